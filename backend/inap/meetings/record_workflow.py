"""A record's way: a draft, then approved and public. Pure.

Who keeps the record of the body writes and approves; nobody approves what they wrote or changed
themselves. An approved record is withdrawn with a reason before it is changed. What a source says
stays as the source has it. Links to the plan are not part of what was said, and change any time.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from inap.kit.wording import says_something
from inap.meetings.refusing import Refused

State = Literal["draft", "approved"]
Action = Literal["edit", "approve", "withdraw"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a record stands: its state, whether a source has it, and its follow-up, if any.

    ``meeting``: the state of the meeting it was noted at; None without one.
    """

    state: State
    of_source: bool
    follow_up: str | None = None
    meeting: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """What the caller is towards it: keeps the record of its body; wrote or changed it."""

    keeps: bool
    own: bool


def decide(
    stand: Stand, action: Action, standing: Standing, reason: str | None = None
) -> State | Refused:
    """The state that the action leads to, or why it is refused."""
    if not standing.keeps:
        return Refused("not-permitted", {"action": action, "needs": "coordinator"}, forbidden=True)
    if action == "approve" and standing.own and stand.state == "draft":
        return Refused("own-record", {"action": action}, forbidden=True)
    if stand.of_source:
        return Refused("record-of-source", {"action": action})
    if action == "edit":
        return _edit(stand)
    if action == "approve":
        return _approve(stand)
    return _withdraw(stand, reason)


def allowed(stand: Stand, standing: Standing) -> tuple[Action, ...]:
    """The actions that a screen may offer: those that good arguments would carry through."""
    return tuple(
        action
        for action in ACTIONS
        if not isinstance(decide(stand, action, standing, reason="said"), Refused)
    )


def _edit(stand: Stand) -> State | Refused:
    return "draft" if stand.state == "draft" else Refused("record-settled", {"action": "edit"})


def _approve(stand: Stand) -> State | Refused:
    if stand.state != "draft":
        return Refused("wrong-state", {"state": stand.state, "action": "approve"})
    if stand.meeting not in (None, "held"):
        return Refused("meeting-not-held")
    return "approved"


def _withdraw(stand: Stand, reason: str | None) -> State | Refused:
    if stand.state != "approved":
        return Refused("wrong-state", {"state": stand.state, "action": "withdraw"})
    if stand.follow_up not in (None, "open"):
        told = {"state": stand.follow_up, "action": "withdraw"}
        return Refused("recommendation-settled", told)
    if not says_something(reason):
        return Refused("reason-required", {"action": "withdraw"})
    return "draft"
