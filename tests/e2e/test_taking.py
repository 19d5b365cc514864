"""What a reader takes along of a chart and a map, and what is new at the next visit."""

import csv
from pathlib import Path

from playwright.sync_api import Page, expect

from e2e.browsing import Browsing

SEEN_EARLIER = """async () => {
  const plan = await (await fetch("/api/v1/plans/TRAINING")).json();
  const opening = indexedDB.open("inap");
  const db = await new Promise((done) => { opening.onsuccess = () => done(opening.result); });
  const writing = db.transaction("answers", "readwrite");
  const at = new Date(Date.now() - 5 * 3600e3).toISOString();
  writing.objectStore("answers").put({
    key: "anonymous visit TRAINING", user: "anonymous", etag: null, at,
    data: { since: null, sinceAt: null, version: plan.data_version - 40, at },
  });
  await new Promise((done) => { writing.oncomplete = done; });
  db.close();
}"""


def taken(page: Page, button: str) -> tuple[str, Path]:
    """The name of the file that a button offers, and where it was saved."""
    with page.expect_download() as saving:
        page.get_by_role("button", name=button).first.click()
    return saving.value.suggested_filename, saving.value.path()


def test_a_reader_takes_a_chart_and_a_map_along_and_sees_what_is_new(browsing: Browsing) -> None:
    with browsing.person() as reader:
        page = reader.page
        reader.open("/plans/TRAINING/indicators/T1.1.1.F1-I1?scope=federal")
        name, saved = taken(page, "Save as CSV")
        assert name.startswith("TRAINING-T1.1.1.F1-I1-federal-20")
        text = saved.read_text(encoding="utf-8")
        assert text.startswith("\ufeff"), "a spreadsheet would misread Arabic"
        head, *rows = csv.reader(text.removeprefix("\ufeff").splitlines())
        assert head == ["Period", "Figure", "Training plan"]
        assert len(rows) > 1
        assert all("made up" in row[2] for row in rows)
        name, saved = taken(page, "Save as picture (PNG)")
        assert name.endswith(".png")
        assert saved.read_bytes().startswith(b"\x89PNG\r\n\x1a\n")

        # A protected indicator: what is hidden on the map is hidden in its file.
        reader.open("/plans/TRAINING/dashboards/national?map=T2.1.1.F1-I1&period=2026Q2")
        hidden = page.locator(".area-map td").get_by_text("Hidden to protect a small group")
        expect(hidden.first).to_be_visible()
        _, saved = taken(page, "Save as CSV")
        lines = list(csv.reader(saved.read_text(encoding="utf-8").splitlines()))
        assert sum(row[2] == "Hidden to protect a small group" for row in lines) == hidden.count()

        expect(page.locator("#news")).to_have_count(0)
        page.evaluate(SEEN_EARLIER)
        reader.open("/plans/TRAINING/dashboards/national")
        expect(page.locator("#news")).to_be_visible()
        expect(page.get_by_text("approved:").first).to_be_visible()
