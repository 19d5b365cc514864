"""Recommendations past their day: with whom, and when the dashboards tell it."""

from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from inap.kit import moments
from inap.meetings.models import Body, Record
from support.access import client_for
from support.coordination import make_body, make_recommendation
from support.factories import make_account, make_actor
from support.queries import count_statements
from support.world import World

DUE = date(2023, 9, 30)
LATER = datetime(2023, 10, 1, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(moments, "now", lambda: LATER)


async def owed(world: World, body: Body, owner: Any, **given: Any) -> Record:
    """A recommendation that an actor took on and that fell due."""
    follow = {"state": "assigned", "owner_id": owner.id, "due_on": DUE} | given
    return await make_recommendation(world.session, body, **follow)


async def overdue(client: httpx.AsyncClient, side: str, query: str = "") -> Any:
    response = await client.get(f"/plans/PLAN/dashboards/{side}{query}")
    assert response.status_code == 200, response.text
    return response.json()["overdue"]


async def test_each_stands_on_the_side_of_its_owner_else_of_the_body(
    client: httpx.AsyncClient, world: World
) -> None:
    agency = await make_actor(
        world.session,
        "X-UN",
        jurisdiction=None,
        type="international_agency",
        subtype="un_agency",
    )
    both = await make_body(world.session, world.plan, "BOTH")
    board = await make_body(world.session, world.plan, "BOARD", "krg")
    federal = await owed(world, board, world.federal, text="Federal")
    krg = await owed(world, both, world.krg, text="KRG")
    of_body = await owed(world, board, agency, text="Agency of the board")
    of_none = await owed(world, both, agency, text="Agency")
    await world.session.commit()

    async def told(side: str) -> set[str]:
        found = await overdue(client, side)
        assert found["count"] == len(found["first"])
        return {each["id"] for each in found["first"]}

    assert await told("federal") == {str(federal.id)}
    assert await told("krg") == {str(krg.id), str(of_body.id)}
    assert await told("national") == {str(each.id) for each in (federal, krg, of_body, of_none)}
    (only,) = (await overdue(client, "federal"))["first"]
    assert only == {
        "id": str(federal.id),
        "text": {"en": "Federal", "ar": None, "ckb": None},
        "owner": {
            "code": world.federal.code,
            "title": {"en": None, "ar": None, "ckb": None} | world.federal.title,
        },
        "due_on": "2023-09-30",
    }


async def test_only_what_is_approved_open_and_past_its_day_is_told(
    client: httpx.AsyncClient, world: World
) -> None:
    body = await make_body(world.session, world.plan)
    await owed(world, body, world.federal, approval="draft")
    await owed(world, body, world.federal, state="done")
    await owed(world, body, world.federal, state="not_accepted")
    await owed(world, body, world.federal, due_on=LATER.date())
    await owed(world, body, world.federal, due_on=None)
    await world.session.commit()
    assert await overdue(client, "national") == {"count": 0, "first": []}


async def test_a_dashboard_tells_the_twenty_longest_overdue_and_counts_them_all(
    client: httpx.AsyncClient, world: World
) -> None:
    body = await make_body(world.session, world.plan)
    for day in range(1, 26):
        await owed(world, body, world.krg, due_on=date(2023, 9, day))
    await world.session.commit()
    found = await overdue(client, "national")
    assert found["count"] == 25
    assert [each["due_on"] for each in found["first"]] == [
        f"2023-09-{day:02}" for day in range(1, 21)
    ]


async def test_of_an_earlier_moment_nothing_is_told(
    client: httpx.AsyncClient, world: World
) -> None:
    await owed(world, await make_body(world.session, world.plan), world.krg)
    await world.session.commit()
    assert await overdue(client, "national", "?as_of=2023-10-01T08:00:00Z") is None


async def test_a_prepared_dashboard_tells_it_from_the_day_after_its_day(
    app: FastAPI, client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    await owed(world, await make_body(world.session, world.plan), world.krg)
    await world.session.commit()
    async with app.router.lifespan_context(app):
        monkeypatch.setattr(moments, "now", lambda: datetime(2023, 9, 30, 20, 59, tzinfo=UTC))
        assert (await overdue(client, "krg"))["count"] == 0
        # Midnight in Baghdad.
        monkeypatch.setattr(moments, "now", lambda: datetime(2023, 9, 30, 21, tzinfo=UTC))
        assert (await overdue(client, "krg"))["count"] == 1


async def test_my_work_tells_the_people_of_the_owner(app: FastAPI, world: World) -> None:
    body = await make_body(world.session, world.plan)
    mine = await owed(world, body, world.federal)
    await owed(world, body, world.krg)
    await owed(world, body, world.federal, state="done")
    account = await make_account(world.session, "focal_point", actor=world.federal)
    await world.session.commit()
    async with client_for(app, account) as focal:
        work = (await focal.get("/me/work", params={"plan": "PLAN"})).json()
    assert [(each["id"], each["due_on"]) for each in work["overdue"]] == [
        (str(mine.id), "2023-09-30")
    ]
    assert work["overdue"][0]["owner"]["code"] == world.federal.code
    async with client_for(app, world.account) as admin:
        work = (await admin.get("/me/work", params={"plan": "PLAN"})).json()
    assert work["overdue"] == []


async def test_my_work_takes_as_many_statements_for_many_overdue_as_for_one(
    app: FastAPI, world: World
) -> None:
    body = await make_body(world.session, world.plan)
    account = await make_account(world.session, "focal_point", actor=world.federal)
    counts = []
    await world.session.commit()
    async with client_for(app, account) as focal:
        # The first request also learns what later ones keep.
        await focal.get("/me/work", params={"plan": "PLAN"})
        for more in (1, 29):
            for _ in range(more):
                await owed(world, body, world.federal)
            await world.session.commit()
            with count_statements(app.state.engine) as seen:
                answered = await focal.get("/me/work", params={"plan": "PLAN"})
            counts.append((len(answered.json()["overdue"]), len(seen)))
    (one, few), (thirty, many) = counts
    assert (one, thirty) == (1, 30)
    assert few == many
