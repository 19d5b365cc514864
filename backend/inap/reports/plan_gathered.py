"""What reports of a plan are worded from: what is missing, was reported, where it stands. Pure.

Numbers are texts as PostgreSQL writes them, None where they are not known; ``hidden``: known, but
not to be told, to protect a small group.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from inap.reports.scope import Stored


@dataclass(frozen=True, slots=True)
class Value:
    """A figure; of a yes-no indicator how many say yes, of how many."""

    value: str | None
    numerator: str | None
    denominator: str | None
    hidden: bool


@dataclass(frozen=True, slots=True)
class PeriodValue:
    """The figure of a reporting period within the days of a report."""

    period: str
    figure: Value


@dataclass(frozen=True, slots=True)
class Expected:
    """Pairs of a reporter and a period up to the day: how many reports, approved, late."""

    expected: int
    approved: int
    late: int


@dataclass(frozen=True, slots=True)
class Pillar:
    """What stands at the top of the logframe; ``progress`` is a share, None where not known."""

    code: str
    title: Stored
    indicators: int
    measured: int
    progress: Decimal | None
    status: str
    expected: Expected


@dataclass(frozen=True, slots=True)
class Measured:
    """An indicator: what it was to reach, its figures in the days, and where it stands."""

    code: str
    title: Stored
    kind: str
    baseline: str | None
    target: str | None
    periods: tuple[PeriodValue, ...]
    in_days: Value | None
    to_date: Value | None
    progress: Decimal | None
    status: str


@dataclass(frozen=True, slots=True)
class PlanFigures:
    """A plan as everybody may see it; ``activities`` are counts by side and state."""

    elapsed: Decimal
    expected: Expected
    pillars: list[Pillar]
    indicators: list[Measured]
    activities: Mapping[tuple[str, str], int]
