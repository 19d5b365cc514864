"""An activity of civil society on its way into an indicator, each in their own language."""

from typing import Any

from playwright.sync_api import expect

from e2e.browsing import PHONE, Browsing, Person
from e2e.screens import COORDINATOR, CSO, FOCAL, VERIFIER
from e2e.steps import PERIOD, PLAN, words
from support.live import Live

# People by sex, of an activity that the federal Ministry of Interior leads.
NODE, CODE = "P3.1.4.F2", "P3.1.4.F2-I2"
TITLE = "ڕاهێنانی نێوەندگیری لە کەرکووک"
REASON = "How many men took part?"
WOMEN, MEN = 19, 6


def declare(live: Live) -> None:
    """Those who took part in trainings count towards the indicator."""
    address = f"/plans/{PLAN}/indicators/{CODE}/counting-rule"
    with live.client("me@inap.test") as client:
        etag = client.get(address).headers["ETag"]
        rule = {"what": "participants", "kinds": ["training"]}
        client.put(address, json=rule, headers={"If-Match": etag}).raise_for_status()


def report_of(live: Live) -> dict[str, Any]:
    """The organisation's report, as it sees it."""
    with live.client(CSO) as client:
        found = client.get("/activity-reports", params={"plan": PLAN, "actor": "X-WEO"}).json()
        return next(each for each in found["items"] if each["title"]["ckb"] == TITLE)


def standing(live: Live) -> float:
    """The indicator's figure to date on the federal dashboard."""
    with live.client() as client:
        board = client.get(f"/plans/{PLAN}/dashboards/federal").json()
    found = next(each for each in board["indicators"] if each["code"] == CODE)
    return float(found["standing"]["value"]) if found["standing"] else 0.0


def press(person: Person, key: str) -> None:
    """Press the button that a string of the client names."""
    person.page.get_by_role("button", name=words(person.language, key)).click()


def fill(cso: Person) -> None:
    """Fill the form of the training, without the men."""
    page = cso.page
    page.locator("#title").fill(TITLE)
    page.locator("#kind").select_option("training")
    page.locator("#node").select_option(NODE)
    page.locator("#area").select_option("IQ-KI")
    page.locator("#place").fill("ناوەندی لاوان")
    page.locator("#start").fill("2024-11-03")
    page.locator("#end").fill("2024-11-05")
    page.locator("#p-female-all").fill("١٩")


def report_first(browsing: Browsing) -> None:
    """Civil society reports, on a phone; what is typed survives a reload."""
    with browsing.person(CSO, "ckb", width=PHONE) as cso:
        cso.open(f"/plans/{PLAN}/activities")
        cso.page.get_by_role("link", name=words("ckb", "activity.new")).first.click()
        cso.settle()
        fill(cso)
        expect(cso.page.locator(".saved")).to_have_text(words("ckb", "saved.device"))
        cso.page.reload()
        cso.settle()
        expect(cso.page.locator("#title")).to_have_value(TITLE)
        press(cso, "report.send")
        cso.see(words("ckb", "activity.sent"))
        assert cso.faults == []


def return_it(browsing: Browsing) -> None:
    """The coordinator of the place finds it in the queue and returns it."""
    with browsing.person(COORDINATOR) as coordinator:
        coordinator.open(f"/plans/{PLAN}/queue")
        coordinator.page.get_by_role("link", name=TITLE).click()
        coordinator.settle()
        press(coordinator, "action.return")
        coordinator.page.locator("#reason").fill(REASON)
        press(coordinator, "ask.return.send")
        expect(coordinator.page.locator(".history")).to_contain_text(REASON)
        assert coordinator.faults == []


def correct_it(browsing: Browsing) -> None:
    """Civil society reads why, and adds what is missing."""
    with browsing.person(CSO, "ckb", width=PHONE) as cso:
        cso.open(f"/plans/{PLAN}/work")
        cso.see(REASON)
        cso.page.get_by_role("link", name=TITLE).click()
        cso.settle()
        expect(cso.page.locator("#p-female-all")).to_have_value(str(WOMEN))
        cso.page.locator("#p-male-all").fill(str(MEN))
        press(cso, "report.send")
        cso.see(words("ckb", "activity.sent"))
        assert cso.faults == []


