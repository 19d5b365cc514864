"""Stored cells, and what is published of them."""

from decimal import Decimal

from inap.submissions.cells import from_stored, measure_of, percent, plain, published, to_stored
from inap.submissions.measure import Cell, Measure

PEOPLE = measure_of(
    kind="number", unit="person", over_areas="sum", disaggregation=["sex"], age_groups=None
)


def measured(unit: str, over_areas: str = "sum") -> Measure:
    return measure_of(
        kind="number", unit=unit, over_areas=over_areas, disaggregation=[], age_groups=["0-17"]
    )


def test_whatever_is_counted_is_whole() -> None:
    assert measured("person").integer
    assert measured("workshop").integer
    assert not measured("amount").integer
    assert not measured("percent").integer


def test_what_does_not_add_up_over_areas_does_not_over_sexes() -> None:
    assert measured("person").sum_parts
    assert not measured("percent", over_areas="none").sum_parts


def test_a_plan_without_age_groups_has_the_usual_ones() -> None:
    assert PEOPLE.age_groups == ("0-17", "18-29", "30-59", "60+")
    assert measured("person").age_groups == ("0-17",)


def test_numbers_are_stored_in_one_plain_form() -> None:
    written = {"1E+2": "100", "0.500": "0.5", "12.000": "12", "0E-6": "0", "1200": "1200"}
    assert {text: plain(Decimal(text)) for text in written} == written


def test_cells_are_stored_in_one_order_whatever_the_order_given() -> None:
    cells = [
        Cell(sex="male", value=Decimal(1)),
        Cell(sex="female", age="18-29", value=Decimal(2)),
        Cell(sex="female", value=Decimal("3.0")),
        Cell(value=Decimal(4)),
    ]
    stored = to_stored(PEOPLE, cells)
    assert stored == to_stored(PEOPLE, reversed(cells))
    assert stored == [
        {"value": "4"},
        {"sex": "female", "value": "3"},
        {"sex": "female", "age": "18-29", "value": "2"},
        {"sex": "male", "value": "1"},
    ]
    assert set(from_stored(stored)) == set(cells)


def test_a_share_is_rounded_once_and_half_up() -> None:
    assert percent(Decimal(1), Decimal(3)) == Decimal("33.333333")
    assert percent(Decimal(2), Decimal(3)) == Decimal("66.666667")
    assert percent(Decimal(1), Decimal(1_600_000_000)) == Decimal("0.000000")
    assert percent(Decimal(1), Decimal(200_000_000)) == Decimal("0.000001")
    assert percent(Decimal(0), Decimal(0)) is None
    assert percent(None, None) is None


def test_an_answer_is_published_as_one_of_one() -> None:
    [no] = published("yes_no", [{"yes": False}])
    assert [no.value, no.numerator, no.denominator] == [Decimal(0), Decimal(0), Decimal(1)]
    [yes] = published("yes_no", [{"yes": True}])
    assert [yes.value, yes.numerator, yes.denominator] == [Decimal(100), Decimal(1), Decimal(1)]


def test_a_text_is_published_without_numbers() -> None:
    [told] = published("qualitative", [{"text": "Better."}])
    assert (told.cell, told.value, told.numerator, told.denominator) == (1, None, None, None)
