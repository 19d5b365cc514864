from typing import Literal

TimeAggregation = Literal["last", "none", "ratio", "sum"]

TIME_AGGREGATION_VALUES: set[TimeAggregation] = {
    "last",
    "none",
    "ratio",
    "sum",
}


def check_time_aggregation(value: str) -> TimeAggregation:
    if value in TIME_AGGREGATION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TIME_AGGREGATION_VALUES!r}")
