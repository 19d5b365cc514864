from typing import Literal

Dimension = Literal["age", "area", "sex"]

DIMENSION_VALUES: set[Dimension] = {
    "age",
    "area",
    "sex",
}


def check_dimension(value: str) -> Dimension:
    if value in DIMENSION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DIMENSION_VALUES!r}")
