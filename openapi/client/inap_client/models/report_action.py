from typing import Literal

ReportAction = Literal["cancel", "delete", "edit", "issue", "withdraw"]

REPORT_ACTION_VALUES: set[ReportAction] = {
    "cancel",
    "delete",
    "edit",
    "issue",
    "withdraw",
}


def check_report_action(value: str) -> ReportAction:
    if value in REPORT_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_ACTION_VALUES!r}")
