from typing import Literal

ActorActivity = Literal["active", "inactive"]

ACTOR_ACTIVITY_VALUES: set[ActorActivity] = {
    "active",
    "inactive",
}


def check_actor_activity(value: str) -> ActorActivity:
    if value in ACTOR_ACTIVITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTOR_ACTIVITY_VALUES!r}")
