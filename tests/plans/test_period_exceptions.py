"""Who may hold a period open past its lock, and how long that holds: every case."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import product

import pytest

from inap.plans.period_exceptions import (
    Asked,
    Giver,
    may_decide,
    may_revoke,
    refused,
    side_of,
    state_at,
)
from inap.submissions.admission import Span, excepted, is_open

NOW = datetime(2023, 6, 1, 12, tzinfo=UTC)
TODAY = NOW.date()
HOUR = timedelta(hours=1)
GIVERS = {
    "admin": Giver(admin=True, jurisdictions=frozenset()),
    "federal": Giver(admin=False, jurisdictions=frozenset({"federal"})),
    "krg": Giver(admin=False, jurisdictions=frozenset({"krg"})),
    "both": Giver(admin=False, jurisdictions=frozenset({"federal", "krg"})),
    "nobody": Giver(admin=False, jurisdictions=frozenset()),
}
ASKED = Asked(
    opens_on=date(2023, 4, 1),
    locks_on=date(2023, 5, 1),
    side="federal",
    reports=True,
    until=NOW + HOUR,
    reason="The line was cut.",
)
# Of an actor of the federal side, of the Region, and of neither: who decides on whom.
DECIDES = {
    "admin": (True, True, True),
    "federal": (True, False, True),
    "krg": (False, True, True),
    "both": (True, True, True),
    "nobody": (False, False, False),
}
ENDS = {
    "admin": (True, True, True),
    "federal": (True, False, False),
    "krg": (False, True, False),
    "both": (True, True, False),
    "nobody": (False, False, False),
}
BECOMES = {
    "admin": ("federal", "krg", None),
    "federal": ("federal", "krg", "federal"),
    "krg": ("federal", "krg", "krg"),
    "both": ("federal", "krg", None),
    "nobody": ("federal", "krg", None),
}
SIDES = ("federal", "krg", None)


@pytest.mark.parametrize(("name", "at"), list(product(GIVERS, range(3))))
def test_each_side_decides_on_its_own_bodies(name: str, at: int) -> None:
    giver, side = GIVERS[name], SIDES[at]
    assert may_decide(giver, side) is DECIDES[name][at]
    assert may_revoke(giver, side) is ENDS[name][at]
    assert side_of(giver, side) == BECOMES[name][at]


PROBLEMS = {
    "a period that has not opened": (replace(ASKED, opens_on=date(2023, 6, 2)), "period-not-open"),
    "a period without a lock": (replace(ASKED, locks_on=None), "period-never-locks"),
    "a body that does not report": (replace(ASKED, reports=False), "not-a-reporter"),
    "no reason": (replace(ASKED, reason="\u200b \u200f"), "reason-required"),
    "an end that is now": (replace(ASKED, until=NOW), "deadline-passed"),
    "an end that has passed": (replace(ASKED, until=NOW - HOUR), "deadline-passed"),
}


@pytest.mark.parametrize("what", PROBLEMS)
@pytest.mark.parametrize("name", GIVERS)
def test_what_stands_against_an_exception_is_told_after_who_may_not(what: str, name: str) -> None:
    asked, slug = PROBLEMS[what]
    found = refused(asked, GIVERS[name], NOW, TODAY)
    assert found is not None
    assert found.slug == (slug if DECIDES[name][0] else "not-permitted")


@pytest.mark.parametrize("locks_on", [TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=9)])
def test_an_exception_may_be_given_before_the_lock_and_after_it(locks_on: date) -> None:
    assert refused(replace(ASKED, locks_on=locks_on), GIVERS["federal"], NOW, TODAY) is None


def test_an_exception_ends_by_itself_or_early() -> None:
    assert state_at(NOW + HOUR, None, NOW) == "open"
    assert state_at(NOW, None, NOW) == "ended"
    assert state_at(NOW + HOUR, NOW - HOUR, NOW) == "revoked"
    assert state_at(NOW, NOW - HOUR, NOW) == "revoked"


@pytest.mark.parametrize("held", [True, False])
@pytest.mark.parametrize(
    ("day", "takes", "takes_when_held"),
    [
        (date(2023, 3, 31), False, False),
        (date(2023, 4, 1), True, True),
        (date(2023, 4, 30), True, True),
        (date(2023, 5, 1), False, True),
    ],
)
def test_an_exception_lifts_the_lock_and_nothing_else(
    day: date, *, takes: bool, takes_when_held: bool, held: bool
) -> None:
    span = Span(
        "2023Q1",
        "quarter",
        date(2023, 1, 1),
        date(2023, 3, 31),
        date(2023, 4, 1),
        date(2023, 4, 15),
        date(2023, 4, 30),
    )
    assert is_open(span, day, excepted=held) is (takes_when_held if held else takes)


def test_an_exception_holds_until_its_end_and_not_at_it() -> None:
    assert excepted(NOW + timedelta(microseconds=1), NOW)
    assert not excepted(NOW, NOW)
    assert not excepted(None, NOW)
