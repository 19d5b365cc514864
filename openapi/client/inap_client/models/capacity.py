from typing import Literal

Capacity = Literal[
    "advocacy",
    "legal_aid",
    "media_work",
    "mediation",
    "monitoring",
    "research",
    "services",
    "training",
]

CAPACITY_VALUES: set[Capacity] = {
    "advocacy",
    "legal_aid",
    "media_work",
    "mediation",
    "monitoring",
    "research",
    "services",
    "training",
}


def check_capacity(value: str) -> Capacity:
    if value in CAPACITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {CAPACITY_VALUES!r}")
