from typing import Literal

RecordEntryAction = Literal["approve", "create", "edit", "withdraw"]

RECORD_ENTRY_ACTION_VALUES: set[RecordEntryAction] = {
    "approve",
    "create",
    "edit",
    "withdraw",
}


def check_record_entry_action(value: str) -> RecordEntryAction:
    if value in RECORD_ENTRY_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {RECORD_ENTRY_ACTION_VALUES!r}")
