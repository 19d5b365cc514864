"""Without a line: what opens, what waits, and that it arrives once and as its author's."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from e2e.browsing import Browsing, Person
from e2e.screens import FOCAL
from e2e.steps import PLAN, WORK, send, submission_of, total, words
from support.line import Line, line_to
from support.live import PASSWORD, Live

OTHER = "focal.kmoi@inap.test"
YEAR = "2024"
COLD, LOST, TABS, ENDED, SHARED, STALE, REFUSED, BARE = (
    "P1.1.3.F4-I1",
    "P2.1.2.F1-I1",
    "P2.1.2.F5-I1",
    "P2.1.3.F2-I3",
    "P2.1.4.F1-I1",
    "P2.2.1.F4-I2",
    "P3.1.3.F2-I1",
    "P3.2.1.F2-I1",
)
CREATE = "POST /api/v1/submissions"
OUTBOX = "/outbox"
# All files are held, and the person's work has been fetched ahead.
READY = """
async (plan) => {
  const registration = await navigator.serviceWorker?.getRegistration();
  if (registration !== undefined && registration.active?.state !== "activated") return false;
  const asked = await new Promise((resolve) => {
    const opening = indexedDB.open("inap");
    opening.onsuccess = () => {
      const held = opening.result;
      if (!held.objectStoreNames.contains("answers")) return resolve([]);
      const all = held.transaction("answers").objectStore("answers").getAllKeys();
      all.onsuccess = () => { held.close(); resolve(all.result); };
    };
  });
  if (!asked.some((key) => key.endsWith(` ahead ${plan}`))) return false;
  if (registration === undefined) return true;
  // The worker carries the names of all files of the client.
  const named = (await (await fetch("/sw.js")).text()).match(/\\/assets\\/[\\w.-]+\\.\\w+/g);
  const held = await Promise.all(named.map((path) => caches.match(path)));
  return named.length > 50 && held.every((found) => found !== undefined);
}
"""


@pytest.fixture
def line(live: Live) -> Iterator[Line]:
    """A line of this test's own to the running server."""
    with line_to(live.url) as made:
        yield made


@pytest.fixture
def devices(browser: Browser, line: Line) -> Browsing:
    """Devices at the end of the line."""
    return Browsing(browser, line.url)


def form(code: str) -> str:
    """The address of the form of an indicator, for the federal Ministry of Interior."""
    return f"/plans/{PLAN}/report?indicator={code}&actor=F-MOI&period={YEAR}"


def be_ready(person: Person) -> None:
    """Visit "my work" once, and wait until the device has what it keeps."""
    person.open(WORK)
    for _ in range(200):
        if person.page.evaluate(READY, PLAN):
            return
        person.page.wait_for_timeout(100)
    raise AssertionError("the device was never ready")


def press(person: Person, key: str) -> None:
    """Press the button that a string of the client names."""
    person.page.get_by_role("button", name=words(person.language, key), exact=True).click()


def send_without_line(person: Person, code: str, value: str) -> None:
    """Fill a report and send it while the line is down: it goes into the outbox."""
    person.open(form(code))
    total(person).fill(value)
    press(person, "report.send")
    expect(person.page).to_have_url(f"{person.origin}/{person.language}{OUTBOX}")


def waits(page: Page, code: str) -> None:
    """See an indicator's report waiting in the outbox."""
    expect(page.locator(".cards > li").filter(has_text=code)).to_have_count(1)


def has_gone(page: Page) -> None:
    """See that nothing waits any more."""
    expect(page.locator(".cards > li")).to_have_count(0)
    expect(page.locator("#sent-here")).to_be_visible()


def value_of(live: Live, code: str) -> tuple[str, list[float]]:
    """State and values of the only submission on an indicator."""
    found = submission_of(live, FOCAL, code, YEAR)
    return found["state"], [value["value"] for value in found["values"]]


