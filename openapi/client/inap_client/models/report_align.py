from typing import Literal

ReportAlign = Literal["number", "text"]

REPORT_ALIGN_VALUES: set[ReportAlign] = {
    "number",
    "text",
}


def check_report_align(value: str) -> ReportAlign:
    if value in REPORT_ALIGN_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_ALIGN_VALUES!r}")
