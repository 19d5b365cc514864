from typing import Literal

AreaKind = Literal["country", "governorate", "region"]

AREA_KIND_VALUES: set[AreaKind] = {
    "country",
    "governorate",
    "region",
}


def check_area_kind(value: str) -> AreaKind:
    if value in AREA_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AREA_KIND_VALUES!r}")
