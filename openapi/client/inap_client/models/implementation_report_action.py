from typing import Literal

ImplementationReportAction = Literal["accept", "assess", "edit", "reopen", "return", "submit"]

IMPLEMENTATION_REPORT_ACTION_VALUES: set[ImplementationReportAction] = {
    "accept",
    "assess",
    "edit",
    "reopen",
    "return",
    "submit",
}


def check_implementation_report_action(value: str) -> ImplementationReportAction:
    if value in IMPLEMENTATION_REPORT_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {IMPLEMENTATION_REPORT_ACTION_VALUES!r}"
    )
