"""Who has not reported: the same numbers as the dashboards and "my work", for those who may see."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.kit import moments
from inap.plans.models import IndicatorReporter, PeriodException
from inap.submissions import clock
from inap.submissions.expected import Counted, Standing
from support.access import client_for
from support.factories import make_account, make_actor, make_period
from support.observations import make_submission
from support.problems import assert_problem
from support.queries import count_statements
from support.world import World, make_world

NOW = datetime(2023, 8, 15, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: NOW)
    monkeypatch.setattr(moments, "now", lambda: NOW)


@pytest.fixture
async def world(session: AsyncSession) -> World:
    made = await make_world(session)
    for code, due in (("2023Q1", date(2023, 5, 1)), ("2023Q2", date(2023, 8, 31))):
        made.periods[code].due_on = due
    await session.commit()
    return made


async def read(client: httpx.AsyncClient, **query: str) -> list[dict[str, Any]]:
    answer = await client.get("/plans/PLAN/reporting", params={"limit": "200", **query})
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def admin_of(app: FastAPI, world: World) -> httpx.AsyncClient:
    return client_for(app, world.account)


@pytest.mark.parametrize(
    ("reported", "late", "lists"),
    [
        (0, 0, {"due", "silent"}),
        (0, 2, {"due", "late", "silent"}),
        (1, 1, {"due", "late"}),
        (1, 0, {"due"}),
        (2, 0, {"reported"}),
    ],
)
def test_a_body_is_in_every_list_it_belongs_to(
    reported: int, late: int, lists: set[Standing]
) -> None:
    counted = Counted(2, reported, 0, late, 0, 0, None)
    every: tuple[Standing, ...] = ("due", "late", "silent", "reported")
    assert {name for name in every if counted.is_in(name)} == lists


async def test_each_body_is_told_with_what_it_owes_and_what_is_there(
    app: FastAPI, world: World
) -> None:
    first, second = await world.indicator("I1"), await world.indicator("I2")
    await world.publish(first, "2023Q1", {"value": 1})
    await make_submission(
        world.session, world.account, second, world.federal, world.periods["2023Q1"],
        state="returned", deadline=NOW - timedelta(days=1),
    )  # fmt: skip
    await world.session.commit()
    rows = await read(await admin_of(app, world))
    assert [(row["period"], row["actor"]["code"]) for row in rows] == [
        ("2023Q2", "F-MOI"), ("2023Q2", "K-MOI"), ("2023Q1", "F-MOI"), ("2023Q1", "K-MOI"),
    ]  # fmt: skip
    told = {(row["period"], row["actor"]["code"]): row for row in rows}
    moi = told["2023Q1", "F-MOI"]
    names = ("expected", "reported", "approved", "missing", "late", "silent", "returned", "overdue")
    assert [moi[name] for name in names] == [2, 1, 1, 1, 1, False, 1, 1]
    assert moi["last_activity"] is not None
    assert (moi["due_on"], moi["locked"], moi["side"]) == ("2023-05-01", False, "federal")
    silent = told["2023Q2", "K-MOI"]
    assert [silent[name] for name in names] == [2, 0, 0, 2, 0, True, 0, 0]
    assert silent["last_activity"] is None
    assert silent["reminded_at"] is None


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ({"state": "late"}, ["2023Q1 F-MOI", "2023Q1 K-MOI"]),
        ({"state": "silent"}, ["2023Q2 F-MOI", "2023Q2 K-MOI", "2023Q1 K-MOI"]),
        ({"state": "reported"}, []),
        ({"side": "krg"}, ["2023Q2 K-MOI", "2023Q1 K-MOI"]),
        ({"actor": "F-MOI", "period": "2023Q1"}, ["2023Q1 F-MOI"]),
        ({"actor": "F-NOBODY"}, []),
    ],
)
async def test_the_list_can_be_narrowed(
    app: FastAPI, world: World, query: dict[str, str], codes: list[str]
) -> None:
    first = await world.indicator("I1")
    await world.indicator("I2")
    await world.publish(first, "2023Q1", {"value": 1})
    await world.session.commit()
    rows = await read(await admin_of(app, world), **query)
    assert [f"{row['period']} {row['actor']['code']}" for row in rows] == codes


async def test_the_list_is_read_page_by_page(app: FastAPI, world: World) -> None:
    await world.indicator()
    await world.session.commit()
    client = await admin_of(app, world)
    found, cursor = [], None
    while True:
        given = {"limit": "1", **({"cursor": cursor} if cursor else {})}
        page = (await client.get("/plans/PLAN/reporting", params=given)).json()
        found += [(item["period"], item["actor"]["code"]) for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert len(found) == 4 == len(set(found))
    refused = await client.get("/plans/PLAN/reporting", params={"cursor": "WyJ4IiwgInkiXQ"})
    assert_problem(refused, "invalid-cursor")
    items = await client.get("/plans/PLAN/reporting/F-MOI", params={"cursor": "WyJ4Il0"})
    assert_problem(items, "invalid-cursor")


async def people(world: World) -> dict[str, Account]:
    return {
        "federal": await make_account(world.session, "coordinator", jurisdiction="federal"),
        "krg": await make_account(world.session, "coordinator", jurisdiction="krg"),
        "focal": await make_account(world.session, "focal_point", actor=world.federal),
        "unit": await make_account(world.session, "verifier", actor=world.krg),
        "team": await make_account(world.session, "me_team"),
    }


async def test_everyone_sees_what_they_answer_for(app: FastAPI, world: World) -> None:
    await world.indicator()
    who = await people(world)
    await world.session.commit()
    seen = {
        name: {row["actor"]["code"] for row in await read(client_for(app, account))}
        for name, account in who.items()
    }
    assert seen == {
        "federal": {"F-MOI"}, "krg": {"K-MOI"}, "focal": {"F-MOI"}, "unit": {"K-MOI"},
        "team": {"F-MOI", "K-MOI"},
    }  # fmt: skip
    hidden = await client_for(app, who["krg"]).get("/plans/PLAN/reporting/F-MOI")
    assert_problem(hidden, "not-found")


async def test_a_draft_is_told_to_nobody_but_its_body(app: FastAPI, world: World) -> None:
    indicator = await world.indicator()
    who = await people(world)
    draft = await make_submission(
        world.session, who["focal"], indicator, world.federal, world.periods["2023Q1"]
    )
    await world.session.commit()
    own = await client_for(app, who["focal"]).get("/plans/PLAN/reporting/F-MOI?period=2023Q1")
    (item,) = own.json()["items"]
    assert (item["state"], item["submission"]) == ("draft", str(draft.id))
    for name in ("federal", "team"):
        client = client_for(app, who[name])
        (item,) = (await client.get("/plans/PLAN/reporting/F-MOI?period=2023Q1")).json()["items"]
        assert (item["state"], item["submission"], item["last_activity"]) == (None, None, None)
        assert item["late"] is True
        (row,) = await read(client, period="2023Q1", actor="F-MOI")
        assert row["last_activity"] is None


async def test_each_expected_report_of_a_body_is_listed(app: FastAPI, world: World) -> None:
    first, second = await world.indicator("I1"), await world.indicator("I2")
    published = await world.publish(first, "2023Q2", {"value": 1})
    await make_submission(
        world.session, world.account, second, world.federal, world.periods["2023Q2"],
        state="returned", deadline=NOW - timedelta(hours=1),
    )  # fmt: skip
    await world.session.commit()
    client = await admin_of(app, world)
    answer = await client.get("/plans/PLAN/reporting/F-MOI", params={"period": "2023Q2"})
    reported, returned = answer.json()["items"]
    assert (reported["indicator"]["code"], reported["submission"]) == ("I1", str(published.id))
    assert (reported["reported"], reported["approved"], reported["late"]) == (True, True, False)
    assert (returned["state"], returned["overdue"], returned["reported"]) == (
        "returned",
        True,
        False,
    )


@pytest.mark.parametrize("address", ["/plans/PLAN/reporting", "/plans/PLAN/reporting/F-MOI"])
async def test_a_period_or_a_plan_that_is_not_there_is_not_found(
    app: FastAPI, world: World, address: str
) -> None:
    client = await admin_of(app, world)
    assert_problem(await client.get(address, params={"period": "1999Q1"}), "not-found")
    assert_problem(await client.get(address.replace("PLAN", "NONE")), "not-found")


async def completeness(client: httpx.AsyncClient, side: str) -> dict[str, int]:
    answer = await client.get(f"/plans/PLAN/dashboards/{side}")
    found: dict[str, int] = answer.json()["completeness"]
    return found


async def assert_agreement(client: httpx.AsyncClient) -> None:
    """The sums over bodies and periods are the dashboards' completeness, number by number."""
    rows = await read(client)
    for side in ("federal", "krg", "national"):
        of_side = [row for row in rows if side in ("national", row["side"])]
        summed = {
            name: sum(row[name] for row in of_side)
            for name in ("expected", "reported", "approved", "late")
        }
        assert summed == await completeness(client, side), side


