"""Reports: drafted, edited, issued once and for ever, corrected beside, withdrawn."""

import asyncio
import hashlib
import json
import threading
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, insert, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import moments
from inap.kit.stored_files import StoredFile
from inap.meetings.loading import load_coordination
from inap.meetings.models import Attendance, Record
from inap.plans.loading import load_plan
from inap.reports import issuing
from inap.reports.formats import EVERY_FILE, FORMATS, Rendering
from inap.reports.models import Report, ReportFile
from inap.settings import REPOSITORY
from reports.conftest import DAY, NOW
from support.access import client_for
from support.coordination import Office
from support.factories import make_account
from support.problems import assert_problem
from support.queries import count_statements

SINCE, UNTIL = "2023-04-01", "2023-06-30"


async def drafted(office: Office, kind: str = "newsletter", **given: Any) -> dict[str, Any]:
    """A draft of the secretariat's about the quarter."""
    wish = {"kind": kind, "since": SINCE, "until": UNTIL, **given}
    return await office.made("/plans/PLAN/reports", **wish)


async def issued(app: FastAPI, office: Office, kind: str = "newsletter") -> dict[str, Any]:
    """A report that was issued with all its files."""
    draft = await drafted(office, kind)
    answer = await office.step(f"/reports/{draft['id']}", 1, action="issue")
    assert answer.json()["state"] == "issuing", answer.text
    assert await issuing.make_files(app.state.sessions, app.state.files) == len(EVERY_FILE)
    report: dict[str, Any] = (await office["donor"].get(f"/reports/{draft['id']}")).json()
    assert report["state"] == "issued"
    return report


def words(document: dict[str, Any]) -> str:
    """All that a document says."""
    return str(document["blocks"])


async def read(client: httpx.AsyncClient, report: str, language: str = "en") -> dict[str, Any]:
    answer = await client.get(f"/reports/{report}/document", params={"language": language})
    assert answer.status_code == 200, answer.text
    document: dict[str, Any] = answer.json()
    return document


async def test_a_draft_is_edited_and_assembled_live_in_three_languages(office: Office) -> None:
    draft = await drafted(office)
    narrative = {"editors": {"en": "A busy quarter.\n\nRead on.", "ar": "ربع حافل."}}
    changed = await office.changed(f"/reports/{draft['id']}", narrative=narrative)
    assert changed.status_code == 200, changed.text
    assert changed.json()["narrative"][0]["text"]["ar"] == "ربع حافل."
    english = await read(office["secretary"], draft["id"])
    assert english["warning"] == "Draft, not issued"
    told = words(english)
    assert "A busy quarter." in told
    assert "Read on." in told
    assert "A centre opened." in told
    assert "Create a fund." in told
    assert "كُتبت مسودة القانون." in told
    assert "(in Arabic)" in told
    sorani = words(await read(office["secretary"], draft["id"], "ckb"))
    assert "پاراستن" in sorani
    assert "(بە عەرەبی)" in sorani
    assert "ربع حافل." in words(await read(office["secretary"], draft["id"], "ar"))


async def test_editors_hide_and_move_items(office: Office) -> None:
    draft = await drafted(office)
    items = (await office["secretary"].get(f"/reports/{draft['id']}/items")).json()["items"]
    updates = [item for item in items if item["section"] == "updates"]
    assert len(updates) == 2
    chosen = [
        {"item": updates[1]["id"], "shown": True},
        {"item": updates[0]["id"], "shown": False},
    ]
    await office.changed(f"/reports/{draft['id']}", choices=chosen)
    told = words(await read(office["secretary"], draft["id"]))
    shown, hid = ((item["text"]["en"] or item["text"]["ar"]) for item in reversed(updates))
    assert shown in told
    assert hid not in told
    again = (await office["secretary"].get(f"/reports/{draft['id']}/items")).json()["items"]
    assert [item["shown"] for item in again[:2]] == [True, False]


