"""Following recommendations up, to their closure by a report or an amendment of the plan."""

import asyncio
from datetime import date
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.amendment_models import Amendment
from inap.implementation.position_models import (
    Assignment,
    ImplementationReport,
)
from inap.kit.tables import new_id
from inap.plans.models import Node
from support.coordination import Office, make_recommendation
from support.factories import make_account, make_node
from support.positions import make_responsibility
from support.problems import assert_problem

ASSIGN = {"action": "assign", "owner": "F-MOI", "due_on": "2023-09-30"}


def faults(response: httpx.Response) -> list[tuple[str, str]]:
    problem = assert_problem(response, "invalid-request")
    return [(each["pointer"], each["slug"]) for each in problem["errors"]]


async def recommend(
    office: Office, text: str = "Act", body: str = "TEAM", state: str = "approved", **follow: Any
) -> str:
    """The address of a recommendation."""
    record = await make_recommendation(office.session, office.bodies[body], text, state, **follow)
    await office.session.commit()
    return f"/recommendations/{record.id}"


async def accepted_report(office: Office, node: Node, *, accepted: bool = True) -> str:
    """The id of an implementation report of an activity."""
    author = await make_account(office.session)
    assignment = Assignment(
        plan_id=office.plan.id,
        node_id=node.id,
        actor_id=office.actors["F-MOI"].id,
        side="federal",
        state="acknowledged",
        circulated_by=author.id,
        circulated_at=author.created_at,
    )
    office.session.add(assignment)
    await office.session.flush()
    report = ImplementationReport(
        id=new_id(),
        assignment_id=assignment.id,
        covers="whole",
        state="accepted" if accepted else "submitted",
        submitted_revision=1,
        counted_revision=1 if accepted else None,
    )
    office.session.add(report)
    await office.session.commit()
    return str(report.id)


async def test_a_recommendation_is_taken_on_noted_and_completed(office: Office) -> None:
    path = await recommend(office)
    told = await office.step(path, 1, **ASSIGN, node="P1.F1", text={"en": "At once."})
    assert told.status_code == 200, told.text
    document = told.json()
    assert (document["state"], document["due_on"]) == ("assigned", "2023-09-30")
    assert document["owner"]["code"] == "F-MOI"
    assert document["activity"]["code"] == "P1.F1"
    assert told.headers["etag"] == '"v2"'
    noted = await office.step(path, 2, "moi", action="note", text={"ar": "بدأنا"})
    assert noted.json()["allowed"] == ["note"]
    assert_problem(await office.step(path, 3, action="complete"), "showing-required")
    done = await office.step(path, 3, action="complete", text={"en": "Founded."})
    assert (done.json()["state"], done.json()["shown_by"]) == ("done", None)
    assert done.json()["closed_at"] is not None
    history = (await office["moi"].get(f"{path}/history")).json()["items"]
    assert [(each["action"], each["to_state"]) for each in history] == [
        ("assign", "assigned"),
        ("note", "assigned"),
        ("complete", "done"),
    ]
    assert (history[0]["owner"], history[0]["node"]) == ("F-MOI", "P1.F1")
    assert history[1]["text"]["ar"] == "بدأنا"
    for name in ("donor", "kmoi"):
        assert_problem(await office[name].get(f"{path}/history"), "not-found")
    again = await office.step(path, 4, action="reopen", reason="Not yet")
    assert (again.json()["state"], again.json()["closed_at"]) == ("assigned", None)
    assert_problem(await office.step(path, 4, action="note", text={"en": "x"}), "stale-version")


async def test_it_is_completed_by_an_accepted_report_of_the_linked_activity(
    office: Office,
) -> None:
    path = await recommend(office)
    other = await make_node(office.session, office.plan, "P1.F2", level="activity")
    wrong = await accepted_report(office, other)
    right = await accepted_report(office, office.node)
    # Nothing is linked yet, so no report can show anything.
    refused = await office.step(path, 1, action="complete", report=right)
    assert faults(refused) == [("/report", "not-an-accepted-report")]
    await office.step(path, 1, action="link", node="P1.F1")
    for report in (wrong, str(uuid4())):
        refused = await office.step(path, 2, action="complete", report=report)
        assert faults(refused) == [("/report", "not-an-accepted-report")]
    listed = (await office["secretary"].get(f"{path}/reports")).json()["items"]
    assert [each["id"] for each in listed] == [right]
    done = await office.step(path, 2, action="complete", report=right)
    assert done.json()["shown_by"] == {"kind": "implementation_report", "id": right}
    public = (await office["donor"].get(path)).json()
    assert public["shown_by"] == {"kind": "implementation_report", "id": None}


