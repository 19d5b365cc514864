"""What of a restricted indicator is published: cells and figures hidden together."""

import time
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from inap.submissions.publishable import Observed, SafeFigure, SeriesCell, publishable_figures
from inap.submissions.rollup import Declared

COUNT = Declared("number", "sum", "sum")
SHARE = Declared("percentage", "ratio", "ratio")


def observed(
    value: object = None,
    *,
    period: str = "2023Q1",
    area: str = "IQ-BG",
    actor: str = "F-MOI",
    over: tuple[int, int] | None = None,
    **part: Any,
) -> Observed:
    return Observed(
        submission=f"{actor} {area} {period}",
        actor=actor,
        area=area,
        jurisdiction="krg" if actor.startswith("K-") else "federal",
        period=period,
        period_end=date(2023, 3 * int(period[-1]), 28),
        sex=part.get("sex"),
        age=part.get("age"),
        value=None if value is None else Decimal(str(value)),
        numerator=None if over is None else Decimal(over[0]),
        denominator=None if over is None else Decimal(over[1]),
    )


def test_large_counts_are_published_whole() -> None:
    found = publishable_figures(COUNT, [observed(50), observed(60, area="IQ-NI")], 5)
    assert [cell.value for cell in found.cells] == [Decimal(50), Decimal(60)]
    assert not any(cell.suppressed for cell in found.cells)
    assert found.periods["national"]["2023Q1"].value == 110
    assert found.standing["federal"].value == 110
    assert "krg" not in found.standing
    assert found.periods["krg"] == {}


def test_a_lone_small_cell_takes_every_total_with_it() -> None:
    found = publishable_figures(COUNT, [observed(3)], 5)
    figures: list[SeriesCell | SafeFigure] = [
        *found.cells,
        found.periods["federal"]["2023Q1"],
        found.periods["national"]["2023Q1"],
        found.standing["federal"],
        found.standing["national"],
    ]
    assert all(figure.suppressed and figure.value is None for figure in figures)
    assert found.cells[0].submissions == 1


def test_a_small_cell_is_not_left_to_be_computed_from_its_neighbour() -> None:
    found = publishable_figures(COUNT, [observed(3), observed(60, area="IQ-NI")], 5)
    assert found.cells[0].suppressed
    assert found.cells[1].suppressed or found.periods["federal"]["2023Q1"].suppressed


def test_a_percentage_hides_all_three_numbers() -> None:
    found = publishable_figures(SHARE, [observed(over=(2, 40))], 5)
    (cell,) = found.cells
    assert cell.suppressed
    assert cell.value is cell.numerator is cell.denominator is None
    open_one = publishable_figures(SHARE, [observed(over=(20, 40))], 5).cells[0]
    numbers = (open_one.value, open_one.numerator, open_one.denominator)
    assert numbers == (Decimal(50), Decimal(20), Decimal(40))


def test_the_latest_value_to_date_is_published_only_with_a_period_of_the_same_submissions() -> None:
    last = Declared("number", "last", "sum")
    everyone = [observed(50, period=f"2023Q{quarter}") for quarter in (1, 2)]
    assert publishable_figures(last, everyone, 5).standing["federal"].value == 50
    one_is_missing = [*everyone, observed(70, area="IQ-NI")]
    assert publishable_figures(last, one_is_missing, 5).standing["federal"].suppressed


def test_a_figure_without_numbers_has_nothing_to_hide() -> None:
    apart = Declared("number", "none", "none")
    found = publishable_figures(apart, [observed(50), observed(60, area="IQ-NI")], 5)
    assert found.standing["federal"].value is None
    assert not found.standing["federal"].suppressed
    text = publishable_figures(Declared("qualitative", "none", "none"), [observed()], 5)
    assert (text.cells[0].value, text.cells[0].suppressed) == (None, False)


@pytest.mark.parametrize(
    ("declared", "bad"),
    [(COUNT, observed(-3)), (COUNT, observed("NaN")), (SHARE, observed(over=(9, 5)))],
)
def test_where_the_arithmetic_cannot_be_trusted_everything_is_hidden(
    declared: Declared, bad: Observed
) -> None:
    good = observed(500, area="IQ-NI", over=(50, 100))
    found = publishable_figures(declared, [good, bad], 5)
    assert all(cell.suppressed for cell in found.cells)
    assert all(figure.suppressed for figure in found.standing.values())


def test_cells_are_sorted_by_time_area_and_part_whatever_their_order() -> None:
    cells = [
        observed(20, period="2023Q2"),
        observed(30, sex="male"),
        observed(70),
        observed(40, sex="female"),
        observed(20, sex="female", age="0-17"),
    ]
    expected = publishable_figures(COUNT, cells, 5)
    assert publishable_figures(COUNT, cells[::-1], 5) == expected
    assert [(cell.period, cell.sex, cell.age) for cell in expected.cells] == [
        ("2023Q1", None, None),
        ("2023Q1", "female", None),
        ("2023Q1", "female", "0-17"),
        ("2023Q1", "male", None),
        ("2023Q2", None, None),
    ]


def test_a_whole_series_is_worked_out_in_well_under_a_few_seconds() -> None:
    cells = []
    for quarter in range(1, 5):
        for area in range(19):
            female, male = (quarter * area) % 11, (quarter + 3 * area) % 17
            place: dict[str, Any] = {"period": f"2023Q{quarter}", "area": f"A{area:02}"}
            cells += [
                observed(female + male, **place),
                observed(female, sex="female", **place),
                observed(male, sex="male", **place),
            ]
    began = time.process_time()
    found = publishable_figures(COUNT, cells, 5)
    assert time.process_time() - began < 3
    assert any(cell.suppressed for cell in found.cells)
