"""Files that are no workbook of ours: each a named problem, memory bounded, nothing written."""

import asyncio
import contextlib
import io
import json
import threading
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.exchange import workbook_opening
from inap.exchange.workbook_judging import judge
from inap.exchange.workbook_layout import COLUMNS, FORMAT, MARK
from inap.exchange.workbook_opening import open_workbook
from inap.exchange.workbook_reading import understand
from inap.exchange.workbook_scanning import Unfit, address, read_address, scan
from inap.exchange.workbook_words import HEADINGS
from inap.exchange.workbook_writing import write_workbook
from support import greedy_reader, measured_reader
from support.problems import assert_problem
from support.reporting import Desk, make_world, stand_at
from support.workbook_contents import contents_with
from support.workbooks import convert, download, needs_soffice, opened, reported, upload

GREEDY = Path(greedy_reader.__file__)
MEASURED = Path(measured_reader.__file__)
# What reading any of these may take at most, in kilobytes; a good workbook takes a tenth.
MOST_KILOBYTES = 256_000


@pytest.fixture
async def desk(app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> Desk:
    stand_at(monkeypatch)
    return Desk(app, await make_world(session))


def photo() -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00" + b"\x00" * 5000


def office_document() -> bytes:
    return zipped({"word/document.xml": b"<document/>", "[Content_Types].xml": b"<Types/>"})


def encrypted_container() -> bytes:
    names = "EncryptedPackage".encode("utf-16-le") + "EncryptionInfo".encode("utf-16-le")
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + names + b"\x00" * 2000


def older_with_macros() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + "_VBA_PROJECT".encode("utf-16-le")


def broken_older() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(range(256)) * 40


def with_macros() -> bytes:
    return zipped({"xl/workbook.xml": b"<workbook/>", "xl/vbaProject.bin": b"\x00" * 100})


def of_many_rows() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    sheet = book.add_worksheet()
    for row in range(100_000):
        sheet.write_number(row, 0, row)
    book.close()
    return target.getvalue()


def of_many_sheets() -> bytes:
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target, {"constant_memory": True})
    for _ in range(5):
        sheet = book.add_worksheet()
        for row in range(15_000):
            sheet.write_number(row, 0, row)
    book.close()
    return target.getvalue()


