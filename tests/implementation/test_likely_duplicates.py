"""Activity reports that may tell of one event: found, shown side by side, and decided about."""

from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_models import ActivityDuplicateHistory
from inap.implementation.activity_report_verify import verify_activity_reports
from inap.kit.audit import AuditEntry
from support.activities import REPORT, Activities
from support.factories import make_account, make_actor, make_indicator
from support.problems import assert_problem
from support.queries import count_statements

NODE = "P1.1.1.F1"


def address(report: dict[str, Any], other: dict[str, Any] | None = None) -> str:
    path = f"/activity-reports/{report['id']}/likely-duplicates"
    return path if other is None else f"{path}/{other['id']}"


async def listed(
    activities: Activities, report: dict[str, Any], name: str = "coordinator", **query: Any
) -> list[dict[str, Any]]:
    answer = await activities[name].get(address(report), params=query)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def decide(
    activities: Activities,
    report: dict[str, Any],
    other: dict[str, Any],
    action: str,
    name: str = "coordinator",
    **given: Any,
) -> httpx.Response:
    current = await activities[name].get(address(report, other))
    return await activities[name].post(
        f"{address(report, other)}/transitions",
        json={"action": action, "reason": "One training, paid for by the ministry.", **given},
        headers={"If-Match": current.headers.get("etag", '"v0"')},
    )


@pytest.fixture
async def twins(activities: Activities) -> tuple[dict[str, Any], dict[str, Any]]:
    """One training as the organisation and as the ministry handed it in."""
    mine = await activities.report(submit=True)
    numbers = [{"sex": "female", "count": 21}, {"sex": "male", "count": 5}]
    theirs = await activities.report("focal", actor="F-MOI", participants=numbers, submit=True)
    return mine, theirs


Twins = tuple[dict[str, Any], dict[str, Any]]


async def test_what_may_be_one_event_is_shown_with_its_reasons(
    activities: Activities, twins: Twins
) -> None:
    mine, theirs = twins
    [found] = await listed(activities, mine)
    assert found["report"]["id"] == theirs["id"]
    assert found["report"]["total"] == 26
    assert found["reasons"] == [
        *("same-activity", "same-area", "same-place", "same-days"),
        *("near-number", "one-government"),
    ]
    assert (found["state"], found["counts"], found["version"]) == ("open", None, 0)
    assert found["allowed"] == ["same", "different"]
    assert [each["report"]["id"] for each in await listed(activities, theirs)] == [mine["id"]]
    # One that is no more than begun is nobody else's business.
    draft = await activities.report("kfocal", actor="K-MOI")
    assert draft["id"] not in [each["report"]["id"] for each in await listed(activities, mine)]


async def test_two_reports_of_one_indicator_are_found_across_its_activities(
    activities: Activities, session: AsyncSession
) -> None:
    await make_indicator(session, activities.nodes["P1.1.1"], "OUT", unit="person")
    await session.commit()
    mine = await activities.report(submit=True)
    await activities.report("focal", actor="F-MOI", node="P1.1.1.K1", submit=True)
    assert await listed(activities, mine) == []
    # An indicator above counts both, once reports count towards it.
    assert (await activities.declare("OUT")).status_code == 200
    [found] = await listed(activities, mine)
    assert found["reasons"][0] == "same-indicator"


async def test_a_pair_said_to_be_two_events_is_not_brought_up_again(
    activities: Activities, twins: Twins, session: AsyncSession
) -> None:
    mine, theirs = twins
    done = await decide(activities, mine, theirs, "different", reason="Two halls.")
    assert done.status_code == 200, done.text
    told = done.json()
    assert done.headers["etag"] == '"v1"'
    assert (told["state"], told["allowed"]) == ("different", ["reopen"])
    assert [(each["action"], each["reason"]) for each in told["history"]] == [
        ("different", "Two halls.")
    ]
    assert await listed(activities, mine) == await listed(activities, theirs) == []
    [shown] = await listed(activities, theirs, different=True)
    assert shown["state"] == "different"
    # What was decided can be taken back, from either side, and every step stays.
    back = (await decide(activities, theirs, mine, "reopen", reason="A mistake.")).json()
    assert (back["state"], back["version"]) == ("open", 2)
    assert [each["action"] for each in back["history"]] == ["different", "reopen"]
    assert len(await listed(activities, mine)) == 1
    audit = await session.scalars(select(AuditEntry.action).order_by(AuditEntry.id))
    assert [each for each in audit if each.startswith("activity-duplicate")] == [
        "activity-duplicate.different",
        "activity-duplicate.reopen",
    ]


