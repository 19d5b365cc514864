"""Nothing but a keyboard."""

from playwright.sync_api import Page, expect

from e2e.browsing import Browsing
from e2e.screens import FOCAL
from e2e.steps import words
from support.live import PASSWORD

CODE = "P2.2.1.F5-I3"
DUE = "section[aria-labelledby=due] > .cards > .card"
MOST_TABS = 60
SHOWN_FOCUS = """
() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" || style.boxShadow !== "none";
}
"""


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the focus is there; it has to be seen wherever it stops on the way."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            continue
        assert page.evaluate(SHOWN_FOCUS), page.evaluate("document.activeElement.outerHTML")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"no way to {selector} by keyboard")


def test_a_report_is_made_with_the_keyboard_alone(browsing: Browsing) -> None:
    with browsing.person() as focal:
        page = focal.page
        focal.open("/sign-in?next=/en/plans/INAP-II/work")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.matches('.skip')")
        tab_to(page, "#email")
        page.keyboard.type(FOCAL)
        tab_to(page, "#password")
        page.keyboard.type(PASSWORD)
        page.keyboard.press("Enter")
        expect(page.locator("#w-q")).to_be_visible()
        tab_to(page, "#w-q")
        page.keyboard.type(CODE)
        expect(page.locator(DUE)).to_have_count(1)
        tab_to(page, f"{DUE} a.button")
        page.keyboard.press("Enter")
        expect(page.locator("#v-all-all-value")).to_be_visible()
        tab_to(page, "#v-all-all-value")
        page.keyboard.type("twelve")
        tab_to(page, "button[type=submit]")
        page.keyboard.press("Enter")
        expect(page.locator(".error-summary")).to_be_focused()
        tab_to(page, ".error-summary a")
        page.keyboard.press("Enter")
        expect(page.locator("#v-all-all-value")).to_be_focused()
        page.keyboard.press("Control+A")
        page.keyboard.type("12")
        tab_to(page, "button[type=submit]")
        page.keyboard.press("Enter")
        focal.see(words("en", "submission.sent"))
        assert focal.faults == []


def test_the_skip_link_leads_past_the_navigation(browsing: Browsing) -> None:
    with browsing.person() as reader:
        reader.open("/plans/INAP-II/logframe")
        reader.page.keyboard.press("Tab")
        reader.page.keyboard.press("Enter")
        tab_to(reader.page, "main :is(a, input, select, summary, button)")