def of_long_texts() -> bytes:
    """A text that stands once in the file, and again for each cell in what is read."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    stamp, sheet = book.add_worksheet("inap"), book.add_worksheet("Values")
    stamp.write_row(0, 0, ["format", FORMAT])
    sheet.write_row(0, 0, [MARK + name for name in COLUMNS])
    for row in range(1, 1_020):
        sheet.write_string(row, COLUMNS.index("narrative"), "x" * 32_000)
    book.close()
    return target.getvalue()


def far_away() -> bytes:
    """One number in the last cell of a sheet: a reader that fills the gap needs 400 gigabytes."""
    target = io.BytesIO()
    book = xlsxwriter.Workbook(target)
    sheet = book.add_worksheet()
    sheet.write_number(0, 0, 1)
    sheet.write_number(1_048_575, 16_383, 1)
    book.close()
    return target.getvalue()


def zip_bomb() -> bytes:
    return zipped(
        {"xl/workbook.xml": b"<workbook/>", "xl/worksheets/sheet1.xml": b"0" * 400_000_000}
    )


def many_parts() -> bytes:
    return zipped({f"part{number}.xml": b"<a/>" for number in range(600)})


def xml_bomb() -> bytes:
    laughs = "".join(f'<!ENTITY l{level} "{f"&l{level - 1};" * 10}">' for level in range(1, 12))
    bomb = f'<!DOCTYPE a [<!ENTITY l0 "ha">{laughs}]><workbook>&l11;</workbook>'
    return zipped({"xl/workbook.xml": bomb.encode()})


def xml_bomb_in_utf16() -> bytes:
    return zipped({"xl/workbook.xml": "<!DOCTYPE a []><workbook/>".encode("utf-16")})


def broken_zip() -> bytes:
    return office_document()[:-30]


def broken_xml() -> bytes:
    return zipped({"xl/workbook.xml": b"<workbook><sheets>"})


def somebody_elses() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append(["Name", "Value"])
    return saved(book)


def without_stamp() -> bytes:
    book = openpyxl.Workbook()
    book.worksheets[0].append([words["en"] for words in HEADINGS.values()])
    return saved(book)


def empty() -> bytes:
    return b""


def zipped(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return target.getvalue()


def saved(book: openpyxl.Workbook) -> bytes:
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


BAD: list[tuple[Callable[[], bytes], str, dict[str, object]]] = [
    (photo, "workbook-unreadable", {"found": "image/jpeg"}),
    (office_document, "workbook-unreadable", {}),
    (empty, "workbook-unreadable", {}),
    (broken_zip, "workbook-unreadable", {}),
    (broken_xml, "workbook-unreadable", {}),
    (broken_older, "workbook-unreadable", {}),
    (encrypted_container, "workbook-encrypted", {}),
    (with_macros, "workbook-macros", {}),
    (older_with_macros, "workbook-macros", {}),
    (of_many_rows, "workbook-too-large", {"what": "rows"}),
    (of_many_sheets, "workbook-too-large", {"what": "rows", "limit": 60_000}),
    (of_long_texts, "workbook-too-large", {"what": "content", "limit": 32_000_000}),
    (far_away, "workbook-too-large", {"what": "rows"}),
    (zip_bomb, "workbook-too-large", {"what": "unpacked"}),
    (many_parts, "workbook-too-large", {"what": "parts"}),
    (xml_bomb, "workbook-unsafe", {}),
    (xml_bomb_in_utf16, "workbook-unsafe", {}),
    (somebody_elses, "workbook-foreign", {}),
    (without_stamp, "workbook-foreign", {}),
]


@pytest.mark.parametrize(("make", "slug", "params"), BAD, ids=[make.__name__ for make, *_ in BAD])
async def test_a_bad_file_is_a_named_problem_and_changes_nothing(
    desk: Desk,
    make: Callable[[], bytes],
    slug: str,
    params: dict[str, object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = tmp_path / "most"
    monkeypatch.setattr(workbook_opening, "READER", (str(MEASURED), str(told)))
    problem = assert_problem(await upload(desk["focal"], make(), "drafts"), slug)
    assert {name: problem["params"].get(name) for name in params} == params
    assert int(told.read_text("ascii")) <= MOST_KILOBYTES
    assert (await desk["focal"].get("/submissions")).json()["items"] == []


async def test_a_file_above_ten_megabytes_is_refused_unread(desk: Desk) -> None:
    refused = await upload(desk["focal"], b"\x00" * (10 * 1024 * 1024 + 70_000))
    assert assert_problem(refused, "body-too-large")["params"]["limit"] > 10_000_000
    # Nowhere else may a body be that large.
    other = await desk["focal"].post("/submissions", content=b"0" * 6_000_000)
    assert_problem(other, "body-too-large")


async def test_what_is_no_form_is_refused(desk: Desk) -> None:
    json = await desk["focal"].post("/workbooks/PLAN", json={"file": "x"})
    assert_problem(json, "unsupported-media-type")
    torn = await desk["focal"].post(
        "/workbooks/PLAN", content=b"--a\r\n", headers={"Content-Type": "multipart/form-data"}
    )
    assert_problem(torn, "invalid-upload")
    form = await desk["focal"].post("/submissions", files={"file": ("a", b"a")})
    assert_problem(form, "unsupported-media-type")
    without = await desk["focal"].post("/workbooks/PLAN", files={"other": ("a", b"a")})
    assert_problem(without, "invalid-request")
    text = await desk["focal"].post(
        "/workbooks/PLAN", files={"mode": (None, b"drafts"), "file": (None, b"text")}
    )
    assert_problem(text, "invalid-request")


async def test_a_file_that_takes_too_long_ends_its_reader(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_opening, "SECONDS", 0.001)
    problem = assert_problem(await upload(desk["focal"], photo()), "workbook-too-large")
    assert problem["params"]["what"] == "time"


async def test_a_reader_that_asks_for_too_much_memory_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """What no scan finds (a file saved as older is not scanned) the bound ends all the same."""
    monkeypatch.setattr(workbook_opening, "READER", (str(GREEDY),))
    with pytest.raises(Unfit) as refused:
        await open_workbook(b"")
    assert refused.value.slug == "workbook-too-large"
    assert refused.value.params["what"] == "memory"


async def test_a_reader_that_does_not_stop_talking_ends(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    talking = tmp_path / "talking.py"
    talking.write_text("import sys\nwhile True:\n    sys.stdout.write('x' * 65536)\n", "utf-8")
    monkeypatch.setattr(workbook_opening, "READER", (str(talking),))
    async with asyncio.timeout(20):
        with pytest.raises(Unfit) as refused:
            await open_workbook(b"x" * 1_000_000)
    assert refused.value.params == {"what": "content", "limit": 32_000_000}


async def test_a_workbook_is_taken_in_beside_the_other_requests(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: dict[str, threading.Thread] = {}

    def noting(work: Callable[..., Any]) -> Callable[..., Any]:
        def noted(*given: Any) -> Any:
            threads[work.__name__] = threading.current_thread()
            return work(*given)

        return noted

    whole = (await download(desk["focal"])).content
    monkeypatch.setattr(workbook_opening, "json", SimpleNamespace(loads=noting(json.loads)))
    for work in (understand, judge):
        name = f"inap.exchange.workbook_uploading.{work.__name__}"
        monkeypatch.setattr(name, noting(work))
    await reported(await upload(desk["focal"], whole))
    assert set(threads) == {"loads", "understand", "judge"}
    assert threading.main_thread() not in threads.values()


@needs_soffice
async def test_a_workbook_locked_by_a_password_is_told_in_every_format(
    desk: Desk, tmp_path: Path
) -> None:
    """OpenDocument keeps its own kind of encryption inside the zip."""
    plain = convert((await download(desk["focal"])).content, "ods", tmp_path)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["META-INF/manifest.xml"] = parts["META-INF/manifest.xml"].replace(
        b"</manifest:manifest>", b"<manifest:encryption-data/></manifest:manifest>"
    )
    assert_problem(await upload(desk["focal"], zipped(parts)), "workbook-encrypted")


async def test_a_workbook_with_its_stamp_changed_reaches_no_further(desk: Desk) -> None:
    original = (await download(desk["focal"])).content
    for name, value in (("plan", "NONE"), ("actor", "K-MOI"), ("period", "x|'--"), ("format", "2")):
        sheet = opened(original)
        stamp = sheet.book["inap"]
        row = next(row for row in stamp.iter_rows() if row[0].value == name)
        row[1].value = value
        response = await upload(desk["focal"], sheet)
        assert 400 <= response.status_code < 500, response.text
    sheet = opened(original)
    sheet.write(3, key="I1|2023Q1|IQ|neither|", value=3)
    report = await reported(await upload(desk["focal"], sheet))
    assert [each["slug"] for each in report["errors"]] == ["row-mixed-up"]


def test_addresses_are_those_of_a_spreadsheet() -> None:
    told = {(0, 0): "A1", (11, 5): "F12", (0, 25): "Z1", (1, 26): "AA2", (9, 16_383): "XFD10"}
    for place, text in told.items():
        assert address(*place) == text
        assert read_address(text) == place


@pytest.mark.parametrize("text", ["", "12", "AAAA1", "A12345678", "Ä1"])
def test_an_address_that_is_none_makes_a_file_unreadable(text: str) -> None:
    with pytest.raises(Unfit):
        read_address(text)


def every_cut(content: bytes) -> Iterator[bytes]:
    step = max(1, len(content) // 25)
    for end in range(0, len(content), step):
        yield content[:end]
        yield content[:end] + b"\x00" * 40 + content[end + 40 :]


def test_a_torn_file_is_never_more_than_unfit() -> None:
    whole = write_workbook(contents_with({}, "ar"))
    assert scan(whole).kind == "xlsx"
    for torn in every_cut(whole):
        with contextlib.suppress(Unfit):
            scan(torn)
