"""Position No. 1 over HTTP: circulated once, acknowledged by the body, decided by its own side."""

import asyncio
import json
from uuid import uuid4

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.position_models import Assignment, PositionHistory
from inap.kit.audit import AuditEntry
from support.factories import make_actor, make_node
from support.positions import Desk, World, make_responsibility
from support.problems import assert_problem
from support.queries import count_statements


async def test_the_whole_plan_is_circulated_to_every_known_lead_once(
    desk: Desk, session: AsyncSession
) -> None:
    preview = await desk.circulate(dry_run=True)
    assert preview.json() == {"circulated": 4, "already": 0, "without_actor": ["P1.1.F3"]}
    first = await desk.circulate(note={"ar": "يرجى الاطلاع"})
    assert first.json() == preview.json()
    again = await desk.circulate()
    assert again.json() == {"circulated": 0, "already": 4, "without_actor": ["P1.1.F3"]}
    assert await session.scalar(select(func.count()).select_from(Assignment)) == 4
    entries = await session.scalar(select(func.count()).select_from(PositionHistory))
    audited = await session.scalars(select(AuditEntry.action))
    assert (entries, list(audited)) == (4, ["assignment.circulate-many"])


@pytest.mark.parametrize(
    ("node", "circulated"), [("P1", 4), ("P1.1", 4), ("P1.1.F1", 2), ("P1.1.F2", 1)]
)
async def test_a_pillar_or_one_activity_is_circulated_alone(
    desk: Desk, node: str, circulated: int
) -> None:
    assert (await desk.circulate(node=node)).json()["circulated"] == circulated


async def test_an_activity_that_names_nobody_is_told(desk: Desk) -> None:
    found = await desk.circulate("krg", side="krg")
    assert found.json() == {"circulated": 1, "already": 0, "without_actor": ["P1.1.K2"]}


async def test_a_coordinator_circulates_only_the_own_side(desk: Desk) -> None:
    assert_problem(await desk.circulate("federal", side="krg"), "not-permitted")
    assert_problem(await desk.circulate("moi"), "forbidden")
    for given in ({"node": "P9"}, {"node": "P1.1.K1"}, {"plan": "NONE"}):
        assert_problem(await desk.circulate(**given), "invalid-request")


@pytest.mark.parametrize(
    "given",
    [
        {"side": "both"},
        {"note": {"en": "a\x00b"}},
        {"note": {"en": "\ud800"}},
        {"node": ["P1"]},
        {"dry_run": "yes"},
        {"due_on": "0000-00-00"},
        {"extra": 1},
    ],
)
async def test_a_hostile_circulation_is_refused(desk: Desk, given: dict[str, object]) -> None:
    content = json.dumps({"plan": "PLAN", "side": "federal", **given})
    answer = await desk["federal"].post(
        "/assignments", content=content, headers={"Content-Type": "application/json"}
    )
    assert_problem(answer, "invalid-request")


async def test_two_circulations_at_once_make_each_assignment_once(
    desk: Desk, session: AsyncSession
) -> None:
    answers = await asyncio.gather(*(desk.circulate() for _ in range(3)))
    told = [answer.json() for answer in answers]
    assert sum(each["circulated"] for each in told) == 4
    assert {each["circulated"] + each["already"] for each in told} == {4}
    assert await session.scalar(select(func.count()).select_from(Assignment)) == 4


async def test_a_retry_with_its_key_gets_the_first_answer(desk: Desk) -> None:
    body = {"plan": "PLAN", "side": "federal"}
    headers = {"Idempotency-Key": uuid4().hex}
    first = await desk["federal"].post("/assignments", json=body, headers=headers)
    again = await desk["federal"].post("/assignments", json=body, headers=headers)
    assert first.json() == again.json()
    assert again.headers["Idempotent-Replayed"] == "true"


