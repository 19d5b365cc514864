"""Whether two activity reports look like one event reported twice, and what speaks for it. Pure.

Two bodies often report one event: both held it, or one held it and the other paid for it, and one
may report to each government. The rule only points such pairs out; people decide. All of this has
to speak for a pair:

1. Two bodies report it.
2. They name the same activity, or activities of which one indicator counts reports. Where one of
   them names no activity of the plan, the same kind of activity will do, if the place or the days
   are the same too.
3. The area is the same, or one lies in the other.
4. The days meet: there is no whole day between the one and the other.
5. As many people took part, or nearly: the smaller number is within 10 % of the larger. Below ten,
   only the same number says something, and only if the place or the days are the same too.

The ten and the 10 % are those of overlaps (``submissions/overlap.py``). Ours, not the plan's.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal, get_args

from inap.actors.folding import fold
from inap.submissions.overlap import ALIKE_PARTS, NEAR, TELLING

Reason = Literal[
    "same-activity",
    "same-indicator",
    "same-kind",
    "same-area",
    "area-within",
    "same-place",
    "same-days",
    "touching-days",
    "same-number",
    "near-number",
    "same-parts",
    "one-government",
    "two-governments",
]
REASONS: Final[tuple[Reason, ...]] = get_args(Reason)

# Days that meet may follow each other directly: a training that is reported in two halves.
NEXT_DAY: Final = timedelta(days=1)
CLOSE: Final[frozenset[Reason]] = frozenset({"same-place", "same-days"})


@dataclass(frozen=True, slots=True)
class Account:
    """What one report says: ``grounds`` is its area, followed by all areas it lies in.

    ``indicators`` are those that its activity's reports may count towards. ``counts`` holds people
    by sex and age (None: of all ages), ``total`` all of them.
    """

    actor: str
    side: str
    node: str | None
    indicators: frozenset[str]
    kind: str
    grounds: tuple[str, ...]
    place: str
    start: date
    end: date
    total: Decimal
    counts: Mapping[tuple[str, str | None], Decimal]


def likeness(one: Account, other: Account) -> tuple[Reason, ...]:
    """What makes two reports look like one event, in the order of ``REASONS``; () for nothing."""
    if one.actor == other.actor:
        return ()
    what, where = _what(one, other), _where(one, other)
    days, number = _days(one, other), _number(one.total, other.total)
    if what is None or where is None or days is None or number is None:
        return ()
    found: set[Reason] = {what, where, days, number}
    if _same_place(one.place, other.place):
        found.add("same-place")
    small = max(one.total, other.total) < TELLING
    if (small or what == "same-kind") and found.isdisjoint(CLOSE):
        return ()
    if _alike_parts(one.counts, other.counts) >= ALIKE_PARTS:
        found.add("same-parts")
    found.add("one-government" if one.side == other.side else "two-governments")
    return tuple(reason for reason in REASONS if reason in found)


def _what(one: Account, other: Account) -> Reason | None:
    if one.node is not None and one.node == other.node:
        return "same-activity"
    if one.indicators & other.indicators:
        return "same-indicator"
    unnamed = one.node is None or other.node is None
    return "same-kind" if unnamed and one.kind == other.kind else None


def _where(one: Account, other: Account) -> Reason | None:
    if one.grounds[0] == other.grounds[0]:
        return "same-area"
    if one.grounds[0] in other.grounds or other.grounds[0] in one.grounds:
        return "area-within"
    return None


def _same_place(one: str, other: str) -> bool:
    return bool(found := fold(one)) and found == fold(other)


def _days(one: Account, other: Account) -> Reason | None:
    if (one.start, one.end) == (other.start, other.end):
        return "same-days"
    meet = one.start <= other.end + NEXT_DAY and other.start <= one.end + NEXT_DAY
    return "touching-days" if meet else None


def _number(one: Decimal, other: Decimal) -> Reason | None:
    smaller, larger = sorted((one, other))
    if smaller <= 0:
        return None
    if smaller == larger:
        return "same-number"
    return "near-number" if larger >= TELLING and smaller >= NEAR * larger else None


def _alike_parts(
    one: Mapping[tuple[str, str | None], Decimal], other: Mapping[tuple[str, str | None], Decimal]
) -> int:
    return sum(one[key] == other[key] > 0 for key in one.keys() & other.keys())
