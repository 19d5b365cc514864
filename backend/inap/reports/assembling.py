"""Assembling a report: gathered once, then put into words language by language."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from inap.reports.document import Document, Language
from inap.reports.kinds import KINDS, Kind
from inap.reports.queries import Seen
from inap.reports.scope import Figure, Frame, Item, Scope, in_order


@dataclass(frozen=True, slots=True)
class Assembled:
    """What a kind gathered for a report, ready to be worded."""

    kind: Kind
    frame: Frame
    gathered: Any

    def document(self, language: Language) -> Document:
        """The report in a language."""
        return self.kind.word(self.gathered, self.frame, language)

    def figures(self) -> list[Figure]:
        """What it says, one by one."""
        return self.kind.figures(self.gathered, self.frame.choices)

    def items(self) -> list[Item]:
        """What its editors may leave out or move, in their order."""
        return in_order(self.kind.items(self.gathered), self.frame.choices)


async def assemble(session: AsyncSession, seen: Seen, scope: Scope, *, draft: bool) -> Assembled:
    """Gather a report as of the moment of its scope."""
    kind = KINDS[seen.kind]
    frame = Frame(
        identifier=str(seen.id),
        kind=seen.kind,
        scope=scope,
        narrative=seen.narrative,
        choices=seen.chosen(),
        draft=draft,
    )
    return Assembled(kind, frame, await kind.gather(session, scope))
