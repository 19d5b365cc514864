from typing import Literal

MeetingCountRuleWhat = Literal["meetings", "participations", "represented"]

MEETING_COUNT_RULE_WHAT_VALUES: set[MeetingCountRuleWhat] = {
    "meetings",
    "participations",
    "represented",
}


def check_meeting_count_rule_what(value: str) -> MeetingCountRuleWhat:
    if value in MEETING_COUNT_RULE_WHAT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MEETING_COUNT_RULE_WHAT_VALUES!r}"
    )
