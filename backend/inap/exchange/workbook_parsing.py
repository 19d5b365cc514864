"""Reads an uploaded workbook in a process of its own: the file comes in, JSON goes out.

    python -m inap.exchange.workbook_parsing

The process bounds its own memory and time before it looks at anything, so a file that would eat the
server ends this process and nothing else. It decides nothing about values: it hands over the cells
of every sheet that has our columns, and what our hidden sheet says.
"""

import contextlib
import io
import json
import resource
import sys
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
)

from inap.exchange.workbook_layout import COLUMNS, FORMAT, MARK
from inap.exchange.workbook_scanning import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_ROWS_IN_ALL,
    Marked,
    Scanned,
    Unfit,
    address,
    scan,
)
from inap.exchange.workbook_words import HEADINGS

MEMORY: Final = 640 * 1024 * 1024
SECONDS: Final = 20
# A text that many cells share stands once in the file, and as often as it is shown in the answer.
MOST_ANSWER: Final = 32_000_000
_HEADER_WITHIN: Final = 60
_LEAST_COLUMNS: Final = 4
_LONGEST: Final = 40_000

Row = list[Any]


def parse(content: bytes) -> dict[str, Any]:
    """The stamp, and the cells of the sheets of values; raises ``Unfit``."""
    scanned = scan(content)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(content)) as book:
            return _read(book, scanned)
    except PasswordError as error:
        raise Unfit("workbook-encrypted") from error
    except CalamineError as error:
        raise Unfit("workbook-unreadable") from error


def _read(book: CalamineWorkbook, scanned: Scanned) -> dict[str, Any]:
    stamp: dict[str, str] = {}
    found = []
    read = 0
    for name in book.sheet_names:
        try:
            sheet = book.get_sheet_by_name(name)
        except CalamineError:
            continue  # a sheet that holds only a drawing
        if sheet.total_height > MOST_ROWS:
            raise Unfit("workbook-too-large", what="rows", limit=MOST_ROWS)
        read += sheet.total_height
        if read > MOST_ROWS_IN_ALL:
            raise Unfit("workbook-too-large", what="rows", limit=MOST_ROWS_IN_ALL)
        if sheet.total_width > MOST_COLUMNS:
            raise Unfit("workbook-too-large", what="columns", limit=MOST_COLUMNS)
        rows = sheet.to_python(skip_empty_area=False)
        if _text_at(rows, 0, 0) == "format":
            stamp = {_plain(row[0]): _plain(row[1]) for row in rows if len(row) > 1 and row[0]}
        elif header := _header(rows):
            found.append(_sheet(name, rows, header, _marked(name, sheet, scanned)))
    if not stamp or not found:
        raise Unfit("workbook-foreign")
    if stamp.get("format") != FORMAT:
        raise Unfit("workbook-outdated")
    return {"kind": scanned.kind, "stamp": stamp, "sheets": found}


def _marked(name: str, sheet: CalamineSheet, scanned: Scanned) -> Marked:
    if scanned.kind != "xls":
        return scanned.sheets.get(name, Marked())
    ranges = sheet.merged_cell_ranges or []
    return Marked(merged=[(*first, *last) for first, last in ranges])


def _header(rows: list[Row]) -> tuple[int, dict[str, int], list[str]] | None:
    """The row of our marks, or else of our headings; the columns, and headings of no column."""
    for read in (_by_mark, _by_heading):
        for number, row in enumerate(rows[:_HEADER_WITHIN]):
            columns: dict[str, int] = {}
            for place, cell in enumerate(row):
                name = read(_plain(cell))
                if name is not None:
                    columns.setdefault(name, place)
            if len(columns) >= _LEAST_COLUMNS:
                return number, columns, _other_headings(rows, number, columns)
    return None


def _other_headings(rows: list[Row], number: int, columns: Mapping[str, int]) -> list[str]:
    """Headings over columns that are none of ours, in this row and the next."""
    taken = set(columns.values())
    told = {
        _plain(cell)[:60]: None
        for row in rows[number : number + 2]
        for place, cell in enumerate(row)
        if place not in taken and _plain(cell)
    }
    return list(told)


def _by_mark(text: str) -> str | None:
    name = text.removeprefix(MARK)
    return name if text.startswith(MARK) and name in COLUMNS else None


_NAMES: Final = {
    heading.casefold(): name for name, words in HEADINGS.items() for heading in words.values()
}


def _by_heading(text: str) -> str | None:
    return _NAMES.get(" ".join(text.split()).casefold())


def _sheet(
    name: str,
    rows: list[Row],
    header: tuple[int, dict[str, int], list[str]],
    marked: Marked,
) -> dict[str, Any]:
    first, columns, others = header
    read = []
    for number in range(first + 1, len(rows)):
        row = rows[number]
        if sum(_by_heading(_plain(cell)) is not None for cell in row) >= _LEAST_COLUMNS:
            continue  # the headings that people see
        cells = {
            column: typed_cell(row[place])
            for column, place in columns.items()
            if place < len(row) and row[place] != ""
        }
        formulas = {
            column: marked.formulas[number, place]
            for column, place in columns.items()
            if (number, place) in marked.formulas
        }
        if cells or formulas:
            read.append({"row": number, "cells": cells, "formulas": formulas})
    ours = set(columns.values())
    return {
        "name": name,
        "columns": columns,
        "others": others,
        "rows": read,
        "merged": [
            {"from": address(top, left), "to": address(bottom, right), "top": top, "bottom": bottom,
             "left": left, "right": right}
            for top, left, bottom, right in marked.merged
            if bottom > first and ours & set(range(left, min(right, MOST_COLUMNS) + 1))
        ],
    }  # fmt: skip


def typed_cell(cell: object) -> list[str]:
    """A cell as its type (number, text, boolean, date) and its text."""
    if isinstance(cell, bool):
        return ["boolean", "true" if cell else "false"]
    if isinstance(cell, int | float):
        return ["number", number_text(cell)]
    if isinstance(cell, datetime | date | time | timedelta):
        return ["date", str(cell)]
    return ["text", str(cell)[:_LONGEST]]


def number_text(number: float) -> str:
    """A number as a spreadsheet shows it: fifteen digits, beyond which it only guesses."""
    text = format(number, ".15g")
    if "e" not in text:
        return text
    plain = format(number, "f")
    return plain.rstrip("0").rstrip(".") if "." in plain and abs(number) >= 1e-6 else text


def _plain(cell: object) -> str:
    return typed_cell(cell)[1].strip() if cell != "" else ""


def _text_at(rows: list[Row], row: int, column: int) -> str:
    return _plain(rows[row][column]) if len(rows) > row and len(rows[row]) > column else ""


def bound_process(read: Callable[[bytes], dict[str, Any]]) -> int:
    """Bound this process, read what comes in, and tell; returns the exit code."""
    for what, bound in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
        # Some systems know no bound of this kind; the server's own clock still ends the process.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(what, (bound, bound))
    try:
        told: dict[str, Any] = read(sys.stdin.buffer.read())
    except Unfit as unfit:
        told = {"unfit": unfit.slug, "params": unfit.params}
    except MemoryError:
        told = {"unfit": "workbook-too-large", "params": {"what": "memory", "limit": MEMORY}}
    answer = json.dumps(told)
    if len(answer) > MOST_ANSWER:
        params = {"what": "content", "limit": MOST_ANSWER}
        answer = json.dumps({"unfit": "workbook-too-large", "params": params})
    sys.stdout.write(answer)
    return 0


def main() -> int:
    """Read a workbook of values."""
    return bound_process(parse)


if __name__ == "__main__":
    sys.exit(main())
