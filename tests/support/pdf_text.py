"""What a tagged PDF says to a screen reader: its structure elements with their text, in order.

Text is read as PDF's standard asks (ISO 32000-1, 14.8.2.5): by the structure tree and not by where
it stands, by each font's ToUnicode table, and turned round where it is marked as shown in reverse.
"""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PageObject, PdfReader
from pypdf.generic import ContentStream, DictionaryObject

_HEX = r"<([0-9a-fA-F]+)>"


@dataclass
class Element:
    """A structure element: its tag, its alternative text, and all text within it."""

    tag: str
    alt: str | None = None
    parts: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(part if isinstance(part, str) else part.text for part in self.parts)

    def walk(self) -> Iterator["Element"]:
        """This one and those within it, in reading order."""
        yield self
        for part in self.parts:
            if isinstance(part, Element):
                yield from part.walk()

    def texts(self, *tags: str) -> list[str]:
        """The texts of the elements with these tags."""
        return [each.text.strip() for each in self.walk() if each.tag in tags]


def read_tagged(content: bytes) -> Element:
    """The structure tree of a PDF."""
    reader = PdfReader(io.BytesIO(content))
    said: dict[tuple[int, int], str] = {}
    for page in reader.pages:
        number = page.indirect_reference.idnum if page.indirect_reference else 0
        for mark, text in _said_on(page, reader).items():
            said[number, mark] = text
    root = reader.root_object["/StructTreeRoot"]
    return _element(root, said, 0)


def _element(node: Any, said: dict[tuple[int, int], str], page: int) -> Element:
    made = Element(str(node.get("/S", "")).lstrip("/"), node.get("/Alt"))
    if "/Pg" in node:
        page = node.raw_get("/Pg").idnum
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        each = kid.get_object()
        if isinstance(each, int):
            made.parts.append(said.get((page, each), ""))
        elif "/MCID" in each:
            home = each.raw_get("/Pg").idnum if "/Pg" in each else page
            made.parts.append(said.get((home, each["/MCID"]), ""))
        elif "/S" in each:
            made.parts.append(_element(each, said, page))
    return made


def _said_on(page: PageObject, reader: PdfReader) -> dict[int, str]:
    """The text of each marked piece of a page."""
    fonts = {name: _letters(font.get_object()) for name, font in _fonts_of(page).items()}
    pieces: dict[int, list[tuple[str, bool]]] = {}
    # The marks around what is shown: a piece's number, "reversed", a text that stands for it.
    around: list[tuple[str, Any]] = []
    letters: dict[bytes, str] = {}
    contents = ContentStream(page.get_contents(), reader)
    for operands, operator in contents.operations:
        if operator in (b"BDC", b"BMC"):
            around.append(_mark(operands))
            if around[-1][0] == "instead":
                text = around[-1][1]
                turned = any(unicodedata.bidirectional(sign) in ("R", "AL") for sign in text)
                _say(pieces, around, [text], turned=turned)
        elif operator == b"EMC":
            around.pop()
        elif operator == b"Tf":
            letters = fonts[operands[0]]
        elif operator in (b"Tj", b"TJ") and all(kind != "instead" for kind, _ in around):
            shows = operands[0] if operator == b"TJ" else operands
            raw = b"".join(_raw(each) for each in shows if not isinstance(each, int | float))
            glyphs = [letters.get(raw[at : at + 2], "\ufffd") for at in range(0, len(raw), 2)]
            turned = any(kind == "reversed" for kind, _ in around)
            _say(pieces, around, glyphs[::-1] if turned else glyphs, turned=turned)
    return {number: _joined(parts) for number, parts in pieces.items()}


def _fonts_of(page: PageObject) -> DictionaryObject:
    found: Any = page["/Resources"]
    fonts: DictionaryObject = found.get("/Font", DictionaryObject())
    return fonts


def _say(
    pieces: dict[int, list[tuple[str, bool]]],
    around: list[tuple[str, Any]],
    glyphs: list[str],
    *,
    turned: bool,
) -> None:
    piece = next((value for kind, value in around if kind == "piece"), None)
    if piece is not None:
        pieces.setdefault(piece, []).append(("".join(glyphs), turned))


def _joined(parts: list[tuple[str, bool]]) -> str:
    """A piece is of one direction; the words of one that is reversed stand in reverse as well."""
    texts = [text for text, _ in parts]
    return "".join(reversed(texts) if any(turned for _, turned in parts) else texts)


def _mark(operands: Any) -> tuple[str, Any]:
    if operands[0] == "/ReversedChars":
        return "reversed", None
    told = operands[1] if len(operands) > 1 else None
    if isinstance(told, DictionaryObject) and "/MCID" in told:
        return "piece", told["/MCID"]
    if isinstance(told, DictionaryObject) and "/ActualText" in told:
        return "instead", str(told["/ActualText"])
    return "other", None


def _raw(shown: Any) -> bytes:
    raw: bytes = shown.original_bytes
    return raw


def _letters(font: DictionaryObject) -> dict[bytes, str]:
    """A font's ToUnicode table."""
    table = font["/ToUnicode"].get_data().decode("latin-1")  # type: ignore[attr-defined]
    found: dict[bytes, str] = {}
    for block in re.findall(r"beginbfchar(.*?)endbfchar", table, re.DOTALL):
        for code, letters in re.findall(rf"{_HEX}\s*{_HEX}", block):
            found[bytes.fromhex(code)] = bytes.fromhex(letters).decode("utf-16-be")
    for block in re.findall(r"beginbfrange(.*?)endbfrange", table, re.DOTALL):
        for low, high, letters in re.findall(rf"{_HEX}\s*{_HEX}\s*{_HEX}", block):
            first = bytes.fromhex(letters).decode("utf-16-be")
            for step in range(int(low, 16), int(high, 16) + 1):
                code = step.to_bytes(len(low) // 2, "big")
                found[code] = first[:-1] + chr(ord(first[-1]) + step - int(low, 16))
    return found
