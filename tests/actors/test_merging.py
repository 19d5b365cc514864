"""Merging entries: all that named the one names the other, and taking it back restores exactly."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import RoleGrant
from inap.actors.merging_queries import REFERENCES, STAYING
from inap.actors.models import Actor, ActorContact
from inap.meetings.models import Attendance, Body, Invitation, Meeting, Recommendation, Record
from inap.plans.models import IndicatorReporter, Responsibility
from inap.submissions.verify import verify
from support.access import client_for
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World, make_world, stand_at

Rows = dict[str, list[str]]
# What a merge and its end leave behind: their own traces, and versions that only rise.
TRACES = {"actor_merge", "merged_history", "audit_entry", "idempotency_record"}


class Stage:
    """The federal ministry, an entry that is the same body, and an administrator."""

    def __init__(self, app: FastAPI, session: AsyncSession, world: World, twin: Actor) -> None:
        self.app, self.session, self.world, self.twin = app, session, world, twin
        self.desk = Desk(app, world)
        self.clients: dict[str, httpx.AsyncClient] = {}

    async def merge(self, code: str, into: str, by: str = "admin", **given: Any) -> httpx.Response:
        return await self._post(code, "merge", by, {"into": into, **given})

    async def unmerge(self, code: str, by: str = "admin") -> httpx.Response:
        return await self._post(code, "unmerge", by, None)

    async def _post(self, code: str, what: str, by: str, body: object) -> httpx.Response:
        etag = (await self.clients[by].get(f"/actors/{code}")).headers.get("etag", '"v1"')
        return await self.clients[by].post(
            f"/actors/{code}/{what}", json=body, headers={"If-Match": etag}
        )

    async def rows(self) -> Rows:
        """Every row but the traces, without what only rises."""
        names = await self.session.scalars(
            text(
                "SELECT relname FROM pg_class"
                " WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace"
            )
        )
        kept: Rows = {}
        for name in sorted(set(names) - TRACES):
            found = await self.session.scalars(
                text(f"SELECT to_jsonb(t) - '{{version,data_version}}'::text[] FROM {name} t")  # noqa: S608
            )
            kept[name] = sorted(json.dumps(row, sort_keys=True) for row in found)
        await self.session.rollback()
        return kept


@pytest.fixture
async def stage(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    stand_at(monkeypatch)
    world = await make_world(session)
    twin = await make_actor(session, "F-TWIN", title={"en": "Interior", "ar": "الداخلية"})
    made = Stage(app, session, world, twin)
    accounts = {
        "admin": await make_account(session, "admin"),
        "federal": world.people["coordinator"],
        "krg": world.people["kcoordinator"],
        "twin": await make_account(session, "focal_point", actor=twin),
    }
    await session.commit()
    made.clients = {name: client_for(app, account) for name, account in accounts.items()}
    yield made
    for client in made.clients.values():
        await client.aclose()


async def fill(stage: Stage) -> str:
    """Things of every kind that name the twin; returns the submission it made."""
    session, world, twin = stage.session, stage.world, stage.twin
    indicator = await world.add_indicator(session, "TWIN")
    body = Body(code="TEAM", kind="team", title={"en": "Team"}, actor_id=twin.id, chair_id=twin.id)
    session.add(body)
    await session.flush()
    meeting = Meeting(body_id=body.id, title={"en": "Sitting"})
    record = Record(
        kind="recommendation", body_id=body.id, sectors=[], text={"en": "Do."}, state="approved"
    )
    session.add_all([meeting, record])
    await session.flush()
    session.add_all(
        [
            IndicatorReporter(indicator_id=indicator.id, actor_id=twin.id),
            Responsibility(node_id=world.node.id, actor_id=twin.id, part="lead", position=1),
            Responsibility(node_id=world.node.id, actor_id=world.moi.id, part="lead", position=2),
            Responsibility(node_id=world.node.id, actor_id=twin.id, part="support", position=3),
            ActorContact(actor_id=twin.id, name="Zainab", phone="+964 1"),
            Recommendation(record_id=record.id, owner_id=twin.id),
            Invitation(meeting_id=meeting.id, actor_id=twin.id),
            Attendance(meeting_id=meeting.id, actor_id=twin.id, sex="female", people=2),
            RoleGrant(account_id=world.people["focal"].id, role="focal_point", actor_id=twin.id),
        ]
    )
    await make_actor(session, "F-UNDER", parent_id=twin.id)
    await session.commit()
    made = await stage.clients["twin"].post(
        "/submissions",
        json={
            "plan": "PLAN",
            "indicator": "TWIN",
            "actor": "F-TWIN",
            "period": "2023Q1",
            "area": "IQ",
            "values": [{"value": 7}],
        },
    )
    assert made.status_code == 201, made.text
    submission: str = made.json()["id"]
    for client, action in (
        (stage.clients["twin"], "submit"),
        (stage.desk["coordinator"], "approve"),
    ):
        read = await client.get(f"/submissions/{submission}")
        done = await client.post(
            f"/submissions/{submission}/transitions",
            json={"action": action},
            headers={"If-Match": read.headers["etag"]},
        )
        assert done.status_code == 200, done.text
    return submission


async def test_every_column_that_names_an_actor_is_thought_of(session: AsyncSession) -> None:
    """A new table that refers to actors has to say what a merge does with it."""
    found = await session.execute(
        text(
            """
            SELECT c.conrelid::regclass::text || '.' || a.attname
            FROM pg_constraint c
            JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY(c.conkey)
            WHERE c.contype = 'f' AND c.confrelid = 'actor'::regclass
            """
        )
    )
    assert set(found.scalars()) == {each.name for each in REFERENCES} | STAYING


async def test_all_that_named_the_one_names_the_other_and_can_be_put_back(stage: Stage) -> None:
    submission = await fill(stage)
    before = await stage.rows()
    series = (await stage.clients["admin"].get("/plans/PLAN/indicators/TWIN/series")).json()
    response = await stage.merge("F-TWIN", "F-MOI", reason="One body.")
    assert response.status_code == 200, response.text
    assert (response.json()["status"], response.json()["merged_into"]) == ("merged", "F-MOI")
    assert (response.json()["leads"], response.json()["supports"]) == ([], [])
    found = (await stage.clients["admin"].get("/actors/F-MOI")).json()
    assert (found["leads"], found["supports"]) == (["P1"], ["P1"])
    read = (await stage.clients["admin"].get(f"/submissions/{submission}")).json()
    assert read["actor"]["code"] == "F-MOI"
    after = (await stage.clients["admin"].get("/plans/PLAN/indicators/TWIN/series")).json()
    assert after["observations"] == series["observations"] != []
    assert after["data_version"] > series["data_version"]
    assert await verify(stage.session) == []
    await stage.session.rollback()
    taken_back = await stage.unmerge("F-TWIN")
    assert taken_back.status_code == 200, taken_back.text
    assert taken_back.json()["merged_into"] is None
    assert await stage.rows() == before
    assert await verify(stage.session) == []


async def test_the_other_is_found_by_its_spellings_and_the_one_is_listed_no_more(
    stage: Stage,
) -> None:
    admin = stage.clients["admin"]
    aliases = [{"text": "Amn Network", "language": "en"}]
    await admin.patch("/actors/F-TWIN", json={"aliases": aliases}, headers={"If-Match": '"v1"'})
    await stage.merge("F-TWIN", "F-MOI")

    async def codes(**params: str) -> list[str]:
        items = (await admin.get("/actors", params=params)).json()["items"]
        return [actor["code"] for actor in items]

    assert await codes(q="amn") == ["F-MOI"]
    assert "F-TWIN" not in await codes()
    assert await codes(status="merged") == ["F-TWIN"]
    await stage.unmerge("F-TWIN")
    assert await codes(q="amn") == ["F-TWIN"]


async def test_who_moved_a_report_by_hand_is_found_all_the_same(stage: Stage) -> None:
    submission = await fill(stage)
    await stage.merge("F-TWIN", "F-MOI")
    await stage.session.execute(
        text("UPDATE submission SET actor_id = :actor WHERE id = :id"),
        {"actor": stage.world.kmoi.id, "id": submission},
    )
    await stage.session.commit()
    assert await verify(stage.session) != []


async def test_two_reports_of_one_fact_are_a_clash_that_is_listed(stage: Stage) -> None:
    submission = await fill(stage)
    mine = (await stage.desk.report(indicator="TWIN"))["id"]
    before = await stage.rows()
    problem = assert_problem(await stage.merge("F-TWIN", "F-MOI"), "merge-clash")
    assert problem["params"]["clashes"] == [
        {"kind": "submission", "merged": submission, "into": mine}
    ]
    assert problem["params"]["count"] == 1
    assert await stage.rows() == before


async def test_attendance_at_one_meeting_is_a_clash(stage: Stage) -> None:
    await fill(stage)
    session = stage.session
    meeting = (await session.execute(text("SELECT id FROM meeting"))).scalar_one()
    for row in (
        Attendance(meeting_id=meeting, actor_id=stage.world.moi.id, sex="male", people=1),
        Invitation(meeting_id=meeting, actor_id=stage.world.moi.id),
    ):
        session.add(row)
    await session.commit()
    problem = assert_problem(await stage.merge("F-TWIN", "F-MOI"), "merge-clash")
    assert {each["kind"] for each in problem["params"]["clashes"]} == {"attendance", "invitation"}


async def test_what_cannot_be_merged_is_named(stage: Stage) -> None:
    session = stage.session
    await make_actor(session, "F-BELOW", parent_id=stage.twin.id)
    await make_actor(session, "F-MANY", collective=True)
    await session.commit()
    for into, why in (
        ("F-TWIN", "itself"),
        ("F-NONE", "unknown"),
        ("K-MOI", "jurisdiction"),
        ("F-MANY", "collective"),
        ("F-BELOW", "cycle"),
    ):
        problem = assert_problem(await stage.merge("F-TWIN", into), "merge-not-possible")
        assert problem["params"] == {"why": why, "into": into}
    assert (await stage.merge("F-TWIN", "F-MOI")).status_code == 200
    for code, into, why in (("F-TWIN", "F-BELOW", "merged"), ("F-BELOW", "F-TWIN", "into-merged")):
        problem = assert_problem(await stage.merge(code, into), "merge-not-possible")
        assert problem["params"]["why"] == why
    assert_problem(await stage.merge("F-MOI", "F-TWIN"), "merge-not-possible")
    assert_problem(await stage.merge("F-NONE", "F-MOI"), "not-found")
    assert_problem(await stage.unmerge("F-MOI"), "not-merged")
    admin = stage.clients["admin"]
    changed = await admin.patch("/actors/F-TWIN", json={"staff": 1}, headers={"If-Match": '"v2"'})
    assert assert_problem(changed, "actor-merged")["params"]["into"] == "F-MOI"


async def test_what_a_merge_would_be_refused_for_is_told_beforehand(stage: Stage) -> None:
    submission = await fill(stage)
    mine = (await stage.desk.report(indicator="TWIN"))["id"]
    before = await stage.rows()

    async def outlook(code: str, into: str, by: str = "admin") -> httpx.Response:
        return await stage.clients[by].get(f"/actors/{code}/merge", params={"into": into})

    assert (await outlook("F-TWIN", "F-MOI")).json() == {
        "into": "F-MOI",
        "possible": False,
        "why": None,
        "clash_count": 1,
        "clashes": [{"kind": "submission", "merged": submission, "into": mine}],
    }
    for into, why in (("F-TWIN", "itself"), ("F-NONE", "unknown"), ("K-MOI", "jurisdiction")):
        told = (await outlook("F-TWIN", into)).json()
        assert (told["possible"], told["why"]) == (False, why)
    told = (await outlook("F-TWIN", "F-UNDER")).json()
    assert (told["possible"], told["why"]) == (False, "cycle")
    told = (await outlook("F-UNDER", "F-MOI")).json()
    assert (told["possible"], told["why"], told["clashes"]) == (True, None, [])
    assert_problem(await outlook("F-NONE", "F-MOI"), "not-found")
    assert_problem(await outlook("F-TWIN", "F-MOI", by="krg"), "not-permitted")
    assert_problem(await outlook("F-TWIN", "F-MOI", by="twin"), "forbidden")
    assert_problem(await outlook("F-TWIN", "F\0MOI"), "invalid-request")
    assert await stage.rows() == before


async def test_merges_of_merges_are_put_back_step_by_step(stage: Stage) -> None:
    submission = await fill(stage)
    await make_actor(stage.session, "F-THIRD")
    await stage.session.commit()
    before = await stage.rows()
    for code, into in (("F-TWIN", "F-THIRD"), ("F-THIRD", "F-MOI")):
        assert (await stage.merge(code, into)).status_code == 200
    read = (await stage.clients["admin"].get(f"/submissions/{submission}")).json()
    assert read["actor"]["code"] == "F-MOI"
    assert await verify(stage.session) == []
    await stage.session.rollback()
    problem = assert_problem(await stage.unmerge("F-TWIN"), "actor-merged")
    assert problem["params"] == {"actor": "F-THIRD", "into": "F-MOI"}
    for code in ("F-THIRD", "F-TWIN"):
        assert (await stage.unmerge(code)).status_code == 200
    assert await stage.rows() == before


async def test_coordinators_merge_on_their_own_side(stage: Stage) -> None:
    assert_problem(await stage.merge("F-TWIN", "F-MOI", by="krg"), "not-permitted")
    assert_problem(await stage.merge("F-TWIN", "F-MOI", by="twin"), "forbidden")
    assert (await stage.merge("F-TWIN", "F-MOI", by="federal")).status_code == 200
    assert_problem(await stage.unmerge("F-TWIN", by="krg"), "not-permitted")


async def test_a_stale_version_merges_nothing(stage: Stage) -> None:
    response = await stage.clients["admin"].post(
        "/actors/F-TWIN/merge", json={"into": "F-MOI"}, headers={"If-Match": '"v9"'}
    )
    assert_problem(response, "stale-version")


async def test_merging_takes_as_many_statements_however_much_names_it(stage: Stage) -> None:
    engine = stage.app.state.engine
    await make_actor(stage.session, "F-FEW")
    await stage.session.commit()
    with count_statements(engine) as few:
        assert (await stage.merge("F-FEW", "F-MOI")).status_code == 200
    await fill(stage)
    for number in range(30):
        await make_actor(stage.session, f"F-CHILD{number}", parent_id=stage.twin.id)
    await stage.session.commit()
    with count_statements(engine) as many:
        assert (await stage.merge("F-TWIN", "F-MOI")).status_code == 200
    # Reports, their hashes, and spellings add one statement each, whatever their number.
    assert len(few) <= len(many) <= len(few) + 3


async def test_entries_that_look_alike_are_listed(stage: Stage) -> None:
    session = stage.session
    for code, name in (("F-X1", "شبكة الأمل"), ("F-X2", "شبكه الامل"), ("K-X3", "شبكة الأمل")):
        await make_actor(session, code, title={"ar": name})
    await session.commit()
    page = (await stage.clients["federal"].get("/actors/duplicates")).json()
    assert [
        (each["first"]["code"], each["second"]["code"], each["reasons"]) for each in page["items"]
    ] == [("F-X1", "F-X2", ["same-name"])]
    await stage.merge("F-X2", "F-X1")
    assert (await stage.clients["federal"].get("/actors/duplicates")).json()["items"] == []
