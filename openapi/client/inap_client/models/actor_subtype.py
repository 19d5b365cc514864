from typing import Literal

ActorSubtype = Literal[
    "collective",
    "commission",
    "committee",
    "department",
    "donor",
    "endowment_office",
    "governorate",
    "ingo",
    "judiciary",
    "legislature",
    "media",
    "ministry",
    "mission",
    "network",
    "ngo",
    "other",
    "private_sector",
    "security_body",
    "un_agency",
    "university",
]

ACTOR_SUBTYPE_VALUES: set[ActorSubtype] = {
    "collective",
    "commission",
    "committee",
    "department",
    "donor",
    "endowment_office",
    "governorate",
    "ingo",
    "judiciary",
    "legislature",
    "media",
    "ministry",
    "mission",
    "network",
    "ngo",
    "other",
    "private_sector",
    "security_body",
    "un_agency",
    "university",
}


def check_actor_subtype(value: str) -> ActorSubtype:
    if value in ACTOR_SUBTYPE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTOR_SUBTYPE_VALUES!r}")