async def test_a_report_that_waits_shows_nothing(office: Office) -> None:
    path = await recommend(office, node_id=office.node.id)
    report = await accepted_report(office, office.node, accepted=False)
    refused = await office.step(path, 1, action="complete", report=report)
    assert faults(refused) == [("/report", "not-an-accepted-report")]


async def test_it_is_not_accepted_with_a_reason_that_everybody_reads(office: Office) -> None:
    path = await recommend(office)
    assert_problem(await office.step(path, 1, action="decline"), "reason-required")
    told = await office.step(path, 1, action="decline", reason="No money")
    assert (told.json()["state"], told.json()["reason"]) == ("not_accepted", "No money")
    assert (await office["donor"].get(path)).json()["reason"] == "No money"
    refused = await office.step(path, 2, **ASSIGN)
    assert assert_problem(refused, "recommendation-settled")["params"]["state"] == "not_accepted"


async def test_it_is_superseded_by_one_that_is_open(office: Office) -> None:
    path = await recommend(office, "Old")
    new = (await recommend(office, "New")).rpartition("/")[2]
    closed = (await recommend(office, "Closed", state="approved")).rpartition("/")[2]
    await office.step(f"/recommendations/{closed}", 1, action="decline", reason="No")
    own = path.rpartition("/")[2]
    for other, slug in (
        (own, "unknown-code"),
        (closed, "not-open"),
        (str(uuid4()), "unknown-code"),
    ):
        refused = await office.step(path, 1, action="supersede", superseded_by=other)
        assert faults(refused) == [("/superseded_by", slug)]
    told = await office.step(path, 1, action="supersede", superseded_by=new)
    assert (told.json()["state"], told.json()["superseded_by"]) == ("superseded", new)


async def test_two_that_supersede_each_other_at_once_make_no_circle(office: Office) -> None:
    one, other = await recommend(office, "One"), await recommend(office, "Other")
    answers = await asyncio.gather(
        office.step(one, 1, action="supersede", superseded_by=other.rpartition("/")[2]),
        office.step(other, 1, "admin", action="supersede", superseded_by=one.rpartition("/")[2]),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 422]


async def test_what_is_wrong_with_a_step_is_told(office: Office) -> None:
    path = await recommend(office)
    refused = await office.step(path, 1, action="assign", owner="NONE", due_on="2023-09-30")
    assert faults(refused) == [("/owner", "unknown-code")]
    refused = await office.step(path, 1, action="assign", owner="F-MOI")
    assert faults(refused) == [("/due_on", "value-required")]
    refused = await office.step(path, 1, **{**ASSIGN, "due_on": "2023-08-01"})
    assert_problem(refused, "deadline-passed")
    refused = await office.step(path, 1, action="link", node="P1")
    assert faults(refused) == [("/node", "not-an-activity")]
    refused = await office.step(path, 1, action="note", text={"en": "x"}, owner="F-MOI")
    assert faults(refused) == [("/owner", "value-not-expected")]
    draft = await recommend(office, state="draft")
    assert_problem(await office["secretary"].get(draft), "not-found")
    assert_problem(await office.step(draft, 1, **ASSIGN), "not-found")
    assert_problem(await office.step(path, 1, "kmoi", **ASSIGN), "not-permitted")
    assert_problem(await office.step(path, 1, "me", **ASSIGN), "forbidden")
    board = await recommend(office, body="BOARD")
    assert_problem(await office.step(board, 1, "federal", **ASSIGN), "not-permitted")


async def test_recommendations_are_listed_those_due_first_and_narrowed(office: Office) -> None:
    moi = office.actors["F-MOI"].id
    await recommend(office, "Free")
    await recommend(office, "Later", due_on=date(2023, 9, 1))
    await recommend(office, "Late", owner_id=moi, due_on=date(2023, 8, 1))
    done = await recommend(office, "Done", due_on=date(2023, 7, 1))
    await office.step(done, 1, action="complete", text={"en": "x"})
    cursor: dict[str, str] = {}
    found = []
    while True:
        params = {"limit": "2", **cursor}
        page = (await office["donor"].get("/recommendations", params=params)).json()
        found += [each["text"]["en"] for each in page["items"]]
        if page["next"] is None:
            break
        cursor = {"cursor": page["next"]}
    assert found == ["Done", "Late", "Later", "Free"]

    async def listed(name: str = "donor", **params: str) -> list[str]:
        answer = await office[name].get("/recommendations", params=params)
        assert answer.status_code == 200, answer.text
        return [each["text"]["en"] for each in answer.json()["items"]]

    assert await listed(overdue="true") == ["Late"]
    assert await listed(open="false") == ["Done"]
    assert await listed(open="true", owner="F-MOI") == ["Late"]
    assert await listed(state="done") == ["Done"]
    assert await listed(sector="recovery") == []
    assert len(await listed(sector="protection", level="government", body="TEAM")) == 4
    assert await listed(plan="NONE") == []
    assert await listed("moi", mine="true") == ["Late"]
    assert await listed("donor", mine="true") == []
    items = (await office["donor"].get("/bodies/TEAM/open-items")).json()
    assert (items["open"], items["overdue"]) == (3, 1)


