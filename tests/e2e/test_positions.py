"""Positions No. 1 to 3: circulated, planned, changed, instructed, reported, accepted."""

from typing import Any

import pytest
from playwright.sync_api import Locator, expect

from e2e.browsing import Browsing, Language, Person
from e2e.steps import words
from support.live import Live

FEDERAL_LEAD = "focal.moi@inap.test"
FEDERAL = "coordinator.federal@inap.test"
KRG_LEAD = "focal.kmoi@inap.test"
KRG = "coordinator.krg@inap.test"
# Led by the federal Ministry of Interior alone, four years long; by the Region's, likewise.
PLAN = "INAP-II"
ALONE = "P1.1.3.F3"
REGION = "P3.1.3.K2"
WORK = f"/plans/{PLAN}/work"
POSITIONS = f"/plans/{PLAN}/positions"


def button(person: Person, key: str) -> Locator:
    """A button by the key of its words."""
    return person.page.get_by_role("button", name=words(person.language, key), exact=True)


def press(person: Person, key: str) -> None:
    """Press a button, and wait for what follows."""
    button(person, key).click()
    person.settle()


def follow(person: Person, where: Locator) -> None:
    """Follow a link, and wait for the screen behind it."""
    where.click()
    person.settle()


def circulate(person: Person, node: str) -> None:
    """Circulate one activity, having seen whom it reaches."""
    person.open(POSITIONS)
    person.page.locator("#circulate-node").select_option(node)
    press(person, "position.circulate.preview")
    notice = person.page.locator("#circulate ~ .notice")
    expect(notice).to_be_visible()
    person.page.locator("#circulate ~ p.row button").first.click()
    expect(person.page.locator("#circulate ~ .notice-good")).to_be_visible()


def card(person: Person, node: str) -> Locator:
    """The card of an activity on screen."""
    return person.page.locator(".card").filter(has_text=node).first


def acknowledge(person: Person) -> None:
    """Acknowledge all that was circulated, on "my work"."""
    person.open(WORK)
    person.page.locator("#to-acknowledge ~ p button").click()
    expect(person.page.locator("#to-acknowledge")).to_have_count(0)
    person.settle()


def write_plan(person: Person, node: str, mechanism: str, unit: str, step: str) -> None:
    """Write the plan from "my work" and send it; each year has its step waiting."""
    person.open(WORK)
    follow(person, card(person, node).locator("a.button"))
    person.page.locator("#mechanism").fill(mechanism)
    for place in range(4):
        person.page.locator(f"#text-{place}").fill(step)
    person.page.locator("#units").fill(unit)
    press(person, "position.sendPlan")
    person.see(words(person.language, "position.planSent"))


def opened_from_queue(person: Person, node: str) -> None:
    """Open what waits for the coordinator on an activity."""
    person.open(POSITIONS)
    follow(person, person.page.locator("#waiting ~ .cards .card").filter(has_text=node)
           .locator("a").first)  # fmt: skip


def states(live: Live, node: str) -> tuple[str, list[str | None]]:
    """The activity's state as everybody reads it, and its leads' stages as nobody else does."""
    with live.client(None) as client:
        found: dict[str, Any] = client.get(
            f"/plans/{PLAN}/implementation", params={"node": node}
        ).json()
    (activity,) = found["activities"]
    return activity["state"], [lead["stage"] for lead in activity["leads"]]


def test_a_federal_activity_is_circulated_planned_carried_out_and_complete(
    browsing: Browsing, live: Live
) -> None:
    assert states(live, ALONE) == ("not_circulated", [None])
    with browsing.person(FEDERAL, "ar") as coordinator:
        circulate(coordinator, ALONE)
        assert coordinator.faults == []
    with browsing.person(FEDERAL_LEAD, "ar", width=360) as lead:
        acknowledge(lead)
        write_plan(lead, ALONE, "ورش في المحافظات", "قسم التدريب", "تدريب")
        assert lead.faults == []
    change_as_asked(browsing)
    assert states(live, ALONE) == ("under_way", [None])
    with browsing.person(FEDERAL_LEAD, "ar", width=360) as lead:
        report(lead)
        assert lead.faults == []
    with browsing.person("verifier.moi@inap.test", "ar") as unit:
        assess(unit)
    with browsing.person(FEDERAL, "ar") as coordinator:
        opened_from_queue(coordinator, ALONE)
        press(coordinator, "position.do.accept")
        expect(button(coordinator, "position.do.accept")).to_have_count(0)
    assert states(live, ALONE) == ("complete", [None])
    with browsing.person(language="ar") as reader:
        reader.open(f"/plans/{PLAN}/nodes/{ALONE}")
        section = reader.page.locator("#node-implementation ~ p").first
        expect(section).to_contain_text(words("ar", "position.activity.complete"))
        expect(reader.page.locator("body")).not_to_contain_text("نُفّذت ثلاث ورش")
        assert reader.faults == []


