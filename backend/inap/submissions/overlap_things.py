"""From stored values to the things that decisions on overlaps weigh. Pure.

``verify`` takes the same way as the decision did, so that what is stored is held against the rule
and not against itself.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from inap.submissions.cells import published
from inap.submissions.overlap_effects import Amounts, Counted, Spot, Stated, Values, together


@dataclass(frozen=True, slots=True)
class Weighed:
    """One member with its published cells, as stored."""

    submission: str
    area: str
    cells: Sequence[Mapping[str, Any]]


@dataclass(frozen=True, slots=True)
class DecidedBefore:
    """A decision of one side that members may stand in.

    ``covered`` are (area, cells) of the submissions it covers, ``added`` its adjustments as
    (area, sex, age, value, numerator, denominator), both as stored.
    """

    overlap: str
    covers: tuple[str, ...]
    covered: Sequence[Sequence[Any]]
    added: Sequence[Sequence[Any]]


def values_of(kind: str, area: str, cells: Iterable[Mapping[str, Any]]) -> dict[Spot, Amounts]:
    """Return the published values of a submission by spot; a share by its two numbers only."""
    return {
        (area, cell.sex, cell.age): (cell.value, None, None)
        if kind == "number"
        else (None, cell.numerator, cell.denominator)
        for cell in published(kind, cells)
    }


def values_added(rows: Iterable[Sequence[Any]]) -> dict[Spot, Amounts]:
    """Return stored adjustments by spot."""
    return {
        (area, sex, age): (_number(value), _number(numerator), _number(denominator))
        for area, sex, age, value, numerator, denominator in rows
    }


def things_of(
    kind: str, members: Iterable[Weighed], before: Sequence[DecidedBefore] = ()
) -> list[Counted]:
    """Return what counts of the members, each once, in the order in which they were made.

    ``before`` are the decisions of single sides that change something; a member that one of them
    covers stands for all of it.
    """
    things: dict[str, Counted] = {}
    for member in members:
        decided = next((each for each in before if member.submission in each.covers), None)
        if decided is None:
            values: Values = values_of(kind, member.area, member.cells)
            things[member.submission] = Counted(member.submission, (member.submission,), values)
        elif decided.overlap not in things:
            parts = [values_of(kind, area, cells) for area, cells in decided.covered]
            values = together([*parts, values_added(decided.added)])
            things[decided.overlap] = Counted(decided.overlap, decided.covers, values)
    return [things[key] for key in sorted(things)]


def stated_of(
    kind: str, grounds: Mapping[str, Sequence[str]], cells: Iterable[Mapping[str, Any]]
) -> Stated:
    """Return a stated figure in the area that covers most ground.

    ``grounds`` are the members' areas, each with those that it lies in.
    """
    area = min(grounds, key=lambda code: (len(grounds[code]), code))
    values = values_of(kind, area, cells)
    return Stated(area, {(sex, age): amounts for (_, sex, age), amounts in values.items()})


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
