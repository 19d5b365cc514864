from typing import Literal

OverlapAction = Literal["dismiss", "reopen", "resolve"]

OVERLAP_ACTION_VALUES: set[OverlapAction] = {
    "dismiss",
    "reopen",
    "resolve",
}


def check_overlap_action(value: str) -> OverlapAction:
    if value in OVERLAP_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OVERLAP_ACTION_VALUES!r}")
