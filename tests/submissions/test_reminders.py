"""On which days who is reminded of what: the rule alone."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.submissions.reminders import (
    MOST_DAYS,
    Owed,
    Person,
    PlanTerm,
    Returned,
    Waiting,
    World,
    days_since,
    digest_for,
    digests_of,
    is_due,
)

PLAN, BODY, OTHER = uuid4(), uuid4(), uuid4()
# A Wednesday.
DUE = date(2023, 5, 31)
NOTHING = World((), (), ())


def term(due: date = DUE, locks: date | None = None) -> PlanTerm:
    return PlanTerm(PLAN, "2023Q1", date(2023, 3, 31), date(2023, 4, 1), due, locks)


def person(**given_: object) -> Person:
    nobody: frozenset[UUID] = frozenset()
    return Person(
        **{  # type: ignore[arg-type]
            "account": uuid4(),
            "name": "Zainab",
            "email": "zainab@inap.test",
            "language": "en",
            "reports_for": nobody,
            "verifies_for": nobody,
            "sides": frozenset(),
            **given_,
        }
    )


REPORTER = person(reports_for=frozenset({BODY}))
UNIT = person(verifies_for=frozenset({BODY}))
COORDINATOR = person(sides=frozenset({"federal"}))
STRANGER = person(
    reports_for=frozenset({OTHER}), verifies_for=frozenset({OTHER}), sides=frozenset({"krg"})
)


def owing(
    missing: int = 3, late: int = 0, locks: date | None = None, *, silent: bool = False
) -> World:
    return World((Owed(term(locks=locks), BODY, "federal", missing, late, silent),), (), ())


def reminded_on(who: Person, world: World, after: int = 40) -> list[int]:
    """The days around the due day on which the person is written to, as their distance from it."""
    return [
        distance
        for distance in range(-20, after)
        if digests_of(
            [who], world, days=[DUE + timedelta(distance)], today=DUE + timedelta(distance)
        )
    ]


def test_who_reports_is_reminded_before_the_day_after_and_then_on_sundays() -> None:
    assert reminded_on(REPORTER, owing()) == [-7, -1, 1, 4, 11, 18, 25, 32, 39]
    assert all((DUE + timedelta(each)).weekday() == 6 for each in (4, 11, 18))


def test_a_lock_ends_it() -> None:
    assert reminded_on(REPORTER, owing(locks=DUE + timedelta(11))) == [-7, -1, 1, 4, 11]


def test_an_exception_that_holds_off_the_lock_lets_it_go_on() -> None:
    [owed] = owing(locks=DUE + timedelta(11)).owed
    held = World((replace(owed, excepted=1),), (), ())
    assert reminded_on(REPORTER, held) == reminded_on(REPORTER, owing())


def test_what_is_handed_in_ends_it() -> None:
    assert reminded_on(REPORTER, owing(missing=0)) == []


def test_a_sunday_right_after_a_reminder_is_no_second_one() -> None:
    friday = date(2023, 6, 2)
    world = World((Owed(term(friday), BODY, "federal", 1, 1, silent=True),), (), ())
    days = [friday + timedelta(each) for each in range(1, 12)]
    written = [day for day in days if digests_of([REPORTER], world, days=[day], today=day)]
    assert written == [date(2023, 6, 3), date(2023, 6, 11)]


@pytest.mark.parametrize(("deadline", "days"), [(DUE, [-1, 1, 4, 11, 18, 25, 32, 39]), (None, [])])
def test_a_returned_value_is_reminded_of_by_its_deadline(
    deadline: date | None, days: list[int]
) -> None:
    world = World((), (Returned(PLAN, BODY, deadline, 1),), ())
    assert reminded_on(REPORTER, world) == days
    assert reminded_on(UNIT, world) == []


@pytest.mark.parametrize("stage", ["verify", "decide"])
def test_what_waits_is_told_the_day_after_and_on_sundays(stage: str) -> None:
    world = World((), (), (Waiting(PLAN, BODY, "federal", stage, DUE, None, 2),))  # type: ignore[arg-type]
    who, other = (UNIT, COORDINATOR) if stage == "verify" else (COORDINATOR, UNIT)
    assert reminded_on(who, world, 12) == [1, 4, 11]
    assert reminded_on(other, world) == []
    assert reminded_on(REPORTER, world) == []


def test_a_coordinator_is_told_of_late_bodies_only() -> None:
    assert reminded_on(COORDINATOR, owing(), 12) == []
    assert reminded_on(COORDINATOR, owing(late=3, silent=True), 12) == [1, 4, 11]


@pytest.mark.parametrize(
    "world",
    [
        owing(late=3),
        World((), (Returned(PLAN, BODY, DUE, 1),), ()),
        World((), (), (Waiting(PLAN, BODY, "federal", "verify", DUE, None, 1),)),
        World((), (), (Waiting(PLAN, BODY, "federal", "decide", DUE, None, 1),)),
    ],
)
def test_nobody_is_told_of_others(world: World) -> None:
    assert reminded_on(STRANGER, world) == []


@pytest.mark.parametrize("stage", ["verify", "decide"])
def test_nobody_is_asked_to_decide_on_what_they_submitted(stage: str) -> None:
    who = person(verifies_for=frozenset({BODY}), sides=frozenset({"federal"}))
    mine = Waiting(PLAN, BODY, "federal", stage, DUE, who.account, 1)  # type: ignore[arg-type]
    assert digest_for(who, World((), (), (mine,)), DUE).empty


def test_a_reminder_tells_everything_there_is() -> None:
    who = person(reports_for=frozenset({BODY}), sides=frozenset({"federal"}))
    world = World(
        owing(late=3).owed,
        (Returned(PLAN, BODY, None, 1),),
        (Waiting(PLAN, OTHER, "federal", "decide", DUE, None, 4),),
    )
    digest = digest_for(who, world, DUE)
    assert len(digest.owed) == len(digest.returned) == len(digest.to_decide) == 1
    assert len(digest.late_bodies) == 1
    assert is_due(digest, [DUE + timedelta(1)])


def test_days_on_which_the_portal_stood_still_are_made_up_for_once() -> None:
    assert days_since(None, DUE) == (DUE,)
    assert days_since(DUE - timedelta(1), DUE) == (DUE,)
    assert days_since(DUE - timedelta(3), DUE) == tuple(DUE - timedelta(each) for each in (2, 1, 0))
    assert len(days_since(DUE - timedelta(300), DUE)) == MOST_DAYS
    assert days_since(DUE, DUE) == ()
    assert days_since(DUE + timedelta(1), DUE) == ()
    missed = days_since(DUE, DUE + timedelta(3))
    assert len(digests_of([REPORTER], owing(late=3), days=missed, today=DUE + timedelta(3))) == 1


numbers = st.integers(0, 4)
days_of_time = st.dates(date(2023, 4, 1), date(2023, 12, 31))


@given(
    st.lists(st.builds(Owed, st.builds(term, days_of_time, st.none() | days_of_time),
                       st.sampled_from([BODY, OTHER]), st.sampled_from(["federal", "krg", None]),
                       numbers, numbers, st.booleans())),
    st.lists(st.builds(Returned, st.just(PLAN), st.sampled_from([BODY, OTHER]),
                       st.none() | days_of_time, numbers)),
    st.lists(days_of_time, max_size=7),
    days_of_time,
)  # fmt: skip
def test_nobody_gets_more_than_one_mail_or_an_empty_one(
    owed: list[Owed], returned: list[Returned], days: list[date], today: date
) -> None:
    world = World(owed, returned, ())
    everyone = [REPORTER, UNIT, COORDINATOR, STRANGER]
    digests = digests_of(everyone, world, days=days, today=today)
    accounts = [digest.person.account for digest in digests]
    assert len(accounts) == len(set(accounts))
    for digest in digests:
        assert not digest.empty
        assert all(each.missing and not each.is_locked(today) for each in digest.owed)
        assert all(each.actor in digest.person.reports_for for each in digest.owed)
    assert digests_of([person()], NOTHING, days=days, today=today) == []
