"""SQL of a person's calendar: the periods their bodies report for, and deadlines of corrections."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

REPORTED: Final = text(
    """
SELECT DISTINCT i.plan_id, p."end", a.code COLLATE "C" AS code
FROM indicator i
JOIN reporter_in_time r ON r.indicator_id = i.id AND r.actor_id = ANY(:actors)
JOIN actor a ON a.id = r.actor_id
JOIN reporting_period p ON p.plan_id = i.plan_id AND p.kind = i.frequency
  AND (r.since_on IS NULL OR r.since_on <= p."end")
  AND (r.until_on IS NULL OR r.until_on > p.start)
WHERE i.plan_id = ANY(:plans)
ORDER BY 3
"""
)

DEADLINES: Final = text(
    """
SELECT s.id, s.plan_id, i.code AS indicator, p.code AS period, a.title AS actor_title,
       CASE s.state WHEN 'reopened' THEN s.reopened_until ELSE s.deadline END AS deadline,
       s.updated_at
FROM submission s
JOIN indicator i ON i.id = s.indicator_id
JOIN reporting_period p ON p.id = s.period_id
JOIN actor a ON a.id = s.actor_id
WHERE s.plan_id = ANY(:plans) AND s.actor_id = ANY(:actors)
  AND ((s.state = 'returned' AND s.deadline IS NOT NULL)
       OR (s.state = 'reopened' AND s.reopened_until > :now))
ORDER BY 6, s.id
"""
)
TITLES: Final = text("SELECT code, title FROM actor WHERE code = ANY(:codes)")


@dataclass(frozen=True, slots=True)
class Deadline:
    """Until when a correction is asked for."""

    submission: UUID
    plan: UUID
    indicator: str
    period: str
    actor_title: dict[str, Any]
    at: datetime
    since: datetime


async def list_reported(
    session: AsyncSession, plans: Sequence[UUID], actors: Sequence[UUID]
) -> dict[tuple[UUID, date], list[str]]:
    """The codes of the bodies that report, by plan and last day of the periods."""
    found = await session.execute(REPORTED, {"plans": list(plans), "actors": list(actors)})
    bodies: dict[tuple[UUID, date], list[str]] = {}
    for row in found:
        bodies.setdefault((row.plan_id, row.end), []).append(row.code)
    return bodies


async def list_titles(session: AsyncSession, codes: Sequence[str]) -> dict[str, dict[str, Any]]:
    """Titles of actors by code."""
    found = await session.execute(TITLES, {"codes": list(codes)})
    return {row.code: row.title for row in found}


async def list_deadlines(
    session: AsyncSession, plans: Sequence[UUID], actors: Sequence[UUID], now: datetime
) -> list[Deadline]:
    """What the bodies are asked to correct by a moment, the first first."""
    found = await session.execute(
        DEADLINES, {"plans": list(plans), "actors": list(actors), "now": now}
    )
    return [Deadline(*row) for row in found]
