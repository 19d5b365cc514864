from typing import Literal

Action = Literal["approve", "edit", "reopen", "return", "submit", "verify"]

ACTION_VALUES: set[Action] = {
    "approve",
    "edit",
    "reopen",
    "return",
    "submit",
    "verify",
}


def check_action(value: str) -> Action:
    if value in ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTION_VALUES!r}")
