from typing import Literal

RecordKind = Literal["challenge", "recommendation", "update"]

RECORD_KIND_VALUES: set[RecordKind] = {
    "challenge",
    "recommendation",
    "update",
}


def check_record_kind(value: str) -> RecordKind:
    if value in RECORD_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_KIND_VALUES!r}")
