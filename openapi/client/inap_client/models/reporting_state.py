from typing import Literal

ReportingState = Literal["due", "late", "reported", "silent"]

REPORTING_STATE_VALUES: set[ReportingState] = {
    "due",
    "late",
    "reported",
    "silent",
}


def check_reporting_state(value: str) -> ReportingState:
    if value in REPORTING_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORTING_STATE_VALUES!r}")
