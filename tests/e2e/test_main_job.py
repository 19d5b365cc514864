"""The main job: a figure goes from a focal point to the dashboards and to a donor."""

from typing import Any

from playwright.sync_api import expect

from e2e.browsing import Browsing, Person
from e2e.steps import (
    PLAN,
    QUEUE,
    WORK,
    Hands,
    cell,
    decide,
    due_button,
    submission_of,
    total,
    waiting,
    words,
)
from support.live import Live

# Of the year: who chases the bodies makes them report whatever is due each quarter.
FEDERAL, YEAR = "P1.1.3.F1-I2", "2024"
KRG = "P2.1.4.F7-I3"
MOST_INTERACTIONS = 6


def report_from_my_work(person: Person, code: str, value: str) -> int:
    """Report a value beginning at "my work"; how many interactions it took."""
    hands = Hands(person)
    page = person.page
    hands.fill(page.locator("#w-q"), code)
    hands.click(due_button(person, code))
    person.settle()
    hands.fill(total(person), value)
    hands.click(page.get_by_role("button", name=words(person.language, "report.send")))
    person.see(words(person.language, "submission.sent"))
    return hands.interactions


def published(live: Live, code: str, email: str | None) -> list[dict[str, Any]]:
    """The published observations of an indicator, as a system reads them."""
    with live.client(email) as client:
        series = client.get(f"/plans/{PLAN}/indicators/{code}/series")
        series.raise_for_status()
        return list(series.json()["observations"])


def open_trail(person: Person, side: str, code: str, column: str, figure: str) -> None:
    """Find exactly this figure on a dashboard, and open what stands behind it."""
    person.open(f"/plans/{PLAN}/dashboards/{side}?q={code}")
    shown = cell(person, code, column).locator("a.figure")
    expect(shown).to_have_text(figure)
    shown.click()
    person.settle()
    expect(person.page).to_have_url(f"{person.page.url.split('#')[0]}#trail")


def test_a_federal_figure_reaches_the_dashboards_and_a_donor(
    browsing: Browsing, live: Live
) -> None:
    with browsing.person(language="ar") as focal:
        focal.sign_in("focal.moi@inap.test", WORK)
        assert report_from_my_work(focal, FEDERAL, "٣٥") <= MOST_INTERACTIONS
        assert focal.faults == []
    with browsing.person("verifier.moi@inap.test") as verifier:
        decide(verifier, FEDERAL, "verify")
    assert published(live, FEDERAL, None) == []
    with browsing.person("coordinator.krg@inap.test") as stranger:
        stranger.open(QUEUE)
        expect(waiting(stranger, FEDERAL)).to_have_count(0)
        found = submission_of(live, "coordinator.federal@inap.test", FEDERAL, YEAR)
        stranger.open(f"/plans/{PLAN}/submissions/{found['id']}")
        stranger.see(words("en", "problem.not-found"))
    with browsing.person("coordinator.federal@inap.test") as coordinator:
        decide(coordinator, FEDERAL, "approve")
        assert coordinator.faults == []
    with browsing.person() as reader:
        open_trail(reader, "federal", FEDERAL, "dashboard.standing", "35")
        trail = reader.page.locator("#trail ~ table tbody tr")
        expect(trail).to_have_count(1)
        expect(trail).to_contain_text("Ministry of Interior")
        expect(trail.locator(f'td[data-label="{words("en", "series.value")}"]')).to_have_text("35")
        open_trail(reader, "national", FEDERAL, "scope.federal", "35")
        expect(reader.page.locator("#trail ~ table tbody tr")).to_contain_text(
            "Ministry of Interior"
        )
        reader.open(f"/plans/{PLAN}/dashboards/krg?q={FEDERAL}")
        expect(reader.page.locator("main a.figure")).to_have_count(0)
        assert reader.faults == []
    for caller in (None, "donor@inap.test"):
        (observation,) = published(live, FEDERAL, caller)
        assert (observation["value"], observation["jurisdiction"]) == (35, "federal")


def test_a_figure_of_the_region_reaches_the_dashboards_in_sorani(
    browsing: Browsing, live: Live
) -> None:
    with browsing.person(language="ckb", width=360) as focal:
        focal.sign_in("focal.kmoi@inap.test", WORK)
        expect(focal.page.locator("html")).to_have_attribute("dir", "rtl")
        expect(focal.page.locator("html")).to_have_attribute("lang", "ckb")
        assert report_from_my_work(focal, KRG, "١٬٢٠٤") <= MOST_INTERACTIONS
        assert focal.faults == []
    # The source names no unit of this ministry, so that its report goes to the coordinator at once.
    with browsing.person("coordinator.federal@inap.test", "ckb") as stranger:
        stranger.open(QUEUE)
        expect(waiting(stranger, KRG)).to_have_count(0)
    with browsing.person("coordinator.krg@inap.test", "ckb") as coordinator:
        decide(coordinator, KRG, "approve")
    with browsing.person(language="ckb") as reader:
        open_trail(reader, "krg", KRG, "dashboard.standing", "1,204")
        expect(reader.page.locator("#trail ~ table tbody tr")).to_contain_text("وەزارەتی ناوخۆ")
        open_trail(reader, "national", KRG, "scope.krg", "1,204")
        assert reader.faults == []
    (observation,) = published(live, KRG, "donor@inap.test")
    assert (observation["value"], observation["jurisdiction"]) == (1204, "krg")
