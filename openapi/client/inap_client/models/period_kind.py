from typing import Literal

PeriodKind = Literal["half", "plan", "quarter", "year"]

PERIOD_KIND_VALUES: set[PeriodKind] = {
    "half",
    "plan",
    "quarter",
    "year",
}


def check_period_kind(value: str) -> PeriodKind:
    if value in PERIOD_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PERIOD_KIND_VALUES!r}")
