from typing import Literal

RecordFollowUpType0 = Literal["assigned", "done", "not_accepted", "open", "superseded"]

RECORD_FOLLOW_UP_TYPE_0_VALUES: set[RecordFollowUpType0] = {
    "assigned",
    "done",
    "not_accepted",
    "open",
    "superseded",
}


def check_record_follow_up_type_0(value: str) -> RecordFollowUpType0:
    if value in RECORD_FOLLOW_UP_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECORD_FOLLOW_UP_TYPE_0_VALUES!r}"
    )
