"""Help: the first steps, the guides, and that their pictures still show what the steps name."""

import json
import re

from playwright.sync_api import expect

from e2e.browsing import PHONE, Browsing
from e2e.guides import PICTURES, PLAN, ROOT
from e2e.screens import FOCAL, training_screens
from e2e.steps import words
from support.live import Live

GUIDES = ROOT / "frontend" / "src" / "help"
NAMED = re.compile(r"\[\[([\w.]+)\]\]")


def shown_steps() -> list[tuple[str, str]]:
    """The English text of each step that has a picture, and the picture's name."""
    source = (GUIDES / "guides.ts").read_text("utf-8")
    block = source.partition("export const PICTURES")[2].partition("};")[0]
    texts = json.loads((GUIDES / "guides" / "en.json").read_text("utf-8"))
    return [
        (texts[guide]["steps"][int(at)], picture)
        for guide, steps in re.findall(r"(\w+): \{([^}]*)\}", block)
        for at, picture in re.findall(r'(\d+): "(\w+)"', steps)
    ]


def test_pictures_are_of_screens_that_have_the_words_of_their_step(
    browsing: Browsing, live: Live
) -> None:
    training_screens(live.url)
    steps = shown_steps()
    assert {picture for _text, picture in steps} == set(PICTURES)
    for text, name in steps:
        picture = PICTURES[name]
        with browsing.person(picture.email, width=PHONE) as person:
            person.open(picture.address)
            expect(person.page.locator(picture.top).first).to_be_visible()
            page = person.page.locator("body")
            for key in NAMED.findall(text):
                expect(page, f"{name}: {key}").to_contain_text(words("en", key))
            assert person.faults == []


def test_the_first_steps_show_once_and_can_be_shown_again(browsing: Browsing) -> None:
    with browsing.person() as person:
        person.arrive(FOCAL, new=True)
        page = person.page
        person.open(f"{PLAN}/work")
        tour = page.locator(".tour")
        step = tour.get_by_role("button", name=words("en", "tour.next"))
        for _ in range(3):
            step.focus()
            page.keyboard.press("Enter")
        expect(step).to_have_count(0)
        expect(tour).to_contain_text(words("en", "nav.help"))
        page.keyboard.press("Escape")
        expect(tour).to_have_count(0)
        person.open(f"{PLAN}/work")
        expect(tour).to_have_count(0)
        page.locator(".help-link a").click()
        person.settle()
        expect(page.locator("ol.guide > li")).to_have_count(6)
        expect(page.locator("ol.guide img").first).to_be_visible()
        page.locator(".crumbs a").click()
        person.settle()
        page.get_by_role("link", name=words("en", "tour.again")).click()
        person.settle()
        expect(tour).to_be_visible()
        assert person.faults == []