async def test_the_numbers_are_those_of_the_dashboards_and_of_my_work(
    app: FastAPI, world: World
) -> None:
    year = await make_period(
        world.session, world.plan, "2022", start=date(2022, 1, 1), end=date(2022, 12, 31),
        due_on=date(2023, 1, 31),
    )  # fmt: skip
    before = await make_period(
        world.session, world.plan, "2022Q4", due_on=date(2023, 1, 31), locks_on=None
    )
    indicators = [await world.indicator(f"I{number}") for number in range(8)]
    focal = await make_account(world.session, "focal_point", actor=world.federal)
    states = ("draft", "submitted", "verified", "returned", "reopened")
    q1 = world.periods["2023Q1"]
    for indicator, state in zip(indicators, states, strict=False):
        await make_submission(
            world.session, focal, indicator, world.federal, q1, state=state,
            published_revision=1 if state == "reopened" else None,
        )  # fmt: skip
    # Two areas, one of them handed in; one that was published, reopened, and returned again.
    await make_submission(world.session, focal, indicators[5], world.federal, q1, "IQ-BG")
    await make_submission(
        world.session, focal, indicators[5], world.federal, q1, "IQ-NI", state="submitted"
    )
    await make_submission(
        world.session, focal, indicators[6], world.federal, q1,
        state="returned", published_revision=1,
    )  # fmt: skip
    # The year stands for its last quarter, whether it is handed in or only begun.
    await make_submission(
        world.session, focal, indicators[0], world.federal, year, state="approved",
        published_revision=1,
    )  # fmt: skip
    await make_submission(world.session, focal, indicators[1], world.federal, year, state="draft")
    await make_submission(
        world.session, focal, indicators[2], world.federal, year, "IQ-BG", state="submitted"
    )
    await make_submission(
        world.session, focal, indicators[2], world.federal, before, "IQ-NI", state="submitted"
    )
    await world.session.commit()
    await assert_agreement(await admin_of(app, world))
    client = client_for(app, focal)
    work = (await client.get("/me/work", params={"plan": "PLAN"})).json()
    late = {row["period"]: row["late"] for row in await read(client) if row["late"]}
    assert {each["period"]: each["count"] for each in work["late_periods"]} == late
    assert late == {"2023Q1": 3, "2022Q4": 6}


