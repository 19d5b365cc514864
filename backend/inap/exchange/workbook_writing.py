"""Writing a workbook to be filled in: the same data makes the same bytes.

The sheet of values is protected without a password: whoever means to may change everything, but
nobody loses a code by a slip of the hand. Nothing in it is a formula.
"""

import io
from collections.abc import Mapping
from typing import Any, Final

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from inap.exchange import workbook_words as words
from inap.exchange.workbook_beside import write_guidance, write_stamp
from inap.exchange.workbook_book import Book, lists_of
from inap.exchange.workbook_layout import (
    COLUMNS,
    ENTRIES,
    ENTRY_OF,
    FREE_ROWS,
    MARK,
    STAMP_SHEET,
    AskedIndicator,
    Contents,
    Earlier,
    FactKey,
    Held,
    Place,
    row_key,
    rows_of,
    title_in,
)
from inap.exchange.workbook_showing import shown_cell, shown_entry
from inap.kit.workbook import LINE, lines_of

_WIDTHS: Final[Mapping[str, float]] = {
    "code": 16,
    "title": 36,
    "guidance": 30,
    "period": 9,
    "area": 17,
    "sex": 15,
    "age": 9,
    "unit": 14,
    "previous": 15,
    "state": 13,
    "current": 13,
    "value": 14,
    "numerator": 12,
    "denominator": 12,
    "narrative": 32,
}
_FIRST_ROW: Final = 2
# The most lines a row shows.
_MOSTLINES: Final = 8
_ENTRY: Final = {"bg_color": "#FFF6CC", "border": 1, "border_color": "#B8A24A", "locked": False}
_TOLD: Final = {"border": 1, "border_color": "#D5D9DD", "font_color": "#33393F"}


def write_workbook(contents: Contents) -> bytes:
    """The workbook as a file."""
    target = io.BytesIO()
    made = Book(contents, target)
    write_guidance(made)
    _write_values(made)
    write_stamp(made)
    made.book.close()
    return target.getvalue()


def _write_values(made: Book) -> None:
    contents = made.contents
    sheet = made.add_sheet("values")
    needless = {"key", *_needless(contents)}
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, 8), None, {"hidden": name in needless})
        sheet.write_string(0, column, MARK + name)
        heading = made.format(bold=True, bg_color="#1F4E5F", font_color="#FFFFFF", border=1)
        sheet.write_string(1, column, made.heading(name), heading)
    sheet.set_row(0, None, None, {"hidden": True})
    sheet.set_row(1, 30)
    row = _FIRST_ROW
    for indicator, key in contents.facts():
        held = contents.held.get(key)
        for place in rows_of(indicator, held):
            _write_row(made, sheet, row, indicator, key, place, held)
            row += 1
    if contents.writable:
        _write_free_rows(made, sheet, row)
        row += FREE_ROWS
    sheet.freeze_panes(_FIRST_ROW, COLUMNS.index("title") + 1)
    sheet.repeat_rows(1)
    sheet.set_landscape()
    sheet.fit_to_pages(1, 0)
    sheet.print_area(0, 1, max(row - 1, 1), len(COLUMNS) - 1)
    sheet.set_footer(
        f"&L{contents.stamp.plan} {contents.stamp.actor}&C{contents.stamp.period}&R&P / &N"
    )
    sheet.protect(
        "",
        {
            "format_cells": True,
            "format_columns": True,
            "format_rows": True,
            "insert_rows": True,
            "sort": True,
            "autofilter": True,
        },
    )
    sheet.activate()


def _needless(contents: Contents) -> set[str]:
    """Columns that would be empty in every row; hidden, they leave the others more room."""
    kinds = {indicator.kind for indicator in contents.indicators}
    split = {axis for indicator in contents.indicators for axis in indicator.disaggregation}
    needless = {"sex", "age"} - split
    if not any(indicator.definition for indicator in contents.indicators):
        needless.add("guidance")
    if not contents.earlier:
        needless.add("previous")
    if not contents.held:
        needless |= {"state", "current"}
    if "percentage" not in kinds:
        needless |= {"numerator", "denominator"}
    return needless


