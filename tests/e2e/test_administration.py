"""Administration: accounts, periods, settings and keys on screen, and the trail that has it all."""

import re

from playwright.sync_api import Locator, expect

from e2e.browsing import Browsing, Person
from e2e.steps import words
from support.live import PASSWORD, Live
from support.walk import fact, publish

ADMIN = "admin@inap.test"
AUDITOR = "auditor@inap.test"
NEW = "focal.administration@inap.test"
# No other journey reports on it or waits for its days.
PERIOD = "2021Q2"
PLAN = "INAP-II"
ENTRIES = "table tbody tr"


def field(person: Person, name: str) -> Locator:
    return person.page.locator(f"#{name}")


def press(person: Person, key: str) -> None:
    name = words(person.language, key)
    person.page.locator("main").get_by_role("button", name=name, exact=True).click()


def make_focal_point(admin: Person) -> str:
    """Make the account on screen; returns the password to begin with."""
    admin.open("/administration")
    admin.page.get_by_role("link", name=words("en", "admin.users.title"), exact=True).click()
    admin.page.get_by_role("link", name=words("en", "admin.users.new"), exact=True).click()
    admin.settle()
    press(admin, "admin.users.make")
    # What is missing is told, each with its field.
    expect(admin.page.locator(".error-summary li")).to_have_count(3)
    field(admin, "name").fill("Noor Administration")
    field(admin, "email").fill(NEW)
    field(admin, "g-role-0").select_option("focal_point")
    field(admin, "g-actor-0").select_option("F-MOI")
    press(admin, "admin.users.make")
    secret = field(admin, "first-password")
    expect(secret).to_be_visible()
    return secret.input_value()


def sign_in(person: Person, password: str) -> None:
    person.page.goto(f"{person.origin}/{person.language}/sign-in")
    field(person, "email").fill(NEW)
    field(person, "password").fill(password)
    person.page.locator("main button[type=submit]").click()


def find_account(admin: Person) -> None:
    admin.open("/administration/users?role=focal_point")
    field(admin, "u-q").fill("noor ADMIN")
    press(admin, "admin.search")
    expect(admin.page).to_have_url(re.compile(r"role=focal_point&q=noor"))
    expect(admin.page.locator(ENTRIES)).to_have_count(1)
    admin.page.get_by_role("link", name="Noor Administration").click()
    admin.settle()


def test_an_account_is_made_and_used_and_locked_and_the_trail_shows_it(browsing: Browsing) -> None:
    with browsing.person(ADMIN) as admin, browsing.person() as focal:
        password = make_focal_point(admin)
        sign_in(focal, password)
        expect(focal.page.locator(".top-account bdi")).to_have_text("Noor Administration")
        focal.open("/account")
        field(focal, "current").fill(password)
        field(focal, "new").fill(PASSWORD)
        press(focal, "account.change")
        focal.see(words("en", "account.passwordChanged"))
        focal.open("/plans/INAP-II/work")
        focal.see(words("en", "work.report"))

        find_account(admin)
        press(admin, "admin.users.lockIt")
        admin.see(words("en", "admin.users.unlockHelp"))
        with browsing.person() as again:
            sign_in(again, PASSWORD)
            again.see(words("en", "problem.wrong-credentials"))
        press(admin, "admin.users.unlockIt")
        admin.see(words("en", "admin.users.lockHelp"))
        with browsing.person() as again:
            sign_in(again, PASSWORD)
            expect(again.page.locator(".top-account bdi")).to_be_visible()

        admin.page.get_by_role("link", name=words("en", "admin.users.doneTo")).click()
        admin.settle()
        made = admin.page.locator(ENTRIES).filter(
            has_text=words("en", "admin.action.create-account")
        )
        expect(made).to_have_count(1)
        locked = admin.page.locator(ENTRIES).filter(
            has_text=words("en", "admin.action.update-account")
        )
        expect(locked).to_have_count(2)
        assert admin.faults == []


def test_a_moved_due_day_is_explained_first_and_told_by_the_trail(browsing: Browsing) -> None:
    with browsing.person(ADMIN) as admin:
        admin.open(f"/plans/{PLAN}/periods")
        admin.page.get_by_role("row").filter(has_text=PERIOD).get_by_role("link").click()
        admin.settle()
        before = field(admin, "due_on").input_value()
        field(admin, "due_on").fill("2190-01-31")
        admin.see(words("en", "admin.periods.effect.noLongerLate"))
        field(admin, "locks_on").fill("2190-01-01")
        press(admin, "admin.periods.save")
        expect(admin.page.locator(".error-summary a")).to_have_attribute("href", "#locks_on")
        field(admin, "locks_on").fill("")
        press(admin, "admin.periods.save")
        admin.see(words("en", "admin.periods.saved"))
        field(admin, "due_on").fill(before)
        admin.see(words("en", "admin.periods.effect.becomesLate"))
        press(admin, "admin.periods.save")
        admin.see(words("en", "admin.periods.saved"))

        admin.page.get_by_role("link", name=words("en", "admin.periods.history")).click()
        admin.settle()
        rows = admin.page.locator(ENTRIES)
        expect(rows).to_have_count(2)
        expect(rows.nth(0)).to_contain_text(before)
        expect(rows.nth(1)).to_contain_text("2190-01-31")
        with admin.page.expect_download() as download:
            press(admin, "admin.audit.csv")
        text = download.value.path().read_text(encoding="utf-8")
        assert text.startswith("at,caller,name,")
        assert text.count("\n") == 3
        rows.nth(0).get_by_role("link", name=f"period:{PLAN}/{PERIOD}").click()
        admin.settle()
        expect(field(admin, "due_on")).to_have_value(before)
        assert admin.faults == []


