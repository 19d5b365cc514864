from typing import Literal

ActingLevel = Literal["government", "international", "local_ngo"]

ACTING_LEVEL_VALUES: set[ActingLevel] = {
    "government",
    "international",
    "local_ngo",
}


def check_acting_level(value: str) -> ActingLevel:
    if value in ACTING_LEVEL_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTING_LEVEL_VALUES!r}")
