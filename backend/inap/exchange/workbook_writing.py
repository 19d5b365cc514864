"""Writing a workbook to be filled in: the same data makes the same bytes.

The sheet of values is protected without a password: whoever means to may change everything, but
nobody loses a code by a slip of the hand. Nothing in it is a formula.
"""

import io
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from inap.exchange import workbook_words as words
from inap.exchange.workbook_layout import (
    COLUMNS,
    ENTRIES,
    ENTRY_OF,
    FORMAT,
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

_WIDTHS: Final[Mapping[str, float]] = {
    "code": 16,
    "title": 38,
    "guidance": 34,
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
    "narrative": 40,
}
_FIRST_ROW: Final = 2
_ENTRY: Final = {"bg_color": "#FFF6CC", "border": 1, "border_color": "#B8A24A", "locked": False}
_TOLD: Final = {"border": 1, "border_color": "#D5D9DD", "font_color": "#33393F"}
_MADE: Final = datetime(2021, 1, 1)  # noqa: DTZ001  # a workbook's dates have no time zone


class _Book:
    """A workbook being written."""

    def __init__(self, contents: Contents, target: io.BytesIO) -> None:
        self.contents = contents
        self.language = contents.stamp.language
        self.book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
        self.book.set_properties(
            {
                "title": title_in(contents.plan_title, self.language),
                "subject": f"{contents.stamp.actor} {contents.stamp.period}",
                "created": _MADE,
            }
        )
        self._formats: dict[str, Format] = {}

    def format(self, **given: object) -> Format:
        """A cell format; equal ones are made once."""
        name = repr(sorted(given.items()))
        if name not in self._formats:
            direction = 2 if self.language in words.RIGHT_TO_LEFT else 1
            # "top" suits rows of several lines; the font is one that every office suite has.
            base = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
            self._formats[name] = self.book.add_format(
                {**base, "reading_order": direction, **given}
            )
        return self._formats[name]

    def add_sheet(self, name: str) -> Worksheet:
        """A sheet in the direction of the language."""
        sheet: Worksheet = self.book.add_worksheet(words.SHEETS[name][self.language])
        if self.language in words.RIGHT_TO_LEFT:
            sheet.right_to_left()
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        return sheet

    def heading(self, name: str) -> str:
        """The heading of a column."""
        return words.HEADINGS[name][self.language]


def write_workbook(contents: Contents) -> bytes:
    """The workbook as a file."""
    target = io.BytesIO()
    made = _Book(contents, target)
    _write_guidance(made)
    _write_values(made)
    _write_stamp(made)
    made.book.close()
    return target.getvalue()


def _write_guidance(made: _Book) -> None:
    contents, language = made.contents, made.language
    sheet = made.add_sheet("guidance")
    sheet.set_column(0, 0, 18)
    sheet.set_column(1, 1, 90)
    head = made.format(bold=True, font_size=14)
    sheet.write_string(0, 1, title_in(contents.plan_title, language), head)
    told = (
        (words.TELLING["body"][language], title_in(contents.actor_title, language)),
        (words.HEADINGS["period"][language], contents.stamp.period),
        (words.TELLING["plan"][language], contents.stamp.plan),
    )
    for row, (name, value) in enumerate(told, start=1):
        sheet.write_string(row, 0, name, made.format(bold=True))
        sheet.write_string(row, 1, value, made.format())
    row = len(told) + 2
    if contents.synthetic:
        warning = made.format(bold=True, bg_color="#FFE1D6", border=1)
        sheet.write_string(row, 1, words.TELLING["synthetic"][language], warning)
        row += 2
    for number, line in enumerate(words.GUIDANCE[language], start=1):
        sheet.write_string(row, 0, f"{number}.", made.format(align="right", bold=True))
        sheet.write_string(row, 1, line, made.format())
        sheet.set_row(row, 30 if len(line) > 85 else 16)
        row += 1
    sheet.protect("", {"select_locked_cells": True})
    sheet.fit_to_pages(1, 0)


def _write_values(made: _Book) -> None:
    contents = made.contents
    sheet = made.add_sheet("values")
    for column, name in enumerate(COLUMNS):
        sheet.set_column(column, column, _WIDTHS.get(name, 8), None, {"hidden": name == "key"})
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


def _write_row(
    made: _Book,
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
        sheet.write_string(row, COLUMNS.index(name), text, made.format(**look, bold=bold))
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


def _entry_style(indicator: AskedIndicator, name: str) -> dict[str, Any]:
    if name == "narrative" or indicator.kind in ("qualitative", "yes_no"):
        return dict(_ENTRY)
    whole = "#,##0" if indicator.measure.integer else "#,##0.######"
    return {**_ENTRY, "num_format": whole, "align": "right"}


def _validate(
    made: _Book, sheet: Worksheet, row: int, column: int, kind: str | None, name: str
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


def _list_of(made: _Book, source: list[str] | str) -> dict[str, Any]:
    return {
        "validate": "list",
        "source": source,
        "error_message": words.TELLING["choose"][made.language],
    }


def _write_free_rows(made: _Book, sheet: Worksheet, first: int) -> None:
    """Empty rows for places and parts that no row is there for, with their drop-downs."""
    last = first + FREE_ROWS - 1
    open_columns = {"code", "area", "sex", "age", *ENTRIES}
    for row in range(first, last + 1):
        for name in COLUMNS[1:]:
            text = {"num_format": "@"} if name in ("code", "age") else {}
            look = {**_ENTRY, **text} if name in open_columns else _TOLD
            sheet.write_blank(row, COLUMNS.index(name), None, made.format(**look))
    for name, (column, count) in _lists_of(made).items():
        letter = xl_col_to_name(column)
        source = f"={STAMP_SHEET}!${letter}$1:${letter}${max(count, 1)}"
        place = COLUMNS.index(name)
        sheet.data_validation(first, place, last, place, _list_of(made, source))


def _lists_of(made: _Book) -> dict[str, tuple[int, int]]:
    """Where in the hidden sheet each list stands: its column, and how many rows it has."""
    return {
        name: (column, len(items))
        for column, (name, items) in enumerate(_lists(made).items(), start=4)
    }


def _lists(made: _Book) -> dict[str, list[str]]:
    contents, language = made.contents, made.language
    ages = {age for indicator in contents.indicators for age in indicator.measure.age_groups}
    order = [age for each in contents.indicators[:1] for age in each.measure.age_groups]
    return {
        "code": [indicator.code for indicator in contents.indicators],
        "area": [title_in(area.title, language, area.code) for area in contents.areas],
        "sex": [words.ALL[language], *(each[language] for each in words.SEXES.values())],
        "age": [words.ALL[language], *order, *sorted(ages - set(order))],
    }


def _write_stamp(made: _Book) -> None:
    contents = made.contents
    sheet = made.book.add_worksheet(STAMP_SHEET)
    stamp = contents.stamp
    told = (
        ("format", FORMAT),
        ("plan", stamp.plan),
        ("actor", stamp.actor),
        ("period", stamp.period),
        ("language", stamp.language),
    )
    for row, (name, value) in enumerate(told):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    versions = sorted(stamp.versions.items(), key=lambda each: each[0].text)
    for row, (key, version) in enumerate(versions, start=len(told)):
        sheet.write_string(row, 0, f"fact:{key.text}")
        sheet.write_string(row, 1, str(version))
    for (column, _count), items in zip(
        _lists_of(made).values(), _lists(made).values(), strict=True
    ):
        for row, item in enumerate(items):
            sheet.write_string(row, column, item)
    sheet.very_hidden()
    sheet.protect()


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
