from typing import Literal

AmendmentHistoryAction = Literal["accept", "create", "edit", "propose", "reject", "withdraw"]

AMENDMENT_HISTORY_ACTION_VALUES: set[AmendmentHistoryAction] = {
    "accept",
    "create",
    "edit",
    "propose",
    "reject",
    "withdraw",
}


def check_amendment_history_action(value: str) -> AmendmentHistoryAction:
    if value in AMENDMENT_HISTORY_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {AMENDMENT_HISTORY_ACTION_VALUES!r}"
    )
