"""Workbooks as people handle them: downloaded, filled in, and sent."""

import io
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from inap.exchange.workbook_layout import COLUMNS, MARK

SOFFICE = shutil.which("soffice")
needs_soffice = pytest.mark.skipif(
    SOFFICE is None, reason="soffice is not installed (apt-get install libreoffice-calc-nogui)"
)
# Writer is a library beside the program, and no command of its own.
needs_writer = pytest.mark.skipif(
    SOFFICE is None or not (Path(SOFFICE).resolve().parent / "libswlo.so").exists(),
    reason="LibreOffice's Writer is not installed (apt-get install libreoffice-writer-nogui)",
)
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@dataclass
class Sheet:
    """A workbook opened with openpyxl, and its sheet of values."""

    book: Workbook
    sheet: Worksheet = field(init=False)

    def __post_init__(self) -> None:
        self.sheet = self.book.worksheets[1]

    @property
    def columns(self) -> dict[str, int]:
        """Our columns by name, from 1."""
        return {
            str(cell.value).removeprefix(MARK): int(cell.column or 0)
            for cell in self.sheet[1]
            if str(cell.value).startswith(MARK)
        }

    @property
    def keys(self) -> dict[str, int]:
        """The rows by their hidden key."""
        column = self.columns["key"]
        return {
            str(row[column - 1].value): int(row[0].row or 0)
            for row in self.sheet.iter_rows(min_row=3)
            if row[column - 1].value
        }

    def row(self, key: str) -> int:
        return self.keys[key]

    def put(self, key: str, value: object, column: str = "value") -> str:
        """Write into the row of a key; returns the cell's address."""
        cell = self.sheet.cell(self.row(key), self.columns[column])
        cell.value = value  # type: ignore[assignment]
        return f"{self.sheet.title}!{cell.coordinate}"

    def held(self, key: str, column: str = "value") -> Any:
        return self.sheet.cell(self.row(key), self.columns[column]).value

    @property
    def free_row(self) -> int:
        """The first of the empty rows at the end."""
        return max(self.keys.values()) + 1

    def write(self, row: int, **cells: object) -> None:
        """Write into a row by the names of columns."""
        for name, value in cells.items():
            self.sheet.cell(row, self.columns[name]).value = value  # type: ignore[assignment]

    def to_bytes(self) -> bytes:
        target = io.BytesIO()
        self.book.save(target)
        return target.getvalue()


def opened(content: bytes) -> Sheet:
    return Sheet(openpyxl.load_workbook(io.BytesIO(content)))


async def download(client: httpx.AsyncClient, language: str = "en", **asked: str) -> httpx.Response:
    """The workbook of the federal body for the first quarter, unless asked otherwise."""
    wanted = {"actor": "F-MOI", "period": "2023Q1", "language": language, **asked}
    return await client.get("/workbooks/PLAN", params=wanted)


async def downloaded(client: httpx.AsyncClient, language: str = "en", **asked: str) -> Sheet:
    response = await download(client, language, **asked)
    assert response.status_code == 200, response.text
    return opened(response.content)


async def upload(
    client: httpx.AsyncClient,
    content: bytes | Sheet,
    mode: str = "preview",
    *,
    plan: str = "PLAN",
    name: str = "filled.xlsx",
    **given: str,
) -> httpx.Response:
    if isinstance(content, Sheet):
        content = content.to_bytes()
    return await client.post(
        f"/workbooks/{plan}",
        files={"file": (name, content, XLSX)},
        data={"mode": mode, **given},
    )


async def reported(response: httpx.Response) -> dict[str, Any]:
    assert response.status_code == 200, response.text
    document: dict[str, Any] = response.json()
    return document


def convert(content: bytes, extension: str, folder: Path, *, source: str = "xlsx") -> bytes:
    """What LibreOffice makes of a file when it saves it as something else."""
    assert SOFFICE is not None
    (folder / f"book.{source}").write_bytes(content)
    target = folder / f"as-{extension}"
    subprocess.run(
        [
            SOFFICE,
            "--headless",
            f"-env:UserInstallation=file://{folder}/office",
            "--convert-to",
            extension,
            "--outdir",
            str(target),
            str(folder / f"book.{source}"),
        ],
        check=True,
        capture_output=True,
        timeout=180,
    )
    return (target / f"book.{extension}").read_bytes()


def moved_columns(sheet: Sheet) -> Sheet:
    """The same with its columns in the opposite order, empty rows between, and rows reversed."""
    old = sheet.sheet
    book = openpyxl.Workbook()
    book.remove(book.active)  # type: ignore[arg-type]
    for each in sheet.book.worksheets:
        made = book.create_sheet("Renamed" if each is old else each.title)
        if each is not old:
            for line in each.iter_rows():
                for cell in line:
                    made.cell(cell.row, cell.column).value = cell.value
            made.sheet_state = each.sheet_state
    made = book["Renamed"]
    rows = [[cell.value for cell in row] for row in old.iter_rows(max_col=len(COLUMNS))]
    header, told, *data = rows
    for number, row in enumerate([header, told]):
        made.append(list(reversed(row)))
        if number == 0:
            made.append([])
    for row in reversed(data):
        made.append([])
        made.append(["", *reversed(row)][1:])
    return Sheet(book)
