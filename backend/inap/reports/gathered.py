"""What reports are worded from: plain values that their queries gathered. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from inap.reports.scope import Stored


@dataclass(frozen=True, slots=True)
class Came:
    """How many people came; None where no attendance is kept."""

    people: int | None
    female: int | None
    male: int | None
    unrecorded: int | None
    first_time: int | None
    actors: int | None


@dataclass(frozen=True, slots=True)
class Held:
    """A meeting that was held on a known day."""

    id: UUID
    body: str
    body_title: Stored
    title: Stored
    day: date
    came: Came


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings held within the days: the first of them, how many, and who came to all."""

    first: list[Held]
    count: int
    came: Came
    undated: int


@dataclass(frozen=True, slots=True)
class Kept:
    """A body's promise, how often it was kept and missed, and when it is due to meet next."""

    body: str
    title: Stored
    every: str
    times: int
    kept: int
    missed: int
    next_by: date | None


@dataclass(frozen=True, slots=True)
class Noted:
    """A record as reports list it."""

    id: UUID
    text: Stored
    sectors: list[str]
    level: str | None


@dataclass(frozen=True, slots=True)
class NotedList:
    """The first records of a list, and how many there are."""

    first: list[Noted]
    count: int


@dataclass(frozen=True, slots=True)
class Followed:
    """A recommendation as reports list it; the owner is None where nobody took it on."""

    id: UUID
    text: Stored
    state: str
    owner: Stored | None
    due_on: date | None
    overdue: bool


@dataclass(frozen=True, slots=True)
class States:
    """Recommendations by what became of them, and how many are past their day."""

    counts: Mapping[str, int]
    overdue: int


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that a source publishes about a body, beside what the portal counts."""

    body: str
    title: Stored
    figure: Mapping[str, Any]
    counted: int | None


@dataclass(frozen=True, slots=True)
class Counted:
    """Approved records of one kind, of one level or sector; ``name`` is None where none is said."""

    what: str
    kind: str
    name: str | None
    records: int


@dataclass(frozen=True, slots=True)
class Coordination:
    """The coordination of a plan, as everybody may see it."""

    published: list[Published]
    meetings: Meetings
    promises: list[Kept]
    records: list[Counted]
    challenges: NotedList
    states: States
    open: list[Followed]


@dataclass(frozen=True, slots=True)
class News:
    """What was noted within the days, held, closed, and is promised next."""

    updates: NotedList
    made: NotedList
    closed: list[Followed]
    meetings: Meetings
    promises: list[Kept]
