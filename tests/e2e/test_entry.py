"""A closed period held open, figures that stand out, decisions on many, one value returned."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from e2e.browsing import Browsing, Person
from e2e.screens import COORDINATOR, FOCAL, VERIFIER
from e2e.steps import PLAN, QUEUE, WORK, Hands, due_button, send, total, waiting, words
from support.live import Live

ADMIN = "admin@inap.test"
# A period and indicators that no other test reports for.
PERIOD = "2022Q3"
EARLIER = ("2021Q4", "2022Q1", "2022Q2")
CODES = ("P1.1.3.F2-I2", "P1.1.3.F5-I1", "P2.2.1.F5-I3")
JUMPS = CODES[0]
REASON = "The line to the ministry was cut in October."
MOST_INTERACTIONS = 6


def change(live: Live, locks_on: str | None, due_on: str) -> None:
    """Change when the period falls due and locks."""
    with live.client(ADMIN) as admin:
        path = f"/plans/{PLAN}/periods/{PERIOD}"
        etag = admin.get(path).headers["ETag"]
        body = {"locks_on": locks_on, "due_on": due_on}
        admin.patch(path, json=body, headers={"If-Match": etag}).raise_for_status()


@pytest.fixture
def locked(live: Live) -> Iterator[None]:
    """The period has locked; two figures of the periods before it are handed in."""
    batch = [
        {
            "plan": PLAN,
            "indicator": JUMPS,
            "actor": "F-MOI",
            "period": period,
            "area": "IQ",
            "values": [{"value": value}],
        }
        for period, value in zip(EARLIER, (11, 12, 13), strict=True)
    ]
    with live.client(FOCAL) as focal:
        body = {"items": batch, "mode": "each", "action": "submit"}
        focal.post("/submissions/batch", json=body).raise_for_status()
    change(live, "2022-11-30", "2022-10-31")
    yield
    change(live, None, "2022-10-31")


def found(live: Live, email: str, code: str) -> dict[str, Any]:
    """The submission on an indicator for the period."""
    with live.client(email) as client:
        given = {"plan": PLAN, "indicator": code, "period": PERIOD}
        (submission,) = client.get("/submissions", params=given).json()["items"]
        return dict(submission)


def entry(person: Person, code: str) -> Locator:
    """The queue's entry of an indicator, for the period."""
    # Values put into a sentence stand between marks of direction.
    return waiting(person, code).filter(has_text=re.compile("3rd quarter .?2022"))


def hold_open(browsing: Browsing) -> None:
    """The coordinator holds the period open for the ministry."""
    with browsing.person(COORDINATOR) as coordinator:
        page = coordinator.page
        coordinator.open(f"/plans/{PLAN}/exceptions?period={PERIOD}")
        coordinator.see(words("en", "entry.exceptions.none"))
        page.get_by_role("button", name=words("en", "entry.exceptions.send")).click()
        expect(page.locator(".error-summary")).to_contain_text(
            words("en", "entry.exceptions.actorMissing")
        )
        page.locator("#x-actor").select_option("F-MOI")
        until = datetime.now(UTC) + timedelta(days=3)
        page.locator("#x-until").fill(until.date().isoformat())
        page.locator("#x-reason").fill(REASON)
        page.get_by_role("button", name=words("en", "entry.exceptions.send")).click()
        coordinator.see(words("en", "entry.exceptions.given"))
        expect(page.locator(".card").filter(has_text=REASON)).to_have_count(1)
        assert coordinator.faults == []


def report_with_a_note(browsing: Browsing) -> None:
    """The ministry reports a figure that stands out, from "my work", with a note."""
    with browsing.person(FOCAL) as focal:
        hands = Hands(focal)
        page = focal.page
        focal.open(f"{WORK}?period={PERIOD}")
        focal.see("by exception")
        hands.fill(page.locator("#w-q"), JUMPS)
        hands.click(due_button(focal, JUMPS))
        focal.settle()
        hands.fill(total(focal), "900")
        asked = page.locator(".doubt")
        expect(asked).to_contain_text("is far from what this body reported before")
        hands.fill(page.locator("#note-figure-jumps"), "A campaign in all schools.")
        hands.click(page.get_by_role("button", name=words("en", "report.send")))
        focal.see(words("en", "submission.sent"))
        assert hands.interactions <= MOST_INTERACTIONS
        for code in CODES[1:]:
            focal.open(f"/plans/{PLAN}/report?indicator={code}&actor=F-MOI&period={PERIOD}")
            total(focal).fill("7")
            send(focal)
        assert focal.faults == []


