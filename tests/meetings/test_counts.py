"""What meetings give for an indicator: the arithmetic, on its own."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from inap.implementation.counting import added_up
from inap.meetings.counts import Sitting, in_order, lacking, parts_of
from inap.submissions.cells import measure_of
from inap.submissions.measure import complete, missing

BY_SEX = measure_of(
    kind="number", unit="person", over_areas="sum", disaggregation=["sex"], age_groups=None
)
WHOLE = measure_of(
    kind="number", unit="institution", over_areas="sum", disaggregation=[], age_groups=None
)
DAY = date(2023, 7, 1)


def sitting(name: str, day: int = 0, actors: str = "a", **people: int) -> Sitting:
    return Sitting(name, DAY + timedelta(days=day), people, frozenset(actors))


SITTINGS = st.lists(
    st.builds(
        Sitting,
        id=st.text("0123456789abcdef", min_size=4, max_size=8),
        day=st.dates(DAY, DAY + timedelta(days=40)),
        people=st.dictionaries(
            st.sampled_from(["female", "male", "unknown"]), st.integers(1, 200), min_size=1
        ),
        actors=st.frozensets(st.sampled_from("abcdefgh"), min_size=1),
    ),
    min_size=1,
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(SITTINGS)
def test_the_parts_add_up_to_what_is_counted_another_way(sittings: list[Sitting]) -> None:
    ordered = in_order(sittings)
    people: Counter[str] = Counter()
    for each in sittings:
        people.update(each.people)
    came = {c.key: c.value for c in added_up(parts_of("participations", BY_SEX, ordered))}
    assert came[None, None] == people.total()
    assert {sex: came.get((sex, None), Decimal(0)) for sex in people} == people
    total = sum((value or 0) for (sex, _age), value in came.items() if sex is not None)
    assert total == came[None, None]
    assert not missing(
        BY_SEX, list(complete(BY_SEX, added_up(parts_of("participations", BY_SEX, ordered))))
    )
    (met,) = added_up(parts_of("represented", WHOLE, ordered))
    assert met.value == len(frozenset().union(*(each.actors for each in sittings)))
    (held,) = added_up(parts_of("meetings", WHOLE, ordered))
    assert held.value == len(sittings)


@given(SITTINGS, st.randoms())
def test_the_order_in_which_meetings_are_told_changes_nothing(
    sittings: list[Sitting], random: st.DrawFn
) -> None:
    shuffled = list(sittings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis draws a random.Random
    for what, measure in (("represented", WHOLE), ("participations", BY_SEX)):
        told = parts_of(what, measure, in_order(sittings))  # type: ignore[arg-type]  # of a table
        assert parts_of(what, measure, in_order(shuffled)) == told  # type: ignore[arg-type]


def test_an_actor_counts_at_the_first_meeting_its_people_came_to() -> None:
    late, early = sitting("1", day=9, actors="abc", male=1), sitting("2", actors="ad", male=1)
    given_by = parts_of("represented", WHOLE, in_order([late, early]))
    assert [cells[0].value for cells in given_by] == [2, 2]


def test_who_comes_twice_counts_twice() -> None:
    twice = [sitting("1", female=2), sitting("2", female=2)]
    assert added_up(parts_of("participations", WHOLE, twice))[0].value == 4


def test_what_is_not_in_the_record_is_never_zero() -> None:
    known, unknown = sitting("1", male=2), sitting("2", actors="")
    assert lacking("meetings", []) == lacking("represented", []) == "meetings"
    assert lacking("meetings", [known, unknown]) is None
    assert lacking("participations", [known, unknown]) == "attendance"
    assert lacking("represented", [known, unknown]) == "attendance"
    assert lacking("participations", [known]) is None
