from typing import Literal

LikenessReason = Literal[
    "area-within",
    "near-figure",
    "one-government",
    "round-figure",
    "same-area",
    "same-figure",
    "same-parts",
    "shared-lead",
    "two-governments",
]

LIKENESS_REASON_VALUES: set[LikenessReason] = {
    "area-within",
    "near-figure",
    "one-government",
    "round-figure",
    "same-area",
    "same-figure",
    "same-parts",
    "shared-lead",
    "two-governments",
}


def check_likeness_reason(value: str) -> LikenessReason:
    if value in LIKENESS_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LIKENESS_REASON_VALUES!r}")
