"""A report that comes back, is corrected, and goes in again."""

from playwright.sync_api import expect

from e2e.browsing import Browsing
from e2e.screens import FOCAL, VERIFIER
from e2e.steps import QUEUE, WORK, report, send, submission_of, total, waiting, words
from support.live import Live

CODE = "P1.1.3.F5-I1"
REASON = "The figure of March is missing. Please add it."


def test_a_report_is_returned_with_a_reason_corrected_and_sent_again(
    browsing: Browsing, live: Live
) -> None:
    with browsing.person(FOCAL) as focal:
        report(focal, CODE, "3")
    with browsing.person(VERIFIER) as verifier:
        verifier.open(QUEUE)
        entry = waiting(verifier, CODE)
        entry.locator("summary").first.click()
        entry.get_by_role("button", name=words("en", "action.return")).click()
        give_back = entry.get_by_role("button", name=words("en", "ask.return.send"))
        give_back.click()
        expect(entry.locator(".error-summary")).to_contain_text(
            words("en", "problem.reason-required")
        )
        entry.locator("#reason").fill(REASON)
        give_back.click()
        expect(entry).to_have_count(0)
    with browsing.person(FOCAL) as focal:
        focal.open(WORK)
        returned = focal.page.locator("section", has=focal.page.locator("#returned"))
        expect(returned).to_contain_text(REASON)
        returned.get_by_role("link").filter(has_text="").first.click()
        focal.settle()
        focal.see(REASON)
        expect(total(focal)).to_have_value("3")
        total(focal).fill("4")
        send(focal)
        history = focal.page.locator("ol.history > li")
        expect(history.first).to_contain_text(words("en", "done.submit"))
        expect(history.filter(has_text=REASON)).to_have_count(1)
        assert focal.faults == []
    found = submission_of(live, FOCAL, CODE)
    assert (found["state"], found["revision"]) == ("submitted", 2)
    assert [value["value"] for value in found["values"]] == [4]
