from typing import Literal

DayPrecision = Literal["day", "month"]

DAY_PRECISION_VALUES: set[DayPrecision] = {
    "day",
    "month",
}


def check_day_precision(value: str) -> DayPrecision:
    if value in DAY_PRECISION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {DAY_PRECISION_VALUES!r}")
