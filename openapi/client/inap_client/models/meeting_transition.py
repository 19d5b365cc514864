from typing import Literal

MeetingTransition = Literal["cancel", "hold", "publish", "replan", "withdraw"]

MEETING_TRANSITION_VALUES: set[MeetingTransition] = {
    "cancel",
    "hold",
    "publish",
    "replan",
    "withdraw",
}


def check_meeting_transition(value: str) -> MeetingTransition:
    if value in MEETING_TRANSITION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEETING_TRANSITION_VALUES!r}")
