"""Chasing: who has not reported, reminded in their language; due dates in one's own calendar."""

import time
from collections.abc import Iterator
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import httpx
import pytest
from playwright.sync_api import Locator, Page, expect

from e2e.browsing import Browsing
from e2e.steps import words
from support.live import Live
from support.walk import COORDINATOR, FOCAL, fact, publish

REPORTING = "/plans/INAP-II/reporting"
PERIOD = "2022Q1"
BODY = "F-MOI"


@pytest.fixture
def arabic(live: Live) -> Iterator[None]:
    """The ministry's focal point reads Arabic."""
    with live.client(FOCAL) as focal:
        for language in ("ar", None):
            etag = focal.get("/me").headers["ETag"]
            body = {"language": language or "en"}
            focal.patch("/me", json=body, headers={"If-Match": etag}).raise_for_status()
            if language:
                yield


def mails(live: Live) -> list[EmailMessage]:
    """The mails in the folder of the server, the oldest first."""
    files = (live.log.parent / "outbox").glob("*.eml")
    return [message_from_bytes(file.read_bytes(), policy=default) for file in sorted(files)]


def wait_for_mail(live: Live, to: str) -> EmailMessage:
    """The mail to someone, once the server has sent it."""
    until = time.monotonic() + 20
    while time.monotonic() < until:
        for mail in mails(live):
            if mail["to"] == to:
                return mail
        time.sleep(0.3)
    raise AssertionError(f"no mail to {to}")


def body_row(page: Page) -> Locator:
    """The ministry's row; the codes of others begin like its own."""
    return page.locator("main tbody tr").filter(has=page.get_by_text(BODY, exact=True))


def owed(live: Live) -> list[str]:
    """The indicators that the ministry has not reported on for the period."""
    with live.client(FOCAL) as focal:
        found = focal.get(
            f"/plans/INAP-II/reporting/{BODY}", params={"period": PERIOD, "limit": "200"}
        )
        found.raise_for_status()
        return [each["indicator"]["code"] for each in found.json()["items"] if not each["reported"]]


def report_all(live: Live) -> None:
    """Report and approve whatever the ministry still owes for the period."""
    with live.client() as anyone:
        for code in owed(live):
            kind = anyone.get(f"/plans/INAP-II/indicators/{code}").json()
            publish(live, fact(code, 1, **given_for(kind)))


def given_for(indicator: dict[str, object]) -> dict[str, object]:
    """A report that fits the indicator's kind and what its values are split by."""
    values: dict[str, list[dict[str, object]]] = {
        "number": [{"value": 0}],
        "percentage": [{"numerator": 0, "denominator": 1}],
        "yes_no": [{"yes": True}],
        "qualitative": [{"text": "Done."}],
    }
    by_area = "area" in list(indicator["disaggregation"])  # type: ignore[call-overload]
    return {
        "period": PERIOD,
        "values": values[str(indicator["kind"])],
        "area": "IQ-BG" if by_area else "IQ",
    }


def test_a_coordinator_reminds_a_silent_body_which_reports_and_leaves_the_list(
    browsing: Browsing, live: Live, arabic: None
) -> None:
    del arabic
    with browsing.person(COORDINATOR) as coordinator:
        page = coordinator.page
        coordinator.open("/plans/INAP-II/dashboards/federal")
        page.locator(f'a[href*="{REPORTING}"]').last.click()
        coordinator.settle()
        expect(page.locator("#r-show")).to_have_value("late")
        coordinator.open(f"{REPORTING}?period={PERIOD}&show=silent")
        body = body_row(page)
        expect(body).to_contain_text(words("en", "reporting.state.silent"))
        body.get_by_role("checkbox").check()
        page.locator("#remind-note").fill("Please report by Sunday.")
        page.get_by_role("button", name="Remind 1 body").click()
        coordinator.see("Reminded 1 body:")
        assert coordinator.faults == []
        mail = wait_for_mail(live, FOCAL)
        assert str(mail["subject"]).startswith("بوابة الخطة الوطنية")
        plain = mail.get_body(("plain",))
        html = mail.get_body(("html",))
        assert plain is not None
        assert html is not None
        assert "Please report by Sunday." in plain.get_content()
        assert "/ar/plans/INAP-II/work" in plain.get_content()
        assert 'dir="rtl"' in html.get_content()
        coordinator.open(f"{REPORTING}/{BODY}?period={PERIOD}")
        coordinator.see(words("en", "reporting.reminders.sent"))
        coordinator.see("Focal point, Interior (federal)")
        report_all(live)
        assert owed(live) == []
        coordinator.open(f"{REPORTING}?period={PERIOD}")
        expect(body_row(page)).to_have_count(0)
        coordinator.open(f"{REPORTING}?period={PERIOD}&show=reported")
        expect(body_row(page)).to_have_count(1)
        assert coordinator.faults == []


def test_a_person_has_their_due_dates_in_their_own_calendar(browsing: Browsing, live: Live) -> None:
    with browsing.person("focal.kmoi@inap.test", "ckb", width=360) as focal:
        focal.open("/plans/INAP-II/calendar")
        focal.page.get_by_role("button", name=words("ckb", "reporting.calendar.make")).click()
        address = focal.page.locator("#feed").input_value()
        assert focal.faults == []
    feed = httpx.get(address)
    assert feed.headers["content-type"].startswith("text/calendar")
    assert "DTSTART;VALUE=DATE:20230731" in feed.text
    with live.client("focal.kmoi@inap.test") as client:
        client.delete("/me/calendar").raise_for_status()
    assert httpx.get(address).status_code == 404


def test_reminders_are_switched_off_in_ones_account(browsing: Browsing, live: Live) -> None:
    with browsing.person("verifier.kmoi@inap.test") as person:
        person.open("/account")
        person.page.locator("#reminders").uncheck()
        person.see(words("en", "reporting.reminders.saved"))
        assert person.faults == []
    with live.client("verifier.kmoi@inap.test") as client:
        me = client.get("/me")
        assert me.json()["reminders"] is False
        etag = {"If-Match": me.headers["ETag"]}
        client.patch("/me", json={"reminders": True}, headers=etag).raise_for_status()
