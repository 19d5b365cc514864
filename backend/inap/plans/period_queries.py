"""Statements of reporting periods: reading them, and changing when they take entries."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.loading_queries import raise_data_version
from inap.plans.models import ReportingPeriod
from inap.plans.periods import Kind


@dataclass(frozen=True, slots=True)
class PeriodView:
    """A reporting period."""

    id: UUID
    code: str
    kind: Kind
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None
    version: int


_PERIOD = (
    ReportingPeriod.id,
    ReportingPeriod.code,
    ReportingPeriod.kind,
    ReportingPeriod.start,
    ReportingPeriod.end,
    ReportingPeriod.opens_on,
    ReportingPeriod.due_on,
    ReportingPeriod.locks_on,
    ReportingPeriod.version,
)


async def list_periods(session: AsyncSession, plan_id: UUID) -> list[PeriodView]:
    """A plan's reporting periods by first day, the longer of two first."""
    found = await session.execute(
        select(*_PERIOD)
        .where(ReportingPeriod.plan_id == plan_id)
        .order_by(ReportingPeriod.start, ReportingPeriod.end.desc(), ReportingPeriod.code)
    )
    return [PeriodView(**row) for row in found.mappings()]


async def find_period(
    session: AsyncSession, plan_id: UUID, code: str, *, hold: bool = False
) -> PeriodView | None:
    """The period with this code; with ``hold`` nobody changes it before this transaction ends."""
    statement = select(*_PERIOD).where(
        ReportingPeriod.plan_id == plan_id, ReportingPeriod.code == code
    )
    found = await session.execute(statement.with_for_update() if hold else statement)
    row = found.mappings().one_or_none()
    return None if row is None else PeriodView(**row)


async def change_dates(
    session: AsyncSession, plan_id: UUID, period: PeriodView, dates: Mapping[str, date | None]
) -> None:
    """Change days of a period that is held, and raise its version and the plan's data version."""
    await session.execute(
        update(ReportingPeriod)
        .where(ReportingPeriod.id == period.id)
        .values(**dates, version=period.version + 1)
    )
    await raise_data_version(session, plan_id)
