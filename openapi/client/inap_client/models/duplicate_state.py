from typing import Literal

DuplicateState = Literal["different", "open", "same"]

DUPLICATE_STATE_VALUES: set[DuplicateState] = {
    "different",
    "open",
    "same",
}


def check_duplicate_state(value: str) -> DuplicateState:
    if value in DUPLICATE_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUPLICATE_STATE_VALUES!r}")