def _write_row(
    made: Book,
    sheet: Worksheet,
    row: int,
    indicator: AskedIndicator,
    key: FactKey,
    place: Place,
    held: Held | None,
) -> None:
    contents, language = made.contents, made.language
    total = place == (None, None)
    look: dict[str, Any] = {**_TOLD, "bg_color": "#EEF2F4" if total else "#FFFFFF"}
    earlier = contents.earlier.get((key.indicator, key.area))
    told = {
        "key": row_key(key, place),
        "code": key.indicator,
        "title": title_in(indicator.title, language, key.indicator),
        "guidance": title_in(indicator.definition, language) if total else "",
        "period": key.period,
        "area": _area_title(contents, key.area),
        "sex": words.SEXES[place[0]][language] if place[0] else _all_of(indicator, 0, language),
        "age": place[1] or _all_of(indicator, 1, language),
        "unit": title_in(contents.units.get(indicator.unit), language, indicator.unit),
        "previous": _previous(indicator, earlier, place, language),
        "state": words.STATES[held.state][language] if held and total else "",
        "current": shown_cell(indicator.kind, held.cells if held else (), place, language),
    }
    for name, text in told.items():
        bold = name == "title" and total
        style = made.format(**look, **_direction(made, indicator, name), bold=bold)
        sheet.write_string(row, COLUMNS.index(name), text, style)
    texts = [(name, told[name]) for name in ("title", "guidance", "area", "previous", "current")]
    texts += [
        ("narrative", str(shown_entry(indicator.kind, "narrative", place, held, language) or ""))
    ]
    most = max(lines_of(text, _WIDTHS[name]) for name, text in texts)
    sheet.set_row(row, LINE * min(most, _MOSTLINES) + 3)
    free = contents.writable and (held.open_to_entry if held else indicator.takes_entries)
    for name in ENTRIES:
        column = COLUMNS.index(name)
        asked = name in ENTRY_OF[indicator.kind] or (name == "narrative" and total)
        style = made.format(**(_entry_style(indicator, name) if asked and free else look))
        content = shown_entry(indicator.kind, name, place, held, language) if asked else None
        if content is None:
            sheet.write_blank(row, column, None, style)
        elif isinstance(content, str):
            sheet.write_string(row, column, content, style)
        else:
            sheet.write_number(row, column, content, style)
        if asked and free:
            _validate(made, sheet, row, column, indicator.kind, name)


def _direction(made: Book, indicator: AskedIndicator, name: str) -> dict[str, Any]:
    """Codes and figures run from left to right in every language."""
    figures = name in ("previous", "current") and indicator.kind in ("number", "percentage")
    if not made.right_to_left or not (figures or name in ("code", "period", "age")):
        return {}
    return {"reading_order": 1, "align": "right"}


def _entry_style(indicator: AskedIndicator, name: str) -> dict[str, Any]:
    if name == "narrative" or indicator.kind in ("qualitative", "yes_no"):
        return dict(_ENTRY)
    whole = "#,##0" if indicator.measure.integer else "#,##0.######"
    return {**_ENTRY, "num_format": whole, "align": "right"}


def _validate(
    made: Book, sheet: Worksheet, row: int, column: int, kind: str | None, name: str
) -> None:
    """A drop-down, or a bound that warns: digits of another script are text to a spreadsheet."""
    language = made.language
    if name == "narrative" or kind == "qualitative":
        return
    if kind == "yes_no":
        source = [words.YES[language], words.NO[language]]
        sheet.data_validation(row, column, row, column, _list_of(made, source))
        return
    sheet.data_validation(
        row,
        column,
        row,
        column,
        {
            "validate": "decimal",
            "criteria": ">=",
            "value": 0,
            "error_type": "warning",
            "error_message": words.TELLING["not_a_number"][language],
        },
    )


def _list_of(made: Book, source: list[str] | str) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": source,
        "error_message": words.TELLING["choose"][made.language],
    }


def _write_free_rows(made: Book, sheet: Worksheet, first: int) -> None:
    """Empty rows for places and parts that no row is there for, with their drop-downs."""
    last = first + FREE_ROWS - 1
    open_columns = {"code", "area", "sex", "age", *ENTRIES}
    for row in range(first, last + 1):
        for name in COLUMNS[1:]:
            text = {"num_format": "@"} if name in ("code", "age") else {}
            look = {**_ENTRY, **text} if name in open_columns else _TOLD
            sheet.write_blank(row, COLUMNS.index(name), None, made.format(**look))
    for name, (column, count) in lists_of(made).items():
        letter = xl_col_to_name(column)
        source = f"={STAMP_SHEET}!${letter}$1:${letter}${max(count, 1)}"
        place = COLUMNS.index(name)
        sheet.data_validation(first, place, last, place, _list_of(made, source))


def _area_title(contents: Contents, code: str) -> str:
    found = next((area for area in contents.areas if area.code == code), None)
    return title_in(found.title, contents.stamp.language, code) if found else code


def _all_of(indicator: AskedIndicator, axis: int, language: str) -> str:
    asked = ("sex", "age")[axis] in indicator.disaggregation
    return words.ALL[language] if asked else ""


def _previous(
    indicator: AskedIndicator, earlier: Earlier | None, place: Place, language: str
) -> str:
    if earlier is None:
        return ""
    shown = shown_cell(indicator.kind, earlier.cells, place, language)
    return f"{shown} ({earlier.period})" if shown else ""
