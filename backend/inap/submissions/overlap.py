"""Whether two accounts look like the same thing told twice, and which reasons speak for it. Pure.

Two bodies often report one event: both held it, or one held it and the other paid. Added up, it
counts twice. This rule only points such pairs out, each with its reasons; people decide. What it is
fed with may be submissions or any other kind of account, as long as it tells who, where, when and
how many.

Figures are alike when they are identical, or when the smaller is within 10 % of the larger and the
larger is ten or more. Where both are below ten, identical figures say little (everybody holds one
workshop now and then), so something more has to speak for it: both bodies lead the same activity,
or at least two values by sex or age are identical as well. Zero is like nothing. The ten and the
10 % are ours, not the plan's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, Literal, get_args

Reason = Literal[
    "same-area",
    "area-within",
    "same-figure",
    "near-figure",
    "round-figure",
    "same-parts",
    "shared-lead",
    "one-government",
    "two-governments",
]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)

# From here on a figure is large enough to say something by itself.
TELLING: Final = 10
NEAR: Final = Decimal("0.9")
ALIKE_PARTS: Final = 2

# The values of an account: by sex and age (None: of all), each one to three amounts by name.
Place = tuple[str | None, str | None]
TOTAL: Final[Place] = (None, None)
Amounts = Mapping[str, Decimal]


@dataclass(frozen=True, slots=True)
class Account:
    """What one body told: ``grounds`` is its area, followed by all areas it lies in.

    ``leads`` are the activities in question that the body leads. ``numbers`` holds the total at
    ``TOTAL``; a share is told by ``numerator`` and ``denominator``, everything else by ``value``.
    """

    kind: str
    actor: str
    side: str
    grounds: tuple[str, ...]
    begins: date
    ends: date
    leads: frozenset[str]
    numbers: Mapping[Place, Amounts]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Why two accounts look alike, in the order of ``REASONS``."""

    reasons: tuple[Reason, ...]


def likeness(one: Account, other: Account) -> Likeness | None:
    """Return what makes two accounts look like the same thing, or None where nothing much does."""
    if one.actor == other.actor or one.begins > other.ends or other.begins > one.ends:
        return None
    where = _where(one, other)
    figure = _figure(one.numbers.get(TOTAL), other.numbers.get(TOTAL))
    if where is None or figure is None:
        return None
    found: set[Reason] = {where, figure}
    if one.leads & other.leads:
        found.add("shared-lead")
    if _alike_parts(one.numbers, other.numbers) >= ALIKE_PARTS:
        found.add("same-parts")
    amounts = [*one.numbers[TOTAL].values(), *other.numbers[TOTAL].values()]
    telling = max(abs(amount) for amount in amounts) >= TELLING
    if not telling and found.isdisjoint({"shared-lead", "same-parts"}):
        return None
    if telling and figure == "same-figure" and _round(one.numbers[TOTAL]):
        found.add("round-figure")
    found.add("one-government" if one.side == other.side else "two-governments")
    return Likeness(tuple(reason for reason in REASONS if reason in found))


def _where(one: Account, other: Account) -> Reason | None:
    if one.grounds[0] == other.grounds[0]:
        return "same-area"
    if one.grounds[0] in other.grounds or other.grounds[0] in one.grounds:
        return "area-within"
    return None


def _figure(one: Amounts | None, other: Amounts | None) -> Reason | None:
    if not one or not other or one.keys() != other.keys() or not any(one.values()):
        return None
    if one == other:
        return "same-figure"
    pairs = [sorted((abs(one[name]), abs(other[name]))) for name in one]
    if max(larger for _, larger in pairs) < TELLING:
        return None
    near = all(smaller >= NEAR * larger for smaller, larger in pairs)
    return "near-figure" if near else None


def _alike_parts(one: Mapping[Place, Amounts], other: Mapping[Place, Amounts]) -> int:
    return sum(
        place != TOTAL and one[place] == other[place] and any(one[place].values())
        for place in one.keys() & other.keys()
    )


def _round(amounts: Amounts) -> bool:
    return all(amount % 10 == 0 for amount in amounts.values())
