"""What the values of a submission must satisfy, cell by cell and as a whole."""

from dataclasses import replace
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.measure import Cell, Fault, Kind, Measure, check, complete, missing

AGES = ("under-18", "18-35", "over-35")
SEXES = ("female", "male", "unknown")
PEOPLE = Measure("number", integer=True, required=frozenset(), age_groups=AGES)
SHARE = replace(PEOPLE, kind="percentage")
YES_NO = Measure("yes_no", integer=False, required=frozenset(), age_groups=())
TEXT = replace(YES_NO, kind="qualitative")


def count(value: int | str, sex: str | None = None, age: str | None = None) -> Cell:
    return Cell(sex=sex, age=age, value=Decimal(value))


def share(of: int, among: int, sex: str | None = None, age: str | None = None) -> Cell:
    return Cell(sex=sex, age=age, numerator=Decimal(of), denominator=Decimal(among))


def told(faults: list[Fault]) -> list[tuple[str, str]]:
    return [(fault.pointer, fault.slug) for fault in faults]


BY_SEX = [count(6, "female"), count(3, "male"), count(1, "unknown")]
BY_AGE = [count(2, age="under-18"), count(5, age="18-35"), count(3, age="over-35")]


@pytest.mark.parametrize(
    ("measure", "cell"),
    [
        (PEOPLE, count(0)),
        (PEOPLE, count("10.00")),
        (replace(PEOPLE, integer=False), count("0.5")),
        (SHARE, share(0, 1)),
        (SHARE, share(5, 5)),
        (YES_NO, Cell(yes=False)),
        (TEXT, Cell(text="The law was read a second time.")),
    ],
)
def test_a_total_that_fits_its_kind_has_no_fault(measure: Measure, cell: Cell) -> None:
    assert check(measure, [cell]) == []
    assert missing(measure, [cell]) == []


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("number", ["value"]),
        ("percentage", ["numerator", "denominator"]),
        ("yes_no", ["yes"]),
        ("qualitative", ["text"]),
    ],
)
def test_each_kind_expects_its_own_fields_and_no_others(kind: Kind, fields: list[str]) -> None:
    everything = Cell(
        value=Decimal(1), numerator=Decimal(1), denominator=Decimal(2), yes=True, text="Done"
    )
    measure = replace(PEOPLE, kind=kind)
    others = [
        name for name in ("value", "numerator", "denominator", "yes", "text") if name not in fields
    ]
    empty = [(f"/values/0/{name}", "value-missing") for name in fields]
    assert told(check(measure, [Cell()])) == empty
    extra = [(f"/values/0/{name}", "value-not-expected") for name in others]
    assert told(check(measure, [everything])) == extra


def test_a_blank_text_is_no_text() -> None:
    assert told(check(TEXT, [Cell(text=" \n")])) == [("/values/0/text", "value-missing")]


@pytest.mark.parametrize(
    ("measure", "cell", "faults"),
    [
        (PEOPLE, count(-1), [("value", "value-negative")]),
        (PEOPLE, count("1.5"), [("value", "value-not-whole")]),
        (PEOPLE, count("-1.5"), [("value", "value-negative"), ("value", "value-not-whole")]),
        (SHARE, share(6, 5), [("numerator", "numerator-above-denominator")]),
        (SHARE, share(0, 0), [("denominator", "denominator-zero")]),
        (SHARE, share(3, 0), [("denominator", "denominator-zero")]),
        (SHARE, share(3, 0, "male"), [("denominator", "denominator-zero")]),
        (SHARE, share(-1, 5), [("numerator", "value-negative")]),
        (PEOPLE, count(1, "women"), [("sex", "sex-unknown")]),
        (PEOPLE, count(1, "female", "0-99"), [("age", "age-unknown")]),
        (PEOPLE, count(1, "women", "0-99"), [("sex", "sex-unknown"), ("age", "age-unknown")]),
    ],
)
def test_what_cannot_be_true_of_one_cell(
    measure: Measure, cell: Cell, faults: list[tuple[str, str]]
) -> None:
    expected = [(f"/values/0/{field}", slug) for field, slug in faults]
    assert told(check(measure, [cell])) == expected


