"""Counting a plan's coordination: what is public of it, the same for every caller.

Each question is one statement, however many bodies, meetings and records there are.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Date, DateTime, String, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

# Of approved records: by kind, by kind and sector, by kind and level. A record of several sectors
# counts in each; one without is of all sectors and stands under none. What a source tells was
# approved with it, so it counts at any moment.
RECORDS = text(
    """
WITH counted AS MATERIALIZED (
  SELECT r.kind, r.level, r.sectors, count(*) AS records
  FROM record r JOIN body b ON b.id = r.body_id
  WHERE b.plan_id = :plan AND r.state = 'approved'
    AND (r.approved_at IS NULL OR r.approved_at <= coalesce(:as_of, 'infinity'))
    AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
  GROUP BY r.kind, r.level, r.sectors
)
SELECT 'kind' AS what, kind, NULL AS name, sum(records)::int AS records
FROM counted GROUP BY kind
UNION ALL
SELECT 'level', kind, level, sum(records)::int FROM counted GROUP BY kind, level
UNION ALL
SELECT 'sector', kind, sector, sum(records)::int
FROM counted LEFT JOIN LATERAL unnest(sectors) AS sector ON true GROUP BY kind, sector
"""
).bindparams(
    bindparam("plan", type_=Uuid),
    bindparam("as_of", type_=DateTime(timezone=True)),
    bindparam("side", type_=String),
)

FOLLOWED = text(
    """
SELECT f.state, count(*)::int AS recommendations,
       (count(*) FILTER (WHERE f.state IN ('open', 'assigned') AND f.due_on < :today))::int
         AS overdue
FROM recommendation f
JOIN record r ON r.id = f.record_id AND r.state = 'approved'
JOIN body b ON b.id = r.body_id
WHERE b.plan_id = :plan
GROUP BY f.state
"""
).bindparams(bindparam("plan", type_=Uuid), bindparam("today", type_=Date))

# Of meetings held: by body, how many in which way, and who came, by the kind of actor.
BODIES = text(
    """
SELECT b.code, b.title, b.kind, b.jurisdiction, b.figures,
       (SELECT count(*)::int FROM body_member m WHERE m.body_id = b.id
          AND (m.since IS NULL OR m.since <= :today) AND (m.until IS NULL OR m.until >= :today)
       ) AS members,
       (SELECT count(*)::int FROM record r WHERE r.body_id = b.id AND r.state = 'approved')
         AS records,
       met.*, came.*
FROM body b
CROSS JOIN LATERAL (
  SELECT count(*)::int AS meetings,
         (count(*) FILTER (WHERE g.mode = 'physical'))::int AS physical_meetings,
         (count(*) FILTER (WHERE g.mode = 'virtual'))::int AS virtual_meetings,
         (count(*) FILTER (WHERE g.mode = 'hybrid'))::int AS hybrid_meetings,
         min(g.held_from) AS first_day, max(g.held_from) AS last_day
  FROM meeting g WHERE g.body_id = b.id AND g.state = 'held'
) met
CROSS JOIN LATERAL (
  SELECT sum(w.people)::int AS participations,
         sum(w.people) FILTER (WHERE w.sex = 'female')::int AS female,
         sum(w.people) FILTER (WHERE w.sex = 'male')::int AS male,
         CASE WHEN bool_and(w.first_time IS NOT NULL) THEN sum(w.first_time)::int END
           AS unique_people,
         count(DISTINCT w.actor_id)::int AS actors,
         sum(w.people) FILTER (WHERE a.type = 'national_institution')::int AS government,
         sum(w.people) FILTER (WHERE a.type = 'local_ngo_or_network')::int AS local_ngo,
         sum(w.people) FILTER (WHERE a.type = 'international_agency')::int AS international
  FROM attendance w
  JOIN meeting g ON g.id = w.meeting_id AND g.state = 'held'
  JOIN actor a ON a.id = w.actor_id
  WHERE g.body_id = b.id
) came
WHERE b.plan_id = :plan
ORDER BY b.code COLLATE "C"
"""
).bindparams(bindparam("plan", type_=Uuid), bindparam("today", type_=Date))

REGISTRY = text(
    """
SELECT count(*)::int AS actors,
       (count(*) FILTER (WHERE type = 'national_institution'))::int AS government,
       (count(*) FILTER (WHERE type = 'local_ngo_or_network'))::int AS local_ngo,
       (count(*) FILTER (WHERE type = 'international_agency'))::int AS international
FROM actor WHERE NOT collective
"""
)


@dataclass(frozen=True, slots=True)
class Counted:
    """Approved records of one kind, of one level or sector; ``name`` is None where none is said."""

    what: str
    kind: str
    name: str | None
    records: int


@dataclass(frozen=True, slots=True)
class BodyCount:
    """What the portal counts of a body, and what sources publish about it.

    The people who came are None where no attendance is kept.
    """

    code: str
    title: dict[str, Any]
    kind: str
    jurisdiction: str | None
    figures: list[dict[str, Any]]
    members: int
    records: int
    meetings: int
    physical_meetings: int
    virtual_meetings: int
    hybrid_meetings: int
    first_day: date | None
    last_day: date | None
    participations: int | None
    female: int | None
    male: int | None
    unique_people: int | None
    actors: int
    government: int | None
    local_ngo: int | None
    international: int | None


@dataclass(frozen=True, slots=True)
class Registry:
    """How many actors the registry holds, by kind; groups of actors are none."""

    actors: int
    government: int
    local_ngo: int
    international: int


async def count_records(
    session: AsyncSession,
    plan_id: UUID,
    *,
    as_of: datetime | None = None,
    side: str | None = None,
) -> list[Counted]:
    """Approved records of a plan's bodies, by kind, level and sector.

    ``as_of`` leaves out what was approved later, ``side`` all but the bodies of one government.
    """
    found = await session.execute(RECORDS, {"plan": plan_id, "as_of": as_of, "side": side})
    return [Counted(*row) for row in found]


async def count_followed(
    session: AsyncSession, plan_id: UUID, today: date
) -> tuple[dict[str, int], int]:
    """Approved recommendations by what became of them, and how many are overdue."""
    found = (await session.execute(FOLLOWED, {"plan": plan_id, "today": today})).all()
    return {row.state: row.recommendations for row in found}, sum(row.overdue for row in found)


async def count_bodies(session: AsyncSession, plan_id: UUID, today: date) -> list[BodyCount]:
    """What each body of a plan did, by code."""
    found = await session.execute(BODIES, {"plan": plan_id, "today": today})
    return [BodyCount(*row) for row in found]


async def count_registry(session: AsyncSession) -> Registry:
    """How many actors there are."""
    return Registry(*(await session.execute(REGISTRY)).one())
