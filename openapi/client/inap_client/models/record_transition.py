from typing import Literal

RecordTransition = Literal["approve", "withdraw"]

RECORD_TRANSITION_VALUES: set[RecordTransition] = {
    "approve",
    "withdraw",
}


def check_record_transition(value: str) -> RecordTransition:
    if value in RECORD_TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_TRANSITION_VALUES!r}")