def test_work_plan_and_drafts_open_from_cold_after_one_visit(devices: Browsing, line: Line) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        line.cut()
        focal.open(form(COLD))
        total(focal).fill("41")
        expect(focal.page.locator(".saved-device")).to_be_visible()
        focal.page.close()
        focal.page = focal.context.new_page()
        focal.open(WORK)
        focal.see(words("en", "line.asOf").partition("{{")[0])
        expect(focal.page.locator(".top-account bdi")).to_be_visible()
        expect(focal.page.locator("#due")).to_be_visible()
        expect(focal.page.locator("#on-device ~ ul")).to_contain_text(COLD)
        focal.page.locator("#on-device ~ ul a").filter(has_text=COLD).click()
        expect(total(focal)).to_have_value("41")
        for address in (
            f"/plans/{PLAN}/indicators/{COLD}",
            f"/plans/{PLAN}/nodes/{COLD.partition('-')[0]}",
            "",
        ):
            focal.open(address)
            expect(focal.page.locator("main h1")).not_to_have_text(words("en", "app.name"))


def test_a_line_that_drops_in_the_midst_of_sending_makes_one_report(
    devices: Browsing, line: Line, live: Live
) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        focal.open(form(LOST))
        total(focal).fill("42")
        line.swallow = CREATE.encode() + b" "
        press(focal, "report.send")
        expect(focal.page).to_have_url(f"{line.url}/en{OUTBOX}")
        waits(focal.page, LOST)
        # The browser is closed, and opened again without a line: it still waits.
        focal.page.close()
        focal.page = focal.context.new_page()
        focal.open(OUTBOX)
        waits(focal.page, LOST)
        expect(focal.page.locator(".strip")).to_contain_text("1 report waits")
        line.mend()
        press(focal, "outbox.sendNow")
        has_gone(focal.page)
        expect(focal.page.locator(".strip")).to_be_empty()
    assert line.count(CREATE) >= 2
    assert value_of(live, LOST) == ("submitted", [42])


def test_two_tabs_send_what_waits_once(devices: Browsing, line: Line, live: Live) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        other = focal.context.new_page()
        other.goto(f"{line.url}/en{OUTBOX}")
        expect(other.get_by_text(words("en", "outbox.none"))).to_be_visible()
        line.cut()
        send_without_line(focal, TABS, "43")
        waits(other, TABS)
        sent = line.count(CREATE)
        line.mend()
        for page in (focal.page, other):
            page.get_by_role("button", name=words("en", "outbox.sendNow")).click(no_wait_after=True)
        expect(focal.page.locator(".cards > li")).to_have_count(0)
        expect(other.locator(".cards > li")).to_have_count(0)
    assert line.count(CREATE) == sent + 1
    assert value_of(live, TABS) == ("submitted", [43])


def test_a_session_that_ends_meanwhile_asks_to_sign_in_and_keeps_the_work(
    devices: Browsing, line: Line, live: Live
) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        line.cut()
        send_without_line(focal, ENDED, "44")
        focal.context.clear_cookies()
        line.mend()
        focal.page.reload()
        # The server knows nobody any more; the device still holds what waits.
        expect(focal.page.locator(".strip")).to_contain_text("Sign in to send it")
        waiting = f"{line.url}/en{OUTBOX}"
        focal.page.get_by_role("link", name=words("en", "nav.signIn")).first.click()
        focal.page.locator("#email").fill(FOCAL)
        focal.page.locator("#password").fill(PASSWORD)
        focal.page.locator("main button[type=submit]").click()
        expect(focal.page).to_have_url(waiting)
        has_gone(focal.page)
    assert value_of(live, ENDED) == ("submitted", [44])


