"""All statements about evidence."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    Select,
    SQLColumnExpression,
    Uuid,
    and_,
    column,
    func,
    insert,
    or_,
    select,
    table,
    true,
    update,
)
from sqlalchemy import String as Text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.evidence.models import Evidence
from inap.evidence.subjects import Kind, Mark
from inap.kit.stored_files import StoredFile
from inap.kit.tables import new_id

ACCOUNT = table("account", column("id", Uuid), column("name", Text))


@dataclass(frozen=True, slots=True)
class Attached:
    """A file attached to something, with what is shown of it."""

    id: UUID
    subject_id: UUID
    body_id: UUID | None
    name: str
    media_type: str
    size: int
    sha256: str
    scanned_at: datetime | None
    caption: dict[str, Any] | None
    added_by: UUID
    added_by_name: str
    added_at: datetime
    added_revision: int
    removed_by: UUID | None
    removed_by_name: str | None
    removed_at: datetime | None
    removed_revision: int | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same content under another fact of the same body, attached before."""

    evidence_id: UUID
    sha256: str
    kind: Kind
    subject_id: UUID
    added_revision: int
    added_at: datetime


def _attached() -> Select[Any]:
    remover = ACCOUNT.alias("remover")
    return (
        select(
            Evidence.id,
            Evidence.subject_id,
            Evidence.body_id,
            StoredFile.name,
            StoredFile.media_type,
            StoredFile.size,
            func.encode(StoredFile.sha256, "hex").label("sha256"),
            StoredFile.scanned_at,
            Evidence.caption,
            Evidence.added_by,
            ACCOUNT.c.name.label("added_by_name"),
            Evidence.added_at,
            Evidence.added_revision,
            Evidence.removed_by,
            remover.c.name.label("removed_by_name"),
            Evidence.removed_at,
            Evidence.removed_revision,
        )
        .join(StoredFile, StoredFile.id == Evidence.file_id)
        .join(ACCOUNT, ACCOUNT.c.id == Evidence.added_by)
        .outerjoin(remover, remover.c.id == Evidence.removed_by)
    )


def _of_any_revision() -> ColumnElement[bool]:
    """What was removed in the revision it was added in was part of none."""
    return or_(
        Evidence.removed_revision.is_(None), Evidence.removed_revision > Evidence.added_revision
    )


def _of_revision(revision: int | ColumnElement[int]) -> ColumnElement[bool]:
    """Which evidence belongs to a revision."""
    return and_(
        Evidence.added_revision <= revision,
        or_(Evidence.removed_revision.is_(None), Evidence.removed_revision > revision),
    )


