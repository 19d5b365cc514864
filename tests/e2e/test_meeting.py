"""A meeting on screen: its body founded, people invited and counted, what came of it."""

from datetime import UTC, datetime, timedelta

from playwright.sync_api import Locator, expect

from e2e.browsing import PHONE, Browsing, Person
from e2e.screens import COORDINATOR
from e2e.steps import PLAN, words

SECRETARIAT = "secretariat@inap.test"
BODY = "NT1325-LOC-WA"
# Nobody of the member can be written to, somebody of the guest can.
MEMBER, GUEST = "F-MOH", "F-MOI"
NODE = "P1.1.3.F2"
TITLE = "First meeting of the Wasit team"
POINT = "Shelters in Wasit"
SAID = "Open a second shelter in Wasit."
# Three women came of two who were invited.
WOMEN, MEN, INVITED = 3, 1, 2


def day(before: int) -> str:
    """A day before today; the portal's days are Baghdad's, which are never behind these."""
    return (datetime.now(UTC) - timedelta(days=before)).date().isoformat()


def press(person: Person, key: str) -> None:
    """Press the button that a string of the client names, and wait for what it leads to."""
    person.page.get_by_role("button", name=words(person.language, key), exact=True).click()
    person.settle()


def follow(person: Person, key: str) -> None:
    """Follow the link that a string of the client names."""
    person.page.locator("main").get_by_role(
        "link", name=words(person.language, key), exact=True
    ).first.click()
    person.settle()


def choose(person: Person, field: str, code: str) -> None:
    """Search for a code and choose what is found, by the keyboard."""
    search = person.page.locator(f"#{field}")
    search.fill(code)
    found = person.page.locator(".search-choice", has=search).locator("button .code")
    expect(found.first).to_have_text(code)
    search.press("Enter")
    expect(search).to_have_value("")


def state(person: Person, key: str) -> Locator:
    """The mark of a state on the screen."""
    return person.page.locator("main .tag", has_text=words(person.language, key))


def found(secretary: Person) -> None:
    """A body is entered, and a ministry has a seat in it."""
    page = secretary.page
    secretary.open(f"/plans/{PLAN}/coordination")
    follow(secretary, "coordination.newBody")
    page.locator("#code").fill(BODY)
    page.locator("#kind").select_option("local_team")
    page.locator("#title-en").fill("Local team of Wasit")
    page.locator("#parent").select_option("NT1325")
    page.locator("#begins_on").fill(day(2))
    press(secretary, "coordination.save")
    expect(page).to_have_url(f"{secretary.origin}/en/plans/{PLAN}/bodies/{BODY}")
    press(secretary, "coordination.newSeat")
    choose(secretary, "seat-actor", MEMBER)
    press(secretary, "coordination.save")
    expect(page.locator("#members ~ ul")).to_contain_text(words("en", "meetings.seat.member"))


def plan(secretary: Person) -> None:
    """A meeting is planned; a day before the body existed is refused, and what was typed stays."""
    page = secretary.page
    follow(secretary, "coordination.planMeeting")
    expect(page.locator("#body")).to_have_value(BODY)
    page.locator("#title-en").fill(TITLE)
    page.locator("#day").fill(day(3))
    page.locator("#from").fill("10:00")
    page.locator("#until").fill("12:30")
    page.locator("#new-point").fill(POINT)
    press(secretary, "coordination.addPoint")
    press(secretary, "coordination.save")
    expect(page.locator(".error-summary")).to_be_visible()
    page.reload()
    secretary.settle()
    expect(page.locator("#title-en")).to_have_value(TITLE)
    page.locator("#day").fill(day(1))
    press(secretary, "coordination.save")
    expect(state(secretary, "meetings.meetingState.planned")).to_be_visible()
    expect(page.locator("main")).to_contain_text(POINT)


def invite(secretary: Person) -> None:
    """All members are invited, the ministry with two people, and somebody who is no member."""
    page = secretary.page
    follow(secretary, "coordination.invite")
    press(secretary, "coordination.inviteAll")
    page.locator(f"#invited-{MEMBER}").fill(str(INVITED))
    choose(secretary, "invitations", GUEST)
    press(secretary, "coordination.save")
    expect(page.locator("section[aria-labelledby=attendance] tbody tr")).to_have_count(2)
    mails = page.locator("section[aria-labelledby=mails]")
    expect(mails.locator("tbody tr")).to_have_count(2)
    expect(mails.locator(".notice li")).to_have_count(1)
    mails.get_by_role("button").click()
    expect(mails.get_by_role("button")).to_have_count(0)
    expect(mails.locator("tbody")).to_contain_text("Invited, ")


