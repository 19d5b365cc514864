from typing import Literal

ImplementationReportState = Literal["accepted", "draft", "reopened", "returned", "submitted"]

IMPLEMENTATION_REPORT_STATE_VALUES: set[ImplementationReportState] = {
    "accepted",
    "draft",
    "reopened",
    "returned",
    "submitted",
}


def check_implementation_report_state(value: str) -> ImplementationReportState:
    if value in IMPLEMENTATION_REPORT_STATE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_REPORT_STATE_VALUES!r}"
    )
