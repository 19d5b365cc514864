from typing import Literal

AssignmentState = Literal["acknowledged", "circulated", "declined", "withdrawn"]

ASSIGNMENT_STATE_VALUES: set[AssignmentState] = {
    "acknowledged",
    "circulated",
    "declined",
    "withdrawn",
}


def check_assignment_state(value: str) -> AssignmentState:
    if value in ASSIGNMENT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ASSIGNMENT_STATE_VALUES!r}")