def test_an_empty_category_of_a_percentage_is_zero_of_zero_and_not_a_fault() -> None:
    cells = [share(2, 4), share(2, 4, "female"), share(0, 0, "male"), share(0, 0, "unknown")]
    assert check(SHARE, cells) == []


def test_a_fault_carries_what_its_message_needs() -> None:
    assert check(SHARE, [share(6, 5)])[0].params == {"numerator": "6", "denominator": "5"}
    assert check(PEOPLE, [count("1E+2", "women")])[0].params == {"sex": "women"}
    assert check(PEOPLE, [count("-1E+2")])[0].params == {"value": "-100"}
    exceeding = check(PEOPLE, [count(4), count(5, "female")])
    assert exceeding[0].params == {"dimension": "sex", "whole": "4", "parts": "5"}


def test_a_repeated_cell_is_told_at_its_later_places() -> None:
    cells = [count(4, "female"), count(9), count(4, "female"), count(4, "female")]
    assert told(check(PEOPLE, cells)) == [
        ("/values/2", "cell-repeated"),
        ("/values/3", "cell-repeated"),
    ]


def test_of_a_repeated_cell_the_first_is_held_against_its_parts() -> None:
    cells = [count(4), count(9), count(5, "female")]
    assert told(check(PEOPLE, cells)) == [
        ("/values/1", "cell-repeated"),
        ("/values/0/value", "parts-exceed-total"),
    ]


@pytest.mark.parametrize(("measure", "cell"), [(YES_NO, Cell(yes=True)), (TEXT, Cell(text="A"))])
def test_a_yes_and_a_text_have_no_parts(measure: Measure, cell: Cell) -> None:
    part = replace(cell, sex="female", age="18-35")
    assert told(check(measure, [cell, part])) == [
        ("/values/1/sex", "value-not-expected"),
        ("/values/1/age", "value-not-expected"),
    ]


def test_every_fault_is_told_and_not_only_the_first() -> None:
    cells = [count(1), count("-0.5", "women"), Cell(sex="male"), count(2, "female")]
    assert told(check(PEOPLE, cells)) == [
        ("/values/1/sex", "sex-unknown"),
        ("/values/1/value", "value-negative"),
        ("/values/1/value", "value-not-whole"),
        ("/values/2/value", "value-missing"),
        ("/values/0/value", "parts-exceed-total"),
    ]


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        ([count(10), *BY_SEX, *BY_AGE], []),
        ([count(12), count(6, "female"), count(3, "male")], []),  # three may be unknown
        ([count(8), count(6, "female"), count(3, "male")], ["parts-exceed-total"]),
        ([count(9), *BY_SEX], ["parts-exceed-total"]),
        ([count(11), *BY_SEX], ["parts-contradict-total"]),
        ([count(11), *BY_SEX, *BY_AGE], ["parts-contradict-total"] * 2),
        ([count(10), *BY_SEX, *BY_AGE[:2]], []),
        ([count(9), *BY_SEX[:2], *BY_AGE], ["parts-exceed-total"]),
    ],
)
def test_the_parts_of_each_dimension_agree_with_the_total(
    cells: list[Cell], faults: list[str]
) -> None:
    assert told(check(PEOPLE, cells)) == [("/values/0/value", slug) for slug in faults]


def test_without_a_total_the_dimensions_are_held_against_each_other() -> None:
    cells = [*BY_SEX, *BY_AGE[:2], count(4, age="over-35")]
    assert told(check(PEOPLE, cells)) == [("/values", "parts-exceed-total")]


def test_parts_that_do_not_add_up_are_left_alone() -> None:
    overlapping = replace(PEOPLE, sum_parts=False)
    cells = [count(5), count(9, "female"), count(3, "male")]
    assert check(overlapping, cells) == []
    assert complete(overlapping, cells[1:]) == tuple(cells[1:])
    asking = replace(overlapping, required=frozenset({"sex"}))
    assert missing(asking, cells) == []
    # That one part equals the total does not mean that the others are nothing.
    alone = [count(5), count(5, "female")]
    assert told(missing(asking, alone)) == [("/values", "disaggregation-missing")]


