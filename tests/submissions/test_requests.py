"""Versions, retries, races, failing commits, and input that means harm."""

import asyncio
import json
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.models import Submission, SubmissionHistory
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World, fact


async def stored(session: AsyncSession) -> int:
    await session.rollback()
    return await session.scalar(select(func.count()).select_from(Submission)) or 0


async def test_a_write_needs_the_version_that_was_read(desk: Desk) -> None:
    made = await desk.report()
    address = f"/submissions/{made['id']}"
    body = {"values": [{"value": 6}]}
    assert_problem(await desk["focal"].patch(address, json=body), "precondition-required")
    assert_problem(
        await desk["focal"].post(f"{address}/transitions", json={"action": "submit"}),
        "precondition-required",
    )
    stale = {"If-Match": '"v0"'}
    document = assert_problem(
        await desk["focal"].patch(address, json=body, headers=stale), "stale-version"
    )
    assert document["params"] == {"yours": '"v0"', "current": '"v1"'}
    assert_problem(
        await desk["focal"].post(
            f"{address}/transitions", json={"action": "submit"}, headers=stale
        ),
        "stale-version",
    )
    good = await desk["focal"].patch(address, json=body, headers={"If-Match": 'W/"v1"'})
    assert good.headers["etag"] == '"v2"'


async def test_an_edit_that_changes_nothing_writes_nothing(desk: Desk) -> None:
    made = await desk.report(narrative={"en": "Five."})
    address = f"/submissions/{made['id']}"
    for body in ({}, {"values": [{"value": "5.0"}]}, {"narrative": {"en": "Five.", "ar": None}}):
        response = await desk["focal"].patch(address, json=body, headers={"If-Match": '"v1"'})
        assert response.headers["etag"] == '"v1"'
    gone = await desk["focal"].patch(address, json={"narrative": None}, headers={"If-Match": "*"})
    assert (gone.json()["narrative"], gone.json()["values"][0]["value"]) == (None, 5)


async def test_a_retry_gets_the_first_answer(desk: Desk, session: AsyncSession) -> None:
    key = {"Idempotency-Key": "report 1"}
    body = fact(desk.world)
    first = await desk["focal"].post("/submissions", json=body, headers=key)
    again = await desk["focal"].post("/submissions", json=body, headers=key)
    assert first.status_code == again.status_code == 201
    assert first.content == again.content
    assert again.headers["etag"] == '"v1"'
    assert again.headers["location"] == f"/api/v1/submissions/{first.json()['id']}"
    assert again.headers["idempotent-replayed"] == "true"
    assert await stored(session) == 1
    other = await desk["focal"].post(
        "/submissions", json=fact(desk.world, area="IQ-BG"), headers=key
    )
    assert_problem(other, "idempotency-key-reused")


async def test_a_retried_step_is_taken_once(desk: Desk, session: AsyncSession) -> None:
    made = await desk.report()
    headers = {"If-Match": '"v1"', "Idempotency-Key": "submit 1"}
    address = f"/submissions/{made['id']}/transitions"
    for _ in range(2):
        response = await desk["focal"].post(address, json={"action": "submit"}, headers=headers)
        assert response.json()["state"] == "submitted"
    entries = await session.scalar(select(func.count()).select_from(SubmissionHistory))
    assert entries == 2


