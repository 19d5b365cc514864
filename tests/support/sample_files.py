"""Files of every kind as bytes: whole ones, and the ways in which they can be wrong."""

import io
import struct
import zipfile
import zlib

from openpyxl import Workbook

from inap.kit.file_kinds import OFFICE, OPEN

PDF_TYPE = "application/pdf"
DOCX_TYPE = f"{OFFICE}.wordprocessingml.document"


def pdf(extra: bytes = b"", *, padding: int = 0) -> bytes:
    """A small PDF; ``extra`` stands in its catalog."""
    body = b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog " + extra + b">>\nendobj\n"
    filling = b"% " + b"x" * (padding - 3) + b"\n" if padding else b""
    return body + filling + b"trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n"


def pdf_of(size: int) -> bytes:
    """A PDF of exactly that many bytes."""
    return pdf(padding=size - len(pdf()))


def packed_pdf(objects: bytes, *, packer: bytes = b"/FlateDecode") -> bytes:
    """A PDF whose objects stand packed in a stream."""
    stream = zlib.compress(objects) if packer == b"/FlateDecode" else objects
    head = b"2 0 obj\n<< /Type /ObjStm /Filter " + packer + b" /N 1 /First 4 /Length %d >>\n"
    packed = head % len(stream) + b"stream\n" + stream + b"\nendstream\nendobj\n"
    return b"%PDF-1.7\n" + packed + b"startxref\n0\n%%EOF\n"


def png() -> bytes:
    """A picture of one grey point."""

    def chunk(name: bytes, data: bytes) -> bytes:
        check = zlib.crc32(name + data)
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    rows = zlib.compress(b"\x00\x7f")
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def jpeg(behind: bytes = b"") -> bytes:
    """The bones of a photograph; telephones put a film ``behind`` it."""
    segment = b"\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00"
    scan = b"\xff\xda\x00\x08\x01\x01\x00\x00\x3f\x00" + b"\x12\x34" * 40
    return b"\xff\xd8" + segment + scan + b"\xff\xd9" + behind


def gif() -> bytes:
    """The bones of a GIF."""
    return b"GIF89a\x01\x00\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x00;"


def webp() -> bytes:
    """The bones of a WebP."""
    chunk = b"WEBPVP8L" + struct.pack("<I", 8) + b"\x2f" + b"\x00" * 7
    return b"RIFF" + struct.pack("<I", len(chunk)) + chunk


def archive(parts: dict[str, bytes]) -> bytes:
    """A ZIP archive of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in parts.items():
            zipped.writestr(name, content)
    return held.getvalue()


def docx(extra: dict[str, bytes] | None = None, *, main: str | None = None) -> bytes:
    """A text document; ``main`` is the content type of its main part."""
    declared = main or f"{DOCX_TYPE}.main+xml"
    types = f'<Types><Override PartName="/word/document.xml" ContentType="{declared}"/></Types>'
    parts = {"[Content_Types].xml": types.encode(), "word/document.xml": b"<w:document/>"}
    return archive(parts | (extra or {}))


def xlsx() -> bytes:
    """A workbook as a program writes it."""
    book = Workbook()
    book.create_sheet("محضر")["A1"] = "محضر"
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def odt(extra: dict[str, bytes] | None = None) -> bytes:
    """A text of OpenDocument."""
    parts = {"mimetype": f"{OPEN}.text".encode(), "content.xml": b"<office:document-content/>"}
    return archive(parts | (extra or {}))


def compound(marked: bytes = b"") -> bytes:
    """The old container of Office."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + marked


def lying_bomb() -> bytes:
    """A document whose directory tells of a part that unpacks to four gigabytes."""
    content = bytearray(docx())
    at = content.rfind(b"PK\x01\x02")
    content[at + 24 : at + 28] = b"\xf0\xff\xff\xff"
    return bytes(content)


def bomb(megabytes: int = 301) -> bytes:
    """A document that unpacks to very much."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr(
            "[Content_Types].xml", f'<Types><Override ContentType="{DOCX_TYPE}.main+xml"/></Types>'
        )
        with zipped.open("word/media/image1.bmp", "w", force_zip64=False) as part:
            for _ in range(megabytes):
                part.write(b"\x00" * 1_000_000)
    return held.getvalue()
