"""Deciding on an overlap, held against a table written by hand and against a long game."""

from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.overlap_workflow import (
    ACTIONS,
    RESOLUTIONS,
    Action,
    Overlap,
    Refusal,
    Request,
    Resolution,
    Standing,
    State,
    allowed,
    decide,
)

STATES: tuple[State, ...] = get_args(State)
CALLERS = {
    "decider": Standing(may_decide=True, submitted_one=False),
    "decider who submitted one": Standing(may_decide=True, submitted_one=True),
    "anyone else": Standing(may_decide=False, submitted_one=False),
    "anyone else who submitted one": Standing(may_decide=False, submitted_one=True),
}
GOOD = {
    "resolve": Request("resolve", "Told twice.", "max"),
    "dismiss": Request("dismiss", "Two events."),
    "reopen": Request("reopen", "Look again."),
}
# Of the decider, one letter a state: found, resolved, dismissed, outdated; then the same with a
# member that is not approved. +: done, w: wrong state, a: not approved.
TABLE = {
    "resolve": ("+ww+", "awwa"),
    "dismiss": ("+ww+", "+ww+"),
    "reopen": ("w++w", "w++w"),
}
LEADS_TO = {"resolve": "resolved", "dismiss": "dismissed", "reopen": "found"}
MEANING = {"w": "wrong-state", "a": "overlap-not-approved"}


@pytest.mark.parametrize(
    ("action", "state", "published", "caller"),
    list(product(ACTIONS, STATES, (True, False), CALLERS)),
)
def test_every_state_action_and_caller(
    action: Action,
    state: State,
    published: bool,
    caller: str,
) -> None:
    outcome = decide(Overlap(state, published), GOOD[action], CALLERS[caller])
    offered = action in allowed(Overlap(state, published), CALLERS[caller])
    if caller != "decider":
        slug = "own-submission" if caller.startswith("decider") else "not-permitted"
        assert isinstance(outcome, Refusal)
        assert (outcome.slug, outcome.kind, offered) == (slug, "forbidden", False)
        return
    letter = TABLE[action][not published][STATES.index(state)]
    if letter == "+":
        assert (outcome, offered) == (LEADS_TO[action], True)
    else:
        assert isinstance(outcome, Refusal)
        assert (outcome.slug, outcome.kind, offered) == (MEANING[letter], "conflict", False)


@pytest.mark.parametrize("reason", [None, "", "  ", "\u200f\u200b\n"])
@pytest.mark.parametrize("action", ACTIONS)
def test_every_decision_needs_a_reason(action: Action, reason: str | None) -> None:
    state: State = "resolved" if action == "reopen" else "found"
    request = Request(action, reason, GOOD[action].resolution)
    outcome = decide(Overlap(state, published=True), request, CALLERS["decider"])
    assert isinstance(outcome, Refusal)
    assert outcome.slug == "reason-required"


@pytest.mark.parametrize(
    ("action", "resolution", "with_values"),
    list(product(ACTIONS, (None, *RESOLUTIONS), (True, False))),
)
def test_what_is_given_has_to_fit_what_is_done(
    action: Action,
    resolution: Resolution | None,
    with_values: bool,
) -> None:
    state: State = "resolved" if action == "reopen" else "found"
    request = Request(action, "Because.", resolution, with_values=with_values)
    outcome = decide(Overlap(state, published=True), request, CALLERS["decider"])
    fits = (resolution is not None) == (action == "resolve") and with_values == (
        resolution == "stated"
    )
    if fits:
        assert outcome == LEADS_TO[action]
    else:
        assert isinstance(outcome, Refusal)
        assert outcome.kind == "invalid"
        assert outcome.pointer in ("/resolution", "/values")


@given(st.lists(st.sampled_from(ACTIONS), max_size=30))
def test_a_decision_ends_only_by_being_reopened(actions: list[Action]) -> None:
    state: State = "found"
    for action in actions:
        outcome = decide(Overlap(state, published=True), GOOD[action], CALLERS["decider"])
        if isinstance(outcome, Refusal):
            assert (state in ("resolved", "dismissed")) == (action != "reopen")
            continue
        if state in ("resolved", "dismissed"):
            assert (action, outcome) == ("reopen", "found")
        state = outcome