def count(secretary: Person) -> None:
    """Who came is counted; more than were invited is refused at their number, and put right."""
    page = secretary.page
    press(secretary, "coordination.do.hold")
    expect(state(secretary, "meetings.meetingState.held")).to_be_visible()
    follow(secretary, "coordination.enterAttendance")
    women = page.locator(f"#people-female-{MEMBER}")
    women.fill(str(WOMEN))
    page.locator(f"#people-male-{GUEST}").fill(str(MEN))
    expect(page.locator(".attendance-totals dd").first).to_have_text(str(WOMEN + MEN))
    press(secretary, "coordination.save")
    page.locator(".error-summary a").click()
    expect(women).to_be_focused()
    expect(women).to_have_attribute("aria-invalid", "true")
    page.locator(f"#uninvited-female-{MEMBER}").fill(str(WOMEN - INVITED))
    press(secretary, "coordination.save")
    expect(page.locator("#attendance ~ dl dd").first).to_have_text(str(WOMEN + MEN))


def note(secretary: Person) -> str:
    """What was recommended is noted; its writer cannot approve it. Returns its address."""
    page = secretary.page
    follow(secretary, "coordination.noteRecord")
    page.locator("#text-en").fill(SAID)
    page.get_by_label(words("en", "meetings.sector.protection"), exact=True).check()
    page.locator("#level").select_option("government")
    choose(secretary, "actors", MEMBER)
    choose(secretary, "nodes", NODE)
    press(secretary, "coordination.save")
    expect(page.locator("main")).to_contain_text(words("en", "coordination.recordDraft"))
    approve = page.get_by_role("button", name=words("en", "coordination.approve"), exact=True)
    expect(approve).to_have_count(0)
    return page.url.split("/en", 1)[1].partition("?")[0]


def test_a_meeting_is_planned_held_and_counted_and_its_recommendation_is_published(
    browsing: Browsing,
) -> None:
    with browsing.person(SECRETARIAT) as secretary:
        found(secretary)
        plan(secretary)
        meeting = secretary.page.url.split("/en", 1)[1]
        invite(secretary)
        count(secretary)
        address = note(secretary)
        assert secretary.faults == []
    with browsing.person(language="ar", width=PHONE) as early:
        early.open(meeting)
        expect(early.page.locator("#noted ~ ul")).to_have_count(0)
    with browsing.person(COORDINATOR) as coordinator:
        coordinator.open(f"/plans/{PLAN}/records?state=draft")
        coordinator.page.get_by_role("link", name=SAID).click()
        coordinator.settle()
        press(coordinator, "coordination.approve")
        expect(state(coordinator, "meetings.followUp.open")).to_be_visible()
        history = coordinator.page.locator("#record-history ~ .history li")
        expect(history.first).to_contain_text(words("en", "coordination.noted.approve"))
        assert coordinator.faults == []
    with browsing.person(language="ar", width=PHONE) as reader:
        reader.open(meeting)
        expect(reader.page.locator("#noted ~ ul")).to_contain_text(SAID)
        reader.open(address)
        reader.see(SAID)
        expect(reader.page.locator("main form")).to_have_count(0)
        assert reader.faults == []


def test_two_people_who_change_one_meeting_choose_what_stays(browsing: Browsing) -> None:
    with browsing.person(SECRETARIAT) as first, browsing.person("admin@inap.test") as second:
        first.open(f"/plans/{PLAN}/meetings/new?body=NT1325-CC")
        first.page.locator("#title-en").fill("Committee")
        first.page.locator("#day").fill(day(1))
        press(first, "coordination.save")
        address = first.page.url.split("/en", 1)[1]
        for person, place in ((first, "Karrada"), (second, "Mansour")):
            person.open(f"{address}/edit")
            person.page.locator("#place").fill(place)
        press(first, "coordination.save")
        press(second, "coordination.save")
        expect(second.page.locator("main [role=alert]")).to_contain_text(
            words("en", "position.twoVersions")
        )
        press(second, "conflict.keepMine")
        press(second, "coordination.save")
        expect(second.page.locator("main dl")).to_contain_text("Mansour")
        assert first.faults == second.faults == []
