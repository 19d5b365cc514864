"""What is looked at in an uploaded file before any library opens it. Pure.

A workbook of today is a zip of XML. Every part is unpacked once, counting, so that a small file
that unpacks to gigabytes ends here; a part with a document type (the way to an XML bomb) ends here
too. On the way it is noted where formulas and merged cells stand, which the reading library does
not tell.
"""

import io
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

MOST_UNPACKED: Final = 64_000_000
MOST_PARTS: Final = 500
# Of one sheet; of all together, which are the values, the stamp with a row a fact, and guidance.
MOST_ROWS: Final = 20_000
MOST_ROWS_IN_ALL: Final = 60_000
MOST_COLUMNS: Final = 500
_CHUNK: Final = 256 * 1024
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_TABLE: Final = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_OFFICE: Final = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"


class Unfit(Exception):
    """The file is not read: a slug of the problem catalogue, and what it is about."""

    def __init__(self, slug: str, **params: object) -> None:
        super().__init__(slug)
        self.slug = slug
        self.params = params


@dataclass(slots=True)
class Marked:
    """Where on a sheet formulas and merged cells stand; rows and columns from 0.

    Of a formula it is kept whether it has a value that was worked out; an error is none.
    """

    formulas: dict[tuple[int, int], bool] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


@dataclass(slots=True)
class Scanned:
    """What a file is, and what is marked on its sheets, by their names."""

    kind: str
    sheets: dict[str, Marked] = field(default_factory=dict)


def scan(content: bytes) -> Scanned:
    """Look at a file; raises ``Unfit`` for one that is not to be opened."""
    if content.startswith(_OLE):
        return _scan_ole(content)
    if content.startswith(_ZIP):
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as archive:
                return _scan_zip(archive)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError) as error:
            raise Unfit("workbook-unreadable") from error
    raise Unfit("workbook-unreadable")


def _scan_ole(content: bytes) -> Scanned:
    """A workbook saved as older, or a container around an encrypted one of today."""
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise Unfit("workbook-encrypted")
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise Unfit("workbook-macros")
    return Scanned("xls")


def _scan_zip(archive: zipfile.ZipFile) -> Scanned:
    _refuse_entries(archive.infolist())
    parts = _unpack(archive)
    if "xl/workbook.xml" in parts:
        return Scanned("xlsx", _scan_xlsx(parts))
    if "content.xml" not in parts:
        raise Unfit("workbook-unreadable")
    if b"encryption-data" in parts.get("META-INF/manifest.xml", b""):
        raise Unfit("workbook-encrypted")
    return Scanned("ods", _OdsScan().read(parts["content.xml"]))


