"""What reports tell of meetings: those held, who came, and whether bodies meet as promised.

Each question is one statement, however many bodies and meetings there are.
"""

from typing import Any

from sqlalchemy import Date, Integer, String, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings.regularity import regularity
from inap.reports.gathered import Came, Held, Kept, Meetings
from inap.reports.scope import Scope
from inap.reports.wording import MOST_LISTED

_SCOPE = (
    bindparam("plan", type_=Uuid),
    bindparam("side", type_=String),
    bindparam("since", type_=Date),
    bindparam("until", type_=Date),
)
# Meetings held within days, by body's side; what everybody may see.
_HELD = """
  FROM meeting g JOIN body b ON b.id = g.body_id
  WHERE b.plan_id = :plan AND g.state = 'held'
    AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
    AND g.held_from BETWEEN :since AND :until
"""

HELD = text(
    f"""
WITH held AS (
  SELECT g.id, b.code, b.title AS body_title, g.title, g.held_from {_HELD}
  ORDER BY g.held_from, g.id LIMIT :most
)
SELECT h.id, h.code, h.body_title, h.title, h.held_from,
       sum(w.people)::int AS people,
       sum(w.people) FILTER (WHERE w.sex = 'female')::int AS female,
       sum(w.people) FILTER (WHERE w.sex = 'male')::int AS male,
       sum(w.people) FILTER (WHERE w.sex = 'unknown')::int AS unrecorded,
       CASE WHEN bool_and(w.first_time IS NOT NULL) THEN sum(w.first_time)::int END AS first_time,
       nullif(count(DISTINCT w.actor_id), 0)::int AS actors
FROM held h LEFT JOIN attendance w ON w.meeting_id = h.id
GROUP BY h.id, h.code, h.body_title, h.title, h.held_from
ORDER BY h.held_from, h.id
"""  # noqa: S608  # of our own parts only
).bindparams(*_SCOPE, bindparam("most", type_=Integer))

TOTAL = text(
    f"""
WITH held AS (SELECT g.id {_HELD})
SELECT (SELECT count(*)::int FROM held) AS meetings,
       sum(w.people)::int AS people,
       sum(w.people) FILTER (WHERE w.sex = 'female')::int AS female,
       sum(w.people) FILTER (WHERE w.sex = 'male')::int AS male,
       sum(w.people) FILTER (WHERE w.sex = 'unknown')::int AS unrecorded,
       CASE WHEN bool_and(w.first_time IS NOT NULL) THEN sum(w.first_time)::int END AS first_time,
       nullif(count(DISTINCT w.actor_id), 0)::int AS actors
FROM attendance w WHERE w.meeting_id IN (SELECT id FROM held)
"""  # noqa: S608  # of our own parts only
).bindparams(*_SCOPE)

UNDATED = text(
    """
SELECT count(*)::int FROM meeting g JOIN body b ON b.id = g.body_id
WHERE b.plan_id = :plan AND g.state = 'held' AND g.held_from IS NULL
  AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
"""
).bindparams(*_SCOPE[:2])

PROMISED = text(
    """
SELECT b.code, b.title, b.begins_on, b.ends_on, b.promises,
       coalesce(array_agg(g.held_from ORDER BY g.held_from) FILTER (WHERE g.id IS NOT NULL), '{}')
         AS held
FROM body b
LEFT JOIN meeting g ON g.body_id = b.id AND g.state = 'held' AND g.held_from IS NOT NULL
WHERE b.plan_id = :plan AND b.promises <> '[]'
  AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
GROUP BY b.id
ORDER BY b.code COLLATE "C"
"""
).bindparams(*_SCOPE[:2])


def _bound(scope: Scope) -> dict[str, Any]:
    return {
        "plan": scope.plan_id,
        "side": scope.jurisdiction,
        "since": scope.since,
        "until": scope.until,
    }


async def gather_meetings(session: AsyncSession, scope: Scope) -> Meetings:
    """The meetings held within the days of a report."""
    bound = _bound(scope)
    found = await session.execute(HELD, {**bound, "most": MOST_LISTED})
    first = [
        Held(row.id, row.code, row.body_title, row.title, row.held_from, Came(*row[5:]))
        for row in found
    ]
    total = (await session.execute(TOTAL, bound)).one()
    undated = await session.scalar(UNDATED, {"plan": bound["plan"], "side": bound["side"]})
    return Meetings(first, total[0], Came(*total[1:]), int(undated or 0))


async def gather_promises(session: AsyncSession, scope: Scope) -> list[Kept]:
    """How bodies kept their promises of meetings up to the day of a report."""
    bound = _bound(scope)
    rows = await session.execute(PROMISED, {"plan": bound["plan"], "side": bound["side"]})
    today, kept = scope.today, []
    for row in rows:
        start = max(filter(None, (scope.plan_start, row.begins_on)))
        end = min(filter(None, (scope.plan_end, row.ends_on)))
        for promise in row.promises:
            every, times = promise["every"], promise["times"]
            told = regularity(every, times, row.held, start, end, today)
            kept.append(
                Kept(row.code, row.title, every, times, told.kept, told.missed, told.next_by)
            )
    return kept