@pytest.mark.parametrize(
    ("cells", "faults"),
    [
        # Against the margin of a sex.
        ([count(4, "female"), count(5, "female", "18-35")], [(0, "parts-exceed-total")]),
        ([count(4, "female"), count(3, "female", "18-35")], []),
        (
            [count(4, "female"), *(count(1, "female", age) for age in AGES)],
            [(0, "parts-contradict-total")],
        ),
        # Against the margin of an age group.
        ([count(4, age="18-35"), count(5, "female", "18-35")], [(0, "parts-exceed-total")]),
        # Against both, by one cell.
        (
            [count(4, "female"), count(3, age="18-35"), count(5, "female", "18-35")],
            [(0, "parts-exceed-total"), (1, "parts-exceed-total")],
        ),
        # Against the total, with no margin at all.
        (
            [count(9), count(5, "female", "18-35"), count(5, "male", "over-35")],
            [(0, "parts-exceed-total")],
        ),
        # Against the total, together with the margin of the other sex.
        (
            [count(9), count(5, "female"), count(3, "male", "18-35"), count(2, "male", "over-35")],
            [(0, "parts-exceed-total")],
        ),
        ([count(10), *(count(1, *place) for place in product(SEXES, AGES))], None),
    ],
)
def test_two_way_cells_agree_with_both_margins_and_the_total(
    cells: list[Cell], faults: list[tuple[int, str]] | None
) -> None:
    expected = [(0, "parts-contradict-total")] if faults is None else faults
    assert told(check(PEOPLE, cells)) == [(f"/values/{at}/value", slug) for at, slug in expected]


@pytest.mark.parametrize(
    ("female", "male", "faults"),
    [
        ((3, 10), (2, 10), []),
        ((4, 10), (2, 10), ["/values/0/numerator"]),
        ((3, 11), (2, 10), ["/values/0/denominator"]),
        ((4, 11), (2, 10), ["/values/0/numerator", "/values/0/denominator"]),
        # The ratios of 30 % and 20 % are no parts of the 25 %.
        ((3, 10), (1, 5), []),
    ],
)
def test_the_parts_of_a_percentage_are_its_numerators_and_denominators(
    female: tuple[int, int], male: tuple[int, int], faults: list[str]
) -> None:
    cells = [share(5, 20), share(*female, "female"), share(*male, "male")]
    assert told(check(SHARE, cells)) == [(at, "parts-exceed-total") for at in faults]


def test_a_total_is_added_where_parts_cover_a_dimension() -> None:
    assert complete(PEOPLE, BY_SEX) == (*BY_SEX, count(10))
    assert complete(PEOPLE, BY_AGE) == (*BY_AGE, count(10))
    parts = [share(1, 2, "female"), share(3, 4, "male"), share(0, 0, "unknown")]
    assert complete(SHARE, parts) == (*parts, share(4, 6))


def test_a_total_is_added_where_margins_and_two_way_cells_cover_a_dimension_together() -> None:
    cells = [*BY_SEX[1:], *(count(2, "female", age) for age in AGES)]
    assert complete(PEOPLE, cells) == (*cells, count(10))


@pytest.mark.parametrize(
    "cells",
    [
        [],
        [count(3), *BY_SEX],  # a given total is never replaced
        BY_SEX[:2],  # nobody said how many are unknown
        [*BY_SEX[:2], *BY_AGE[:2]],
        [*BY_SEX[:2], count(1, "unknown", "18-35")],
        [*BY_SEX[:2], Cell(sex="unknown")],
    ],
)
def test_no_total_is_invented(cells: list[Cell]) -> None:
    assert complete(PEOPLE, cells) == tuple(cells)


def test_no_total_is_made_of_a_percentage_of_nothing() -> None:
    cells = [share(0, 0, sex) for sex in SEXES]
    assert check(SHARE, cells) == []
    assert told(missing(SHARE, cells)) == [("/values", "total-missing")]


