"""One indicator's figures over actors, areas and time, from the totals of approved revisions.

A number is added up by summing values; a percentage and the answers to a yes-no question are added
up by summing numerators and denominators and dividing once, so a percentage is never an average of
percentages. An indicator declares along which of time and areas that makes sense; where it does
not, several parts have no common figure, and a single part keeps its own. A declaration that does
not fit the kind (a "sum" of percentages) gives no figure either, rather than a wrong one.

Where bodies reported one thing twice, a decision on the overlap says what counts of it. It never
changes a report: it adds an adjustment beside it, mostly the negative of what does not count. Only
figures that are added up over bodies have any, since nothing else counts a thing twice. "last" over
time takes an adjustment only while every submission it was decided on is its body's latest.

What was not reported is absent: it is never counted as zero. All arithmetic is exact, save the last
step of a ratio, which is rounded half up to six decimals.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Final, Literal, cast

Kind = Literal["number", "percentage", "yes_no", "qualitative"]
OverTime = Literal["sum", "last", "ratio", "none"]
OverAreas = Literal["sum", "ratio", "none"]
Jurisdiction = Literal["federal", "krg"]
Scope = Literal["federal", "krg", "national"]

_DECIMALS: Final = 6
# Wide enough that no sum of reported amounts (18 whole and 6 decimal digits each) is ever rounded.
_PRECISION: Final = 60
# How the parts of each kind are added up; a text cannot be.
_ADDED_BY: Final[dict[Kind, OverTime]] = {
    "number": "sum",
    "percentage": "ratio",
    "yes_no": "ratio",
}


@dataclass(frozen=True, slots=True)
class Declared:
    """How the indicator says that it may be put together."""

    kind: Kind
    over_time: OverTime
    over_areas: OverAreas


@dataclass(frozen=True, slots=True)
class Reported:
    """The total cell of one submission's approved revision; fields of other kinds are None."""

    submission: str
    actor: str
    area: str
    jurisdiction: Jurisdiction
    period: str
    period_end: date
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    yes: bool | None = None


@dataclass(frozen=True, slots=True)
class Adjustment:
    """What a decision on an overlap adds to the totals of a period (mostly a negative amount).

    `jurisdiction` is whose figures it changes: those of a side, and with them the national ones, or
    the national ones alone. `covers` are the submissions that it was decided on.
    """

    period: str
    jurisdiction: Scope
    covers: frozenset[str]
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None

    def counts_in(self, scope: Scope) -> bool:
        """Whether the figures of the scope are adjusted."""
        return scope in ("national", self.jurisdiction)


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure and the submissions behind it.

    `value` is in the indicator's unit, and in percent for ratios, which also carry their numerator
    and denominator (for yes-no: answers "yes" and all answers). It is None where the parts have no
    common figure, and for a ratio of denominator zero. `parts` are submission ids, sorted; those
    that do not count after a decision on an overlap are among them.
    """

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    parts: tuple[str, ...]


def adds_up_over_bodies(kind: str, over_areas: str) -> bool:
    """Say whether the figures of several bodies are added up, so that one thing counts twice."""
    return _ADDED_BY.get(cast("Kind", kind)) == over_areas


def period_figures(
    declared: Declared,
    reported: Iterable[Reported],
    scope: Scope,
    adjustments: Sequence[Adjustment] = (),
) -> dict[str, Figure]:
    """Return the figure of each period that has data in the scope, ordered by the period's end."""
    periods: dict[str, list[Reported]] = {}
    known = _with_data(declared.kind, reported, scope)
    for part in sorted(known, key=lambda part: (part.period_end, part.period)):
        periods.setdefault(part.period, []).append(part)
    return {
        period: _figure(
            declared.kind,
            parts,
            across=(declared.over_areas,),
            adjusted=[
                adjustment
                for adjustment in adjustments
                if adjustment.period == period and adjustment.counts_in(scope)
            ],
        )
        for period, parts in periods.items()
    }