def _refuse_entries(entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > MOST_PARTS:
        raise Unfit("workbook-too-large", what="parts", limit=MOST_PARTS)
    for entry in entries:
        name = entry.filename
        if entry.flag_bits & 0x1:
            raise Unfit("workbook-encrypted")
        if name.lower().endswith("vbaproject.bin") or name.startswith("Basic/"):
            raise Unfit("workbook-macros")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unfit("workbook-unreadable")


def _unpack(archive: zipfile.ZipFile) -> dict[str, bytes]:
    """The parts that are looked at; all others are unpacked as well, and counted."""
    parts: dict[str, bytes] = {}
    unpacked = 0
    for entry in archive.infolist():
        pieces = []
        with archive.open(entry) as part:
            while piece := part.read(_CHUNK):
                unpacked += len(piece)
                if unpacked > MOST_UNPACKED:
                    raise Unfit("workbook-too-large", what="unpacked", limit=MOST_UNPACKED)
                if _is_xml(entry.filename):
                    pieces.append(piece)
        held = b"".join(pieces)
        _refuse_document_type(held)
        if _is_looked_at(entry.filename):
            parts[entry.filename] = held
    return parts


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels", ".vml", ".rdf"))


def _is_looked_at(name: str) -> bool:
    return name in (
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "content.xml",
        "META-INF/manifest.xml",
    ) or name.startswith("xl/worksheets/")


def _refuse_document_type(part: bytes) -> None:
    # In UTF-16 the mark could hide; no office suite writes its parts so.
    if part.startswith((b"\xff\xfe", b"\xfe\xff")) or b"<!DOCTYPE" in part or b"<!ENTITY" in part:
        raise Unfit("workbook-unsafe")


def _parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    return parser


def _parse(parser: expat.XMLParserType, part: bytes) -> None:
    try:
        parser.Parse(part, True)  # noqa: FBT003  # the last part
    except expat.ExpatError as error:
        raise Unfit("workbook-unreadable") from error


def _local(name: str) -> str:
    return name.rpartition(" ")[2]


def _by_local(attributes: dict[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items()}


def _scan_xlsx(parts: dict[str, bytes]) -> dict[str, Marked]:
    paths: dict[str, str] = {}
    sheets: dict[str, str] = {}

    def relation(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "Relationship":
            target = attributes.get("Target", "")
            path = target[1:] if target.startswith("/") else f"xl/{target}"
            paths[attributes.get("Id", "")] = path

    def sheet(name: str, attributes: dict[str, str]) -> None:
        if _local(name) == "sheet":
            found = _by_local(attributes)
            sheets[found.get("name", "")] = found.get("id", "")

    for part, handler in (("xl/_rels/workbook.xml.rels", relation), ("xl/workbook.xml", sheet)):
        parser = _parser()
        parser.StartElementHandler = handler
        _parse(parser, parts.get(part, b"<none/>"))
    return {
        name: _scan_sheet(parts[paths[identity]])
        for name, identity in sheets.items()
        if paths.get(identity) in parts
    }


def _scan_sheet(part: bytes) -> Marked:
    marked = Marked()
    here: tuple[int, int] = (0, 0)
    amiss = False
    turn = [0, -1]

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal here, amiss
        match _local(name):
            case "row":
                turn[0] = int(attributes["r"]) - 1 if "r" in attributes else turn[0] + 1
                turn[1] = -1
            case "c":
                turn[1] += 1
                here = read_address(attributes["r"]) if "r" in attributes else (turn[0], turn[1])
                turn[1] = here[1]
                amiss = attributes.get("t") == "e"
                if amiss:
                    marked.formulas[here] = False
            case "v" | "is":
                _refuse_far(*here)
                if here in marked.formulas:
                    marked.formulas[here] = not amiss
            case "f":
                _refuse_far(*here)
                marked.formulas[here] = False
            case "mergeCell":
                first, _, last = attributes.get("ref", "A1").partition(":")
                marked.merged.append((*read_address(first), *read_address(last or first)))

    parser = _parser()
    parser.StartElementHandler = start
    _parse(parser, part)
    return marked


class _OdsScan:
    """The one part of an OpenDocument file in which all its sheets stand."""

    def __init__(self) -> None:
        self.sheets: dict[str, Marked] = {}
        self.marked = Marked()
        self.row = self.column = 0
        self.rows = 1

    def read(self, part: bytes) -> dict[str, Marked]:
        """What is marked on each sheet."""
        parser = _parser()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        _parse(parser, part)
        return self.sheets

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        match _local(name):
            case "table" if name.startswith(_TABLE):
                self.marked = self.sheets.setdefault(attributes.get(f"{_TABLE} name", ""), Marked())
                self.row = self.column = 0
            case "table-row":
                self.column = 0
                self.rows = int(attributes.get(f"{_TABLE} number-rows-repeated", 1))
            case "table-cell" | "covered-table-cell":
                self._cell(attributes)

    def _end(self, name: str) -> None:
        if _local(name) == "table-row":
            self.row += self.rows

    def _cell(self, attributes: dict[str, str]) -> None:
        here = (self.row, self.column)
        if any(key.startswith(f"{_OFFICE} ") for key in attributes):
            _refuse_far(self.row + self.rows - 1, self.column)
        if f"{_TABLE} formula" in attributes:
            held = f"{_OFFICE} value-type" in attributes
            self.marked.formulas[here] = held and "error" not in attributes.values()
        down = int(attributes.get(f"{_TABLE} number-rows-spanned", 1))
        across = int(attributes.get(f"{_TABLE} number-columns-spanned", 1))
        if down > 1 or across > 1:
            self.marked.merged.append((*here, here[0] + down - 1, here[1] + across - 1))
        self.column += int(attributes.get(f"{_TABLE} number-columns-repeated", 1))


def _refuse_far(row: int, column: int) -> None:
    if row >= MOST_ROWS:
        raise Unfit("workbook-too-large", what="rows", limit=MOST_ROWS)
    if column >= MOST_COLUMNS:
        raise Unfit("workbook-too-large", what="columns", limit=MOST_COLUMNS)


def read_address(text: str) -> tuple[int, int]:
    """Row and column, from 0, of an address such as ``F12``; raises ``Unfit``."""
    letters = text.rstrip("0123456789")
    digits = text[len(letters) :]
    if not letters.isascii() or not letters.isalpha() or len(letters) > 3 or len(digits) > 7:
        raise Unfit("workbook-unreadable")
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return int(digits or 0) - 1, column - 1


def address(row: int, column: int) -> str:
    """An address such as ``F12``, of a row and a column from 0."""
    return "".join(reversed(list(_letters(column)))) + str(row + 1)


def _letters(column: int) -> Iterator[str]:
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        yield chr(65 + rest)
