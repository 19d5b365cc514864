"""Whether a body meets as often as was promised. Pure.

A promise counts within calendar months, quarters, halves or years, or once over the whole plan. A
meeting counts in the span that its first day lies in; one of which only the month is known counts
where that month lies. A span that has not ended is not yet missed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

Every = Literal["month", "quarter", "half", "year", "plan"]

MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Span:
    """One span of time, how many meetings were held in it, and whether that kept the promise.

    ``kept`` is None while the span goes on and the promise is not yet kept.
    """

    start: date
    end: date
    held: int
    kept: bool | None


@dataclass(frozen=True, slots=True)
class Regularity:
    """A promise against what was held: ``next_by`` is by when the next meeting is due."""

    spans: tuple[Span, ...]
    kept: int
    missed: int
    next_by: date | None


def regularity(
    every: Every, times: int, held: Sequence[date], start: date, end: date, today: date
) -> Regularity:
    """How a promise of ``times`` in ``every`` was kept from ``start`` to ``end`` or today."""
    spans = tuple(
        _span(first, last, times, held, start, today)
        for first, last in _calendar(every, start, end)
        if first <= today
    )
    return Regularity(
        spans=spans,
        kept=sum(span.kept is True for span in spans),
        missed=sum(span.kept is False for span in spans),
        next_by=_next_by(every, start, end, spans),
    )


def _span(
    first: date, last: date, times: int, held: Sequence[date], start: date, today: date
) -> Span:
    count = sum(max(first, start) <= day <= last for day in held if day <= today)
    enough = count >= times
    return Span(first, last, count, kept=True if enough else (False if last < today else None))


def _calendar(every: Every, start: date, end: date) -> Iterator[tuple[date, date]]:
    """The spans that share a day with ``start`` to ``end``; the last ends with it."""
    if every == "plan":
        if start <= end:
            yield start, end
        return
    months = MONTHS[every]
    first = date(start.year, (start.month - 1) // months * months + 1, 1)
    while first <= end:
        following = _later(first, months)
        yield first, min(following - timedelta(days=1), end)
        first = following


def _next_by(every: Every, start: date, end: date, spans: Sequence[Span]) -> date | None:
    """The end of the present span while it lacks a meeting, or of the one after it."""
    if not spans:
        return next((last for _first, last in _calendar(every, start, end)), None)
    present = spans[-1]
    if present.kept is None:
        return present.end
    following = (last for first, last in _calendar(every, start, end) if first > present.start)
    return next(following, None)


def _later(day: date, months: int) -> date:
    place = day.year * 12 + day.month - 1 + months
    return date(place // 12, place % 12 + 1, 1)
