from typing import Literal

ActivityReportEntryAction = Literal[
    "approve", "create", "edit", "reopen", "return", "submit", "verify"
]

ACTIVITY_REPORT_ENTRY_ACTION_VALUES: set[ActivityReportEntryAction] = {
    "approve",
    "create",
    "edit",
    "reopen",
    "return",
    "submit",
    "verify",
}


def check_activity_report_entry_action(value: str) -> ActivityReportEntryAction:
    if value in ACTIVITY_REPORT_ENTRY_ACTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {ACTIVITY_REPORT_ENTRY_ACTION_VALUES!r}"
    )
