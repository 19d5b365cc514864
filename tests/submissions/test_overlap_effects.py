"""What a decision adds beside the reports."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.overlap_effects import (
    Amounts,
    Counted,
    Spot,
    Stated,
    effect,
    in_order,
    together,
    total_of,
)
from inap.submissions.overlap_things import DecidedBefore, Weighed, stated_of, things_of

GROUNDS = {"IQ-BG": ["IQ-BG", "IQ"], "IQ": ["IQ"], "IQ-AR": ["IQ-AR", "IQ-KR", "IQ"]}


def number(value: int) -> Amounts:
    return (Decimal(value), None, None)


def share(numerator: int, denominator: int) -> Amounts:
    return (None, Decimal(numerator), Decimal(denominator))


def counted(key: str, amounts: Amounts, area: str = "IQ-BG", **sexes: Amounts) -> Counted:
    values: dict[Spot, Amounts] = {(area, None, None): amounts}
    values |= {(area, sex, None): each for sex, each in sexes.items()}
    return Counted(key, (key,), values)


A = counted("a", number(48), female=number(30))
B = counted("b", number(50), "IQ", female=number(20), male=number(30))


def test_with_sum_everything_counts() -> None:
    done = effect("sum", [A, B])
    assert (done.covers, done.excluded, done.added) == (("a", "b"), (), {})


def test_with_max_the_others_stand_there_negative_cell_by_cell() -> None:
    done = effect("max", [A, B])
    assert done.excluded == ("a",)
    assert in_order(done.added) == [
        (("IQ-BG", None, None), number(-48)),
        (("IQ-BG", "female", None), number(-30)),
    ]


def test_of_shares_the_larger_counts_with_its_own_two_numbers() -> None:
    one, other = counted("a", share(50, 100)), counted("b", share(9, 10))
    done = effect("max", [one, other])
    assert done.excluded == ("a",)
    assert done.added == {("IQ-BG", None, None): share(-50, -100)}


@pytest.mark.parametrize(
    ("one", "other", "gone"),
    [
        (number(5), number(5), "b"),
        (share(1, 2), share(50, 100), "a"),
        (share(1, 2), share(1, 2), "b"),
        (share(1, 1), share(0, 1), "b"),
        (share(0, 1), share(1, 1), "a"),
    ],
)
def test_of_equals_the_larger_group_counts_and_then_the_first_made(
    one: Amounts, other: Amounts, gone: str
) -> None:
    assert effect("max", [counted("a", one), counted("b", other)]).excluded == (gone,)
    assert effect("max", [counted("b", other), counted("a", one)]).excluded == (gone,)


def test_a_stated_figure_counts_in_the_widest_area_and_nothing_of_the_members_does() -> None:
    stated = stated_of(
        "number", {"IQ-BG": GROUNDS["IQ-BG"], "IQ": GROUNDS["IQ"]}, [{"value": "70"}]
    )
    done = effect("stated", [A, B], stated)
    assert done.excluded == ("a", "b")
    assert done.added == {
        ("IQ", None, None): number(20),  # 70 - 50
        ("IQ", "female", None): number(-20),
        ("IQ", "male", None): number(-30),
        ("IQ-BG", None, None): number(-48),
        ("IQ-BG", "female", None): number(-30),
    }


def test_between_governments_a_member_stands_for_what_its_side_decided() -> None:
    members = [
        Weighed("a", "IQ-BG", [{"value": "48"}]),
        Weighed("k", "IQ-AR", [{"value": "60"}]),
    ]
    covered = [["IQ-BG", [{"value": "48"}]], ["IQ", [{"value": "50"}]]]
    # The federal side decided that 70 counts instead of 48 and 50.
    added = [["IQ", None, None, "20", None, None], ["IQ-BG", None, None, "-48", None, None]]
    before = DecidedBefore("o", ("a", "b"), covered, added)
    things = things_of("number", members, [before])
    assert [(thing.key, thing.submissions) for thing in things] == [
        ("k", ("k",)),
        ("o", ("a", "b")),
    ]
    done = effect("max", things)
    assert (done.covers, done.excluded) == (("a", "b", "k"), ("k",))
    assert done.added == {("IQ-AR", None, None): number(-60)}


def test_members_of_one_decision_stand_for_it_once() -> None:
    members = [
        Weighed(each, "IQ-BG", [{"value": value}])
        for each, value in (("a", "48"), ("b", "50"), ("k", "10"))
    ]
    covered = [["IQ-BG", [{"value": "48"}]], ["IQ-BG", [{"value": "50"}]]]
    before = DecidedBefore("o", ("a", "b"), covered, [["IQ-BG", None, None, "-48", None, None]])
    done = effect("max", things_of("number", members, [before]))
    assert (done.excluded, done.added) == (("k",), {("IQ-BG", None, None): number(-10)})


amounts = st.integers(0, 50)
things = st.lists(st.tuples(st.sampled_from(list(GROUNDS)), amounts), min_size=2, max_size=5).map(
    lambda drawn: [
        counted(chr(97 + place), number(value), area) for place, (area, value) in enumerate(drawn)
    ]
)


@given(things, amounts)
def test_what_was_reported_and_what_is_added_come_to_what_was_decided(
    drawn: list[Counted], value: int
) -> None:
    def figure(resolution: str) -> Decimal:
        stated = Stated("IQ", {(None, None): number(value)})
        done = effect(
            resolution,  # type: ignore[arg-type]
            drawn,
            stated if resolution == "stated" else None,
        )
        everything = together([*(thing.values for thing in drawn), done.added])
        return total_of(everything)[0] or Decimal(0)

    sizes = [total_of(thing.values)[0] or Decimal(0) for thing in drawn]
    assert figure("sum") == sum(sizes)
    assert figure("max") == max(sizes)
    assert figure("stated") == value