def test_another_user_of_the_device_sees_and_sends_nothing(
    devices: Browsing, line: Line, live: Live
) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        line.cut()
        send_without_line(focal, SHARED, "45")
        press(focal, "nav.signOut")
        dialog = focal.page.get_by_role("dialog")
        expect(dialog).to_contain_text(words("en", "outbox.leaving.title"))
        dialog.get_by_role("button", name=words("en", "outbox.leaving.keep")).click()
        expect(focal.page.locator(".top-account bdi")).to_have_count(0)
        line.mend()
        focal.sign_in(OTHER, OUTBOX)
        focal.see(words("en", "outbox.none"))
        expect(focal.page.locator(".strip")).to_be_empty()
        focal.open(form(SHARED))
        expect(focal.page.locator("#v-all-all-value")).not_to_have_value("45")
        left = focal.page.evaluate(
            """async () => (await new Promise((resolve) => {
              const opening = indexedDB.open("inap");
              opening.onsuccess = () => {
                const all = opening.result.transaction("answers").objectStore("answers").getAll();
                all.onsuccess = () => { opening.result.close(); resolve(all.result); };
              };
            })).map(({ user }) => user)"""
        )
    with live.client(OTHER) as client:
        other_id = client.get("/me").json()["id"]
    # Of the one who left there is no answer on the device any more.
    assert set(left) <= {"anonymous", other_id}
    with live.client(FOCAL) as client:
        found = client.get("/submissions", params={"plan": PLAN, "indicator": SHARED})
        assert found.json()["items"] == []


def test_what_changed_elsewhere_meanwhile_is_for_the_person_to_choose(
    devices: Browsing, line: Line, live: Live
) -> None:
    with live.client(FOCAL) as client:
        what = {"plan": PLAN, "indicator": STALE, "actor": "F-MOI", "period": YEAR, "area": "IQ"}
        made = client.post("/submissions", json={**what, "values": [{"value": 1}]})
        made.raise_for_status()
        with devices.person(FOCAL, worker=True) as focal:
            be_ready(focal)
            line.cut()
            address = f"/plans/{PLAN}/submissions/{made.json()['id']}/edit"
            focal.open(address)
            total(focal).fill("46")
            press(focal, "report.send")
            waits(focal.page, STALE)
            changed = client.patch(
                f"/submissions/{made.json()['id']}",
                json={"values": [{"value": 2}]},
                headers={"If-Match": made.headers["ETag"]},
            )
            changed.raise_for_status()
            line.mend()
            press(focal, "outbox.sendNow")
            focal.see(words("en", "outbox.why.conflict"))
            focal.page.get_by_role("link", name=words("en", "outbox.choose")).click()
            table = focal.page.get_by_role("table", name=words("en", "conflict.title"))
            expect(table).to_contain_text("46")
            expect(table).to_contain_text("2")
            press(focal, "conflict.keepMine")
            expect(total(focal)).to_have_value("46")
            send(focal)
    assert value_of(live, STALE) == ("submitted", [46])


def test_what_the_server_refuses_stays_with_its_reason_and_can_be_discarded(
    devices: Browsing, line: Line, live: Live
) -> None:
    with devices.person(FOCAL, worker=True) as focal:
        be_ready(focal)
        line.cut()
        send_without_line(focal, REFUSED, "1.5")
        line.mend()
        press(focal, "outbox.sendNow")
        entry = focal.page.locator(".cards > li").filter(has_text=REFUSED)
        expect(entry).to_contain_text(words("en", "outbox.state.refused"))
        press(focal, "outbox.discard")
        press(focal, "outbox.discardYes")
        expect(entry).to_have_count(0)
    with live.client(FOCAL) as client:
        found = client.get("/submissions", params={"plan": PLAN, "indicator": REFUSED})
        assert found.json()["items"] == []


def test_a_browser_without_a_service_worker_has_an_outbox_all_the_same(
    devices: Browsing, line: Line, live: Live
) -> None:
    with devices.person(FOCAL) as focal:
        be_ready(focal)
        focal.open(form(BARE))
        total(focal).fill("47")
        line.cut()
        press(focal, "report.send")
        expect(focal.page.locator(".strip")).to_contain_text("1 report waits")
        line.mend()
        expect(focal.page.locator(".strip")).to_be_empty()
    assert value_of(live, BARE) == ("submitted", [47])
