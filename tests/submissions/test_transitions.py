"""Each state and each action over HTTP, and what a step changes."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.verify import verify
from support.access import client_for
from support.factories import make_account
from support.problems import assert_problem
from support.reporting import NOW, Desk, World, stand_at

STATES = ("draft", "submitted", "verified", "approved", "returned", "reopened")
ACTIONS = ("edit", "submit", "verify", "approve", "return", "reopen")
ARGUMENTS: dict[str, dict[str, str]] = {
    "return": {"reason": "Count again."},
    "reopen": {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"},
}
# What the right caller is answered in each state; who that is stands in WHO.
OUTCOMES = {
    "draft": {"edit": "draft", "submit": "submitted", "verify": "wrong-state"},
    "submitted": {
        "edit": "wrong-state",
        "submit": "wrong-state",
        "verify": "verified",
        "approve": "not-verified",
        "return": "returned",
        "reopen": "wrong-state",
    },
    "verified": {
        "edit": "wrong-state",
        "submit": "wrong-state",
        "verify": "wrong-state",
        "approve": "approved",
        "return": "returned",
        "reopen": "wrong-state",
    },
    "approved": {
        "edit": "wrong-state",
        "submit": "wrong-state",
        "verify": "wrong-state",
        "approve": "wrong-state",
        "return": "wrong-state",
        "reopen": "reopened",
    },
    "returned": {
        "edit": "returned",
        "submit": "submitted",
        "verify": "wrong-state",
        "approve": "wrong-state",
        "return": "wrong-state",
        "reopen": "wrong-state",
    },
    "reopened": {
        "edit": "reopened",
        "submit": "submitted",
        "verify": "wrong-state",
        "approve": "wrong-state",
        "return": "wrong-state",
        "reopen": "wrong-state",
    },
}
WHO = {
    "edit": "focal",
    "submit": "focal",
    "verify": "verifier",
    "approve": "coordinator",
    "return": "coordinator",
    "reopen": "coordinator",
}
# Who of those who see it may not; the verifier sees a draft, its coordinator does not.
NOT = {
    "edit": (),
    "submit": ("verifier", "coordinator"),
    "verify": ("focal", "coordinator"),
    "approve": ("focal", "verifier"),
    "return": ("focal",),
    "reopen": ("focal", "verifier"),
}


async def attempt(desk: Desk, name: str, made: dict[str, Any], action: str) -> Any:
    if action != "edit":
        return await desk.step(name, made, action, **ARGUMENTS.get(action, {}))
    return await desk[name].patch(
        f"/submissions/{made['id']}", json={"values": [{"value": 8}]}, headers={"If-Match": "*"}
    )


@pytest.mark.parametrize("state", STATES)
async def test_every_action_in_every_state_does_what_the_rules_say(
    desk: Desk, world: World, session: AsyncSession, state: str
) -> None:
    await world.add_indicator(session, "E1")
    made = await desk.bring_to(state)
    # Refusals first, since they change nothing; each permitted step on a submission of its own.
    before = (await desk["focal"].get(f"/submissions/{made['id']}")).json()
    permitted = []
    for action in ACTIONS:
        for name in NOT[action]:
            slug = "not-permitted" if name != "coordinator" or state != "draft" else "not-found"
            assert_problem(await attempt(desk, name, made, action), slug)
        outcome = OUTCOMES[state].get(action, "not-found")
        if outcome in STATES:
            permitted.append((action, outcome))
            continue
        document = assert_problem(await attempt(desk, WHO[action], made, action), outcome)
        if outcome == "wrong-state":
            assert document["params"] == {"state": state, "action": action}
    after = (await desk["focal"].get(f"/submissions/{made['id']}")).json()
    assert after == before
    for index, (action, outcome) in enumerate(permitted):
        subject = made
        if index:
            subject = await desk.bring_to(state, indicator=f"E{index}")
        response = await attempt(desk, WHO[action], subject, action)
        assert response.status_code == 200, response.text
        assert response.json()["state"] == outcome


@pytest.mark.parametrize("state", STATES)
async def test_the_other_government_decides_nothing(desk: Desk, state: str) -> None:
    made = await desk.bring_to(state)
    published = state in ("approved", "reopened")
    for action in ACTIONS[1:]:
        slug = "not-permitted" if published else "not-found"
        for name in ("kcoordinator", "kfocal"):
            assert_problem(await attempt(desk, name, made, action), slug)
    assert_problem(
        await attempt(desk, "kfocal", made, "edit"), "not-permitted" if published else "not-found"
    )


async def test_who_takes_no_part_may_not_act_at_all(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    made = await desk.bring_to("approved")
    for role in ("admin", "me_team", "auditor", "donor", "secretariat"):
        desk.clients[role] = client_for(app, await make_account(session, role))
        await session.commit()
        assert_problem(await attempt(desk, role, made, "reopen"), "forbidden")
        assert_problem(await attempt(desk, role, made, "edit"), "forbidden")
        assert_problem(await desk[role].post("/submissions", json={}), "forbidden")


async def test_strangers_sign_in_first(desk: Desk, client: Any) -> None:
    made = await desk.bring_to("approved")
    desk.clients["nobody"] = client
    assert_problem(await attempt(desk, "nobody", made, "reopen"), "not-signed-in")
    assert_problem(await attempt(desk, "nobody", made, "edit"), "not-signed-in")
    assert_problem(await client.post("/submissions", json={}), "not-signed-in")


async def test_a_body_without_a_unit_cannot_verify(
    app: FastAPI, desk: Desk, world: World, session: AsyncSession
) -> None:
    verifier = await make_account(session, "verifier", actor=world.kmoi)
    await session.commit()
    desk.clients["kverifier"] = client_for(app, verifier)
    made = await desk.report("kfocal", actor="K-MOI", area="IQ-KR")
    await desk.step("kfocal", made, "submit")
    assert_problem(await desk.step("kverifier", made, "verify"), "no-unit")


async def test_reasons_and_deadlines_are_asked_for(desk: Desk) -> None:
    submitted = await desk.bring_to("submitted")
    for reason in (None, "", "  \u200f "):
        response = await desk.step("verifier", submitted, "return", reason=reason)
        assert_problem(response, "reason-required")
    past = (NOW - timedelta(seconds=1)).isoformat()
    late = await desk.step("verifier", submitted, "return", reason="Why?", deadline=past)
    assert_problem(late, "deadline-passed")
    extra = await desk.step("verifier", submitted, "verify", deadline="2023-05-01T00:00:00Z")
    document = assert_problem(extra, "invalid-request")
    assert document["errors"][0]["pointer"] == "/deadline"
    await desk.step("verifier", submitted, "verify")
    await desk.step("coordinator", submitted, "approve")
    response = await desk.step("coordinator", submitted, "reopen", reason="Late.")
    assert_problem(response, "deadline-required")


async def test_a_return_tells_why_until_it_is_approved(desk: Desk) -> None:
    made = await desk.report()
    await desk.step("focal", made, "submit")
    back = await desk.step(
        "verifier", made, "return", reason="Count.", deadline="2023-05-01T03:00:00+03:00"
    )
    assert (back.json()["reason"], back.json()["deadline"]) == ("Count.", "2023-05-01T00:00:00Z")
    again = (await desk.step("focal", made, "submit")).json()
    assert (again["reason"], again["deadline"]) == ("Count.", None)
    await desk.step("verifier", made, "verify")
    approved = (await desk.step("coordinator", made, "approve")).json()
    assert (approved["reason"], approved["deadline"]) == (None, None)


async def test_what_was_reviewed_stays_readable(desk: Desk) -> None:
    made = await desk.bring_to("returned")
    changed = await attempt(desk, "focal", made, "edit")
    assert changed.json()["revision"] == 2
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    values = {entry["revision"]: entry["values"][0]["value"] for entry in history}
    assert values == {1: 5, 2: 8}


async def test_a_reopening_ends_by_itself(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    made = await desk.bring_to("reopened")
    assert made["reopened_until"] == "2023-05-01T00:00:00Z"
    await attempt(desk, "focal", made, "edit")
    address = f"/submissions/{made['id']}"
    stand_at(monkeypatch, datetime(2023, 5, 1, tzinfo=UTC))
    for name in ("focal", "coordinator"):
        seen = (await desk[name].get(address)).json()
        assert (seen["state"], seen["revision"], seen["values"][0]["value"]) == ("approved", 1, 5)
        assert (seen["reason"], seen["deadline"], seen["reopened_until"]) == (None, None, None)
        for state, found in (("approved", 1), ("reopened", 0)):
            listed = (await desk[name].get(f"/submissions?state={state}")).json()["items"]
            assert len(listed) == found
    waiting = (await desk["focal"].get("/submissions?waiting=true")).json()["items"]
    assert waiting == []
    assert_problem(await desk.step("focal", made, "submit"), "reopening-lapsed")
    assert_problem(await attempt(desk, "focal", made, "edit"), "reopening-lapsed")
    again = await desk.step(
        "coordinator", made, "reopen", reason="Once more.", deadline="2023-06-01T00:00:00Z"
    )
    assert again.json()["state"] == "reopened"
    # What was begun in the first reopening is not lost.
    assert again.json()["values"][0]["value"] == 8
    history = (await desk["focal"].get(f"{address}/history")).json()["items"]
    assert (history[-1]["from_state"], history[-1]["to_state"]) == ("approved", "reopened")


async def test_a_revision_begun_in_a_lapsed_reopening_may_be_overwritten_in_the_next(
    app: FastAPI, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await desk.bring_to("reopened")

    async def change(value: int) -> None:
        seen = await desk["focal"].get(f"/submissions/{made['id']}")
        changed = await desk["focal"].patch(
            f"/submissions/{made['id']}",
            json={"values": [{"value": value}]},
            headers={"If-Match": seen.headers["etag"]},
        )
        assert changed.status_code == 200, changed.text

    await change(6)
    stand_at(monkeypatch, datetime(2023, 5, 2, tzinfo=UTC))
    until = datetime(2023, 5, 9, tzinfo=UTC).isoformat()
    again = await desk.step("coordinator", made, "reopen", reason="Once more.", deadline=until)
    assert again.status_code == 200, again.text
    await change(7)
    # The entry of the first change saw what is overwritten now, and nobody laid a hand on it.
    async with app.state.sessions() as session:
        assert await verify(session) == []
