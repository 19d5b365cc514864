from typing import Literal

Coverage = Literal["part", "stage", "whole"]

COVERAGE_VALUES: set[Coverage] = {
    "part",
    "stage",
    "whole",
}


def check_coverage(value: str) -> Coverage:
    if value in COVERAGE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COVERAGE_VALUES!r}")
