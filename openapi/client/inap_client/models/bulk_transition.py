from typing import Literal

BulkTransition = Literal["approve", "return", "verify"]

BULK_TRANSITION_VALUES: set[BulkTransition] = {
    "approve",
    "return",
    "verify",
}


def check_bulk_transition(value: str) -> BulkTransition:
    if value in BULK_TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BULK_TRANSITION_VALUES!r}")
