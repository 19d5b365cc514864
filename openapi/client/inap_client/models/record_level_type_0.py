from typing import Literal

RecordLevelType0 = Literal["government", "international", "local_ngo"]

RECORD_LEVEL_TYPE_0_VALUES: set[RecordLevelType0] = {
    "government",
    "international",
    "local_ngo",
}


def check_record_level_type_0(value: str) -> RecordLevelType0:
    if value in RECORD_LEVEL_TYPE_0_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_LEVEL_TYPE_0_VALUES!r}")
