"""A meeting's recommendation, from being given to a body to its closure by an accepted report."""

from datetime import UTC, datetime, timedelta
from typing import Any

from playwright.sync_api import expect

from e2e.browsing import Browsing, Person
from e2e.screens import COORDINATOR, FOCAL
from e2e.steps import PLAN, choose_found, words
from support.live import Live

SECRETARIAT = "secretariat@inap.test"
NODE = "P2.2.1.F5"
RECORDS = f"/plans/{PLAN}/records?kind=recommendation&sector=protection"
NOTE = "The ministry writes the code of conduct."


def step(live: Live, email: str, path: str, action: str) -> None:
    """A transition of the present version, through the interface."""
    with live.client(email) as client:
        etag = client.get(path).headers["ETag"]
        client.post(
            f"{path}/transitions", json={"action": action}, headers={"If-Match": etag}
        ).raise_for_status()


def made(live: Live, email: str, path: str, body: dict[str, Any]) -> dict[str, Any]:
    with live.client(email) as client:
        answer = client.post(path, json=body)
        answer.raise_for_status()
        return dict(answer.json())


def accepted_report(live: Live) -> str:
    """Positions 1 to 3 of the ministry's part in the activity; the id of its accepted report."""
    made(live, COORDINATOR, "/assignments", {"plan": PLAN, "side": "federal", "node": NODE})
    with live.client(FOCAL) as focal:
        query = {"plan": PLAN, "node": NODE, "actor": "F-MOI"}
        (assignment,) = focal.get("/assignments", params=query).json()["items"]
    step(live, FOCAL, f"/assignments/{assignment['id']}", "acknowledge")
    about = {"assignment": assignment["id"]}
    begun = made(
        live,
        FOCAL,
        "/implementation-plans",
        {
            **about,
            "mechanism": {"en": "A committee writes the code."},
            "steps": [{"from": "2021-01-01", "until": "2024-12-31", "text": {"en": "All."}}],
            "units": [{"en": "Legal department"}],
            "own_part": {"en": "The ministry's part."},
        },
    )
    plan = f"/implementation-plans/{begun['id']}"
    step(live, FOCAL, plan, "submit")
    step(live, COORDINATOR, plan, "approve")
    step(live, COORDINATOR, plan, "instruct")
    done = {"done_from": "2021-02-01", "done_until": "2021-06-01", "done": {"en": "Written."}}
    written = made(live, FOCAL, "/implementation-reports", {**about, **done, "completes": True})
    report = f"/implementation-reports/{written['id']}"
    step(live, FOCAL, report, "submit")
    step(live, COORDINATOR, report, "accept")
    return str(written["id"])


def take(person: Person, action: str) -> None:
    """Choose a step, and after its fields are filled in take it."""
    button = words(person.language, f"meetings.step.{action}")
    person.page.get_by_role("button", name=button, exact=True).click()


def test_a_recommendation_is_given_to_a_body_and_closed_by_its_report(
    browsing: Browsing, live: Live
) -> None:
    report = accepted_report(live)
    due = (datetime.now(UTC) + timedelta(days=30)).date().isoformat()
    with browsing.person(SECRETARIAT) as secretary:
        page = secretary.page
        secretary.open(RECORDS)
        page.locator("main .plain-list a").first.click()
        secretary.settle()
        expect(
            page.locator("main .tag", has_text=words("en", "meetings.followUp.open"))
        ).to_be_visible()
        take(secretary, "assign")
        expect(page.locator(".error-summary")).to_be_visible()
        choose_found(secretary, "f-owner", "F-MOI")
        page.locator("#f-due_on").fill(due)
        page.locator("#f-node").fill(NODE)
        page.locator("#f-text").fill(NOTE)
        take(secretary, "assign")
        expect(page.locator("main")).to_contain_text(NOTE)
        page.locator("#f-action").select_option("complete")
        page.locator("#f-report").select_option(report)
        take(secretary, "complete")
        expect(page.locator(".history li")).to_have_count(2)
        assert secretary.faults == []
        address = page.url.split("/en", 1)[1]
    with browsing.person(language="ar") as reader:
        reader.open(address)
        done = words("ar", "meetings.followUp.done")
        expect(reader.page.locator("main .tag", has_text=done)).to_be_visible()
        expect(reader.page.locator("main form")).to_have_count(0)
        # Who did what is for those who take part.
        expect(reader.page.locator("main .notice-bad")).to_have_count(0)
        assert reader.faults == []
