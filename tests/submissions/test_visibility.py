"""Who sees which submission, and how much of it."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import RoleGrant
from support.access import client_for
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World

OVERSEERS = ("admin", "me_team", "auditor")
PUBLIC = ("donor", "secretariat")


async def ids(client: httpx.AsyncClient, query: str = "") -> list[str]:
    response = await client.get(f"/submissions{query}")
    assert response.status_code == 200, response.text
    return [item["id"] for item in response.json()["items"]]


@pytest.fixture
async def others(app: FastAPI, session: AsyncSession) -> dict[str, httpx.AsyncClient]:
    """Clients of everyone who takes no part in an approval, and of another body's people."""
    other = await make_actor(session, "F-MOD")
    accounts = {role: await make_account(session, role) for role in (*OVERSEERS, *PUBLIC)}
    accounts["other focal"] = await make_account(session, "focal_point", actor=other)
    accounts["other verifier"] = await make_account(session, "verifier", actor=other)
    await session.commit()
    return {name: client_for(app, account) for name, account in accounts.items()}


async def test_a_draft_is_seen_by_its_own_body_only(
    desk: Desk, others: dict[str, httpx.AsyncClient], client: httpx.AsyncClient
) -> None:
    made = await desk.bring_to("draft")
    for name in ("focal", "focal2", "verifier"):
        assert await ids(desk[name]) == [made["id"]]
    blind = [desk["coordinator"], desk["kcoordinator"], desk["kfocal"], client, *others.values()]
    for who in blind:
        assert await ids(who) == []
        assert_problem(await who.get(f"/submissions/{made['id']}"), "not-found")
        assert_problem(await who.get(f"/submissions/{made['id']}/history"), "not-found")


@pytest.mark.parametrize("state", ["submitted", "verified", "returned"])
async def test_what_was_handed_in_is_seen_by_its_side_and_the_overseers(
    desk: Desk, others: dict[str, httpx.AsyncClient], client: httpx.AsyncClient, state: str
) -> None:
    made = await desk.bring_to(state)
    address = f"/submissions/{made['id']}"
    for who in (desk["focal"], desk["coordinator"], *(others[name] for name in OVERSEERS)):
        assert await ids(who, f"?state={state}") == [made["id"]]
        assert (await who.get(f"{address}/history")).status_code == 200
    blind = [others[name] for name in (*PUBLIC, "other focal", "other verifier")]
    for who in (desk["kcoordinator"], desk["kfocal"], client, *blind):
        assert await ids(who) == []
        assert_problem(await who.get(address), "not-found")


async def test_a_correction_in_progress_shows_as_approved_to_everyone_else(
    desk: Desk, others: dict[str, httpx.AsyncClient], client: httpx.AsyncClient
) -> None:
    made = await desk.bring_to("reopened", narrative={"en": "Between us."})
    address = f"/submissions/{made['id']}"
    changed = await desk["focal"].patch(
        address,
        json={"values": [{"value": 9}]},
        headers={"If-Match": f'"v{made["version"]}"'},
    )
    assert changed.json()["values"][0]["value"] == 9
    for who in (desk["coordinator"], others["auditor"]):
        seen = (await who.get(address)).json()
        assert (seen["state"], seen["revision"], seen["reason"]) == ("reopened", 2, "A late list.")
    outside = {name: others[name] for name in (*PUBLIC, "other focal")}
    outside |= {"anonymous": client, "other coordinator": desk["kcoordinator"]}
    for name, who in outside.items():
        response = await who.get(address)
        seen = response.json()
        assert (seen["state"], seen["revision"]) == ("approved", 1), name
        assert seen["values"][0]["value"] == 5
        hidden = ("reason", "deadline", "reopened_until", "submitted_at", "submitted_by")
        assert {seen[field] for field in hidden} == {None}
        assert seen["allowed"] == []
        assert response.headers["etag"] == '"v1"'
        assert await ids(who, "?state=approved") == [made["id"]]
        assert await ids(who, "?state=reopened") == []
        assert_problem(await who.get(f"{address}/history"), "not-found")
    assert (await client.get(address)).json()["narrative"] is None
    colleague = (await desk["kcoordinator"].get(address)).json()
    assert colleague["narrative"]["en"] == "Between us."


async def test_restricted_indicators_stay_inside(
    desk: Desk,
    world: World,
    session: AsyncSession,
    others: dict[str, httpx.AsyncClient],
    client: httpx.AsyncClient,
) -> None:
    await world.add_indicator(session, "SURVIVORS", unit="case", sensitivity="restricted")
    made = await desk.bring_to("approved", indicator="SURVIVORS")
    for who in (client, *(others[name] for name in (*PUBLIC, "other focal"))):
        assert await ids(who) == []
        assert_problem(await who.get(f"/submissions/{made['id']}"), "not-found")
    for who in (desk["kcoordinator"], *(others[name] for name in OVERSEERS)):
        assert await ids(who) == [made["id"]]


