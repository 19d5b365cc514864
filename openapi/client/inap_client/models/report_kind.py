from typing import Literal

ReportKind = Literal["coordination", "newsletter"]

REPORT_KIND_VALUES: set[ReportKind] = {
    "coordination",
    "newsletter",
}


def check_report_kind(value: str) -> ReportKind:
    if value in REPORT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_KIND_VALUES!r}")
