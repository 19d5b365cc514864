"""What is odd about values, held against what the same body reported before."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.kit.fault_catalogue import WARNINGS
from inap.submissions.measure import Cell, Kind, Measure, check
from inap.submissions.quality import Background, Reported, as_kept, unanswered, warnings

COUNT = Measure("number", integer=True, required=frozenset(), age_groups=("young", "old"))
SHARE = Measure("percentage", integer=True, required=frozenset(), age_groups=())
TALE = Measure("qualitative", integer=True, required=frozenset(), age_groups=())
QUARTERS = ("2022Q1", "2022Q2", "2022Q3", "2022Q4")
ENDS = (date(2022, 3, 31), date(2022, 6, 30), date(2022, 9, 30), date(2022, 12, 31))


def total(value: int | str, **given_: Any) -> Cell:
    return Cell(value=Decimal(value), **given_)


def share(numerator: int, denominator: int) -> Cell:
    return Cell(numerator=Decimal(numerator), denominator=Decimal(denominator))


def reported(place: int, *cells: Cell, kind: str = "quarter") -> Reported:
    return Reported(QUARTERS[place], kind, ENDS[place], cells)


def background(*others: Reported, **given_: Any) -> Background:
    return Background(
        **{
            "period": "2023Q1",
            "period_kind": "quarter",
            "end": date(2023, 3, 31),
            "direction": "increase",
            "over_time": "sum",
            "others": others,
            **given_,
        }
    )


def slugs(measure: Measure, cells: list[Cell], held: Background) -> list[str]:
    return [each.slug for each in warnings(measure, cells, held)]


@pytest.mark.parametrize(
    ("value", "odd"),
    [
        (60, False),  # three times the highest
        (61, True),
        (4, False),  # a third of the lowest, rounded down, but within ten
        (0, True),
    ],
)
def test_a_figure_far_from_the_bodys_own_series_jumps(value: int, odd: bool) -> None:
    held = background(reported(0, total(20)), reported(1, total(12)))
    assert ("figure-jumps" in slugs(COUNT, [total(value)], held)) is odd


def test_a_jump_tells_what_it_was_held_against() -> None:
    held = background(reported(0, total(20)), reported(1, total(12)))
    (found,) = warnings(COUNT, [total(500)], held)
    assert found.params == {"value": "500", "low": "12", "high": "20", "count": "2"}
    assert found.pointer == "/values/0"


@pytest.mark.parametrize(
    "others",
    [
        [reported(0, total(1))],
        [reported(0, total(1)), reported(1, total(2), kind="year")],
        [reported(0, total(1)), Reported("2024Q1", "quarter", date(2024, 3, 31), (total(2),))],
        [reported(0, total(1)), reported(1)],
    ],
    ids=["one figure", "another length", "a later one", "no figure"],
)
def test_one_figure_of_the_same_length_before_is_no_series(others: list[Reported]) -> None:
    assert slugs(COUNT, [total(500)], background(*others)) == []


def test_small_figures_do_not_jump() -> None:
    held = background(reported(0, total(1)), reported(1, total(2)))
    assert slugs(COUNT, [total(11)], held) == []
    assert slugs(COUNT, [total(12)], held) == ["figure-jumps"]


def test_a_share_jumps_by_points() -> None:
    held = background(reported(0, share(3, 10)), reported(1, share(4, 10)))
    assert slugs(SHARE, [share(13, 20)], held) == []
    assert slugs(SHARE, [share(66, 100)], held) == ["figure-jumps"]
    assert slugs(SHARE, [share(4, 100)], held) == ["figure-jumps"]


@pytest.mark.parametrize(
    ("over_time", "direction", "value", "odd"),
    [
        ("last", "increase", 9, True),
        ("last", "increase", 10, False),
        ("last", "decrease", 9, False),
        ("last", "none", 9, False),
        ("sum", "increase", 9, False),
    ],
)
def test_what_stands_and_should_grow_does_not_fall(
    over_time: str, direction: str, value: int, odd: bool
) -> None:
    held = background(
        reported(0, total(30)), reported(1, total(10)), over_time=over_time, direction=direction
    )
    found = [each for each in warnings(COUNT, [total(value)], held) if each.slug == "figure-falls"]
    assert bool(found) is odd
    if found:
        assert found[0].params == {"value": "9", "before": "10", "period": "2022Q2"}


def test_what_is_left_over_of_a_total_is_told() -> None:
    cells = [total(10), total(3, sex="female"), total(4, sex="male")]
    assert check(COUNT, cells) == []
    (found,) = warnings(COUNT, cells, background())
    assert found.slug == "parts-below-total"
    assert found.params == {"dimension": "sex", "whole": "10", "parts": "7", "rest": "3"}
    assert found.pointer == "/values/0"


@pytest.mark.parametrize(
    "cells",
    [
        [total(10)],
        [total(7), total(3, sex="female"), total(4, sex="male")],
        [total(10), total(3, sex="female"), total(4, sex="male"), total(3, sex="unknown")],
        [total(0), total(0, sex="female")],
    ],
)
def test_parts_that_reach_the_total_or_are_not_given_are_not_odd(cells: list[Cell]) -> None:
    assert slugs(COUNT, cells, background()) == []


def test_a_margin_that_its_parts_do_not_reach_is_told_there() -> None:
    cells = [total(9), total(9, sex="female"), total(4, sex="female", age="young")]
    found = [each for each in warnings(COUNT, cells, background()) if each.pointer == "/values/1"]
    assert [each.params["dimension"] for each in found] == ["age"]


@pytest.mark.parametrize(
    ("cells", "over_time", "odd"),
    [
        ([total(12)], "sum", True),
        ([total(12)], "last", False),
        ([total(5)], "sum", False),
        ([total(5), total(3, sex="female"), total(2, sex="male")], "sum", True),
        ([total(0)], "sum", False),
    ],
)
def test_the_same_values_again_are_odd_unless_they_stand_or_are_few(
    cells: list[Cell], over_time: str, odd: bool
) -> None:
    held = background(reported(2, *cells), over_time=over_time)
    assert ("same-again" in slugs(COUNT, list(reversed(cells)), held)) is odd


def test_the_same_words_again_are_odd() -> None:
    words = Cell(text="Two sessions were held in Mosul.")
    assert slugs(TALE, [words], background(reported(0, words))) == ["same-again"]
    assert (
        slugs(TALE, [Cell(text="As before")], background(reported(0, Cell(text="As before")))) == []
    )


@pytest.mark.parametrize(
    ("value", "direction", "targets", "odd"),
    [
        (15, "increase", (10, 4), False),
        (16, "increase", (10, 4), True),
        (16, "decrease", (10,), False),
        (16, "increase", (), False),
        (16, "increase", (0,), False),
    ],
)
def test_a_target_far_exceeded_in_one_period_is_odd(
    value: int, direction: str, targets: tuple[int, ...], odd: bool
) -> None:
    held = background(direction=direction, targets=tuple(map(Decimal, targets)))
    assert ("target-exceeded" in slugs(COUNT, [total(value)], held)) is odd


@pytest.mark.parametrize(
    ("cells", "odd"),
    [
        ([total(30), total(10, sex="female"), total(20, sex="male")], False),
        (
            [
                total(60),
                total(10, sex="female"),
                total(20, sex="male"),
                total(30, sex="unknown"),
            ],
            True,
        ),
        (
            [total(61), total(11, sex="female"), total(20, sex="male"), total(30, sex="unknown")],
            False,
        ),
        ([total(1000)], False),
    ],
)
def test_round_numbers_throughout_are_odd(cells: list[Cell], odd: bool) -> None:
    assert ("round-numbers" in slugs(COUNT, cells, background())) is odd


def test_all_of_all_is_odd_once() -> None:
    assert slugs(SHARE, [share(12, 12)], background()) == ["all-of-all"]
    assert slugs(SHARE, [share(9, 9)], background()) == []
    assert slugs(SHARE, [share(12, 12)], background(reported(0, share(20, 20)))) == []


def test_one_note_answers_every_warning_of_a_slug() -> None:
    held = background(reported(0, total(20)), reported(1, total(12)), targets=(Decimal(10),))
    found = warnings(COUNT, [total(500)], held)
    assert [each.slug for each in found] == ["figure-jumps", "target-exceeded"]
    notes = {"figure-jumps": "Two courses more.", "target-exceeded": " \u200b"}
    assert [each.slug for each in unanswered(found, notes)] == ["target-exceeded"]
    kept = as_kept(found, {**notes, "target-exceeded": "The target is old. "}, as_printed=False)
    assert [each["note"] for each in kept] == ["Two courses more.", "The target is old."]
    assert [each["note"] for each in as_kept(found, {}, as_printed=True)] == [None, None]


numbers = st.integers(0, 1000).map(Decimal)
cells = st.builds(
    Cell,
    sex=st.sampled_from([None, "female", "male", "unknown"]),
    age=st.sampled_from([None, "young", "old"]),
    value=st.none() | numbers,
    numerator=st.none() | numbers,
    denominator=st.none() | numbers,
    text=st.none() | st.text(max_size=30),
)
lists = st.lists(cells, max_size=8, unique_by=lambda cell: cell.key)


@given(
    kind=st.sampled_from(["number", "percentage", "yes_no", "qualitative"]),
    mine=lists,
    theirs=st.lists(lists, max_size=4),
    over_time=st.sampled_from(["sum", "last", "ratio", "none"]),
    targets=st.lists(numbers, max_size=3),
)
def test_any_values_are_looked_at_and_only_known_warnings_are_told(
    kind: Kind, mine: list[Cell], theirs: list[list[Cell]], over_time: str, targets: list[Decimal]
) -> None:
    measure = Measure(kind, integer=True, required=frozenset(), age_groups=("young", "old"))
    others = [reported(place, *cells_) for place, cells_ in enumerate(theirs)]
    held = background(*others, over_time=over_time, targets=tuple(targets))
    found = warnings(measure, mine, held)
    assert {each.slug for each in found} <= set(WARNINGS)
    assert all(isinstance(value, str) for each in found for value in each.params.values())
    notes = {each.slug: "because" for each in found}
    assert unanswered(found, notes) == []
