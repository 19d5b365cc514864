"""Which reports count, what each gives, and how they add up."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.implementation.activity_report_content import Participants, total_of
from inap.implementation.counting import (
    Done,
    Fact,
    Rule,
    added_up,
    contribution,
    countable,
    may_declare,
    unfit,
)
from inap.submissions.measure import Cell, Measure, check

AGES = ("0-17", "18-34", "35+")
RULE = Rule("participants", None, None, frozenset({"training"}), frozenset({"F1"}))
FACT = Fact(
    date(2023, 1, 1), date(2023, 3, 31), frozenset({"IQ", "IQ-BG"}), "federal", restricted=False
)
DONE = Done(
    approved=True,
    set_aside=False,
    node="F1",
    kind="training",
    area="IQ-BG",
    end=date(2023, 3, 31),
    jurisdiction="federal",
    protected=False,
    participants=(
        Participants("female", "0-17", Decimal(3)),
        Participants("female", "18-34", Decimal(4)),
        Participants("male", None, Decimal(5)),
    ),
)


def measure(*required: Any) -> Measure:
    return Measure("number", True, frozenset(required), AGES)


def given_by(rule: Rule, asked: Measure, done: Done = DONE) -> dict[Any, int]:
    return {cell.key: int(cell.value or 0) for cell in contribution(rule, asked, done)}


def test_what_fits_in_everything_counts() -> None:
    assert unfit(RULE, FACT, DONE) is None


@pytest.mark.parametrize(
    ("changed", "because"),
    [
        ({"approved": False}, "not-approved"),
        ({"node": None}, "node"),
        ({"node": "F2"}, "node"),
        ({"kind": "meeting"}, "kind"),
        ({"end": date(2023, 4, 1)}, "period"),
        ({"end": date(2022, 12, 31)}, "period"),
        ({"area": "IQ-AR"}, "area"),
        ({"jurisdiction": "krg"}, "side"),
        ({"protected": True}, "restricted"),
    ],
)
def test_what_does_not_fit_is_told_why(changed: dict[str, Any], because: str) -> None:
    assert unfit(RULE, FACT, replace(DONE, **changed)) == because


def test_people_of_an_age_are_counted_only_where_all_ages_are_told() -> None:
    rule = replace(RULE, age="0-17")
    assert unfit(rule, FACT, DONE) == "ages"
    told = replace(DONE, participants=DONE.participants[:2])
    assert unfit(rule, FACT, told) is None
    assert given_by(rule, measure(), told) == {(None, None): 3}


def test_restricted_indicators_and_numbers_of_reports_count_what_is_protected() -> None:
    protected = replace(DONE, protected=True)
    assert unfit(RULE, replace(FACT, restricted=True), protected) is None
    assert unfit(replace(RULE, what="activities"), FACT, protected) is None


def test_a_report_gives_what_the_indicator_asks_for() -> None:
    assert given_by(RULE, measure()) == {(None, None): 12}
    by_sex = {(None, None): 12, ("female", None): 7, ("male", None): 5}
    assert given_by(RULE, measure("sex")) == by_sex
    assert given_by(RULE, measure("sex", "age")) == by_sex
    women = replace(RULE, sex="female")
    assert given_by(women, measure("sex", "age")) == {
        (None, None): 7,
        ("female", None): 7,
        ("male", None): 0,
        (None, "0-17"): 3,
        (None, "18-34"): 4,
        (None, "35+"): 0,
    }
    assert given_by(replace(RULE, what="activities"), measure("sex")) == {(None, None): 1}


def test_a_part_of_the_ages_does_not_pass_for_the_whole() -> None:
    whole = replace(DONE, participants=DONE.participants[:2])
    asked = measure("age")
    both = added_up([contribution(RULE, asked, whole), contribution(RULE, asked, DONE)])
    assert {cell.key: cell.value for cell in both} == {(None, None): 19}
    one = added_up([contribution(RULE, asked, whole)])
    assert (None, "0-17") in {cell.key for cell in one}


reports = st.lists(
    st.lists(
        st.tuples(
            st.sampled_from(("female", "male", "unknown")),
            st.sampled_from((None, *AGES)),
            st.integers(0, 30),
        ),
        unique_by=lambda cell: cell[:2],
        max_size=9,
    ),
    min_size=1,
    max_size=5,
)


@given(reports, st.sets(st.sampled_from(("sex", "age"))))
def test_the_cells_of_a_fact_never_contradict_each_other(
    counted: list[list[tuple[str, str | None, int]]], asked: set[Any]
) -> None:
    # A margin below its ages is refused before a report is approved, so it is not made here.
    done = []
    for one in counted:
        margins = {sex for sex, age, _ in one if age is None}
        kept = [(sex, age, n) for sex, age, n in one if age is None or sex not in margins]
        people = tuple(Participants(sex, age, Decimal(n)) for sex, age, n in kept)
        done.append(replace(DONE, participants=people))
    together = added_up([contribution(RULE, measure(*asked), each) for each in done])
    assert check(measure(*asked), together) == []
    total = next(cell for cell in together if cell.key == (None, None))
    assert total.value == sum(total_of(each.participants) for each in done)
    assert Cell(value=total.value) in together


def test_only_numbers_that_add_up_over_time_are_countable() -> None:
    kinds = ("number", "percentage", "yes_no", "qualitative")
    found = {pair for pair in product(kinds, ("sum", "last", "ratio", "none")) if countable(*pair)}
    assert found == {("number", "sum")}


@pytest.mark.parametrize(
    ("sides", "coordinates", "central", "may"),
    [
        (["federal"], {"federal"}, False, True),
        (["krg"], {"federal"}, False, False),
        (["federal", "krg"], {"federal"}, False, False),
        ([None], {"federal"}, False, False),
        (["federal", None], {"federal"}, False, False),
        ([], {"federal"}, False, False),
        (["federal", "krg"], set(), True, True),
    ],
)
def test_a_rule_is_declared_by_the_side_it_concerns(
    sides: list[str | None], coordinates: set[str], central: bool, may: bool
) -> None:
    assert may_declare(sides, frozenset(coordinates), central=central) is may
