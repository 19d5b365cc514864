from typing import Literal

AreaAggregation = Literal["none", "ratio", "sum"]

AREA_AGGREGATION_VALUES: set[AreaAggregation] = {
    "none",
    "ratio",
    "sum",
}


def check_area_aggregation(value: str) -> AreaAggregation:
    if value in AREA_AGGREGATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {AREA_AGGREGATION_VALUES!r}")
