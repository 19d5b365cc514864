"""What may be decided on two activity reports that look alike, by whom, and what follows. Pure.

    open -> same (one event: one of the two is chosen to count) -> open (taken back)
      +---> different (two events: it is not brought up again) ---> open (taken back)

Two reports that one government's coordinator decides on are that coordinator's; where both
governments have one, the M&E team decides, since neither coordinator decides for the other. Nobody
decides on a pair of which they submitted one. Both reports stay as they are; of one event, only the
chosen report may count towards an indicator. A report that was set aside elsewhere cannot be the
chosen one, so of however many reports of one event always one counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from inap.kit.wording import says_something

State = Literal["open", "same", "different"]
Action = Literal["same", "different", "reopen"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
_OUTCOMES: Final[Mapping[Action, State]] = {
    "same": "same",
    "different": "different",
    "reopen": "open",
}
_FROM: Final[Mapping[Action, tuple[State, ...]]] = {
    "same": ("open",),
    "different": ("open",),
    "reopen": ("same", "different"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards the pair, as the access layer found it.

    ``may_decide``: coordinator of the side of both, or M&E team where both governments are
    concerned. ``submitted_one``: submitted one of the two at any time.
    """

    may_decide: bool
    submitted_one: bool


@dataclass(frozen=True, slots=True)
class Request:
    """One decision asked for; ``counts`` is the report that shall count, of the same event only."""

    action: Action
    reason: str | None = None
    counts: str | None = None


@dataclass(frozen=True, slots=True)
class Pair:
    """What of a pair its workflow depends on; ``set_aside``: those that another pair set aside."""

    state: State
    reports: frozenset[str]
    set_aside: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a decision is refused: a slug, its parameters, and of which kind it is.

    Where one field is at fault, ``pointer`` names it and ``fault`` says what is wrong with it.
    """

    slug: str
    kind: Literal["forbidden", "conflict", "invalid"]
    params: Mapping[str, str] = field(default_factory=dict)
    pointer: str | None = None
    fault: str | None = None


def decide(pair: Pair, request: Request, standing: Standing) -> State | Refusal:
    """The state that the decision leads to, or why it is refused."""
    return (
        _refused_standing(request.action, standing)
        or _refused_state(pair, request.action)
        or _refused_arguments(pair, request)
        or _OUTCOMES[request.action]
    )


def allowed(pair: Pair, standing: Standing) -> list[Action]:
    """What a screen may offer."""
    return [
        action
        for action in ACTIONS
        if _refused_standing(action, standing) is None and _refused_state(pair, action) is None
    ]


def _refused_standing(action: Action, standing: Standing) -> Refusal | None:
    if not standing.may_decide:
        return Refusal("not-permitted", "forbidden", {"action": action, "needs": "decide-overlap"})
    if standing.submitted_one:
        return Refusal("own-submission", "forbidden", {"action": action})
    return None


def _refused_state(pair: Pair, action: Action) -> Refusal | None:
    if pair.state in _FROM[action]:
        return None
    return Refusal("wrong-state", "conflict", {"state": pair.state, "action": action})


def _refused_arguments(pair: Pair, request: Request) -> Refusal | None:
    params = {"action": request.action}
    if not says_something(request.reason):
        return Refusal("reason-required", "invalid", params)
    if (request.action == "same") != (request.counts is not None):
        fault = "value-missing" if request.counts is None else "value-not-expected"
        return Refusal("invalid-request", "invalid", params, "/counts", fault)
    if request.counts is not None and request.counts not in pair.reports:
        return Refusal("invalid-request", "invalid", params, "/counts", "unknown-code")
    if request.counts in pair.set_aside:
        told = {"activity_report": str(request.counts)}
        return Refusal("activity-report-set-aside", "conflict", told)
    return None