async def test_plans_that_are_not_published_stay_inside(
    desk: Desk, world: World, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    made = await desk.bring_to("approved")
    world.plan.published = False
    session.add(world.plan)
    await session.commit()
    assert_problem(await client.get(f"/submissions/{made['id']}"), "not-found")
    assert await ids(desk["focal"]) == [made["id"]]


async def test_lists_are_limited_by_every_filter(desk: Desk, client: httpx.AsyncClient) -> None:
    ours = await desk.bring_to("approved")
    theirs = await desk.report("kfocal", actor="K-MOI", area="IQ-AR")
    await desk.step("kfocal", theirs, "submit")
    await desk.step("kcoordinator", theirs, "approve")
    assert await ids(client) == [ours["id"], theirs["id"]]
    fitting: dict[str, Any] = {
        "plan": "PLAN",
        "indicator": "I1",
        "actor": "K-MOI",
        "period": "2023Q1",
        "area": "IQ-AR",
        "state": "approved",
        "jurisdiction": "krg",
    }
    query = "&".join(f"{name}={value}" for name, value in fitting.items())
    assert await ids(client, f"?{query}") == [theirs["id"]]
    for name in fitting:
        other = {"state": "draft", "jurisdiction": "federal"}.get(name, "X")
        wrong = "&".join(f"{key}={other if key == name else fitting[key]}" for key in fitting)
        assert await ids(client, f"?{wrong}") == []
    assert await ids(client, "?waiting=true") == []
    assert await ids(client, "?waiting=false") == [ours["id"], theirs["id"]]


async def test_lists_page_by_id(desk: Desk, world: World, session: AsyncSession) -> None:
    await world.add_indicator(session, "I2")
    made = [(await desk.report(area=area))["id"] for area in ("IQ-BG", "IQ-BA")]
    made.append((await desk.report("focal2", period="2023Q1", area="IQ-BG", indicator="I2"))["id"])
    first = (await desk["focal"].get("/submissions?limit=2")).json()
    assert [item["id"] for item in first["items"]] == made[:2]
    second = (await desk["focal"].get(f"/submissions?limit=2&cursor={first['next']}")).json()
    assert [item["id"] for item in second["items"]] == made[2:]
    assert second["next"] is None


async def test_work_waits_for_who_can_do_it_and_nobody_else(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    await world.add_indicator(session, "I2")
    await world.add_indicator(session, "I3")
    await world.add_indicator(session, "I4")
    submitted = (await desk.bring_to("submitted"))["id"]
    verified = (await desk.bring_to("verified", indicator="I2"))["id"]
    returned = (await desk.bring_to("returned", indicator="I3"))["id"]
    reopened = (await desk.bring_to("reopened", indicator="I4"))["id"]
    waiting = {
        name: await ids(desk[name], "?waiting=true")
        for name in ("focal", "verifier", "coordinator", "kfocal", "kcoordinator")
    }
    assert waiting == {
        "focal": [returned, reopened],
        "verifier": [submitted],
        "coordinator": [verified],
        "kfocal": [],
        "kcoordinator": [],
    }


async def test_nobody_is_asked_to_approve_what_they_submitted(
    app: FastAPI, desk: Desk, world: World, session: AsyncSession
) -> None:
    both = await make_account(session, "focal_point", actor=world.kmoi)
    session.add(RoleGrant(account_id=both.id, role="coordinator", jurisdiction="krg"))
    await session.commit()
    desk.clients["both"] = client_for(app, both)
    made = await desk.report("both", actor="K-MOI", area="IQ-KR")
    submitted = await desk.step("both", made, "submit")
    assert submitted.json()["allowed"] == ["return"]
    assert await ids(desk["both"], "?waiting=true") == []
    assert_problem(await desk.step("both", made, "approve"), "own-submission")
    assert await ids(desk["kcoordinator"], "?waiting=true") == [made["id"]]


async def test_a_list_takes_as_many_statements_for_many_as_for_one(
    app: FastAPI, desk: Desk, world: World, session: AsyncSession
) -> None:
    await desk.report(area="IQ-BG")
    with count_statements(app.state.engine) as few:
        await ids(desk["focal"])
    for code in ("I2", "I3", "I4"):
        await world.add_indicator(session, code)
        await desk.report(indicator=code)
    with count_statements(app.state.engine) as many:
        assert len(await ids(desk["focal"])) == 4
    assert len(many) == len(few) <= 2
