"""What an uploaded workbook may do, cell by cell: faults by address, warnings, and conflicts."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.findings import Finding
from inap.submissions.verify import verify
from support.problems import assert_problem
from support.queries import count_statements
from support.reporting import Desk, World, make_world, stand_at
from support.workbooks import Sheet, downloaded, reported, upload


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    stand_at(monkeypatch)
    made = await make_world(session)
    await made.add_indicator(session, "SEX", disaggregation=["sex"], unit="person")
    await made.add_indicator(
        session, "SHARE", kind="percentage", unit="percent", aggregation_areas="ratio"
    )
    await made.add_indicator(session, "LAW", kind="yes_no", unit="answer")
    return made


@pytest.fixture
def desk(app: FastAPI, world: World) -> Desk:
    return Desk(app, world)


async def stored(desk: Desk, indicator: str = "I1") -> dict[str, Any] | None:
    """What the body has reported on an indicator."""
    found = await desk["focal"].get("/submissions", params={"indicator": indicator})
    items = found.json()["items"]
    return items[0] if items else None


async def differences(app: FastAPI) -> list[Finding]:
    """What a recomputation of histories and figures finds."""
    async with app.state.sessions() as session:
        return await verify(session)


def told(report: dict[str, Any], what: str = "errors") -> list[tuple[str | None, str]]:
    return [(each["cell"], each["slug"]) for each in report[what]]


I1, SEX, SHARE, LAW = "I1|2023Q1|IQ||", "SEX|2023Q1|IQ||", "SHARE|2023Q1|IQ||", "LAW|2023Q1|IQ||"


@pytest.mark.parametrize(
    ("key", "column", "written", "slug"),
    [
        (I1, "value", "a few", "not-a-number"),
        (I1, "value", "12 workshops", "not-a-number"),
        (I1, "value", True, "not-a-number"),
        (I1, "value", -1, "value-negative"),
        (I1, "value", 2.5, "value-not-whole"),
        (I1, "value", "#REF!", "formula-without-value"),
        (I1, "numerator", 4, "value-not-expected"),
        (I1, "narrative", "a" * 10_001, "string-too-long"),
        (SHARE, "numerator", 4, "value-missing"),
        (LAW, "value", "perhaps", "not-yes-or-no"),
        ("SEX|2023Q1|IQ|female|", "narrative", "text", ""),
    ],
)
async def test_a_wrong_cell_is_named_by_its_address(
    desk: Desk, key: str, column: str, written: object, slug: str
) -> None:
    sheet = await downloaded(desk["focal"], "ar")
    at = sheet.put(key, written, column)
    report = await reported(await upload(desk["focal"], sheet))
    if slug:
        assert {each["slug"] for each in report["errors"]} == {slug}
        # What is missing is told at the cell that lacks it.
        assert slug == "value-missing" or told(report) == [(at, slug)]
        problem = assert_problem(await upload(desk["focal"], sheet, "drafts"), "workbook-refused")
        assert problem["errors"][0]["slug"] == slug
        assert problem["errors"][0]["params"]["cell"] == report["errors"][0]["cell"]
    assert await stored(desk) is None


async def test_missing_whole_of_a_share_is_told_at_its_own_cell(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    at = sheet.put(SHARE, 4, "numerator")
    whole = sheet.sheet.cell(sheet.row(SHARE), sheet.columns["denominator"]).coordinate
    report = await reported(await upload(desk["focal"], sheet))
    assert at == f"Values!N{sheet.row(SHARE)}"
    assert told(report) == [(f"Values!{whole}", "value-missing")]


async def test_parts_above_the_total_are_told_at_the_total(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    at = sheet.put(SEX, 5)
    sheet.put("SEX|2023Q1|IQ|female|", 4)
    sheet.put("SEX|2023Q1|IQ|male|", 4)
    report = await reported(await upload(desk["focal"], sheet))
    assert told(report) == [(at, "parts-exceed-total")]


async def test_all_or_nothing_unless_asked_otherwise(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 3)
    sheet.put(LAW, "perhaps")
    assert_problem(await upload(desk["focal"], sheet, "drafts"), "workbook-refused")
    assert await stored(desk) is None
    done = await reported(await upload(desk["focal"], sheet, "drafts", partial="true"))
    assert (done["created"], done["refused"]) == (1, 1)
    assert await stored(desk) is not None
    assert await stored(desk, "LAW") is None


async def test_what_is_missing_stands_only_against_submitting(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    at = sheet.put(SEX, 9)
    report = await reported(await upload(desk["focal"], sheet))
    assert (told(report), told(report, "missing")) == ([], [(at, "disaggregation-missing")])
    assert (report["as_drafts"], report["as_submissions"]) == (1, 0)
    assert_problem(await upload(desk["focal"], sheet, "submit"), "workbook-refused")
    await reported(await upload(desk["focal"], sheet, "drafts"))
    kept = await stored(desk, "SEX")
    assert kept is not None
    assert kept["state"] == "draft"


async def test_what_is_submitted_goes_through_the_approval(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 3)
    await reported(await upload(desk["focal"], sheet, "submit"))
    made = await stored(desk)
    assert made is not None
    assert (made["state"], made["version"]) == ("submitted", 2)
    for name, action in (("verifier", "verify"), ("coordinator", "approve")):
        assert (await desk.step(name, made, action)).status_code == 200
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert [each["action"] for each in history] == ["create", "submit", "verify", "approve"]
    # An approved figure is there to be read, and cannot be overwritten by a file.
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, 4)
    assert told(await reported(await upload(desk["focal"], sheet))) == [(at, "wrong-state")]
    sheet.put(I1, 3)
    assert (await reported(await upload(desk["focal"], sheet)))["unchanged"] == 1


async def test_a_returned_value_is_corrected_and_handed_in_again(app: FastAPI, desk: Desk) -> None:
    made = await desk.bring_to("returned", values=[{"value": 5}])
    sheet = await downloaded(desk["focal"])
    unchanged = await reported(await upload(desk["focal"], sheet, "submit"))
    assert unchanged["as_submissions"] == 0
    sheet.put(I1, 6)
    await reported(await upload(desk["focal"], sheet, "submit"))
    now = await stored(desk)
    assert now is not None
    assert (now["id"], now["state"], now["revision"]) == (made["id"], "submitted", 2)
    assert [each["value"] for each in now["values"]] == [6]
    # The histories written in bulk carry the hashes of those written one by one.
    assert await differences(app) == []


async def test_an_empty_cell_takes_nothing_away(desk: Desk) -> None:
    await desk.report(
        indicator="SEX",
        values=[{"value": 9}, {"sex": "female", "value": 5}, {"sex": "male", "value": 4}],
        narrative={"en": "Words.", "ckb": "وشە"},
    )
    sheet = await downloaded(desk["focal"])
    at = sheet.put("SEX|2023Q1|IQ|male|", None)
    sheet.put("SEX|2023Q1|IQ|unknown|", 0)
    sheet.put(SEX, "Other words.", "narrative")
    report = await reported(await upload(desk["focal"], sheet, "drafts"))
    assert told(report, "notices") == [(at, "cleared-kept")]
    now = await stored(desk, "SEX")
    assert now is not None
    assert [each["value"] for each in now["values"]] == [9, 5, 4, 0]
    assert now["narrative"] == {"en": "Other words.", "ar": None, "ckb": "وشە"}


async def test_what_changed_since_the_download_is_never_overwritten_silently(desk: Desk) -> None:
    made = await desk.report(values=[{"value": 5}])
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, 6)
    await desk["focal2"].patch(
        f"/submissions/{made['id']}",
        json={"values": [{"value": 7}]},
        headers={"If-Match": f'"v{made["version"]}"'},
    )
    preview = await reported(await upload(desk["focal"], sheet))
    assert told(preview, "warnings") == [(at, "changed-since-download")]
    [change] = preview["facts"][0]["changes"]
    assert (change["before"]["value"], change["after"]["value"]) == (7, 6)
    assert_problem(await upload(desk["focal"], sheet, "drafts"), "note-required")
    # Between the preview and the note it changes again: the note was not about that.
    await desk["focal2"].patch(
        f"/submissions/{made['id']}",
        json={"values": [{"value": 8}]},
        headers={"If-Match": f'"v{made["version"] + 1}"'},
    )
    given = {"note": "Counted again with the list.", "token": preview["token"]}
    assert_problem(await upload(desk["focal"], sheet, "drafts", **given), "preview-outdated")
    preview = await reported(await upload(desk["focal"], sheet))
    given["token"] = preview["token"]
    await reported(await upload(desk["focal"], sheet, "drafts", **given))
    now = await stored(desk)
    assert now is not None
    assert now["values"][0]["value"] == 6
    history = (await desk["focal"].get(f"/submissions/{made['id']}/history")).json()["items"]
    assert history[-1]["reason"] == "Counted again with the list."


async def test_the_same_values_are_no_conflict(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 6)
    await desk.report("focal2", values=[{"value": 6}])
    report = await reported(await upload(desk["focal"], sheet))
    assert (report["unchanged"], report["warnings"]) == (1, [])


async def test_a_row_said_twice_or_mixed_up_is_told(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 3)
    free = sheet.free_row
    sheet.write(free, key=I1, code="I1", value=4)
    sheet.write(free + 1, key="SEX|2023Q1|IQ|male|", code="SEX", sex="Women", value=4)
    sheet.write(free + 2, value=4)
    sheet.write(free + 3, code="NONE", value=4)
    sheet.write(free + 4, code="I1", area="Atlantis", value=4)
    report = await reported(await upload(desk["focal"], sheet))
    assert set(told(report)) == {
        (f"Values!M{free}", "cell-repeated"),
        (f"Values!G{free + 1}", "row-mixed-up"),
        (f"Values!B{free + 2}", "code-missing"),
        (f"Values!B{free + 3}", "not-asked"),
        (f"Values!F{free + 4}", "not-in-list"),
    }


async def test_a_formula_gives_its_last_value_and_is_told(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, "=1+2")  # as openpyxl writes it: nobody has worked it out yet
    report = await reported(await upload(desk["focal"], sheet))
    assert told(report) == [(at, "formula-without-value")]


async def test_merged_entry_cells_are_told(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 3)
    row = sheet.row(SEX)
    sheet.sheet.merge_cells(f"M{row}:M{row + 1}")
    report = await reported(await upload(desk["focal"], sheet))
    assert told(report) == [(f"Values!M{row}", "merged-cell")]
    refused = await upload(desk["focal"], sheet, "drafts", partial="true")
    assert_problem(refused, "workbook-refused")


@pytest.mark.parametrize(
    ("given", "what"), [({"actor": "K-MOI"}, "actor"), ({"period": "2023Q2"}, "period")]
)
async def test_a_workbook_for_something_else_is_refused(
    desk: Desk, given: dict[str, str], what: str
) -> None:
    sheet = await downloaded(desk["focal"])
    problem = assert_problem(await upload(desk["focal"], sheet, **given), "workbook-mismatch")
    assert problem["params"]["what"] == what


async def test_a_workbook_of_another_plan_or_body_is_refused(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    problem = assert_problem(await upload(desk["focal"], sheet, plan="OTHER"), "workbook-mismatch")
    assert problem["params"] == {"what": "plan", "given": "PLAN", "expected": "OTHER"}
    assert_problem(await upload(desk["kfocal"], sheet), "not-permitted")


async def test_who_may_download_and_what_they_see(desk: Desk) -> None:
    await desk.report(values=[{"value": 5}])
    asked = {"actor": "F-MOI", "period": "2023Q1"}
    assert (await downloaded(desk["verifier"])).held(I1) == 5
    # A draft is the body's own business.
    assert (await downloaded(desk["coordinator"])).held(I1) is None
    for name in ("kfocal", "kcoordinator"):
        refused = await desk[name].get("/workbooks/PLAN", params=asked)
        assert_problem(refused, "not-permitted")
    for name in ("plan", "actor", "period"):
        wanted = {"plan": "PLAN", **asked, name: "NONE"}
        refused = await desk["focal"].get(f"/workbooks/{wanted.pop('plan')}", params=wanted)
        assert_problem(refused, "not-found")


async def test_a_closed_period_takes_no_entries(
    desk: Desk, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = await downloaded(desk["focal"])
    at = sheet.put(I1, 3)
    desk.world.period.locks_on = date(2024, 2, 1)
    session.add(desk.world.period)
    await session.commit()
    stand_at(monkeypatch, datetime(2024, 3, 1, tzinfo=UTC))
    assert told(await reported(await upload(desk["focal"], sheet))) == [(at, "period-closed")]


async def test_a_retry_is_answered_again_and_written_once(desk: Desk) -> None:
    content = await downloaded(desk["focal"])
    content.put(I1, 3)
    sent = content.to_bytes()
    body, boundary = form(sent)
    headers = {
        "Idempotency-Key": "upload-1",
        "Content-Type": f"multipart/form-data; boundary={boundary}",
    }
    first = await desk["focal"].post("/workbooks/PLAN", content=body, headers=headers)
    again = await desk["focal"].post("/workbooks/PLAN", content=body, headers=headers)
    assert (first.status_code, again.status_code) == (200, 200)
    assert again.headers["Idempotent-Replayed"] == "true"
    assert again.json() == first.json()


def form(content: bytes, mode: str = "submit") -> tuple[bytes, str]:
    """A form as it travels, so that it can be sent twice."""
    boundary = "a-boundary-of-this-test"
    head = f'--{boundary}\r\nContent-Disposition: form-data; name="mode"\r\n\r\n{mode}\r\n'
    file = f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="a.xlsx"\r\n\r\n'
    return head.encode() + file.encode() + content + f"\r\n--{boundary}--\r\n".encode(), boundary


async def test_two_areas_that_overlap_are_not_both_handed_in(desk: Desk) -> None:
    sheet = await downloaded(desk["focal"])
    sheet.put(I1, 3)
    at = f"Values!B{sheet.free_row}"
    sheet.write(sheet.free_row, code="I1", area="IQ-BG", value=2)
    report = await reported(await upload(desk["focal"], sheet))
    assert told(report, "missing") == [(at, "area-overlap")]
    assert_problem(await upload(desk["focal"], sheet, "submit"), "workbook-refused")


async def test_the_number_of_statements_does_not_grow_with_the_rows(
    app: FastAPI, desk: Desk, session: AsyncSession
) -> None:
    counts = []
    for many in (2, 20):
        codes = [f"N{many}-{number}" for number in range(many)]
        for code in codes:
            await desk.world.add_indicator(session, code)
        with count_statements(app.state.engine) as out:
            sheet = await downloaded(desk["focal"])
        fill_in(sheet, codes)
        with count_statements(app.state.engine) as created:
            await reported(await upload(desk["focal"], sheet, "drafts"))
        sheet = await downloaded(desk["focal"])
        fill_in(sheet, codes, 2)
        with count_statements(app.state.engine) as changed:
            await reported(await upload(desk["focal"], sheet, "submit"))
        counts.append(tuple(own(seen) for seen in (out, created, changed)))
    assert counts[0] == counts[1]
    assert await differences(app) == []
    assert max(counts[0]) <= 32


def own(seen: list[str]) -> int:
    """How many statements are the workbook's: who calls is looked up now and then."""
    beside = ("account", "role_grant", "pg_catalog", "standard_conforming_strings")
    return sum(
        not any(f"FROM {name}" in one or name in one[:80] for name in beside) for one in seen
    )


def fill_in(sheet: Sheet, codes: list[str], value: int = 1) -> None:
    for code in codes:
        sheet.put(f"{code}|2023Q1|IQ||", value)


async def test_of_many_faults_the_first_thousand_are_told_and_how_many_there_are(
    desk: Desk,
) -> None:
    sheet = await downloaded(desk["focal"])
    first = sheet.free_row
    for row in range(first, first + 1_100):
        sheet.write(row, code="NONE", value=1)
    report = await reported(await upload(desk["focal"], sheet))
    assert (len(report["errors"]), report["error_count"]) == (1_000, 1_100)
    assert (report["missing_count"], report["warning_count"], report["notice_count"]) == (0, 0, 0)
    problem = assert_problem(await upload(desk["focal"], sheet, "drafts"), "workbook-refused")
    assert (len(problem["errors"]), problem["params"]["fault_count"]) == (1_000, 1_100)
