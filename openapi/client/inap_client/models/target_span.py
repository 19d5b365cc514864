from typing import Literal

TargetSpan = Literal["plan", "year"]

TARGET_SPAN_VALUES: set[TargetSpan] = {
    "plan",
    "year",
}


def check_target_span(value: str) -> TargetSpan:
    if value in TARGET_SPAN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {TARGET_SPAN_VALUES!r}")