async def test_a_year_that_is_begun_leads_from_its_quarter(app: FastAPI, world: World) -> None:
    indicator = await world.indicator()
    year = await make_period(
        world.session, world.plan, "2022", start=date(2022, 1, 1), end=date(2022, 12, 31),
        due_on=date(2023, 1, 31),
    )  # fmt: skip
    await make_period(world.session, world.plan, "2022Q4", due_on=date(2023, 1, 31))
    focal = await make_account(world.session, "focal_point", actor=world.federal)
    draft = await make_submission(world.session, focal, indicator, world.federal, year)
    await world.session.commit()
    given = {"plan": "PLAN", "period": "2022Q4"}
    (due,) = (await client_for(app, focal).get("/me/work", params=given)).json()["due"]
    assert due["submission"] == {"id": str(draft.id), "state": "draft"}
    assert due["late"] is True
    draft.state = "submitted"
    await world.session.commit()
    work = (await client_for(app, focal).get("/me/work", params=given)).json()
    assert work["due"] == []
    rows = await read(client_for(app, focal), period="2022Q4")
    assert [(row["reported"], row["late"]) for row in rows] == [(1, 0)]


async def grow(world: World, begin: int, end: int) -> None:
    indicators = [await world.indicator(f"I{number}") for number in range(begin, end)]
    for number in range(begin, end):
        actor = await make_actor(world.session, f"F-B{number}")
        world.session.add_all(
            IndicatorReporter(indicator_id=each.id, actor_id=actor.id) for each in indicators
        )
    await world.session.commit()


async def test_the_list_takes_as_many_statements_for_forty_bodies_as_for_four(
    app: FastAPI, world: World
) -> None:
    client = await admin_of(app, world)
    counts = []
    for begin, end in ((0, 4), (4, 40)):
        await grow(world, begin, end)
        for address in ("/plans/PLAN/reporting?limit=200", "/plans/PLAN/reporting/F-B0?limit=200"):
            await client.get(address)
            with count_statements(app.state.engine) as seen:
                answer = await client.get(address)
            assert len(answer.json()["items"]) >= 8
            counts.append(len(seen))
    assert counts[:2] == counts[2:]
    # The plan, its periods, the counts of all bodies at once, and who was reminded when.
    assert max(counts) <= 4


async def test_a_body_that_an_exception_holds_open_is_not_shown_as_locked(
    app: FastAPI, world: World
) -> None:
    indicator = await world.indicator("I1")
    period = world.periods["2023Q1"]
    period.locks_on = date(2023, 8, 1)
    exception = PeriodException(
        period_id=period.id,
        actor_id=world.federal.id,
        indicator_id=indicator.id,
        jurisdiction="federal",
        until=NOW + timedelta(days=2),
        reason="The line was cut.",
        given_by=world.account.id,
        given_at=NOW,
    )
    world.session.add(exception)
    await world.session.commit()
    client, federal = await admin_of(app, world), world.federal.code

    async def locked() -> tuple[bool, bool]:
        rows = await read(client, period="2023Q1")
        [body] = (row for row in rows if row["actor"]["code"] == federal)
        answer = await client.get(f"/plans/PLAN/reporting/{federal}", params={"period": "2023Q1"})
        [item] = answer.json()["items"]
        return body["locked"], item["locked"]

    assert await locked() == (False, False)
    exception.revoked_by, exception.revoked_at = world.account.id, NOW
    await world.session.commit()
    assert await locked() == (True, True)
