from typing import Literal

Jurisdiction = Literal["federal", "krg"]

JURISDICTION_VALUES: set[Jurisdiction] = {
    "federal",
    "krg",
}


def check_jurisdiction(value: str) -> Jurisdiction:
    if value in JURISDICTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {JURISDICTION_VALUES!r}")
