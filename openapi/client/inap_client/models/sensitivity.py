from typing import Literal

Sensitivity = Literal["public", "restricted"]

SENSITIVITY_VALUES: set[Sensitivity] = {
    "public",
    "restricted",
}


def check_sensitivity(value: str) -> Sensitivity:
    if value in SENSITIVITY_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SENSITIVITY_VALUES!r}")
