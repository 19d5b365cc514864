from typing import Literal

AmendableField = Literal["dropped_on", "responsibilities", "statement", "time_frame", "title"]

AMENDABLE_FIELD_VALUES: set[AmendableField] = {
    "dropped_on",
    "responsibilities",
    "statement",
    "time_frame",
    "title",
}


def check_amendable_field(value: str) -> AmendableField:
    if value in AMENDABLE_FIELD_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AMENDABLE_FIELD_VALUES!r}")
