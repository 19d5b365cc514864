"""What two versions of a logframe differ in. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal, Protocol

from inap.plans.content import Content, changed_fields, nothing_yet

Kind = Literal["added", "dropped", "changed"]


class Kept(Protocol):
    """A node as it stood from a version on."""

    @property
    def code(self) -> str:
        """Its code."""

    @property
    def side(self) -> str | None:
        """Whose it is."""

    @property
    def version(self) -> int:
        """The version from which on it stood so."""

    @property
    def content(self) -> Content:
        """How it stood."""


@dataclass(frozen=True, slots=True)
class NodeChange:
    """What became of a node: before is None where it was not there yet."""

    code: str
    side: str | None
    change: Kind
    fields: tuple[str, ...]
    before: Content | None
    after: Content


def changes_between(kept: Sequence[Kept], first: int) -> list[NodeChange]:
    """What changed since version ``first``, of nodes in the order given.

    ``kept`` holds every content up to the later version, those of one node together and in order.
    """
    found = []
    for code, group in groupby(kept, key=lambda each: each.code):
        rows = list(group)
        after = rows[-1].content
        before = _latest(rows, first)
        fields = changed_fields(before or nothing_yet(), after)
        if fields:
            kind = _kind(before, after)
            found.append(NodeChange(code, rows[0].side, kind, fields, before, after))
    return found


def _latest(rows: Iterable[Kept], version: int) -> Content | None:
    known = [row.content for row in rows if row.version <= version]
    return known[-1] if known else None


def _kind(before: Content | None, after: Content) -> Kind:
    if before is None:
        return "added"
    return "dropped" if after["dropped_on"] and not before["dropped_on"] else "changed"
