from typing import Literal

ImplementationReportTransition = Literal["accept", "reopen", "return", "submit"]

IMPLEMENTATION_REPORT_TRANSITION_VALUES: set[ImplementationReportTransition] = {
    "accept",
    "reopen",
    "return",
    "submit",
}


def check_implementation_report_transition(value: str) -> ImplementationReportTransition:
    if value in IMPLEMENTATION_REPORT_TRANSITION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_REPORT_TRANSITION_VALUES!r}"
    )
