"""SQL of what waits for one person: the reports expected of their bodies."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.clock import day_of
from inap.submissions.expected import Expected, Term
from inap.submissions.expected_queries import FOUND, ON_DUTY

PLAN: Final = text("SELECT id FROM plan WHERE code = :plan AND (published OR :unpublished)")

# Of several submissions (one an area) the one that needs the body first stands for all. A period
# that a longer one was handed in for is not offered: it would be refused. One that a longer one was
# begun for leads there. Nor is one offered in which the body had no duty yet, or none any more when
# the period began. A named exception holds a period open past its lock
# (``submissions.exception_queries``).
_EXPECTED: Final = """
SELECT i.code AS indicator, i.title AS indicator_title, i.unit, i.kind, i.disaggregation,
       a.code AS actor, a.title AS actor_title,
       p.code, p.start, p."end", p.opens_on, p.due_on, p.locks_on,
       found.id AS submission, found.state, coalesce(found.there, false) AS there,
       CASE WHEN :today > p.locks_on THEN held.until END AS exception_until,
       coalesce(found.submissions, 0) AS submissions
FROM indicator i
JOIN (
  SELECT DISTINCT indicator_id, actor_id FROM reporter_in_time WHERE actor_id = ANY(:actors)
) r ON r.indicator_id = i.id
JOIN actor a ON a.id = r.actor_id
JOIN reporting_period p
  ON p.plan_id = i.plan_id AND p.kind = i.frequency AND p.opens_on <= :today
LEFT JOIN LATERAL (
  SELECT one.id, one.state, one.reported_for = p.code AS own,
         bool_or(one.handed_in) OVER () AS there, count(*) OVER () AS submissions
  FROM ({found}) one
  WHERE one.indicator_id = i.id AND one.actor_id = a.id AND one.period_id = p.id
  ORDER BY one.state IN ('draft', 'returned', 'reopened') DESC, one.updated_at DESC, one.id
  LIMIT 1
) found ON true
LEFT JOIN LATERAL (
  SELECT max(exception.until) AS until FROM period_exception exception
  WHERE exception.period_id = p.id AND exception.actor_id = a.id
    AND coalesce(exception.indicator_id, i.id) = i.id
    AND exception.until > :now AND exception.revoked_at IS NULL
) held ON true
WHERE i.plan_id = :plan
  AND (found.own OR (
    (p.locks_on IS NULL OR :today <= p.locks_on OR held.until IS NOT NULL)
    AND found.there IS NOT true
    AND {on_duty}
  ))
ORDER BY i.position, i.code COLLATE "C", a.code COLLATE "C", p.start
"""
EXPECTED: Final = text(_EXPECTED.format(found=FOUND, on_duty=ON_DUTY))

PREVIOUS: Final = text(
    """
SELECT DISTINCT ON (i.code, a.code) i.code AS indicator, a.code AS actor, p.code AS period,
       revision.cells
FROM submission s
JOIN indicator i ON i.id = s.indicator_id
JOIN actor a ON a.id = s.actor_id
JOIN reporting_period p ON p.id = s.period_id AND p."end" < :before
JOIN submission_revision revision
  ON revision.submission_id = s.id AND revision.number = s.revision
WHERE s.plan_id = :plan AND s.actor_id = ANY(:actors)
ORDER BY i.code, a.code, p."end" DESC, s.updated_at DESC, s.id
"""
)


@dataclass(frozen=True, slots=True)
class ExpectedReport:
    """An expected report with what its document tells; ``submissions`` counts one an area."""

    expected: Expected
    indicator: str
    indicator_title: dict[str, Any]
    unit: str
    kind: str
    disaggregation: list[str]
    actor: str
    actor_title: dict[str, Any]
    submission: UUID | None
    submissions: int
    exception_until: datetime | None


@dataclass(frozen=True, slots=True)
class Previous:
    """What a body reported last before a day: the period, and the values as they are stored."""

    period: str
    cells: list[dict[str, Any]]


async def find_plan(session: AsyncSession, code: str, *, unpublished: bool) -> UUID | None:
    """The plan's id, or None where there is no such plan that the caller may see."""
    found = await session.execute(PLAN, {"plan": code, "unpublished": unpublished})
    plan: UUID | None = found.scalar_one_or_none()
    return plan


async def list_expected(
    session: AsyncSession, plan: UUID, actors: Sequence[UUID], now: datetime
) -> list[ExpectedReport]:
    """Every report that is expected of the actors up to a moment, in the logframe's order."""
    given = {"plan": plan, "actors": actors, "today": day_of(now), "now": now}
    found = await session.execute(EXPECTED, given)
    return [_expected_report(row) for row in found]


async def list_previous(
    session: AsyncSession, plan: UUID, actors: Sequence[UUID], before: date
) -> dict[tuple[str, str], Previous]:
    """What the actors reported last for periods that end before a day, by indicator and actor."""
    found = await session.execute(PREVIOUS, {"plan": plan, "actors": actors, "before": before})
    return {(row.indicator, row.actor): Previous(row.period, row.cells) for row in found}


def _expected_report(row: Row[Any]) -> ExpectedReport:
    term = Term(row.code, row.start, row.end, row.opens_on, row.due_on, row.locks_on)
    return ExpectedReport(
        expected=Expected(term, row.state, row.there),
        indicator=row.indicator,
        indicator_title=row.indicator_title,
        unit=row.unit,
        kind=row.kind,
        disaggregation=row.disaggregation,
        actor=row.actor,
        actor_title=row.actor_title,
        submission=row.submission,
        submissions=row.submissions,
        exception_until=row.exception_until,
    )
