from typing import Literal

Sector = Literal[
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
]

SECTOR_VALUES: set[Sector] = {
    "awareness",
    "climate_change",
    "empowerment",
    "legislation",
    "participation",
    "prevention",
    "protection",
    "recovery",
}


def check_sector(value: str) -> Sector:
    if value in SECTOR_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SECTOR_VALUES!r}")
