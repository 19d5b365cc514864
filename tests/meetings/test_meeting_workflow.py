"""A meeting's states, who came, and regularity: the rules by themselves."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from inap.meetings.attendance import Came, faults_of, totals
from inap.meetings.meeting_workflow import (
    ACTIONS,
    Action,
    Minutes,
    Request,
    Stand,
    State,
    allowed,
    decide,
    refused_day,
)
from inap.meetings.refusing import Refused
from inap.meetings.regularity import MONTHS, Every, regularity

TODAY = date(2023, 8, 2)
# By hand: state and minutes, and what may be done then. A held meeting's minutes only.
TABLE = {
    ("planned", "none"): "edit hold cancel",
    ("planned", "draft"): "edit hold cancel",
    ("held", "none"): "edit",
    ("held", "draft"): "edit publish",
    ("held", "published"): "edit withdraw",
    ("cancelled", "none"): "replan",
    ("cancelled", "draft"): "replan",
}


@pytest.mark.parametrize(("stand", "actions"), TABLE.items())
def test_what_may_be_done_in_each_state(stand: tuple[State, Minutes], actions: str) -> None:
    found = allowed(Stand(*stand, TODAY), TODAY, keeps=True)
    assert " ".join(found) == actions
    assert allowed(Stand(*stand, TODAY), TODAY, keeps=False) == ()


def test_a_meeting_is_held_from_its_day_on() -> None:
    tomorrow = TODAY + timedelta(days=1)
    for day in (tomorrow, None):
        found = decide(Stand("planned", "none", day), Request("hold", TODAY), keeps=True)
        assert isinstance(found, Refused)
        assert found.slug == "meeting-to-come"


@pytest.mark.parametrize("reason", [None, "", " ", "\u200b\u200f"])
def test_cancelling_takes_a_reason(reason: str | None) -> None:
    found = decide(Stand("planned", "none", TODAY), Request("cancel", TODAY, reason), keeps=True)
    assert isinstance(found, Refused)
    assert found.slug == "reason-required"


def test_standing_comes_before_everything() -> None:
    for action in ACTIONS:
        found = decide(Stand("cancelled", "none", None), Request(action, TODAY), keeps=False)
        assert isinstance(found, Refused)
        assert found.forbidden


@pytest.mark.parametrize(
    ("begins", "ends", "slug"),
    [
        (None, None, None),
        (TODAY, TODAY, None),
        (TODAY + timedelta(days=1), None, "meeting-before-body"),
        (None, TODAY - timedelta(days=1), "meeting-after-body"),
    ],
)
def test_a_body_meets_while_it_is_there(
    begins: date | None, ends: date | None, slug: str | None
) -> None:
    found = refused_day(TODAY, begins, ends)
    assert (found.slug if found else None) == slug


class Meetings(RuleBasedStateMachine):
    """Any order of actions keeps a meeting in a state that makes sense."""

    def __init__(self) -> None:
        super().__init__()
        self.state: State = "planned"
        self.minutes: Minutes = "none"
        self.was_held = False

    @rule(action=st.sampled_from(get_args(Action)), ahead=st.integers(-2, 2), said=st.booleans())
    def act(self, action: Action, ahead: int, said: bool) -> None:
        stand = Stand(self.state, self.minutes, TODAY + timedelta(days=ahead))
        request = Request(action, TODAY, "said" if said else None)
        outcome = decide(stand, request, keeps=True)
        offered = action in allowed(stand, TODAY, keeps=True)
        if isinstance(outcome, Refused):
            assert not offered or outcome.slug == "reason-required"
            return
        assert offered
        if action == "edit" and outcome == "held" and self.minutes != "published":
            self.minutes = "draft"
        if action in ("publish", "withdraw"):
            self.minutes = "published" if action == "publish" else "draft"
        self.state = outcome
        self.was_held |= outcome == "held"

    @invariant()
    def a_held_meeting_stays_one(self) -> None:
        assert not self.was_held or self.state == "held"

    @invariant()
    def minutes_are_of_held_meetings(self) -> None:
        assert self.minutes == "none" or self.was_held


TestMeetings = Meetings.TestCase
TestMeetings.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)

CAME = st.builds(
    Came,
    st.sampled_from(["A", "B", "C"]),
    st.sampled_from(["female", "male", "unknown"]),
    st.integers(1, 9),
    st.one_of(st.none(), st.integers(0, 9)),
    st.integers(0, 9),
)


@given(st.lists(CAME, max_size=8), st.dictionaries(st.sampled_from("ABC"), st.integers(1, 9)))
def test_nobody_comes_above_the_invited_unless_uninvited(
    came: list[Came], invited: dict[str, int | None]
) -> None:
    slugs = {fault.slug for fault in faults_of(came, invited)}
    if slugs & {"above-people", "given-before"}:
        return
    over = any(
        sum(each.people - each.uninvited for each in came if each.actor == actor)
        > (invited.get(actor) or 0)
        for actor in {each.actor for each in came}
    )
    assert ("above-invited" in slugs) == over
    assert "above-invited" not in {fault.slug for fault in faults_of(came, None)}


@given(st.lists(CAME, max_size=8))
def test_an_attendance_adds_up(came: list[Came]) -> None:
    found = totals(came)
    assert found.people == sum(found.by_sex.values())
    if found.unique is not None and found.repeat is not None:
        assert found.unique + found.repeat == found.people


def test_an_invitation_without_a_number_sets_no_limit() -> None:
    came = [Came("A", "female", 40), Came("B", "male", 1)]
    faults = faults_of(came, {"A": None})
    assert [(fault.pointer, fault.slug) for fault in faults] == [
        ("/attendance/1/people", "above-invited")
    ]


def test_one_quarter_is_missed_and_the_present_one_goes_on() -> None:
    held = [date(2023, 2, 1), date(2023, 3, 1), date(2024, 1, 1)]
    found = regularity("quarter", 1, held, date(2023, 1, 1), date(2026, 12, 31), TODAY)
    assert [(span.held, span.kept) for span in found.spans] == [
        (2, True),
        (0, False),
        (0, None),
    ]
    assert (found.kept, found.missed, found.next_by) == (1, 1, date(2023, 9, 30))


@pytest.mark.parametrize(
    ("every", "spans", "next_by"),
    [
        ("month", 8, date(2023, 9, 30)),
        ("quarter", 3, date(2023, 12, 31)),
        ("half", 2, date(2024, 6, 30)),
        ("year", 1, date(2024, 12, 31)),
        ("plan", 1, None),
    ],
)
def test_spans_are_those_of_the_calendar(every: Every, spans: int, next_by: date | None) -> None:
    held = [TODAY]
    found = regularity(every, 1, held, date(2023, 1, 15), date(2026, 12, 31), TODAY)
    assert len(found.spans) == spans
    assert found.spans[-1].kept is True
    assert found.next_by == next_by


@given(
    st.sampled_from([*MONTHS, "plan"]),
    st.integers(1, 4),
    st.lists(st.dates(date(2022, 1, 1), date(2025, 12, 31)), max_size=20),
    st.dates(date(2021, 6, 1), date(2026, 6, 1)),
)
def test_every_meeting_of_the_time_counts_in_one_span(
    every: Every, times: int, held: list[date], today: date
) -> None:
    start, end = date(2022, 2, 10), date(2025, 3, 20)
    found = regularity(every, times, held, start, end, today)
    counted = sum(span.held for span in found.spans)
    assert counted == sum(start <= day <= min(end, today) for day in held)
    assert all(span.kept is not False or span.end < today for span in found.spans)
    assert all(span.kept == (span.held >= times) or span.kept is None for span in found.spans)
    going_on = [span for span in found.spans if span.kept is None]
    assert len(going_on) <= 1
    assert found.kept + found.missed + len(going_on) == len(found.spans)