async def test_two_who_report_one_fact_at_once_make_one(desk: Desk, session: AsyncSession) -> None:
    answers = await asyncio.gather(
        *(desk[name].post("/submissions", json=fact(desk.world)) for name in ("focal", "focal2"))
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    [refused] = [answer for answer in answers if answer.status_code == 409]
    assert_problem(refused, "submission-exists")
    assert await stored(session) == 1


async def test_two_who_submit_overlapping_areas_at_once_submit_one(desk: Desk) -> None:
    begun = [
        (name, await desk.report(name, area=area))
        for name, area in (("focal", "IQ"), ("focal2", "IQ-BG"))
    ]
    answers = await asyncio.gather(*(desk.step(name, made, "submit") for name, made in begun))
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    [refused] = [answer for answer in answers if answer.status_code == 409]
    assert_problem(refused, "area-overlap")


async def test_two_who_act_on_one_version_act_once(desk: Desk) -> None:
    made = await desk.bring_to("submitted")
    address = f"/submissions/{made['id']}/transitions"
    headers = {"If-Match": f'"v{made["version"]}"'}
    answers = await asyncio.gather(
        desk["verifier"].post(address, json={"action": "verify"}, headers=headers),
        desk["coordinator"].post(
            address, json={"action": "return", "reason": "Again."}, headers=headers
        ),
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_approvals_at_once_count_each_other(desk: Desk, session: AsyncSession) -> None:
    made = [await desk.bring_to("verified", area=area) for area in ("IQ-BG", "IQ-BA")]
    answers = await asyncio.gather(*(desk.step("coordinator", one, "approve") for one in made))
    assert [answer.status_code for answer in answers] == [200, 200]
    kept = await session.scalar(
        text("SELECT value FROM rollup WHERE scope = 'national' AND parts = 2")
    )
    assert kept == 10


async def test_a_failing_commit_is_never_a_success(desk: Desk, session: AsyncSession) -> None:
    await session.execute(
        text(
            "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql"
            " AS $$ BEGIN RAISE EXCEPTION 'no room'; END $$"
        )
    )
    await session.execute(
        text(
            "CREATE CONSTRAINT TRIGGER late AFTER INSERT ON submission_history"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail()"
        )
    )
    await session.commit()
    response = await desk["focal"].post(
        "/submissions", json=fact(desk.world), headers={"Idempotency-Key": "once"}
    )
    assert_problem(response, "internal-error")
    assert await stored(session) == 0
    await session.execute(text("DROP TRIGGER late ON submission_history"))
    await session.commit()
    again = await desk["focal"].post(
        "/submissions", json=fact(desk.world), headers={"Idempotency-Key": "once"}
    )
    assert again.status_code == 201


async def test_a_refused_step_leaves_no_trace(desk: Desk, session: AsyncSession) -> None:
    made = await desk.report(values=[])
    assert_problem(await desk.step("focal", made, "submit"), "incomplete-submission")
    entries = await session.scalar(select(func.count()).select_from(SubmissionHistory))
    assert entries == 1


BODIES: dict[str, Any] = {
    "an array": [],
    "a text": "x",
    "nothing": None,
    "an unknown field": {"x": 1},
    "a null code": {"plan": None},
    "a code with a NUL": {"plan": "PL\x00AN"},
    "a code with a lone surrogate": {"plan": "\ud800"},
    "a code as an object": {"indicator": {"code": "I1"}},
    "values as an object": {"values": {"value": 1}},
    "values as null": {"values": None},
    "values as texts": {"values": ["1"]},
    "too many values": {"values": [{"value": 1}] * 501},
    "a boolean as a number": {"values": [{"value": True}]},
    "a number as an answer": {"values": [{"yes": 1}]},
    "a huge number": {"values": [{"value": 10**400}]},
    "a huge float": {"values": [{"value": 1e300}]},
    "a fine number": {"values": [{"value": "0.0000001"}]},
    "an exponent": {"values": [{"value": "1e5"}]},
    "not a number": {"values": [{"value": "NaN"}]},
    "a list as a number": {"values": [{"value": [1]}]},
    "a NUL in a text": {"values": [{"text": "a\x00b"}]},
    "a lone surrogate in a text": {"values": [{"text": "\udfff"}]},
    "a NUL in an age": {"values": [{"age": "\x00", "value": 1}]},
    "a NUL in the narrative": {"narrative": {"en": "\x00"}},
    "another language": {"narrative": {"fr": "oui"}},
    "a narrative as a text": {"narrative": "x"},
    "a long narrative": {"narrative": {"en": "x" * 10_001}},
    "a field with a lone surrogate": {"\ud800": 1},
}


@pytest.mark.parametrize("what", BODIES)
async def test_hostile_bodies_are_named_problems(
    desk: Desk, session: AsyncSession, what: str
) -> None:
    hostile = BODIES[what]
    body = {**fact(desk.world), **hostile} if isinstance(hostile, dict) else hostile
    headers = {"Content-Type": "application/json"}
    response = await desk["focal"].post("/submissions", content=json.dumps(body), headers=headers)
    assert_problem(response, "invalid-request")
    assert await stored(session) == 0


RAW = {
    "half a document": (b'{"plan": ', "invalid-json"),
    "not UTF-8": (b'{"plan": "\xff"}', "invalid-json"),
    "bare NaN": (b'{"values": [{"value": NaN}]}', "invalid-request"),
    "a number of 5000 digits": (b'{"values": [{"value": ' + b"9" * 5000 + b"}]}", "invalid-json"),
    "very deep": (b"[" * 100_000, "invalid-json"),
}


@pytest.mark.parametrize("what", RAW)
async def test_broken_bodies_are_named_problems(desk: Desk, what: str) -> None:
    content, slug = RAW[what]
    headers = {"Content-Type": "application/json", "If-Match": "*"}
    for method, address in (
        ("POST", "/submissions"),
        ("PATCH", f"/submissions/{uuid4()}"),
        ("POST", f"/submissions/{uuid4()}/transitions"),
    ):
        response = await desk["focal"].request(method, address, content=content, headers=headers)
        assert_problem(response, slug)


STEPS: dict[str, dict[str, Any]] = {
    "an unknown action": {"action": "publish"},
    "an edit": {"action": "edit"},
    "a reason with a NUL": {"action": "return", "reason": "\x00"},
    "a reason that is a number": {"action": "return", "reason": 5},
    "a deadline without a zone": {
        "action": "reopen",
        "reason": "x",
        "deadline": "2030-01-01T00:00",
    },
    "a deadline at the end of time": {
        "action": "reopen",
        "reason": "x",
        "deadline": "9999-12-31T23:59:59-14:00",
    },
    "a deadline at the beginning of time": {
        "action": "reopen",
        "reason": "x",
        "deadline": "0001-01-01T00:00:00+14:00",
    },
    "a deadline as a huge number": {"action": "reopen", "reason": "x", "deadline": 10**30},
}


@pytest.mark.parametrize("what", STEPS)
async def test_hostile_steps_are_named_problems(desk: Desk, what: str) -> None:
    made = await desk.report()
    response = await desk["focal"].post(
        f"/submissions/{made['id']}/transitions", json=STEPS[what], headers={"If-Match": "*"}
    )
    assert_problem(response, "invalid-request")


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("?colour=red", "unknown-parameter"),
        ("?plan=A&plan=B", "repeated-parameter"),
        ("?plan=%00", "invalid-request"),
        ("?state=gone", "invalid-request"),
        ("?jurisdiction=x", "invalid-request"),
        ("?waiting=perhaps", "invalid-request"),
        ("?limit=0", "invalid-request"),
        ("?limit=201", "invalid-request"),
        ("?cursor=x", "invalid-cursor"),
        ("?cursor=WyJ4Il0", "invalid-cursor"),
        ("?cursor=WyJ4IiwieSJd", "invalid-cursor"),
    ],
)
async def test_a_list_refuses_what_it_does_not_know(
    client: httpx.AsyncClient, query: str, slug: str
) -> None:
    assert_problem(await client.get(f"/submissions{query}"), slug)


