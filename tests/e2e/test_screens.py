"""Every screen, in every language: quiet, accessible, within its width, and of one origin."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from e2e.browsing import (
    DIRECTIONS,
    LANGUAGES,
    PHONE,
    THEMES,
    Browsing,
    Language,
    Person,
    Theme,
)
from e2e.screens import Screen, real_screens, training_screens
from e2e.steps import words
from support.live import Live

AXE = Path(__file__).resolve().parents[2] / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
# What axe found, as lines that say where.
CHECK = """
async () => {
  const { violations } = await axe.run(document, { resultTypes: ["violations"] });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} ${node.failureSummary}`));
}
"""
# Elements that reach past the screen, where the page as a whole does.
TOO_WIDE = """
() => {
  const room = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= room) return [];
  return [...document.querySelectorAll("body *")]
    .filter((each) => {
      const { left, right } = each.getBoundingClientRect();
      return right > room + 1 || left < -1;
    })
    .map((each) => `${each.tagName} ${each.className} ${each.textContent.slice(0, 60)}`);
}
"""


def every_screen(live: Live) -> list[Screen]:
    """The screens of both plans."""
    return [*real_screens(), *training_screens(live.url)]


def look(
    browsing: Browsing,
    screens: list[Screen],
    language: Language,
    theme: Theme = "light",
    **device: Any,
) -> Any:
    """Each screen, opened by the person who looks at it."""
    for email in dict.fromkeys(screen.email for screen in screens):
        with browsing.person(email, language, theme=theme, **device) as person:
            for screen in screens:
                if screen.email == email:
                    person.open(screen.address)
                    yield screen, person


def violations(person: Person) -> list[str]:
    """What axe-core says against the screen. Evaluated from outside, so the CSP does not mind."""
    person.page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = person.page.evaluate(CHECK)
    return found


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_quiet_and_accessible(
    browsing: Browsing, live: Live, language: Language, theme: Theme
) -> None:
    faults: dict[str, list[str]] = {}
    for screen, person in look(browsing, every_screen(live), language, theme):
        root = person.page.locator("html")
        expect(root).to_have_attribute("lang", language)
        expect(root).to_have_attribute("dir", DIRECTIONS[language])
        expect(person.page.locator("body")).not_to_contain_text(
            words(language, "problem.not-found")
        )
        found = [*person.faults, *violations(person)]
        person.faults.clear()
        if found:
            faults[screen.name] = found
    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_screen_of_a_phone_has_to_be_scrolled_sideways(
    browsing: Browsing, live: Live, language: Language
) -> None:
    faults: dict[str, list[str]] = {}
    for screen, person in look(browsing, every_screen(live), language, width=PHONE):
        if found := person.page.evaluate(TOO_WIDE):
            faults[screen.name] = found
    assert faults == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_of_the_training_plan_says_so(
    browsing: Browsing, live: Live, language: Language
) -> None:
    for screen, person in look(browsing, training_screens(live.url), language):
        banner = person.page.locator(".training")
        expect(banner, screen.name).to_be_visible()
        expect(banner, screen.name).to_contain_text(words(language, "training.label"))


def test_no_screen_of_the_real_plan_says_that_it_is_training(browsing: Browsing) -> None:
    for screen, person in look(browsing, real_screens(), "en"):
        expect(person.page.locator(".training"), screen.name).to_have_count(0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_dashboard_says_what_is_missing_before_what_is_there(
    browsing: Browsing, language: Language
) -> None:
    with browsing.person(language=language) as reader:
        reader.open("/plans/INAP-II/dashboards/national")
        headings = reader.page.locator("main h2").all_text_contents()
        assert headings[0] == words(language, "dashboard.missing")
        # Hundreds of indicators stand folded under their objectives.
        assert reader.page.locator("main details.objective[open]").count() == 0
        assert reader.page.locator("main tbody tr").count() < 10
        objective = reader.page.locator("details.objective").nth(1)
        objective.locator("summary").click()
        expect(objective.locator("tbody tr").first).to_be_visible()
        assert "open=" in reader.page.url
