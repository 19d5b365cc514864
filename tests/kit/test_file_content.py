"""What a file is by its content, and what is not taken."""

import io
import struct
import time
import zipfile
from collections.abc import Callable, Mapping
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.kit.file_content import ContentRefused, kind_of
from inap.kit.file_kinds import KINDS, FileKind, is_declared_as
from support import sample_files as files

WHOLE = {
    "pdf": files.pdf(),
    "jpg": files.jpeg(),
    "png": files.png(),
    "gif": files.gif(),
    "webp": files.webp(),
    "docx": files.docx(),
    "xlsx": files.xlsx(),
    "odt": files.odt(),
}


def slug_of(content: bytes) -> str:
    found = kind_of(content)
    return found.slug if isinstance(found, ContentRefused) else found.extensions[0]


@pytest.mark.parametrize("extension", WHOLE)
def test_a_whole_file_is_known_by_its_content(extension: str) -> None:
    found = kind_of(WHOLE[extension])
    assert isinstance(found, FileKind)
    assert extension in found.extensions


@pytest.mark.parametrize("extension", sorted(set(WHOLE) - {"jpg"}))
def test_a_file_that_was_cut_short_is_damaged(extension: str) -> None:
    content = WHOLE[extension]
    for kept in (len(content) - 8, len(content) // 2):
        assert slug_of(content[:kept]) == "file-damaged"


def test_a_photograph_may_have_a_film_behind_it_but_not_lack_its_end() -> None:
    assert slug_of(files.jpeg(behind=b"ftypmp42" + b"\x00" * 50)) == "jpg"
    assert slug_of(files.jpeg()[:-2]) == "file-damaged"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"hello",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"<!DOCTYPE html><script>1</script>",
        b"MZ\x90\x00\x03",
        b"#!/bin/sh\nrm -rf /",
        b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00",
        files.compound(),
        files.archive({"a.txt": b"text"}),
        files.docx(main="application/vnd.openxmlformats-officedocument.theme+xml"),
        b"\n%PDF-1.7 %%EOF",
    ],
)
def test_what_is_not_listed_is_not_taken(content: bytes) -> None:
    assert slug_of(content) == "file-type-not-taken"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (files.docx({"word/vbaProject.bin": b"x"}), "macros"),
        (files.docx({"word/VBAPROJECT.BIN": b"x"}), "macros"),
        (
            files.docx(main="application/vnd.ms-word.document.macroEnabled.main+xml"),
            "macros",
        ),
        (files.docx({"xl/macrosheets/sheet1.xml": b"x"}), "macros"),
        (files.docx({"word/activeX/activeX1.xml": b"x"}), "programs"),
        (files.docx({"word/embeddings/run.exe": b"x"}), "programs"),
        (
            files.docx(
                {
                    "word/_rels/settings.xml.rels": b'<Relationship Type="a/attachedTemplate" '
                    b'Target="http://evil.test/t.dotm" TargetMode="External"/>'
                }
            ),
            "template",
        ),
        (files.odt({"Basic/Standard/Module1.xml": b"x"}), "macros"),
        (files.odt({"Scripts/python/a.py": b"x"}), "macros"),
        (files.pdf(b"/OpenAction << /S /JavaScript /JS (app.alert(1)) >> "), "scripts"),
        (files.pdf(b"/OpenAction << /S /Java#53cript /JS (x) >> "), "scripts"),
        (files.pdf(b"/OpenAction << /S /Launch /F (calc.exe) >> "), "programs"),
        (files.packed_pdf(b"1 0 << /S /JavaScript /JS (x) >>"), "scripts"),
        (files.packed_pdf(b" " * 65_530 + b"<< /S /JavaScript >>"), "scripts"),
    ],
)
def test_what_runs_is_refused_and_named(content: bytes, what: str) -> None:
    assert kind_of(content) == ContentRefused("file-active-content", {"what": what})


@pytest.mark.parametrize(
    "content",
    [
        files.pdf(b"/Encrypt 5 0 R "),
        files.pdf(b"/#45ncrypt 5 0 R "),
        files.compound("EncryptedPackage".encode("utf-16-le")),
        files.odt({"META-INF/manifest.xml": b"<manifest:encryption-data/>"}),
    ],
)
def test_what_is_protected_by_a_password_is_refused(content: bytes) -> None:
    assert slug_of(content) == "file-encrypted"


def test_an_archive_with_an_encrypted_directory_of_types_is_refused() -> None:
    content = bytearray(files.docx())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = content.find(mark)
        content[at + offset] |= 1
    assert slug_of(bytes(content)) == "file-encrypted"


def test_a_document_that_unpacks_to_very_much_is_refused_unread() -> None:
    content = files.bomb()
    assert len(content) < 1_000_000
    assert slug_of(content) == "file-unpacks-too-large"


def test_a_directory_of_very_many_parts_is_refused_unread() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as zipped:
        for number in range(6_000):
            zipped.writestr(f"{number}", b"")
    assert slug_of(held.getvalue()) == "file-unpacks-too-large"


