from typing import Literal

SupportReportTransition = Literal["note", "submit"]

SUPPORT_REPORT_TRANSITION_VALUES: set[SupportReportTransition] = {
    "note",
    "submit",
}


def check_support_report_transition(value: str) -> SupportReportTransition:
    if value in SUPPORT_REPORT_TRANSITION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SUPPORT_REPORT_TRANSITION_VALUES!r}"
    )
