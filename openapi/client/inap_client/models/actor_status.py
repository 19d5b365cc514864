from typing import Literal

ActorStatus = Literal["active", "inactive", "merged"]

ACTOR_STATUS_VALUES: set[ActorStatus] = {
    "active",
    "inactive",
    "merged",
}


def check_actor_status(value: str) -> ActorStatus:
    if value in ACTOR_STATUS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTOR_STATUS_VALUES!r}")
