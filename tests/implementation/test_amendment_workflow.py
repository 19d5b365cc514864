"""An amendment's way, held against a table written by hand and against a long game."""

from datetime import date
from itertools import product
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.implementation.amendment_workflow import (
    ACTIONS,
    Action,
    Refusal,
    Request,
    Standing,
    State,
    allowed,
    decide,
    refused_day,
)

STATES: tuple[State, ...] = get_args(State)
DAY = date(2023, 5, 15)
CALLERS = {
    "proposer": Standing(may_propose=True, may_decide=False, own=True),
    "colleague": Standing(may_propose=True, may_decide=False, own=False),
    "coordinator": Standing(may_propose=False, may_decide=True, own=False),
    "coordinator who proposed": Standing(may_propose=True, may_decide=True, own=True),
    "other coordinator": Standing(may_propose=True, may_decide=True, own=False),
    "nobody": Standing(may_propose=False, may_decide=False, own=False),
}
# One column each, in the order of STATES: draft, proposed, accepted, rejected, withdrawn.
# The first letter of the state it leads to; n: may not; o: own; s: past this step.
TABLE: dict[tuple[str, Action], str] = {
    ("proposer", "edit"): "dssss",
    ("proposer", "propose"): "pssss",
    ("proposer", "withdraw"): "wwsss",
    ("proposer", "accept"): "nnnnn",
    ("proposer", "reject"): "nnnnn",
    ("colleague", "edit"): "dssss",
    ("colleague", "propose"): "pssss",
    ("colleague", "withdraw"): "wwsss",
    ("colleague", "accept"): "nnnnn",
    ("colleague", "reject"): "nnnnn",
    ("coordinator", "edit"): "nnnnn",
    ("coordinator", "propose"): "nnnnn",
    ("coordinator", "withdraw"): "nnnnn",
    ("coordinator", "accept"): "sasss",
    ("coordinator", "reject"): "srsss",
    ("coordinator who proposed", "edit"): "dssss",
    ("coordinator who proposed", "propose"): "pssss",
    ("coordinator who proposed", "withdraw"): "wwsss",
    ("coordinator who proposed", "accept"): "ooooo",
    ("coordinator who proposed", "reject"): "ooooo",
    ("other coordinator", "edit"): "dssss",
    ("other coordinator", "propose"): "pssss",
    ("other coordinator", "withdraw"): "wwsss",
    ("other coordinator", "accept"): "sasss",
    ("other coordinator", "reject"): "srsss",
    **{("nobody", action): "nnnnn" for action in ACTIONS},
}
SLUGS = {"n": "not-permitted", "o": "own-amendment", "s": "amendment-settled"}


def good(action: Action) -> Request:
    return Request(action, "Why not.", DAY if action == "accept" else None)


def letter(outcome: State | Refusal) -> str:
    if isinstance(outcome, Refusal):
        return next(key for key, slug in SLUGS.items() if slug == outcome.slug)
    return outcome[0]


def test_the_table_is_whole() -> None:
    assert set(TABLE) == set(product(CALLERS, ACTIONS))
    assert {len(row) for row in TABLE.values()} == {len(STATES)}


@pytest.mark.parametrize(("caller", "action"), TABLE)
def test_each_step_does_what_the_table_says(caller: str, action: Action) -> None:
    found = [letter(decide(state, good(action), CALLERS[caller])) for state in STATES]
    assert "".join(found) == TABLE[caller, action]


@pytest.mark.parametrize(("caller", "state"), list(product(CALLERS, STATES)))
def test_a_screen_offers_exactly_what_would_be_done(caller: str, state: State) -> None:
    standing = CALLERS[caller]
    outcomes = {each: decide(state, good(each), standing) for each in ACTIONS}
    done = [each for each in ACTIONS if not isinstance(outcomes[each], Refusal)]
    assert list(allowed(state, standing)) == done


@pytest.mark.parametrize("action", ["accept", "reject"])
@pytest.mark.parametrize("reason", [None, "", "  \n", "\u200f\u200b"])
def test_a_decision_says_why(action: Action, reason: str | None) -> None:
    refused = decide("proposed", Request(action, reason, DAY), CALLERS["coordinator"])
    assert isinstance(refused, Refusal)
    assert refused.slug == "reason-required"


def test_what_is_accepted_has_a_first_day() -> None:
    refused = decide("proposed", Request("accept", "Agreed."), CALLERS["coordinator"])
    assert isinstance(refused, Refusal)
    assert refused.slug == "effective-day-required"


def test_versions_follow_each_other_in_time() -> None:
    refused = refused_day(date(2023, 5, 14), DAY)
    assert refused is not None
    assert (refused.slug, refused.params) == ("effective-too-early", {"earliest": "2023-05-15"})
    assert refused_day(DAY, DAY) is None
    assert refused_day(date(2024, 1, 1), DAY) is None


@given(st.lists(st.tuples(st.sampled_from(sorted(CALLERS)), st.sampled_from(ACTIONS)), max_size=40))
def test_in_any_long_game_a_decision_is_the_end_and_never_ones_own(
    game: list[tuple[str, Action]],
) -> None:
    state: State = "draft"
    settled = False
    for caller, action in game:
        outcome = decide(state, good(action), CALLERS[caller])
        if isinstance(outcome, Refusal):
            continue
        assert not settled
        if action in ("accept", "reject"):
            assert CALLERS[caller].may_decide
            assert not CALLERS[caller].own
            assert state == "proposed"
        settled = outcome in ("accepted", "rejected", "withdrawn")
        state = outcome