async def list_attached(
    session: AsyncSession,
    kind: str,
    subject_id: UUID,
    revision: int,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[Attached]:
    """At most ``limit`` files of a revision, in the order they were added, those after an id."""
    statement = _attached().where(
        Evidence.subject_kind == kind, Evidence.subject_id == subject_id, _of_revision(revision)
    )
    if after is not None:
        statement = statement.where(Evidence.id > after)
    found = await session.execute(statement.order_by(Evidence.id).limit(limit))
    return [Attached(**row) for row in found.mappings()]


async def find_attached(
    session: AsyncSession,
    kind: str,
    subject_id: UUID,
    evidence_id: UUID,
    *,
    dropped_too: bool = False,
) -> Attached | None:
    """One file of any revision; with ``dropped_too`` also one that no revision had."""
    found = await session.execute(
        _attached().where(
            Evidence.subject_kind == kind,
            Evidence.subject_id == subject_id,
            Evidence.id == evidence_id,
            true() if dropped_too else _of_any_revision(),
        )
    )
    row = found.mappings().one_or_none()
    return Attached(**row) if row else None


async def list_present(
    session: AsyncSession, kind: str, subject_id: UUID
) -> Sequence[tuple[UUID, str]]:
    """The id and the hash of each file that is attached now."""
    found = await session.execute(
        select(Evidence.id, func.encode(StoredFile.sha256, "hex").label("sha256"))
        .join(StoredFile, StoredFile.id == Evidence.file_id)
        .where(
            Evidence.subject_kind == kind,
            Evidence.subject_id == subject_id,
            Evidence.removed_at.is_(None),
        )
    )
    return [(row.id, row.sha256) for row in found]


def count_attached(
    kind: Kind, subject_id: SQLColumnExpression[UUID], revision: ColumnElement[int]
) -> ScalarSelect[int]:
    """How many files are attached to a revision of a statement's subject."""
    return (
        select(func.count())
        .select_from(Evidence)
        .where(
            Evidence.subject_kind == kind,
            Evidence.subject_id == subject_id,
            _of_revision(revision),
        )
        .correlate_except(Evidence)
        .scalar_subquery()
    )


async def list_steps(
    session: AsyncSession, kind: Kind, subject_id: UUID
) -> dict[int, tuple[UUID, str]]:
    """The id and name of the file that each step of a history attached or removed, by its place."""
    found = await session.execute(
        select(Evidence.id, StoredFile.name, Evidence.added_step, Evidence.removed_step)
        .join(StoredFile, StoredFile.id == Evidence.file_id)
        .where(Evidence.subject_kind == kind, Evidence.subject_id == subject_id)
    )
    return {
        step: (row.id, row.name)
        for row in found
        for step in (row.added_step, row.removed_step)
        if step is not None
    }


async def list_elsewhere(
    session: AsyncSession, attached: Sequence[Attached]
) -> Sequence[Elsewhere]:
    """For each given file: the other facts of its body that the content was attached to before."""
    if not attached:
        return []
    mine, my_file = (Evidence.__table__.alias("mine"), StoredFile.__table__.alias("my_file"))
    found = await session.execute(
        select(
            mine.c.id.label("evidence_id"),
            func.encode(StoredFile.sha256, "hex").label("sha256"),
            Evidence.subject_kind.label("kind"),
            Evidence.subject_id,
            Evidence.added_revision,
            Evidence.added_at,
        )
        .select_from(mine)
        .join(my_file, my_file.c.id == mine.c.file_id)
        .join(StoredFile, StoredFile.sha256 == my_file.c.sha256)
        .join(Evidence, Evidence.file_id == StoredFile.id)
        .where(
            mine.c.id.in_([each.id for each in attached]),
            Evidence.body_id == mine.c.body_id,
            Evidence.id < mine.c.id,
            or_(
                Evidence.subject_id != mine.c.subject_id,
                Evidence.subject_kind != mine.c.subject_kind,
            ),
            _of_any_revision(),
        )
        .order_by(Evidence.id)
    )
    return [Elsewhere(**row) for row in found.mappings()]


async def insert_evidence(
    session: AsyncSession,
    *,
    kind: str,
    subject_id: UUID,
    body_id: UUID | None,
    file_id: UUID,
    caption: Mapping[str, str] | None,
    by: UUID,
    mark: Mark,
) -> UUID:
    """Attach a file; returns the evidence's id."""
    evidence_id = new_id()
    await session.execute(
        insert(Evidence).values(
            id=evidence_id,
            file_id=file_id,
            subject_kind=kind,
            subject_id=subject_id,
            body_id=body_id,
            caption=caption or None,
            added_by=by,
            added_at=mark.at,
            added_revision=mark.revision,
            added_step=mark.step,
        )
    )
    return evidence_id


async def mark_removed(session: AsyncSession, evidence_id: UUID, *, by: UUID, mark: Mark) -> None:
    """Mark a file as removed; revisions handed in before keep it."""
    await session.execute(
        update(Evidence)
        .where(Evidence.id == evidence_id, Evidence.removed_at.is_(None))
        .values(
            removed_by=by,
            removed_at=mark.at,
            removed_revision=mark.revision,
            removed_step=mark.step,
        )
    )
