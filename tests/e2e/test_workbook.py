"""A workbook in Arabic: downloaded, filled in with a mistake, corrected, looked at, and sent."""

from pathlib import Path

import openpyxl
from playwright.sync_api import expect

from e2e.browsing import Browsing, Person
from e2e.screens import FOCAL, VERIFIER
from e2e.steps import PERIOD, PLAN, QUEUE, submission_of, waiting, words
from e2e.test_screens import accessibility, too_wide
from support.live import Live
from support.workbooks import Sheet

CODE = "P1.1.2.F3-I2"
KEY = f"{CODE}|{PERIOD}|IQ||"
# A period that no other test reports it for.
CSV_CODE, CSV_PERIOD = "P1.1.3.F2-I1", "2023Q4"
WORKBOOK = f"/plans/{PLAN}/workbook?period={PERIOD}"


def button(person: Person, key: str) -> str:
    return words(person.language, f"workbook.{key}")


def look(person: Person, path: Path) -> None:
    """Choose a file and ask what it would change."""
    with person.page.expect_file_chooser() as choosing:
        person.page.locator("#x-file").click()
    choosing.value.set_files(path)
    person.page.get_by_role("button", name=button(person, "look")).click()
    expect(person.page.locator(".preview, .notice-bad").first).to_be_visible()


def saved(sheet: Sheet, path: Path) -> Path:
    path.write_bytes(sheet.to_bytes())
    return path


def test_a_workbook_is_filled_in_and_sent(browsing: Browsing, live: Live, tmp_path: Path) -> None:
    with browsing.person(FOCAL, "ar") as focal:
        focal.open(WORKBOOK)
        with focal.page.expect_download() as taking:
            focal.page.get_by_role("button", name=button(focal, "take")).click()
        taking.value.save_as(tmp_path / "taken.xlsx")
        assert taking.value.suggested_filename == f"{PLAN}-F-MOI-{PERIOD}.xlsx"
        sheet = Sheet(openpyxl.load_workbook(tmp_path / "taken.xlsx"))
        assert sheet.sheet.sheet_view.rightToLeft
        at = sheet.put(KEY, "بضعة")
        look(focal, saved(sheet, tmp_path / "filled.xlsx"))
        errors = focal.page.locator("section.notice-bad")
        expect(errors).to_contain_text(words("ar", "problem.not-a-number"))
        expect(errors.locator(".code")).to_have_text(at.rpartition("!")[2])
        expect(focal.page.locator(".preview button")).to_have_count(0)
        assert [*accessibility(focal), *too_wide(focal)] == []
        sheet.put(KEY, "١٢")
        look(focal, saved(sheet, tmp_path / "filled.xlsx"))
        expect(focal.page.locator("section.notice-bad")).to_have_count(0)
        line = focal.page.locator(".preview tbody tr")
        expect(line).to_contain_text(CODE)
        expect(line.locator("td").last).to_have_text("12")
        assert [*accessibility(focal), *too_wide(focal)] == []
        send = focal.page.locator(".preview .button").first
        send.click()
        expect(focal.page.locator(".notice-good")).to_be_visible()
        assert focal.faults == []
    assert submission_of(live, FOCAL, CODE)["state"] == "submitted"
    with browsing.person(VERIFIER, "ckb") as verifier:
        verifier.open(QUEUE)
        expect(waiting(verifier, CODE)).to_be_visible()
        assert verifier.faults == []


def test_a_csv_file_is_looked_at_and_kept(browsing: Browsing, live: Live, tmp_path: Path) -> None:
    header = "indicator,actor,period,area,sex,age,value,numerator,denominator"
    rows = tmp_path / "rows.csv"
    with browsing.person(FOCAL, "ckb") as focal:
        focal.open(WORKBOOK)
        rows.write_text(f"{header}\n{CSV_CODE},F-MOI,{CSV_PERIOD},IQ,,,many,,\n", "utf-8")
        look(focal, rows)
        errors = focal.page.locator("section.notice-bad")
        expect(errors).to_contain_text(words("ckb", "problem.not-a-number"))
        expect(errors.locator(".place")).to_contain_text("2")
        rows.write_text(f"{header}\n{CSV_CODE},F-MOI,{CSV_PERIOD},IQ,,,7,,\n", "utf-8")
        look(focal, rows)
        focal.page.locator(".preview .button").first.click()
        expect(focal.page.locator(".notice-good")).to_be_visible()
        assert focal.faults == []
    assert submission_of(live, FOCAL, CSV_CODE, CSV_PERIOD)["state"] == "draft"
