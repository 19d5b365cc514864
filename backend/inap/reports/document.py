"""What a report says, before it is a PDF, a DOCX, a workbook or a page.

One document is in one language; whoever assembles it has resolved every text and written every
number and day as the language writes them. A renderer decides how a block looks and never what it
says, so that all four kinds of file say the same. Values are plain, so that an issued document can
be kept as JSON and read back as it was.
"""

from dataclasses import dataclass
from typing import Final, Literal

Language = Literal["en", "ar", "ckb"]
RIGHT_TO_LEFT: Final[frozenset[Language]] = frozenset({"ar", "ckb"})

# A number is aligned by its end and kept left-to-right within its cell; a text by its language.
Align = Literal["text", "number"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title: ``level`` 1 to 3, without a gap from the heading before."""

    level: Literal[1, 2, 3]
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text. A ``note`` is set smaller: where a figure comes from, what is not known."""

    text: str
    manner: Literal["body", "lead", "note"] = "body"


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list without order, an item a text."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table, by its head."""

    head: str
    align: Align = "text"


@dataclass(frozen=True, slots=True)
class Cell:
    """What a cell shows, and the number behind it where it is one.

    A workbook keeps the number as such. An empty text is something unknown; the renderer shows the
    language's word for it, which the document carries as ``unknown``.
    """

    text: str
    number: float | None = None


@dataclass(frozen=True, slots=True)
class Table:
    r"""A table with its caption; every row has as many cells as there are columns.

    ``sheet`` names it in a workbook (at most 31 signs, none of ``[]:*?/\\``). The first column
    names the row.
    """

    caption: str
    sheet: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar of a chart: what it stands for, how long it is, and the value as it is written."""

    label: str
    value: float
    text: str


@dataclass(frozen=True, slots=True)
class BarChart:
    """Horizontal bars from zero, all in one unit.

    ``summary`` says in a sentence what the chart shows: it is the chart's text alternative, and
    stands where a renderer draws nothing. The same figures stand in a table of the document.
    """

    caption: str
    summary: str
    bars: tuple[Bar, ...]


Block = Heading | Paragraph | Bullets | Table | BarChart


@dataclass(frozen=True, slots=True)
class Fact:
    """A line on the cover: the plan, the period, as of when, by whom, the report's id."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report in one language.

    ``issued`` is the day it was issued (ISO 8601), which the files carry as their only date, so
    that building one again gives the same bytes. ``warning`` is said on the cover and on every
    page (synthetic data of TRAINING, a draft). ``footer`` stands at the foot of every page, with
    its number.
    """

    language: Language
    identifier: str
    title: str
    subtitle: str
    publisher: str
    issued: str
    facts: tuple[Fact, ...]
    blocks: tuple[Block, ...]
    footer: str
    contents: str
    unknown: str
    warning: str | None = None
