"""Evidence as it is answered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.evidence import queries
from inap.evidence.queries import Attached
from inap.evidence.schemas import Evidence, SeenBefore
from inap.evidence.subjects import Declared, Kind, Subject
from inap.kit.problems import Problem
from inap.kit.references import Person
from inap.kit.text import as_text_or_none

MOST_SEEN_BEFORE = 5


@dataclass(frozen=True, slots=True)
class Presenter:
    """Finds and tells the evidence of one declared kind, as a caller sees it."""

    declared: Declared
    by_kind: Mapping[Kind, Declared]

    async def subject(self, session: AsyncSession, subject_id: UUID, caller: Caller) -> Subject:
        """The thing that carries evidence; raises ``not-found``."""
        found = await self.declared.find(session, subject_id, caller)
        if found is None:
            raise Problem("not-found")
        return found

    async def attached(
        self, session: AsyncSession, subject: Subject, evidence_id: UUID
    ) -> Attached:
        """One file of any revision; raises ``not-found``."""
        found = await queries.find_attached(session, self.declared.kind, subject.id, evidence_id)
        if found is None or not subject.knows(found.added_revision):
            raise Problem("not-found")
        return found

    async def changed(
        self, session: AsyncSession, subject_id: UUID, evidence_id: UUID, caller: Caller
    ) -> Evidence:
        """The answer for one that was just added or removed, even where no revision had it."""
        subject = await self.subject(session, subject_id, caller)
        found = await queries.find_attached(
            session, self.declared.kind, subject_id, evidence_id, dropped_too=True
        )
        if found is None:
            raise Problem("not-found")
        return (await self.documents(session, subject, [found], caller))[0]

    async def documents(
        self,
        session: AsyncSession,
        subject: Subject,
        attached: Sequence[Attached],
        caller: Caller,
    ) -> list[Evidence]:
        """The answers, each with where else the caller may see that its content was attached."""
        seen = await self._seen_before(session, attached, caller)
        return [
            Evidence(
                id=each.id,
                name=each.name,
                media_type=each.media_type,
                size=each.size,
                sha256=each.sha256,
                scanned_at=each.scanned_at,
                caption=as_text_or_none(each.caption),
                added_by=Person(id=each.added_by, name=each.added_by_name),
                added_at=each.added_at,
                added_revision=each.added_revision,
                **_removal(subject, each),
                seen_before=seen.get(each.id, [])[:MOST_SEEN_BEFORE],
                removable=subject.open and each.removed_at is None,
                subject_version=subject.version,
            )
            for each in attached
        ]

    async def _seen_before(
        self, session: AsyncSession, attached: Sequence[Attached], caller: Caller
    ) -> dict[UUID, list[SeenBefore]]:
        elsewhere = await queries.list_elsewhere(session, attached)
        visible: dict[tuple[Kind, UUID], int | None] = {}
        for kind in {found.kind for found in elsewhere} & set(self.by_kind):
            ids = {found.subject_id for found in elsewhere if found.kind == kind}
            seen = await self.by_kind[kind].visible(session, ids, caller)
            visible |= {(kind, each): newest for each, newest in seen.items()}
        told: dict[UUID, list[SeenBefore]] = {}
        for found in elsewhere:
            newest = visible.get((found.kind, found.subject_id), 0)
            if newest is None or found.added_revision <= newest:
                before = SeenBefore(kind=found.kind, id=found.subject_id, at=found.added_at)
                told.setdefault(found.evidence_id, []).append(before)
        return told


def _removal(subject: Subject, attached: Attached) -> dict[str, Any]:
    """Who removed it, when and from which revision on, where the caller may know of that one."""
    known = subject.knows(attached.removed_revision)
    return {
        "removed_by": _person(attached.removed_by, attached.removed_by_name) if known else None,
        "removed_at": attached.removed_at if known else None,
        "removed_revision": attached.removed_revision if known else None,
    }


def _person(account_id: UUID | None, name: str | None) -> Person | None:
    return None if account_id is None else Person(id=account_id, name=name or "")