async def test_of_one_event_only_the_chosen_report_counts(
    activities: Activities, twins: Twins
) -> None:
    await activities.indicator("W")
    assert (await activities.declare("W")).status_code == 200
    mine, theirs = twins
    await activities.step("coordinator", mine, "approve")
    await activities.step("verifier", theirs, "verify")
    await activities.step("coordinator", theirs, "approve")
    fact = {"plan": "PLAN", "indicator": "W", "actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    both = {**fact, "activity_reports": [mine["id"], theirs["id"]]}
    made = (await activities["focal"].post("/submissions", json=both)).json()
    assert made["values"][0]["value"] == 51

    done = await decide(activities, mine, theirs, "same", counts=mine["id"])
    assert (done.json()["state"], done.json()["counts"]) == ("same", mine["id"])
    # The draft that counts both is told, and not handed in so.
    draft = f"/submissions/{made['id']}"
    seen = await activities["focal"].get(draft)
    assert seen.json()["parts_changed"] is True
    sent = await activities["focal"].post(
        f"{draft}/transitions",
        json={"action": "submit"},
        headers={"If-Match": seen.headers["etag"]},
    )
    refused = assert_problem(sent, "activity-report-unfit")
    assert refused["params"] == {"activity_report": theirs["id"], "because": "set-aside"}
    query = {"actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    found = await activities["focal"].get("/plans/PLAN/indicators/W/countable", params=query)
    assert [each["id"] for each in found.json()["reports"]] == [mine["id"]]
    changed = await activities["focal"].patch(
        draft,
        json={"activity_reports": [mine["id"]]},
        headers={"If-Match": seen.headers["etag"]},
    )
    assert changed.status_code == 200, changed.text
    assert changed.json()["values"][0]["value"] == 25
    assert changed.json()["parts_changed"] is False


async def test_the_chosen_one_waits_while_the_other_still_counts(
    activities: Activities, twins: Twins
) -> None:
    await activities.indicator("W")
    assert (await activities.declare("W")).status_code == 200
    mine, theirs = twins
    await activities.step("coordinator", mine, "approve")
    await activities.step("verifier", theirs, "verify")
    await activities.step("coordinator", theirs, "approve")
    fact = {"plan": "PLAN", "indicator": "W", "actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    first = {**fact, "activity_reports": [theirs["id"]]}
    made = (await activities["focal"].post("/submissions", json=first)).json()
    sent = await activities["focal"].post(
        f"/submissions/{made['id']}/transitions",
        json={"action": "submit"},
        headers={"If-Match": '"v1"'},
    )
    assert sent.status_code == 200, sent.text
    done = await decide(activities, mine, theirs, "same", counts=mine["id"])
    assert done.json()["counted"] == [theirs["id"]]
    second = {**fact, "area": "IQ-BG", "activity_reports": [mine["id"]]}
    refused = assert_problem(
        await activities["focal"].post("/submissions", json=second), "activity-report-counted"
    )
    assert refused["params"]["area"] == "IQ"


async def test_what_another_pair_set_aside_cannot_be_chosen(
    activities: Activities, twins: Twins, session: AsyncSession
) -> None:
    mine, theirs = twins
    ngo = await make_actor(session, "X-NGO", jurisdiction=None)
    activities.people["ngo"] = await make_account(session, "reporter", actor=ngo)
    await session.commit()
    third = await activities.report("ngo", actor="X-NGO", submit=True)
    assert (await decide(activities, mine, theirs, "same", counts=mine["id"])).status_code == 200
    refused = await decide(activities, theirs, third, "same", counts=theirs["id"])
    assert_problem(refused, "activity-report-set-aside")
    assert (await decide(activities, theirs, third, "same", counts=third["id"])).status_code == 200
    [found] = [
        each for each in await listed(activities, mine) if each["report"]["id"] == third["id"]
    ]
    assert (found["set_aside"], found["state"]) == ([], "open")


async def test_who_decides_follows_the_governments(activities: Activities, twins: Twins) -> None:
    mine, theirs = twins
    assert_problem(await activities["kcoordinator"].get(address(mine)), "not-found")
    assert_problem(await activities["focal"].get(address(mine)), "forbidden")
    refused = await decide(activities, mine, theirs, "different", "me_team")
    assert_problem(refused, "not-permitted")

    krg = await activities.report("kfocal", actor="K-MOI", area="IQ-AR", submit=True)
    whole = await activities.report("focal", actor="F-MOI", area="IQ", submit=True)
    # It is the other government's until that approves it.
    assert krg["id"] not in [each["report"]["id"] for each in await listed(activities, whole)]
    assert (await activities.step("kcoordinator", krg, "approve")).status_code == 200
    [found] = [
        each for each in await listed(activities, whole) if each["report"]["id"] == krg["id"]
    ]
    assert {"area-within", "two-governments"} <= set(found["reasons"])
    assert found["allowed"] == []
    assert_problem(await decide(activities, whole, krg, "different"), "not-permitted")
    done = await decide(activities, whole, krg, "same", "me_team", counts=krg["id"])
    assert done.json()["state"] == "same", done.text
    assert "same" in [each["state"] for each in await listed(activities, whole)]
    # Neither does the Region's coordinator see a federal report before it is approved.
    assert await listed(activities, krg, "kcoordinator") == []
    await activities.step("verifier", whole, "verify")
    await activities.step("coordinator", whole, "approve")
    [seen] = await listed(activities, krg, "kcoordinator")
    assert (seen["report"]["id"], seen["state"], seen["allowed"]) == (whole["id"], "same", [])


async def test_a_correction_after_the_decision_is_told(
    activities: Activities, twins: Twins
) -> None:
    mine, theirs = twins
    await decide(activities, mine, theirs, "same", counts=theirs["id"])
    [before] = await listed(activities, mine)
    assert before["changed"] is False
    await activities.step("coordinator", mine, "return", reason="Count again.")
    version = {"If-Match": '"v3"'}
    changed = await activities["cso"].patch(
        f"/activity-reports/{mine['id']}", json={"end": "2023-02-08"}, headers=version
    )
    assert changed.status_code == 200, changed.text
    [after] = await listed(activities, theirs)
    assert (after["changed"], after["state"]) == (True, "same")


@pytest.mark.parametrize(
    "given",
    [
        {"action": "merge"},
        {"action": "same", "counts": "x"},
        {"action": "same", "counts": None},
        {"action": "different", "counts": "01932c4e-8f00-7a31-9c55-2f6d1b0c7a13"},
        {"action": "same", "counts": "01932c4e-8f00-7a31-9c55-2f6d1b0c7a13"},
        {"action": "different", "reason": "a\x00b"},
        {"action": ["different"]},
    ],
)
async def test_a_decision_that_does_not_fit_is_refused(
    activities: Activities, twins: Twins, given: dict[str, Any]
) -> None:
    action = given.pop("action")
    assert_problem(await decide(activities, *twins, action, **given), "invalid-request")


async def test_a_decision_needs_a_reason_and_the_version_that_was_seen(
    activities: Activities, twins: Twins
) -> None:
    mine, theirs = twins
    refused = await decide(activities, mine, theirs, "different", reason=" ")
    assert_problem(refused, "reason-required")
    path, body = f"{address(mine, theirs)}/transitions", {"action": "different", "reason": "x"}
    assert_problem(await activities["coordinator"].post(path, json=body), "precondition-required")
    stale = {"If-Match": '"v3"'}
    answer = await activities["coordinator"].post(path, json=body, headers=stale)
    assert_problem(answer, "stale-version")
    # A report is no duplicate of itself, nor of another one of its own body.
    again = await activities.report("focal", actor="F-MOI", submit=True)
    for other in (theirs, again):
        assert_problem(await decide(activities, theirs, other, "different"), "not-found")


async def test_the_proof_finds_a_changed_decision(
    activities: Activities, twins: Twins, session: AsyncSession
) -> None:
    mine, theirs = twins
    await decide(activities, mine, theirs, "different")
    await decide(activities, mine, theirs, "reopen")
    await decide(activities, mine, theirs, "same", counts=theirs["id"])
    assert await verify_activity_reports(session, lambda _what, _done: None) == []
    await session.rollback()
    entry = await session.scalar(
        select(ActivityDuplicateHistory).where(ActivityDuplicateHistory.sequence == 2)
    )
    assert entry is not None
    entry.reason = "Something else."
    await session.execute(text("UPDATE activity_duplicate SET state = 'open', counts_id = NULL"))
    await session.commit()
    found = await verify_activity_reports(session, lambda _what, _done: None)
    assert sorted(finding.detail for finding in found) == [
        f"counts_now is None, by its history {theirs['id']}",
        "entry 2 is not what its hash was taken of",
        "state is open, by its history same",
    ]


async def test_the_list_takes_the_same_statements_whatever_it_holds(
    activities: Activities, twins: Twins, session: AsyncSession, app: FastAPI
) -> None:
    mine, theirs = twins
    counts = []
    await listed(activities, mine)
    for number in range(3):
        with count_statements(app.state.engine) as seen:
            await listed(activities, mine)
        counts.append(len(seen))
        actor = await make_actor(session, f"X-{number}", jurisdiction=None)
        activities.people[f"n{number}"] = await make_account(session, "reporter", actor=actor)
        await session.commit()
        body = {**REPORT, "actor": f"X-{number}", "submit": True}
        await activities[f"n{number}"].post("/activity-reports", json=body)
    assert counts[0] == counts[1] == counts[2]
    await decide(activities, mine, theirs, "different")
    assert len(await listed(activities, mine, different=True)) == 4
