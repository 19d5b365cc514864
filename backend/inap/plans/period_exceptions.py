"""Named exceptions to a period's lock: who may give one, and how long it holds. Pure.

An exception holds entry open for one actor (and at most one indicator) past the lock, and ends by
itself. It is never given for a period that has not opened: what has not happened cannot be
reported. That a period locks at all, and that a coordinator may hold it open, are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from inap.kit.wording import says_something

State = Literal["open", "ended", "revoked"]


@dataclass(frozen=True, slots=True)
class Giver:
    """Whoever gives or revokes an exception; ``jurisdictions`` are those they coordinate."""

    admin: bool
    jurisdictions: frozenset[str]


@dataclass(frozen=True, slots=True)
class Asked:
    """An exception asked for: when the period opens and locks, whose it is, how long and why.

    ``side`` is the actor's government, None for an actor of neither. ``reports`` says that the
    actor reports on the indicator, where one is named.
    """

    opens_on: date
    locks_on: date | None
    side: str | None
    reports: bool
    until: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Refused:
    """Why it is not given: a slug of the problem catalogue, and what it is about."""

    slug: str
    params: Mapping[str, str | None] = field(default_factory=dict)


def refused(asked: Asked, giver: Giver, now: datetime, today: date) -> Refused | None:
    """What stands against an exception, or None: the giver, then the period, then the rest."""
    if not may_decide(giver, asked.side):
        return Refused("not-permitted", {"action": "except", "needs": "decide"})
    if today < asked.opens_on:
        return Refused("period-not-open", {"opens_on": asked.opens_on.isoformat()})
    if asked.locks_on is None:
        return Refused("period-never-locks")
    return Refused("not-a-reporter") if not asked.reports else _refused_arguments(asked, now)


def _refused_arguments(asked: Asked, now: datetime) -> Refused | None:
    if not says_something(asked.reason):
        return Refused("reason-required", {"action": "except"})
    if asked.until <= now:
        return Refused("deadline-passed", {"action": "except"})
    return None


def may_decide(giver: Giver, side: str | None) -> bool:
    """Whether this is the giver's matter; ``side`` None: an actor of neither government."""
    if giver.admin:
        return True
    return bool(giver.jurisdictions) if side is None else side in giver.jurisdictions


def may_revoke(giver: Giver, jurisdiction: str | None) -> bool:
    """Whether the giver may end an exception; one for both sides is an administrator's matter."""
    return giver.admin or jurisdiction in giver.jurisdictions


def side_of(giver: Giver, actor_side: str | None) -> str | None:
    """Whose matter the exception becomes: a coordinator opens nothing of the other government."""
    if actor_side is not None or giver.admin or len(giver.jurisdictions) != 1:
        return actor_side
    return next(iter(giver.jurisdictions))


def state_at(until: datetime, revoked_at: datetime | None, now: datetime) -> State:
    """How an exception stands: it ends at ``until`` by itself."""
    if revoked_at is not None:
        return "revoked"
    return "open" if now < until else "ended"
