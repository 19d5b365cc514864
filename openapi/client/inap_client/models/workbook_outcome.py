from typing import Literal

WorkbookOutcome = Literal["changed", "created", "refused", "unchanged"]

WORKBOOK_OUTCOME_VALUES: set[WorkbookOutcome] = {
    "changed",
    "created",
    "refused",
    "unchanged",
}


def check_workbook_outcome(value: str) -> WorkbookOutcome:
    if value in WORKBOOK_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {WORKBOOK_OUTCOME_VALUES!r}")
