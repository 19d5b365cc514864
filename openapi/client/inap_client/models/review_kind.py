from typing import Literal

ReviewKind = Literal["actor", "indicator", "node"]

REVIEW_KIND_VALUES: set[ReviewKind] = {
    "actor",
    "indicator",
    "node",
}


def check_review_kind(value: str) -> ReviewKind:
    if value in REVIEW_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REVIEW_KIND_VALUES!r}")