def decide_on_many(
    browsing: Browsing, live: Live, email: str, action: str, codes: tuple[str, ...]
) -> None:
    """Choose reports by keyboard and decide on them together; the last one changed meanwhile."""
    with browsing.person(email) as person:
        page = person.page
        person.open(QUEUE)
        for code in codes:
            choice = entry(person, code).locator("input[type=checkbox]")
            choice.focus()
            page.keyboard.press("Space")
            expect(choice).to_be_checked()
        refused = found(live, email, codes[-1])
        with live.client(email) as elsewhere:
            elsewhere.post(
                f"/submissions/{refused['id']}/transitions",
                json={"action": action},
                headers={"If-Match": f'"v{refused["version"]}"'},
            ).raise_for_status()
        page.get_by_role("button", name=words("en", f"entry.bulk.{action}")).focus()
        page.keyboard.press("Enter")
        outcome = page.locator(".notice", has_text=words("en", "entry.bulk.outcomes"))
        expect(outcome).to_contain_text(f"{len(codes) - 1} report")
        expect(outcome.locator("li")).to_have_count(1)
        expect(outcome.locator("li")).to_contain_text(codes[-1])
        expect(outcome.locator("li")).to_contain_text("changed meanwhile")
        for code in codes:
            expect(entry(person, code)).to_have_count(0)
        assert person.faults == []


def return_one_value(browsing: Browsing) -> None:
    """The unit returns one figure, pointing at it."""
    with browsing.person(VERIFIER) as verifier:
        verifier.open(QUEUE)
        item = entry(verifier, JUMPS)
        item.locator("summary").first.click()
        expect(item).to_contain_text("A campaign in all schools.")
        item.get_by_role("button", name=words("en", "action.return"), exact=True).click()
        item.locator("#reason").fill("Please look at the total.")
        item.locator("summary", has_text=words("en", "entry.remarks.title")).click()
        item.locator("#remark-0").fill("The annex says 90.")
        item.get_by_role("button", name=words("en", "ask.return.send")).click()
        expect(item).to_have_count(0)


def correct(browsing: Browsing, live: Live) -> None:
    """The ministry sees what is asked beside the figure, and corrects it."""
    submission = found(live, FOCAL, JUMPS)
    with browsing.person(FOCAL) as focal:
        focal.open(f"/plans/{PLAN}/submissions/{submission['id']}/edit")
        expect(focal.page.locator("#v-all-all-value-hint")).to_contain_text("The annex says 90.")
        total(focal).fill("30")
        send(focal)
        changes = focal.page.locator(".changes")
        expect(changes).to_contain_text("900")
        expect(changes).to_contain_text(words("en", "entry.compare.kind.changed"))
        assert focal.faults == []


@pytest.mark.usefixtures("locked")
def test_a_closed_period_is_held_open_reported_for_and_decided_on(
    browsing: Browsing, live: Live
) -> None:
    hold_open(browsing)
    report_with_a_note(browsing)
    return_one_value(browsing)
    correct(browsing, live)
    decide_on_many(browsing, live, VERIFIER, "verify", CODES)
    decide_on_many(browsing, live, COORDINATOR, "approve", CODES)
    assert [found(live, FOCAL, code)["state"] for code in CODES] == ["approved"] * 3
    # The exception ends by itself: one that lasts a moment is closed again a moment later.
    with live.client(COORDINATOR) as coordinator:
        path = f"/plans/{PLAN}/periods/{PERIOD}/exceptions"
        for each in coordinator.get(path).json()["items"]:
            coordinator.delete(f"/period-exceptions/{each['id']}")
        until = (datetime.now(UTC) + timedelta(seconds=4)).isoformat()
        body = {"actor": "F-MOI", "until": until, "reason": REASON}
        coordinator.post(path, json=body).raise_for_status()
    with browsing.person(FOCAL) as focal:
        focal.open(f"{WORK}?period={PERIOD}")
        focal.see("by exception")
        focal.page.wait_for_timeout(4_500)
        focal.open(f"{WORK}?period={PERIOD}")
        expect(focal.page.get_by_text("by exception")).to_have_count(0)
        address = f"/plans/{PLAN}/report?indicator=P1.1.2.F3-I2&actor=F-MOI&period={PERIOD}"
        focal.open(address)
        total(focal).fill("3")
        focal.page.get_by_role("button", name=words("en", "report.send")).click()
        expect(focal.page.locator(".error-summary")).to_contain_text(
            words("en", "problem.period-closed")
        )
