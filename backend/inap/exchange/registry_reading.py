"""Reading a file of actors into rows of text: CSV of any spreadsheet, or a workbook's first sheet.

Row numbers are those a spreadsheet shows; the header is row 1. What a row holds that is no text in
the file's encoding is told with its row: nothing is guessed, and so nothing is lost.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final

MOST_ROWS: Final = 5_000
LONGEST: Final = 10_000
_DELIMITERS: Final = (",", ";", "\t")
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")
_SHOWN: Final = 64


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing wrong: the row, the column (None for the row as a whole), a slug, parameters."""

    row: int
    column: str | None
    slug: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Table:
    """The rows of a file that hold something, by their numbers, and what could not be read."""

    rows: list[tuple[int, dict[str, str]]] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)


def read_csv(content: bytes, known: Sequence[str]) -> Table:
    """The rows of a CSV file: UTF-8, or UTF-16 with its mark; comma, semicolon or tab between."""
    table = Table()
    if not content.strip():
        table.faults.append(RowFault(1, None, "csv-empty"))
        return table
    lines = _decoded(content, table)
    header = next((line for line in lines if line is not None), "")
    delimiter = max(_DELIMITERS, key=header.count)
    # An undecodable line must not tear the quoting of those around it: it stays as an empty one.
    reader = csv.reader([line or "\n" for line in lines], strict=True, delimiter=delimiter)
    broken = {fault.row for fault in table.faults}
    records: list[tuple[int, list[str]]] = []
    try:
        records.extend((reader.line_num, record) for record in reader)
    except csv.Error as error:
        fault = RowFault(reader.line_num, None, "csv-malformed", {"detail": str(error)})
        table.faults.append(fault)
    return _picked([each for each in records if each[0] not in broken], known, table)


def read_rows(rows: Sequence[Sequence[str]], known: Sequence[str]) -> Table:
    """The rows of a sheet."""
    numbered = [(number, list(row)) for number, row in enumerate(rows, start=1)]
    return _picked(numbered, known, Table())


def _decoded(content: bytes, table: Table) -> list[str | None]:
    """The lines with their ends; None for one that is no text, which is told."""
    if content.startswith(_UTF16):
        try:
            return list(content.decode("utf-16").splitlines(keepends=True))
        except UnicodeDecodeError:
            table.faults.append(RowFault(1, None, "not-utf8"))
            return []
    lines: list[str | None] = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            table.faults.append(RowFault(number, None, "not-utf8"))
            lines.append(None)
            continue
        if "\0" in text:
            table.faults.append(RowFault(number, None, "nul-character"))
            lines.append(None)
            continue
        lines.append(text + "\n")
    return lines


def _picked(records: Sequence[tuple[int, list[str]]], known: Sequence[str], table: Table) -> Table:
    """The columns of the header from each record; rows without any text are none."""
    if not records:
        if not table.faults:
            table.faults.append(RowFault(1, None, "header-missing"))
        return table
    first, *others = records
    header = [name.strip().lower() for name in first[1]]
    while header and not header[-1]:
        header.pop()
    table.faults += _header_faults(header, known)
    if any(fault.row == 1 for fault in table.faults):
        return table
    for row, record in others:
        cells = [cell.strip() for cell in record]
        if not any(cells):
            continue
        if any(cells[len(header) :]) or len(cells) < len(header):
            params = {"given": len(cells), "expected": len(header)}
            table.faults.append(RowFault(row, None, "columns-miscounted", params))
            continue
        table.rows.append((row, dict(zip(header, cells, strict=False))))
        table.faults += [
            RowFault(row, name, "string-too-long", {"max_length": LONGEST})
            for name, cell in zip(header, cells, strict=False)
            if len(cell) > LONGEST
        ]
    if len(table.rows) > MOST_ROWS:
        table.faults.append(RowFault(1, None, "too-long", {"max_length": MOST_ROWS}))
    elif not table.rows and not table.faults:
        table.faults.append(RowFault(1, None, "no-rows"))
    return table


def _header_faults(header: Sequence[str], known: Sequence[str]) -> list[RowFault]:
    if not any(header):
        return [RowFault(1, None, "header-missing")]
    found = [
        *(("column-unknown", name) for name in header if name not in known),
        *(("column-repeated", name) for name in known if header.count(name) > 1),
        *(("column-missing", name) for name in ("code",) if name not in header),
    ]
    return [
        RowFault(1, name[:_SHOWN] or None, slug, {"known": list(known)}) for slug, name in found
    ]