async def test_circulating_and_listing_take_as_many_statements_however_much_there_is(
    desk: Desk, app: FastAPI, world: World, session: AsyncSession
) -> None:
    async def counted() -> tuple[int, int]:
        with count_statements(app.state.engine) as circulating:
            assert (await desk.circulate()).status_code == 200
        with count_statements(app.state.engine) as listing:
            assert (await desk["federal"].get("/assignments")).status_code == 200
        return len(circulating), len(listing)

    await desk["federal"].get("/assignments")  # the caller is looked up once
    before = await counted()
    for number in range(40):
        node = await make_node(
            session, world.plan, f"P1.1.G{number}", parent=world.nodes["P1.1"],
            level="activity", side="federal", position=20 + number,
        )  # fmt: skip
        await make_responsibility(session, node, world.actors["F-MOI"])
        await make_responsibility(session, node, world.actors["F-MOD"])
    await session.commit()
    after = await counted()
    assert after == before


async def test_a_body_acknowledges_one_and_then_all_of_its_own(desk: Desk) -> None:
    await desk.circulate()
    mine = await desk.assignment("P1.1.F2", "F-MOI")
    done = await desk.step("moi", f"/assignments/{mine['id']}", "acknowledge")
    assert (done.json()["state"], done.json()["stage"]) == ("acknowledged", "acknowledged")
    assert done.json()["acknowledged_at"] == "2023-04-10T09:30:00Z"
    rest = await desk["moi"].post("/assignments/acknowledgements", json={"plan": "PLAN"})
    assert rest.json() == {"acknowledged": 1}
    again = await desk["moi"].post("/assignments/acknowledgements", json={"plan": "PLAN"})
    assert again.json() == {"acknowledged": 0}
    assert (await desk.assignment("P1.1.F1", "F-MOD"))["state"] == "circulated"
    told = await desk["moi"].get(f"/assignments/{mine['id']}/history")
    steps = [(step["action"], step["to_state"]) for step in told.json()["items"]]
    assert steps == [("circulate", "circulated"), ("acknowledge", "acknowledged")]


async def test_what_is_shared_shows_who_else_holds_it(desk: Desk) -> None:
    await desk.acknowledged("P1.1.F1", "F-MOI")
    other = await desk.assignment("P1.1.F1", "F-MOD")
    seen = (await desk["mod"].get(f"/assignments/{other['id']}")).json()
    assert seen["shared"] is True
    assert [(each["actor"]["code"], each["stage"]) for each in seen["shared_with"]] == [
        ("F-MOI", "acknowledged")
    ]
    assert [each["code"] for each in seen["supporting"]] == ["X-CSO"]
    hidden = await desk.assignment("P1.1.F3", "F-MOD")
    found = (await desk["mod"].get(f"/assignments/{hidden['id']}")).json()
    assert [(each["actor"]["code"], each["known"]) for each in found["shared_with"]] == [
        ("X-UNKNOWN", False)
    ]


async def test_who_sees_an_assignment(desk: Desk) -> None:
    await desk.circulate()
    await desk.circulate("krg", side="krg")
    alone = await desk.assignment("P1.1.F2", "F-MOI")
    for name in ("moi", "unit", "federal", "me", "admin"):
        assert (await desk[name].get(f"/assignments/{alone['id']}")).status_code == 200
    for name in ("mod", "kmoi", "krg", "cso"):
        assert_problem(await desk[name].get(f"/assignments/{alone['id']}"), "not-found")
        assert_problem(await desk.step(name, f"/assignments/{alone['id']}", "withdraw"),
                       "not-found")  # fmt: skip
    assert_problem(await desk["donor"].get("/assignments"), "forbidden")
    counts = {
        name: len((await desk[name].get("/assignments")).json()["items"])
        for name in ("moi", "mod", "kmoi", "krg", "federal", "me", "cso")
    }
    assert counts == {"moi": 3, "mod": 3, "kmoi": 1, "krg": 1, "federal": 4, "me": 5, "cso": 0}
    own = await desk["moi"].get("/assignments", params={"own": "true"})
    assert {each["actor"]["code"] for each in own.json()["items"]} == {"F-MOI"}


