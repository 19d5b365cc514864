"""What a report is about, what it was gathered from, and what its editors chose. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from inap.kit import days

Stored = Mapping[str, Any]
"""A text as it is stored: by language, the languages that it stands in."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What the settings decide: the digits, and by what figures are judged and protected.

    ``on_track`` and ``at_risk`` are ratios of progress to elapsed time.
    """

    digits: str
    on_track: Decimal
    at_risk: Decimal
    suppression_threshold: int


@dataclass(frozen=True, slots=True)
class Scope:
    """The plan, the days and the side that a report is about, and the moment it tells of.

    ``jurisdiction`` is None for the bodies of both governments and of either. ``known_at`` is the
    moment whose knowledge of the days is asked for: that of the report, or a later one where it is
    asked what was corrected since.
    """

    plan_id: UUID
    plan: str
    plan_title: Stored
    synthetic: bool
    plan_start: date
    plan_end: date
    since: date
    until: date
    period: str | None
    jurisdiction: str | None
    as_of: datetime
    known_at: datetime
    rules: Rules
    data_version: int

    @property
    def today(self) -> date:
        """The day of the moment it tells of."""
        return days.day_of(self.as_of)


@dataclass(frozen=True, slots=True)
class Choice:
    """What the editors say of one item: whether it is shown; their order is that of the list."""

    item: str
    shown: bool


@dataclass(frozen=True, slots=True)
class Item:
    """Something that the editors may leave out or move within its section."""

    id: str
    section: str
    text: Stored


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing that a report says, so that it can be compared: what it is, and its value."""

    key: str
    name: Stored
    value: str | None


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around the content of every kind of report.

    ``draft`` is said on every page.
    """

    identifier: str
    kind: str
    scope: Scope
    narrative: Mapping[str, Stored]
    choices: Sequence[Choice]
    draft: bool

    @property
    def digits(self) -> str:
        """The digits of the setting."""
        return self.scope.rules.digits


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that is not what it was; None: it is no longer there, or was not there."""

    name: Stored
    then: str | None
    now: str | None


def differences(then: Sequence[Figure], now: Sequence[Figure]) -> list[Difference]:
    """What two gatherings of one scope and moment say differently, in the order of the first."""
    before = {figure.key: figure for figure in then}
    after = {figure.key: figure for figure in now}
    found = []
    for key in [*before, *(key for key in after if key not in before)]:
        one, other = before.get(key), after.get(key)
        known = one or other
        values = (one.value if one else None, other.value if other else None)
        if known is not None and values[0] != values[1]:
            found.append(Difference(known.name, *values))
    return found


def in_order(items: Sequence[Item], choices: Sequence[Choice]) -> list[Item]:
    """The items in the order of the choices, those that nobody chose about after them."""
    place = {choice.item: at for at, choice in enumerate(choices)}
    return sorted(items, key=lambda item: place.get(item.id, len(place)))


def hidden(choices: Sequence[Choice]) -> frozenset[str]:
    """The items that are left out."""
    return frozenset(choice.item for choice in choices if not choice.shown)
