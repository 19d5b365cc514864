"""Two versions of one report: both are shown, and the person chooses."""

import pytest
from playwright.sync_api import expect

from e2e.browsing import Browsing
from e2e.screens import FOCAL
from e2e.steps import PLAN, change_draft, make_draft, submission_of, total, words
from support.live import Live


@pytest.mark.parametrize(
    ("code", "choice", "kept"),
    [
        ("P3.1.1.F4-I1", "conflict.keepMine", 7),
        ("P3.2.1.F1-I1", "conflict.takeTheirs", 9),
    ],
)
def test_a_stale_version_is_never_overwritten_unseen(
    browsing: Browsing, live: Live, code: str, choice: str, kept: int
) -> None:
    draft = make_draft(live, FOCAL, code, 5)
    with browsing.person(FOCAL) as focal:
        focal.open(f"/plans/{PLAN}/submissions/{draft.json()['id']}/edit")
        expect(total(focal)).to_have_value("5")
        change_draft(live, FOCAL, draft, 9)
        total(focal).fill("7")
        focal.page.get_by_role("button", name=words("en", "report.save")).click()
        both = focal.page.get_by_role("alert").filter(has_text=words("en", "conflict.title"))
        row = both.locator("tbody tr").first
        mine = row.locator(f'td[data-label="{words("en", "conflict.mine")}"]')
        theirs = row.locator(f'td[data-label="{words("en", "conflict.theirs")}"]')
        expect(mine).to_have_text("7")
        expect(theirs).to_have_text("9")
        assert [value["value"] for value in submission_of(live, FOCAL, code)["values"]] == [9]
        both.get_by_role("button", name=words("en", choice)).click()
        expect(total(focal)).to_have_value(str(kept))
        expect(focal.page.locator(".saved-server")).to_be_visible()
        assert focal.faults == []
    assert [value["value"] for value in submission_of(live, FOCAL, code)["values"]] == [kept]
