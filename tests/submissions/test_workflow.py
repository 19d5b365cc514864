"""The approval of a submission, held against a table written by hand and against a long game."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product
from typing import get_args

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from inap.submissions.workflow import (
    Action,
    Decision,
    Refusal,
    Request,
    Standing,
    State,
    Submission,
    allowed,
    decide,
    state_at,
)

NOW = datetime(2023, 7, 1, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)
ACTIONS: tuple[Action, ...] = get_args(Action)

CALLERS = {
    "reporter": Standing("reporter", may_report=True, may_verify=False, may_decide=False),
    "verifier": Standing("verifier", may_report=False, may_verify=True, may_decide=False),
    "coordinator": Standing("coordinator", may_report=False, may_verify=False, may_decide=True),
    # The access layer gives the other government's coordinator no standing here.
    "other government": Standing("other", may_report=False, may_verify=False, may_decide=False),
    "nobody": Standing("", may_report=False, may_verify=False, may_decide=False),
    "submitter, coordinator": Standing("sub", may_report=True, may_verify=False, may_decide=True),
    "submitter, verifier": Standing("sub", may_report=True, may_verify=True, may_decide=False),
}

# A submission in each state; entry is closed, which matters to a draft only.
DRAFT = Submission(
    state="draft",
    actor_has_unit=False,
    submitted_by=None,
    reopened_until=None,
    entry_open=False,
    handed_in=False,
)
SUBMITTED = replace(DRAFT, state="submitted", submitted_by="sub", handed_in=True)
VERIFIED = replace(SUBMITTED, state="verified")
APPROVED = replace(SUBMITTED, state="approved")
RETURNED = replace(SUBMITTED, state="returned")
REOPENED = replace(SUBMITTED, state="reopened", reopened_until=NOW + HOUR)
LAPSED = replace(REOPENED, reopened_until=NOW)  # at this very moment
OPEN_DRAFT = replace(DRAFT, entry_open=True)
COLUMNS = (OPEN_DRAFT, DRAFT, SUBMITTED, VERIFIED, APPROVED, RETURNED, REOPENED, LAPSED)

MEANING = {
    "n": ("not-permitted", "forbidden"),
    "o": ("own-submission", "forbidden"),
    "w": ("wrong-state", "conflict"),
    "p": ("period-closed", "conflict"),
    "l": ("reopening-lapsed", "conflict"),
    "u": ("no-unit", "conflict"),
    "v": ("not-verified", "conflict"),
}

# One letter a column: draft, draft after the period closed, submitted, verified, approved,
# returned, reopened, reopening lapsed. "+" is permitted. A caller without a row is "n" throughout.
REPORTING = {
    "reporter": "+pwww++l",
    "submitter, coordinator": "+pwww++l",
    "submitter, verifier": "+pwww++l",
}
RETURNING = {
    "verifier": "ww+nwwww",
    "coordinator": "ww++wwww",
    "submitter, coordinator": "ww++wwww",
    "submitter, verifier": "ww+nwwww",
}
REOPENING = {"coordinator": "wwww+ww+", "submitter, coordinator": "wwww+ww+"}
TABLE: dict[tuple[Action, bool], dict[str, str]] = {
    ("edit", True): REPORTING,
    ("edit", False): REPORTING,
    ("submit", True): REPORTING,
    ("submit", False): REPORTING,
    ("verify", True): {"verifier": "ww+wwwww", "submitter, verifier": "wwoooooo"},
    ("verify", False): {"verifier": "wwuwwwww", "submitter, verifier": "wwoooooo"},
    ("approve", True): {"coordinator": "wwv+wwww", "submitter, coordinator": "wwoooooo"},
    ("approve", False): {"coordinator": "ww++wwww", "submitter, coordinator": "wwoooooo"},
    ("return", True): RETURNING,
    ("return", False): RETURNING,
    ("reopen", True): REOPENING,
    ("reopen", False): REOPENING,
}

OUTCOMES: dict[Action, State] = {
    "submit": "submitted",
    "verify": "verified",
    "approve": "approved",
    "return": "returned",
    "reopen": "reopened",
}


def asked(action: Action) -> Request:
    return Request(action, NOW, "The totals differ", NOW + HOUR)


SCREENS = list(product((True, False), CALLERS, range(len(COLUMNS))))
CASES = [(action, *screen) for action in ACTIONS for screen in SCREENS]


@pytest.mark.parametrize(("action", "has_unit", "caller", "column"), CASES)
def test_each_caller_may_do_in_each_state_what_the_table_says(
    action: Action, *, has_unit: bool, caller: str, column: int
) -> None:
    submission = replace(COLUMNS[column], actor_has_unit=has_unit)
    letter = TABLE[action, has_unit].get(caller, "n" * len(COLUMNS))[column]
    found = decide(submission, asked(action), CALLERS[caller])
    if letter == "+":
        assert isinstance(found, Decision)
        assert found.to_state == OUTCOMES.get(action, submission.state)
        edited_after_review = action == "edit" and submission.state != "draft"
        assert found.new_revision == edited_after_review
        assert found.publishes == (action == "approve")
        assert found.clears_deadline == (action == "submit")
    else:
        assert isinstance(found, Refusal)
        assert (found.slug, found.kind) == MEANING[letter]
        assert found.params["action"] == action


@pytest.mark.parametrize(("has_unit", "caller", "column"), SCREENS)
def test_a_screen_is_offered_exactly_what_good_arguments_would_carry_through(
    *, has_unit: bool, caller: str, column: int
) -> None:
    submission = replace(COLUMNS[column], actor_has_unit=has_unit)
    expected = tuple(
        action
        for action in ACTIONS
        if TABLE[action, has_unit].get(caller, "n" * len(COLUMNS))[column] == "+"
    )
    assert allowed(submission, CALLERS[caller], NOW) == expected


@pytest.mark.parametrize("submission", COLUMNS[2:])
@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("caller", CALLERS)
def test_an_open_period_changes_nothing_once_a_submission_is_no_draft(
    submission: Submission, action: Action, caller: str
) -> None:
    opened = replace(submission, entry_open=True)
    found = decide(opened, asked(action), CALLERS[caller])
    assert found == decide(submission, asked(action), CALLERS[caller])


@pytest.mark.parametrize(
    ("action", "state", "needs"),
    [
        ("edit", "draft", "report"),
        ("submit", "draft", "report"),
        ("verify", "submitted", "verify"),
        ("return", "submitted", "verify-or-decide"),
        ("return", "verified", "decide"),
        ("approve", "verified", "decide"),
        ("reopen", "approved", "decide"),
    ],
)
def test_a_caller_without_standing_is_told_what_it_needs(
    action: Action, state: State, needs: str
) -> None:
    found = decide(replace(SUBMITTED, state=state), asked(action), CALLERS["nobody"])
    assert found == Refusal("not-permitted", "forbidden", {"action": action, "needs": needs})


def test_a_wrong_state_is_named_as_it_stands_now() -> None:
    found = decide(LAPSED, asked("approve"), CALLERS["coordinator"])
    assert found == Refusal("wrong-state", "conflict", {"state": "approved", "action": "approve"})


def test_a_reopening_holds_until_its_deadline_and_not_at_it() -> None:
    assert state_at(REOPENED, NOW + HOUR - timedelta(microseconds=1)) == "reopened"
    assert state_at(REOPENED, NOW + HOUR) == "approved"


def test_a_reopening_without_a_deadline_never_stands_open() -> None:
    assert state_at(replace(REOPENED, reopened_until=None), NOW) == "approved"


@pytest.mark.parametrize("state", [each for each in get_args(State) if each != "reopened"])
def test_only_a_reopening_lapses(state: State) -> None:
    submission = replace(SUBMITTED, state=state, reopened_until=NOW - HOUR)
    assert state_at(submission, NOW) == state


ZERO_WIDTH = "\u200b\u200f"


@pytest.mark.parametrize("action", ["return", "reopen"])
@pytest.mark.parametrize("reason", [None, "", "  \n\t", "\u00a0", ZERO_WIDTH])
def test_taking_a_submission_back_needs_a_reason(action: Action, reason: str | None) -> None:
    submission = APPROVED if action == "reopen" else VERIFIED
    request = Request(action, NOW, reason, NOW + HOUR)
    found = decide(submission, request, CALLERS["coordinator"])
    assert found == Refusal("reason-required", "invalid", {"action": action})


@pytest.mark.parametrize("deadline", [NOW, NOW - HOUR])
@pytest.mark.parametrize("action", ["return", "reopen"])
def test_a_deadline_lies_in_the_future(action: Action, deadline: datetime) -> None:
    submission = APPROVED if action == "reopen" else VERIFIED
    request = Request(action, NOW, "سبب", deadline)
    found = decide(submission, request, CALLERS["coordinator"])
    assert found == Refusal("deadline-passed", "invalid", {"action": action})


def test_a_reopening_needs_a_deadline_and_a_return_does_not() -> None:
    caller = CALLERS["coordinator"]
    reopening = decide(APPROVED, Request("reopen", NOW, "A late figure"), caller)
    assert reopening == Refusal("deadline-required", "invalid", {"action": "reopen"})
    returning = decide(VERIFIED, Request("return", NOW, "A wrong figure"), caller)
    assert returning == Decision("returned")


def test_standing_is_answered_before_state_and_state_before_arguments() -> None:
    bare = Request("reopen", NOW)
    slugs = [
        answer.slug
        for answer in (
            decide(DRAFT, bare, CALLERS["reporter"]),
            decide(DRAFT, bare, CALLERS["coordinator"]),
            decide(APPROVED, bare, CALLERS["coordinator"]),
        )
        if isinstance(answer, Refusal)
    ]
    assert slugs == ["not-permitted", "wrong-state", "reason-required"]


@pytest.mark.parametrize("begun", [RETURNED, REOPENED])
def test_a_correction_that_was_begun_goes_on_in_the_same_revision(begun: Submission) -> None:
    first = decide(begun, asked("edit"), CALLERS["reporter"])
    second = decide(replace(begun, handed_in=False), asked("edit"), CALLERS["reporter"])
    assert isinstance(first, Decision)
    assert isinstance(second, Decision)
    assert (first.new_revision, second.new_revision) == (True, False)


class LongGame(RuleBasedStateMachine):
    """One submission, kept as a store would, through any order of actions, hours and callers."""

    @initialize(has_unit=st.booleans())
    def begin(self, *, has_unit: bool) -> None:
        self.now = NOW
        self.submission = replace(OPEN_DRAFT, actor_has_unit=has_unit)
        self.revisions = [0]
        self.reviewed: dict[int, int] = {}
        self.published: int | None = None
        self.submitter: str | None = None
        self.verified_by: str | None = None
        self.edits = 0

    @rule(entry_open=st.booleans())
    def the_period_opens_or_closes(self, *, entry_open: bool) -> None:
        self.submission = replace(self.submission, entry_open=entry_open)

    @rule(hours=st.integers(1, 30))
    def time_passes(self, hours: int) -> None:
        self.now += hours * HOUR

    @rule(
        action=st.sampled_from(ACTIONS),
        caller=st.sampled_from(list(CALLERS)),
        reason=st.sampled_from([None, " ", "The totals differ"]),
        hours=st.none() | st.integers(-1, 20),
    )
    def somebody_tries(
        self, action: Action, caller: str, reason: str | None, hours: int | None
    ) -> None:
        deadline = None if hours is None else self.now + hours * HOUR
        self.ask(Request(action, self.now, reason, deadline), CALLERS[caller])

    @rule(data=st.data())
    def somebody_takes_what_the_screen_offers(self, data: st.DataObject) -> None:
        caller = CALLERS[data.draw(st.sampled_from(list(CALLERS)))]
        offered = allowed(self.submission, caller, self.now)
        if offered:
            action = data.draw(st.sampled_from(offered))
            request = Request(action, self.now, "The totals differ", self.now + 5 * HOUR)
            assert self.ask(request, caller), f"{action} was offered and then refused"

    def ask(self, request: Request, caller: Standing) -> bool:
        decision = decide(self.submission, request, caller)
        if isinstance(decision, Refusal):
            return False
        assert caller.user_id not in ("", "other"), "somebody without standing got through"
        match request.action:
            case "edit":
                self.write(in_new_revision=decision.new_revision)
            case "submit":
                self.submitter, self.verified_by = caller.user_id, None
                self.reviewed[len(self.revisions) - 1] = self.revisions[-1]
            case "verify":
                assert caller.user_id != self.submitter
                self.verified_by = caller.user_id
            case "approve":
                assert caller.user_id != self.submitter
                assert self.verified_by is not None or not self.submission.actor_has_unit
                self.published = len(self.revisions) - 1
            case "return" | "reopen":
                assert request.reason is not None
                assert request.reason.strip()
        until = request.deadline if request.action == "reopen" else self.submission.reopened_until
        self.submission = replace(
            self.submission,
            state=decision.to_state,
            submitted_by=self.submitter,
            reopened_until=None if decision.clears_deadline else until,
            handed_in=len(self.revisions) - 1 in self.reviewed,
        )
        return True

    def write(self, *, in_new_revision: bool) -> None:
        self.edits += 1
        if in_new_revision:
            self.revisions.append(self.edits)
        else:
            self.revisions[-1] = self.edits

    @invariant()
    def what_was_reviewed_never_changes(self) -> None:
        for number, content in self.reviewed.items():
            assert self.revisions[number] == content

    @invariant()
    def whatever_was_approved_once_stays_published(self) -> None:
        if state_at(self.submission, self.now) in ("approved", "reopened"):
            assert self.published is not None

    @invariant()
    def a_reopening_always_ends(self) -> None:
        if self.submission.state == "reopened":
            assert self.submission.reopened_until is not None
            later = max(self.now, self.submission.reopened_until)
            assert state_at(self.submission, later) == "approved"


TestLongGame = LongGame.TestCase
TestLongGame.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
