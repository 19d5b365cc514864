"""Whether a PDF is whole, open and free of what runs when it is opened. Pure.

Objects may stand packed within streams of objects, so these are unpacked and looked through, a
piece at a time and to a limit. What cannot be looked through is refused: a reader would run it.

Files may be made to be slow: full of names, or of streams that unpack to nothing. So only the few
names that matter are looked for, in pieces (a search holds up all other threads), and what is
unpacked counts by what goes in as well as by what comes out.
"""

import mmap
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

MOST_UNPACKED: Final = 100_000_000
MOST_STREAM_HEAD: Final = 2_000
MOST_PACKED: Final = 50_000
PIECE: Final = 65_536
TAIL: Final = 2_048

_SOUGHT: Final = ("Encrypt", "ObjStm", "JavaScript", "Launch")
_STREAM: Final = re.compile(rb"stream\r?\n")
_ACTIVE: Final = {"JavaScript": "scripts", "Launch": "programs"}
_FILTER: Final = b"/Filter"
_LONGEST_NAME: Final = 200


def _spelt(name: str) -> str:
    """A pattern of a name: each letter may be written as its number."""
    letters = (
        f"(?:{letter}|#" + "".join(f"[{each.upper()}{each}]" for each in f"{ord(letter):x}") + ")"
        for letter in name
    )
    return f"({''.join(letters)})"


_NAME: Final = re.compile(
    f"/(?:{'|'.join(map(_spelt, _SOUGHT))})(?![A-Za-z]|#[0-9A-Fa-f]{{2}})".encode("ascii")
)


@dataclass(frozen=True, slots=True)
class PdfFault:
    """Why a PDF is not taken."""

    slug: str
    params: dict[str, str] = field(default_factory=dict)


def pdf_fault(content: bytes | mmap.mmap) -> PdfFault | None:
    """What is wrong with a content that begins like a PDF; None when nothing is."""
    if content.rfind(b"%%EOF", max(0, len(content) - TAIL)) < 0:
        return PdfFault("file-damaged")
    packed: list[int] = []
    for name, at in _names(content):
        if name == "Encrypt":
            return PdfFault("file-encrypted")
        if name in _ACTIVE:
            return PdfFault("file-active-content", {"what": _ACTIVE[name]})
        packed.append(at)
        if len(packed) > MOST_PACKED:
            return PdfFault("file-unpacks-too-large")
    return _packed_fault(content, packed)


def _packed_fault(content: bytes | mmap.mmap, packed: list[int]) -> PdfFault | None:
    """What is wrong with the objects that stand packed."""
    left = MOST_UNPACKED
    for at in packed:
        before = b""
        try:
            for piece, taken in _unpacked(content, at):
                left -= len(piece) + taken
                if left < 0:
                    return PdfFault("file-unpacks-too-large")
                # A name may lie across two pieces.
                for name, _at in _names(before + piece):
                    if name in _ACTIVE:
                        return PdfFault("file-active-content", {"what": _ACTIVE[name]})
                before = piece[-_LONGEST_NAME:]
        except zlib.error:
            left -= PIECE
            # What came before the error was looked at; readers stop there too. But a stream that
            # does not begin like one is packed in another way.
            if not before and _FILTER in bytes(content[max(0, at - 500) : at + 500]):
                return PdfFault("file-damaged")
    return None


def _names(content: bytes | mmap.mmap) -> Iterator[tuple[str, int]]:
    """The names that are looked for, however their letters are written, each with where it ends."""
    for begin in range(0, len(content), PIECE):
        end = begin + PIECE
        for found in _NAME.finditer(content, begin, end + _LONGEST_NAME):
            if found.start() < end:
                yield _SOUGHT[(found.lastindex or 1) - 1], found.end()


def _unpacked(content: bytes | mmap.mmap, at: int) -> Iterator[tuple[bytes, int]]:
    """The stream whose dictionary holds ``at``, piece by piece, each with how many bytes it took.

    Raises ``zlib.error``.
    """
    opening = _STREAM.search(content, at, at + MOST_STREAM_HEAD)
    if opening is None:
        return
    inflating = zlib.decompressobj()
    place = opening.end()
    pending = b""
    while not inflating.eof:
        if not pending:
            pending = bytes(content[place : place + PIECE])
            place += len(pending)
            if not pending:
                return
        piece = inflating.decompress(pending, PIECE)
        taken = len(pending) - len(inflating.unconsumed_tail) - len(inflating.unused_data)
        pending = inflating.unconsumed_tail
        yield piece, taken
