"""Reading bodies and records."""

from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings.models import Body, BodyMember, Recommendation, Record, RecordActor, RecordNode
from support.access import client_for
from support.factories import make_account, make_actor, make_node, make_plan
from support.problems import assert_problem
from support.queries import count_statements


@pytest.fixture
async def body(session: AsyncSession) -> Body:
    """A body with a member, three approved records and a draft."""
    actor = await make_actor(session, "F-MOI")
    plan = await make_plan(session)
    node = await make_node(session, plan, "P1")
    made = Body(code="TEAM", kind="committee", title={"en": "Team"}, chair_id=actor.id)
    session.add(made)
    await session.flush()
    session.add(BodyMember(body_id=made.id, actor_id=actor.id, role="chair"))
    for kind, sector, state in (
        ("update", "protection", "approved"),
        ("challenge", "recovery", "approved"),
        ("recommendation", "protection", "approved"),
        ("update", "recovery", "draft"),
    ):
        record = Record(
            kind=kind,
            body_id=made.id,
            sectors=[sector],
            level="government",
            text={"en": f"{kind} 100 %", "ar": "تحديث"},
            state=state,
        )
        session.add(record)
        await session.flush()
        session.add(RecordActor(record_id=record.id, actor_id=actor.id))
        session.add(RecordNode(record_id=record.id, node_id=node.id))
        if kind == "recommendation":
            session.add(Recommendation(record_id=record.id))
    await session.commit()
    return made


async def kinds(client: httpx.AsyncClient, **params: str) -> list[str]:
    response = await client.get("/records", params=params)
    assert response.status_code == 200, response.text
    return [record["kind"] for record in response.json()["items"]]


@pytest.mark.usefixtures("body")
@pytest.mark.parametrize(
    ("params", "expected"),
    [
        ({}, ["update", "challenge", "recommendation"]),
        ({"kind": "challenge"}, ["challenge"]),
        ({"sector": "protection"}, ["update", "recommendation"]),
        ({"level": "international"}, []),
        ({"body": "TEAM"}, ["update", "challenge", "recommendation"]),
        ({"body": "OTHER"}, []),
        ({"actor": "F-MOI"}, ["update", "challenge", "recommendation"]),
        ({"actor": "K-MOI"}, []),
        ({"node": "P1"}, ["update", "challenge", "recommendation"]),
        ({"node": "P2"}, []),
        ({"q": "CHALLENGE"}, ["challenge"]),
        ({"q": "تحديث"}, ["update", "challenge", "recommendation"]),
        ({"q": "%"}, ["update", "challenge", "recommendation"]),
        ({"q": "1_0"}, []),
        ({"state": "draft"}, []),
    ],
)
async def test_records_are_narrowed(
    client: httpx.AsyncClient, params: dict[str, str], expected: list[str]
) -> None:
    assert await kinds(client, **params) == expected


@pytest.mark.usefixtures("body")
@pytest.mark.parametrize(
    ("role", "drafts"),
    [("secretariat", 1), ("me_team", 1), ("admin", 1), ("auditor", 1), ("donor", 0)],
)
async def test_drafts_are_seen_by_those_who_keep_or_oversee_the_record(
    app: FastAPI, session: AsyncSession, role: str, drafts: int
) -> None:
    account = await make_account(session, role)
    await session.commit()
    async with client_for(app, account) as client:
        assert len(await kinds(client, state="draft")) == drafts


async def test_a_record_tells_its_actors_nodes_and_follow_up(
    client: httpx.AsyncClient, body: Body
) -> None:
    page = (await client.get("/records", params={"kind": "recommendation"})).json()
    record = (await client.get(f"/records/{page['items'][0]['id']}")).json()
    assert record == page["items"][0]
    assert record["body"] == body.code
    assert [actor["code"] for actor in record["actors"]] == ["F-MOI"]
    assert record["nodes"] == ["P1"]
    assert record["follow_up"] == "open"
    assert record["meeting"] is None


async def test_a_body_tells_its_seats(client: httpx.AsyncClient, body: Body) -> None:
    told = (await client.get(f"/bodies/{body.code}")).json()
    assert told["chair"]["code"] == "F-MOI"
    assert [(seat["actor"]["code"], seat["role"]) for seat in told["members"]] == [
        ("F-MOI", "chair")
    ]
    assert told["records"] == 3


@pytest.mark.usefixtures("body")
async def test_what_is_not_there_is_not_found(client: httpx.AsyncClient) -> None:
    assert_problem(await client.get("/bodies/NOBODY"), "not-found")
    assert_problem(await client.get(f"/records/{uuid4()}"), "not-found")
    assert_problem(await client.get("/records/one"), "invalid-request")
    assert_problem(await client.get("/records", params={"sector": "weather"}), "invalid-request")
    assert_problem(await client.get("/records", params={"cursor": "eA"}), "invalid-cursor")


async def test_lists_take_the_same_statements_however_long_they_are(
    app: FastAPI, session: AsyncSession, client: httpx.AsyncClient, body: Body
) -> None:
    async def statements(path: str) -> int:
        with count_statements(app.state.engine) as seen:
            assert (await client.get(path)).status_code == 200
        return len(seen)

    before = [await statements(path) for path in ("/records", "/bodies")]
    for number in range(20):
        session.add(Body(code=f"B{number}", kind="committee", title={"en": "Body"}))
        session.add(
            Record(kind="update", body_id=body.id, sectors=[], text={"en": "x"}, state="approved")
        )
    await session.commit()
    assert [await statements(path) for path in ("/records", "/bodies")] == before
