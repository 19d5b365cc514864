from typing import Literal

OpenState = Literal["assigned", "open"]

OPEN_STATE_VALUES: set[OpenState] = {
    "assigned",
    "open",
}


def check_open_state(value: str) -> OpenState:
    if value in OPEN_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {OPEN_STATE_VALUES!r}")
