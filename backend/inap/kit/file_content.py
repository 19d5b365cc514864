"""What a file is, by its content, and whether it is whole and holds nothing that runs. Pure.

Nothing is unpacked but the small parts that tell what an archive is, each to a limit, so that a
small file cannot become a large one here. ``Content`` may be a file mapped into memory: it is read
where it is looked at, and never copied whole.
"""

import mmap
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from inap.kit.archive_content import Archive, BadArchive, read_archive
from inap.kit.file_kinds import KINDS, FileKind
from inap.kit.pdf_content import pdf_fault

Content = bytes | mmap.mmap

_HEADS: Final = {
    "pdf": b"%PDF-",
    "png": b"\x89PNG\r\n\x1a\n",
    "jpeg": b"\xff\xd8\xff",
    "gif": b"GIF8",
}
_ZIP: Final = b"PK\x03\x04"
_COMPOUND: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FILLING: Final = re.compile(rb"\xff*")
# Of a picture; a photograph of 10 MB has some thousands at most.
_MOST_SEGMENTS: Final = 50_000
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")


@dataclass(frozen=True, slots=True)
class ContentRefused:
    """Why a content is not taken: a slug that clients translate, and its parameters."""

    slug: str
    params: dict[str, str] = field(default_factory=dict)


def kind_of(content: Content) -> FileKind | ContentRefused:
    """The kind of a file whose content is whole and harmless, or why it is not taken."""
    head = bytes(content[:16])
    if head.startswith(_COMPOUND):
        # Office puts what it encrypts into the old container.
        encrypted = content.find(_ENCRYPTED_PACKAGE) >= 0
        return ContentRefused("file-encrypted" if encrypted else "file-type-not-taken")
    if head.startswith(_ZIP):
        return _archive_kind(content)
    family = next((name for name, mark in _HEADS.items() if head.startswith(mark)), None)
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        family = "webp"
    if family is None:
        return ContentRefused("file-type-not-taken")
    if family == "pdf":
        if fault := pdf_fault(content):
            return ContentRefused(fault.slug, fault.params)
    elif not _WHOLE[family](content):
        return ContentRefused("file-damaged")
    return next(kind for kind in KINDS if kind.family == family)


def _archive_kind(content: Content) -> FileKind | ContentRefused:
    try:
        archive = read_archive(content)
        found = _marked_kind(archive)
    except BadArchive as bad:
        return ContentRefused(bad.slug, bad.params)
    if found is None:
        return ContentRefused("file-type-not-taken")
    if active := archive.active_part():
        return ContentRefused("file-active-content", {"what": active})
    if found.family == "odf" and archive.is_encrypted():
        return ContentRefused("file-encrypted")
    return found


def _marked_kind(archive: Archive) -> FileKind | None:
    declared = archive.content_types()
    if declared is not None:
        if b"macroEnabled" in declared:
            raise BadArchive("file-active-content", {"what": "macros"})
        marked = (kind for kind in KINDS if kind.family == "opc" and _says(declared, kind.mark))
        return next(marked, None)
    mimetype = archive.mimetype()
    return next((kind for kind in KINDS if kind.family == "odf" and kind.mark == mimetype), None)


def _says(declared: bytes, mark: str) -> bool:
    return f'"{mark}"'.encode() in declared or f"'{mark}'".encode() in declared


def _is_whole_png(content: Content) -> bool:
    at = 8
    first = True
    for _ in range(_MOST_SEGMENTS):
        if at + 12 > len(content):
            return False
        length = int.from_bytes(content[at : at + 4], "big")
        name = bytes(content[at + 4 : at + 8])
        if first and name != b"IHDR":
            return False
        first = False
        at += 12 + length
        if name == b"IEND":
            return at <= len(content)
    return False


def _is_whole_jpeg(content: Content) -> bool:
    for code, start in _jpeg_segments(content):
        if code == 0xDA:
            # Telephones put a short film behind the end of the picture, so it need not be the end.
            return content.find(b"\xff\xd9", start) >= 0
    return False


def _jpeg_segments(content: Content) -> Iterator[tuple[int, int]]:
    """The markers before the picture itself, each with where its data begins."""
    at = 2
    for _ in range(_MOST_SEGMENTS):
        filling = _FILLING.match(content, at)
        if filling is None or filling.end() == at or filling.end() + 3 > len(content):
            return
        at = filling.end() - 1
        code = content[at + 1]
        length = int.from_bytes(content[at + 2 : at + 4], "big")
        if length < 2:
            return
        yield code, at + 2 + length
        at += 2 + length


def _is_whole_gif(content: Content) -> bool:
    known = bytes(content[:6]) in (b"GIF87a", b"GIF89a")
    return known and len(content) > 13 and bytes(content[-64:]).rstrip(b"\x00").endswith(b"\x3b")


def _is_whole_webp(content: Content) -> bool:
    told = int.from_bytes(content[4:8], "little") + 8
    return 20 < told <= len(content) <= told + 1


_WHOLE: Final = {
    "png": _is_whole_png,
    "jpeg": _is_whole_jpeg,
    "gif": _is_whole_gif,
    "webp": _is_whole_webp,
}