def test_the_trail_leads_to_what_was_done(browsing: Browsing) -> None:
    with browsing.person(AUDITOR) as auditor:
        auditor.open("/administration")
        expect(auditor.page.locator(".cards > li")).to_have_count(1)
        auditor.open("/administration/audit?action=submission.approve")
        auditor.page.get_by_role("link", name=re.compile("^submission:")).first.click()
        expect(auditor.page).to_have_url(re.compile(r"/plans/[A-Z-]+/submissions/"))
        auditor.settle()
        auditor.open("/administration/users")
        auditor.see(words("en", "problem.forbidden"))


def test_a_key_is_shown_once_and_ended(browsing: Browsing, live: Live) -> None:
    with browsing.person("reporter.cso@inap.test", "ar") as person:
        person.open("/account")
        person.page.get_by_role("link", name=words("ar", "admin.keys.title")).click()
        person.settle()
        field(person, "k-label").fill("browser journey")
        press(person, "admin.keys.make")
        secret = field(person, "k-secret").input_value()
        assert secret.startswith("inap_")
        headers = {"Authorization": f"Bearer {secret}"}
        with live.client() as client:
            assert client.get("/me", headers=headers).status_code == 200
            item = person.page.locator(".cards > li").filter(has_text="browser journey")
            item.get_by_role("button").click()
            expect(item).to_contain_text(words("ar", "admin.keys.state.ended"))
            assert client.get("/me", headers=headers).status_code == 401
        person.open("/account/keys")
        expect(field(person, "k-secret")).to_have_count(0)


def test_a_setting_is_changed_and_stays_changed(browsing: Browsing) -> None:
    with browsing.person(ADMIN, "ckb") as admin:
        admin.open(f"/plans/{PLAN}/settings")
        field(admin, "position_2_due_days").fill("soon")
        press(admin, "admin.settings.save")
        expect(admin.page.locator(".error-summary a")).to_have_attribute(
            "href", "#position_2_due_days"
        )
        field(admin, "position_2_due_days").fill("٣٠")
        press(admin, "admin.settings.save")
        admin.see(words("ckb", "admin.settings.saved"))
        admin.open(f"/plans/{PLAN}/settings")
        expect(field(admin, "position_2_due_days")).to_have_value("30")
        field(admin, "position_2_due_days").fill("")
        press(admin, "admin.settings.save")
        admin.see(words("ckb", "admin.settings.saved"))


def test_a_donor_has_a_system_told_and_sees_what_became_of_each_message(
    browsing: Browsing, live: Live
) -> None:
    address = "https://hooks.example.org/inap"
    with browsing.person("donor@inap.test") as donor:
        donor.open("/account")
        donor.page.get_by_role("link", name=words("en", "webhooks.title"), exact=True).click()
        donor.settle()
        field(donor, "w-url").fill("http://localhost/inap")
        press(donor, "webhooks.make")
        expect(donor.page.locator(".error-summary li")).to_have_count(1)
        field(donor, "w-url").fill(address)
        field(donor, "w-plan").select_option(PLAN)
        press(donor, "webhooks.make")
        assert field(donor, "w-secret").input_value().startswith("whsec_")

        publish(live, fact("P3.1.4.F5-I1", 4, period="2021"))
        donor.open("/account/webhooks")
        expect(field(donor, "w-secret")).to_have_count(0)
        donor.page.get_by_role("link", name=address).click()
        donor.settle()
        messages = donor.page.locator("section .cards > li")
        expect(messages).to_have_count(1)
        expect(messages).to_contain_text(words("en", "webhooks.state.waiting"))
        messages.get_by_role("button").click()
        donor.settle()
        expect(messages).to_contain_text(words("en", "webhooks.state.waiting"))
        press(donor, "webhooks.end")
        donor.see(words("en", "webhooks.none"))
        expect(donor.page).to_have_url(re.compile(r"/account/webhooks$"))


def test_training_is_set_back_only_by_its_name(browsing: Browsing) -> None:
    with browsing.person(ADMIN) as admin:
        admin.open("/administration")
        admin.page.get_by_role("link", name=words("en", "admin.reset.title")).click()
        admin.settle()
        field(admin, "r-confirm").fill("training")
        press(admin, "admin.reset.do")
        expect(admin.page.locator(".error-summary a")).to_have_attribute("href", "#r-confirm")
        # The tests after this one find the plan as it is loaded, and so do the people.
        field(admin, "r-confirm").fill("TRAINING")
        press(admin, "admin.reset.do")
        done = admin.page.locator(".notice-good")
        # The whole plan is loaded anew, which takes its time on a busy machine.
        expect(done).to_contain_text("145", timeout=120_000)
        done.get_by_role("link").click()
        admin.settle()
        assert admin.faults == []
