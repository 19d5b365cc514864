"""Reading a CSV file of values row by row, in constant memory.

The file is UTF-8 with a header. Row numbers are those a spreadsheet shows: the header is row 1.
Numbers are read as in every other entry (``kit.numerals``); what cannot be read is told with its
row and column, and reading goes on. What makes the rest of the file unreadable ends the reading.
"""

import codecs
import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Final, Protocol

from inap.kit.numerals import WHOLE_DIGITS, NotANumber, parse_number
from inap.kit.text import refuse_control_characters

COLUMNS: Final = (
    "indicator",
    "actor",
    "period",
    "area",
    "sex",
    "age",
    "value",
    "numerator",
    "denominator",
)
NARRATIVE: Final = "narrative"
LONGEST_TEXT: Final = 10_000
LONGEST_CODE: Final = 64
# Far above what any row needs, and far below what would hurt.
LONGEST_LINE: Final = 1_000_000
MOST_FAULTS: Final = 1_000
_CHUNK: Final = 256 * 1024
_YES: Final = frozenset({"yes", "true", "1", "نعم", "بەڵێ"})
_NO: Final = frozenset({"no", "false", "0", "لا", "نەخێر"})

# Stands in a staged number for what was given but is none, so that it does not count as missing.
UNREADABLE: Final = "NaN"
UNREADABLE_ANSWER: Final = "?"

Staged = tuple[int, str, str, str, str, str, str, str, str, str, str]


class Readable(Protocol):
    """A binary file, as far as it is needed here."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing wrong: the row, the column (None for the row as a whole), a slug, parameters."""

    row: int
    column: str | None
    slug: str
    params: Mapping[str, object] = field(default_factory=dict)


class UnreadableFile(Exception):
    """From ``fault.row`` on the file cannot be read at all."""

    def __init__(self, fault: RowFault) -> None:
        super().__init__(fault.slug)
        self.fault = fault


class _Unreadable(Exception):
    """The same, raised where the row is not known."""

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class RowReader:
    """The rows of one file, as they are staged. ``rows`` and ``faults`` tell how it went.

    ``kinds`` gives the kind of each indicator whose ``value`` is not a number.
    """

    def __init__(self, source: Readable, kinds: Mapping[str, str]) -> None:
        self._source = source
        self._kinds = kinds
        self.rows = 0
        self.fault_count = 0
        self.faults: list[RowFault] = []

    def staged(self) -> Iterator[Staged]:
        """Yield each row that has its columns; raises ``UnreadableFile``."""
        row = 0
        try:
            reader = csv.reader(_lines(self._source), strict=True)
            header = [name.strip().lower() for name in next(reader, ())]
            row = 1
            pick = _picker(header)
            width = len(header)
            for record in reader:
                row += 1
                if len(record) == width:
                    fields = pick(record)
                    if any(fields):
                        self.rows += 1
                        yield self._stage(row, fields)
                elif any(map(str.strip, record)):
                    self.rows += 1
                    self._tell(row, None, "columns-miscounted", given=len(record), expected=width)
        except _Unreadable as error:
            raise UnreadableFile(RowFault(row + 1, None, error.slug)) from error
        except csv.Error as error:
            # Also a single field longer than the csv module's own limit.
            fault = RowFault(row + 1, None, "csv-malformed", {"detail": str(error)})
            raise UnreadableFile(fault) from error

    def _stage(self, row: int, fields: tuple[str, ...]) -> Staged:
        indicator, actor, period, area, sex, age, value, numerator, denominator, narrative = fields
        kind = self._kinds.get(indicator)
        if kind is not None and value:
            take = self._answer if kind == "yes_no" else self._text
            value = take(row, "value", value)
        elif not _is_plain(value):
            value = self._number(row, "value", value)
        if not _is_plain(numerator):
            numerator = self._number(row, "numerator", numerator)
        if not _is_plain(denominator):
            denominator = self._number(row, "denominator", denominator)
        if narrative:
            narrative = self._text(row, NARRATIVE, narrative)
        return (
            row,
            indicator,
            actor,
            period,
            area,
            sex,
            age,
            value,
            numerator,
            denominator,
            narrative,
        )

    def _number(self, row: int, column: str, typed: str) -> str:
        try:
            return f"{parse_number(typed):f}"
        except NotANumber:
            self._tell(row, column, "not-a-number", given=typed[:LONGEST_CODE])
            return UNREADABLE

    def _answer(self, row: int, column: str, typed: str) -> str:
        lowered = typed.lower()
        if lowered in _YES:
            return "t"
        if lowered in _NO:
            return "f"
        self._tell(row, column, "not-yes-or-no", given=typed[:LONGEST_CODE])
        return UNREADABLE_ANSWER

    def _text(self, row: int, column: str, typed: str) -> str:
        if len(typed) > LONGEST_TEXT:
            self._tell(row, column, "string-too-long", max_length=LONGEST_TEXT)
        try:
            return refuse_control_characters(typed)
        except ValueError:
            self._tell(row, column, "control-character")
            return typed

    def _tell(self, row: int, column: str | None, slug: str, **params: object) -> None:
        self.fault_count += 1
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(RowFault(row, column, slug, params))


def _picker(header: list[str]) -> Callable[[list[str]], tuple[str, ...]]:
    """What takes the known columns out of a record, in their order and without outer spaces.

    Raises ``UnreadableFile`` unless the header names each column once, and no other.
    """
    if not any(header):
        raise UnreadableFile(RowFault(1, None, "csv-empty" if not header else "header-missing"))
    known = (*COLUMNS, NARRATIVE)
    for slug, names in (
        ("column-unknown", [name for name in header if name not in known]),
        ("column-repeated", [name for name in known if header.count(name) > 1]),
        ("column-missing", [name for name in COLUMNS if name not in header]),
    ):
        if names:
            params = {"columns": [name[:LONGEST_CODE] for name in names], "known": list(known)}
            raise UnreadableFile(RowFault(1, names[0][:LONGEST_CODE], slug, params))
    take = itemgetter(*map(header.index, COLUMNS))
    if NARRATIVE not in header:
        return lambda record: (*map(str.strip, take(record)), "")
    take_all = itemgetter(*map(header.index, known))
    return lambda record: tuple(map(str.strip, take_all(record)))


def _lines(source: Readable) -> Iterator[str]:
    """Yield the lines of the file with their ends, as far as they are text."""
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    rest = ""
    trouble: str | None = None
    while trouble is None:
        chunk = source.read(_CHUNK)
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            text = error.object[: error.start].decode("utf-8-sig")
            trouble = "not-utf8"
        before, mark, _ = text.partition("\0")
        if mark:
            text, trouble = before, "nul-character"
        *whole, rest = (rest + text).split("\n")
        for line in whole:
            yield line + "\n"
        if len(rest) > LONGEST_LINE:
            trouble = "line-too-long"
        if not chunk:
            break
    if trouble is not None:
        raise _Unreadable(trouble)
    if rest:
        yield rest


def _is_plain(typed: str) -> bool:
    """Whether this is nothing, or a whole number that needs no reading."""
    return not typed or (typed.isascii() and typed.isdigit() and len(typed) <= WHOLE_DIGITS)
