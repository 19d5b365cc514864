"""What an accepted amendment does: versions, reporters, what is expected, and when."""

import asyncio
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
import structlog
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import amendment_effects, amendment_writing_queries
from inap.kit.observe import configure_logs
from inap.plans.version_models import NodeVersion
from inap.plans.version_proof_queries import prove_versions
from inap.plans.version_writing_queries import HeldPlan
from support.amending import FRAME, LATER, TODAY, Amending, stand_at, stand_on
from support.factories import make_plan
from support.problems import assert_problem


async def data_version(amending: Amending) -> int:
    found = await amending["anyone"].get("/plans/PLAN")
    return int(found.json()["data_version"])


async def completeness(amending: Amending, code: str) -> dict[str, int]:
    """What is expected of an indicator once all three quarters have ended."""
    with pytest.MonkeyPatch.context() as clocks:
        stand_on(clocks, date(2023, 12, 1))
        found = (await amending["me"].get("/plans/PLAN/dashboards/national")).json()
    counted: dict[str, int] = next(
        each["completeness"] for each in found["indicators"] if each["code"] == code
    )
    return counted


async def take_all(amending: Amending) -> None:
    """What the background does."""
    await amendment_effects.take_all(amending.app.state.sessions)


async def test_a_retiming_makes_a_version_and_keeps_the_one_before(amending: Amending) -> None:
    before = await data_version(amending)
    old = await amending["anyone"].get("/plans/PLAN/logframe")
    await amending.accepted()
    assert await data_version(amending) == before + 1
    now = await amending.node("P1.1.F1")
    assert (now["time_frame"], now["logframe_version"]) == (LATER, 2)
    assert (await amending.node("P1.1.F1", 1))["time_frame"] == FRAME
    first = (await amending["anyone"].get("/plans/PLAN/logframe", params={"version": 1})).json()
    assert first["nodes"] == old.json()["nodes"]
    assert first["logframe_version"] == 1
    unknown = await amending["anyone"].get("/plans/PLAN/logframe", params={"version": 3})
    assert_problem(unknown, "not-found")


