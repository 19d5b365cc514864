"""What people type stays: over a reload, over the end of a session."""

from playwright.sync_api import Route, expect

from e2e.browsing import Browsing, Person
from e2e.screens import FOCAL
from e2e.steps import open_report, submission_of, total, words
from support.live import PASSWORD, Live

RELOADED = "P1.1.3.F2-I2"
INTERRUPTED = "P1.1.3.F3-I2"
API = "**/api/v1/submissions*"


def test_what_is_typed_survives_a_reload(browsing: Browsing, live: Live) -> None:
    with browsing.person(FOCAL) as focal:
        open_report(focal, RELOADED)
        total(focal).fill("17")
        focal.page.locator("#narrative").fill("Seventeen programmes on three channels.")
        expect(focal.page.locator(".saved-device")).to_be_visible()
        focal.page.reload()
        focal.settle()
        expect(total(focal)).to_have_value("17")
        expect(focal.page.locator("#narrative")).to_have_value(
            "Seventeen programmes on three channels."
        )
        focal.page.get_by_role("button", name=words("en", "report.save")).click()
        expect(focal.page.locator(".saved-server")).to_be_visible()
        assert focal.faults == []
    draft = submission_of(live, FOCAL, RELOADED)
    assert draft["state"] == "draft"
    assert [value["value"] for value in draft["values"]] == [17]
    with browsing.person(FOCAL) as elsewhere:
        open_report(elsewhere, RELOADED)
        expect(elsewhere.page).to_have_url(
            f"{live.url}/en/plans/INAP-II/submissions/{draft['id']}/edit"
        )
        expect(total(elsewhere)).to_have_value("17")


def end_session(person: Person) -> None:
    """Let the access token run out and the refresh cookie be gone."""
    person.context.clear_cookies()

    def without_token(route: Route) -> None:
        headers = {**route.request.headers}
        headers.pop("authorization", None)
        route.continue_(headers=headers)

    person.page.route(API, without_token)


def test_a_session_that_ends_while_writing_is_taken_up_in_place(
    browsing: Browsing, live: Live
) -> None:
    with browsing.person(FOCAL) as focal:
        open_report(focal, INTERRUPTED)
        total(focal).fill("23")
        expect(focal.page.locator(".saved-device")).to_be_visible()
        end_session(focal)
        focal.page.get_by_role("button", name=words("en", "report.send")).click()
        dialog = focal.page.get_by_role("dialog")
        expect(dialog).to_contain_text(words("en", "again.title"))
        expect(dialog.locator("#email")).to_have_value(FOCAL)
        expect(dialog.locator("#email")).to_have_attribute("readonly", "")
        focal.page.unroute(API)
        dialog.locator("#password").fill(PASSWORD)
        dialog.locator("button[type=submit]").click()
        focal.see(words("en", "submission.sent"))
        expect(dialog).to_have_count(0)
        assert focal.faults == []
    found = submission_of(live, FOCAL, INTERRUPTED)
    assert found["state"] == "submitted"
    assert [value["value"] for value in found["values"]] == [23]


def test_a_device_keeps_what_one_person_typed_from_the_next(browsing: Browsing) -> None:
    code = "P3.1.4.F2-I1"
    with browsing.person(FOCAL) as focal:
        open_report(focal, code)
        total(focal).fill("99")
        expect(focal.page.locator(".saved-device")).to_be_visible()
        focal.page.goto(f"{focal.origin}/en/plans/INAP-II/work")
        focal.settle()
        focal.see(code)
        focal.page.get_by_role("button", name=words("en", "nav.signOut")).click()
        # It is nowhere else, so the person says what becomes of it.
        keep = words("en", "outbox.leaving.keep")
        focal.page.get_by_role("dialog").get_by_role("button", name=keep).click()
        expect(focal.page.get_by_role("link", name=words("en", "nav.signIn")).first).to_be_visible()
        focal.sign_in("focal.kmoi@inap.test", "/plans/INAP-II/work")
        expect(focal.page.locator("#on-device")).to_have_count(0)
        focal.open(f"/plans/INAP-II/report?indicator={code}&actor=K-MOI&period=2024Q4")
        expect(total(focal)).to_have_value("")


def test_two_tabs_do_not_throw_each_other_out(browsing: Browsing) -> None:
    with browsing.person(FOCAL) as focal:
        focal.open("/plans/INAP-II/work")
        other = focal.context.new_page()
        other.goto(f"{focal.origin}/en/plans/INAP-II/work")
        focal.page.reload()
        for page in (focal.page, other):
            expect(page.locator(".top-account bdi")).to_be_visible()
