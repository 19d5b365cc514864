from typing import Literal

LackingOfMeetings = Literal["attendance", "meetings"]

LACKING_OF_MEETINGS_VALUES: set[LackingOfMeetings] = {
    "attendance",
    "meetings",
}


def check_lacking_of_meetings(value: str) -> LackingOfMeetings:
    if value in LACKING_OF_MEETINGS_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {LACKING_OF_MEETINGS_VALUES!r}")