def take_it(browsing: Browsing) -> str:
    """The lead takes its figures from it; returns the address of the submission."""
    with browsing.person(FOCAL, "ar") as focal:
        focal.open(f"/plans/{PLAN}/report?indicator={CODE}&actor=F-MOI&period={PERIOD}")
        take = focal.page.locator("details.notice")
        take.locator("summary").click()
        expect(take.locator("tbody tr").first).to_contain_text(str(WOMEN + MEN))
        take.locator("button.button").click()
        focal.see(words("ar", "submission.sent"))
        focal.see(TITLE)
        assert focal.faults == []
        return focal.page.url.removeprefix(f"{focal.origin}/ar").partition("?")[0]


def decide(browsing: Browsing, email: str, address: str, action: str) -> None:
    """Verify or approve what stands at an address."""
    with browsing.person(email) as reviewer:
        reviewer.open(address)
        press(reviewer, f"action.{action}")
        button = reviewer.page.get_by_role("button", name=words("en", f"action.{action}"))
        expect(button).to_have_count(0)
        assert reviewer.faults == []


def test_an_activity_of_civil_society_becomes_part_of_an_indicator(
    browsing: Browsing, live: Live
) -> None:
    declare(live)
    before = standing(live)
    report_first(browsing)
    assert (report_of(live)["state"], report_of(live)["total"]) == ("submitted", WOMEN)
    return_it(browsing)
    correct_it(browsing)
    decide(browsing, COORDINATOR, f"/plans/{PLAN}/activities/{report_of(live)['id']}", "approve")
    with browsing.person() as anyone:
        anyone.open(f"/plans/{PLAN}/nodes/{NODE}")
        anyone.see(TITLE)
    address = take_it(browsing)
    decide(browsing, VERIFIER, address, "verify")
    assert standing(live) == before
    decide(browsing, COORDINATOR, address, "approve")
    assert standing(live) == before + WOMEN + MEN
    with browsing.person() as anyone:
        anyone.open(f"/plans/{PLAN}/indicators/{CODE}?scope=federal&period={PERIOD}")
        expect(anyone.page.locator("section[aria-labelledby=trail]")).to_contain_text(TITLE)
        anyone.see(words("en", "activity.counting.participants"))
        assert anyone.faults == []


def told_twice(live: Live) -> list[dict[str, Any]]:
    """One dialogue as civil society and as the Ministry of Interior (federal) report it."""
    made = []
    for email, actor, women in ((CSO, "X-WEO", 31), (FOCAL, "F-MOI", 30)):
        body = {
            "plan": PLAN,
            "node": NODE,
            "actor": actor,
            "kind": "dialogue",
            "title": {"en": f"Dialogue in Rutba, by {actor}"},
            "area": "IQ-AN",
            "place": "Rutba",
            "start": "2024-09-10",
            "end": "2024-09-11",
            "participants": [{"sex": "female", "count": women}],
            "submit": True,
        }
        with live.client(email) as client:
            answer = client.post("/activity-reports", json=body)
            answer.raise_for_status()
            made.append(answer.json())
    return made


def test_a_coordinator_says_that_two_reports_are_one_event(browsing: Browsing, live: Live) -> None:
    first, second = told_twice(live)
    with browsing.person(COORDINATOR, "ar") as coordinator:
        coordinator.open(f"/plans/{PLAN}/activities/{first['id']}")
        pair = coordinator.page.locator("section[aria-labelledby=twins] article")
        expect(pair).to_contain_text(words("ar", "twin.reason.near-number"))
        expect(pair.locator("table")).to_contain_text("Dialogue in Rutba, by F-MOI")
        press(coordinator, "overlap.save")
        expect(pair.locator(".field-error").first).to_be_visible()
        pair.get_by_label(words("ar", "twin.choice.this")).check()
        pair.locator("textarea").fill("نشاط واحد نظمته المنظمة ومولته الوزارة.")
        press(coordinator, "overlap.save")
        undo = pair.get_by_role("button", name=words("ar", "overlap.undo"))
        expect(undo).to_be_visible()
        assert coordinator.faults == []
    with live.client(COORDINATOR) as client:
        address = f"/activity-reports/{second['id']}/likely-duplicates/{first['id']}"
        told = client.get(address).json()
    assert (told["state"], told["counts"]) == ("same", first["id"])
