from typing import Literal

DuplicateAction = Literal["different", "reopen", "same"]

DUPLICATE_ACTION_VALUES: set[DuplicateAction] = {
    "different",
    "reopen",
    "same",
}


def check_duplicate_action(value: str) -> DuplicateAction:
    if value in DUPLICATE_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUPLICATE_ACTION_VALUES!r}")
