"""The approval of a submission: who may do what, in which state, and what becomes of it.

    draft -> submitted -> verified -> approved -> reopened -> submitted -> ...
                 |            |
                 +------------+-> returned -> submitted -> ...

Verification is done by the actor's own women's-empowerment unit and is skipped where there is none.
A reopening ends by itself: from its deadline on the submission counts as approved again, and the
revision that was approved before is still the published one.

Every question is answered in the same order: the caller's standing, then the state, then the
arguments. All times carry a time zone. The rules are those of DESIGN.md section 5.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Literal, get_args

from inap.kit.wording import says_something

State = Literal["draft", "submitted", "verified", "approved", "returned", "reopened"]
Action = Literal["edit", "submit", "verify", "approve", "return", "reopen"]
Need = Literal["report", "verify", "decide", "verify-or-decide"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards this one submission, as the access layer found it.

    `may_report`: focal point or reporter of its actor. `may_verify`: verifier of its actor.
    `may_decide`: coordinator of its jurisdiction.
    """

    user_id: str
    may_report: bool
    may_verify: bool
    may_decide: bool


@dataclass(frozen=True, slots=True)
class Submission:
    """What of a submission its workflow depends on.

    `submitted_by` is the user who submitted it last. `entry_open` says that the reporting period is
    open or that a named exception keeps it open for this actor. `handed_in` says that its present
    revision was submitted once.
    """

    state: State
    actor_has_unit: bool
    submitted_by: str | None
    reopened_until: datetime | None
    entry_open: bool
    handed_in: bool


@dataclass(frozen=True, slots=True)
class Request:
    """One action asked for at one moment; `deadline` is for returning and reopening."""

    action: Action
    now: datetime
    reason: str | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What a permitted action does.

    `new_revision`: the change goes into a new revision, because the present one was reviewed or
    approved and stays readable. `publishes`: the present revision becomes the published one.
    `clears_deadline`: the deadline given with a return or a reopening has been met.
    """

    to_state: State
    new_revision: bool = False
    publishes: bool = False
    clears_deadline: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is not permitted: a slug that clients translate, and its parameters.

    `kind` is "forbidden" (this caller may not), "conflict" (not in this state) or "invalid" (the
    arguments do not do).
    """

    slug: str
    kind: Literal["forbidden", "conflict", "invalid"]
    params: Mapping[str, str] = field(default_factory=dict)


_OUTCOMES: Final[Mapping[Action, Decision]] = {
    "submit": Decision("submitted", clears_deadline=True),
    "verify": Decision("verified"),
    "approve": Decision("approved", publishes=True),
    "return": Decision("returned"),
    "reopen": Decision("reopened"),
}


def state_at(submission: Submission, now: datetime) -> State:
    """Return the state that holds at `now`, in which a lapsed reopening is approved again."""
    return "approved" if _reopening_lapsed(submission, now) else submission.state


def decide(submission: Submission, request: Request, standing: Standing) -> Decision | Refusal:
    """Return what the requested action does to the submission, or why it is refused."""
    refusal = (
        _refused_by_standing(submission, request.action, standing)
        or _refused_by_state(submission, request.action, request.now)
        or _refused_by_arguments(request)
    )
    if refusal is not None:
        return refusal
    if request.action == "edit":
        # What a reviewer has seen or approved is never overwritten; what was begun since may be.
        return Decision(submission.state, new_revision=submission.handed_in)
    return _OUTCOMES[request.action]


def allowed(submission: Submission, standing: Standing, now: datetime) -> tuple[Action, ...]:
    """Return the actions that a screen may offer: those that good arguments would carry through."""
    return tuple(
        action
        for action in ACTIONS
        if _refused_by_standing(submission, action, standing) is None
        and _refused_by_state(submission, action, now) is None
    )


def _reopening_lapsed(submission: Submission, now: datetime) -> bool:
    if submission.state != "reopened":
        return False
    # A reopening without an end would stand open for ever, so it counts as lapsed.
    return submission.reopened_until is None or now >= submission.reopened_until


def _needed(submission: Submission, action: Action) -> Need:
    match action:
        case "edit" | "submit":
            return "report"
        case "verify":
            return "verify"
        case "return":
            # Once the actor's unit has verified, taking it back is the coordinator's alone.
            return "decide" if submission.state == "verified" else "verify-or-decide"
        case "approve" | "reopen":
            return "decide"


def _refused_by_standing(
    submission: Submission, action: Action, standing: Standing
) -> Refusal | None:
    need = _needed(submission, action)
    holds = {
        "report": standing.may_report,
        "verify": standing.may_verify,
        "decide": standing.may_decide,
        "verify-or-decide": standing.may_verify or standing.may_decide,
    }
    if not holds[need]:
        return Refusal("not-permitted", "forbidden", {"action": action, "needs": need})
    if action in ("verify", "approve") and submission.submitted_by == standing.user_id:
        return Refusal("own-submission", "forbidden", {"action": action})
    return None


def _refused_by_state(submission: Submission, action: Action, now: datetime) -> Refusal | None:
    state = state_at(submission, now)
    match action, state:
        case (("edit" | "submit"), _):
            return _closed_to_reporters(submission, action, now)
        case "verify", "submitted" if not submission.actor_has_unit:
            return _conflict("no-unit", action)
        case "approve", "submitted" if submission.actor_has_unit:
            return _conflict("not-verified", action)
        case (
            ("verify", "submitted")
            | (("approve" | "return"), ("submitted" | "verified"))
            | ("reopen", "approved")
        ):
            return None
    return _wrong_state(state, action)


def _closed_to_reporters(submission: Submission, action: Action, now: datetime) -> Refusal | None:
    if _reopening_lapsed(submission, now):
        return _conflict("reopening-lapsed", action)
    match submission.state:
        case "draft":
            # A return or a reopening is itself a named exception, so only a draft needs the period.
            return None if submission.entry_open else _conflict("period-closed", action)
        case "returned" | "reopened":
            return None
        case state:
            return _wrong_state(state, action)


def _refused_by_arguments(request: Request) -> Refusal | None:
    if request.action not in ("return", "reopen"):
        return None
    params = {"action": request.action}
    if not says_something(request.reason):
        return Refusal("reason-required", "invalid", params)
    if request.deadline is None:
        if request.action == "reopen":
            return Refusal("deadline-required", "invalid", params)
    elif request.deadline <= request.now:
        return Refusal("deadline-passed", "invalid", params)
    return None


def _conflict(slug: str, action: Action) -> Refusal:
    return Refusal(slug, "conflict", {"action": action})


def _wrong_state(state: State, action: Action) -> Refusal:
    return Refusal("wrong-state", "conflict", {"state": state, "action": action})
