"""Writing implementation reports and their assessments."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.position_models import (
    Assessment,
    Assignment,
    ImplementationReport,
    ImplementationReportRevision,
)
from inap.kit.tables import new_id


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a report is about: the whole part, a stage by number, or a part by name."""

    covers: str
    stage: int | None
    part: str | None


async def find_report_on(
    session: AsyncSession, assignment_id: UUID, coverage: Coverage, besides: UUID | None
) -> UUID | None:
    """The report on the whole or on the same stage that is there already. Parts may repeat."""
    if coverage.covers == "part":
        return None
    statement = select(ImplementationReport.id).where(
        ImplementationReport.assignment_id == assignment_id,
        ImplementationReport.covers == coverage.covers,
        ImplementationReport.stage.is_not_distinct_from(coverage.stage),
    )
    if besides is not None:
        statement = statement.where(ImplementationReport.id != besides)
    found: UUID | None = (await session.execute(statement)).scalar_one_or_none()
    return found


async def insert_implementation_report(
    session: AsyncSession, assignment_id: UUID, coverage: Coverage, at: datetime
) -> UUID:
    """Add a report; returns its id."""
    made = new_id()
    await session.execute(
        insert(ImplementationReport).values(
            id=made,
            assignment_id=assignment_id,
            covers=coverage.covers,
            stage=coverage.stage,
            part=coverage.part,
            updated_at=at,
        )
    )
    return made


async def insert_report_revision(
    session: AsyncSession,
    report_id: UUID,
    number: int,
    content: Mapping[str, Any],
    *,
    completes: bool,
    by: UUID,
    at: datetime,
) -> None:
    """Add a revision."""
    await session.execute(
        insert(ImplementationReportRevision).values(
            implementation_report_id=report_id,
            number=number,
            completes=completes,
            content=content,
            created_by=by,
            created_at=at,
        )
    )


async def overwrite_report_revision(
    session: AsyncSession,
    report_id: UUID,
    number: int,
    content: Mapping[str, Any],
    *,
    completes: bool,
) -> None:
    """Change a revision that nobody else has read."""
    await session.execute(
        update(ImplementationReportRevision)
        .where(
            ImplementationReportRevision.implementation_report_id == report_id,
            ImplementationReportRevision.number == number,
        )
        .values(content=content, completes=completes)
    )


async def lock_implementation_report(session: AsyncSession, report_id: UUID) -> None:
    """Hold a report and its assignment until the transaction ends."""
    await session.execute(
        select(ImplementationReport.id, Assignment.id)
        .join(Assignment, Assignment.id == ImplementationReport.assignment_id)
        .where(ImplementationReport.id == report_id)
        .with_for_update(key_share=True)
    )


async def update_implementation_report(
    session: AsyncSession, report_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns and raise the version."""
    await session.execute(
        update(ImplementationReport)
        .where(ImplementationReport.id == report_id)
        .values(**changes, updated_at=at, version=ImplementationReport.version + 1)
        .execution_options(synchronize_session=False)
    )


async def insert_assessment(
    session: AsyncSession,
    report_id: UUID,
    revision: int,
    *,
    conformity: str,
    effect: Mapping[str, str],
    proposals: Mapping[str, str] | None,
    by: UUID,
    at: datetime,
) -> UUID:
    """Add an assessment; those before it stay."""
    made = new_id()
    await session.execute(
        insert(Assessment).values(
            id=made,
            implementation_report_id=report_id,
            revision=revision,
            conformity=conformity,
            effect=effect,
            proposals=proposals,
            assessed_by=by,
            assessed_at=at,
        )
    )
    return made
