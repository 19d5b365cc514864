"""The kinds of files that are taken: documents and pictures that nobody runs. Pure.

What is not listed here is not taken. Among them are SVG and HTML (they carry scripts), HEIC (few
readers open it, and telephones turn it into JPEG when asked for pictures), and the old .doc, .xls
and .ppt (whether they carry macros cannot be told without reading them whole).
"""

from dataclasses import dataclass
from typing import Final, Literal

Family = Literal["pdf", "png", "jpeg", "gif", "webp", "opc", "odf"]
"""How a kind is looked into; ``opc`` are Office's archives, ``odf`` those of OpenDocument."""

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind: the type it is served with, how its name may end, and what marks it within."""

    media_type: str
    extensions: tuple[str, ...]
    family: Family
    mark: str = ""
    """Of an archive: the content type of its main part, or its ``mimetype``."""
    other_types: tuple[str, ...] = ()
    """What else browsers call it."""


KINDS: Final[tuple[FileKind, ...]] = (
    FileKind("application/pdf", ("pdf",), "pdf", other_types=("application/x-pdf",)),
    FileKind("image/jpeg", ("jpg", "jpeg", "jpe", "jfif"), "jpeg", other_types=("image/pjpeg",)),
    FileKind("image/png", ("png",), "png", other_types=("image/x-png",)),
    FileKind("image/webp", ("webp",), "webp"),
    FileKind("image/gif", ("gif",), "gif"),
    FileKind(
        f"{OFFICE}.wordprocessingml.document",
        ("docx",),
        "opc",
        f"{OFFICE}.wordprocessingml.document.main+xml",
    ),
    FileKind(
        f"{OFFICE}.spreadsheetml.sheet", ("xlsx",), "opc", f"{OFFICE}.spreadsheetml.sheet.main+xml"
    ),
    FileKind(
        f"{OFFICE}.presentationml.presentation",
        ("pptx",),
        "opc",
        f"{OFFICE}.presentationml.presentation.main+xml",
    ),
    FileKind(f"{OPEN}.text", ("odt",), "odf", f"{OPEN}.text"),
    FileKind(f"{OPEN}.spreadsheet", ("ods",), "odf", f"{OPEN}.spreadsheet"),
    FileKind(f"{OPEN}.presentation", ("odp",), "odf", f"{OPEN}.presentation"),
)
MEDIA_TYPES: Final = tuple(kind.media_type for kind in KINDS)
EXTENSIONS: Final = tuple(extension for kind in KINDS for extension in kind.extensions)

# What a browser says when the device does not know the type.
_UNSPECIFIC: Final = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/x-download"}
)
_ARCHIVE: Final = frozenset({"application/zip", "application/x-zip-compressed"})


def is_declared_as(kind: FileKind, declared: str) -> bool:
    """Whether a declared media type fits the kind; none, or an unspecific one, does."""
    media_type = declared.partition(";")[0].strip().lower()
    fitting = {kind.media_type, *kind.other_types}
    if kind.family in ("opc", "odf"):
        fitting |= _ARCHIVE
    return media_type in fitting | _UNSPECIFIC
