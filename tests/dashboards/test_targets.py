"""Which target counts today, with which figure, over which time."""

from datetime import date
from decimal import Decimal

import pytest

from inap.dashboards.targets import (
    Span,
    Target,
    YearPart,
    target_in_force,
    time_elapsed,
    year_figure,
    year_of,
)
from inap.submissions.rollup import Declared

TODAY = date(2024, 7, 1)
PLAN = Span(date(2021, 1, 1), date(2024, 12, 31))


def by(day: date, value: int = 1, side: str | None = None) -> Target:
    return Target(Decimal(value), day, None, side)


def every(span: str, value: int = 1, side: str | None = None) -> Target:
    return Target(Decimal(value), None, span, side)


def part(
    value: object = None, over: tuple[int, int] | None = None, *, hidden: bool = False
) -> YearPart:
    numerator, denominator = (Decimal(over[0]), Decimal(over[1])) if over else (None, None)
    return YearPart(
        None if value is None else Decimal(str(value)), numerator, denominator, hidden=hidden
    )


PAST, TODAYS, SOON, LATER = (
    by(date(2022, 12, 31)),
    by(TODAY),
    by(date(2024, 12, 31)),
    by(date(2026, 1, 1)),
)


@pytest.mark.parametrize(
    ("targets", "expected"),
    [
        ([], None),
        ([PAST], PAST),
        ([LATER, PAST, SOON], SOON),
        ([SOON, TODAYS, PAST], TODAYS),
        ([PAST, by(date(2020, 1, 1))], PAST),
        ([every("plan"), PAST], PAST),
        ([every("plan", 3), every("year", 2)], every("year", 2)),
        ([every("plan", 3)], every("plan", 3)),
    ],
)
def test_the_next_day_counts_then_the_last_one_then_those_without_a_day(
    targets: list[Target], expected: Target | None
) -> None:
    assert target_in_force(targets, "national", TODAY) == expected


def test_a_side_is_held_against_its_own_targets_before_those_of_the_plan() -> None:
    own, whole = by(date(2026, 1, 1), 5, "krg"), by(date(2025, 1, 1), 50)
    assert target_in_force([own, whole], "krg", TODAY) == own
    assert target_in_force([own, whole], "federal", TODAY) == whole
    assert target_in_force([own, whole], "national", TODAY) == whole
    assert target_in_force([own], "national", TODAY) is None


@pytest.mark.parametrize(
    ("years", "expected"),
    [([], None), ([2022], None), ([2022, 2023], 2023), ([2023, 2024], 2024), ([2025], None)],
)
def test_a_yearly_target_looks_at_this_year_or_the_last(
    years: list[int], expected: int | None
) -> None:
    assert year_of(years, TODAY) == expected


COUNT = Declared("number", "sum", "sum")
LATEST = Declared("number", "last", "sum")
SHARE = Declared("percentage", "ratio", "ratio")


@pytest.mark.parametrize(
    ("declared", "parts", "expected"),
    [
        (COUNT, [], None),
        (COUNT, [part(3), part("4.5")], Decimal("7.5")),
        (COUNT, [part(3), part()], None),
        (COUNT, [part(3), part(hidden=True)], None),
        (LATEST, [part(3), part(9)], Decimal(9)),
        (LATEST, [part(hidden=True), part(9)], Decimal(9)),
        (LATEST, [part(9), part(hidden=True)], None),
        (SHARE, [part(50, (1, 2)), part(25, (1, 4))], Decimal("33.333333")),
        (SHARE, [part(50, (1, 2)), part()], None),
        (SHARE, [part(None, (0, 0)), part(None, (0, 0))], None),
        (Declared("number", "none", "none"), [part(3)], Decimal(3)),
        (Declared("number", "none", "none"), [part(3), part(4)], None),
        (Declared("percentage", "sum", "sum"), [part(50, (1, 2)), part(50, (1, 2))], None),
    ],
)
def test_the_figure_of_a_year_follows_what_is_declared_over_time(
    declared: Declared, parts: list[YearPart], expected: Decimal | None
) -> None:
    assert year_figure(declared, parts) == expected


def test_time_runs_over_the_frame_to_the_targets_day_or_over_its_year() -> None:
    half = Decimal(1277) / Decimal(1460)
    assert time_elapsed(PLAN, None, None, TODAY) == half
    assert time_elapsed(PLAN, LATER, None, TODAY) == half
    assert time_elapsed(PLAN, PAST, None, TODAY) == 1
    assert time_elapsed(PLAN, every("plan"), None, TODAY) == half
    assert time_elapsed(PLAN, every("year"), 2024, TODAY) == Decimal(182) / Decimal(365)
    assert time_elapsed(PLAN, every("year"), 2023, TODAY) == 1
    assert time_elapsed(PLAN, every("year"), None, TODAY) == Decimal(182) / Decimal(365)
