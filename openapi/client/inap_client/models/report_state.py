from typing import Literal

ReportState = Literal["draft", "issued", "issuing", "withdrawn"]

REPORT_STATE_VALUES: set[ReportState] = {
    "draft",
    "issued",
    "issuing",
    "withdrawn",
}


def check_report_state(value: str) -> ReportState:
    if value in REPORT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_STATE_VALUES!r}")