@pytest.fixture
async def led(office: Office) -> Office:
    """The activity is led by the federal body."""
    await make_responsibility(office.session, office.node, office.actors["F-MOI"])
    await office.session.commit()
    return office


FRAME = {"text": "2024", "start": "2024-01-01", "end": "2024-12-31"}


async def propose(office: Office, path: str, name: str = "moi", **given: Any) -> httpx.Response:
    body = {"plan": "PLAN", "kind": "retime", "node": "P1.F1", "actor": "F-MOI", **given}
    body.setdefault("proposed", {"time_frame": FRAME})
    return await office[name].post(f"{path}/amendments", json=body)


async def test_a_recommendation_becomes_an_amendment_and_is_closed_by_it(led: Office) -> None:
    path = await recommend(led, "Give it another year")
    made = await propose(led, path)
    assert made.status_code == 201, made.text
    amendment = made.json()
    record_id = path.rpartition("/")[2]
    assert amendment["origin"] == {"kind": "recommendation", "id": record_id}
    assert amendment["reason"]["en"] == "Give it another year"
    address = made.headers["location"]
    assert address.endswith(f"/amendments/{amendment['id']}")
    own = f"/amendments/{amendment['id']}"
    assert (await led["moi"].get(own)).json()["origin"]["id"] == record_id
    # A draft is the business of who writes it.
    assert (await led["donor"].get(path)).json()["amendments"] == []
    mine = (await led["moi"].get(path)).json()["amendments"]
    assert [(each["id"], each["state"]) for each in mine] == [(amendment["id"], "draft")]
    refused = await led.step(path, 2, action="complete", amendment=amendment["id"])
    assert faults(refused) == [("/amendment", "not-an-accepted-amendment")]
    assert (await led.step(own, 1, "moi", action="propose")).status_code == 200
    accepted = await led.step(
        own, 2, "federal", action="accept", reason="Agreed", effective_on="2024-01-01"
    )
    assert accepted.status_code == 200, accepted.text
    done = await led.step(path, 2, "federal", action="complete", amendment=amendment["id"])
    assert done.status_code == 200, done.text
    assert done.json()["shown_by"] == {"kind": "amendment", "id": amendment["id"]}
    public = (await led["donor"].get(path)).json()
    assert [each["state"] for each in public["amendments"]] == ["accepted"]
    history = (await led["me"].get(f"{path}/history")).json()["items"]
    assert [each["action"] for each in history] == ["amend", "complete"]
    assert history[0]["amendment"] == amendment["id"]


async def test_the_rules_of_amendments_hold_for_those_from_a_recommendation(led: Office) -> None:
    path = await recommend(led)
    assert faults(await propose(led, path, node="NONE")) == [("/node", "unknown-code")]
    assert_problem(await propose(led, path, "kmoi"), "not-permitted")
    assert_problem(await propose(led, path, "secretary"), "forbidden")
    missing = f"/recommendations/{uuid4()}"
    assert_problem(await propose(led, missing), "not-found")
    await led.step(path, 1, action="decline", reason="No")
    assert_problem(await propose(led, path), "recommendation-settled")
    assert await led.session.scalar(select(Amendment.id)) is None
    assert (await led["donor"].get(path)).headers["etag"] == '"v2"'


async def test_a_retry_makes_one_amendment(
    app: FastAPI, session: AsyncSession, led: Office
) -> None:
    del app
    path = await recommend(led)
    given = {"plan": "PLAN", "kind": "retime", "node": "P1.F1", "actor": "F-MOI"}
    body = {**given, "proposed": {"time_frame": FRAME}, "reason": {"en": "Own words"}}
    headers = {"Idempotency-Key": "once"}
    answers = [
        await led["moi"].post(f"{path}/amendments", json=body, headers=headers) for _ in range(2)
    ]
    assert answers[0].json() == answers[1].json()
    assert answers[0].json()["reason"]["en"] == "Own words"
    assert len((await session.scalars(select(Amendment.id))).all()) == 1
