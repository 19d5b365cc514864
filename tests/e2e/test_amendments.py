"""An activity gets another time: proposed in Arabic, discussed, accepted, and compared."""

from playwright.sync_api import expect

from e2e.browsing import Browsing
from e2e.screens import COORDINATOR, FOCAL, VERIFIER
from e2e.steps import PLAN, words
from support.live import Live

NODE = "P1.1.3.F4"
TIME = "النصف الثاني من عام 2026"
REASON = "تأخر التمويل إلى ما بعد منتصف العام."
COMMENT = "قاعتنا متاحة في ذلك الوقت."


def test_a_retiming_is_proposed_discussed_accepted_and_compared(
    browsing: Browsing, live: Live
) -> None:
    older = older_submission(live)
    before = time_of_today(browsing)
    address = propose_in_arabic(browsing, before)
    comment_in_arabic(browsing, address)
    accept_and_compare(browsing, before)
    choose_a_version(browsing, before)
    read_the_older_submission(browsing, older, before)


def time_of_today(browsing: Browsing) -> str:
    with browsing.person() as anyone:
        anyone.open(f"/plans/{PLAN}/nodes/{NODE}")
        return anyone.page.locator("dl.facts bdi").first.inner_text()


def propose_in_arabic(browsing: Browsing, before: str) -> str:
    with browsing.person(FOCAL, "ar") as lead:
        lead.open(f"/plans/{PLAN}/nodes/{NODE}")
        lead.page.get_by_role("link", name=words("ar", "amend.proposeChange")).click()
        lead.settle()
        lead.page.get_by_label(words("ar", "amend.kindHelp.retime")).check()
        expect(lead.page.locator("#a-time-text")).to_have_value(before)
        lead.page.locator("#a-time-text").fill(TIME)
        lead.page.locator("#a-time-start").fill("2026-12-31")
        lead.page.locator("#a-time-end").fill("2026-07-01")
        propose = lead.page.get_by_role("button", name=words("ar", "amend.propose"), exact=True)
        propose.click()
        summary = lead.page.locator(".error-summary")
        expect(summary).to_contain_text(words("ar", "problem.ends-before-start"))
        expect(summary).to_contain_text(words("ar", "problem.value-required"))
        lead.page.locator("#a-time-start").fill("2026-07-01")
        lead.page.locator("#a-time-end").fill("2026-12-31")
        lead.page.locator("#a-reason").fill(REASON)
        propose.click()
        lead.see(words("ar", "amend.proposedHelp.federal"))
        lead.settle()
        assert lead.faults == []
        return lead.page.url.partition("/ar/")[2].partition("?")[0]


def comment_in_arabic(browsing: Browsing, address: str) -> None:
    with browsing.person(VERIFIER, "ar") as other:
        other.open(f"/{address}")
        other.page.locator("#comment").fill(COMMENT)
        other.page.get_by_role("button", name=words("ar", "amend.say")).click()
        other.see(COMMENT)
        expect(other.page.locator("#comment")).to_have_value("")
        assert other.faults == []


def accept_and_compare(browsing: Browsing, before: str) -> None:
    with browsing.person(COORDINATOR) as coordinator:
        coordinator.open(f"/plans/{PLAN}/amendments")
        coordinator.page.locator(".cards a").filter(has_text="New time").first.click()
        coordinator.settle()
        coordinator.see(COMMENT)
        row = coordinator.page.locator("table tbody tr")
        expect(row).to_contain_text(before)
        expect(row).to_contain_text(TIME)
        accept = coordinator.page.get_by_role("button", name=words("en", "amend.accept"))
        accept.click()
        expect(coordinator.page.locator(".error-summary")).to_contain_text(
            words("en", "problem.reason-required")
        )
        coordinator.page.locator("#decision").fill("The new time fits the budget.")
        accept.click()
        coordinator.page.get_by_role("link", name=words("en", "amend.seeVersion")).click()
        coordinator.settle()
        expect(coordinator.page.locator("#v-from")).to_have_value("1")
        expect(coordinator.page.locator("#v-to")).to_have_value("2")
        compared = coordinator.page.locator("table tbody tr")
        expect(compared).to_contain_text(before)
        expect(compared).to_contain_text(TIME)
        assert coordinator.faults == []


def choose_a_version(browsing: Browsing, before: str) -> None:
    with browsing.person() as anyone:
        anyone.open(f"/plans/{PLAN}/logframe?q={NODE}")
        expect(anyone.page.locator("#l-version")).to_have_value("2")
        activity = anyone.page.locator(".activities li").filter(has_text=NODE)
        expect(activity).to_contain_text(TIME)
        anyone.page.locator("#l-version").select_option("1")
        anyone.settle()
        expect(activity).to_contain_text(before)
        expect(anyone.page.get_by_text(TIME)).to_have_count(0)
        assert anyone.faults == []


def read_the_older_submission(browsing: Browsing, older: str, before: str) -> None:
    with browsing.person(FOCAL) as lead:
        lead.open(f"/plans/{PLAN}/submissions/{older}")
        lead.page.locator(f'a[href*="{NODE}?version=1"]').click()
        lead.settle()
        expect(lead.page.locator("dl.facts bdi").first).to_have_text(before)
        expect(lead.page.get_by_text(TIME)).to_have_count(0)
        assert lead.faults == []


def older_submission(live: Live) -> str:
    """A report that was begun before anything was amended."""
    with live.client(FOCAL) as client:
        made = client.post(
            "/submissions",
            json={
                "plan": PLAN,
                "indicator": f"{NODE}-I1",
                "actor": "F-MOI",
                "period": "2024",
                "area": "IQ",
                "values": [{"value": 2}],
            },
        )
        made.raise_for_status()
        assert made.json()["logframe_version"] == 1
        return str(made.json()["id"])
