"""Where something was read: a seed file and a line, written ``001:L399`` or ``001:L399-L401``."""

import re
from typing import Final, NamedTuple

_SOURCE: Final = re.compile(r"(?P<file>[0-9]{3}):L(?P<line>[0-9]+)")


class Source(NamedTuple):
    """The seed's number and its line; the first line where it spans several."""

    file: str
    line: int


def parse_source(stored: str | None) -> Source | None:
    """The place ``stored`` names, or None when it names none."""
    match = _SOURCE.match(stored or "")
    return Source(match["file"], int(match["line"])) if match else None


def source_document(stored: str | None) -> dict[str, str | int] | None:
    """The place as it travels: ``{"file": "001", "line": 399}`` or None."""
    found = parse_source(stored)
    return None if found is None else {"file": found.file, "line": found.line}
