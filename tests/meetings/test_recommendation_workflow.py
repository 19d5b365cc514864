"""What becomes of a recommendation: the rules by themselves."""

from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from inap.meetings.recommendation_workflow import (
    ACTIONS,
    CLOSING,
    OPEN,
    Action,
    Request,
    Standing,
    State,
    allowed,
    decide,
    is_overdue,
)
from inap.meetings.refusing import Refused

TODAY = date(2023, 8, 2)
KEEPER, OWNER, NOBODY = Standing(True, False), Standing(False, True), Standing(False, False)
GOOD: dict[Action, Request] = {
    "assign": Request("assign", frozenset({"owner", "due_on"}), due_on=TODAY),
    "link": Request("link", frozenset({"node"})),
    "note": Request("note", frozenset({"text"})),
    "attach": Request("attach"),
    "detach": Request("detach"),
    "amend": Request("amend"),
    "complete": Request("complete", frozenset({"text"})),
    "decline": Request("decline", frozenset({"reason"}), reason="No money"),
    "supersede": Request("supersede", frozenset({"superseded_by"})),
    "reopen": Request("reopen", frozenset({"reason"}), reason="Again"),
}
# By hand: where each step leads from an open one; a closed one is only reopened.
LEADS: dict[Action, tuple[str, str]] = {
    "assign": ("assigned", "assigned"),
    "link": ("open", "assigned"),
    "note": ("open", "assigned"),
    "attach": ("open", "assigned"),
    "detach": ("open", "assigned"),
    "amend": ("open", "assigned"),
    "complete": ("done", "done"),
    "decline": ("not_accepted", "not_accepted"),
    "supersede": ("superseded", "superseded"),
}


@pytest.mark.parametrize("state", get_args(State))
@pytest.mark.parametrize("action", ACTIONS)
def test_where_each_step_leads(state: State, action: Action) -> None:
    for owned in (False, True):
        outcome = decide(state, GOOD[action], KEEPER, TODAY, owned=owned)
        if state in OPEN and action in LEADS:
            assert outcome == LEADS[action][OPEN.index(state)]
        elif state not in OPEN and action == "reopen":
            assert outcome == ("assigned" if owned else "open")
        else:
            assert isinstance(outcome, Refused)
            assert outcome.slug == "recommendation-settled"
        assert (action in allowed(state, KEEPER)) == (
            not isinstance(outcome, Refused) and action not in ("amend", "attach", "detach")
        )


@pytest.mark.parametrize("action", ACTIONS)
def test_owners_note_and_attach_and_nobody_else_does_anything(action: Action) -> None:
    for standing, may in ((OWNER, action in ("note", "attach", "detach")), (NOBODY, False)):
        outcome = decide("assigned", GOOD[action], standing, TODAY, owned=True)
        assert isinstance(outcome, Refused) != may
    assert allowed("assigned", OWNER) == ("note",)
    assert allowed("done", OWNER) == ()


@pytest.mark.parametrize(
    ("request_", "slug"),
    [
        (Request("assign", frozenset({"owner"})), "invalid-request"),
        (Request("assign", frozenset({"owner", "due_on"}), due_on=TODAY - timedelta(1)),
         "deadline-passed"),
        (Request("link"), "invalid-request"),
        (Request("note"), "invalid-request"),
        (Request("note", frozenset({"text", "owner"})), "invalid-request"),
        (Request("complete"), "showing-required"),
        (Request("decline"), "reason-required"),
        (Request("decline", frozenset({"reason"}), reason="\u200b"), "reason-required"),
        (Request("supersede"), "invalid-request"),
    ],
)  # fmt: skip
def test_what_each_step_has_to_be_given(request_: Request, slug: str) -> None:
    outcome = decide("open", request_, KEEPER, TODAY, owned=False)
    assert isinstance(outcome, Refused)
    assert outcome.slug == slug


def test_overdue_is_what_is_open_past_its_day() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert is_overdue("assigned", yesterday, TODAY)
    assert not is_overdue("assigned", TODAY, TODAY)
    assert not is_overdue("assigned", None, TODAY)
    assert not is_overdue("done", yesterday, TODAY)


class FollowUps(RuleBasedStateMachine):
    """Several recommendations in any order of steps: never a circle of which replaces which."""

    def __init__(self) -> None:
        super().__init__()
        self.states: list[State] = ["open"] * 4
        self.owned = [False] * 4
        self.replaced: dict[int, int] = {}

    @rule(at=st.integers(0, 3), action=st.sampled_from(ACTIONS), other=st.integers(0, 3))
    def step(self, at: int, action: Action, other: int) -> None:
        # What the recording asks besides: another one that is open itself.
        if action == "supersede" and (other == at or self.states[other] not in OPEN):
            return
        outcome = decide(self.states[at], GOOD[action], KEEPER, TODAY, owned=self.owned[at])
        if isinstance(outcome, Refused):
            assert action not in allowed(self.states[at], KEEPER)
            return
        self.owned[at] |= action == "assign"
        if action == "supersede":
            self.replaced[at] = other
        if action == "reopen":
            self.replaced.pop(at, None)
        self.states[at] = outcome

    @invariant()
    def closed_ones_say_how(self) -> None:
        for at, state in enumerate(self.states):
            assert (state == "superseded") == (at in self.replaced)
            assert state in OPEN or state in CLOSING.values()
            assert state != "assigned" or self.owned[at]

    @invariant()
    def no_circle(self) -> None:
        for at in self.replaced:
            met, now = {at}, self.replaced[at]
            while now in self.replaced:
                assert now not in met
                met.add(now)
                now = self.replaced[now]


TestFollowUps = FollowUps.TestCase
TestFollowUps.settings = settings(max_examples=80, stateful_step_count=25, deadline=None)
