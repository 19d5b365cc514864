"""What may be done with an overlap, by whom, in which state, and what becomes of it. Pure.

    found -> resolved -> found (reopened)
      |          |
      |          +-> outdated (a report it was decided on was corrected) -> resolved or dismissed
      +-> dismissed -> found (reopened)

An overlap within one government is its coordinator's to decide. One between the two governments is
the M&E team's, and then only the national figure changes: each government's own figure stays as it
reported. Nobody decides on an overlap of a report that they submitted themselves.

A decision is about the figures it was made on. When one of them is corrected it no longer holds:
the overlap is outdated, everything counts as reported, and it waits for a decision again. To reopen
a report for correction changes nothing yet, because what was approved before still counts.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, get_args

from inap.kit.wording import says_something

State = Literal["found", "resolved", "dismissed", "outdated"]
Action = Literal["resolve", "dismiss", "reopen"]
Resolution = Literal["sum", "max", "stated"]
Need = Literal["decide-overlap"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
RESOLUTIONS: Final[tuple[Resolution, ...]] = get_args(Resolution)
# An overlap that waits for someone to decide.
WAITING: Final[tuple[State, ...]] = ("found", "outdated")

_OUTCOMES: Final[Mapping[Action, State]] = {
    "resolve": "resolved",
    "dismiss": "dismissed",
    "reopen": "found",
}
_FROM: Final[Mapping[Action, tuple[State, ...]]] = {
    "resolve": WAITING,
    "dismiss": WAITING,
    "reopen": ("resolved", "dismissed"),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards this overlap, as the access layer found it.

    `may_decide`: coordinator of its side, or M&E team where both governments are concerned.
    `submitted_one`: submitted one of its members at any time.
    """

    may_decide: bool
    submitted_one: bool


@dataclass(frozen=True, slots=True)
class Overlap:
    """What of an overlap its workflow depends on; `published`: all of its members are."""

    state: State
    published: bool


@dataclass(frozen=True, slots=True)
class Request:
    """One action asked for; `resolution` and `with_values` are for resolving."""

    action: Action
    reason: str | None = None
    resolution: Resolution | None = None
    with_values: bool = False


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an action is not permitted: a slug, its parameters, and of which kind it is.

    Where one field is at fault, ``pointer`` names it and ``fault`` says what is wrong with it.
    """

    slug: str
    kind: Literal["forbidden", "conflict", "invalid"]
    params: Mapping[str, str] = field(default_factory=dict)
    pointer: str | None = None
    fault: str | None = None


def decide(overlap: Overlap, request: Request, standing: Standing) -> State | Refusal:
    """Return the state that the requested action leads to, or why it is refused."""
    return (
        _refused_by_standing(request.action, standing)
        or _refused_by_state(overlap, request.action)
        or _refused_by_arguments(request)
        or _OUTCOMES[request.action]
    )


def allowed(overlap: Overlap, standing: Standing) -> tuple[Action, ...]:
    """Return the actions that a screen may offer: those that good arguments would carry through."""
    return tuple(
        action
        for action in ACTIONS
        if _refused_by_standing(action, standing) is None
        and _refused_by_state(overlap, action) is None
    )


def _refused_by_standing(action: Action, standing: Standing) -> Refusal | None:
    if not standing.may_decide:
        return Refusal("not-permitted", "forbidden", {"action": action, "needs": "decide-overlap"})
    if standing.submitted_one:
        return Refusal("own-submission", "forbidden", {"action": action})
    return None


def _refused_by_state(overlap: Overlap, action: Action) -> Refusal | None:
    if overlap.state not in _FROM[action]:
        return Refusal("wrong-state", "conflict", {"state": overlap.state, "action": action})
    if action == "resolve" and not overlap.published:
        # What is not approved counts nowhere yet, so there is nothing to decide about.
        return Refusal("overlap-not-approved", "conflict", {"action": action})
    return None


def _refused_by_arguments(request: Request) -> Refusal | None:
    params = {"action": request.action}
    if not says_something(request.reason):
        return Refusal("reason-required", "invalid", params)
    if request.action == "resolve" and request.resolution is None:
        return _at_fault("/resolution", "value-missing", params)
    if request.action != "resolve" and request.resolution is not None:
        return _at_fault("/resolution", "value-not-expected", params)
    stated = request.resolution == "stated"
    if stated != request.with_values:
        fault = "value-missing" if stated else "value-not-expected"
        return _at_fault("/values", fault, params)
    return None


def _at_fault(pointer: str, fault: str, params: Mapping[str, str]) -> Refusal:
    return Refusal("invalid-request", "invalid", params, pointer, fault)
