"""Statements that write reports; none commits."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.reports.models import Report, ReportDocument, ReportFile
from inap.reports.scope import Figure


@dataclass(frozen=True, slots=True)
class Waiting:
    """A report whose files are being made; ``attempts`` counts the failures before."""

    id: UUID
    kind: str
    attempts: int
    issued_by: UUID | None
    as_of: datetime | None
    made: frozenset[tuple[str, str]]


async def insert_report(session: AsyncSession, columns: Mapping[str, Any]) -> UUID:
    """Keep a new draft; returns its id."""
    report_id = new_id()
    await session.execute(insert(Report).values(id=report_id, **columns))
    return report_id


async def hold_report(session: AsyncSession, report_id: UUID) -> None:
    """Let nobody else change a report before this transaction ends."""
    await session.execute(select(Report.id).where(Report.id == report_id).with_for_update())


async def update_report(session: AsyncSession, report_id: UUID, columns: Mapping[str, Any]) -> None:
    """Change columns of a report, and raise its version."""
    await session.execute(
        update(Report).where(Report.id == report_id).values(**columns, version=Report.version + 1)
    )


async def delete_report(session: AsyncSession, report_id: UUID) -> None:
    """Delete a draft, of which nothing is frozen."""
    await session.execute(delete(Report).where(Report.id == report_id))


async def freeze(
    session: AsyncSession, report_id: UUID, contents: Mapping[str, dict[str, Any]]
) -> None:
    """Keep what a report says, by language."""
    await session.execute(
        insert(ReportDocument),
        [
            {"report_id": report_id, "language": language, "content": content}
            for language, content in contents.items()
        ],
    )


def as_kept(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """Figures as they are kept beside a report."""
    return [asdict(figure) for figure in figures]


async def thaw(session: AsyncSession, report_id: UUID) -> None:
    """Forget what was frozen of a report that was not issued after all.

    The uploads' rows stay, like those of all files.
    """
    for table in (ReportFile, ReportDocument):
        await session.execute(delete(table).where(table.report_id == report_id))


async def take_next(session: AsyncSession, now: datetime) -> Waiting | None:
    """The report that waits longest for a file, locked until the transaction ends.

    Those whose files other workers are making are passed over.
    """
    row = (
        await session.execute(
            select(Report.id, Report.kind, Report.attempts, Report.issued_by, Report.as_of)
            .where(
                Report.state == "issuing",
                or_(Report.next_try_at.is_(None), Report.next_try_at <= now),
            )
            .order_by(func.coalesce(Report.next_try_at, Report.as_of), Report.id)
            .limit(1)
            .with_for_update(skip_locked=True)
        )
    ).one_or_none()
    if row is None:
        return None
    made = await session.execute(
        select(ReportFile.language, ReportFile.format).where(ReportFile.report_id == row.id)
    )
    return Waiting(*row, frozenset((each.language, each.format) for each in made))


async def insert_report_file(
    session: AsyncSession, report_id: UUID, language: str, format_: str, file_id: UUID
) -> None:
    """Name a file as the report's in a language and a format."""
    await session.execute(
        insert(ReportFile).values(
            report_id=report_id, language=language, format=format_, file_id=file_id
        )
    )


async def mark(session: AsyncSession, report_id: UUID, **became: object) -> None:
    """Keep how making its files goes, which is no change that an editor has to know of."""
    await session.execute(update(Report).where(Report.id == report_id).values(**became))
