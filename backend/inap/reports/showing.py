"""How a text of a report is put down, whatever the kind of file. Pure.

What people wrote is data to every renderer: nothing in it is markup, a formula or a field.
"""

import re
import unicodedata
from typing import Final

from inap.reports.document import Align, Cell, Document, Heading

# Stands for what no file of text may hold: control characters, halves of a surrogate pair.
UNSHOWN: Final = "\ufffd"
# With fewer titles than this, contents would only repeat the page.
_FEWEST_TITLES: Final = 3
_BREAK: Final = re.compile(r"\r\n?|[\n\v\f\x85\u2028\u2029]")
_RIGHT_TO_LEFT: Final = frozenset({"R", "AL"})


def shown(text: str) -> str:
    """The text in signs that XML, JSON and fonts can take; each line's end is a line feed."""
    return "".join(map(_sign, _BREAK.sub("\n", text).replace("\t", " ")))


def _sign(sign: str) -> str:
    if sign == "\n":
        return sign
    # The last two code points of each plane are promised to be no characters.
    unfit = unicodedata.category(sign) in ("Cc", "Cs") or ord(sign) & 0xFFFE == 0xFFFE
    return UNSHOWN if unfit else sign


def one_line(text: str) -> str:
    """The text as a title or a label has it: without line ends or spaces at its sides."""
    return " ".join(shown(text).split())


def paragraphs_of(text: str) -> tuple[str, ...]:
    """The paragraphs of a running text: its lines that are not blank."""
    return tuple(line for each in shown(text).split("\n") if (line := each.strip()))


def cell_text(cell: Cell, document: Document) -> str:
    """What a cell says: the document's word for the unknown where it is empty."""
    return one_line(cell.text) or one_line(document.unknown)


def runs_left_to_right(text: str, align: Align = "text") -> bool:
    """Whether a text of a right-to-left document is kept left-to-right within its place.

    Codes, identifiers and Latin names are, since their hyphens and points would change sides; so
    is a number in digits of any script where a number is expected, for its sign and its percent.
    """
    found = {unicodedata.bidirectional(sign) for sign in text}
    if found & _RIGHT_TO_LEFT:
        return False
    if align == "number":
        return bool(found & {"L", "EN", "AN"})
    return "AN" not in found and bool(found & {"L", "EN"})


def wants_contents(document: Document) -> bool:
    """Whether the document is long enough for contents: several titles of level 1 or 2."""
    titles = [each for each in document.blocks if isinstance(each, Heading) and each.level <= 2]
    return len(titles) >= _FEWEST_TITLES


def directed_runs(text: str) -> tuple[tuple[str, bool], ...]:
    """The text in runs, each with whether it is right-to-left, as DOCX wants them apart.

    A left-to-right run reaches from a left-to-right letter to the last such letter or digit before
    a right-to-left one, and takes the bracket along that it opened.
    """
    runs: list[tuple[str, bool]] = []
    start = 0
    for found in _left_to_right(text):
        if found[0] > start:
            runs.append((text[start : found[0]], True))
        runs.append((text[slice(*found)], False))
        start = found[1]
    return (*runs, (text[start:], True)) if start < len(text) else tuple(runs)


def _left_to_right(text: str) -> list[tuple[int, int]]:
    """Where the left-to-right runs begin and end."""
    found: list[tuple[int, int]] = []
    begun: int | None = None
    for place, sign in enumerate(text):
        direction = unicodedata.bidirectional(sign)
        if direction in _RIGHT_TO_LEFT:
            begun = None
        elif begun is None and direction == "L":
            begun = place
            found.append((place, place + 1))
        elif begun is not None and (
            direction in ("L", "EN")
            or (sign == ")" and text.count("(", begun, place) > text.count(")", begun, place))
        ):
            found[-1] = (begun, place + 1)
    return found
