"""Pictures of every screen, to be looked at: ``python tests/e2e/pictures.py`` (``make pictures``).

Starts a portal of its own (or takes the running one that ``--origin`` names), and writes
``out/pictures/{language}/{width}-{theme}/{screen}.png`` and a contact sheet, ``index.html``.
"""

import argparse
import html
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "backend")]

from e2e.browsing import (  # noqa: E402  # the folders above are not installed
    DESKTOP,
    LANGUAGES,
    PHONE,
    THEMES,
    Browsing,
    Language,
    Theme,
    chromium,
)
from e2e.screens import Screen, real_screens, training_screens  # noqa: E402
from inap.kit.embedded import start_embedded  # noqa: E402
from support.live import serving  # noqa: E402

WIDTHS = (DESKTOP, PHONE)
HEAD = """<!doctype html>
<meta charset="utf-8">
<title>Pictures of the portal</title>
<style>
body { font-family: system-ui, sans-serif; margin: 1rem; }
section { display: flex; gap: 0.5rem; overflow-x: auto; padding-block-end: 1rem; }
figure { margin: 0; flex: none; }
img { block-size: 24rem; inline-size: auto; border: 1px solid #888; object-fit: cover;
  object-position: top; max-inline-size: 30rem; }
</style>
"""


@contextmanager
def portal(origin: str | None) -> Iterator[str]:
    """The address of a portal: the given one, or a fresh one of our own."""
    if origin is not None:
        yield origin
        return
    with tempfile.TemporaryDirectory(prefix="inap-pictures-") as folder:
        # The database's own account has to reach its folder.
        Path(folder).chmod(0o755)
        with serving(start_embedded(Path(folder) / "database"), Path(folder)) as live:
            yield live.url


def take(
    browsing: Browsing, screens: list[Screen], folder: Path, language: Language, theme: Theme
) -> None:
    """Pictures of the screens in one language and theme, at each width."""
    for width in WIDTHS:
        target = folder / language / f"{width}-{theme}"
        target.mkdir(parents=True, exist_ok=True)
        for email in dict.fromkeys(screen.email for screen in screens):
            with browsing.person(email, language, width=width, theme=theme) as person:
                for screen in screens:
                    if screen.email == email:
                        person.open(screen.address)
                        person.page.screenshot(
                            path=target / f"{screen.name}.png",
                            full_page=True,
                            animations="disabled",
                        )
        print(f"{language} {width} {theme}: {len(screens)} pictures", flush=True)


def contact_sheet(folder: Path, screens: list[Screen]) -> None:
    """One page with every picture, a row a screen."""
    rows = [HEAD]
    for screen in screens:
        rows.append(f"<h2>{html.escape(screen.name)}</h2>\n<section>\n")
        for picture in sorted(folder.glob(f"*/*/{screen.name}.png")):
            address = picture.relative_to(folder).as_posix()
            rows.append(
                f'<figure><a href="{address}"><img src="{address}" loading="lazy" alt=""></a>'
                f"<figcaption>{address}</figcaption></figure>\n"
            )
        rows.append("</section>\n")
    (folder / "index.html").write_text("".join(rows), encoding="utf-8")


def main() -> None:
    """Take the pictures that the arguments name; all of them without any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--origin", help="the address of a portal that runs already")
    parser.add_argument("--only", default="", help="screens whose names contain this")
    parser.add_argument("--languages", nargs="+", choices=LANGUAGES, default=LANGUAGES)
    parser.add_argument("--themes", nargs="+", choices=THEMES, default=THEMES)
    parser.add_argument("--folder", type=Path, default=ROOT / "out" / "pictures")
    given = parser.parse_args()
    with portal(given.origin) as origin, chromium() as browser:
        screens = [*real_screens(), *training_screens(origin)]
        wanted = [screen for screen in screens if given.only in screen.name]
        for language in given.languages:
            for theme in given.themes:
                take(Browsing(browser, origin), wanted, given.folder, language, theme)
    contact_sheet(given.folder, screens)


if __name__ == "__main__":
    main()
