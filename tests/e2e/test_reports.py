"""A newsletter from draft to reader: edited, issued, read in three languages, taken along."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.browsing import DIRECTIONS, LANGUAGES, Browsing, Person
from e2e.screens import COORDINATOR
from e2e.steps import PLAN, words
from support.live import Live
from support.pdf_text import read_tagged

SECRETARIAT = "secretariat@inap.test"
REPORTS = f"/plans/{PLAN}/reports"
PERIOD = "2022Q3"
UPDATE = "Women police took up their posts in two districts."
HIDDEN = "This one is left out."
GREETING = {
    "en": "Welcome to this quarter.",
    "ar": "أهلا بكم في هذا الربع.",
    "ckb": "بەخێربێن بۆ ئەم چارەکە.",
}


def noted(live: Live, text: str) -> None:
    """An approved update of the quarter."""
    update = {"kind": "update", "body": "COORD", "sectors": ["protection"]}
    with live.client(SECRETARIAT) as secretary, live.client(COORDINATOR) as coordinator:
        made = secretary.post(
            "/records", json={**update, "text": {"en": text}, "noted_on": "2022-08-10"}
        )
        made.raise_for_status()
        coordinator.post(
            f"/records/{made.json()['id']}/transitions",
            json={"action": "approve"},
            headers={"If-Match": made.headers["ETag"]},
        ).raise_for_status()


def press(person: Person, key: str) -> None:
    """Press the button with these words."""
    person.page.get_by_role("button", name=words(person.language, key), exact=True).click()


@pytest.fixture
def issued(browsing: Browsing, live: Live) -> str:
    """The address of a newsletter that the secretariat drafted, edited and issued on screen."""
    noted(live, UPDATE)
    noted(live, HIDDEN)
    with browsing.person(SECRETARIAT) as secretary:
        page = secretary.page
        secretary.open(REPORTS)
        press(secretary, "planReport.create")
        expect(page.locator(".error-summary")).to_be_visible()
        page.locator("#n-period").select_option(PERIOD)
        press(secretary, "planReport.create")
        expect(page.locator("#s-editors-en")).to_be_visible()
        for language, text in GREETING.items():
            page.locator(f"#s-editors-{language}").fill(text)
        page.get_by_role("checkbox", name=HIDDEN).uncheck()
        press(secretary, "planReport.save")
        expect(page.get_by_text(words("en", "planReport.saved"))).to_be_visible()
        page.get_by_role("link", name=words("en", "planReport.preview"), exact=True).click()
        secretary.settle()
        article = page.locator(".report-document")
        expect(article).to_contain_text(GREETING["en"])
        expect(article).to_contain_text(UPDATE)
        expect(article).not_to_contain_text(HIDDEN)
        press(secretary, "planReport.do.issue")
        expect(page.locator("main .tag").first).to_contain_text(
            words("en", "planReport.state.issued"), timeout=60_000
        )
        assert secretary.faults == []
        return page.url.split("/en", 1)[1]


def test_a_newsletter_is_issued_and_read_in_three_languages(
    browsing: Browsing, issued: str, tmp_path: Path
) -> None:
    for language in LANGUAGES:
        with browsing.person(language=language) as reader:
            reader.open(REPORTS)
            expect(reader.page.locator(f"a[href$='{issued}']")).to_be_visible()
            reader.open(issued)
            article = reader.page.locator(".report-document")
            expect(article).to_have_attribute("dir", DIRECTIONS[language])
            expect(article).to_contain_text(GREETING[language])
            expect(article).to_contain_text(UPDATE)
            expect(article).not_to_contain_text(HIDDEN)
            expect(reader.page.locator("main form")).to_have_count(0)
            with reader.page.expect_download() as started:
                reader.page.locator(f"a[href$='{language}.pdf']").click()
            path = tmp_path / f"{language}.pdf"
            started.value.save_as(path)
            assert started.value.suggested_filename.endswith(f"-{language}.pdf")
            said = read_tagged(path.read_bytes()).text
            assert GREETING[language] in said
            assert UPDATE in said
            assert HIDDEN not in said
            assert reader.faults == []
