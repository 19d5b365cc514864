"""What an actor does: reported, late, attended, owed; and ten thousand actors."""

from collections.abc import AsyncIterator
from datetime import date

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.meetings.models import Attendance, Body, Meeting, Recommendation, Record
from support.access import client_for
from support.factories import make_account
from support.queries import count_statements
from support.reporting import Desk, World, make_world, stand_at


@pytest.fixture
async def world(app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    """The ministry with an approved report, a draft, a meeting attended, and recommendations."""
    stand_at(monkeypatch)
    made = await make_world(session)
    await made.add_indicator(session, "I2")
    await made.add_indicator(session, "HIDDEN", sensitivity="restricted")
    desk = Desk(app, made)
    await desk.bring_to("approved")
    await desk.bring_to("approved", indicator="HIDDEN")
    await desk.bring_to("draft", indicator="I2")
    await fill(session, made, 1)
    return made


async def fill(session: AsyncSession, world: World, times: int) -> None:
    for number in range(times):
        body = Body(code=f"TEAM{number}-{times}", kind="team", title={"en": "Team"})
        session.add(body)
        await session.flush()
        meeting = Meeting(body_id=body.id, title={"en": "Sitting"}, held_from=date(2023, 2, 1))
        records = [
            Record(
                kind="recommendation", body_id=body.id, sectors=[], text={"en": text}, state=state
            )
            for text, state in (("Late.", "approved"), ("Done.", "approved"), ("Draft.", "draft"))
        ]
        session.add_all([meeting, *records])
        await session.flush()
        states = (("assigned", date(2023, 3, 1)), ("done", None), ("open", None))
        session.add_all(
            [
                *(
                    Recommendation(
                        record_id=record.id, owner_id=world.moi.id, state=state, due_on=due
                    )
                    for record, (state, due) in zip(records, states, strict=True)
                ),
                Attendance(meeting_id=meeting.id, actor_id=world.moi.id, sex="female", people=2),
                Attendance(meeting_id=meeting.id, actor_id=world.moi.id, sex="male", people=1),
            ]
        )
    await session.commit()


@pytest.fixture
async def coordinator(app: FastAPI, world: World) -> AsyncIterator[httpx.AsyncClient]:
    async with client_for(app, world.people["coordinator"]) as client:
        yield client


async def test_the_public_sees_what_is_public(world: World, client: httpx.AsyncClient) -> None:
    del world
    work = (await client.get("/actors/F-MOI")).json()["work"]
    (meeting,) = work.pop("meetings")
    (owed,) = work.pop("recommendations")
    assert work == {
        "reported": 1,
        "activity_reports": 0,
        "expected": None,
        "late": None,
        "meetings_attended": 1,
        "people_sent": 3,
        "recommendations_open": 1,
        "recommendations_overdue": 1,
    }
    assert (meeting["held_from"], meeting["people"]) == ("2023-02-01", 3)
    assert (owed["text"]["en"], owed["state"], owed["due_on"]) == (
        "Late.",
        "assigned",
        "2023-03-01",
    )


async def test_those_who_may_know_see_what_is_late(
    app: FastAPI, world: World, session: AsyncSession, coordinator: httpx.AsyncClient
) -> None:
    await session.execute(text("UPDATE reporting_period SET due_on = '2023-04-05'"))
    other: Account = await make_account(session, "coordinator", jurisdiction="krg")
    await session.commit()
    work = (await coordinator.get("/actors/F-MOI")).json()["work"]
    assert (work["expected"], work["late"]) == (3, 1)
    assert work["recommendations_open"] == 2
    for account, sees in ((world.people["focal"], True), (other, False)):
        async with client_for(app, account) as client:
            told = (await client.get("/actors/F-MOI")).json()["work"]
        assert (told["late"] == 1) is sees


async def test_an_actor_takes_as_many_statements_however_much_it_does(
    app: FastAPI, world: World, session: AsyncSession, coordinator: httpx.AsyncClient
) -> None:
    await coordinator.get("/actors/F-MOI")
    with count_statements(app.state.engine) as few:
        await coordinator.get("/actors/F-MOI")
    await fill(session, world, 40)
    with count_statements(app.state.engine) as many:
        work = (await coordinator.get("/actors/F-MOI")).json()["work"]
    assert (work["meetings_attended"], len(work["meetings"])) == (41, 20)
    assert (work["recommendations_overdue"], len(work["recommendations"])) == (41, 20)
    assert len(many) == len(few) <= 14


async def test_ten_thousand_actors_are_searched_counted_and_listed_by_bounded_statements(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await session.execute(
        text(
            """
            INSERT INTO actor (id, code, title, type, subtype, areas, since)
            SELECT gen_random_uuid(), 'X-' || n, jsonb_build_object('en', 'Organisation ' || n),
                   'local_ngo_or_network', 'ngo', ARRAY['IQ-BG'], (2000 + n % 20)::text
            FROM generate_series(1, 10000) n
            """
        )
    )
    await session.execute(
        text(
            """
            INSERT INTO actor_alias (id, actor_id, text, folded, language)
            SELECT gen_random_uuid(), actor.id, words.text, words.text, 'en'
            FROM actor, LATERAL (VALUES (lower(title->>'en')), ('منظمه ' || code)) words(text)
            """
        )
    )
    await session.commit()
    await session.execute(text("ANALYZE actor, actor_alias"))
    await session.commit()
    for address, params, most in (
        ("/actors", {"limit": "200"}, 1),
        ("/actors", {"q": "organisation 7777"}, 1),
        ("/actors", {"q": "منظمة x-9999"}, 1),
        ("/actors", {"area": "IQ-BG", "type": "local_ngo_or_network"}, 1),
        ("/actors/summary", {}, 10),
    ):
        with count_statements(app.state.engine) as sent:
            response = await client.get(address, params=params)
        assert response.status_code == 200, response.text
        assert len(sent) <= most, address
    found = (await client.get("/actors", params={"q": "organisation 7777"})).json()["items"]
    assert [actor["code"] for actor in found] == ["X-7777"]
    assert (await client.get("/actors/summary")).json()["total"] == 10_000
