from typing import Literal

State = Literal["approved", "draft", "reopened", "returned", "submitted", "verified"]

STATE_VALUES: set[State] = {
    "approved",
    "draft",
    "reopened",
    "returned",
    "submitted",
    "verified",
}


def check_state(value: str) -> State:
    if value in STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {STATE_VALUES!r}")
