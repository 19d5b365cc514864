from typing import Literal

HistoryAction = Literal[
    "approve", "attach", "create", "detach", "edit", "reopen", "return", "submit", "verify"
]

HISTORY_ACTION_VALUES: set[HistoryAction] = {
    "approve",
    "attach",
    "create",
    "detach",
    "edit",
    "reopen",
    "return",
    "submit",
    "verify",
}


def check_history_action(value: str) -> HistoryAction:
    if value in HISTORY_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {HISTORY_ACTION_VALUES!r}")
