from typing import Literal

SupportReportAction = Literal["edit", "note", "submit"]

SUPPORT_REPORT_ACTION_VALUES: set[SupportReportAction] = {
    "edit",
    "note",
    "submit",
}


def check_support_report_action(value: str) -> SupportReportAction:
    if value in SUPPORT_REPORT_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {SUPPORT_REPORT_ACTION_VALUES!r}")
