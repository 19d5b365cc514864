"""Every state machine of the positions, held against tables written by hand.

One letter a state, in the order of the slice's ``STATES``. "+" is permitted, "n" not this caller's,
"o" their own, "w" not in this state, "r" needs the setting. A caller without a row is "n"
throughout.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.implementation import assignments_workflow as assignments
from inap.implementation import implementation_plans_workflow as plans
from inap.implementation import implementation_reports_workflow as reports
from inap.implementation import support_reports_workflow as supports
from inap.implementation.implementation_plans_workflow import PlanFacts
from inap.implementation.implementation_reports_workflow import ReportFacts
from inap.implementation.position_steps import (
    Asked,
    Refusal,
    Standing,
    next_state,
    possible,
)
from inap.kit.wording import says_something

NOW = datetime(2023, 4, 10, tzinfo=UTC)
LATER = NOW + timedelta(days=10)

CALLERS = {
    "reporter": Standing("reporter", may_report=True, may_decide=False),
    "coordinator": Standing("coordinator", may_report=False, may_decide=True),
    # The access layer gives the other side's coordinator no standing here.
    "other side": Standing("other", may_report=False, may_decide=False),
    "submitter who coordinates": Standing("sub", may_report=True, may_decide=True),
}
MEANING = {
    "n": ("not-permitted", "forbidden"),
    "o": ("own-submission", "forbidden"),
    "w": ("wrong-state", "conflict"),
    "r": ("refusal-not-allowed", "conflict"),
    "l": ("reopening-lapsed", "conflict"),
}


@dataclass(frozen=True)
class Machine:
    """A noun's rules, its table, and where each permitted step leads."""

    states: tuple[str, ...]
    actions: tuple[str, ...]
    table: Mapping[str, Mapping[str, str]]
    outcomes: Mapping[str, str]
    decide: Callable[[str, Asked, Standing], str | Refusal]
    allowed: Callable[[str, Standing], list[str]]


def both(letters: str, submitter: str | None = None) -> dict[str, str]:
    return {"coordinator": letters, "submitter who coordinates": submitter or letters}


def reporting(letters: str) -> dict[str, str]:
    return {"reporter": letters, "submitter who coordinates": letters}


def plan(state: str) -> PlanFacts:
    return PlanFacts(state, "acknowledged", "sub", joint_design=False)


def report(state: str) -> ReportFacts:
    lapsed = state == "lapsed"
    return ReportFacts(
        state="reopened" if lapsed else state,
        assignment="acknowledged",
        plan="instructed",
        forms_used=True,
        submitted_by="sub",
        reopened_until=NOW if lapsed else LATER,
    )


