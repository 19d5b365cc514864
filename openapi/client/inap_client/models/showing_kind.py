from typing import Literal

ShowingKind = Literal["amendment", "implementation_report"]

SHOWING_KIND_VALUES: set[ShowingKind] = {
    "amendment",
    "implementation_report",
}


def check_showing_kind(value: str) -> ShowingKind:
    if value in SHOWING_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SHOWING_KIND_VALUES!r}")