def test_a_part_that_says_what_the_archive_is_may_not_be_long() -> None:
    content = files.archive({"[Content_Types].xml": b" " * 2_000_000})
    assert slug_of(content) == "file-unpacks-too-large"


@pytest.mark.parametrize(
    "content",
    [
        files.docx() + b"behind",
        b"PK\x03\x04before" + files.docx(),
        files.docx()[:-22] + struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 2, 2, 100, 0, 0),
    ],
)
def test_an_archive_that_is_something_else_as_well_is_refused(content: bytes) -> None:
    assert slug_of(content) == "file-damaged"


def test_packed_objects_that_cannot_be_looked_through_are_refused() -> None:
    assert slug_of(files.packed_pdf(b"whatever", packer=b"/LZWDecode")) == "file-damaged"
    assert slug_of(files.packed_pdf(b"1 0 << /Type /Page >>")) == "pdf"


def test_packed_objects_that_unpack_to_very_much_are_refused() -> None:
    assert slug_of(files.packed_pdf(b"\x00" * 101_000_000)) == "file-unpacks-too-large"


NOTHING: Final = b"\x00\x00\x00\xff\xff"  # a stored block of no bytes
ENDED: Final = b"\x01\x00\x00\xff\xff\x00\x00\x00\x01"
SLOW: Final[Mapping[str, Callable[[], bytes]]] = {
    "a picture of filling": lambda: b"\xff\xd8" + b"\xff" * 10_000_000,
    "a picture of empty segments": lambda: b"\xff\xd8" + b"\xff\xe1\x00\x02" * 2_500_000,
    "a picture of empty chunks": lambda: files.png()[:33] + (b"\x00" * 12) * 830_000,
    "names": lambda: files.pdf(b"/ab" * 3_300_000),
    "names in numbers": lambda: files.pdf(b"/#41#42" * 1_400_000),
    "packed names": lambda: files.packed_pdf(b"/#4a#61" * 14_000_000),
    "many packed": lambda: files.pdf(b"/ObjStm" * 1_400_000),
    "packed nothing": lambda: files.packed_pdf(
        b"\x78\x9c" + NOTHING * 1_990_000 + ENDED, packer=b"/ObjStm" * 250
    ),
}


@pytest.mark.parametrize("what", SLOW)
def test_a_file_that_is_made_to_be_slow_is_told_soon(what: str) -> None:
    content = SLOW[what]()
    began = time.process_time()
    kind_of(content)
    # Of what is packed ten times as much may be looked through as of what stands open.
    most = 5 if what == "packed names" else 0.25 if "picture" in what else 1
    assert time.process_time() - began < most


@pytest.mark.parametrize("what", ["many packed", "packed nothing"])
def test_what_would_take_long_to_look_through_is_refused(what: str) -> None:
    assert slug_of(SLOW[what]()) == "file-unpacks-too-large"


@pytest.mark.parametrize("at", [65_530, 65_536, 65_550])
def test_a_name_that_lies_across_two_pieces_is_found(at: int) -> None:
    content = files.pdf(b" " * (at - len("%PDF-1.7\n1 0 obj\n<< /Type /Catalog ")) + b"/Launch 1")
    assert content.index(b"/Launch") == at
    assert slug_of(content) == "file-active-content"
    assert slug_of(content.replace(b"/Launch 1", b"/Launches")) == "pdf"


def test_a_part_that_is_packed_in_an_unusual_way_is_not_unpacked() -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_LZMA) as zipped:
        zipped.writestr("[Content_Types].xml", b"<Types/>")
    assert slug_of(held.getvalue()) == "file-damaged"


@given(st.sampled_from(sorted(WHOLE)), st.data())
def test_a_file_with_any_bytes_changed_is_told_or_refused(
    extension: str, data: st.DataObject
) -> None:
    content = bytearray(WHOLE[extension])
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    assert isinstance(kind_of(bytes(content)), FileKind | ContentRefused)


HEADS = (b"%PDF-1.7", b"PK\x03\x04", b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")


@given(st.sampled_from(HEADS), st.binary(max_size=300))
def test_nothing_that_begins_like_a_file_breaks_the_look(head: bytes, rest: bytes) -> None:
    assert isinstance(kind_of(head + rest), FileKind | ContentRefused)


def test_kinds_do_not_overlap() -> None:
    extensions = [extension for kind in KINDS for extension in kind.extensions]
    assert len(set(extensions)) == len(extensions)
    assert len({kind.media_type for kind in KINDS}) == len(KINDS)


@pytest.mark.parametrize(
    ("extension", "declared", "fits"),
    [
        ("pdf", "application/pdf", True),
        ("pdf", "APPLICATION/PDF; x=1", True),
        ("pdf", "", True),
        ("pdf", "application/octet-stream", True),
        ("pdf", "image/jpeg", False),
        ("pdf", "application/zip", False),
        ("docx", "application/zip", True),
        ("png", "text/html", False),
    ],
)
def test_a_declared_type_fits_or_does_not(extension: str, declared: str, *, fits: bool) -> None:
    kind = next(kind for kind in KINDS if extension in kind.extensions)
    assert is_declared_as(kind, declared) == fits
