"""What a decision on an overlap changes in the figures. Pure.

The members of an overlap stay as they were reported and approved. A decision leaves beside them
what has to be added so that the figures come out as decided:

- "sum": nothing; all of them count.
- "max": only the largest counts. The others' values, each by area, sex and age, stand there
  negative. Of percentages and yes-no answers the larger share counts, with its own numerator and
  denominator. Where two are equal, the larger denominator decides, then which was there first.
- "stated": nothing of the members counts (their values by sex and age neither), and the stated
  values do, in the area of the member that covers most ground.

Between the two governments a member may already stand in a decided overlap of its own side. It then
stands for what was decided there: that figure is compared, excluded or counted as one.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final

from inap.submissions.overlap_workflow import Resolution

_PRECISION: Final = 60

# Where a value stands: area, sex and age; and its three amounts, None for what the kind lacks.
Spot = tuple[str, str | None, str | None]
Amounts = tuple[Decimal | None, Decimal | None, Decimal | None]
Values = Mapping[Spot, Amounts]


@dataclass(frozen=True, slots=True)
class Counted:
    """One thing that counts: a submission alone, or all of an overlap decided on before.

    `key` is the id of one or the other; ids are in the order in which they were made.
    """

    key: str
    submissions: tuple[str, ...]
    values: Values


@dataclass(frozen=True, slots=True)
class Stated:
    """The values that count instead, and the area they count in."""

    area: str
    values: Mapping[tuple[str | None, str | None], Amounts]


@dataclass(frozen=True, slots=True)
class Effect:
    """What a decision covers, which submissions no longer count, and what it adds to which spot."""

    covers: tuple[str, ...]
    excluded: tuple[str, ...]
    added: Values


def effect(
    resolution: Resolution, things: Sequence[Counted], stated: Stated | None = None
) -> Effect:
    """Return what deciding on these things does."""
    covers = _submissions(things)
    if resolution == "sum":
        return Effect(covers, (), {})
    if resolution == "max":
        largest = max(things, key=_size)
        gone = [thing for thing in things if thing.key != largest.key]
        return Effect(covers, _submissions(gone), _added(gone, None))
    return Effect(covers, covers, _added(things, stated))


def together(values: Iterable[Values]) -> dict[Spot, Amounts]:
    """Return the sums at each spot, without spots where nothing is left."""
    sums: dict[Spot, Amounts] = defaultdict(lambda: (None, None, None))
    with localcontext(prec=_PRECISION):
        for each in values:
            for spot, amounts in each.items():
                value, numerator, denominator = (
                    one if other is None else (one or Decimal(0)) + other
                    for one, other in zip(sums[spot], amounts, strict=True)
                )
                sums[spot] = (value, numerator, denominator)
    return {spot: amounts for spot, amounts in sums.items() if any(amounts)}


def opposite(values: Values) -> dict[Spot, Amounts]:
    """Return the same values with the other sign."""
    return {
        spot: (_negative(value), _negative(numerator), _negative(denominator))
        for spot, (value, numerator, denominator) in values.items()
    }


def total_of(values: Values) -> Amounts:
    """Return the total over all areas."""
    everywhere = together(
        {("", None, None): amounts} for spot, amounts in values.items() if spot[1:] == (None, None)
    )
    return everywhere.get(("", None, None), (None, None, None))


def in_order(values: Values) -> list[tuple[Spot, Amounts]]:
    """Return the values by area, totals before their parts."""

    def place(entry: tuple[Spot, Amounts]) -> tuple[object, ...]:
        area, sex, age = entry[0]
        return (area, sex is not None, sex or "", age is not None, age or "")

    return sorted(values.items(), key=place)


def _added(gone: Iterable[Counted], stated: Stated | None) -> dict[Spot, Amounts]:
    parts: list[Values] = [opposite(thing.values) for thing in gone]
    if stated is not None:
        parts.append({(stated.area, *place): amounts for place, amounts in stated.values.items()})
    return together(parts)


def _submissions(things: Iterable[Counted]) -> tuple[str, ...]:
    return tuple(sorted({each for thing in things for each in thing.submissions}))


def _size(thing: Counted) -> tuple[Fraction, Fraction, tuple[int, ...]]:
    value, numerator, denominator = total_of(thing.values)
    size = Fraction(value or 0)
    if denominator:
        size = Fraction(numerator or 0) / Fraction(denominator)
    # Of equals the first made is taken, so what is later sorts lower.
    first = tuple(-ord(mark) for mark in thing.key)
    return (size, Fraction(denominator or 0), first)


def _negative(amount: Decimal | None) -> Decimal | None:
    return None if amount is None else -amount
