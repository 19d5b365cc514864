"""Figures over actors, areas and time, from the totals of approved revisions."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.rollup import (
    Declared,
    Figure,
    Jurisdiction,
    Kind,
    OverAreas,
    OverTime,
    Reported,
    Scope,
    period_figures,
    standing_figure,
)

ENDS = {
    "2022Q4": date(2022, 12, 31),
    "2023Q1": date(2023, 3, 31),
    "2023Q2": date(2023, 6, 30),
    "2023H1": date(2023, 6, 30),
}
COUNT = Declared("number", "sum", "sum")
STOCK = Declared("number", "last", "sum")
SHARE = Declared("percentage", "ratio", "ratio")
YES_NO = Declared("yes_no", "last", "ratio")
SCOPES: tuple[Scope, ...] = ("federal", "krg", "national")


def number(submission: str, actor: str, period: str, value: str, area: str = "IQ") -> Reported:
    # Actors of the Kurdistan Region start with K in these tests.
    side: Jurisdiction = "krg" if actor.startswith("K") else "federal"
    return Reported(submission, actor, area, side, period, ENDS[period], value=Decimal(value))


def share(submission: str, actor: str, period: str, of: str, among: str) -> Reported:
    part = number(submission, actor, period, "0")
    return replace(part, value=None, numerator=Decimal(of), denominator=Decimal(among))


def answer(submission: str, actor: str, period: str, *, yes: bool) -> Reported:
    return replace(number(submission, actor, period, "0"), value=None, yes=yes)


def test_a_count_sums_over_actors_and_areas_in_each_period() -> None:
    reported = [
        number("c", "Interior", "2023Q1", "2", area="IQ-BG"),
        number("a", "Interior", "2023Q1", "3", area="IQ-BA"),
        number("b", "Culture", "2023Q1", "0"),
        number("d", "Culture", "2023Q2", "7"),
    ]
    assert period_figures(COUNT, reported, "national") == {
        "2023Q1": Figure(Decimal(5), None, None, ("a", "b", "c")),
        "2023Q2": Figure(Decimal(7), None, None, ("d",)),
    }
    assert standing_figure(COUNT, reported, "national") == Figure(
        Decimal(12), None, None, ("a", "b", "c", "d")
    )


def test_periods_come_in_the_order_of_their_ends() -> None:
    reported = [number(period, "Interior", period, "1") for period in ("2023Q2", "2022Q4")]
    assert list(period_figures(COUNT, reported, "national")) == ["2022Q4", "2023Q2"]


def test_each_government_sees_its_own_and_the_nation_both() -> None:
    reported = [number("f", "Interior", "2023Q1", "2"), number("k", "KRI", "2023Q1", "5")]
    figures = {scope: period_figures(COUNT, reported, scope)["2023Q1"] for scope in SCOPES}
    assert {scope: figure.value for scope, figure in figures.items()} == {
        "federal": 2,
        "krg": 5,
        "national": 7,
    }
    assert figures["krg"].parts == ("k",)


@pytest.mark.parametrize("declared", [COUNT, STOCK, SHARE, YES_NO])
def test_no_data_is_absent_and_never_zero(declared: Declared) -> None:
    empty = replace(number("k", "KRI", "2023Q1", "0"), value=None)
    for reported in ([], [empty]):
        assert period_figures(declared, reported, "national") == {}
        assert standing_figure(declared, reported, "national") is None


def test_data_of_the_other_government_is_no_data_here() -> None:
    reported = [number("k", "KRI", "2023Q1", "4")]
    assert period_figures(COUNT, reported, "federal") == {}
    assert standing_figure(COUNT, reported, "federal") is None


def test_a_reported_zero_is_a_figure() -> None:
    reported = [number("a", "Interior", "2023Q1", "0")]
    assert standing_figure(COUNT, reported, "national") == Figure(Decimal(0), None, None, ("a",))


def test_a_percentage_is_the_ratio_of_sums_and_not_the_average() -> None:
    reported = [
        share("a", "Interior", "2023Q1", "1", "2"),
        share("b", "Culture", "2023Q1", "1", "10"),
    ]
    figure = period_figures(SHARE, reported, "national")["2023Q1"]
    assert figure == Figure(Decimal("16.666667"), Decimal(2), Decimal(12), ("a", "b"))


def test_a_percentage_over_time_is_the_ratio_of_sums_too() -> None:
    reported = [
        share("a", "Interior", "2023Q1", "1", "2"),
        share("b", "Interior", "2023Q2", "0", "6"),
    ]
    figure = standing_figure(SHARE, reported, "national")
    assert figure == Figure(Decimal("12.5"), Decimal(1), Decimal(8), ("a", "b"))


@pytest.mark.parametrize(
    ("of", "among", "percent"),
    [
        ("1", "3", "33.333333"),
        ("2", "3", "66.666667"),
        ("0", "7", "0.000000"),
        ("7", "7", "100.000000"),
        ("0.000001", "200", "0.000001"),  # an exact half of the last decimal goes up
        ("0.000001", "201", "0.000000"),
    ],
)
def test_a_ratio_is_rounded_half_up_to_six_decimals(of: str, among: str, percent: str) -> None:
    figure = standing_figure(SHARE, [share("a", "Interior", "2023Q1", of, among)], "national")
    assert figure is not None
    assert figure.value is not None
    assert f"{figure.value:f}" == percent


def test_a_ratio_of_nothing_has_its_parts_but_no_value() -> None:
    figure = standing_figure(SHARE, [share("a", "Interior", "2023Q1", "0", "0")], "national")
    assert figure == Figure(None, Decimal(0), Decimal(0), ("a",))


def test_half_a_percentage_is_no_data() -> None:
    half = replace(share("a", "Interior", "2023Q1", "1", "2"), denominator=None)
    assert standing_figure(SHARE, [half], "national") is None


def test_answers_become_the_share_of_yes_at_the_latest_period() -> None:
    reported = [
        answer("a", "Interior", "2023Q1", yes=False),
        answer("b", "Interior", "2023Q2", yes=True),
        answer("c", "Culture", "2023Q1", yes=False),
        answer("d", "KRI", "2023Q2", yes=True),
    ]
    assert standing_figure(YES_NO, reported, "national") == Figure(
        Decimal("66.666667"), Decimal(2), Decimal(3), ("b", "c", "d")
    )
    assert standing_figure(YES_NO, reported, "krg") == Figure(
        Decimal(100), Decimal(1), Decimal(1), ("d",)
    )


def test_a_body_that_has_not_reported_lately_keeps_its_last_known_value() -> None:
    reported = [
        number("a", "Interior", "2022Q4", "10"),
        number("b", "Interior", "2023Q2", "12"),
        number("c", "Culture", "2022Q4", "5"),
        number("d", "Culture", "2022Q4", "1", area="IQ-BA"),
    ]
    figure = standing_figure(STOCK, reported, "national")
    assert figure == Figure(Decimal(18), None, None, ("b", "c", "d"))


def test_periods_that_end_on_one_day_give_one_last_value_whatever_their_order() -> None:
    pair = [number("a", "Interior", "2023H1", "3"), number("b", "Interior", "2023Q2", "4")]
    one, other = (standing_figure(STOCK, each, "national") for each in (pair, pair[::-1]))
    assert one == other
    assert one is not None
    assert len(one.parts) == 1


def test_a_measure_not_added_over_areas_keeps_a_single_value_and_lists_several() -> None:
    declared = Declared("number", "last", "none")
    one = number("a", "Interior", "2023Q1", "4")
    two = number("b", "Culture", "2023Q1", "6")
    alone = Figure(Decimal(4), None, None, ("a",))
    listed = Figure(None, None, None, ("a", "b"))
    assert period_figures(declared, [one], "national") == {"2023Q1": alone}
    assert standing_figure(declared, [one], "national") == alone
    assert period_figures(declared, [two, one], "national") == {"2023Q1": listed}
    assert standing_figure(declared, [two, one], "national") == listed


def test_a_measure_not_added_over_time_stands_only_while_there_is_one_part() -> None:
    declared = Declared("number", "none", "sum")
    one = number("a", "Interior", "2023Q1", "4")
    later = number("b", "Interior", "2023Q2", "6")
    assert standing_figure(declared, [one], "national") == Figure(Decimal(4), None, None, ("a",))
    both = standing_figure(declared, [one, later], "national")
    assert both == Figure(None, None, None, ("a", "b"))


def test_time_may_be_summed_within_one_actor_though_areas_may_not() -> None:
    declared = Declared("number", "sum", "none")
    own = [number("a", "Interior", "2023Q1", "4"), number("b", "Interior", "2023Q2", "6")]
    figure = standing_figure(declared, own, "national")
    assert figure == Figure(Decimal(10), None, None, ("a", "b"))
    mixed = standing_figure(declared, [*own, number("c", "Culture", "2023Q1", "1")], "national")
    assert mixed == Figure(None, None, None, ("a", "b", "c"))


def test_a_single_percentage_keeps_its_own_ratio() -> None:
    declared = Declared("percentage", "none", "none")
    figure = standing_figure(declared, [share("a", "Interior", "2023Q1", "1", "4")], "national")
    assert figure == Figure(Decimal(25), Decimal(1), Decimal(4), ("a",))


@pytest.mark.parametrize(
    ("kind", "over_time", "over_areas"),
    [
        ("percentage", "sum", "ratio"),
        ("percentage", "ratio", "sum"),
        ("percentage", "last", "sum"),
        ("yes_no", "last", "sum"),
        ("number", "ratio", "sum"),
        ("number", "sum", "ratio"),
        ("number", "last", "ratio"),
    ],
)
def test_a_declaration_that_does_not_fit_its_kind_gives_no_value_rather_than_a_wrong_one(
    kind: Kind, over_time: OverTime, over_areas: OverAreas
) -> None:
    full = [
        replace(part, numerator=Decimal(1), denominator=Decimal(2), yes=True)
        for part in (number("a", "Interior", "2023Q1", "4"), number("b", "KRI", "2023Q1", "6"))
    ]
    figure = standing_figure(Declared(kind, over_time, over_areas), full, "national")
    assert figure == Figure(None, None, None, ("a", "b"))


def test_a_text_is_listed_and_never_a_figure() -> None:
    text = replace(number("a", "Interior", "2023Q1", "0"), value=None)
    declared = Declared("qualitative", "none", "none")
    assert standing_figure(declared, [text], "national") == Figure(None, None, None, ("a",))


def test_sums_are_exact_beyond_the_usual_precision() -> None:
    most = "999999999999999999.999999"
    actors = [f"Actor {index}" for index in range(20_000)]
    reported = [number(actor, actor, "2023Q1", most) for actor in actors]
    figure = standing_figure(COUNT, reported, "national")
    assert figure is not None
    assert figure.value is not None
    assert Fraction(figure.value) == 20_000 * Fraction(Decimal(most))


amounts = st.decimals(0, Decimal("999999999999999999.999999"), places=6)


@st.composite
def reports(draw: st.DrawFn) -> list[Reported]:
    """Reports with every field filled, unique on actor, area and period."""
    places = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["Interior", "Culture", "KRI", "KRG Interior"]),
                st.sampled_from(["IQ-BG", "IQ-AR"]),
                st.sampled_from(["2022Q4", "2023Q1", "2023Q2"]),
            ),
            unique=True,
            max_size=12,
        )
    )
    serial = count()
    return [
        replace(
            number(f"s{next(serial):02}", actor, period, "0", area),
            value=draw(amounts),
            numerator=draw(amounts),
            denominator=draw(amounts),
            yes=draw(st.booleans()),
        )
        for actor, area, period in places
    ]


kinds: st.SearchStrategy[Kind] = st.sampled_from(("number", "percentage", "yes_no", "qualitative"))
over_times: st.SearchStrategy[OverTime] = st.sampled_from(("sum", "last", "ratio", "none"))
over_areas: st.SearchStrategy[OverAreas] = st.sampled_from(("sum", "ratio", "none"))
declarations = st.builds(Declared, kinds, over_times, over_areas)
scopes: st.SearchStrategy[Scope] = st.sampled_from(SCOPES)


@given(declared=declarations, reported=reports(), scope=scopes, data=st.data())
def test_the_order_of_reports_does_not_matter(
    declared: Declared, reported: list[Reported], scope: Scope, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(reported))
    figures = period_figures(declared, reported, scope)
    again = period_figures(declared, shuffled, scope)
    assert list(figures.items()) == list(again.items())
    standing = standing_figure(declared, reported, scope)
    assert standing == standing_figure(declared, shuffled, scope)


@given(declared=st.sampled_from([COUNT, STOCK]), reported=reports())
def test_the_national_sum_is_the_federal_and_the_krg_sum_together(
    declared: Declared, reported: list[Reported]
) -> None:
    federal, krg, national = (standing_figure(declared, reported, scope) for scope in SCOPES)
    both = [figure for figure in (federal, krg) if figure is not None]
    if national is None:
        assert both == []
        return
    assert national.value is not None
    assert Fraction(national.value) == sum(Fraction(each.value or 0) for each in both)
    assert national.parts == tuple(sorted(part for each in both for part in each.parts))


@given(reported=reports())
def test_the_sum_to_date_is_the_sum_of_the_periods(reported: list[Reported]) -> None:
    figures = period_figures(COUNT, reported, "national").values()
    standing = standing_figure(COUNT, reported, "national")
    total = sum(Fraction(figure.value or 0) for figure in figures)
    assert (Fraction(0) if standing is None else Fraction(standing.value or 0)) == total


@given(reported=reports(), scope=scopes)
def test_a_ratio_lies_within_half_a_millionth_of_the_ratio_of_sums(
    reported: list[Reported], scope: Scope
) -> None:
    figure = standing_figure(SHARE, reported, scope)
    inside = [part for part in reported if scope in ("national", part.jurisdiction)]
    above = sum(Fraction(part.numerator or 0) for part in inside)
    below = sum(Fraction(part.denominator or 0) for part in inside)
    if figure is None or below == 0:
        assert figure is None or figure.value is None
        return
    assert figure.value is not None
    error = Fraction(figure.value) - 100 * above / below
    assert Fraction(-1, 2 * 10**6) < error <= Fraction(1, 2 * 10**6)


@given(declared=declarations, reported=reports(), scope=scopes)
def test_another_period_changes_no_period_but_itself(
    declared: Declared, reported: list[Reported], scope: Scope
) -> None:
    earlier = [part for part in reported if part.period != "2023Q2"]
    before = period_figures(declared, earlier, scope)
    after = period_figures(declared, reported, scope)
    assert {period: figure for period, figure in after.items() if period != "2023Q2"} == before


@given(declared=declarations, reported=reports(), scope=scopes)
def test_every_part_of_a_figure_is_a_report_of_its_scope(
    declared: Declared, reported: list[Reported], scope: Scope
) -> None:
    inside = sorted(
        part.submission for part in reported if scope in ("national", part.jurisdiction)
    )
    figures = period_figures(declared, reported, scope).values()
    assert sorted(part for figure in figures for part in figure.parts) == inside