def standing_figure(
    declared: Declared,
    reported: Iterable[Reported],
    scope: Scope,
    adjustments: Sequence[Adjustment] = (),
) -> Figure | None:
    """Return the figure to date, or None where the scope has no data at all.

    Over time "sum" and "ratio" take every period. "last" takes the latest known period of each
    actor and area, so a body that has not reported lately keeps its last known figure. "none" has a
    figure only while there is one part.
    """
    known = _with_data(declared.kind, reported, scope)
    if not known:
        return None
    adjusted = [adjustment for adjustment in adjustments if adjustment.counts_in(scope)]
    if declared.over_time == "last":
        latest = _latest(known)
        ids = {part.submission for part in latest}
        adjusted = [adjustment for adjustment in adjusted if adjustment.covers <= ids]
        return _figure(declared.kind, latest, (declared.over_areas,), adjusted)
    # Within one actor and area only time is crossed, so what is declared of areas does not matter.
    crosses_areas = len({(part.actor, part.area) for part in known}) > 1
    across = (declared.over_time, declared.over_areas) if crosses_areas else (declared.over_time,)
    return _figure(declared.kind, known, across, adjusted)


def _with_data(kind: Kind, reported: Iterable[Reported], scope: Scope) -> list[Reported]:
    return [
        part
        for part in reported
        if scope in ("national", part.jurisdiction) and _has_data(kind, part)
    ]


def _has_data(kind: Kind, part: Reported) -> bool:
    match kind:
        case "number":
            return part.value is not None
        case "percentage":
            return part.numerator is not None and part.denominator is not None
        case "yes_no":
            return part.yes is not None
        case "qualitative":
            return True


def _latest(parts: Iterable[Reported]) -> list[Reported]:
    latest: dict[tuple[str, str], Reported] = {}
    # A half-year and its last quarter end on one day: the period's name breaks the tie, so that the
    # figure does not depend on the order of the rows.
    for part in sorted(parts, key=lambda part: (part.period_end, part.period, part.submission)):
        latest[part.actor, part.area] = part
    return list(latest.values())


def _figure(
    kind: Kind,
    parts: Sequence[Reported],
    across: tuple[OverTime | OverAreas, ...],
    adjusted: Sequence[Adjustment],
) -> Figure:
    """Add the parts up, if what they are added up across allows it; a single part always does."""
    ids = tuple(sorted(part.submission for part in parts))
    added_by = _ADDED_BY.get(kind)
    if added_by is None or (len(parts) > 1 and any(step != added_by for step in across)):
        return Figure(None, None, None, ids)
    if added_by == "sum":
        amounts = [*(part.value for part in parts), *(each.value for each in adjusted)]
        return Figure(_sum(amounts), None, None, ids)
    if kind == "yes_no":
        numerator = Decimal(sum(part.yes is True for part in parts))
        denominator = Decimal(len(parts))
    else:
        numerator = _sum(part.numerator for part in parts)
        denominator = _sum(part.denominator for part in parts)
    numerator = _sum((numerator, *(each.numerator for each in adjusted)))
    denominator = _sum((denominator, *(each.denominator for each in adjusted)))
    return Figure(_percent(numerator, denominator), numerator, denominator, ids)


def _sum(amounts: Iterable[Decimal | None]) -> Decimal:
    with localcontext(prec=_PRECISION):
        return sum((amount for amount in amounts if amount is not None), Decimal(0))


def _percent(numerator: Decimal, denominator: Decimal) -> Decimal | None:
    if denominator == 0:
        return None
    # In fractions, because a decimal division followed by a rounding would round twice.
    scaled = 100 * 10**_DECIMALS * Fraction(numerator) / Fraction(denominator)
    half_up = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    with localcontext(prec=_PRECISION):
        return Decimal(half_up).scaleb(-_DECIMALS)
