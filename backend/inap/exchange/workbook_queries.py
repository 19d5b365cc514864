"""SQL of what a workbook is made of: a body, a period, what is asked of it, what it reported."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Span

BODY: Final = text("SELECT id, code, title, jurisdiction FROM actor WHERE code = :code")

TERMS: Final = text(
    """
    SELECT term.code, term.kind, term.start, term."end", term.opens_on, term.due_on, term.locks_on
    FROM reporting_period AS named
    JOIN reporting_period AS term
        ON term.plan_id = named.plan_id AND term."end" = named."end"
    WHERE named.plan_id = :plan AND named.code = :period
    ORDER BY term.start DESC, term.code
    """
)

# Whose duty it is in the period, and until when an exception holds it open, are asked as for a
# single entry (``submissions.writing_queries``).
ASKED: Final = text(
    """
    SELECT indicator.code, indicator.title, indicator.definition, indicator.unit, indicator.kind,
           indicator.aggregation_areas AS over_areas, indicator.frequency, indicator.disaggregation,
           (SELECT max(exception.until)
            FROM period_exception AS exception
            WHERE exception.period_id = period.id AND exception.actor_id = :actor
              AND coalesce(exception.indicator_id, indicator.id) = indicator.id
              AND (exception.jurisdiction IS NULL OR CAST(:side AS text) IS NULL
                   OR exception.jurisdiction = :side)
              AND exception.revoked_at IS NULL) AS excepted_until
    FROM indicator
    JOIN reporting_period AS period
        ON period.plan_id = indicator.plan_id AND period.kind = indicator.frequency
        AND period.code = ANY (CAST(:periods AS text[]))
    WHERE indicator.plan_id = :plan
      AND EXISTS (
          SELECT FROM reporter_in_time AS reporter
          WHERE reporter.indicator_id = indicator.id AND reporter.actor_id = :actor
            AND (reporter.since_on IS NULL OR reporter.since_on <= period."end")
            AND (reporter.until_on IS NULL OR reporter.until_on > period.start)
      )
    ORDER BY indicator.position, indicator.code COLLATE "C"
    """
)

# Submissions for the periods of the workbook, and the last one before them of each indicator and
# area. Whether the caller sees them is for the submissions to say.
REPORTED: Final = text(
    """
    SELECT submission.id, false AS earlier
    FROM submission
    JOIN reporting_period AS period ON period.id = submission.period_id
    WHERE submission.plan_id = :plan AND submission.actor_id = :actor AND period."end" = :end
    UNION ALL
    (
        SELECT DISTINCT ON (submission.indicator_id, submission.area_code)
               submission.id, true AS earlier
        FROM submission
        JOIN reporting_period AS period ON period.id = submission.period_id
        WHERE submission.plan_id = :plan AND submission.actor_id = :actor AND period."end" < :start
          AND (:drafts OR submission.state <> 'draft')
        ORDER BY submission.indicator_id, submission.area_code, period."end" DESC, submission.id
    )
    """
)

AREAS: Final = text(
    """
    SELECT code, kind, jurisdiction, title, begins_on FROM area
    ORDER BY array_position(ARRAY['country', 'region'], kind::text), code COLLATE "C"
    """
)


@dataclass(frozen=True, slots=True)
class Body:
    """The actor a workbook is for."""

    id: UUID
    code: str
    title: dict[str, Any]
    jurisdiction: str | None


@dataclass(frozen=True, slots=True)
class AskedRow:
    """An indicator that the body reports on."""

    code: str
    title: dict[str, Any]
    definition: dict[str, Any] | None
    unit: str
    kind: str
    over_areas: str
    frequency: str
    disaggregation: list[str]
    excepted_until: datetime | None


@dataclass(frozen=True, slots=True)
class AreaRow:
    """An area with the government it belongs to."""

    code: str
    kind: str
    jurisdiction: str | None
    title: dict[str, Any]
    begins_on: date | None


async def find_body(session: AsyncSession, code: str) -> Body | None:
    """The actor with this code."""
    row = (await session.execute(BODY, {"code": code})).mappings().one_or_none()
    return Body(**row) if row else None


async def list_terms(session: AsyncSession, plan: UUID, period: str) -> list[Span]:
    """The periods that end on the last day of this one, the shortest first; none if unknown.

    A quarter, its half-year and its year are reported on together.
    """
    found = await session.execute(TERMS, {"plan": plan, "period": period})
    return [Span(**row) for row in found.mappings()]


async def list_asked(
    session: AsyncSession, plan: UUID, body: Body, periods: Sequence[str]
) -> list[AskedRow]:
    """The indicators the body reports on for these periods, one a kind, in the logframe's order."""
    given = {"plan": plan, "actor": body.id, "side": body.jurisdiction, "periods": list(periods)}
    found = await session.execute(ASKED, given)
    return [AskedRow(**row) for row in found.mappings()]


async def list_reported(
    session: AsyncSession, plan: UUID, actor: UUID, *, start: date, end: date, drafts: bool
) -> tuple[list[UUID], list[UUID]]:
    """Ids of what the actor reported for periods that end then, and last before ``start``."""
    found = await session.execute(
        REPORTED, {"plan": plan, "actor": actor, "start": start, "end": end, "drafts": drafts}
    )
    rows = found.all()
    return (
        [row.id for row in rows if not row.earlier],
        [row.id for row in rows if row.earlier],
    )


async def list_areas(session: AsyncSession) -> list[AreaRow]:
    """All areas, the country first, then the region, then governorates by code."""
    return [AreaRow(**row) for row in (await session.execute(AREAS)).mappings()]
