from typing import Literal

ActivityHistoryAction = Literal["approve", "create", "edit", "reopen", "return", "submit", "verify"]

ACTIVITY_HISTORY_ACTION_VALUES: set[ActivityHistoryAction] = {
    "approve",
    "create",
    "edit",
    "reopen",
    "return",
    "submit",
    "verify",
}


def check_activity_history_action(value: str) -> ActivityHistoryAction:
    if value in ACTIVITY_HISTORY_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ACTIVITY_HISTORY_ACTION_VALUES!r}"
    )