MACHINES = {
    "assignment": Machine(
        ("circulated", "acknowledged", "declined", "withdrawn"),
        ("acknowledge", "decline", "circulate", "withdraw"),
        {
            "acknowledge": reporting("+www"),
            "decline": reporting("rwww"),
            "circulate": both("ww++"),
            "withdraw": both("+++w"),
        },
        {"acknowledge": "acknowledged", "circulate": "circulated", "withdraw": "withdrawn"},
        lambda state, asked, who: assignments.decide(state, asked, who, refusal_allowed=False),
        lambda state, who: assignments.allowed(state, who, refusal_allowed=False),
    ),
    "assignment, refusal allowed": Machine(
        ("circulated", "acknowledged", "declined", "withdrawn"),
        ("decline",),
        {"decline": reporting("+www")},
        {"decline": "declined"},
        lambda state, asked, who: assignments.decide(state, asked, who, refusal_allowed=True),
        lambda state, who: [
            action
            for action in assignments.allowed(state, who, refusal_allowed=True)
            if action == "decline"
        ],
    ),
    "implementation plan": Machine(
        ("draft", "submitted", "change_requested", "approved", "instructed"),
        ("edit", "submit", "approve", "request_change", "instruct"),
        {
            "edit": reporting("+w+ww"),
            "submit": reporting("+w+ww"),
            "approve": both("w+www", "ooooo"),
            "request_change": both("w+w+w", "ooooo"),
            "instruct": both("www+w", "ooooo"),
        },
        {
            "submit": "submitted",
            "approve": "approved",
            "request_change": "change_requested",
            "instruct": "instructed",
        },
        lambda state, asked, who: plans.decide(plan(state), asked, who),
        lambda state, who: plans.allowed(plan(state), who),
    ),
    "implementation report": Machine(
        ("draft", "submitted", "returned", "accepted", "reopened", "lapsed"),
        ("edit", "submit", "accept", "return", "reopen"),
        {
            "edit": reporting("+w+w+l"),
            "submit": reporting("+w+w+l"),
            "accept": both("w+wwww", "oooooo"),
            "return": both("w+wwww", "oooooo"),
            "reopen": both("www+w+"),
        },
        {
            "submit": "submitted",
            "accept": "accepted",
            "return": "returned",
            "reopen": "reopened",
        },
        lambda state, asked, who: reports.decide(report(state), asked, who),
        lambda state, who: reports.allowed(report(state), who, NOW),
    ),
    "support report": Machine(
        ("draft", "submitted", "noted"),
        ("edit", "submit", "note"),
        {"edit": reporting("+ww"), "submit": reporting("+ww"), "note": both("w+w", "ooo")},
        {"submit": "submitted", "note": "noted"},
        lambda state, asked, who: next_state(supports.STEPS, state, asked, who, "sub"),
        lambda state, who: list(possible(supports.STEPS, state, who, "sub")),
    ),
    "joint design": Machine(
        ("open", "settled"),
        ("settle",),
        {"settle": both("+w")},
        {"settle": "settled"},
        lambda state, asked, who: next_state(supports.DESIGN_STEPS, state, asked, who, None),
        lambda state, who: list(possible(supports.DESIGN_STEPS, state, who, None)),
    ),
}
DATED = ("request_change", "return", "reopen")
CASES = [
    (name, action, caller, place)
    for name, machine in MACHINES.items()
    for action in machine.actions
    for caller in CALLERS
    for place in range(len(machine.states))
]


def asked(action: str) -> Asked:
    return Asked(action, NOW, "Because.", LATER if action in DATED else None)


def letter_of(name: str, action: str, caller: str, place: int) -> str:
    machine = MACHINES[name]
    return machine.table[action].get(caller, "n" * len(machine.states))[place]


@pytest.mark.parametrize(("name", "action", "caller", "place"), CASES)
def test_each_caller_may_do_in_each_state_what_the_table_says(
    name: str, action: str, caller: str, place: int
) -> None:
    machine = MACHINES[name]
    state = machine.states[place]
    letter = letter_of(name, action, caller, place)
    found = machine.decide(state, asked(action), CALLERS[caller])
    if letter == "+":
        assert found == machine.outcomes.get(action, "reopened" if state == "lapsed" else state)
    else:
        assert isinstance(found, Refusal)
        assert (found.slug, found.kind) == MEANING[letter]
        assert found.params["action"] == action


@pytest.mark.parametrize("name", MACHINES)
@pytest.mark.parametrize("caller", CALLERS)
def test_a_screen_is_offered_exactly_what_good_arguments_would_carry_through(
    name: str, caller: str
) -> None:
    machine = MACHINES[name]
    for place, state in enumerate(machine.states):
        expected = [
            action for action in machine.actions if letter_of(name, action, caller, place) == "+"
        ]
        assert machine.allowed(state, CALLERS[caller]) == expected, state


def test_the_tables_hold_every_state_and_every_step() -> None:
    assert MACHINES["assignment"].states == assignments.STATES
    assert set(MACHINES["assignment"].actions) == set(assignments.STEPS)
    assert MACHINES["implementation plan"].states == (
        "draft", "submitted", "change_requested", "approved", "instructed",
    )  # fmt: skip
    assert set(plans.STATES) == set(MACHINES["implementation plan"].states)
    assert set(MACHINES["implementation plan"].actions) == set(plans.STEPS)
    assert set(MACHINES["implementation report"].states) == {*reports.STATES, "lapsed"}
    assert set(MACHINES["implementation report"].actions) == set(reports.STEPS)
    assert set(MACHINES["support report"].actions) == set(supports.STEPS)


COORDINATOR = CALLERS["coordinator"]


