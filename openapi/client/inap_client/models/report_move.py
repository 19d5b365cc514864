from typing import Literal

ReportMove = Literal["cancel", "issue", "withdraw"]

REPORT_MOVE_VALUES: set[ReportMove] = {
    "cancel",
    "issue",
    "withdraw",
}


def check_report_move(value: str) -> ReportMove:
    if value in REPORT_MOVE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REPORT_MOVE_VALUES!r}")
