"""Who is reminded of what on which day. Pure.

The plan's sources name no reminders; these days are ours:

- Who reports is reminded 7 days and 1 day before the due day of what is not handed in, on the day
  after it, and from then on every Sunday (the first working day of the week) until it is handed in
  or the period locks, unless a named exception holds it open. So too of what was returned with a
  deadline, 1 day before and 1 day after.
- Who verifies or decides is reminded the day after something began to wait for them, and every
  Sunday while it waits.
- A coordinator is told of the bodies of their side that are late the day after the due day, and
  every Sunday.

A person gets at most one mail a day, and it holds everything there is for them; nobody is written
to who has nothing. When the portal stood still for some days, what fell into them is told once, as
it stands now (``days`` are all days since the last run).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal
from uuid import UUID

Stage = Literal["verify", "decide"]

BEFORE_DUE: Final = (7, 1)
BEFORE_DEADLINE: Final = 1
SUNDAY: Final = 6
# The first Sunday after a reminder of its own is no news yet.
REST_DAYS: Final = 3
MOST_DAYS: Final = 7


@dataclass(frozen=True, slots=True)
class PlanTerm:
    """The periods of a plan that end on one day, under the code of the shortest of them.

    ``opens_on`` and ``due_on`` are the first of their days, ``locks_on`` the last, or None when one
    of them never locks; ``codes`` are of all of them.
    """

    plan: UUID
    code: str
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None
    codes: tuple[str, ...] = ()

    def is_locked(self, today: date) -> bool:
        """Whether nothing can be handed in any more."""
        return self.locks_on is not None and self.locks_on < today


@dataclass(frozen=True, slots=True)
class Owed:
    """What a body has not handed in for the periods that end on one day, and how much is late.

    ``excepted`` of it is locked, and held open by a named exception.
    """

    term: PlanTerm
    actor: UUID
    jurisdiction: str | None
    missing: int
    late: int
    silent: bool
    excepted: int = 0

    def is_locked(self, today: date) -> bool:
        """Whether nothing can be handed in any more: an exception holds off the lock."""
        return self.term.is_locked(today) and not self.excepted


@dataclass(frozen=True, slots=True)
class Returned:
    """What came back to a body to be corrected, by one day (None: without a deadline)."""

    plan: UUID
    actor: UUID
    deadline: date | None
    count: int


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits since one day for the unit of a body, or for a side's coordinator."""

    plan: UUID
    actor: UUID
    jurisdiction: str
    stage: Stage
    since: date
    submitted_by: UUID | None
    count: int


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who may be written to, and what they are."""

    account: UUID
    name: str
    email: str
    language: str
    reports_for: frozenset[UUID]
    verifies_for: frozenset[UUID]
    sides: frozenset[str]


@dataclass(frozen=True, slots=True)
class World:
    """Everything that people can be reminded of."""

    owed: Sequence[Owed]
    returned: Sequence[Returned]
    waiting: Sequence[Waiting]


@dataclass(frozen=True, slots=True)
class Digest:
    """What one person is told: all there is for them, the newest period first."""

    person: Person
    owed: tuple[Owed, ...]
    returned: tuple[Returned, ...]
    to_verify: tuple[Waiting, ...]
    to_decide: tuple[Waiting, ...]
    late_bodies: tuple[Owed, ...]

    @property
    def empty(self) -> bool:
        """Whether there is nothing to tell."""
        return not (
            self.owed or self.returned or self.to_verify or self.to_decide or self.late_bodies
        )


def days_since(last: date | None, today: date) -> tuple[date, ...]:
    """The days a run tells of: those after the last run, at most a week, today among them.

    Empty when today was done already, or lies before the last run. The first run of all tells of
    its own day only.
    """
    count = 1 if last is None else min(MOST_DAYS, (today - last).days)
    return tuple(today - timedelta(days=each) for each in reversed(range(count)))


def digest_for(person: Person, world: World, today: date) -> Digest:
    """Everything there is for a person today, whether it is a day to remind them or not."""
    return Digest(
        person=person,
        owed=tuple(
            each
            for each in world.owed
            if each.actor in person.reports_for and each.missing and not each.is_locked(today)
        ),
        returned=tuple(each for each in world.returned if each.actor in person.reports_for),
        to_verify=tuple(
            each
            for each in world.waiting
            if each.stage == "verify"
            and each.actor in person.verifies_for
            and each.submitted_by != person.account
        ),
        to_decide=tuple(
            each
            for each in world.waiting
            if each.stage == "decide"
            and each.jurisdiction in person.sides
            and each.submitted_by != person.account
        ),
        late_bodies=tuple(
            each
            for each in world.owed
            if each.jurisdiction in person.sides and each.late and not each.is_locked(today)
        ),
    )


def is_due(digest: Digest, days: Iterable[date]) -> bool:
    """Whether one of the days is a day to remind the person."""
    return any(_falls_on(digest, day) for day in days)


def digests_of(
    people: Iterable[Person], world: World, *, days: Sequence[date], today: date
) -> list[Digest]:
    """The mails of a day: one for each person who has something, and a reminder due."""
    every = (digest_for(person, world, today) for person in people)
    return [digest for digest in every if is_due(digest, days)]


def _falls_on(digest: Digest, day: date) -> bool:
    return (
        any(_of_term(each.term, day) for each in digest.owed)
        or any(_of_deadline(each.deadline, day) for each in digest.returned)
        or any(_of_waiting(each.since, day) for each in (*digest.to_verify, *digest.to_decide))
        or any(_after(each.term.due_on, day) for each in digest.late_bodies)
    )


def _of_term(term: PlanTerm, day: date) -> bool:
    return (term.due_on - day).days in BEFORE_DUE or _after(term.due_on, day)


def _of_deadline(deadline: date | None, day: date) -> bool:
    if deadline is None:
        return False
    return (deadline - day).days == BEFORE_DEADLINE or _after(deadline, day)


def _of_waiting(since: date, day: date) -> bool:
    return _after(since, day)


def _after(event: date, day: date) -> bool:
    """The day after, and from then on each Sunday that is not close upon it."""
    past = (day - event).days
    return past == 1 or (past > REST_DAYS and day.weekday() == SUNDAY)
