"""Position No. 3 over HTTP: reported by each lead, accepted, corrected, complete."""

import asyncio
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import RoleGrant
from support.positions import DONE, LATER, Desk, World, stand_at
from support.problems import assert_problem
from support.queries import count_statements


async def assess(
    desk: Desk, name: str, path: str, finding: dict[str, Any], version: str = "*"
) -> httpx.Response:
    return await desk[name].post(f"{path}/assessments", json=finding, headers={"If-Match": version})


async def test_an_activity_is_complete_when_every_leads_part_is(desk: Desk) -> None:
    assert (await desk.stages())["P1.1.F1"] == (
        "not_circulated", {"F-MOI": "not_circulated", "F-MOD": "not_circulated"},
    )  # fmt: skip
    mine = await desk.report("submitted")
    assert (await desk.stages())["P1.1.F1"] == (
        "under_way", {"F-MOI": "reported", "F-MOD": "circulated"},
    )  # fmt: skip
    await desk.steps(mine, ("federal", "accept"))
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "complete"
    theirs = await desk.report("submitted", actor="F-MOD", completes=False)
    await desk.steps(theirs, ("federal", "accept"))
    assert (await desk.stages())["P1.1.F1"] == (
        "under_way", {"F-MOI": "complete", "F-MOD": "reported"},
    )  # fmt: skip
    await desk.report("accepted", actor="F-MOD", covers="part", part="Closing workshop")
    assert (await desk.stages())["P1.1.F1"] == (
        "complete", {"F-MOI": "complete", "F-MOD": "complete"},
    )  # fmt: skip


async def test_each_stage_of_a_part_is_told(desk: Desk) -> None:
    path = await desk.plan("submitted", "P1.1.K1", "K-MOI")
    seen = [(await desk.stages())["P1.1.K1"]]
    for action in ("approve", "instruct"):
        await desk.steps(path, ("krg", action))
        seen.append((await desk.stages())["P1.1.K1"])
    assert seen == [
        ("preparing", {"K-MOI": "planned"}),
        ("preparing", {"K-MOI": "approved"}),
        ("under_way", {"K-MOI": "instructed"}),
    ]


async def test_a_lead_that_the_print_hides_keeps_an_activity_open(desk: Desk) -> None:
    await desk.report("accepted", "P1.1.F3", "F-MOD")
    assert (await desk.stages())["P1.1.F3"] == (
        "under_way", {"F-MOD": "complete", "X-UNKNOWN": "not_circulated"},
    )  # fmt: skip


async def test_a_withdrawn_part_does_not_count(desk: Desk) -> None:
    await desk.report("accepted")
    other = await desk.assignment("P1.1.F1", "F-MOD")
    await desk.step("federal", f"/assignments/{other['id']}", "withdraw", reason="MOI does all.")
    assert (await desk.stages())["P1.1.F1"][0] == "complete"


async def test_the_public_sees_states_and_who_is_responsible_and_no_more(
    desk: Desk, client: Any
) -> None:
    await desk.report("accepted")
    found = (await client.get("/plans/PLAN/implementation", params={"node": "P1.1.F1"})).json()
    (activity,) = found["activities"]
    assert (activity["state"], activity["pillar"]) == ("under_way", "P1")
    told = [
        (lead["actor"]["code"], lead["stage"], lead["assignment"]) for lead in activity["leads"]
    ]
    assert told == [("F-MOI", None, None), ("F-MOD", None, None)]
    assert [each["code"] for each in activity["supporting"]] == ["X-CSO"]
    stages = (await desk.stages("krg", node="P1.1.F1"))["P1.1.F1"]
    assert stages == ("under_way", {"F-MOI": None, "F-MOD": None})
    assert (await desk.stages("cso", node="P1.1.F1"))["P1.1.F1"][1]["F-MOI"] == "complete"
    region = await client.get("/plans/PLAN/implementation", params={"side": "krg"})
    assert [each["node"]["code"] for each in region.json()["activities"]] == ["P1.1.K1", "P1.1.K2"]
    for query in ("?side=both", "?node=%00", "?x=1"):
        assert (await client.get(f"/plans/PLAN/implementation{query}")).status_code in (400, 422)
    assert_problem(await client.get("/plans/NONE/implementation"), "not-found")


