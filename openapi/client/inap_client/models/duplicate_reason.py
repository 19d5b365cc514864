from typing import Literal

DuplicateReason = Literal[
    "area-within",
    "near-number",
    "one-government",
    "same-activity",
    "same-area",
    "same-days",
    "same-indicator",
    "same-kind",
    "same-number",
    "same-parts",
    "same-place",
    "touching-days",
    "two-governments",
]

DUPLICATE_REASON_VALUES: set[DuplicateReason] = {
    "area-within",
    "near-number",
    "one-government",
    "same-activity",
    "same-area",
    "same-days",
    "same-indicator",
    "same-kind",
    "same-number",
    "same-parts",
    "same-place",
    "touching-days",
    "two-governments",
}


def check_duplicate_reason(value: str) -> DuplicateReason:
    if value in DUPLICATE_REASON_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DUPLICATE_REASON_VALUES!r}")