@pytest.mark.parametrize("kind", ["coordination", "newsletter"])
async def test_nothing_is_told_that_an_anonymous_reader_may_not_see(
    office: Office, client: httpx.AsyncClient, kind: str
) -> None:
    draft = await drafted(office, kind)
    told = words(await read(office["secretary"], draft["id"]))
    public = (await client.get("/records", params={"limit": 200})).text
    for hid in ("Not approved yet.", "Only a draft.", "Planned in secret"):
        assert hid not in told
        assert hid not in public
    seen = (await client.get("/records")).json()["items"]
    for record in seen:
        text = next(value for value in record["text"].values() if value)
        if kind == "newsletter" and record["kind"] == "update":
            assert text in told


async def test_the_coordination_report_tells_meetings_records_and_what_is_overdue(
    office: Office,
) -> None:
    draft = await drafted(office, "coordination")
    document = await read(office["me"], draft["id"])
    tables = {
        block["sheet"]: block["rows"] for block in document["blocks"] if block["kind"] == "table"
    }
    meeting = tables["Meetings"][0]
    assert [cell["number"] for cell in meeting[3:6]] == [12, 7, 5]
    # Nobody was asked who came for the first time: not known, and never zero.
    assert meeting[7] == {"text": "", "number": None}
    assert tables["Overdue"][0][0]["text"] == "Create a fund."
    assert tables["Overdue"][0][3]["text"] == "1 July 2023"
    assert tables["Regularity"][0][0]["text"] == "TEAM"
    assert "No budget." in str(tables["Challenges"])


