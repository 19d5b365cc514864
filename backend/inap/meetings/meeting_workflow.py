"""A meeting's way: who may do what, in which state, and what becomes of it. Pure.

    planned -> held
       |  ^
       v  |
     cancelled

A held meeting stays one. Its minutes are a draft until they are published, and are withdrawn
before they are changed. Who keeps the record of the body does all of it. The sources name no
states; these are ours.

Every question is answered in the same order: the caller's standing, the state, the arguments.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, get_args

from inap.kit.wording import says_something
from inap.meetings.refusing import Refused

State = Literal["planned", "held", "cancelled"]
Action = Literal["edit", "hold", "cancel", "replan", "publish", "withdraw"]
Minutes = Literal["none", "draft", "published"]

ACTIONS: Final[tuple[Action, ...]] = get_args(Action)

_OUTCOMES: Final[Mapping[tuple[Action, State], State]] = {
    ("edit", "planned"): "planned",
    ("edit", "held"): "held",
    ("hold", "planned"): "held",
    ("cancel", "planned"): "cancelled",
    ("replan", "cancelled"): "planned",
    ("publish", "held"): "held",
    ("withdraw", "held"): "held",
}


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a meeting stands: its state, its minutes and its first day, where that is known."""

    state: State
    minutes: Minutes
    begins_on: date | None


@dataclass(frozen=True, slots=True)
class Request:
    """One action asked for, on a day; cancelling takes a reason."""

    action: Action
    today: date
    reason: str | None = None


def decide(stand: Stand, request: Request, *, keeps: bool) -> State | Refused:
    """The state that the action leads to, or why it is refused."""
    action = request.action
    if not keeps:
        return Refused("not-permitted", {"action": action, "needs": "coordinator"}, forbidden=True)
    outcome = _OUTCOMES.get((action, stand.state))
    if outcome is None:
        return Refused("wrong-state", {"state": stand.state, "action": action})
    return _refused_by_minutes(stand, action) or _refused_by_arguments(stand, request) or outcome


def allowed(stand: Stand, today: date, *, keeps: bool) -> tuple[Action, ...]:
    """The actions that a screen may offer: those that good arguments would carry through."""
    return tuple(
        action
        for action in ACTIONS
        if not isinstance(
            decide(stand, Request(action, today, reason="said"), keeps=keeps), Refused
        )
    )


def _refused_by_minutes(stand: Stand, action: Action) -> Refused | None:
    if action == "publish" and stand.minutes == "none":
        return Refused("minutes-missing")
    if (action, stand.minutes) in {("publish", "published"), ("withdraw", "draft")} or (
        action == "withdraw" and stand.minutes == "none"
    ):
        return Refused("wrong-state", {"state": stand.minutes, "action": action})
    return None


def _refused_by_arguments(stand: Stand, request: Request) -> Refused | None:
    if request.action == "cancel" and not says_something(request.reason):
        return Refused("reason-required", {"action": request.action})
    if request.action == "hold" and (stand.begins_on is None or stand.begins_on > request.today):
        day = stand.begins_on.isoformat() if stand.begins_on else None
        return Refused("meeting-to-come", {"begins_on": day})
    return None


def refused_day(day: date, begins_on: date | None, ends_on: date | None) -> Refused | None:
    """Why a body of these days cannot meet on a day: it was not there yet, or no more."""
    if begins_on is not None and day < begins_on:
        return Refused("meeting-before-body", {"begins_on": begins_on.isoformat()})
    if ends_on is not None and ends_on < day:
        return Refused("meeting-after-body", {"ends_on": ends_on.isoformat()})
    return None
