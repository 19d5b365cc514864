"""Which target an indicator is held against today, with which figure, and over which time. Pure.

A target either falls due on a day, or counts for each year, or for the whole plan (DESIGN.md
section 5; 001:L774-L807). A side is held against its own targets, and where it has none against
those of the plan as a whole; the plan as a whole only against its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import lru_cache

from inap.dashboards.progress import elapsed
from inap.submissions.rollup import Declared


@dataclass(frozen=True, slots=True)
class Target:
    """A value to be reached ``by`` a day or ``every`` year or plan (one of them is None)."""

    value: Decimal
    by: date | None
    every: str | None
    side: str | None


@dataclass(frozen=True, slots=True)
class YearPart:
    """One period's figure within a year; ``hidden`` where it may not be published."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, both days included."""

    start: date
    end: date


def target_in_force(targets: Sequence[Target], scope: str, today: date) -> Target | None:
    """Return the target that counts today, or None where there is none for the scope.

    Of those with a day the next one to fall due, and after the last day the last one; a target
    for each year or for the plan counts where none has a day.
    """
    own = [target for target in targets if target.side == scope]
    whole = [target for target in targets if target.side is None]
    candidates = own or whole
    dated = sorted(
        (target for target in candidates if target.by is not None),
        key=lambda target: (target.by or date.max, target.value),
    )
    ahead = [target for target in dated if target.by is not None and target.by >= today]
    if dated:
        return ahead[0] if ahead else dated[-1]
    yearly = [target for target in candidates if target.every == "year"]
    return next(iter(yearly or candidates), None)


def year_of(years: Sequence[int], today: date) -> int | None:
    """Return the year a yearly target is held against: the current one, or the one before.

    ``years`` are those with figures; None where neither of the two has any.
    """
    return next((year for year in (today.year, today.year - 1) if year in years), None)


def year_figure(declared: Declared, parts: Sequence[YearPart]) -> Decimal | None:
    """Return the figure of one year from its periods' figures, in the order of time.

    It follows what is declared over time: counts are added up, ratios divided once, the latest
    value is that of the year's last period. None where the parts have no common figure, and where
    one of those it takes is hidden, since the rest would give it away.
    """
    if not parts:
        return None
    taken = parts[-1:] if declared.over_time == "last" else parts
    if any(part.hidden for part in taken):
        return None
    if len(taken) == 1:
        return taken[0].value
    if declared.over_time == "sum" and declared.kind == "number":
        values = [part.value for part in taken]
        with localcontext(prec=60):
            return None if None in values else sum((v for v in values if v is not None), Decimal(0))
    if declared.over_time == "ratio" and declared.kind in ("percentage", "yes_no"):
        return _ratio(taken)
    return None


def _ratio(parts: Sequence[YearPart]) -> Decimal | None:
    numerator = denominator = Fraction(0)
    for part in parts:
        if part.numerator is None or part.denominator is None:
            return None
        numerator += Fraction(part.numerator)
        denominator += Fraction(part.denominator)
    if not denominator:
        return None
    millionths = 100_000_000 * numerator / denominator
    return Decimal((2 * millionths + 1) // 2).scaleb(-6)


@lru_cache(maxsize=1024)
def _elapsed(start: date, end: date, today: date) -> Decimal:
    # Most indicators of a plan share one time frame.
    return elapsed(start, end, today)


def time_elapsed(frame: Span, target: Target | None, year: int | None, today: date) -> Decimal:
    """Return the share of the time for the target that has passed, between 0 and 1.

    ``frame`` is the activity's time frame, or the plan's. A target with a day inside it is measured
    to that day; one for each year over the year it is held against.
    """
    if target is not None and target.every == "year":
        counted = today.year if year is None else year
        return _elapsed(date(counted, 1, 1), date(counted, 12, 31), today)
    if target is not None and target.by is not None and frame.start < target.by < frame.end:
        return _elapsed(frame.start, target.by, today)
    return _elapsed(frame.start, frame.end, today)