async def test_progress_takes_as_many_statements_however_much_there_is(
    desk: Desk, app: FastAPI
) -> None:
    async def counted() -> int:
        with count_statements(app.state.engine) as seen:
            await desk.stages()
            await desk["me"].get("/implementation-reports")
        return len(seen)

    await desk.report("submitted")
    await counted()
    before = await counted()
    await desk.report("submitted", actor="F-MOD")
    await desk.report("accepted", "P1.1.K1", "K-MOI")
    assert await counted() == before


async def test_a_report_comes_only_after_the_instruction_where_the_forms_are_used(
    desk: Desk,
) -> None:
    plan = await desk.plan("approved")
    assignment = await desk.assignment("P1.1.F1", "F-MOI")
    body = {"assignment": assignment["id"], **DONE}
    refused = await desk["moi"].post("/implementation-reports", json=body)
    assert_problem(refused, "not-instructed")
    await desk.steps(plan, ("federal", "instruct"))
    made = await desk["moi"].post("/implementation-reports", json=body)
    assert made.status_code == 201
    other = await desk["mod"].post("/implementation-reports", json=body)
    assert_problem(other, "not-permitted")


async def test_a_side_without_the_forms_reports_at_once(desk: Desk) -> None:
    assignment = await desk.acknowledged("P1.1.K1", "K-MOI")
    await desk.change_settings(position_forms={"krg": False})
    made = await desk["kmoi"].post(
        "/implementation-reports", json={"assignment": assignment, **DONE}
    )
    path = f"/implementation-reports/{made.json()['id']}"
    await desk.steps(path, ("kmoi", "submit"), ("krg", "accept"))
    assert (await desk.stages())["P1.1.K1"][0] == "complete"
    await desk.change_settings(position_forms={"krg": True})
    late = await desk["kmoi"].post(
        "/implementation-reports",
        json={"assignment": assignment, **DONE, "covers": "part", "part": "More"},
    )
    assert_problem(late, "not-instructed")


async def test_without_acceptance_a_submitted_report_counts_at_once(desk: Desk) -> None:
    await desk.change_settings(position_3_acceptance=False)
    path = await desk.report("submitted")
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "complete"
    waiting = await desk["federal"].get("/implementation-reports", params={"waiting": "true"})
    assert waiting.json()["items"] == []
    # It can still be corrected: what counted goes on counting until the correction is in.
    await desk.step("federal", path, "return", reason="The dates.")
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "complete"
    current = await desk["moi"].get(path)
    await desk["moi"].patch(
        path, json={"completes": False}, headers={"If-Match": current.headers["etag"]}
    )
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "complete"
    await desk.steps(path, ("moi", "submit"))
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "reported"


async def test_a_report_is_returned_corrected_and_accepted(desk: Desk) -> None:
    path = await desk.report("submitted")
    assert_problem(await desk.step("federal", path, "return"), "reason-required")
    back = await desk.step("federal", path, "return", reason="Which provinces?", deadline=LATER)
    assert (back.json()["state"], back.json()["counts"]) == ("returned", False)
    current = await desk["moi"].get(path)
    changed = await desk["moi"].patch(
        path,
        json={"done": {"en": "Three workshops in Baghdad."}},
        headers={"If-Match": current.headers["etag"]},
    )
    assert changed.json()["revision"] == 2
    assert (await desk["federal"].get(path)).json()["content"]["done"]["en"] == "Three workshops."
    await desk.steps(path, ("moi", "submit"), ("federal", "accept"))
    history = (await desk["moi"].get(f"{path}/history")).json()["items"]
    told = [(step["action"], step["content"]["done"]["en"][-8:]) for step in history]
    assert told[-2:] == [("submit", "Baghdad."), ("accept", "Baghdad.")]
    assert_problem(await desk.step("krg", path, "reopen", reason="x", deadline=LATER), "not-found")


