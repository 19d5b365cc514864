"""What becomes of a recommendation: who takes it on, and how it is closed. Pure.

    open -> assigned -> done | not_accepted | superseded
      |                   ^
      +-------------------+  and back again, reopened with a reason

Who keeps the record of the body assigns, links, closes and reopens; the people of the actor that
owns it add notes on its progress, and files that show it. Done is shown: by an accepted
implementation report of the linked activity, by an accepted amendment that came from it, or in
words. Steps are only added.

Every question is answered in the same order: the caller's standing, the state, the arguments.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from inap.kit.wording import says_something
from inap.meetings.refusing import Fault, Refused, faulty

State = Literal["open", "assigned", "done", "not_accepted", "superseded"]
Action = Literal[
    "assign",
    "link",
    "note",
    "attach",
    "detach",
    "amend",
    "complete",
    "decline",
    "supersede",
    "reopen",
]
Transition = Literal["assign", "link", "note", "complete", "decline", "supersede", "reopen"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)
OPEN: Final = ("open", "assigned")
# What the people of its owner may do too.
OWNERS: Final = ("note", "attach", "detach")
# What is decided where amendments and files are: no step that is asked for as one.
ELSEWHERE: Final = ("amend", "attach", "detach")
CLOSING: Final[Mapping[str, State]] = {
    "complete": "done",
    "decline": "not_accepted",
    "supersede": "superseded",
}
# What each step may be given; the first of each it has to be.
GIVEN: Final[Mapping[str, tuple[str, ...]]] = {
    "assign": ("owner", "due_on", "node", "text"),
    "link": ("node", "text"),
    "note": ("text",),
    "complete": ("report", "amendment", "text"),
    "decline": ("reason", "text"),
    "supersede": ("superseded_by", "text"),
    "reopen": ("reason", "text"),
}
NEEDED: Final[Mapping[str, tuple[str, ...]]] = {
    "assign": ("owner", "due_on"),
    "link": ("node",),
    "note": ("text",),
    "supersede": ("superseded_by",),
}


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards it: keeps the record of its body; of the actor that owns it."""

    keeps: bool
    owns: bool


@dataclass(frozen=True, slots=True)
class Request:
    """One step asked for: the names of the fields that are given, and two of their values."""

    action: Action
    given: frozenset[str] = frozenset()
    reason: str | None = None
    due_on: date | None = None


def decide(
    state: State, request: Request, standing: Standing, today: date, *, owned: bool
) -> State | Refused:
    """The state that the step leads to, or why it is refused; ``owned``: it has an owner."""
    action = request.action
    if not (standing.keeps or (action in OWNERS and standing.owns)):
        return Refused("not-permitted", {"action": action, "needs": "coordinator"}, forbidden=True)
    outcome = _outcome(state, action, owned=owned)
    if outcome is None:
        return Refused("recommendation-settled", {"state": state, "action": action})
    return _refused_by_arguments(request, today) or outcome


def allowed(state: State, standing: Standing) -> tuple[Action, ...]:
    """The steps that a screen may offer: those that good arguments would carry through.

    Proposing an amendment is decided by who proposes amendments, so it is not among them; files
    are attached and removed wherever a note may be added.
    """
    return tuple(
        action
        for action in ACTIONS
        if action not in ELSEWHERE
        and _outcome(state, action, owned=False) is not None
        and (standing.keeps or (action in OWNERS and standing.owns))
    )


def is_overdue(state: str, due_on: date | None, today: date) -> bool:
    """Whether its day has passed and it is not closed."""
    return state in OPEN and due_on is not None and due_on < today


def _outcome(state: State, action: Action, *, owned: bool) -> State | None:
    if action == "reopen":
        return None if state in OPEN else ("assigned" if owned else "open")
    if state not in OPEN:
        return None
    if action == "assign":
        return "assigned"
    return CLOSING.get(action, state)


def _refused_by_arguments(request: Request, today: date) -> Refused | None:
    action = request.action
    if action in ELSEWHERE:
        return None
    faults = [
        Fault(f"/{name}", "value-not-expected", {"action": action})
        for name in sorted(request.given - set(GIVEN[action]))
    ]
    faults += [
        Fault(f"/{name}", "value-required")
        for name in NEEDED.get(action, ())
        if name not in request.given
    ]
    if (refusal := faulty(faults)) is not None:
        return refusal
    if action in ("decline", "reopen") and not says_something(request.reason):
        return Refused("reason-required", {"action": action})
    if action == "complete" and not request.given:
        return Refused("showing-required")
    if request.due_on is not None and request.due_on < today:
        return Refused("deadline-passed", {"deadline": request.due_on.isoformat()})
    return None
