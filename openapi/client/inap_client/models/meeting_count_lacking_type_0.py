from typing import Literal

MeetingCountLackingType0 = Literal["attendance", "meetings"]

MEETING_COUNT_LACKING_TYPE_0_VALUES: set[MeetingCountLackingType0] = {
    "attendance",
    "meetings",
}


def check_meeting_count_lacking_type_0(value: str) -> MeetingCountLackingType0:
    if value in MEETING_COUNT_LACKING_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MEETING_COUNT_LACKING_TYPE_0_VALUES!r}"
    )
