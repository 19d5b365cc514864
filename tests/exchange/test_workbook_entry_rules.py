"""A workbook meets the rules of every other entry: exceptions, quality checks, evidence, parts."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.findings import Finding
from inap.submissions.verify import verify
from support.activities import Activities, make_activities
from support.evidence import attached
from support.factories import make_period
from support.problems import assert_problem
from support.reporting import Desk, World, make_world, stand_at
from support.workbooks import downloaded, reported, upload

I1, W = "I1|2023Q1|IQ||", "W|2023Q1|IQ||"
NOTE = "Counted again with the list."
UNTIL = "2023-04-20T00:00:00Z"


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    stand_at(monkeypatch)
    return await make_world(session)


@pytest.fixture
def desk(app: FastAPI, world: World) -> Desk:
    return Desk(app, world)


async def stored(desk: Desk, indicator: str = "I1") -> dict[str, Any]:
    """What the body has reported on an indicator."""
    found = await desk["focal"].get("/submissions", params={"indicator": indicator})
    [item] = (each for each in found.json()["items"] if each["period"] == "2023Q1")
    document: dict[str, Any] = item
    return document


async def proof(app: FastAPI) -> list[Finding]:
    """What ``inap verify`` finds now."""
    async with app.state.sessions() as session:
        return await verify(session)


def told(report: dict[str, Any], what: str = "errors") -> list[tuple[str | None, str]]:
    return [(each["cell"], each["slug"]) for each in report[what]]


async def steps_of(desk: Desk, made: dict[str, Any]) -> list[dict[str, Any]]:
    answer = await desk["focal"].get(f"/submissions/{made['id']}/history")
    steps: list[dict[str, Any]] = answer.json()["items"]
    return steps


async def test_an_exception_holds_a_workbook_open_past_the_lock(
    desk: Desk, world: World, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    await world.add_indicator(session, "I2")
    world.period.due_on, world.period.locks_on = date(2023, 4, 1), date(2023, 4, 5)
    await session.commit()
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, 3)
    assert told(await reported(await upload(desk["focal"], sheet))) == [(at, "period-closed")]
    given = await desk["coordinator"].post(
        "/plans/PLAN/periods/2023Q1/exceptions",
        json={"actor": "F-MOI", "indicator": "I1", "until": UNTIL, "reason": "The line was cut."},
    )
    assert given.status_code == 201, given.text
    sheet = await downloaded(desk["focal"])
    protected = {
        code: sheet.sheet.cell(sheet.row(f"{code}|2023Q1|IQ||"), sheet.columns["value"]).protection
        for code in ("I1", "I2")
    }
    assert (protected["I1"].locked, protected["I2"].locked) == (False, True)
    sheet.put(I1, 3)
    other = sheet.put("I2|2023Q1|IQ||", 3)
    assert told(await reported(await upload(desk["focal"], sheet))) == [(other, "period-closed")]
    sheet.put("I2|2023Q1|IQ||", None)
    await reported(await upload(desk["focal"], sheet, "drafts"))
    stand_at(monkeypatch, datetime(2023, 4, 20, tzinfo=UTC))
    sheet.put(I1, 4)
    ended = told(await reported(await upload(desk["focal"], sheet)))
    assert [slug for _cell, slug in ended] == ["period-closed"]


async def test_odd_values_are_handed_in_with_a_note_that_is_kept_with_them(
    app: FastAPI, desk: Desk, world: World, session: AsyncSession
) -> None:
    due = world.period.due_on
    for code, value in (("2022Q3", 28), ("2022Q4", 30)):
        await make_period(session, world.plan, code, due_on=due)
        await session.commit()
        made = await desk.report(period=code, values=[{"value": value}])
        assert (await desk.step("focal", made, "submit")).status_code == 200
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, 300)
    preview = await reported(await upload(desk["focal"], sheet))
    assert told(preview, "warnings") == [(at, "figure-jumps")]
    assert preview["warnings"][0]["params"]["high"] == "30"
    assert_problem(await upload(desk["focal"], sheet, "submit"), "note-required")
    blank = {"note": "\u200f", "token": preview["token"]}
    assert_problem(await upload(desk["focal"], sheet, "submit", **blank), "note-required")
    stale = {"note": NOTE, "token": "0"}
    assert_problem(await upload(desk["focal"], sheet, "submit", **stale), "preview-outdated")
    # As everywhere, a draft may hold what is odd; it is asked about when it is handed in.
    await reported(await upload(desk["focal"], sheet, "drafts"))
    again = await downloaded(desk["focal"])
    preview = await reported(await upload(desk["focal"], again))
    assert [each["slug"] for each in preview["warnings"]] == ["figure-jumps"]
    assert_problem(await upload(desk["focal"], again, "submit"), "note-required")
    given = {"note": NOTE, "token": preview["token"]}
    await reported(await upload(desk["focal"], again, "submit", **given))
    now = await stored(desk)
    assert now["state"] == "submitted"
    [warning] = now["warnings"]
    assert (warning["slug"], warning["note"]) == ("figure-jumps", NOTE)
    assert [each["action"] for each in await steps_of(desk, now)] == ["create", "submit"]
    assert await proof(app) == []


async def test_what_has_evidence_stays_whole_after_an_upload(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    made = await desk.report()
    await attached(desk["focal"], made)
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 6)
    await reported(await upload(desk["focal"], sheet, "drafts"))
    assert await proof(app) == []
    sheet = await downloaded(desk["focal"])
    await session.execute(text("UPDATE plan SET logframe_version = 2"))
    await session.commit()
    await reported(await upload(desk["focal"], sheet, "submit"))
    assert await proof(app) == []
    returned = await desk.step("verifier", made, "return", reason="Count again.")
    assert returned.status_code == 200
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 7)
    await reported(await upload(desk["focal"], sheet, "submit"))
    assert await proof(app) == []
    assert (await stored(desk))["revision"] == 2
    versions = await session.scalars(
        text("SELECT logframe_version FROM submission_revision ORDER BY number")
    )
    assert list(versions) == [2, 2]


@pytest.fixture
async def activities(app: FastAPI, session: AsyncSession, world: World) -> Activities:
    made = await make_activities(app, session, world)
    await made.indicator("W")
    assert (await made.declare("W")).status_code == 200
    return made


async def counted(session: AsyncSession) -> tuple[int, int]:
    """How many parts submissions have, and how many reports count somewhere."""
    found = await session.execute(
        text("SELECT (SELECT count(*) FROM submission_part), (SELECT count(*) FROM counted_report)")
    )
    parts, claims = found.one()
    await session.rollback()
    return parts, claims


async def made_of(desk: Desk, report: dict[str, Any], **given: Any) -> dict[str, Any]:
    body = {"plan": "PLAN", "indicator": "W", "actor": "F-MOI", "period": "2023Q1", "area": "IQ"}
    answer = await desk["focal"].post(
        "/submissions", json={**body, "activity_reports": [report["id"]], **given}
    )
    assert answer.status_code == 201, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def test_values_taken_from_activity_reports_are_claimed_and_let_go(
    app: FastAPI, desk: Desk, activities: Activities, session: AsyncSession
) -> None:
    made = await made_of(desk, await activities.approved())
    sheet = await downloaded(desk["focal"])
    sheet.put(W, "In words.", "narrative")
    await reported(await upload(desk["focal"], sheet, "submit"))
    assert await counted(session) == (1, 1)
    assert (await desk.step("verifier", made, "return", reason="Why?")).status_code == 200
    sheet = await downloaded(desk["focal"])
    sheet.put(W, "In other words.", "narrative")
    await reported(await upload(desk["focal"], sheet, "submit"))
    assert await counted(session) == (2, 1)
    assert (await desk.step("verifier", made, "return", reason="Why?")).status_code == 200
    sheet = await downloaded(desk["focal"])
    sheet.put(W, 24)
    await reported(await upload(desk["focal"], sheet, "submit"))
    assert await counted(session) == (2, 0)
    assert not (await stored(desk, "W"))["activity_reports"]
    assert await proof(app) == []


async def test_reports_that_count_no_more_are_not_handed_in_by_a_workbook(
    desk: Desk, activities: Activities
) -> None:
    report = await activities.approved()
    await made_of(desk, report)
    reopened = await activities.step(
        "coordinator", report, "reopen", reason="A late list.", deadline="2023-05-01T00:00:00Z"
    )
    assert reopened.status_code == 200
    sheet = await downloaded(desk["focal"])
    preview = await reported(await upload(desk["focal"], sheet))
    assert [slug for _cell, slug in told(preview, "missing")] == ["activity-report-unfit"]
    assert_problem(await upload(desk["focal"], sheet, "submit"), "workbook-refused")