async def test_a_reopening_ends_by_itself_and_what_counted_still_counts(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = await desk.report("accepted")
    assert_problem(await desk.step("federal", path, "reopen", reason="Late."), "deadline-required")
    await desk.step("federal", path, "reopen", reason="A late list.", deadline=LATER)
    current = await desk["moi"].get(path)
    assert current.json()["state"] == "reopened"
    headers = {"If-Match": current.headers["etag"]}
    await desk["moi"].patch(path, json={"completes": False}, headers=headers)
    stand_at(monkeypatch, datetime(2023, 5, 1, tzinfo=UTC))
    seen = (await desk["moi"].get(path)).json()
    assert (seen["state"], seen["revision"], seen["content"]["completes"]) == ("accepted", 1, True)
    assert (seen["reason"], seen["reopened_until"], seen["allowed"]) == (None, None, [])
    assert_problem(await desk.step("moi", path, "submit"), "reopening-lapsed")
    assert (await desk.stages())["P1.1.F1"][1]["F-MOI"] == "complete"
    found = await desk["me"].get("/implementation-reports", params={"state": "accepted"})
    assert len(found.json()["items"]) == 1


@pytest.mark.parametrize(
    ("given", "pointer"),
    [
        ({"covers": "stage"}, ""),
        ({"covers": "part"}, ""),
        ({"covers": "whole", "stage": 1}, ""),
        ({"stage": 1}, ""),
        ({"covers": "stage", "stage": 3}, "/stage"),
        ({"covers": "stage", "stage": 10**30}, "/stage"),
        ({"covers": "part", "part": "a\x00b"}, "/part"),
        ({"done_from": "2023-03-02"}, "/done_until"),
        ({"done": {"en": 5}}, "/done/en"),
        ({"completes": "yes"}, "/completes"),
    ],
)
async def test_what_cannot_be_kept_is_named(
    desk: Desk, given: dict[str, Any], pointer: str
) -> None:
    await desk.plan("instructed", "P1.1.F2")
    assignment = await desk.assignment("P1.1.F2", "F-MOI")
    answer = await desk["moi"].post(
        "/implementation-reports", json={"assignment": assignment["id"], **DONE, **given}
    )
    refused = assert_problem(answer, "invalid-request")
    assert pointer in {each["pointer"] for each in refused["errors"]}


async def test_a_stage_and_the_whole_are_reported_once(desk: Desk) -> None:
    first = await desk.report("draft", "P1.1.F2", covers="stage", stage=1)
    await desk.report("draft", "P1.1.F2", covers="stage", stage=2)
    assignment = await desk.assignment("P1.1.F2", "F-MOI")
    body = {"assignment": assignment["id"], **DONE, "covers": "stage", "stage": 1}
    refused = assert_problem(
        await desk["moi"].post("/implementation-reports", json=body), "implementation-report-exists"
    )
    assert first.endswith(refused["params"]["implementation_report"])
    whole = {"assignment": assignment["id"], **DONE}
    answers = await asyncio.gather(
        *(desk[name].post("/implementation-reports", json=whole) for name in ("moi", "moi2"))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    headers = {"If-Match": '"v1"'}
    taken = await desk["moi"].patch(first, json={"covers": "whole"}, headers=headers)
    assert_problem(taken, "implementation-report-exists")
    part = {"covers": "part", "part": "Basra"}
    assert (await desk["moi"].patch(first, json=part, headers=headers)).json()["part"] == "Basra"


async def test_what_a_report_covers_is_fixed_once_it_was_handed_in(desk: Desk) -> None:
    path = await desk.report("submitted")
    await desk.step("federal", path, "return", reason="Which part?")
    current = await desk["moi"].get(path)
    refused = await desk["moi"].patch(
        path, json={"covers": "part", "part": "x"}, headers={"If-Match": current.headers["etag"]}
    )
    assert assert_problem(refused, "invalid-request")["errors"][0]["slug"] == "value-fixed"


async def test_what_is_missing_or_in_the_future_is_named(desk: Desk) -> None:
    path = await desk.report(done=None, done_from=None, done_until="2023-04-11")
    refused = assert_problem(await desk.step("moi", path, "submit"), "incomplete-submission")
    assert [(each["pointer"], each["slug"]) for each in refused["errors"]] == [
        ("/done", "value-missing"),
        ("/done_from", "value-missing"),
        ("/done_until", "date-in-the-future"),
    ]


async def test_nobody_accepts_what_they_handed_in_themselves(
    desk: Desk, world: World, session: AsyncSession
) -> None:
    session.add(
        RoleGrant(
            account_id=world.people["federal"].id,
            role="focal_point",
            actor_id=world.actors["F-MOI"].id,
        )
    )
    await session.commit()
    path = await desk.report()
    await desk.steps(path, ("federal", "submit"))
    for action in ("accept", "return"):
        refused = await desk.step("federal", path, action, reason="x")
        assert_problem(refused, "own-submission")


async def test_the_bodys_unit_assesses_what_was_handed_in_and_all_assessments_stay(
    desk: Desk,
) -> None:
    path = await desk.report()
    finding = {"conformity": "partly", "effect": {"en": "Few women came."}}
    refused = await assess(desk, "unit", path, finding)
    assert_problem(refused, "wrong-state")
    await desk.steps(path, ("moi", "submit"))
    waiting = await desk["unit"].get("/implementation-reports", params={"waiting": "true"})
    assert [each["allowed"] for each in waiting.json()["items"]] == [["assess"]]
    for name, slug in (("moi", "not-permitted"), ("kunit", "not-found"), ("me", "forbidden")):
        assert_problem(await assess(desk, name, path, finding), slug)
    first = await assess(desk, "unit", path, finding)
    assert (first.status_code, first.json()["revision"]) == (201, 1)
    better = {**finding, "conformity": "conforms", "proposals": {"en": "Repeat it."}}
    await assess(desk, "unit", path, better)
    for name in ("me", "federal", "moi"):
        told = (await desk[name].get(f"{path}/assessments")).json()["items"]
        assert [each["conformity"] for each in told] == ["conforms", "partly"]
    page = (await desk["me"].get(f"{path}/assessments", params={"limit": 1})).json()
    rest = await desk["me"].get(f"{path}/assessments", params={"cursor": page["next"]})
    assert [each["conformity"] for each in rest.json()["items"]] == ["partly"]
    done = await desk["unit"].get("/implementation-reports", params={"waiting": "true"})
    assert done.json()["items"] == []
    wrong: list[dict[str, object]] = [
        {"conformity": "yes"},
        {"effect": {}},
        {"effect": {"en": "\x00"}},
    ]
    for bad in wrong:
        answer = await assess(desk, "unit", path, {**finding, **bad})
        assert_problem(answer, "invalid-request")


async def test_a_body_without_a_unit_is_not_assessed(desk: Desk) -> None:
    path = await desk.report("submitted", "P1.1.K1", "K-MOI")
    finding = {"conformity": "conforms", "effect": {"en": "Good."}}
    assert_problem(await assess(desk, "kunit", path, finding), "no-unit")


async def test_an_assessment_is_of_the_version_that_was_read(desk: Desk) -> None:
    path = await desk.report("submitted")
    finding = {"conformity": "conforms", "effect": {"en": "Good."}}
    refused = await desk["unit"].post(f"{path}/assessments", json=finding)
    assert_problem(refused, "precondition-required")
    read = (await desk["unit"].get(path)).headers["etag"]
    back = {"reason": "Which women?"}
    assert (await desk.step("federal", path, "return", **back)).status_code == 200
    changed = await desk["moi"].patch(
        path, json={"done": {"en": "Two workshops."}}, headers={"If-Match": "*"}
    )
    assert changed.status_code == 200, changed.text
    await desk.steps(path, ("moi", "submit"))
    now = (await desk["unit"].get(path)).headers["etag"]
    stale = await assess(desk, "unit", path, finding, version=read)
    assert assert_problem(stale, "stale-version")["params"] == {"yours": read, "current": now}
    assert (await desk["me"].get(f"{path}/assessments")).json()["items"] == []
    # Who may not assess does not learn the version.
    assert_problem(await assess(desk, "moi", path, finding, version=read), "not-permitted")
    made = await assess(desk, "unit", path, finding, version=now)
    assert (made.status_code, made.json()["revision"]) == (201, 2)
    # The report is as it was, and another assessment is of the same version.
    assert made.headers["etag"] == now
