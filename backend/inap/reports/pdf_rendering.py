"""A report as PDF: tagged for screen readers (PDF/UA-1), in three scripts, fonts embedded.

Typst sets the page by the template beside this file. The document reaches it as JSON, so that
nothing that people wrote is ever read as markup; what a text's direction is, how wide a column and
how long a bar, is worked out here. The bytes depend on the document only: no font of the machine is
looked at, and the only date is the day of issue.
"""

import json
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final, Literal

import typst

from inap.reports.document import (
    RIGHT_TO_LEFT,
    Align,
    BarChart,
    Block,
    Bullets,
    Cell,
    Document,
    Heading,
    Paragraph,
    Table,
)
from inap.reports.document_json import KINDS
from inap.reports.measuring import LONGEST_WORD, PAGE, bar_shares, column_widths
from inap.reports.showing import (
    cell_text,
    one_line,
    paragraphs_of,
    runs_left_to_right,
    wants_contents,
)

_FOLDER: Final = Path(__file__).parent
_STANDARD: Final = "ua-1"
# What the longest word of running text may be, in signs: a line holds about 90.
_LONGEST_IN_TEXT: Final = 60
_SMALLEST: Final = 0.6

_Json = dict[str, Any]


def render_pdf(document: Document) -> bytes:
    """The report as a PDF file.

    It declares PDF/UA-1 unless the document holds a sign that no font of ours shows (an emoji, a
    script of another continent); then it is tagged all the same, and does not say so.
    """
    told = json.dumps(_told(document), ensure_ascii=False)
    try:
        return _compile(document, told, _STANDARD)
    except typst.TypstError as error:
        if not error.message.startswith("PDF/UA-1 error"):
            raise
        return _compile(document, told, None)


def _compile(document: Document, told: str, standard: Literal["ua-1"] | None) -> bytes:
    return typst.compile(
        _FOLDER / "report.typ",
        root=_FOLDER,
        font_paths=_fonts(),
        format="pdf",
        sys_inputs={"document": told},
        pdf_standards=standard or [],
        timestamp=_issued(document),
    )


@cache
def _fonts() -> typst.Fonts:
    """Ours and, for signs that ours lacks, those within typst; read once."""
    return typst.Fonts(include_system_fonts=False, font_paths=[_FOLDER / "fonts"])


def _issued(document: Document) -> datetime:
    return datetime.fromisoformat(document.issued).replace(tzinfo=UTC)


def _told(document: Document) -> _Json:
    """The document as the template reads it."""
    issued = _issued(document)
    return {
        "language": document.language,
        "direction": "rtl" if document.language in RIGHT_TO_LEFT else "ltr",
        "identifier": one_line(document.identifier),
        "title": one_line(document.title) or one_line(document.identifier),
        "subtitle": one_line(document.subtitle),
        "publisher": one_line(document.publisher),
        "issued": {"year": issued.year, "month": issued.month, "day": issued.day},
        "facts": [
            {"label": one_line(fact.label), "value": _part(fact.value)} for fact in document.facts
        ],
        "footer": one_line(document.footer),
        "contents": one_line(document.contents) if wants_contents(document) else None,
        "warning": one_line(document.warning) if document.warning else None,
        "longest": _LONGEST_IN_TEXT,
        "blocks": [
            {"kind": KINDS[type(block)], **_block(block, document)} for block in document.blocks
        ],
    }


def _part(text: str, align: Align = "text") -> _Json:
    told = one_line(text)
    return {"text": told, "ltr": runs_left_to_right(told, align)}


def _block(block: Block, document: Document) -> _Json:
    match block:
        case Heading():
            return {"level": block.level, "text": one_line(block.text)}
        case Paragraph():
            return {"manner": block.manner, "paragraphs": paragraphs_of(block.text)}
        case Bullets():
            return {"items": [one_line(item) for item in block.items]}
        case Table():
            return _table(block, document)
        case BarChart():
            return _bars(block)


def _table(table: Table, document: Document) -> _Json:
    widths = column_widths(table, document)
    columns = [
        {"head": _part(column.head), "number": column.align == "number", "width": width}
        for column, width in zip(table.columns, widths, strict=True)
    ]
    aligns = [column.align for column in table.columns]
    return {
        "caption": one_line(table.caption),
        "columns": columns,
        "scale": max(_SMALLEST, min(1.0, PAGE / sum(widths))) if widths else 1.0,
        "longest": LONGEST_WORD,
        "rows": [
            [_cell(cell, align, document) for cell, align in zip(row, aligns, strict=True)]
            for row in table.rows
        ],
    }


def _cell(cell: Cell, align: Align, document: Document) -> _Json:
    return {**_part(cell_text(cell, document), align), "unknown": not one_line(cell.text)}


def _bars(chart: BarChart) -> _Json:
    return {
        "caption": one_line(chart.caption),
        "summary": one_line(chart.summary) or one_line(chart.caption),
        "longest": LONGEST_WORD,
        "bars": [
            {"label": _part(bar.label), "share": share, "value": _part(bar.text, "number")}
            for bar, share in zip(chart.bars, bar_shares(chart), strict=True)
        ],
    }
