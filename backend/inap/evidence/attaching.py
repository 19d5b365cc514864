"""Adding and removing evidence: the rules, then the store, then the rows. No HTTP.

The store is written to before the transaction that adds the rows, so that a slow one holds nobody
up; what would be refused is not written at all. A refusal is a value and leaves the transaction as
it was. What is attached to must be held by its slice (``Declared.hold``), so two people who attach
or remove at once come one after the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.evidence import queries
from inap.evidence.subjects import Declared, Mark, Refused, Subject, Writer
from inap.kit import audit
from inap.kit.files import FileStore, Readable
from inap.kit.stored_files import NewFile, hold_content, insert_file, put_ahead

MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Addition:
    """A file to be attached, and where to."""

    declared: Declared
    writer: Writer
    subject_id: UUID
    told: NewFile
    content: Readable

    async def hold(self, session: AsyncSession) -> Subject | Refused | None:
        """What it is attached to, held, where it may be; None: not there."""
        subject = await self.declared.hold(session, self.subject_id, self.writer)
        if subject is None or isinstance(subject, Refused):
            return subject
        present = await queries.list_present(session, self.declared.kind, self.subject_id)
        if twin := next((found for found, sha256 in present if sha256 == self.told.sha256), None):
            return Refused("evidence-exists", {"evidence": str(twin)})
        if len(present) >= MOST:
            return Refused("too-much-evidence", {"limit": MOST})
        return subject


async def write_ahead(
    sessions: async_sessionmaker[AsyncSession], store: FileStore, addition: Addition
) -> bool:
    """Write a file into the store before it is attached; whether it was.

    False where it would be refused: the transaction says why, or repeats what a retry was answered.
    """
    async with sessions() as session:
        # Looked at only: nothing of it is committed, and what it holds it lets go.
        subject = await addition.hold(session)
    if subject is None or isinstance(subject, Refused):
        return False
    await put_ahead(sessions, store, addition.told.sha256, addition.content)
    return True


async def attach(
    session: AsyncSession,
    store: FileStore,
    addition: Addition,
    caption: Mapping[str, str],
    *,
    written: bool,
) -> UUID | Refused | None:
    """Attach a file; returns the evidence's id. None: not there.

    ``written``: the store has it already (``write_ahead``).
    """
    subject = await addition.hold(session)
    if subject is None or isinstance(subject, Refused):
        return subject
    declared, writer, told = addition.declared, addition.writer, addition.told
    if not written:
        # What stood against it a moment ago is gone.
        await hold_content(session, told.sha256)
        await store.put(told.sha256, addition.content)
    file_id = await insert_file(session, told, by=writer.caller.label)
    mark = await declared.mark(session, subject, writer, "attach", told.sha256)
    evidence_id = await queries.insert_evidence(
        session,
        kind=declared.kind,
        subject_id=addition.subject_id,
        body_id=subject.body_id,
        file_id=file_id,
        caption=caption,
        by=_account(writer),
        mark=mark,
    )
    await _record(session, declared, writer, "add", addition.subject_id, evidence_id, told.sha256)
    return evidence_id


async def detach(
    session: AsyncSession, declared: Declared, writer: Writer, subject_id: UUID, evidence_id: UUID
) -> Mark | Refused | None:
    """Remove a file that is attached now; None: not there."""
    subject = await declared.hold(session, subject_id, writer)
    if subject is None or isinstance(subject, Refused):
        return subject
    present = dict(await queries.list_present(session, declared.kind, subject_id))
    sha256 = present.get(evidence_id)
    if sha256 is None:
        return None
    mark = await declared.mark(session, subject, writer, "detach", sha256)
    await queries.mark_removed(session, evidence_id, by=_account(writer), mark=mark)
    await _record(session, declared, writer, "remove", subject_id, evidence_id, sha256)
    return mark


def _account(writer: Writer) -> UUID:
    if writer.caller.account_id is None:
        raise ValueError("an anonymous caller writes nothing")
    return writer.caller.account_id


async def _record(
    session: AsyncSession,
    declared: Declared,
    writer: Writer,
    action: str,
    subject_id: UUID,
    evidence_id: UUID,
    sha256: str,
) -> None:
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"evidence.{action}",
        subject=f"{declared.kind}:{subject_id}",
        request_id=writer.request_id,
        evidence=str(evidence_id),
        sha256=sha256,
    )
