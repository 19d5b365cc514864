"""An amendment's way: who may do what, in which state, and what becomes of it.

    draft -> proposed -> accepted | rejected
      |         |
      +---------+-> withdrawn

A focal point of a lead actor or the coordinator of the side writes and proposes it; the coordinator
of the side decides with a reason, and never on what they wrote or proposed themselves. What is
decided stays. The plan's rule is only that the department discusses proposals with the main bodies
(001:L718, L738); the states are ours.

Every question is answered in the same order: the caller's standing, then the state, then the
arguments.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, get_args

from inap.kit.wording import says_something

State = Literal["draft", "proposed", "accepted", "rejected", "withdrawn"]
Action = Literal["edit", "propose", "withdraw", "accept", "reject"]
Kind = Literal["change", "add", "repeat", "retime", "drop"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
DECISIONS: Final = ("accept", "reject")

_OUTCOMES: Final[Mapping[tuple[Action, State], State]] = {
    ("edit", "draft"): "draft",
    ("propose", "draft"): "proposed",
    ("withdraw", "draft"): "withdrawn",
    ("withdraw", "proposed"): "withdrawn",
    ("accept", "proposed"): "accepted",
    ("reject", "proposed"): "rejected",
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards this one amendment.

    `may_propose`: of the body that proposes it (its focal points, or the side's coordinators).
    `may_decide`: coordinator of its side. `own`: wrote or proposed it.
    """

    may_propose: bool
    may_decide: bool
    own: bool


@dataclass(frozen=True, slots=True)
class Request:
    """One action asked for; `effective_on` is for accepting."""

    action: Action
    reason: str | None = None
    effective_on: date | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is not permitted: a slug that clients translate, and its parameters.

    `forbidden`: this caller may not at all, and does not learn more.
    """

    slug: str
    params: Mapping[str, str] = field(default_factory=dict)
    forbidden: bool = False


def decide(state: State, request: Request, standing: Standing) -> State | Refusal:
    """The state that the action leads to, or why it is refused."""
    action = request.action
    refusal = _refused_by_standing(action, standing)
    if refusal is not None:
        return refusal
    outcome = _OUTCOMES.get((action, state))
    if outcome is None:
        return Refusal("amendment-settled", {"state": state, "action": action})
    return _refused_by_arguments(request) or outcome


def allowed(state: State, standing: Standing) -> tuple[Action, ...]:
    """The actions that a screen may offer: those that good arguments would carry through."""
    return tuple(
        action
        for action in ACTIONS
        if (action, state) in _OUTCOMES and _refused_by_standing(action, standing) is None
    )


def refused_day(day: date, in_force_since: date) -> Refusal | None:
    """Why a version may not begin on this day.

    Versions follow each other in time, so a day before the present one began is refused. A day that
    has passed since may be given, for what was agreed before it was entered; and one to come.
    """
    if day < in_force_since:
        return Refusal("effective-too-early", {"earliest": in_force_since.isoformat()})
    return None


def _refused_by_standing(action: Action, standing: Standing) -> Refusal | None:
    holds = standing.may_decide if action in DECISIONS else standing.may_propose
    if not holds:
        needs = "coordinator" if action in DECISIONS else "focal_point"
        return Refusal("not-permitted", {"action": action, "needs": needs}, forbidden=True)
    if action in DECISIONS and standing.own:
        return Refusal("own-amendment", {"action": action}, forbidden=True)
    return None


def _refused_by_arguments(request: Request) -> Refusal | None:
    params = {"action": request.action}
    if request.action in DECISIONS and not says_something(request.reason):
        return Refusal("reason-required", params)
    if request.action == "accept" and request.effective_on is None:
        return Refusal("effective-day-required", params)
    return None
