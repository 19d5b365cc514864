from typing import Literal

BodyKind = Literal[
    "advisory_committee",
    "board",
    "committee",
    "coordinating_committee",
    "fund",
    "local_team",
    "monitoring_team",
    "national_team",
    "secretariat",
    "sectoral_team",
    "series",
    "working_group",
]

BODY_KIND_VALUES: set[BodyKind] = {
    "advisory_committee",
    "board",
    "committee",
    "coordinating_committee",
    "fund",
    "local_team",
    "monitoring_team",
    "national_team",
    "secretariat",
    "sectoral_team",
    "series",
    "working_group",
}


def check_body_kind(value: str) -> BodyKind:
    if value in BODY_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {BODY_KIND_VALUES!r}")
