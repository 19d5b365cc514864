"""Reporting periods: which ones a plan's term has, and how each stands on a day.

The sources give no reporting calendar. Calendar quarters, halves and years, the day a period
opens, falls due and locks are ours, and are settings of the plan.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

Kind = Literal["quarter", "half", "year", "plan"]
State = Literal["upcoming", "open", "overdue", "locked"]

DUE_DAYS: Final = 30
_MONTHS: Final[dict[Kind, int]] = {"quarter": 3, "half": 6, "year": 12}
_DAY: Final = datetime.timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Period:
    """A span for which values are reported; the days belong to it inclusively."""

    code: str
    kind: Kind
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None


def make_periods(
    start: date, end: date, *, due_days: int = DUE_DAYS, lock_days: int | None = None
) -> tuple[Period, ...]:
    """Every period of a term, cut to it: 2023Q2, 2023H1, 2023 and one such as 2021-2024.

    A period opens on the day after it ends, falls due ``due_days`` later, and locks ``lock_days``
    after it opened, or never when None. Sorted by first day, the longer of two first.
    """
    spans = [
        (kind, first, last)
        for kind, months in _MONTHS.items()
        for first, last in _calendar(start, end, months)
    ]
    spans.append(("plan", start, end))
    periods = [
        _period(
            _code(kind, first, start, end),
            kind,
            max(first, start),
            min(last, end),
            due_days=due_days,
            lock_days=lock_days,
        )
        for kind, first, last in spans
    ]
    return tuple(sorted(periods, key=lambda period: (period.start, -period.end.toordinal())))


def state_on(today: date, opens_on: date, due_on: date, locks_on: date | None) -> State:
    """How a period stands: both its lock day and its due day still belong to it."""
    if today < opens_on:
        return "upcoming"
    if locks_on is not None and today > locks_on:
        return "locked"
    return "open" if today <= due_on else "overdue"


@dataclass(frozen=True, slots=True)
class DateFault:
    """A date that cannot stand: the field, a slug, and the day it is held against."""

    field: str
    slug: str
    day: date


def date_faults(
    start: date, opens_on: date, due_on: date, locks_on: date | None
) -> list[DateFault]:
    """What is wrong with the days on which a period that begins on ``start`` takes entries."""
    faults = []
    if opens_on < start:
        faults.append(DateFault("opens_on", "opens-before-start", start))
    if due_on < opens_on:
        faults.append(DateFault("due_on", "due-before-opening", opens_on))
    if locks_on is not None and locks_on < due_on:
        faults.append(DateFault("locks_on", "lock-before-due", due_on))
    return faults


def _calendar(start: date, end: date, months: int) -> Iterator[tuple[date, date]]:
    first = date(start.year, (start.month - 1) // months * months + 1, 1)
    while first <= end:
        following = first.month + months
        year, month = first.year + (following - 1) // 12, (following - 1) % 12 + 1
        after = date(year, month, 1)
        yield first, after - _DAY
        first = after


def _period(
    code: str, kind: Kind, first: date, last: date, *, due_days: int, lock_days: int | None
) -> Period:
    opens = last + _DAY
    return Period(
        code=code,
        kind=kind,
        start=first,
        end=last,
        opens_on=opens,
        due_on=opens + datetime.timedelta(days=due_days),
        locks_on=None if lock_days is None else opens + datetime.timedelta(days=lock_days),
    )


def _code(kind: Kind, first: date, start: date, end: date) -> str:
    if kind == "quarter":
        return f"{first.year}Q{(first.month - 1) // 3 + 1}"
    if kind == "half":
        return f"{first.year}H{(first.month - 1) // 6 + 1}"
    return str(first.year) if kind == "year" else f"{start.year}-{end.year}"
