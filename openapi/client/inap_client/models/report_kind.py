from typing import Literal

ReportKind = Literal["annual", "coordination", "newsletter", "progress"]

REPORT_KIND_VALUES: set[ReportKind] = {
    "annual",
    "coordination",
    "newsletter",
    "progress",
}


def check_report_kind(value: str) -> ReportKind:
    if value in REPORT_KIND_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_KIND_VALUES!r}")
