from typing import Literal

ComparisonBasis = Literal["previous", "published"]

COMPARISON_BASIS_VALUES: set[ComparisonBasis] = {
    "previous",
    "published",
}


def check_comparison_basis(value: str) -> ComparisonBasis:
    if value in COMPARISON_BASIS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COMPARISON_BASIS_VALUES!r}")
