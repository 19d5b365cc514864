"""Position No. 2 over HTTP: written, changed as asked, approved and instructed by the own side."""

import asyncio
from typing import Any

import httpx
import pytest
from fastapi import FastAPI

from support.positions import LATER, WHOLE, Desk
from support.problems import assert_problem
from support.queries import count_statements


async def change(desk: Desk, name: str, path: str, **given: Any) -> httpx.Response:
    current = await desk[name].get(path)
    etag = current.headers.get("etag", '"v0"')
    return await desk[name].patch(path, json=given, headers={"If-Match": etag})


async def test_a_plan_goes_from_its_draft_to_the_instruction_to_start(desk: Desk) -> None:
    path = await desk.plan("submitted")
    asked = await desk.step(
        "federal", path, "request_change", reason="Name the trainers.", deadline=LATER
    )
    told = asked.json()
    assert (told["state"], told["reason"]) == ("change_requested", "Name the trainers.")
    assert told["deadline"] == LATER
    changed = await change(desk, "moi", path, mechanism={"en": "Trainers of the academy."})
    assert changed.json()["revision"] == 2
    # Who decides still reads what was handed in.
    seen = (await desk["federal"].get(path)).json()
    assert (seen["revision"], seen["content"]["mechanism"]["ar"]) == (1, "ورش في المحافظات")
    await desk.steps(path, ("moi", "submit"), ("federal", "approve"), ("federal", "instruct"))
    done = (await desk["moi"].get(path)).json()
    assert (done["state"], done["instructed_at"]) == ("instructed", "2023-04-10T09:30:00Z")
    assert (done["reason"], done["deadline"], done["allowed"]) == (None, None, [])
    history = (await desk["federal"].get(f"{path}/history")).json()["items"]
    assert [(step["action"], step["revision"]) for step in history] == [
        ("create", 1), ("submit", 1), ("request_change", 1),
        ("submit", 2), ("approve", 2), ("instruct", 2),
    ]  # fmt: skip
    texts = {step["revision"]: step["content"]["mechanism"] for step in history}
    assert texts[1]["ar"] == "ورش في المحافظات"
    assert texts[2]["en"] == "Trainers of the academy."


async def test_the_timing_covers_every_year_of_the_activity(desk: Desk) -> None:
    path = await desk.plan(steps=WHOLE["steps"][:1])  # type: ignore[index]
    seen = (await desk["moi"].get(path)).json()
    assert (seen["years"], seen["missing_years"]) == ([2023, 2024], [2024])
    refused = assert_problem(await desk.step("moi", path, "submit"), "years-not-covered")
    assert refused["params"] == {"years": [2024]}
    assert (await change(desk, "moi", path, steps=WHOLE["steps"])).status_code == 200
    assert (await desk.step("moi", path, "submit")).status_code == 200


async def test_what_is_missing_is_named_before_it_is_handed_in(desk: Desk) -> None:
    path = await desk.plan(mechanism=None, steps=[], units=[{"en": "  "}], own_part=None)
    refused = assert_problem(await desk.step("moi", path, "submit"), "incomplete-submission")
    assert [(each["pointer"], each["slug"]) for each in refused["errors"]] == [
        ("/mechanism", "value-missing"),
        ("/steps", "value-missing"),
        ("/units", "value-missing"),
        ("/own_part", "value-missing"),
    ]
    # An activity of one's own has no part to be told apart, and no known years.
    alone = await desk.plan(node="P1.1.F2", own_part=None)
    assert (await desk.step("moi", alone, "submit")).status_code == 200


@pytest.mark.parametrize(
    ("given", "pointer", "slug"),
    [
        (
            {"steps": [{"from": "2024-02-01", "until": "2024-01-01", "text": {"en": "x"}}]},
            "/steps/0/until",
            "ends-before-it-begins",
        ),
        ({"steps": [{"from": "2024-02-01", "text": {}}]}, "/steps/0/until", "missing"),
        ({"steps": "soon"}, "/steps", "list-type"),
        ({"mechanism": {"en": "a\x00b"}}, "/mechanism/en", "control-character"),
        ({"mechanism": ["x"]}, "/mechanism", None),
        ({"units": [{"fr": "x"}]}, "/units/0/fr", "extra-forbidden"),
        ({"steps": [{"from": "9999-12-31", "until": "9999-12-31", "text": {}}]},
         "/steps/0/from", None),
    ],
)  # fmt: skip
async def test_what_cannot_be_kept_is_named(
    desk: Desk, given: dict[str, Any], pointer: str, slug: str | None
) -> None:
    path = await desk.plan()
    refused = assert_problem(await change(desk, "moi", path, **given), "invalid-request")
    faults = {each["pointer"]: each["slug"] for each in refused["errors"]}
    assert pointer in faults
    assert slug is None or faults[pointer] == slug