async def test_figures_are_those_of_the_seed(
    app: FastAPI, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    await load_plan(session, REPOSITORY / "backend" / "inap" / "plans" / "data" / "INAP-II")
    await load_coordination(session)
    secretary = client_for(app, await make_account(session, "secretariat"))
    await session.commit()
    wish = {"kind": "coordination", "since": "2022-10-01", "until": "2024-02-29"}
    made = (await secretary.post("/plans/INAP-II/reports", json=wish)).json()
    document = await read(secretary, made["id"])
    tables = {b["sheet"]: b["rows"] for b in document["blocks"] if b["kind"] == "table"}
    published = {
        row[1]["text"]: row for row in tables["Published figures"] if "ational" in str(row)
    }
    for name, value, written in (
        ("Meetings", 10, "10"),
        ("Participations", 500, "about 500"),
        ("Share of local organisations", 47, "47%"),
        ("Share of government", 33, "33%"),
        ("Share of international agencies", 20, "20%"),
        ("Actors at the start", 68, "68"),
        ("Actors after the ten meetings", 160, "160"),
    ):
        row = published[name]
        assert (row[2]["number"], row[2]["text"]) == (value, written)
        assert row[3]["text"].startswith("document 002")
    assert published["First meeting"][2]["text"] == "October 2022"
    assert published["Participations"][4]["number"] is None
    assert published["Actors after the ten meetings"][4]["number"] > 0
    counted = (await client.get("/plans/INAP-II/coordination")).json()
    rows = {row[0]["text"]: [cell["number"] for cell in row[1:]] for row in tables["By sector"]}
    for each in counted["by_sector"]:
        if each["sector"] == "climate_change":
            expected = [each["update"], each["challenge"], each["recommendation"]]
            assert rows["Climate change"] == expected
    assert len(tables["Challenges"]) == 43
    states = {row[0]["text"]: row[1]["number"] for row in tables["By state"]}
    assert states["Open"] == 63
    assert len(tables["Open"]) == 63


async def test_an_issued_report_says_the_same_for_ever(
    app: FastAPI, office: Office, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    report = await issued(app, office)
    assert len(report["files"]) == report["files_expected"] == 9
    before = await read(client, report["id"])
    assert before["warning"] is None
    files = {}
    for file in report["files"]:
        path = f"/reports/{report['id']}/files/{file['language']}.{file['format']}"
        answer = await client.get(path)
        assert answer.headers["etag"] == f'"{file["sha256"]}"'
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert hashlib.sha256(answer.content).hexdigest() == file["sha256"]
        assert len(answer.content) == file["size"]
        again = await client.get(path, headers={"If-None-Match": answer.headers["etag"]})
        assert again.status_code == 304
        files[path] = answer.content
    nothing = (await client.get(f"/reports/{report['id']}/corrections")).json()
    assert nothing["items"] == []

    await session.execute(
        update(Record).where(Record.text["en"].astext == "A centre opened.").values(state="draft")
    )
    await session.execute(update(Attendance).where(Attendance.people == 7).values(people=9))
    await session.commit()
    assert await read(client, report["id"]) == before
    assert {path: (await client.get(path)).content for path in files} == files
    corrected = (await client.get(f"/reports/{report['id']}/corrections")).json()["items"]
    told = {item["name"]["en"]: (item["then"], item["now"]) for item in corrected}
    assert told["A centre opened."] == ("A centre opened.", None)
    assert told["Meetings held in the period: Women"] == ("7", "9")


async def test_what_came_after_the_issue_is_no_correction(
    app: FastAPI, office: Office, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    report = await issued(app, office, "coordination")
    session.add(
        Record(
            kind="challenge",
            body_id=office.bodies["SERIES"].id,
            text={"en": "Said later."},
            state="approved",
            sectors=[],
            noted_on=DAY,
            approved_at=NOW + timedelta(days=1),
        )
    )
    await session.commit()
    assert (await client.get(f"/reports/{report['id']}/corrections")).json()["items"] == []


async def test_a_document_that_is_read_again_is_not_sent_again(
    app: FastAPI, office: Office, client: httpx.AsyncClient
) -> None:
    report = await issued(app, office)
    path = f"/reports/{report['id']}/document"
    first = await client.get(path, params={"language": "en"})
    again = await client.get(
        path, params={"language": "en"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert again.status_code == 304
    other = await client.get(
        path, params={"language": "ar"}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert other.status_code == 200


async def test_a_worker_that_dies_in_the_middle_leaves_nothing_twice(
    app: FastAPI, office: Office, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = await drafted(office)
    await office.step(f"/reports/{draft['id']}", 1, action="issue")
    entered, rendered, pdf = threading.Event(), [], FORMATS["pdf"].render

    def slow(document: Any) -> bytes:
        rendered.append(document.language)
        if document.language == "ar" and rendered.count("ar") == 1:
            entered.set()
            threading.Event().wait(0.5)
        return pdf(document)

    changed = {**FORMATS, "pdf": Rendering(FORMATS["pdf"].media_type, slow)}
    monkeypatch.setattr(issuing, "FORMATS", changed)
    worker = asyncio.create_task(issuing.make_files(app.state.sessions, app.state.files))
    await asyncio.to_thread(entered.wait, 20)
    worker.cancel()
    await asyncio.gather(worker, return_exceptions=True)
    half = (await office["secretary"].get(f"/reports/{draft['id']}")).json()
    assert (half["state"], len(half["files"])) == ("issuing", 3)
    both = await asyncio.gather(
        *(issuing.make_files(app.state.sessions, app.state.files) for _worker in range(2))
    )
    assert sum(both) == 6
    whole = (await office["secretary"].get(f"/reports/{draft['id']}")).json()
    assert (whole["state"], len(whole["files"])) == ("issued", 9)
    assert await session.scalar(select(func.count()).select_from(ReportFile)) == 9
    assert await session.scalar(select(func.count()).select_from(StoredFile)) == 9


async def test_a_file_that_cannot_be_made_is_tried_again_and_may_be_cancelled(
    app: FastAPI, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    draft = await drafted(office)
    await office.step(f"/reports/{draft['id']}", 1, action="issue")

    def broken(_document: Any) -> bytes:
        raise ValueError("a fault of ours")

    changed = {**FORMATS, "docx": Rendering("application/octet-stream", broken)}
    monkeypatch.setattr(issuing, "FORMATS", changed)
    assert await issuing.make_files(app.state.sessions, app.state.files) == 1
    failing = (await office["secretary"].get(f"/reports/{draft['id']}")).json()
    assert (failing["state"], failing["failing"], len(failing["files"])) == ("issuing", True, 1)
    monkeypatch.setattr(issuing, "FORMATS", FORMATS)
    monkeypatch.setattr(moments, "now", lambda: NOW + timedelta(minutes=2))
    cancelled = await office.step(f"/reports/{draft['id']}", failing["version"], action="cancel")
    assert (cancelled.json()["state"], cancelled.json()["files"]) == ("draft", [])
    again = await office.step(
        f"/reports/{draft['id']}", cancelled.json()["version"], action="issue"
    )
    assert again.json()["failing"] is False
    assert await issuing.make_files(app.state.sessions, app.state.files) == 9


async def test_a_withdrawn_report_stays_listed_with_its_reason_only(
    app: FastAPI, office: Office, client: httpx.AsyncClient
) -> None:
    report = await issued(app, office)
    path = f"/reports/{report['id']}"
    assert_problem(await office.step(path, 3, action="withdraw"), "reason-required")
    withdrawn = await office.step(path, 3, action="withdraw", reason="A wrong table.")
    assert withdrawn.status_code == 200, withdrawn.text
    listed = (await client.get("/plans/PLAN/reports")).json()["items"]
    assert [(each["state"], each["reason"]) for each in listed] == [("withdrawn", "A wrong table.")]
    assert listed[0]["files"] == []
    for rest in ("document?language=en", "files/en.pdf", "corrections"):
        found = assert_problem(await client.get(f"{path}/{rest}"), "report-withdrawn")
        assert found["params"]["reason"] == "A wrong table."


async def test_drafts_are_hidden_from_those_who_do_not_prepare_reports(
    office: Office, client: httpx.AsyncClient
) -> None:
    draft = await drafted(office)
    path = f"/reports/{draft['id']}"
    for person in (client, office["donor"], office["moi"]):
        assert_problem(await person.get(path), "not-found")
        answer = await person.get(f"{path}/document", params={"language": "en"})
        assert_problem(answer, "not-found")
        assert_problem(await person.get(f"{path}/files/en.pdf"), "not-found")
        assert_problem(await person.get(f"{path}/corrections"), "not-found")
        assert (await person.get("/plans/PLAN/reports")).json()["items"] == []
    for name in ("federal", "me", "admin"):
        assert (await office[name].get(path)).status_code == 200


async def test_who_may_write_is_decided_by_kind_and_side(office: Office) -> None:
    wish = {"kind": "newsletter", "since": SINCE, "until": UNTIL}
    for name, given, status in (
        ("me", wish, 403),
        ("me", {**wish, "kind": "coordination"}, 201),
        ("federal", wish, 403),
        ("federal", {**wish, "jurisdiction": "krg"}, 403),
        ("federal", {**wish, "jurisdiction": "federal"}, 201),
        ("moi", wish, 403),
    ):
        answer = await office[name].post("/plans/PLAN/reports", json=given)
        assert answer.status_code == status, (name, given, answer.text)
    both = await drafted(office)
    path = f"/reports/{both['id']}"
    assert_problem(await office.changed(path, name="federal", narrative={}), "not-permitted")
    assert_problem(await office.step(path, 1, "federal", action="issue"), "not-permitted")


async def test_a_report_of_one_side_tells_of_its_bodies_only(office: Office) -> None:
    draft = await drafted(office, "coordination", jurisdiction="krg")
    told = words(await read(office["krg"], draft["id"]))
    assert "First meeting" not in told
    assert "No budget." not in told


async def test_a_period_of_the_plan_gives_the_days(office: Office) -> None:
    wish = {"kind": "coordination", "period": "2023Q2"}
    made = await office.made("/plans/PLAN/reports", **wish)
    assert (made["since"], made["until"], made["period"]) == (SINCE, UNTIL, "2023Q2")
    days = await office.changed(f"/reports/{made['id']}", since=SINCE, until="2023-05-31")
    assert (days.json()["period"], days.json()["until"]) == (None, "2023-05-31")


async def test_what_cannot_be_is_named(office: Office) -> None:
    wish = {"kind": "coordination"}
    for given, pointer, slug in (
        ({}, "/since", "value-required"),
        ({"period": "2031Q1"}, "/period", "unknown-code"),
        ({"period": "2023Q2", "since": SINCE}, "/period", "value-not-expected"),
        ({"since": UNTIL, "until": SINCE}, "/until", "ends-before-it-begins"),
        ({"since": 5, "until": UNTIL}, "/since", "date-parsing"),
        ({"kind": "yearbook"}, "/kind", "literal-error"),
    ):
        answer = await office["secretary"].post("/plans/PLAN/reports", json={**wish, **given})
        errors = assert_problem(answer, "invalid-request")["errors"]
        assert (errors[0]["pointer"], errors[0]["slug"]) == (pointer, slug)
    draft = await drafted(office)
    path = f"/reports/{draft['id']}"
    unknown = await office.changed(path, narrative={"findings": {"en": "Of another kind."}})
    assert assert_problem(unknown, "invalid-request")["errors"][0]["slug"] == "unknown-code"
    hostiles: tuple[dict[str, Any], ...] = (
        {"narrative": {"editors": {"en": "a\x00b"}}},
        {"narrative": {"editors": "text"}},
        {"narrative": [1]},
        {"choices": [{"item": "x", "shown": True}]},
        {"choices": {"item": 1}},
        {"period": "\ud800"},
        {"figures": {}},
    )
    for hostile in hostiles:
        answer = await office["secretary"].request(
            "PATCH",
            path,
            content=json.dumps(hostile),
            headers={"If-Match": '"v1"', "Content-Type": "application/json"},
        )
        assert_problem(answer, "invalid-request")
    assert_problem(await office["secretary"].patch(path, json={}), "precondition-required")
    assert_problem(await office.changed(path, 7, narrative={}), "stale-version")
    assert_problem(await office.step(path, 7, action="issue"), "stale-version")
    assert_problem(await office.step(path, 1, action="withdraw", reason="x"), "wrong-state")
    assert_problem(await office.step(path, 1, action="cancel"), "wrong-state")
    assert_problem(await office["secretary"].get(f"{path}/corrections"), "wrong-state")
    assert_problem(await office["secretary"].get(f"{path}/document"), "invalid-request")
    assert_problem(await office["secretary"].get(f"{path}/files/en.exe"), "invalid-request")
    assert_problem(await office["secretary"].get(f"/reports/{uuid4()}"), "not-found")
    assert_problem(await office["secretary"].get("/plans/NONE/reports"), "not-found")
    nowhere = await office["secretary"].post(
        "/plans/NONE/reports", json={**wish, "since": SINCE, "until": UNTIL}
    )
    assert_problem(nowhere, "not-found")


async def test_a_draft_is_deleted_and_what_was_issued_is_not(
    app: FastAPI, office: Office, session: AsyncSession
) -> None:
    draft = await drafted(office)
    path, match = f"/reports/{draft['id']}", {"If-Match": '"v1"'}
    assert "delete" in draft["allowed"]
    assert_problem(await office["federal"].delete(path, headers=match), "not-permitted")
    assert_problem(await office["secretary"].delete(path), "precondition-required")
    stale = await office["secretary"].delete(path, headers={"If-Match": '"v7"'})
    assert_problem(stale, "stale-version")
    gone = await office["secretary"].delete(path, headers=match)
    assert (gone.status_code, gone.content) == (204, b"")
    assert_problem(await office["secretary"].get(path), "not-found")
    again = await office["secretary"].delete(path, headers=match)
    assert_problem(again, "not-found")
    kept = await issued(app, office)
    match = {"If-Match": f'"v{kept["version"]}"'}
    refused = await office["secretary"].delete(f"/reports/{kept['id']}", headers=match)
    assert_problem(refused, "wrong-state")
    assert await session.scalar(select(func.count()).select_from(Report)) == 1


async def test_a_coordinator_sees_no_draft_about_the_other_side(office: Office) -> None:
    about = {side: await drafted(office, jurisdiction=side) for side in ("federal", "krg")}
    both = await drafted(office)
    for own, other in (("federal", "krg"), ("krg", "federal")):
        listed = (await office[own].get("/plans/PLAN/reports")).json()["items"]
        assert {each["id"] for each in listed} == {about[own]["id"], both["id"]}
        path = f"/reports/{about[other]['id']}"
        for hidden in (path, f"{path}/document?language=en", f"{path}/items"):
            assert_problem(await office[own].get(hidden), "not-found")
        assert_problem(await office.changed(path, name=own, narrative={}), "not-found")
        assert_problem(await office.step(path, 1, own, action="issue"), "not-found")
        gone = await office[own].delete(path, headers={"If-Match": '"v1"'})
        assert_problem(gone, "not-found")


async def test_an_issued_report_is_not_edited(app: FastAPI, office: Office) -> None:
    report = await issued(app, office)
    path = f"/reports/{report['id']}"
    changed = await office.changed(path, report["version"], narrative={"editors": {"en": "No."}})
    assert_problem(changed, "wrong-state")
    assert report["allowed"] == []
    kept = (await office["secretary"].get(path)).json()
    assert kept["allowed"] == ["withdraw"]
    assert kept["issued_by"] is not None
    assert report["issued_by"] is None


async def test_a_report_costs_the_same_statements_with_very_many_records(
    app: FastAPI, office: Office, session: AsyncSession
) -> None:
    draft = await drafted(office, "coordination")
    news = await drafted(office)

    async def cost() -> list[int]:
        counts = []
        for report in (draft, news):
            # Who calls is looked up again after a while; that is not what is counted.
            assert (await office["secretary"].get("/me")).status_code == 200
            with count_statements(app.state.engine) as seen:
                await read(office["secretary"], report["id"])
            counts.append(len(seen))
        with count_statements(app.state.engine) as seen:
            assert (await office["secretary"].get("/plans/PLAN/reports")).status_code == 200
        return [*counts, len(seen)]

    few = await cost()
    body = office.bodies["SERIES"].id
    await session.execute(
        text(
            """
            INSERT INTO record (id, kind, body_id, sectors, text, state, noted_on, approved_at)
            SELECT gen_random_uuid(), (ARRAY['update','challenge','recommendation'])[1 + n % 3],
                   :body, '{protection}', jsonb_build_object('en', 'Record ' || n), 'approved',
                   DATE '2023-05-10', TIMESTAMPTZ '2023-05-11'
            FROM generate_series(1, 50000) n
            """
        ),
        {"body": body},
    )
    await session.execute(
        text(
            """
            INSERT INTO recommendation (record_id, state)
            SELECT id, 'open' FROM record r WHERE kind = 'recommendation'
            AND NOT EXISTS (SELECT FROM recommendation f WHERE f.record_id = r.id)
            """
        )
    )
    author = await session.scalar(select(Report.created_by).limit(1))
    for _more in range(5):
        await session.execute(
            insert(Report).values(
                id=uuid4(),
                plan_id=office.plan.id,
                kind="newsletter",
                since=DAY,
                until=DAY,
                created_by=author,
            )
        )
    await session.commit()
    assert await cost() == few
    document = await read(office["secretary"], draft["id"])
    rows = [len(block["rows"]) for block in document["blocks"] if block["kind"] == "table"]
    assert max(rows) == 200
