from typing import Literal

ActivityState = Literal["complete", "not_circulated", "preparing", "under_way"]

ACTIVITY_STATE_VALUES: set[ActivityState] = {
    "complete",
    "not_circulated",
    "preparing",
    "under_way",
}


def check_activity_state(value: str) -> ActivityState:
    if value in ACTIVITY_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTIVITY_STATE_VALUES!r}")
