from typing import Literal

RecordState = Literal["approved", "draft"]

RECORD_STATE_VALUES: set[RecordState] = {
    "approved",
    "draft",
}


def check_record_state(value: str) -> RecordState:
    if value in RECORD_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_STATE_VALUES!r}")