@pytest.mark.parametrize("cursor", ["WyJ4Il0", "WyItMSJd", "WyI5OTk5OTk5OTk5OTkiXQ", "WyLZoSJd"])
async def test_a_history_refuses_cursors_it_never_gave(desk: Desk, cursor: str) -> None:
    made = await desk.report()
    response = await desk["focal"].get(f"/submissions/{made['id']}/history?cursor={cursor}")
    assert_problem(response, "invalid-cursor")


async def test_an_address_that_is_no_id_is_refused(desk: Desk) -> None:
    assert_problem(await desk["focal"].get("/submissions/1"), "not-found")
    assert_problem(await desk["focal"].get(f"/submissions/{uuid4()}"), "not-found")
    step = await desk["focal"].post(
        f"/submissions/{uuid4()}/transitions", json={"action": "submit"}, headers={"If-Match": "*"}
    )
    assert_problem(step, "not-found")


async def test_writes_take_a_bounded_number_of_statements(
    app: FastAPI, desk: Desk, world: World, session: AsyncSession
) -> None:
    counts = []
    for code in ("N1", "N2", "N3"):
        await world.add_indicator(session, code)
        with count_statements(app.state.engine) as statements:
            await desk.bring_to("approved", indicator=code)
        counts.append(len(statements))
    assert counts[0] >= counts[1] == counts[2] <= 60
