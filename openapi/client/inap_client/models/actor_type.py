from typing import Literal

ActorType = Literal["international_agency", "local_ngo_or_network", "national_institution"]

ACTOR_TYPE_VALUES: set[ActorType] = {
    "international_agency",
    "local_ngo_or_network",
    "national_institution",
}


def check_actor_type(value: str) -> ActorType:
    if value in ACTOR_TYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTOR_TYPE_VALUES!r}")
