"""Looking into office documents, which are ZIP archives, without unpacking them. Pure.

The directory at the end tells what is inside. It is measured before it is read, since Python's
reader would take any length, and it has to account for every byte from the first to the last: an
archive that something stands before or behind is also something else.
"""

import mmap
import struct
import zipfile
import zlib
from typing import Final

MOST_PARTS: Final = 5_000
MOST_DIRECTORY: Final = 1_000_000
MOST_UNPACKED: Final = 300_000_000
MOST_PART: Final = 1_000_000
_END: Final = struct.Struct("<4s4H2LH")
_END_MARK: Final = b"PK\x05\x06"


class BadArchive(Exception):
    """The archive is not taken: ``slug`` and ``params`` say why."""

    def __init__(self, slug: str, params: dict[str, str] | None = None) -> None:
        super().__init__(slug)
        self.slug = slug
        self.params = params or {}


class Archive:
    """The directory of an archive, and its small parts."""

    def __init__(self, zipped: zipfile.ZipFile) -> None:
        self._zipped = zipped
        self._parts = {part.filename: part for part in zipped.infolist()}

    def content_types(self) -> bytes | None:
        """``[Content_Types].xml`` of an Office document; None in other archives."""
        return self._read("[Content_Types].xml")

    def mimetype(self) -> str | None:
        """The declared type of an OpenDocument; None in other archives."""
        found = self._read("mimetype")
        return None if found is None else found.decode("ascii", "replace").strip()

    def is_encrypted(self) -> bool:
        """Whether an OpenDocument's parts are encrypted."""
        return b"encryption-data" in (self._read("META-INF/manifest.xml") or b"")

    def active_part(self) -> str | None:
        """What runs in it: macros, controls, or a template with macros fetched from elsewhere."""
        for name in self._parts:
            path = name.lower().replace("\\", "/")
            if path.endswith(("vbaproject.bin", "vbadata.xml")) or "macrosheets/" in path:
                return "macros"
            if path.startswith(("basic/", "scripts/")):
                return "macros"
            if "/activex/" in f"/{path}" or path.endswith((".ocx", ".exe", ".dll", ".js", ".vbs")):
                return "programs"
        for name, part in self._parts.items():
            if name.lower().endswith("settings.xml.rels") and part.file_size <= MOST_PART:
                told = self._read(name) or b""
                if b"attachedTemplate" in told and b'TargetMode="External"' in told:
                    return "template"
        return None

    def _read(self, name: str) -> bytes | None:
        part = self._parts.get(name)
        if part is None:
            return None
        if part.flag_bits & 1:
            raise BadArchive("file-encrypted")
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # No office program packs otherwise; some ways may ask for gigabytes to unpack.
            raise BadArchive("file-damaged")
        try:
            with self._zipped.open(part) as opened:
                found = opened.read(MOST_PART + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError) as error:
            raise BadArchive("file-damaged") from error
        if len(found) > MOST_PART:
            raise BadArchive("file-unpacks-too-large")
        return found


class _Window:
    """A content as the file that ``zipfile`` reads; reading copies only what is asked for."""

    def __init__(self, content: bytes | mmap.mmap) -> None:
        self._content = content
        self._at = 0

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        base = (0, self._at, len(self._content))[whence]
        if base + offset < 0:
            raise OSError("before the beginning")
        self._at = base + offset
        return self._at

    def read(self, size: int = -1) -> bytes:
        end = len(self._content) if size is None or size < 0 else self._at + size
        found = bytes(self._content[self._at : end])
        self._at += len(found)
        return found


def read_archive(content: bytes | mmap.mmap) -> Archive:
    """The archive; raises ``BadArchive`` for one that is damaged or unpacks to too much."""
    _measure(content)
    try:
        zipped = zipfile.ZipFile(_Window(content))
    except (zipfile.BadZipFile, OSError, ValueError, UnicodeError, struct.error) as error:
        raise BadArchive("file-damaged") from error
    parts = zipped.infolist()
    names = {part.filename for part in parts}
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise BadArchive("file-unpacks-too-large")
    if len(names) != len(parts) or not names:
        raise BadArchive("file-damaged")
    return Archive(zipped)


def _measure(content: bytes | mmap.mmap) -> None:
    """Refuse a directory that is too large to be read, or that does not reach from end to end."""
    end = bytes(content[-_END.size :])
    if len(end) < _END.size or not end.startswith(_END_MARK):
        raise BadArchive("file-damaged")
    _mark, disk, start_disk, here, entries, length, offset, _comment = _END.unpack(end)
    if entries > MOST_PARTS or length > MOST_DIRECTORY:
        raise BadArchive("file-unpacks-too-large")
    if disk or start_disk or here != entries or offset + length + _END.size != len(content):
        raise BadArchive("file-damaged")