async def test_a_plan_needs_an_acknowledged_assignment_and_there_is_one(desk: Desk) -> None:
    await desk.circulate()
    mine = await desk.assignment("P1.1.F1", "F-MOI")
    body = {"assignment": mine["id"], **WHOLE}
    refused = await desk["moi"].post("/implementation-plans", json=body)
    assert_problem(refused, "assignment-not-acknowledged")
    await desk.steps(f"/assignments/{mine['id']}", ("moi", "acknowledge"))
    other = await desk["mod"].post("/implementation-plans", json=body)
    assert_problem(other, "not-permitted")
    hidden = await desk["kmoi"].post("/implementation-plans", json=body)
    assert_problem(hidden, "not-found")
    answers = await asyncio.gather(
        *(desk[name].post("/implementation-plans", json=body) for name in ("moi", "moi2"))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    (lost,) = [answer for answer in answers if answer.status_code == 409]
    (won,) = [answer for answer in answers if answer.status_code == 201]
    exists = assert_problem(lost, "implementation-plan-exists")
    assert exists["params"]["implementation_plan"] == won.json()["id"]


async def test_a_side_that_does_not_use_the_forms_writes_no_plan(desk: Desk) -> None:
    assignment = await desk.acknowledged("P1.1.K1", "K-MOI")
    await desk.change_settings(position_forms={"krg": False})
    refused = await desk["kmoi"].post(
        "/implementation-plans", json={"assignment": assignment, **WHOLE}
    )
    assert_problem(refused, "forms-not-used")


async def test_nobody_of_the_other_side_decides(desk: Desk) -> None:
    federal = await desk.plan("submitted")
    region = await desk.plan("submitted", "P1.1.K1", "K-MOI")
    assert_problem(await desk.step("krg", federal, "approve"), "not-found")
    assert_problem(await desk.step("federal", region, "approve"), "not-found")
    assert_problem(await desk.step("me", federal, "approve"), "forbidden")
    assert_problem(await desk.step("moi2", federal, "approve"), "not-permitted")
    assert (await desk.step("krg", region, "approve")).status_code == 200


async def test_drafts_are_the_bodys_own_and_other_leads_read_what_was_handed_in(
    desk: Desk,
) -> None:
    path = await desk.plan()
    for name in ("federal", "me", "mod"):
        assert_problem(await desk[name].get(path), "not-found")
    assert (await desk["unit"].get(path)).status_code == 200
    await desk.steps(path, ("moi", "submit"))
    await desk.step("federal", path, "request_change", reason="Be exact.")
    shared = (await desk["mod"].get(path)).json()
    assert (shared["reason"], shared["submitted_by"], shared["allowed"]) == (None, None, [])
    assert shared["content"]["own_part"]["en"] == "The security side."
    assert_problem(await desk["mod"].get(f"{path}/history"), "not-found")
    assert_problem(await desk["kmoi"].get(path), "not-found")


async def test_no_plan_is_approved_while_the_leads_design_it_together(desk: Desk) -> None:
    mine = await desk.plan("submitted")
    theirs = await desk.plan("submitted", actor="F-MOD")
    call = {"plan": "PLAN", "node": "P1.1.F1", "note": {"en": "Who trains whom?"}}
    assert_problem(await desk["krg"].post("/joint-designs", json=call), "not-permitted")
    alone = await desk["federal"].post("/joint-designs", json={**call, "node": "P1.1.F2"})
    assert_problem(alone, "not-shared")
    made = await desk["federal"].post("/joint-designs", json={**call, "held_on": "2023-04-20"})
    assert (made.status_code, made.json()["state"]) == (201, "open")
    design = f"/joint-designs/{made.json()['id']}"
    again = assert_problem(
        await desk["federal"].post("/joint-designs", json=call), "joint-design-open"
    )
    assert again["params"]["joint_design"] == made.json()["id"]
    for path in (mine, theirs):
        assert_problem(await desk.step("federal", path, "approve"), "joint-design-open")
        assert "approve" not in (await desk["federal"].get(path)).json()["allowed"]
    assert (await desk["mod"].get(design)).status_code == 200
    assert_problem(await desk["kmoi"].get(design), "not-found")
    assert_problem(await desk.step("mod", design, "settle", outcome={"en": "x"}), "not-permitted")
    assert_problem(await desk.step("federal", design, "settle", outcome={}), "invalid-request")
    settled = await desk.step("federal", design, "settle", outcome={"en": "MOD trains."})
    assert settled.json()["outcome"]["en"] == "MOD trains."
    twice = await desk.step("federal", design, "settle", outcome={"en": "Again."})
    assert_problem(twice, "wrong-state")
    assert (await desk.step("federal", mine, "approve")).status_code == 200
    found = await desk["mod"].get("/joint-designs", params={"plan": "PLAN", "state": "settled"})
    assert len(found.json()["items"]) == 1


async def test_calling_and_approving_at_once_never_both_pass_unseen(desk: Desk) -> None:
    path = await desk.plan("submitted")
    call = {"plan": "PLAN", "node": "P1.1.F1", "note": {"en": "Together."}}
    approved, called = await asyncio.gather(
        desk.step("federal", path, "approve"), desk["federal"].post("/joint-designs", json=call)
    )
    assert called.status_code == 201
    assert approved.status_code in (200, 409)
    state = (await desk["federal"].get(path)).json()["state"]
    assert state == ("approved" if approved.status_code == 200 else "submitted")


async def test_of_two_decisions_on_a_plan_one_wins(desk: Desk) -> None:
    path = await desk.plan("submitted")
    headers = {"If-Match": (await desk["federal"].get(path)).headers["etag"]}
    answers = await asyncio.gather(
        desk["federal"].post(f"{path}/transitions", json={"action": "approve"}, headers=headers),
        desk["federal"].post(
            f"{path}/transitions",
            json={"action": "request_change", "reason": "No."},
            headers=headers,
        ),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_a_withdrawn_assignment_stops_its_plan(desk: Desk) -> None:
    path = await desk.plan("submitted")
    assignment = (await desk["moi"].get(path)).json()["assignment"]
    await desk.step("federal", f"/assignments/{assignment}", "withdraw", reason="Not theirs.")
    refused = assert_problem(
        await desk.step("federal", path, "approve"), "assignment-not-acknowledged"
    )
    assert refused["params"]["state"] == "withdrawn"


async def test_what_waits_is_listed_for_who_has_to_act(desk: Desk) -> None:
    path = await desk.plan("submitted")
    waiting = {"waiting": "true", "plan": "PLAN"}

    async def count(name: str) -> int:
        found = await desk[name].get("/implementation-plans", params=waiting)
        return len(found.json()["items"])

    assert [await count(name) for name in ("federal", "krg", "moi", "mod", "me")] == [1, 0, 0, 0, 0]
    await desk.step("federal", path, "request_change", reason="Be exact.")
    assert [await count(name) for name in ("federal", "krg", "moi", "mod")] == [0, 0, 1, 0]


async def test_a_list_takes_as_many_statements_however_long(desk: Desk, app: FastAPI) -> None:
    async def counted() -> int:
        with count_statements(app.state.engine) as seen:
            found = await desk["me"].get("/implementation-plans")
        assert found.status_code == 200
        return len(seen)

    await desk.plan("submitted")
    before = await counted()
    await desk.plan("submitted", actor="F-MOD")
    await desk.plan("submitted", "P1.1.K1", "K-MOI")
    assert await counted() == before


async def test_an_edit_that_changes_nothing_writes_nothing(desk: Desk) -> None:
    path = await desk.plan()
    same = await change(desk, "moi", path, **WHOLE)
    assert (same.status_code, same.json()["version"]) == (200, 1)
    refused = await desk["moi"].patch(path, json={}, headers={"If-Match": '"v7"'})
    assert_problem(refused, "stale-version")
    cleared = await change(desk, "moi", path, mechanism=None)
    assert cleared.json()["content"]["mechanism"] is None
