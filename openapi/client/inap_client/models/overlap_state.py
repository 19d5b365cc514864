from typing import Literal

OverlapState = Literal["dismissed", "found", "outdated", "resolved"]

OVERLAP_STATE_VALUES: set[OverlapState] = {
    "dismissed",
    "found",
    "outdated",
    "resolved",
}


def check_overlap_state(value: str) -> OverlapState:
    if value in OVERLAP_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OVERLAP_STATE_VALUES!r}")
