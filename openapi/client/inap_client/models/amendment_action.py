from typing import Literal

AmendmentAction = Literal["accept", "edit", "propose", "reject", "withdraw"]

AMENDMENT_ACTION_VALUES: set[AmendmentAction] = {
    "accept",
    "edit",
    "propose",
    "reject",
    "withdraw",
}


def check_amendment_action(value: str) -> AmendmentAction:
    if value in AMENDMENT_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMENDMENT_ACTION_VALUES!r}")
