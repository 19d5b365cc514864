from typing import Literal

ReportManner = Literal["body", "lead", "note"]

REPORT_MANNER_VALUES: set[ReportManner] = {
    "body",
    "lead",
    "note",
}


def check_report_manner(value: str) -> ReportManner:
    if value in REPORT_MANNER_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_MANNER_VALUES!r}")
