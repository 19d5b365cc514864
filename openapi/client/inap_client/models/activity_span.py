from typing import Literal

ActivitySpan = Literal["half", "month", "plan", "quarter", "year"]

ACTIVITY_SPAN_VALUES: set[ActivitySpan] = {
    "half",
    "month",
    "plan",
    "quarter",
    "year",
}


def check_activity_span(value: str) -> ActivitySpan:
    if value in ACTIVITY_SPAN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {ACTIVITY_SPAN_VALUES!r}")
