"""A document as JSON and back: how an issued one is kept, and what the web page is drawn from.

Pure. Fields have the names of ``document.py``; each block says in ``kind`` which one it is.
"""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any, Final

from inap.reports.document import (
    Bar,
    BarChart,
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Fact,
    Heading,
    Paragraph,
    Table,
)

KINDS: Final[Mapping[type[Block], str]] = {
    Heading: "heading",
    Paragraph: "paragraph",
    Bullets: "bullets",
    Table: "table",
    BarChart: "bar_chart",
}
_TYPES: Final = {kind: made for made, kind in KINDS.items()}

Json = dict[str, Any]


def to_json(document: Document) -> Json:
    """The document in lists, mappings, texts and numbers; ``from_json`` gives it back exactly."""
    blocks = [{"kind": KINDS[type(block)], **_plain(asdict(block))} for block in document.blocks]
    return {**_plain(asdict(document)), "blocks": blocks}


def _plain(value: Any) -> Any:  # noqa: ANN401  # JSON's values are of any kind
    """Tuples as lists, so that the value equals what JSON makes of it."""
    if isinstance(value, dict):
        return {key: _plain(each) for key, each in value.items()}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value


def from_json(kept: Json) -> Document:
    """The document that ``to_json`` told of.

    Raises:
        KeyError: a kind of block that there is not.
        TypeError: a field that is missing, or one that there is not.
    """
    facts = tuple(Fact(**each) for each in kept["facts"])
    return Document(**{**kept, "facts": facts, "blocks": tuple(map(_block, kept["blocks"]))})


def _block(kept: Json) -> Block:
    fields = {name: value for name, value in kept.items() if name != "kind"}
    made = _TYPES[kept["kind"]]
    if made is Bullets:
        fields["items"] = tuple(fields["items"])
    elif made is BarChart:
        fields["bars"] = tuple(Bar(**bar) for bar in fields["bars"])
    elif made is Table:
        fields["columns"] = tuple(Column(**column) for column in fields["columns"])
        fields["rows"] = tuple(tuple(Cell(**cell) for cell in row) for row in fields["rows"])
    return made(**fields)
