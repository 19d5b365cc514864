"""The words beyond the first view: they come with the first screen that says them."""

import re

from playwright.sync_api import Route, expect

from e2e.browsing import Browsing
from e2e.steps import PLAN, words

OVERVIEW = f"/plans/{PLAN}"
LOGFRAME = f"/plans/{PLAN}/logframe"
FILES = re.compile(r"/assets/(?:en|ar|ckb)-[^/]+\.js$")


def test_another_screen_brings_its_words_in_each_language(browsing: Browsing) -> None:
    with browsing.person(None, "en") as reader:
        loaded: list[str] = []
        reader.page.on(
            "request", lambda asked: loaded.append(asked.url) if FILES.search(asked.url) else None
        )
        reader.open(OVERVIEW)
        assert len(loaded) == 1
        reader.page.get_by_role("link", name=words("en", "nav.logframe"), exact=True).click()
        expect(reader.page.locator("main h1")).to_have_text(words("en", "logframe.title"))
        # Beyond the first view there are two files, each of them once.
        assert len(loaded) == 3
        reader.page.locator(".languages a[lang=ar]").click()
        expect(reader.page.locator("main h1")).to_have_text(words("ar", "logframe.title"))
        assert len(loaded) == 6
        assert reader.faults == []


def test_words_that_do_not_come_are_missed_and_fetched_when_asked_again(browsing: Browsing) -> None:
    with browsing.person(None, "ar") as reader:
        reader.open(OVERVIEW)
        line_down = {"now": True}

        def answer(route: Route) -> None:
            if line_down["now"]:
                route.abort()
            else:
                route.continue_()

        reader.page.route(FILES, answer)
        reader.page.get_by_role("link", name=words("ar", "nav.logframe"), exact=True).click()
        expect(reader.page.get_by_role("alert")).to_contain_text(words("ar", "problem.offline"))
        line_down["now"] = False
        reader.page.get_by_role("button", name=words("ar", "action.retry")).click()
        expect(reader.page.locator("main h1")).to_have_text(words("ar", "logframe.title"))
        line_down["now"] = True
        reader.page.locator(".languages a[lang=ckb]").click()
        expect(reader.page.get_by_role("alert")).to_contain_text(words("ar", "problem.offline"))
        expect(reader.page.locator("main h1")).to_have_text(words("ar", "logframe.title"))
        line_down["now"] = False
        reader.page.get_by_role("button", name=words("ar", "action.retry")).click()
        expect(reader.page.locator("main h1")).to_have_text(words("ckb", "logframe.title"))
