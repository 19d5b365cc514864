"""What one cell of an uploaded workbook says: a number, an answer, a text, a name of something."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final

from inap.exchange import workbook_words as words
from inap.exchange.workbook_layout import AskedIndicator, Contents
from inap.kit.numerals import NotANumber, parse_number
from inap.kit.text import refuse_control_characters

LONGEST_TEXT: Final = 10_000
SHOWN: Final = 60
_ONE_LETTER: Final = str.maketrans("يك٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "یک01234567890123456789")

# A cell's type (number, text, boolean, date) and its text.
Typed = Sequence[str]
Content = Decimal | bool | str


def fold(text: str) -> str:
    """Spellings that do not differ to a reader: case, spaces, joiners, and letters' variants."""
    kept = "".join(letter for letter in text if letter not in "\u200c\u200d\u200e\u200f\u0640")
    return " ".join(kept.split()).casefold().translate(_ONE_LETTER)


_TRUE: Final = frozenset({*map(fold, words.YES.values()), "true", "1"})
_FALSE: Final = frozenset({*map(fold, words.NO.values()), "false", "0"})


class Names:
    """What people may write for a code, an area, a sex or an age."""

    def __init__(self, contents: Contents) -> None:
        self.indicators = {each.code: each for each in contents.indicators}
        self.folded = {fold(code): code for code in self.indicators}
        self.whole = contents.whole
        self.periods = contents.periods
        self.areas: dict[str, str | None] = {}
        for area in contents.areas:
            for written in (area.code, *area.title.values()):
                if written:
                    self.areas.setdefault(fold(str(written)), area.code)
        self.sexes: dict[str, str | None] = {fold(word): None for word in words.ALL.values()}
        for code, each in words.SEXES.items():
            self.sexes |= {fold(written): code for written in (code, *each.values())}
        self.ages: dict[str, str | None] = {fold(word): None for word in words.ALL.values()}
        for indicator in contents.indicators:
            self.ages |= {fold(age): age for age in indicator.measure.age_groups}


@dataclass(frozen=True, slots=True)
class Amiss:
    """What is wrong with the content of a cell."""

    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


def read_content(indicator: AskedIndicator, name: str, typed: Typed) -> Content | Amiss:
    """What an entry cell of a column (``value``, ``narrative`` ...) says, or what is wrong."""
    kind, text = typed
    given = {"given": text.strip()[:SHOWN]}
    if name == "narrative" or indicator.kind == "qualitative":
        return _read_text(text)
    if indicator.kind == "yes_no":
        folded = fold(text)
        if folded in _TRUE or folded in _FALSE:
            return folded in _TRUE
        return Amiss("not-yes-or-no", given)
    if kind not in ("number", "text"):
        return Amiss("not-a-number", given)
    try:
        return parse_number(text)
    except NotANumber:
        return Amiss("not-a-number", given)


def _read_text(text: str) -> str | Amiss:
    # A spreadsheet writes line ends in its own way; the portal holds one.
    clean = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if len(clean) > LONGEST_TEXT:
        return Amiss("string-too-long", {"max_length": str(LONGEST_TEXT)})
    try:
        return refuse_control_characters(clean)
    except ValueError:
        return Amiss("control-character")


def field_of(indicator: AskedIndicator, column: str) -> str:
    """The field of a value that a column fills."""
    return {"yes_no": "yes", "qualitative": "text"}.get(indicator.kind, column)
