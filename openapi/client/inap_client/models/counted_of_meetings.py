from typing import Literal

CountedOfMeetings = Literal["meetings", "participations", "represented"]

COUNTED_OF_MEETINGS_VALUES: set[CountedOfMeetings] = {
    "meetings",
    "participations",
    "represented",
}


def check_counted_of_meetings(value: str) -> CountedOfMeetings:
    if value in COUNTED_OF_MEETINGS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {COUNTED_OF_MEETINGS_VALUES!r}")
