from typing import Literal

MeetingMode = Literal["hybrid", "physical", "virtual"]

MEETING_MODE_VALUES: set[MeetingMode] = {
    "hybrid",
    "physical",
    "virtual",
}


def check_meeting_mode(value: str) -> MeetingMode:
    if value in MEETING_MODE_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEETING_MODE_VALUES!r}")
