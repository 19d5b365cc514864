"""Overlaps over HTTP: found when handed in, decided, ended; figures move and nothing is lost."""

import asyncio
import csv
import io
import json
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.verify import verify
from inap.submissions.verify_figures import prove_figures
from inap.submissions.verify_overlaps import prove_decisions, prove_overlaps
from support.overlapping import REASON, Table, add_bodies, table
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import World


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, world: World) -> Table:
    await add_bodies(session, world)
    return table(app, world)


@pytest.fixture
async def found(desk: Table) -> dict[str, Any]:
    """The overlap of two federal bodies, both approved: 48 and 50."""
    await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    return overlap


async def proof(app: FastAPI) -> list[Any]:
    async with app.state.sessions() as session:
        return list(await verify(session))


async def moment(app: FastAPI) -> str:
    async with app.state.sessions() as session:
        now = await session.scalar(text("SELECT clock_timestamp()"))
    assert isinstance(now, datetime)
    return now.astimezone(UTC).isoformat()


async def test_what_two_bodies_tell_is_found_when_the_second_hands_it_in(desk: Table) -> None:
    first = await desk.hand_in("F-MOI", 48)
    assert await desk.overlaps() == []
    second = await desk.hand_in("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    assert overlap["side"] == "federal"
    assert overlap["state"] == "found"
    assert overlap["reasons"] == ["same-area", "near-figure", "one-government"]
    assert [member["submission"] for member in overlap["members"]] == [first["id"], second["id"]]
    assert [member["value"] for member in overlap["members"]] == [48, 50]
    await desk.approve(first)
    await desk.approve(second)
    assert len(await desk.overlaps()) == 1


async def test_bodies_of_both_governments_are_found_for_the_me_team(desk: Table) -> None:
    await desk.hand_in("F-MOI", 48)
    await desk.hand_in("K-MOI", 48, "IQ-AR")
    (overlap,) = await desk.overlaps()
    assert overlap["side"] == "national"
    assert overlap["reasons"] == ["area-within", "same-figure", "two-governments"]


async def test_a_third_body_joins_what_waits_already(desk: Table) -> None:
    for actor in ("F-MOI", "F-MOD"):
        await desk.hand_in(actor, 48)
    await desk.hand_in("K-MOI", 48, "IQ-AR")
    found = {overlap["side"]: overlap for overlap in await desk.overlaps()}
    assert {side: len(overlap["members"]) for side, overlap in found.items()} == {
        "federal": 2,
        "national": 3,
    }


async def test_what_differs_is_not_found(desk: Table) -> None:
    await desk.hand_in("F-MOI", 48)
    await desk.hand_in("F-MOD", 60)
    assert await desk.overlaps() == []


async def test_finding_costs_one_statement_and_writes_nothing_where_nothing_is_alike(
    app: FastAPI, desk: Table
) -> None:
    made = await desk.report("focal", values=[{"value": 48}])
    with count_statements(app.state.engine) as seen:
        await desk.step("focal", made, "submit")
    assert len([each for each in seen if "overlap" in each]) == 1
    assert not [each for each in seen if each.lstrip().startswith("INSERT INTO overlap")]


async def test_with_max_only_the_larger_counts(
    app: FastAPI, desk: Table, found: dict[str, Any]
) -> None:
    before = await moment(app)
    assert await desk.figures() == {"federal": 98, "krg": None, "national": 98}
    detail = (await desk["coordinator"].get(f"/overlaps/{found['id']}")).json()
    assert {each["resolution"]: each["value"] for each in detail["outcomes"]} == {
        "sum": 98,
        "max": 50,
        "stated": 0,
    }
    assert detail["allowed"] == ["resolve", "dismiss"]
    resolved = await desk.resolve("coordinator", found, resolution="max")
    assert (resolved["state"], resolved["resolution"]) == ("resolved", "max")
    assert await desk.figures() == {"federal": 50, "krg": None, "national": 50}
    assert await desk.figures(before) == {"federal": 98, "krg": None, "national": 98}
    assert await proof(app) == []


async def test_a_stated_figure_counts_instead_of_all_members(
    app: FastAPI, desk: Table, found: dict[str, Any]
) -> None:
    values = [{"value": 70}, {"value": 40, "sex": "female"}]
    await desk.resolve("coordinator", found, resolution="stated", values=values)
    assert await desk.figures() == {"federal": 70, "krg": None, "national": 70}
    series = (await desk["focal"].get("/plans/PLAN/indicators/I1/series")).json()
    assert [row["value"] for row in series["observations"]] == [98]
    (decision,) = series["decisions"]
    assert (decision["resolution"], decision["reason"]) == ("stated", REASON)
    assert [(row["sex"], row["value"]) for row in decision["adjustments"]] == [
        (None, -28),
        ("female", 40),
    ]
    assert await proof(app) == []


async def test_with_sum_both_count_and_the_decision_is_told(
    app: FastAPI, desk: Table, found: dict[str, Any]
) -> None:
    await desk.resolve("coordinator", found, resolution="sum")
    assert await desk.figures() == {"federal": 98, "krg": None, "national": 98}
    series = (await desk["focal"].get("/plans/PLAN/indicators/I1/series")).json()
    assert [each["adjustments"] for each in series["decisions"]] == [[]]
    assert await proof(app) == []


async def test_between_the_governments_only_the_national_figure_moves(
    app: FastAPI, desk: Table
) -> None:
    await desk.approved("F-MOI", 48)
    await desk.approved("K-MOI", 50, "IQ-AR")
    (overlap,) = await desk.overlaps()
    refused = await desk.decide("coordinator", overlap, resolution="max")
    assert assert_problem(refused, "not-permitted")["params"]["needs"] == "decide-overlap"
    await desk.resolve("me", overlap, resolution="max")
    assert await desk.figures() == {"federal": 48, "krg": 50, "national": 50}
    assert await proof(app) == []


async def test_the_national_decision_builds_on_that_of_a_side(app: FastAPI, desk: Table) -> None:
    await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    await desk.approved("K-MOI", 49, "IQ-AR")
    sides = {overlap["side"]: overlap for overlap in await desk.overlaps()}
    await desk.resolve("coordinator", sides["federal"], resolution="max")
    assert await desk.figures() == {"federal": 50, "krg": 49, "national": 99}
    await desk.resolve("me", sides["national"], resolution="max")
    assert await desk.figures() == {"federal": 50, "krg": 49, "national": 50}
    assert await proof(app) == []
    # Once the side's decision falls, nobody knows what the national one would have been.
    done = await desk.decide("coordinator", sides["federal"], "reopen")
    assert done.status_code == 200, done.text
    states = {overlap["side"]: overlap["state"] for overlap in await desk.overlaps()}
    assert states == {"federal": "found", "national": "outdated"}
    assert await desk.figures() == {"federal": 98, "krg": 49, "national": 147}
    assert await proof(app) == []


async def test_a_side_that_decides_later_outdates_the_national_decision(
    app: FastAPI, desk: Table
) -> None:
    await desk.approved("F-MOI", 48)
    await desk.approved("K-MOI", 50, "IQ-AR")
    (national,) = await desk.overlaps()
    await desk.resolve("me", national, resolution="max")
    await desk.approved("F-MOD", 52)
    (federal,) = await desk.overlaps(side="federal")
    await desk.resolve("coordinator", federal, resolution="max")
    assert await desk.figures() == {"federal": 52, "krg": 50, "national": 102}
    assert (await desk.overlaps(state="outdated"))[0]["id"] == national["id"]
    assert await proof(app) == []


async def test_a_correction_outdates_the_decision_and_all_count_as_reported(
    app: FastAPI, desk: Table
) -> None:
    first = await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    await desk.resolve("coordinator", overlap, resolution="max")
    decided = await moment(app)
    await desk.correct(first, values=[{"value": 45}])
    (overlap,) = await desk.overlaps()
    assert (overlap["state"], overlap["resolution"]) == ("outdated", None)
    assert await desk.figures() == {"federal": 95, "krg": None, "national": 95}
    assert await desk.figures(decided) == {"federal": 50, "krg": None, "national": 50}
    assert [each["id"] for each in await desk.overlaps("coordinator", waiting=True)] == [
        overlap["id"]
    ]
    await desk.resolve("coordinator", overlap, resolution="max")
    assert await desk.figures() == {"federal": 50, "krg": None, "national": 50}
    assert await proof(app) == []


async def test_a_correction_of_words_leaves_the_decision(app: FastAPI, desk: Table) -> None:
    first = await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    await desk.resolve("coordinator", overlap, resolution="max")
    await desk.correct(first, narrative={"en": "In May."})
    assert (await desk.overlaps())[0]["state"] == "resolved"
    assert await desk.figures() == {"federal": 50, "krg": None, "national": 50}
    assert await proof(app) == []


async def test_reopening_a_report_changes_nothing_yet(desk: Table) -> None:
    first = await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    await desk.resolve("coordinator", overlap, resolution="max")
    step = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
    await desk.step("coordinator", first, "reopen", **step)
    assert (await desk.overlaps())[0]["state"] == "resolved"
    assert await desk.figures() == {"federal": 50, "krg": None, "national": 50}


async def test_a_wider_overlap_takes_the_place_of_a_decided_one(app: FastAPI, desk: Table) -> None:
    made = [await desk.approved("F-MOI", 48), await desk.approved("F-MOD", 50)]
    (narrow,) = await desk.overlaps()
    await desk.resolve("coordinator", narrow, resolution="max")
    made.append(await desk.approved("F-MOJ", 49, "IQ-BG"))
    (wide,) = await desk.overlaps(state="found")
    assert [member["submission"] for member in wide["members"]] == [each["id"] for each in made]
    await desk.resolve("coordinator", wide, resolution="stated", values=[{"value": 55}])
    assert await desk.figures() == {"federal": 55, "krg": None, "national": 55}
    states = {overlap["id"]: overlap["state"] for overlap in await desk.overlaps()}
    assert states == {narrow["id"]: "dismissed", wide["id"]: "resolved"}
    assert await proof(app) == []


async def test_two_decisions_that_share_a_report_do_not_stand_side_by_side(
    app: FastAPI, desk: Table
) -> None:
    first, second = await desk.approved("F-MOI", 48), await desk.approved("F-MOD", 50)
    (narrow,) = await desk.overlaps()
    await desk.resolve("coordinator", narrow, resolution="max")
    third = await desk.approved("F-MOJ", 20, "IQ-BG")
    body = {"plan": "PLAN", "submissions": [second["id"], third["id"]], "reason": REASON}
    declared = (await desk["coordinator"].post("/overlaps", json=body)).json()
    assert declared["outcomes"] == []
    refused = await desk.decide("coordinator", declared, resolution="max")
    assert assert_problem(refused, "overlap-entangled")["params"]["overlap"] == narrow["id"]
    # That both count stands against nothing.
    await desk.resolve("coordinator", declared, resolution="sum")
    assert await desk.figures() == {"federal": 70, "krg": None, "national": 70}
    assert first["id"] != second["id"]
    assert await proof(app) == []


async def test_changes_tell_what_a_decision_concerned(desk: Table, found: dict[str, Any]) -> None:
    before = (await desk["focal"].get("/plans/PLAN/changes")).json()["data_version"]
    await desk.resolve("coordinator", found, resolution="max")
    changes = (await desk["focal"].get("/plans/PLAN/changes", params={"since": before})).json()
    assert changes["data_version"] == before + 1
    assert [(each["kind"], each["actor"], each["period"]) for each in changes["items"]] == [
        ("corrected", "F-MOD", "2023Q1"),
        ("corrected", "F-MOI", "2023Q1"),
    ]


async def test_who_sums_the_export_gets_the_portals_figures(
    client: Any, desk: Table, found: dict[str, Any]
) -> None:
    await desk.approved("K-MOI", 49, "IQ-AR")
    (national,) = await desk.overlaps(side="national")
    await desk.resolve("coordinator", found, resolution="max")
    await desk.resolve("me", national, resolution="stated", values=[{"value": 55}])
    exported = (await client.get("/plans/PLAN/exports/observations.csv")).text
    rows = list(csv.DictReader(io.StringIO(exported)))
    told = [(row["jurisdiction"], row["area"], row["value"]) for row in rows if not row["overlap"]]
    assert told == [("federal", "IQ", "98"), ("krg", "IQ-AR", "49")]
    assert {row["overlap"] for row in rows} == {"", found["id"], national["id"]}
    for scope, figure in (await desk.figures()).items():
        sums = [int(row["value"]) for row in rows if scope in ("national", row["jurisdiction"])]
        assert sum(sums) == figure, scope
    assert await desk.figures() == {"federal": 50, "krg": 49, "national": 55}
    lines = (await client.get("/plans/PLAN/exports/observations.ndjson")).text.splitlines()
    assert [
        {name: str(value or "") for name, value in json.loads(line).items() if name == "overlap"}
        for line in lines
    ] == [{"overlap": row["overlap"]} for row in rows]


async def test_the_trail_shows_both_originals_and_the_decision(
    client: Any, desk: Table, found: dict[str, Any]
) -> None:
    await desk.resolve("coordinator", found, resolution="max")
    path = "/plans/PLAN/indicators/I1/parts"
    answer = await desk["me"].get(path)
    assert answer.status_code == 200, answer.text
    parts = answer.json()["items"]
    assert [(each["actor"]["code"], each["value"], each["counts"]) for each in parts] == [
        ("F-MOD", 50, True),
        ("F-MOI", 48, False),
    ]
    for part in parts:
        (decision,) = part["decisions"]
        assert (decision["resolution"], decision["reason"]) == ("max", REASON)
        assert decision["decided_by"] == "coordinator"
    public = (await client.get(path)).json()["items"]
    assert {each["decisions"][0]["decided_by"] for each in public} == {None}
    assert {each["decisions"][0]["reason"] for each in public} == {REASON}


async def test_a_dismissed_overlap_is_not_found_again_and_can_be_reopened(desk: Table) -> None:
    first = await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    done = await desk.decide("coordinator", overlap, "dismiss")
    assert done.json()["state"] == "dismissed"
    assert done.json()["decided_by"]["name"] == "coordinator"
    await desk.correct(first, values=[{"value": 49}])
    assert [each["state"] for each in await desk.overlaps()] == ["dismissed"]
    done = await desk.decide("coordinator", overlap, "reopen")
    assert (done.json()["state"], done.json()["decided_by"]) == ("found", None)
    actions = [step["action"] for step in done.json()["history"]]
    assert actions == ["find", "dismiss", "reopen"]


async def test_nobody_decides_on_a_report_that_they_submitted(
    session: AsyncSession, desk: Table, found: dict[str, Any]
) -> None:
    await session.execute(
        text(
            "UPDATE submission_history SET by = :by WHERE action = 'submit'"
            " AND submission_id = :submission"
        ),
        {
            "by": desk.world.people["coordinator"].id,
            "submission": found["members"][0]["submission"],
        },
    )
    await session.commit()
    assert (await desk.overlaps("coordinator"))[0]["allowed"] == []
    assert await desk.overlaps("coordinator", waiting=True) == []
    refused = await desk.decide("coordinator", found, resolution="max")
    assert_problem(refused, "own-submission")


async def test_nothing_is_decided_before_all_of_it_is_approved(desk: Table) -> None:
    await desk.approved("F-MOI", 48)
    await desk.hand_in("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    detail = (await desk["coordinator"].get(f"/overlaps/{overlap['id']}")).json()
    assert detail["allowed"] == ["dismiss"]
    # What it will come to is told all the same.
    assert {each["resolution"]: each["value"] for each in detail["outcomes"]} == {
        "sum": 98,
        "max": 50,
        "stated": 0,
    }
    refused = await desk.decide("coordinator", overlap, resolution="max")
    assert_problem(refused, "overlap-not-approved")


@pytest.mark.parametrize(
    ("given", "pointer", "slug"),
    [
        ({}, "/resolution", "value-missing"),
        ({"resolution": "stated"}, "/values", "value-missing"),
        ({"resolution": "max", "values": [{"value": 3}]}, "/values", "value-not-expected"),
        (
            {"resolution": "stated", "values": [{"value": -3}]},
            "/values/0/value",
            "value-negative",
        ),
    ],
)
async def test_a_decision_has_to_say_what_it_needs(
    desk: Table, found: dict[str, Any], given: dict[str, Any], pointer: str, slug: str
) -> None:
    refused = assert_problem(
        await desk.decide("coordinator", found, "resolve", **given), "invalid-request"
    )
    assert [(each["pointer"], each["slug"]) for each in refused["errors"]] == [(pointer, slug)]


async def test_a_stated_figure_needs_a_total_and_a_decision_a_reason(
    desk: Table, found: dict[str, Any]
) -> None:
    values = [{"value": 3, "sex": "female"}]
    refused = await desk.decide("coordinator", found, resolution="stated", values=values)
    assert_problem(refused, "incomplete-submission")
    refused = await desk.decide("coordinator", found, resolution="max", reason=" ")
    assert_problem(refused, "reason-required")


async def test_versions_are_asked_for_and_of_two_deciders_one_wins(
    desk: Table, found: dict[str, Any]
) -> None:
    path = f"/overlaps/{found['id']}/transitions"
    body = {"action": "resolve", "resolution": "max", "reason": REASON}
    assert_problem(await desk["coordinator"].post(path, json=body), "precondition-required")
    stale = await desk["coordinator"].post(path, json=body, headers={"If-Match": '"v9"'})
    assert_problem(stale, "stale-version")
    etag = (await desk["coordinator"].get(f"/overlaps/{found['id']}")).headers["etag"]
    answers = await asyncio.gather(
        *(desk["coordinator"].post(path, json=body, headers={"If-Match": etag}) for _ in range(4))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412, 412, 412]
    assert await desk.figures() == {"federal": 50, "krg": None, "national": 50}


async def test_a_decision_and_a_correction_at_once_leave_true_figures(
    app: FastAPI, desk: Table
) -> None:
    first = await desk.approved("F-MOI", 48)
    await desk.approved("F-MOD", 50)
    (overlap,) = await desk.overlaps()
    step = {"reason": "A late list.", "deadline": "2023-05-01T00:00:00Z"}
    done = await desk.step("coordinator", first, "reopen", **step)
    await desk["focal"].patch(
        f"/submissions/{first['id']}",
        json={"values": [{"value": 60}]},
        headers={"If-Match": done.headers["etag"]},
    )
    await desk.step("focal", first, "submit")
    await desk.step("verifier", first, "verify")
    answers = await asyncio.gather(
        desk.step("coordinator", first, "approve"),
        desk.decide("coordinator", overlap, resolution="max"),
    )
    assert answers[0].status_code == 200
    federal = (await desk.figures())["federal"]
    (overlap,) = await desk.overlaps()
    assert (overlap["state"], federal) in [("resolved", 60), ("outdated", 110), ("found", 110)]
    assert await proof(app) == []


async def test_two_approvals_at_once_still_find_what_they_share(app: FastAPI, desk: Table) -> None:
    made = [await desk.hand_in("F-MOI", 48), await desk.hand_in("F-MOD", 50)]
    session = app.state.sessions()
    async with session.begin():
        # As if both had been handed in at one moment, neither seeing the other.
        await session.execute(text("DELETE FROM overlap"))
    await session.close()
    await desk.step("verifier", made[0], "verify")
    await asyncio.gather(*(desk.step("coordinator", each, "approve") for each in made))
    assert len(await desk.overlaps()) == 1
    assert await proof(app) == []


async def test_who_declares_an_overlap(desk: Table) -> None:
    one, other = await desk.approved("F-MOI", 48), await desk.approved("K-MOI", 4, "IQ-AR")
    body = {"plan": "PLAN", "submissions": [one["id"], other["id"]], "reason": REASON}
    answer = await desk["kcoordinator"].post("/overlaps", json=body)
    assert answer.status_code == 201, answer.text
    made = answer.json()
    assert answer.headers["location"].endswith(f"/overlaps/{made['id']}")
    assert (made["declared"], made["reasons"], made["side"]) == (True, [], "national")
    assert made["allowed"] == []
    again = await desk["me"].post("/overlaps", json=body)
    assert assert_problem(again, "overlap-exists")["params"]["overlap"] == made["id"]


async def test_what_cannot_overlap_is_refused(desk: Table, session: AsyncSession) -> None:
    one, other = await desk.approved("F-MOI", 48), await desk.approved("F-MOD", 4)
    await desk.world.add_indicator(session, "I2")
    await desk.world.add_indicator(session, "I3", aggregation_areas="none")
    apart = await desk.approved("F-MOI", 48, indicator="I2")
    alone = [
        await desk.approved("F-MOI", 48, indicator="I3"),
        await desk.approved("K-MOI", 48, "IQ-AR", indicator="I3"),
    ]

    async def told(*submissions: Any) -> Any:
        body = {"plan": "PLAN", "submissions": list(submissions), "reason": REASON}
        return await desk["me"].post("/overlaps", json=body)

    for why, pair in {
        "apart": (one["id"], apart["id"]),
        "one-body": (one["id"], one["id"]),
        "not-added-up": (alone[0]["id"], alone[1]["id"]),
    }.items():
        problem = assert_problem(await told(*pair), "overlap-not-possible")
        assert problem["params"]["why"] == why
    unknown = "01932c4e-8f00-7a31-9c55-2f6d1b0c7a10"
    problem = assert_problem(await told(one["id"], unknown), "invalid-request")
    assert problem["errors"][0]["pointer"] == "/submissions/1"
    assert_problem(await told(one["id"]), "invalid-request")
    body = {"plan": "PLAN", "submissions": [one["id"], other["id"]], "reason": " "}
    assert_problem(await desk["me"].post("/overlaps", json=body), "reason-required")
    refused = await desk["kcoordinator"].post("/overlaps", json={**body, "reason": REASON})
    assert_problem(refused, "not-permitted")


async def test_a_coordinator_sees_between_the_governments_only_what_is_published(
    desk: Table,
) -> None:
    await desk.approved("F-MOI", 48)
    theirs = await desk.hand_in("K-MOI", 50, "IQ-AR")
    (overlap,) = await desk.overlaps("me")
    assert await desk.overlaps("coordinator") == []
    assert_problem(await desk["coordinator"].get(f"/overlaps/{overlap['id']}"), "not-found")
    assert [each["id"] for each in await desk.overlaps("kcoordinator")] == [overlap["id"]]
    await desk.approve(theirs)
    assert [each["id"] for each in await desk.overlaps("coordinator")] == [overlap["id"]]


async def test_the_other_side_does_not_see_an_overlap_within_one(
    desk: Table, found: dict[str, Any]
) -> None:
    assert await desk.overlaps("kcoordinator") == []
    assert_problem(await desk["kcoordinator"].get(f"/overlaps/{found['id']}"), "not-found")
    assert_problem(await desk["focal"].get("/overlaps"), "forbidden")
    assert (await desk.overlaps("auditor"))[0]["allowed"] == []


async def test_the_list_is_filtered_paged_and_costs_the_same_however_long(
    app: FastAPI, desk: Table, session: AsyncSession, found: dict[str, Any]
) -> None:
    async def cost() -> int:
        with count_statements(app.state.engine) as seen:
            await desk.overlaps()
        # Who is calling is read again now and then, whatever is listed.
        return len([statement for statement in seen if "overlap" in statement])

    once = await cost()
    for number in range(2, 5):
        await desk.world.add_indicator(session, f"I{number}")
        for actor, area in (("F-MOI", "IQ"), ("K-MOI", "IQ-AR")):
            await desk.hand_in(actor, 48, area, indicator=f"I{number}")
    assert await cost() == once
    assert [each["id"] for each in await desk.overlaps(side="federal")] == [found["id"]]
    assert len(await desk.overlaps(side="national", state="found", plan="PLAN")) == 3
    assert len(await desk.overlaps(indicator="I2", period="2023Q1")) == 1
    member = found["members"][0]["submission"]
    assert [each["id"] for each in await desk.overlaps(submission=member)] == [found["id"]]
    page = (await desk["me"].get("/overlaps", params={"limit": 3})).json()
    rest = await desk.overlaps(cursor=page["next"])
    assert [len(page["items"]), len(rest)] == [3, 1]


@pytest.mark.parametrize(
    "document", ["not a list", [], {"plan": "\u0000"}, {"action": ["resolve"]}]
)
async def test_hostile_bodies_are_refused(
    desk: Table, found: dict[str, Any], document: object
) -> None:
    path = f"/overlaps/{found['id']}/transitions"
    for address, headers in (("/overlaps", {}), (path, {"If-Match": "*"})):
        answer = await desk["me"].post(address, json=document, headers=headers)
        assert answer.status_code == 422, answer.text
    huge = {"action": "resolve", "reason": "x", "resolution": "stated"}
    for value in (1e300, "9" * 400, {"a": 1}, "\ud800"):
        answer = await desk["coordinator"].post(
            path,
            content=json.dumps({**huge, "values": [{"value": value}]}),
            headers={"If-Match": "*", "Content-Type": "application/json"},
        )
        assert answer.status_code in (400, 422), answer.text


async def test_verify_finds_hands_in_the_database(
    app: FastAPI, desk: Table, session: AsyncSession, found: dict[str, Any]
) -> None:
    await desk.resolve("coordinator", found, resolution="max")
    assert await proof(app) == []
    for statement in (
        "UPDATE adjustment SET value = value - 1",
        "UPDATE overlap_decision SET excluded = covers",
        "UPDATE overlap_decision SET known_from = known_from - interval '1 day'",
        "UPDATE overlap_history SET reason = 'Another one.' WHERE action = 'resolve'",
        "UPDATE overlap SET state = 'dismissed', resolution = NULL",
        "DELETE FROM overlap_member WHERE ctid = (SELECT min(ctid) FROM overlap_member)",
        "DELETE FROM overlap_history WHERE sequence = 1",
    ):
        await session.execute(text("SAVEPOINT as_it_was"))
        await session.execute(text(statement))
        findings = await verify_in(session)
        assert findings, statement
        await session.execute(text("ROLLBACK TO as_it_was"))


async def verify_in(session: AsyncSession) -> list[Any]:
    found: list[Any] = []
    for proof_of in (prove_overlaps, prove_decisions, prove_figures):
        async for each in proof_of(session):
            found += each
    return found
