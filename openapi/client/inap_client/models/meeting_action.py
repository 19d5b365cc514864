from typing import Literal

MeetingAction = Literal["cancel", "edit", "hold", "publish", "replan", "withdraw"]

MEETING_ACTION_VALUES: set[MeetingAction] = {
    "cancel",
    "edit",
    "hold",
    "publish",
    "replan",
    "withdraw",
}


def check_meeting_action(value: str) -> MeetingAction:
    if value in MEETING_ACTION_VALUES:
        return value
    raise TypeError(f"Unexpected value {value!r}. Expected one of {MEETING_ACTION_VALUES!r}")
