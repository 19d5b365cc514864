"""A browser, and people who use the portal with it.

``Person`` is one person at one device: a context of their own, with whatever went wrong on their
screen noted down (errors of scripts, refusals of the content policy, requests to other origins).
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect, sync_playwright

from support.live import PASSWORD

Language = Literal["en", "ar", "ckb"]
Theme = Literal["light", "dark"]
LANGUAGES: tuple[Language, ...] = ("en", "ar", "ckb")
THEMES: tuple[Theme, ...] = ("light", "dark")
DIRECTIONS: Mapping[Language, str] = {"en": "ltr", "ar": "rtl", "ckb": "rtl"}
DESKTOP = 1280
PHONE = 360
PATIENCE = 20_000.0
# Playwright's own "networkidle" waits half a second each time, which is most of a screen's time.
MOMENT = 30.0
QUIET = 3

ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
# A browser that knows of no service workers.
WITHOUT_WORKER = "delete Navigator.prototype.serviceWorker"
# What the client leaves on a device that was signed in, so that it tries the cookie.
SIGNED_IN = "localStorage.setItem('inap.signed-in', '1')"
SIGN_IN = """
async ([email, password, fresh]) => {
  const answer = await fetch("/api/v1/auth/token", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (answer.ok) {
    const { access_token } = await answer.json();
    const asked = { headers: { Authorization: `Bearer ${access_token}` } };
    const me = await (await fetch("/api/v1/me", asked)).json();
    // Whoever is at work already has seen the first steps.
    if (!fresh) localStorage.setItem("inap.tour", JSON.stringify([me.id]));
  }
  return answer.status;
}
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The system's Chromium, or the one that ``INAP_CHROMIUM`` names."""
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        path = os.environ.get("INAP_CHROMIUM", "/usr/bin/chromium")
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@dataclass
class Person:
    """Someone at a device. Addresses are given without their language: ``/plans/INAP-II``."""

    origin: str
    context: BrowserContext
    language: Language
    page: Page = field(init=False)
    faults: list[str] = field(default_factory=list)
    asked: int = 0

    def __post_init__(self) -> None:
        self.context.set_default_timeout(PATIENCE)
        self.page = self.context.new_page()
        self.page.on("console", self._hear)
        self.page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        self.page.on("request", lambda request: self._watch(request.url))
        self.page.on("requestfinished", lambda _request: self._answered())
        self.page.on("requestfailed", lambda _request: self._answered())

    def _hear(self, message: object) -> None:
        kind, text = getattr(message, "type", ""), getattr(message, "text", "")
        # A refused call (wrong password, stale version) is told as an error by the browser; whether
        # it was meant is for the journey to say.
        if kind in ("error", "warning") and "Failed to load resource" not in text:
            self.faults.append(f"{kind}: {text}")

    def _answered(self) -> None:
        self.asked -= 1

    def _watch(self, url: str) -> None:
        self.asked += 1
        if not url.startswith((self.origin, "data:", "blob:")):
            self.faults.append(f"another origin: {url}")

    def open(self, address: str) -> None:
        """Go to an address, and wait until what it shows is there."""
        self.page.goto(f"{self.origin}/{self.language}{address}")
        self.settle()

    def settle(self) -> None:
        """Wait until the screen has what it asked for, and asks for nothing more."""
        quiet = 0
        while quiet < QUIET:
            expect(self.page.locator("main h1")).to_be_visible()
            expect(self.page.locator(".waiting")).to_have_count(0)
            self.page.wait_for_timeout(MOMENT)
            quiet = quiet + 1 if self.asked <= 0 else 0

    def arrive(self, email: str, *, new: bool = False) -> None:
        """Be signed in already when the first screen opens; ``new`` to it, or not."""
        self.page.goto(f"{self.origin}/favicon.svg")
        status = self.page.evaluate(SIGN_IN, [email, PASSWORD, new])
        assert status == 200, f"{email} could not sign in: {status}"
        self.page.evaluate(SIGNED_IN)

    def sign_in(self, email: str, next_address: str = "") -> None:
        """Sign in as people do, in the language of the screen."""
        following = f"?next=/{self.language}{next_address}" if next_address else ""
        self.page.goto(f"{self.origin}/{self.language}/sign-in{following}")
        self.page.evaluate("lang => localStorage.setItem('inap.language', lang)", self.language)
        self.page.locator("#email").fill(email)
        self.page.locator("#password").fill(PASSWORD)
        self.page.locator("main button[type=submit]").click()
        expect(self.page.locator(".top-account bdi")).to_be_visible()
        self.settle()

    def see(self, text: str) -> Locator:
        """A visible text."""
        found = self.page.get_by_text(text, exact=False).first
        expect(found).to_be_visible()
        return found


@dataclass(frozen=True)
class Browsing:
    """Devices at which people sit."""

    browser: Browser
    origin: str

    @contextmanager
    def person(
        self,
        email: str | None = None,
        language: Language = "en",
        *,
        width: int = DESKTOP,
        theme: Theme = "light",
        worker: bool = False,
    ) -> Iterator[Person]:
        """Someone at a fresh device; signed in already when ``email`` is given.

        Devices have no service worker unless ``worker`` says so: what it answers, tests cannot
        watch or stand in the way of, and all but opening a page without a line works without it.
        """
        context = self.browser.new_context(
            viewport={"width": width, "height": 900 if width >= DESKTOP else 780},
            color_scheme=theme,
            has_touch=width < DESKTOP,
            reduced_motion="reduce",
            accept_downloads=True,
        )
        if not worker:
            context.add_init_script(WITHOUT_WORKER)
        person = Person(self.origin, context, language)
        if email is not None:
            person.arrive(email)
        yield person
        context.close()
