"""What of the record of meetings counts towards an indicator, and how it adds up. Pure.

A rule names bodies and what is counted of their meetings. A meeting counts for a fact when it was
held and its first day lies in the fact's period (one of which only the month is known, where that
month begins), and when it counts in no other fact of the indicator.

- ``meetings``: one for each.
- ``participations``: the people who came, by sex; who comes twice counts twice.
- ``represented``: the actors whose people came; each counts once in a period, at the first
  meeting of it that its people came to, so that the meetings' parts add up to the whole.

"No data" is never zero: without a meeting there is no figure, and where the attendance of one
meeting is not kept there is none of attendance at all, since a part of it would pass for the whole.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from inap.implementation.counting import of_sexes
from inap.submissions.measure import Cell, Measure

What = Literal["meetings", "participations", "represented"]
Lacking = Literal["meetings", "attendance"]


@dataclass(frozen=True, slots=True)
class Sitting:
    """What of a held meeting matters here: its first day, how many people came, and whose."""

    id: str
    day: date
    people: Mapping[str, int]
    actors: frozenset[str]


@dataclass(frozen=True, slots=True)
class MeetingPart:
    """A meeting behind a revision, what of it was counted, and the stored cells that it gave."""

    meeting: UUID
    what: str
    cells: list[dict[str, Any]]
    mark: str


def in_order(sittings: Sequence[Sitting]) -> list[Sitting]:
    """The meetings by their first day, in the order in which actors count at them."""
    return sorted(sittings, key=lambda sitting: (sitting.day, sitting.id))


def lacking(what: What, sittings: Sequence[Sitting]) -> Lacking | None:
    """What is not in the record, so that there is no figure; None when all of it is."""
    if not sittings:
        return "meetings"
    if what != "meetings" and not all(sitting.people for sitting in sittings):
        return "attendance"
    return None


def parts_of(what: What, measure: Measure, sittings: Sequence[Sitting]) -> list[tuple[Cell, ...]]:
    """What each meeting gives, in the order of ``sittings`` (that of ``in_order``)."""
    met: set[str] = set()
    parts: list[tuple[Cell, ...]] = []
    for sitting in sittings:
        if what == "participations":
            people = {sex: Decimal(count) for sex, count in sitting.people.items()}
            parts.append(tuple(of_sexes(people, measure)))
        else:
            new = sitting.actors - met
            met |= new
            parts.append((Cell(value=Decimal(1 if what == "meetings" else len(new))),))
    return parts
