"""Every screen, in every language: quiet, accessible, within its width, and of one origin."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from e2e.browsing import DIRECTIONS, LANGUAGES, PHONE, THEMES, Browsing, Language, Person
from e2e.screens import Screen, real_screens, training_screens
from e2e.steps import words
from support.live import Live

FRONTEND = Path(__file__).resolve().parents[2] / "frontend"
AXE = FRONTEND / "node_modules" / "axe-core" / "axe.min.js"
ROUTE = re.compile(r'path="/:lang([^"]*)"')
# What axe found, as lines that say where.
CHECK = """
async (rules) => {
  const only = rules === null ? {} : { runOnly: rules };
  const { violations } = await axe.run(document, { resultTypes: ["violations"], ...only });
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


def look(browsing: Browsing, live: Live, language: Language) -> Iterator[tuple[Screen, Person]]:
    """Each screen of both plans, opened by the person who looks at it."""
    screens = [*real_screens(), *training_screens(live.url)]
    for email in dict.fromkeys(screen.email for screen in screens):
        with browsing.person(email, language) as person:
            for screen in screens:
                if screen.email == email:
                    person.open(screen.address)
                    yield screen, person


def accessibility(person: Person) -> list[str]:
    """What axe-core says against the screen. Evaluated from outside, so the CSP does not mind.

    Only contrast differs with the theme, so the dark one is asked for that alone.
    """
    person.page.evaluate(AXE.read_text("utf-8"))
    found: list[str] = []
    for theme in THEMES:
        person.page.emulate_media(color_scheme=theme)
        rules = None if theme == "light" else ["color-contrast"]
        found += [f"{theme}: {fault}" for fault in person.page.evaluate(CHECK, rules)]
    person.page.emulate_media(color_scheme="light")
    return found


def too_wide(person: Person) -> list[str]:
    """What would have to be scrolled sideways on a phone."""
    before = person.page.viewport_size
    assert before is not None
    person.page.set_viewport_size({"width": PHONE, "height": before["height"]})
    found: list[str] = person.page.evaluate(TOO_WIDE)
    person.page.set_viewport_size(before)
    return [f"too wide for a phone: {each}" for each in found]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_quiet_accessible_and_as_wide_as_its_device(
    browsing: Browsing, live: Live, language: Language
) -> None:
    faults: dict[str, list[str]] = {}
    for screen, person in look(browsing, live, language):
        root = person.page.locator("html")
        expect(root).to_have_attribute("lang", language)
        expect(root).to_have_attribute("dir", DIRECTIONS[language])
        missing = words(language, "problem.not-found")
        expect(person.page.locator("body"), screen.name).not_to_contain_text(missing)
        training = person.page.locator(".training")
        expect(training, screen.name).to_have_count(int("TRAINING" in screen.address))
        if "TRAINING" in screen.address:
            expect(training).to_contain_text(words(language, "training.label"))
        found = [*person.faults, *accessibility(person), *too_wide(person)]
        person.faults.clear()
        if found:
            faults[screen.name] = found
    assert faults == {}


def test_every_address_of_the_client_is_among_the_screens(live: Live) -> None:
    routes = ROUTE.findall((FRONTEND / "src" / "app.tsx").read_text("utf-8"))
    assert "/plans/:plan/work" in routes
    screens = [*real_screens(), *training_screens(live.url)]
    patterns = {route: re.compile(re.sub(r":\w+", "[^/]+", route)) for route in routes}
    covered: set[str | None] = set()
    for screen in screens:
        address = screen.address.partition("?")[0]
        found = [route for route, pattern in patterns.items() if pattern.fullmatch(address)]
        # "/activities/new" is not the screen of an activity: the fewest places decide.
        covered.add(min(found, key=lambda route: route.count(":"), default=None))
    assert [route for route in routes if route not in covered] == []


def test_the_checks_of_screens_do_find_faults(browsing: Browsing) -> None:
    with browsing.person() as reader:
        reader.open("/sign-in")
        reader.page.evaluate(
            """() => {
              const wide = document.createElement("p");
              wide.textContent = "Wider than a phone";
              wide.style.minWidth = "500px";
              const pale = document.createElement("p");
              pale.textContent = "Hardly to be read";
              pale.style.color = "#888";
              pale.style.backgroundColor = "#777";
              document.querySelector("main").append(wide, pale);
              const script = document.createElement("script");
              script.textContent = "window.broken = true";
              document.body.append(script);
            }"""
        )
        found = accessibility(reader)
        for theme in THEMES:
            assert any(fault.startswith(f"{theme}: color-contrast") for fault in found)
        assert too_wide(reader)
        assert any("Content Security Policy" in fault for fault in reader.faults)


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
        shown = reader.page.locator("main section:not([aria-labelledby=by-area]) tbody tr")
        assert shown.count() < 10
        objective = reader.page.locator("details.objective").nth(1)
        objective.locator("summary").click()
        expect(objective.locator("tbody tr").first).to_be_visible()
        assert "open=" in reader.page.url
