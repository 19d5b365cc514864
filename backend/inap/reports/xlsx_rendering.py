"""A report as a workbook: the cover and the running text on a first sheet, then a sheet a table.

Numbers are numbers, shown with the decimals that the report writes them with. Texts are texts, also
where they look like a formula. A chart is told by its summary: its figures stand in a table.
"""

import io
import math
import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from inap.kit.workbook import LINE, Workbook, lines_of
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
from inap.reports.measuring import column_widths
from inap.reports.showing import cell_text, one_line, paragraphs_of, runs_left_to_right

_Look = dict[str, Any]

_LONGEST_NAME: Final = 31
_UNFIT: Final = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
# A name that spreadsheets keep for themselves, in lower case.
_KEPT: Final = "history"
# Signs that a cell holds at the most.
_LONGEST_TEXT: Final = 32_767
_LABEL_WIDTH: Final = 26
_TEXT_WIDTH: Final = 84
# As wide as a sheet may be before its columns are made narrower, in signs.
_SHEET_WIDTH: Final = 160
# What letters that are wider than the average take beside.
_ROOM: Final = 1.15
# Points: a row cannot be higher.
_HIGHEST: Final = 400
_DECIMALS: Final = re.compile(r"[.٫](\w+)")
_ACCENT: Final = "#1F4E5F"
_QUIET: Final = "#4F5B61"
_RULE: Final[_Look] = {"bottom": 1, "bottom_color": "#C3CDD2"}
_WARNING: Final[_Look] = {"bold": True, "bg_color": "#FFE9E0", "font_color": "#8A2B0E"}
_HEADING: Final = {1: 14, 2: 12, 3: 10}


def render_xlsx(document: Document) -> bytes:
    """The report as an XLSX file."""
    target = io.BytesIO()
    made = Workbook(
        target,
        right_to_left=document.language in RIGHT_TO_LEFT,
        created=datetime.fromisoformat(document.issued),
        properties={
            "title": one_line(document.title)[:255],
            "subject": one_line(document.subtitle)[:255],
            "author": one_line(document.publisher)[:255],
            "comments": one_line(document.identifier)[:255],
        },
    )
    tables = [block for block in document.blocks if isinstance(block, Table)]
    names = sheet_names([document.title, *(table.sheet for table in tables)])
    _write_first(made, document, next(names))
    for table, name in zip(tables, names, strict=True):
        _write_table(made, document, table, name)
    made.book.close()
    return target.getvalue()


def sheet_names(wanted: Iterable[str]) -> Iterator[str]:
    """Names that a workbook takes: short, of allowed signs, no two alike but for their case."""
    taken = {_KEPT}
    for number, each in enumerate(wanted, start=1):
        base = _UNFIT.sub(" ", one_line(each)).strip(" '") or str(number)
        name, again = _cut(base, ""), 1
        while name.casefold() in taken or name.lower() in taken:
            again += 1
            name = _cut(base, f" ({again})")
        taken |= {name.casefold(), name.lower()}
        yield name


def _cut(name: str, ending: str) -> str:
    """As much of a name as fits before an ending; lengths are counted in UTF-16."""
    while len(f"{name}{ending}".encode("utf-16-le")) > 2 * _LONGEST_NAME:
        name = name[:-1]
    return name.rstrip(" '") + ending


class _Page:
    """The first sheet, written downwards: labels in the first column, texts in the second."""

    def __init__(self, made: Workbook, sheet: Worksheet) -> None:
        self.made = made
        self.sheet = sheet
        self.row = 0

    def write(self, text: str, label: str = "", look: _Look | None = None, **more: object) -> None:
        """A line, in more than one cell where it is longer than a cell holds."""
        style = {**(look or {}), **more}
        size = float(style.get("font_size", 10)) / 10
        for start in range(0, max(1, len(text)), _LONGEST_TEXT):
            part = text[start : start + _LONGEST_TEXT]
            if label and start == 0:
                self.sheet.write_string(self.row, 0, _fitting(label), self.made.format(bold=True))
            self.sheet.write_string(self.row, 1, part, self.made.format(**style))
            lines = lines_of(part, _TEXT_WIDTH / size)
            self.sheet.set_row(self.row, min(_HIGHEST, LINE * size * lines + 4))
            self.row += 1


