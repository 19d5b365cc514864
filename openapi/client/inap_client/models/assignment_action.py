from typing import Literal

AssignmentAction = Literal["acknowledge", "circulate", "decline", "withdraw"]

ASSIGNMENT_ACTION_VALUES: set[AssignmentAction] = {
    "acknowledge",
    "circulate",
    "decline",
    "withdraw",
}


def check_assignment_action(value: str) -> AssignmentAction:
    if value in ASSIGNMENT_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ASSIGNMENT_ACTION_VALUES!r}")