async def test_the_day_begins_at_midnight_in_baghdad(
    amending: Amending, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Half past one of the sixteenth there, and still the fifteenth in Greenwich.
    stand_at(monkeypatch, datetime(2023, 5, 15, 22, 30, tzinfo=UTC))
    await amending.accepted(on="2023-05-16")
    assert (await amending.node("P1.1.F1"))["time_frame"] == LATER


async def test_only_what_changed_is_kept(amending: Amending, session: AsyncSession) -> None:
    await amending.accepted()
    await amending.accepted(kind="change", proposed={"title": {"en": "Train leaders"}})
    kept = await session.scalars(select(NodeVersion.version).order_by(NodeVersion.version))
    assert list(kept) == [1, 2, 3]
    second = await amending.node("P1.1.F1", 2)
    assert (second["title"]["en"], second["time_frame"]) == ("P1.1.F1", LATER)


async def test_etags_follow_the_logframe(amending: Amending) -> None:
    addresses = ("/plans/PLAN/logframe", "/plans/PLAN/logframe?version=1", "/plans/PLAN/versions")
    anyone = amending["anyone"]
    etags = {each: (await anyone.get(each)).headers["etag"] for each in addresses}
    assert len(set(etags.values())) == 3
    for each, etag in etags.items():
        same = await anyone.get(each, headers={"If-None-Match": etag})
        assert same.status_code == 304
    await amending.accepted()
    for each, etag in etags.items():
        fresh = await anyone.get(each, headers={"If-None-Match": etag})
        assert fresh.status_code == 200
        assert fresh.headers["etag"] != etag


async def test_versions_are_listed_and_compared(amending: Amending) -> None:
    await amending.accepted()
    await amending.accepted(
        kind="drop", node="P1.1.F2", actor="F-MOD", name="support", proposed=None
    )
    parts = [{"actor": "K-MOI", "part": "lead"}]
    added = await amending.accepted(
        name="klead",
        by="kcoordinator",
        kind="add",
        node="P1.1",
        actor="K-MOI",
        side="krg",
        proposed={"title": {"ckb": "کردنەوەی ناوەند"}, "responsibilities": parts},
    )
    assert added["made"]["code"] == "P1.1.K2"
    items = (await amending["anyone"].get("/plans/PLAN/versions")).json()["items"]
    assert [each["number"] for each in items] == [1, 2, 3, 4]
    assert items[0] == {
        "number": 1,
        "effective_on": "2023-01-01",
        "at": None,
        "amendment": None,
        "changes": [],
    }
    assert items[1]["amendment"]["kind"] == "retime"
    told = [
        [(each["code"], each["change"], each["fields"]) for each in item["changes"]]
        for item in items
    ]
    assert told[1:] == [
        [("P1.1.F1", "changed", ["time_frame"])],
        [("P1.1.F2", "dropped", ["dropped_on"])],
        [("P1.1.K2", "added", ["title", "responsibilities"])],
    ]
    found = await amending["anyone"].get("/plans/PLAN/versions/4/changes", params={"from": 1})
    document = found.json()
    assert [(each["code"], each["change"]) for each in document["nodes"]] == [
        ("P1.1.F1", "changed"),
        ("P1.1.F2", "dropped"),
        ("P1.1.K2", "added"),
    ]
    retimed = document["nodes"][0]
    assert (retimed["before"]["time_frame"], retimed["after"]["time_frame"]) == (FRAME, LATER)
    assert document["nodes"][2]["before"] is None
    step = (await amending["anyone"].get("/plans/PLAN/versions/3/changes")).json()
    assert (step["from_version"], [each["code"] for each in step["nodes"]]) == (2, ["P1.1.F2"])
    page = await amending["anyone"].get("/plans/PLAN/versions", params={"limit": 3})
    rest = await amending["anyone"].get(
        "/plans/PLAN/versions", params={"cursor": page.json()["next"]}
    )
    assert [each["number"] for each in rest.json()["items"]] == [4]


@pytest.mark.parametrize("path", ["5/changes", "1/changes?from=2", "9999999/changes", "x/changes"])
async def test_versions_that_there_are_not_are_named_problems(
    amending: Amending, path: str
) -> None:
    found = await amending["anyone"].get(f"/plans/PLAN/versions/{path}")
    assert found.status_code in (404, 422)
    assert_problem(found, "not-found" if found.status_code == 404 else "invalid-request")


async def test_other_leads_report_from_then_on(amending: Amending) -> None:
    parts = [{"actor": "F-MOD", "part": "lead"}]
    await amending.accepted(kind="change", proposed={"responsibilities": parts})
    assert await amending.reporters("P1.1.F1-I1") == ["F-MOD"]
    fact = {
        "plan": "PLAN",
        "indicator": "P1.1.F1-I1",
        "area": "IQ",
        "values": [{"value": 5}],
    }

    async def report(name: str, actor: str, period: str) -> Any:
        body = {**fact, "actor": actor, "period": period}
        return await amending[name].post("/submissions", json=body)

    # The second quarter had begun: each tells of its part of it. The first is only the former's.
    assert (await report("lead", "F-MOI", "2023Q1")).status_code == 201
    refused = assert_problem(await report("support", "F-MOD", "2023Q1"), "not-a-reporter")
    assert refused["params"]["reporters"] == ["F-MOI"]


async def test_what_is_expected_follows_who_had_the_duty(amending: Amending) -> None:
    parts = [{"actor": "F-MOD", "part": "lead"}]
    await amending.accepted(kind="change", proposed={"responsibilities": parts})
    counted = await completeness(amending, "P1.1.F1-I1")
    # One for the first quarter, two for the second (handed over in May), one for the third.
    assert counted["expected"] == 4
    work = (await amending["lead"].get("/me/work", params={"plan": "PLAN"})).json()
    assert {each["period"] for each in work["due"]} <= {"2023Q1", "2023Q2"}


async def test_a_dropped_activity_expects_nothing_that_begins_after(amending: Amending) -> None:
    before = await completeness(amending, "P1.1.F1-I1")
    assert before["expected"] == 3
    await amending.accepted(kind="drop", proposed=None)
    assert (await completeness(amending, "P1.1.F1-I1"))["expected"] == 2
    dropped = await amending.node("P1.1.F1")
    assert dropped["dropped_on"] == TODAY
    assert (await amending.node("P1.1.F1", 1))["dropped_on"] is None
    assert await amending.reporters("P1.1.F1-I1") == []


async def test_a_repetition_stands_beside_the_original(amending: Amending) -> None:
    made = await amending.accepted(kind="repeat")
    assert made["made"]["code"] == "P1.1.F3"
    node = await amending.node("P1.1.F3")
    assert (node["time_frame"], node["parent"], node["side"]) == (LATER, "P1.1", "federal")
    assert node["since_version"] == 2
    assert node["indicators"] == ["P1.1.F3-I1"]
    assert [part["printed"] for part in node["responsibilities"]] == [None, None]
    assert await amending.reporters("P1.1.F3-I1") == ["F-MOI"]
    assert (await completeness(amending, "P1.1.F3-I1"))["expected"] == 2
    assert "P1.1.F3" in (await amending.node("P1.1"))["children"]
    assert "P1.1.F3" not in (await amending.node("P1.1", 1))["children"]
    gone = await amending["anyone"].get("/plans/PLAN/nodes/P1.1.F3", params={"version": 1})
    assert_problem(gone, "not-found")
    listed = await amending["anyone"].get("/amendments", params={"node": "P1.1.F3"})
    assert [each["id"] for each in listed.json()["items"]] == [made["id"]]


async def test_an_addition_brings_its_indicators(amending: Amending) -> None:
    indicator = {
        "title": {"en": "Centres opened"},
        "unit": "workshop",
        "kind": "number",
        "direction": "increase",
        "aggregation_time": "sum",
        "aggregation_areas": "sum",
        "frequency": "quarter",
        "sensitivity": "public",
        "disaggregation": ["sex"],
    }
    await amending.accepted(
        kind="add",
        node="P1.1",
        side="federal",
        proposed={
            "title": {"en": "Open a centre"},
            "statement": {"en": "So that women find help."},
            "responsibilities": [{"actor": "F-MOI", "part": "lead"}],
            "indicators": [indicator],
        },
    )
    node = await amending.node("P1.1.F3")
    assert node["statement"]["en"] == "So that women find help."
    found = (await amending["anyone"].get("/plans/PLAN/indicators/P1.1.F3-I1")).json()
    assert (found["title"]["en"], found["disaggregation"]) == ("Centres opened", ["sex"])
    assert (found["baseline"], found["targets"], found["source"]) == (None, [], None)


async def test_codes_of_two_at_once_do_not_collide(amending: Amending) -> None:
    made = [await amending.proposed(kind="repeat") for _ in range(3)]
    arguments = {"reason": "Agreed.", "effective_on": TODAY}
    done = await asyncio.gather(
        *(amending.step("coordinator", each, "accept", **arguments) for each in made)
    )
    assert [each.status_code for each in done] == [200, 200, 200]
    assert sorted(each.json()["made"]["code"] for each in done) == ["P1.1.F3", "P1.1.F4", "P1.1.F5"]
    assert sorted(each.json()["logframe_version"] for each in done) == [2, 3, 4]


async def test_a_day_to_come_is_waited_for(
    amending: Amending, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = await amending.accepted(on="2023-06-01")
    assert (made["state"], made["logframe_version"]) == ("accepted", None)
    assert (await amending.node("P1.1.F1"))["time_frame"] == FRAME
    stand_on(monkeypatch, date(2023, 5, 31))
    await take_all(amending)
    assert (await amending.node("P1.1.F1"))["logframe_version"] == 1
    stand_on(monkeypatch, date(2023, 6, 1))
    version = await data_version(amending)
    await asyncio.gather(*(take_all(amending) for _ in range(3)))
    assert await data_version(amending) == version + 1
    assert (await amending.node("P1.1.F1"))["time_frame"] == LATER
    items = (await amending["anyone"].get("/plans/PLAN/versions")).json()["items"]
    assert [(each["number"], each["effective_on"]) for each in items] == [
        (1, "2023-01-01"),
        (2, "2023-06-01"),
    ]


async def test_a_plan_in_which_that_fails_keeps_no_other_waiting(
    amending: Amending, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = (await make_plan(session, "BROKEN")).id
    await session.commit()
    await amending.accepted(on="2023-06-01")
    stand_on(monkeypatch, date(2023, 6, 1))
    due, effect = amendment_writing_queries.plans_with_due, amendment_effects.take_effect

    async def with_another(using: AsyncSession, today: date) -> list[UUID]:
        return [broken, *await due(using, today)]

    async def take_effect(using: AsyncSession, plan: HeldPlan, today: date) -> HeldPlan:
        if plan.id == broken:
            raise ValueError("no such level")
        return await effect(using, plan, today)

    monkeypatch.setattr(amendment_writing_queries, "plans_with_due", with_another)
    monkeypatch.setattr(amendment_effects, "take_effect", take_effect)
    configure_logs("INFO", "json")
    with structlog.testing.capture_logs() as logs:
        await take_all(amending)
    assert [line["plan"] for line in logs if line["log_level"] == "error"] == [str(broken)]
    assert (await amending.node("P1.1.F1"))["time_frame"] == LATER


async def test_what_waits_for_its_day_stands_against_the_same_field(amending: Amending) -> None:
    await amending.accepted(on="2023-06-01")
    other = {**LATER, "text": "2026"}
    second = await amending.drafted(proposed={"time_frame": other})
    assert_problem(await amending.step("lead", second, "propose"), "amendment-pending")
    title = {"title": {"en": "Train leaders"}}
    assert (await amending.accepted(kind="change", proposed=title))["logframe_version"] == 2


async def test_versions_take_effect_in_the_order_of_their_days(
    amending: Amending, monkeypatch: pytest.MonkeyPatch
) -> None:
    await amending.accepted(on="2023-06-10")
    await amending.accepted(on="2023-06-05", kind="change", proposed={"title": {"en": "Train"}})
    stand_on(monkeypatch, date(2023, 6, 20))
    # The one that is accepted now comes after those whose day has passed while nobody looked.
    late = await amending.proposed("klead", node="P1.1.K1", actor="K-MOI")
    arguments = {"reason": "Agreed.", "effective_on": "2023-06-08"}
    refused = await amending.step("kcoordinator", late, "accept", **arguments)
    assert assert_problem(refused, "effective-too-early")["params"]["earliest"] == "2023-06-10"
    arguments["effective_on"] = "2023-06-12"
    done = await amending.step("kcoordinator", late, "accept", **arguments)
    assert done.json()["logframe_version"] == 4
    items = (await amending["anyone"].get("/plans/PLAN/versions")).json()["items"]
    assert [each["effective_on"] for each in items][1:] == [
        "2023-06-05",
        "2023-06-10",
        "2023-06-12",
    ]


async def test_an_earlier_report_keeps_the_version_it_was_made_for(amending: Amending) -> None:
    fact = {
        "plan": "PLAN",
        "indicator": "P1.1.F1-I1",
        "actor": "F-MOI",
        "period": "2023Q1",
        "area": "IQ",
        "values": [{"value": 5}],
    }
    lead = amending["lead"]
    old = (await lead.post("/submissions", json=fact)).json()
    assert old["logframe_version"] == 1
    await lead.post(
        f"/submissions/{old['id']}/transitions",
        json={"action": "submit"},
        headers={"If-Match": '"v1"'},
    )
    support = amending["support"]
    other = {**fact, "indicator": "P1.1.F2-I1", "actor": "F-MOD"}
    begun = (await support.post("/submissions", json=other)).json()
    await amending.accepted()
    assert (await lead.get(f"/submissions/{old['id']}")).json()["logframe_version"] == 1
    assert (await support.get(f"/submissions/{begun['id']}")).json()["logframe_version"] == 1
    # What was begun before is handed in under the logframe of today.
    handed = await support.post(
        f"/submissions/{begun['id']}/transitions",
        json={"action": "submit"},
        headers={"If-Match": '"v1"'},
    )
    assert handed.json()["logframe_version"] == 2


async def test_the_proof_finds_nothing_until_somebody_meddles(
    amending: Amending, session: AsyncSession
) -> None:
    await amending.accepted()
    await amending.accepted(kind="repeat")
    assert await prove_versions(session) == []
    await session.execute(text("UPDATE node SET time_frame = NULL WHERE code = 'P1.1.F1'"))
    await session.execute(text("UPDATE plan SET logframe_version = 4"))
    found = await prove_versions(session)
    assert {each.subject for each in found} == {"plan:PLAN", "node:PLAN/P1.1.F1"}
