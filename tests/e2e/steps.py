"""What people do on the way of a figure, in the words of their screen."""

import re
from dataclasses import dataclass
from typing import Any

import httpx
from playwright.sync_api import Locator, expect

from e2e.browsing import Language, Person
from support.client_words import client_words
from support.live import Live

PLAN = "INAP-II"
PERIOD = "2024Q4"
WORK = f"/plans/{PLAN}/work"
QUEUE = f"/plans/{PLAN}/queue"


def words(language: Language, key: str) -> str:
    """A string of the client: ``words("ar", "action.verify")``."""
    found: Any = client_words(language)
    for part in key.split("."):
        found = found[part]
    return str(found)


@dataclass
class Hands:
    """A person's hands, which count what they do."""

    person: Person
    interactions: int = 0

    def click(self, where: Locator) -> None:
        """Click once."""
        where.click()
        self.interactions += 1

    def fill(self, where: Locator, text: str) -> None:
        """Type into one field."""
        where.fill(text)
        self.interactions += 1


def open_report(person: Person, code: str) -> None:
    """Open the form of an indicator straight away, for the Ministry of Interior (federal)."""
    person.open(f"/plans/{PLAN}/report?indicator={code}&actor=F-MOI&period={PERIOD}")


def due_button(person: Person, code: str) -> Locator:
    """The first button of "my work" that reports an indicator that is due."""
    label = re.compile(f"^{re.escape(words(person.language, 'work.report'))}$")
    # By its indicator: the list narrows a moment after the code was typed.
    found = person.page.locator(f'a.button[href*="indicator={code}&"]')
    return found.filter(has_text=label).first


def total(person: Person) -> Locator:
    """The field of the total."""
    return person.page.locator("#v-all-all-value")


def send(person: Person) -> None:
    """Send the form on screen for review, and see that it was."""
    person.page.get_by_role("button", name=words(person.language, "report.send")).click()
    person.see(words(person.language, "submission.sent"))


def report(person: Person, code: str, value: str) -> None:
    """Report a value on an indicator and send it for review."""
    open_report(person, code)
    total(person).fill(value)
    send(person)


def waiting(person: Person, code: str) -> Locator:
    """The entry of an indicator in the review queue."""
    return person.page.locator(".queue > li").filter(has_text=code)


def decide(person: Person, code: str, action: str) -> None:
    """Open the queue's entry and verify or approve it."""
    person.open(QUEUE)
    entry = waiting(person, code)
    entry.locator("summary").first.click()
    button = entry.get_by_role("button", name=words(person.language, f"action.{action}"))
    button.click()
    expect(entry).to_have_count(0)


def submission_of(live: Live, email: str, code: str, period: str = PERIOD) -> dict[str, Any]:
    """The only submission on an indicator that the account sees."""
    with live.client(email) as client:
        found = client.get(
            "/submissions", params={"plan": PLAN, "indicator": code, "period": period}
        )
        found.raise_for_status()
        (submission,) = found.json()["items"]
        return dict(submission)


def make_draft(live: Live, email: str, code: str, value: int) -> httpx.Response:
    """A draft begun elsewhere."""
    with live.client(email) as client:
        made = client.post(
            "/submissions",
            json={
                "plan": PLAN,
                "indicator": code,
                "actor": "F-MOI",
                "period": PERIOD,
                "area": "IQ",
                "values": [{"value": value}],
            },
        )
        made.raise_for_status()
        return made


def change_draft(live: Live, email: str, made: httpx.Response, value: int) -> None:
    """The draft changed elsewhere."""
    with live.client(email) as client:
        changed = client.patch(
            f"/submissions/{made.json()['id']}",
            json={"values": [{"value": value}]},
            headers={"If-Match": made.headers["ETag"]},
        )
        changed.raise_for_status()


def cell(person: Person, code: str, key: str) -> Locator:
    """A cell of an indicator's row on a dashboard, by the key of its column's name."""
    row = person.page.locator("#indicators ~ table tbody tr").filter(has_text=code)
    return row.locator(f'td[data-label="{words(person.language, key)}"]')
