from typing import Literal

SupportReportState = Literal["draft", "noted", "submitted"]

SUPPORT_REPORT_STATE_VALUES: set[SupportReportState] = {
    "draft",
    "noted",
    "submitted",
}


def check_support_report_state(value: str) -> SupportReportState:
    if value in SUPPORT_REPORT_STATE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SUPPORT_REPORT_STATE_VALUES!r}")