def change_as_asked(browsing: Browsing) -> None:
    """The coordinator asks for a change, sees both versions, approves and instructs."""
    with browsing.person(FEDERAL, "ar") as coordinator:
        opened_from_queue(coordinator, ALONE)
        press(coordinator, "position.do.request_change")
        coordinator.page.locator("#reason").fill("من يدرّب؟")
        press(coordinator, "position.do.request_change")
        coordinator.see("من يدرّب؟")
    with browsing.person(FEDERAL_LEAD, "ar") as lead:
        lead.open(WORK)
        follow(lead, card(lead, ALONE).locator("a.button"))
        lead.see("من يدرّب؟")
        lead.page.locator("#mechanism").fill("ورش يقدمها مدربو الأكاديمية")
        press(lead, "position.sendPlan")
    with browsing.person(FEDERAL, "ar") as coordinator:
        opened_from_queue(coordinator, ALONE)
        both = coordinator.page.locator("#revisions ~ section").first
        expect(both).to_contain_text("ورش في المحافظات")
        expect(both).to_contain_text("ورش يقدمها مدربو الأكاديمية")
        press(coordinator, "position.do.approve")
        press(coordinator, "position.do.instruct")
        expect(button(coordinator, "position.do.instruct")).to_have_count(0)
        assert coordinator.faults == []


def report(lead: Person) -> None:
    """Report from "my work", once without what is needed."""
    lead.open(WORK)
    follow(lead, card(lead, ALONE).locator("a.button"))
    press(lead, "position.sendReport")
    expect(lead.page.locator(".error-summary li")).to_have_count(3)
    lead.page.locator("#done_from").fill("2023-01-10")
    lead.page.locator("#done_until").fill("2023-02-10")
    lead.page.locator("#done").fill("نُفّذت ثلاث ورش")
    press(lead, "position.sendReport")
    lead.see(words("ar", "position.reportSent"))


def assess(unit: Person) -> None:
    """The body's unit says what it finds."""
    unit.open(WORK)
    follow(unit, card(unit, ALONE).locator("a").first)
    unit.page.locator("#conformity").check()
    unit.page.locator("#effect").fill("زادت مشاركة النساء")
    press(unit, "position.assess.send")
    unit.see("زادت مشاركة النساء")


def test_an_activity_of_the_region_is_planned_and_instructed_in_sorani(
    browsing: Browsing, live: Live
) -> None:
    with browsing.person(KRG, "ckb") as coordinator:
        circulate(coordinator, REGION)
    with browsing.person(KRG_LEAD, "ckb", width=360) as lead:
        acknowledge(lead)
        write_plan(lead, REGION, "وۆرکشۆپ لە پارێزگاکاندا", "بەشی ڕاهێنان", "ڕاهێنان")
        assert lead.faults == []
    with browsing.person(FEDERAL, "ckb") as stranger:
        stranger.open(POSITIONS)
        expect(stranger.page.locator(".card").filter(has_text=REGION)).to_have_count(0)
    with browsing.person(KRG, "ckb") as coordinator:
        opened_from_queue(coordinator, REGION)
        press(coordinator, "position.do.approve")
        press(coordinator, "position.do.instruct")
        coordinator.see(words("ckb", "position.planState.instructed"))
        assert coordinator.faults == []
    assert states(live, REGION) == ("under_way", [None])


@pytest.mark.parametrize("language", ["en", "ar"])
def test_what_is_typed_into_a_plan_is_there_again(
    browsing: Browsing, live: Live, language: Language
) -> None:
    node = {"en": "P2.1.2.K1", "ar": "P2.1.2.K3"}[language]
    with live.client(KRG) as client:
        client.post("/assignments", json={"plan": PLAN, "side": "krg", "node": node})
    with live.client(KRG_LEAD) as client:
        client.post("/assignments/acknowledgements", json={"plan": PLAN})
    with browsing.person(KRG_LEAD, language) as lead:
        lead.open(WORK)
        follow(lead, card(lead, node).locator("a.button"))
        address = lead.page.url
        lead.page.locator("#mechanism").fill("Half a sentence")
        lead.see(words(language, "saved.device"))
        lead.page.goto(address)
        lead.settle()
        expect(lead.page.locator("#mechanism")).to_have_value("Half a sentence")
