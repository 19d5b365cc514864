from typing import Literal

PartKind = Literal["lead", "support"]

PART_KIND_VALUES: set[PartKind] = {
    "lead",
    "support",
}


def check_part_kind(value: str) -> PartKind:
    if value in PART_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PART_KIND_VALUES!r}")
