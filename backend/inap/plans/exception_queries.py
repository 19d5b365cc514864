"""Statements of named exceptions to a period's lock, and who sees which (``visible_to``)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, false, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.plans.models import Indicator, IndicatorReporter, PeriodException, ReportingPeriod
from inap.plans.neighbours import ACCOUNT, ACTOR

_GIVER = ACCOUNT.alias("giver")
_REVOKER = ACCOUNT.alias("revoker")


@dataclass(frozen=True, slots=True)
class ExceptionView:
    """A named exception with what its document tells."""

    id: UUID
    period: str
    actor: str
    actor_title: dict[str, Any]
    indicator: str | None
    indicator_title: dict[str, Any] | None
    jurisdiction: str | None
    until: datetime
    reason: str
    given_by: str
    given_at: datetime
    revoked_by: str | None
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class Named:
    """What the codes of an exception mean; ids are None where nothing has the code."""

    actor_id: UUID | None
    actor_side: str | None
    indicator_id: UUID | None
    reports: bool


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """The exceptions ``caller`` may see: their bodies', their side's, or all for who oversees."""
    if caller.has(*OVERSIGHT_ROLES):
        return true()
    seen: list[ColumnElement[bool]] = []
    if actors := caller.actors(*REPORTING_ROLES, "verifier"):
        seen.append(PeriodException.actor_id.in_(actors))
    if sides := caller.jurisdictions():
        seen.append(
            or_(PeriodException.jurisdiction.in_(sides), PeriodException.jurisdiction.is_(None))
        )
    return or_(false(), *seen)


def _documents(caller: Caller) -> Select[Any]:
    return (
        select(
            PeriodException.id,
            ReportingPeriod.code,
            ACTOR.c.code,
            ACTOR.c.title,
            Indicator.code,
            Indicator.title,
            PeriodException.jurisdiction,
            PeriodException.until,
            PeriodException.reason,
            _GIVER.c.name,
            PeriodException.given_at,
            _REVOKER.c.name,
            PeriodException.revoked_at,
        )
        .join(ReportingPeriod, ReportingPeriod.id == PeriodException.period_id)
        .join(ACTOR, ACTOR.c.id == PeriodException.actor_id)
        .outerjoin(Indicator, Indicator.id == PeriodException.indicator_id)
        .join(_GIVER, _GIVER.c.id == PeriodException.given_by)
        .outerjoin(_REVOKER, _REVOKER.c.id == PeriodException.revoked_by)
        .where(visible_to(caller))
        .order_by(PeriodException.id)
    )


async def list_exceptions(
    session: AsyncSession, caller: Caller, period_id: UUID, *, limit: int, after: UUID | None
) -> list[ExceptionView]:
    """At most ``limit`` exceptions of a period, whatever became of them, those after an id."""
    statement = _documents(caller).where(PeriodException.period_id == period_id).limit(limit)
    if after is not None:
        statement = statement.where(PeriodException.id > after)
    return [ExceptionView(*row) for row in await session.execute(statement)]


async def list_open(
    session: AsyncSession, caller: Caller, periods: Iterable[UUID], now: datetime
) -> list[ExceptionView]:
    """The exceptions of these periods that hold now, as far as the caller may see them."""
    found = await session.execute(
        _documents(caller).where(
            PeriodException.period_id.in_(list(periods)),
            PeriodException.until > now,
            PeriodException.revoked_at.is_(None),
        )
    )
    return [ExceptionView(*row) for row in found]


async def find_exception(
    session: AsyncSession, caller: Caller, exception_id: UUID
) -> ExceptionView | None:
    """An exception, if the caller may see it."""
    found = await session.execute(_documents(caller).where(PeriodException.id == exception_id))
    row = found.one_or_none()
    return None if row is None else ExceptionView(*row)


async def find_named(
    session: AsyncSession, plan_id: UUID, actor: str, indicator: str | None
) -> Named:
    """What the codes of an exception to be given mean, and whether the actor reports on it."""
    actors = await session.execute(
        select(ACTOR.c.id, ACTOR.c.jurisdiction).where(ACTOR.c.code == actor)
    )
    found = actors.one_or_none()
    if found is None:
        return Named(None, None, None, reports=False)
    statement = (
        select(Indicator.id, IndicatorReporter.actor_id)
        .outerjoin(
            IndicatorReporter,
            (IndicatorReporter.indicator_id == Indicator.id)
            & (IndicatorReporter.actor_id == found.id),
        )
        .where(Indicator.plan_id == plan_id)
    )
    if indicator is None:
        statement = statement.where(IndicatorReporter.actor_id.is_not(None)).limit(1)
    else:
        statement = statement.where(Indicator.code == indicator)
    row = (await session.execute(statement)).one_or_none()
    return Named(
        found.id,
        found.jurisdiction,
        row.id if row is not None and indicator is not None else None,
        reports=row is not None and row.actor_id is not None,
    )


async def hold_exception(session: AsyncSession, exception_id: UUID) -> None:
    """Hold an exception to the end of the transaction: of two who end it, one does."""
    await session.execute(
        select(PeriodException.id).where(PeriodException.id == exception_id).with_for_update()
    )


async def revoke(session: AsyncSession, exception_id: UUID, *, by: UUID, at: datetime) -> None:
    """End an exception early."""
    await session.execute(
        update(PeriodException)
        .where(PeriodException.id == exception_id, PeriodException.revoked_at.is_(None))
        .values(revoked_by=by, revoked_at=at)
    )