@pytest.mark.parametrize("measure", [PEOPLE, SHARE, YES_NO, TEXT])
def test_a_draft_may_be_empty_but_nothing_may_be_submitted_without_a_total(
    measure: Measure,
) -> None:
    assert check(measure, []) == []
    assert missing(measure, []) == [Fault("/values", "total-missing")]


@pytest.mark.parametrize(
    ("cells", "dimensions"),
    [
        ([count(10)], ["sex", "age"]),
        ([count(10), *BY_SEX], ["age"]),
        ([count(10), *BY_SEX[:2], *BY_AGE], []),  # "unknown" may be left out
        ([count(10), BY_SEX[0], *BY_AGE], ["sex"]),
        ([count(10), count(10, "female"), *BY_AGE], []),  # the parts account for all
        ([count(10), *BY_SEX, *BY_AGE[:2]], ["age"]),
        ([count(0)], []),  # there is nobody to break down
        ([count(1, *place) for place in product(SEXES, AGES)], []),
        ([count(9), count(5, "female", "18-35"), count(2, "male", "18-35")], ["sex", "age"]),
    ],
)
def test_required_disaggregation_is_asked_for(cells: list[Cell], dimensions: list[str]) -> None:
    measure = replace(PEOPLE, required=frozenset({"sex", "age", "area"}))
    assert check(measure, cells) == []
    assert [fault.params["dimension"] for fault in missing(measure, cells)] == dimensions


def test_required_disaggregation_of_a_percentage_covers_its_denominators_too() -> None:
    measure = replace(SHARE, required=frozenset({"sex"}))
    assert told(missing(measure, [share(0, 5)])) == [("/values", "disaggregation-missing")]
    assert missing(measure, [share(2, 5), share(2, 5, "female")]) == []


def test_a_negative_amount_is_told_once_and_takes_no_part_in_a_sum() -> None:
    cells = [count(-3), count(2, "female"), count(-2, "male")]
    assert told(check(PEOPLE, cells)) == [
        ("/values/0/value", "value-negative"),
        ("/values/2/value", "value-negative"),
    ]


def test_a_yes_and_a_text_are_never_asked_for_parts() -> None:
    assert missing(replace(YES_NO, required=frozenset({"sex"})), [Cell(yes=True)]) == []


grids = st.fixed_dictionaries({place: st.integers(0, 50) for place in product(SEXES, AGES)})


def everything(grid: dict[tuple[str, str], int]) -> list[Cell]:
    return [
        count(sum(grid.values())),
        *(count(sum(grid[sex, age] for age in AGES), sex) for sex in SEXES),
        *(count(sum(grid[sex, age] for sex in SEXES), age=age) for age in AGES),
        *(count(value, *place) for place, value in grid.items()),
    ]


@given(grid=grids, data=st.data())
def test_whatever_is_left_out_of_a_true_table_the_rest_has_no_fault(
    grid: dict[tuple[str, str], int], data: st.DataObject
) -> None:
    cells = data.draw(st.lists(st.sampled_from(everything(grid)), unique_by=lambda c: c.key))
    assert check(PEOPLE, cells) == []
    assert all(cell in everything(grid) for cell in complete(PEOPLE, cells))


@given(grid=grids, index=st.integers(0, 15), by=st.integers(1, 100))
def test_a_change_of_any_one_cell_of_a_full_table_is_found(
    grid: dict[tuple[str, str], int], index: int, by: int
) -> None:
    cells = everything(grid)
    value = cells[index].value
    assert value is not None
    cells[index] = replace(cells[index], value=value + by)
    assert check(PEOPLE, cells) != []


@given(grid=grids, data=st.data())
def test_the_faults_of_the_whole_do_not_depend_on_the_order_of_the_cells(
    grid: dict[tuple[str, str], int], data: st.DataObject
) -> None:
    cells = [*everything(grid)[1:], count(3)]
    shuffled = data.draw(st.permutations(cells))

    def slugs(faults: list[Fault]) -> list[tuple[str, str]]:
        return sorted((fault.slug, fault.params["parts"]) for fault in faults)

    assert slugs(check(PEOPLE, cells)) == slugs(check(PEOPLE, shuffled))
