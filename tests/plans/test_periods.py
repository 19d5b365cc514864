import itertools
from datetime import date

import pytest

from inap.plans.periods import make_periods, state_on


def test_a_term_of_years_has_its_quarters_halves_years_and_itself() -> None:
    periods = make_periods(date(2021, 1, 1), date(2022, 12, 31))
    assert [period.code for period in periods] == [
        *("2021-2022", "2021", "2021H1", "2021Q1", "2021Q2", "2021H2", "2021Q3", "2021Q4"),
        *("2022", "2022H1", "2022Q1", "2022Q2", "2022H2", "2022Q3", "2022Q4"),
    ]


def test_a_period_opens_on_the_day_after_it_ends_and_falls_due_later() -> None:
    found = {period.code: period for period in make_periods(date(2023, 1, 1), date(2023, 12, 31))}
    quarter = found["2023Q2"]
    assert (quarter.start, quarter.end) == (date(2023, 4, 1), date(2023, 6, 30))
    assert (quarter.opens_on, quarter.due_on) == (date(2023, 7, 1), date(2023, 7, 31))
    assert quarter.locks_on is None


def test_days_to_due_and_to_locking_are_settings() -> None:
    periods = make_periods(date(2024, 1, 1), date(2024, 12, 31), due_days=10, lock_days=60)
    first = next(period for period in periods if period.code == "2024Q1")
    assert (first.due_on, first.locks_on) == (date(2024, 4, 11), date(2024, 5, 31))


def test_periods_are_cut_to_the_term() -> None:
    periods = make_periods(date(2021, 2, 10), date(2021, 8, 20))
    spans = {period.code: (period.start, period.end) for period in periods}
    assert spans == {
        "2021-2021": (date(2021, 2, 10), date(2021, 8, 20)),
        "2021": (date(2021, 2, 10), date(2021, 8, 20)),
        "2021H1": (date(2021, 2, 10), date(2021, 6, 30)),
        "2021H2": (date(2021, 7, 1), date(2021, 8, 20)),
        "2021Q1": (date(2021, 2, 10), date(2021, 3, 31)),
        "2021Q2": (date(2021, 4, 1), date(2021, 6, 30)),
        "2021Q3": (date(2021, 7, 1), date(2021, 8, 20)),
    }


@pytest.mark.parametrize("kind", ["quarter", "half", "year"])
def test_periods_of_a_kind_cover_the_term_without_gap_or_overlap(kind: str) -> None:
    start, end = date(2020, 5, 17), date(2024, 11, 3)
    spans = sorted((p.start, p.end) for p in make_periods(start, end) if p.kind == kind)
    assert spans[0][0] == start
    assert spans[-1][1] == end
    for (_, before), (after, _) in itertools.pairwise(spans):
        assert after.toordinal() == before.toordinal() + 1


@pytest.mark.parametrize(
    ("today", "state"),
    [
        (date(2023, 6, 30), "upcoming"),
        (date(2023, 7, 1), "open"),
        (date(2023, 7, 31), "open"),
        (date(2023, 8, 1), "overdue"),
        (date(2023, 8, 30), "overdue"),
        (date(2023, 8, 31), "locked"),
    ],
)
def test_a_period_stands_by_the_day(today: date, state: str) -> None:
    days = (date(2023, 7, 1), date(2023, 7, 31), date(2023, 8, 30))
    assert state_on(today, *days) == state


def test_a_period_without_a_lock_stays_overdue() -> None:
    assert state_on(date(2030, 1, 1), date(2023, 7, 1), date(2023, 7, 31), None) == "overdue"