@pytest.mark.parametrize("reason", [None, "", "  ", "\u200b\u200f", "\n\t"])
def test_what_is_sent_back_needs_a_reason_that_can_be_read(reason: str | None) -> None:
    assert not says_something(reason)
    for decided in (
        assignments.decide(
            "circulated", Asked("withdraw", NOW, reason), COORDINATOR, refusal_allowed=False
        ),
        plans.decide(plan("submitted"), Asked("request_change", NOW, reason), COORDINATOR),
        reports.decide(report("submitted"), Asked("return", NOW, reason), COORDINATOR),
        reports.decide(report("accepted"), Asked("reopen", NOW, reason, LATER), COORDINATOR),
    ):
        assert isinstance(decided, Refusal)
        assert (decided.slug, decided.kind) == ("reason-required", "invalid")


def test_deadlines_are_in_the_future_and_only_where_they_belong() -> None:
    def slug(found: str | Refusal) -> str:
        return found.slug if isinstance(found, Refusal) else found

    past = Asked("request_change", NOW, "x", NOW)
    assert slug(plans.decide(plan("submitted"), past, COORDINATOR)) == "deadline-passed"
    needless = Asked("approve", NOW, None, LATER)
    assert slug(plans.decide(plan("submitted"), needless, COORDINATOR)) == "invalid-request"
    missing = Asked("reopen", NOW, "x")
    assert slug(reports.decide(report("accepted"), missing, COORDINATOR)) == "deadline-required"
    without = Asked("return", NOW, "x")
    assert reports.decide(report("submitted"), without, COORDINATOR) == "returned"


@pytest.mark.parametrize("assignment", ["circulated", "declined", "withdrawn"])
def test_nothing_moves_on_an_assignment_that_is_not_acknowledged(assignment: str) -> None:
    for name, action in (("reporter", "submit"), ("coordinator", "approve")):
        state = "draft" if action == "submit" else "submitted"
        facts = PlanFacts(state, assignment, "sub", joint_design=False)
        found = plans.decide(facts, Asked(action, NOW), CALLERS[name])
        assert isinstance(found, Refusal)
        assert (found.slug, found.params["state"]) == ("assignment-not-acknowledged", assignment)
        assert action not in plans.allowed(facts, CALLERS[name])
        other = ReportFacts(state, assignment, "instructed", True, "sub", None)
        assert reports.allowed(other, CALLERS[name], NOW) == []


def test_an_open_joint_design_holds_back_approval_alone() -> None:
    facts = PlanFacts("submitted", "acknowledged", "sub", joint_design=True)
    found = plans.decide(facts, Asked("approve", NOW), COORDINATOR)
    assert isinstance(found, Refusal)
    assert found.slug == "joint-design-open"
    assert plans.allowed(facts, COORDINATOR) == ["request_change"]


@pytest.mark.parametrize("state", [None, "draft", "submitted", "change_requested", "approved"])
def test_a_report_waits_for_the_instruction_only_where_the_forms_are_used(
    state: str | None,
) -> None:
    for forms_used in (True, False):
        facts = ReportFacts("draft", "acknowledged", state, forms_used, None, None)
        found = reports.decide(facts, Asked("submit", NOW), CALLERS["reporter"])
        assert (found == "submitted") is not forms_used
    handed_in = ReportFacts("submitted", "acknowledged", state, True, "sub", None)
    assert reports.allowed(handed_in, COORDINATOR, NOW) == ["accept", "return"]


@given(
    st.sampled_from(sorted(MACHINES)),
    st.lists(
        st.tuples(
            st.integers(0, 9),
            st.sampled_from(sorted(CALLERS)),
            st.sampled_from([None, " ", "Why"]),
            st.sampled_from([None, NOW, LATER]),
        ),
        max_size=25,
    ),
)
def test_a_long_game_never_leaves_the_states_and_never_decides_on_ones_own(
    name: str, moves: list[tuple[int, str, str | None, datetime | None]]
) -> None:
    machine = MACHINES[name]
    state = machine.states[0]
    for number, caller, reason, deadline in moves:
        action = machine.actions[number % len(machine.actions)]
        offered = machine.allowed(state, CALLERS[caller])
        found = machine.decide(state, Asked(action, NOW, reason, deadline), CALLERS[caller])
        if isinstance(found, Refusal):
            assert found.kind == "invalid" or action not in offered
            continue
        assert found in machine.states
        assert action in offered
        if caller == "submitter who coordinates":
            assert action not in ("approve", "request_change", "instruct", "accept", "note")
        if action in ("withdraw", "decline", "request_change", "return", "reopen"):
            assert reason == "Why"
        state = found