def _write_first(made: Workbook, document: Document, name: str) -> None:
    sheet = made.add_sheet_named(name)
    sheet.set_column(0, 0, _LABEL_WIDTH)
    sheet.set_column(1, 1, _TEXT_WIDTH)
    sheet.fit_to_pages(1, 0)
    page = _Page(made, sheet)
    page.write(one_line(document.publisher), font_color=_QUIET)
    page.write(one_line(document.title), bold=True, font_size=18, font_color=_ACCENT)
    page.write(one_line(document.subtitle), font_size=12)
    if document.warning:
        page.write(one_line(document.warning), look=_WARNING)
    for fact in document.facts:
        value = one_line(fact.value)
        page.write(value, one_line(fact.label), _direction(made, value, "text"))
    for block in document.blocks:
        _write_block(page, block)
    page.row += 1
    page.write(one_line(document.footer), font_color=_QUIET)


def _write_block(page: _Page, block: Block) -> None:
    match block:
        case Heading():
            page.row += 1
            size = _HEADING[block.level]
            page.write(one_line(block.text), bold=True, font_size=size, font_color=_ACCENT)
        case Paragraph():
            look = {"italic": True, "font_color": _QUIET} if block.manner == "note" else {}
            for text in paragraphs_of(block.text):
                page.write(text, look=look)
        case Bullets():
            for item in block.items:
                page.write(f"\u2022 {one_line(item)}")
        case BarChart():
            page.write(one_line(block.caption), bold=True)
            page.write(one_line(block.summary))
        case Table():
            page.write(one_line(block.caption), bold=True)


def _write_table(made: Workbook, document: Document, table: Table, name: str) -> None:
    sheet = made.add_sheet_named(name)
    last = max(0, len(table.columns) - 1)
    widths = column_widths(table, document, _SHEET_WIDTH)
    for place, width in enumerate(widths):
        sheet.set_column(place, place, width * _ROOM)
    row = 0
    sheet.write_string(row, 0, _fitting(one_line(table.caption)), _unwrapped(made, bold=True))
    if document.warning:
        row += 1
        sheet.write_string(
            row, 0, _fitting(one_line(document.warning)), _unwrapped(made, **_WARNING)
        )
    row += 1
    head = {"bold": True, "bg_color": _ACCENT, "font_color": "#FFFFFF"}
    for place, column in enumerate(table.columns):
        text = one_line(column.head)
        side = {"align": "right"} if column.align == "number" else {}
        look = made.format(**head, **side)
        sheet.write_string(row, place, _fitting(text), look)
    _set_height(sheet, row, [one_line(column.head) for column in table.columns], widths)
    sheet.freeze_panes(row + 1, 1)
    sheet.repeat_rows(row)
    sheet.autofilter(row, 0, row + len(table.rows), last)
    for number, cells in enumerate(table.rows, start=row + 1):
        for place, (cell, column) in enumerate(zip(cells, table.columns, strict=True)):
            _write_cell(made, sheet, (number, place), cell, column.align, document)
        _set_height(sheet, number, [cell_text(cell, document) for cell in cells], widths)
    if last > 5:
        sheet.set_landscape()
    sheet.fit_to_pages(1, 0)


def _unwrapped(made: Workbook, **look: object) -> Format:
    return made.format(text_wrap=False, **look)


def _set_height(sheet: Worksheet, row: int, texts: list[str], widths: tuple[float, ...]) -> None:
    lines = (lines_of(text, width * _ROOM) for text, width in zip(texts, widths, strict=True))
    sheet.set_row(row, min(_HIGHEST, LINE * max(lines, default=1) + 3))


def _write_cell(
    made: Workbook,
    sheet: Worksheet,
    place: tuple[int, int],
    cell: Cell,
    align: Align,
    document: Document,
) -> None:
    if cell.number is not None and math.isfinite(cell.number):
        look: _Look = {"align": "right", "reading_order": 1, "num_format": number_format(cell.text)}
        sheet.write_number(*place, cell.number, made.format(**_RULE, **look))
        return
    text = cell_text(cell, document)
    style = made.format(**_RULE, **_direction(made, text, align))
    sheet.write_string(*place, _fitting(text), style)


def _direction(made: Workbook, text: str, align: Align) -> _Look:
    """What runs left-to-right in a right-to-left report, and what stands at a number's side."""
    against = made.right_to_left and runs_left_to_right(text, align)
    right = {"align": "right"} if against or align == "number" else {}
    return {**right, **({"reading_order": 1} if against else {})}


def _fitting(text: str) -> str:
    """As much of a text as a cell holds."""
    return text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}\u2026"


def number_format(written: str) -> str:
    """The format in which a spreadsheet shows a number as it was written in the report.

    The decimals, the marks of thousands and the percent sign are the text's; the number itself is
    not changed by any of them.
    """
    whole = "#,##0" if re.search("[,٬]", written) else "0"
    decimals = _DECIMALS.search(written)
    digits = sum(sign.isdigit() for sign in decimals.group(1)) if decimals else 0
    percent = '"%"' if re.search("[%٪]", written) else ""
    return whole + ("." + "0" * digits if digits else "") + percent
