from typing import Literal

ReminderOutcome = Literal["already-reminded", "nobody", "nothing-missing", "reminded"]

REMINDER_OUTCOME_VALUES: set[ReminderOutcome] = {
    "already-reminded",
    "nobody",
    "nothing-missing",
    "reminded",
}


def check_reminder_outcome(value: str) -> ReminderOutcome:
    if value in REMINDER_OUTCOME_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {REMINDER_OUTCOME_VALUES!r}")
