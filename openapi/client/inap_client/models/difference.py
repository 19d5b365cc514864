from typing import Literal

Difference = Literal["added", "changed", "removed", "same"]

DIFFERENCE_VALUES: set[Difference] = {
    "added",
    "changed",
    "removed",
    "same",
}


def check_difference(value: str) -> Difference:
    if value in DIFFERENCE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIFFERENCE_VALUES!r}")
