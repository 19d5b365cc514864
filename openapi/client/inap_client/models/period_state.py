from typing import Literal

PeriodState = Literal["locked", "open", "overdue", "upcoming"]

PERIOD_STATE_VALUES: set[PeriodState] = {
    "locked",
    "open",
    "overdue",
    "upcoming",
}


def check_period_state(value: str) -> PeriodState:
    if value in PERIOD_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {PERIOD_STATE_VALUES!r}")