async def test_a_list_pages_and_filters(desk: Desk) -> None:
    await desk.circulate()
    seen: list[str] = []
    cursor: dict[str, str] = {}
    while True:
        page = (await desk["me"].get("/assignments", params={"limit": "1", **cursor})).json()
        seen += [each["id"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert len(set(seen)) == len(seen) == 4
    for query, count in (
        ({"plan": "PLAN", "side": "krg"}, 0),
        ({"state": "circulated", "actor": "F-MOI"}, 2),
        ({"state": "withdrawn"}, 0),
        ({"plan": "NONE"}, 0),
    ):
        found = await desk["me"].get("/assignments", params=query)
        assert len(found.json()["items"]) == count
    assert_problem(await desk["me"].get("/assignments?cursor=%25"), "invalid-cursor")
    assert_problem(await desk["me"].get("/assignments?state=lost"), "invalid-request")


async def test_declining_needs_the_setting_and_a_reason(desk: Desk) -> None:
    await desk.circulate()
    mine = await desk.assignment("P1.1.F2", "F-MOI")
    path = f"/assignments/{mine['id']}"
    refused = await desk.step("moi", path, "decline", reason="Not ours.")
    assert_problem(refused, "refusal-not-allowed")
    seen = (await desk["moi"].get(path)).json()
    assert seen["allowed"] == ["acknowledge"]
    await desk.change_settings(refusal_allowed=True)
    assert (await desk["moi"].get(path)).json()["allowed"] == ["acknowledge", "decline"]
    assert_problem(await desk.step("moi", path, "decline", reason=" \u200f"), "reason-required")
    declined = await desk.step("moi", path, "decline", reason="Not ours.")
    assert (declined.json()["state"], declined.json()["reason"]) == ("declined", "Not ours.")
    assert_problem(await desk.step("moi", path, "circulate"), "not-permitted")
    back = await desk.step("federal", path, "circulate", reason="It is.")
    assert back.json()["state"] == "circulated"
    assert (await desk.circulate()).json()["already"] == 4


async def test_a_withdrawn_assignment_leaves_the_body_and_can_come_back(desk: Desk) -> None:
    path = f"/assignments/{await desk.acknowledged('P1.1.F1', 'F-MOI')}"
    assert_problem(await desk.step("federal", path, "withdraw"), "reason-required")
    assert_problem(await desk.step("moi", path, "withdraw", reason="No."), "not-permitted")
    gone = await desk.step("federal", path, "withdraw", reason="Given to another body.")
    assert gone.json()["state"] == "withdrawn"
    other = await desk.assignment("P1.1.F1", "F-MOD")
    # Whoever takes no part any more does not look into the others' parts.
    assert_problem(await desk["moi"].get(f"/assignments/{other['id']}"), "not-found")
    assert (await desk.step("federal", path, "circulate")).json()["state"] == "circulated"


async def test_of_two_decisions_at_once_one_wins(desk: Desk) -> None:
    await desk.circulate()
    mine = await desk.assignment("P1.1.F2", "F-MOI")
    path = f"/assignments/{mine['id']}/transitions"
    headers = {"If-Match": '"v1"'}
    answers = await asyncio.gather(
        desk["moi"].post(path, json={"action": "acknowledge"}, headers=headers),
        desk["moi2"].post(path, json={"action": "acknowledge"}, headers=headers),
        desk["federal"].post(
            path, json={"action": "withdraw", "reason": "Wrong."}, headers=headers
        ),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412]
    missing = await desk["moi"].post(path, json={"action": "acknowledge"})
    assert_problem(missing, "precondition-required")


async def test_a_body_that_joins_an_activity_later_is_reached_by_the_next_circulation(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await desk.circulate()
    late = await make_actor(session, "F-NEW")
    await make_responsibility(session, world.nodes["P1.1.F2"], late, position=2)
    await session.commit()
    assert (await desk.circulate()).json()["circulated"] == 1
