"""What looks like one thing told twice, and why."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.overlap import REASONS, TOTAL, Account, Place, likeness


def numbers(total: object, **sexes: object) -> dict[Place, dict[str, Decimal]]:
    found: dict[Place, dict[str, Decimal]] = {TOTAL: {"value": Decimal(str(total))}}
    found |= {(sex, None): {"value": Decimal(str(value))} for sex, value in sexes.items()}
    return found


MOI = Account(
    kind="submission",
    actor="F-MOI",
    side="federal",
    grounds=("IQ-BG", "IQ"),
    begins=date(2023, 4, 1),
    ends=date(2023, 6, 30),
    leads=frozenset(),
    numbers=numbers(48),
)
MOD = replace(MOI, actor="F-MOD")


def reasons(one: Account, other: Account) -> tuple[str, ...]:
    found = likeness(one, other)
    return found.reasons if found else ()


def test_the_same_figure_from_two_bodies_in_one_place_looks_alike() -> None:
    assert reasons(MOI, MOD) == ("same-area", "same-figure", "one-government")


@pytest.mark.parametrize(
    ("other", "alike"),
    [(48, True), (50, True), (44, True), (53, True), (43, False), (54, False), (0, False)],
)
def test_figures_within_ten_percent_look_alike(other: int, alike: bool) -> None:
    assert (likeness(MOI, replace(MOD, numbers=numbers(other))) is not None) is alike


def test_round_figures_and_both_governments_are_told() -> None:
    one, other = replace(MOI, numbers=numbers(50)), replace(MOD, numbers=numbers(50), side="krg")
    assert reasons(one, other) == (
        "same-area",
        "same-figure",
        "round-figure",
        "two-governments",
    )


def test_an_area_within_the_other_is_shared_ground_and_a_neighbour_is_not() -> None:
    country = replace(MOD, grounds=("IQ",))
    assert reasons(MOI, country)[0] == "area-within"
    assert likeness(MOI, replace(MOD, grounds=("IQ-BA", "IQ"))) is None


@pytest.mark.parametrize(
    ("leads", "parts", "alike"),
    [
        (frozenset[str](), {}, False),
        (frozenset({"P1.F1"}), {}, True),
        (frozenset[str](), {"female": 2}, False),
        (frozenset[str](), {"female": 2, "male": 1}, True),
        (frozenset[str](), {"female": 2, "male": 0}, False),
    ],
)
def test_small_figures_need_something_more(
    leads: frozenset[str],
    parts: dict[str, int],
    alike: bool,
) -> None:
    one = replace(MOI, numbers=numbers(3, **parts), leads=leads)
    other = replace(MOD, numbers=numbers(3, **parts), leads=leads)
    assert (likeness(one, other) is not None) is alike


def test_small_figures_that_differ_are_not_alike_at_all() -> None:
    leads = frozenset({"P1.F1"})
    one = replace(MOI, numbers=numbers(3), leads=leads)
    assert likeness(one, replace(MOD, numbers=numbers(4), leads=leads)) is None


def test_nine_and_ten_are_near_whichever_is_asked_about_first() -> None:
    one, other = replace(MOI, numbers=numbers(9)), replace(MOD, numbers=numbers(10))
    assert reasons(one, other)[1] == reasons(other, one)[1] == "near-figure"


def test_shares_are_alike_in_both_numbers() -> None:
    def share(numerator: int, denominator: int) -> dict[Place, dict[str, Decimal]]:
        return {TOTAL: {"numerator": Decimal(numerator), "denominator": Decimal(denominator)}}

    one = replace(MOI, numbers=share(20, 100))
    assert reasons(one, replace(MOD, numbers=share(19, 105)))[1] == "near-figure"
    assert likeness(one, replace(MOD, numbers=share(19, 140))) is None


def test_nobody_overlaps_with_themselves_nor_with_another_time() -> None:
    assert likeness(MOI, replace(MOI, numbers=numbers(48))) is None
    later = replace(MOD, begins=date(2023, 7, 1), ends=date(2023, 9, 30))
    assert likeness(MOI, later) is None


def test_what_was_not_counted_is_like_nothing() -> None:
    assert likeness(replace(MOI, numbers=numbers(0)), replace(MOD, numbers=numbers(0))) is None
    assert likeness(replace(MOI, numbers={}), MOD) is None


accounts = st.builds(
    Account,
    kind=st.just("submission"),
    actor=st.sampled_from("ABC"),
    side=st.sampled_from(["federal", "krg"]),
    grounds=st.sampled_from([("IQ",), ("IQ-BG", "IQ"), ("IQ-BA", "IQ")]),
    begins=st.sampled_from([date(2023, 1, 1), date(2023, 4, 1)]),
    ends=st.sampled_from([date(2023, 4, 30), date(2023, 6, 30)]),
    leads=st.frozensets(st.sampled_from(["P1", "P2"])),
    numbers=st.builds(
        numbers,
        st.integers(0, 30),
        female=st.integers(0, 5),
        male=st.integers(0, 5),
    ),
)


@given(accounts, accounts)
def test_likeness_goes_both_ways_and_always_says_why(one: Account, other: Account) -> None:
    found = likeness(one, other)
    assert found == likeness(other, one)
    if found is not None:
        assert found.reasons
        assert list(found.reasons) == [each for each in REASONS if each in found.reasons]
