"""The pictures of the guides: ``python tests/e2e/guides.py`` (``make guides``).

Each is a screen of the plan TRAINING on a phone, as whoever's task it is sees it. They are taken by
the same browser as the tests, from a portal of their own.
"""

import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "backend")]

from e2e.browsing import (  # noqa: E402  # the folders above are not installed
    LANGUAGES,
    PHONE,
    Browsing,
    Language,
    chromium,
)
from e2e.pictures import portal  # noqa: E402
from e2e.screens import (  # noqa: E402
    ADMIN,
    COORDINATOR,
    CSO,
    FOCAL,
    ME_TEAM,
    SECRETARIAT,
    VERIFIER,
    training_screens,
)

FOLDER = ROOT / "frontend" / "src" / "help" / "pictures"
HEIGHT = 560
PLAN = "/plans/TRAINING"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the address it is of, who looks, and what is brought to its top edge."""

    address: str
    email: str | None
    top: str = "main h1"


PICTURES = {
    "work": Picture(f"{PLAN}/work", FOCAL),
    "report": Picture(
        f"{PLAN}/report?indicator=T1.1.2.F1-I1&actor=F-MOI&period=2026Q3", FOCAL, "form.report"
    ),
    "workbook": Picture(f"{PLAN}/workbook", FOCAL),
    "queue": Picture(f"{PLAN}/queue", VERIFIER),
    "reporting": Picture(f"{PLAN}/reporting?show=all", COORDINATOR),
    "overlaps": Picture(f"{PLAN}/overlaps", ME_TEAM),
    "national": Picture(f"{PLAN}/dashboards/national", None),
    "search": Picture(f"{PLAN}/dashboards/national?q=T1.1", None, "#f-q"),
    "coordination": Picture("/plans/INAP-II/coordination", SECRETARIAT),
    "activity": Picture(f"{PLAN}/activities/new", CSO),
    "users": Picture("/administration/users", ADMIN),
    "outbox": Picture("/outbox", FOCAL),
}


def take(browsing: Browsing, language: Language, folder: Path) -> None:
    """All pictures in one language, as ``{language}/{name}.jpg``."""
    target = folder / language
    target.mkdir(parents=True, exist_ok=True)
    for name, picture in PICTURES.items():
        with browsing.person(picture.email, language, width=PHONE) as person:
            person.open(picture.address)
            person.page.set_viewport_size({"width": PHONE, "height": HEIGHT})
            person.page.locator(picture.top).first.evaluate(
                "each => window.scrollTo(0, each.getBoundingClientRect().top + scrollY - 24)"
            )
            person.page.screenshot(
                path=target / f"{name}.jpg", type="jpeg", quality=62, animations="disabled"
            )
    print(f"{language}: {len(PICTURES)} pictures", flush=True)


def main() -> None:
    """Take the pictures of every language into the client's sources."""
    with portal(None) as origin, chromium() as browser:
        # What the screens show besides the plan's own data is made by them.
        training_screens(origin)
        for language in LANGUAGES:
            take(Browsing(browser, origin), language, FOLDER)


if __name__ == "__main__":
    main()
