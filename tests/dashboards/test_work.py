"""What waits for one person: expected reports, late ones, what came back."""

from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.access.models import Account
from inap.dashboards.work import Expected, Term, current_term, late_terms
from inap.submissions import clock
from inap.submissions.models import SubmissionRevision
from support.access import client_for
from support.factories import make_account, make_period
from support.observations import make_submission
from support.problems import assert_problem
from support.world import World

NOW = datetime(2023, 9, 15, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)


def term(code: str, start: date, end: date, locks_on: date | None = None) -> Term:
    return Term(code, start, end, date(2023, 7, 1), date(2023, 7, 31), locks_on)


QUARTER = term("2023Q2", date(2023, 4, 1), date(2023, 6, 30))
HALF = term("2023H1", date(2023, 1, 1), date(2023, 6, 30))


def test_the_current_period_is_the_shortest_of_the_latest_that_take_entries() -> None:
    assert current_term([HALF, QUARTER], NOW.date()) is QUARTER
    assert current_term([HALF, QUARTER], date(2023, 6, 30)) is None
    locked = term("2023Q2", date(2023, 4, 1), date(2023, 6, 30), date(2023, 8, 1))
    assert current_term([HALF, locked], NOW.date()) is HALF


@pytest.mark.parametrize(
    ("state", "late"),
    [
        (None, True),
        ("draft", True),
        ("returned", True),
        ("submitted", False),
        ("verified", False),
        ("approved", False),
        ("reopened", False),
    ],
)
def test_what_is_not_handed_in_by_its_due_day_is_late(state: str | None, late: bool) -> None:
    assert Expected(QUARTER, state).late(date(2023, 8, 1)) is late
    assert Expected(QUARTER, state).late(date(2023, 7, 31)) is False


def test_late_reports_are_counted_under_the_shortest_period_that_ends_with_theirs() -> None:
    expected = [Expected(QUARTER, None), Expected(HALF, "draft"), Expected(HALF, "approved")]
    (late,) = late_terms([HALF, QUARTER], expected, NOW.date())
    assert (late.code, late.count) == ("2023Q2", 2)


@pytest.fixture
async def focal(world: World) -> Account:
    return await make_account(world.session, "focal_point", actor=world.federal)


async def read(client: httpx.AsyncClient, **query: str) -> dict[str, Any]:
    answer = await client.get("/me/work", params={"plan": "PLAN", **query})
    assert answer.status_code == 200, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def test_a_focal_point_finds_what_is_due_with_the_last_figures(
    app: FastAPI, world: World, focal: Account
) -> None:
    indicator = await world.indicator(disaggregation=["sex"])
    published = await world.publish(indicator, "2023Q1", {"value": 5})
    revision = await world.session.get_one(SubmissionRevision, (published.id, 1))
    revision.cells = [{"value": "5"}]
    world.periods["2023Q2"].due_on = date(2023, 7, 31)
    await world.session.commit()
    work = await read(client_for(app, focal))
    assert work["period"] == "2023Q2"
    (due,) = work["due"]
    assert due["indicator"]["code"] == "I1"
    assert due["indicator"]["disaggregation"] == ["sex"]
    assert (due["actor"]["code"], due["period"], due["late"]) == ("F-MOI", "2023Q2", True)
    assert due["submission"] is None
    assert due["previous"]["period"] == "2023Q1"
    assert [value["value"] for value in due["previous"]["values"]] == [5]
    assert work["late_periods"] == [{"period": "2023Q2", "count": 1}]


async def test_an_earlier_period_may_be_asked_for(
    app: FastAPI, world: World, focal: Account
) -> None:
    await world.indicator()
    await world.session.commit()
    client = client_for(app, focal)
    work = await read(client, period="2023Q1")
    assert [due["period"] for due in work["due"]] == ["2023Q1"]
    refused = await client.get("/me/work", params={"plan": "PLAN", "period": "1999Q1"})
    assert_problem(refused, "not-found", 404)


async def test_what_is_begun_stays_in_the_list_with_its_state(
    app: FastAPI, world: World, focal: Account
) -> None:
    indicator = await world.indicator()
    period = world.periods["2023Q2"]
    draft = await make_submission(world.session, focal, indicator, world.federal, period)
    await make_submission(
        world.session, focal, indicator, world.federal, period, "IQ-BG", state="submitted"
    )
    await world.session.commit()
    (due,) = (await read(client_for(app, focal)))["due"]
    assert due["submission"] == {"id": str(draft.id), "state": "draft"}
    assert due["submissions"] == 2


async def test_a_period_that_a_longer_one_was_reported_for_is_not_expected(
    app: FastAPI, world: World, focal: Account
) -> None:
    indicator = await world.indicator()
    year = await make_period(
        world.session,
        world.plan,
        "2023",
        kind="year",
        start=date(2023, 1, 1),
        end=date(2023, 12, 31),
    )
    await make_submission(world.session, focal, indicator, world.federal, year, state="approved")
    await world.session.commit()
    work = await read(client_for(app, focal))
    assert work["due"] == []
    assert work["late_periods"] == []


async def test_nobody_finds_the_work_of_others(app: FastAPI, world: World) -> None:
    await world.indicator()
    donor = await make_account(world.session, "donor")
    await world.session.commit()
    work = await read(client_for(app, donor))
    lists = ("due", "returned", "waiting", "drafts", "late_periods")
    assert all(work[name] == [] for name in lists)


async def test_a_plan_that_is_not_published_is_there_only_for_those_who_prepare_it(
    app: FastAPI, world: World, focal: Account, client: httpx.AsyncClient
) -> None:
    donor = await make_account(world.session, "donor")
    team = await make_account(world.session, "me_team")
    world.plan.published = False
    await world.session.commit()
    for account in (donor, focal):
        refused = await client_for(app, account).get("/me/work", params={"plan": "PLAN"})
        assert_problem(refused, "not-found", 404)
    assert (await read(client_for(app, team)))["plan"] == "PLAN"
    assert_problem(await client.get("/me/work", params={"plan": "PLAN"}), "not-signed-in", 401)
