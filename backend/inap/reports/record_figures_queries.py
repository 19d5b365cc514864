"""What reports tell of records and of what became of recommendations, as of a moment.

Only what everybody may see: approved records. Each question is one statement, and each list is
bounded; how many there are beyond it is counted.
"""

from typing import Any

from sqlalchemy import Date, DateTime, Integer, String, TextClause, Uuid, bindparam, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import days
from inap.reports.gathered import Followed, Noted, NotedList, States
from inap.reports.scope import Scope
from inap.reports.wording import MOST_LISTED


def _bind(statement: str) -> TextClause:
    """A statement with those of a scope's parameters that it has."""
    types: dict[str, Any] = {
        "plan": Uuid,
        "side": String,
        "since": Date,
        "until": Date,
        "today": Date,
        "as_of": DateTime(timezone=True),
        "most": Integer,
        "zone": String,
        "kind": String,
    }
    return text(statement).bindparams(
        *(bindparam(name, type_=type_) for name, type_ in types.items() if f":{name}" in statement)
    )


_APPROVED = """
  FROM record r JOIN body b ON b.id = r.body_id
  LEFT JOIN meeting g ON g.id = r.meeting_id AND g.state = 'held'
  WHERE b.plan_id = :plan AND r.state = 'approved'
    AND (r.approved_at IS NULL OR r.approved_at <= :as_of)
    AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
"""

# The day of a record: its own, that of its meeting, or that of its approval. A source's record
# may have none of them, and then belongs to no period.
_DAY = """coalesce(r.noted_on, g.held_from,
  (r.approved_at AT TIME ZONE CAST(:zone AS text))::date)"""

CHALLENGES = _bind(
    f"""
SELECT r.id, r.text, r.sectors, r.level, count(*) OVER ()::int AS whole
{_APPROVED} AND r.kind = 'challenge'
ORDER BY r.sectors, r.id LIMIT :most
"""  # of our own parts only
)

NOTED = _bind(
    f"""
SELECT r.id, r.text, r.sectors, r.level, count(*) OVER ()::int AS whole
{_APPROVED} AND r.kind = :kind AND {_DAY} BETWEEN :since AND :until
ORDER BY {_DAY}, r.id LIMIT :most
"""  # of our own parts only
)

# A recommendation's state as of the moment: steps taken later are undone.
_FOLLOWED = """
WITH followed AS (
  SELECT r.id, r.text, r.sectors, r.level, o.title AS owner, f.due_on, f.closed_at,
         CASE WHEN EXISTS (
           SELECT FROM recommendation_step s WHERE s.record_id = r.id AND s.at > :as_of
         ) THEN coalesce(
           (SELECT s.to_state FROM recommendation_step s
            WHERE s.record_id = r.id AND s.at <= :as_of ORDER BY s.sequence DESC LIMIT 1),
           'open'
         ) ELSE f.state END AS state
  FROM record r JOIN body b ON b.id = r.body_id
  JOIN recommendation f ON f.record_id = r.id
  LEFT JOIN actor o ON o.id = f.owner_id
  WHERE b.plan_id = :plan AND r.state = 'approved'
    AND (r.approved_at IS NULL OR r.approved_at <= :as_of)
    AND (CAST(:side AS text) IS NULL OR b.jurisdiction = :side)
)
"""

STATES = _bind(
    f"""{_FOLLOWED}
SELECT state, count(*)::int AS whole,
       (count(*) FILTER (WHERE state IN ('open', 'assigned') AND due_on < :today))::int AS overdue
FROM followed GROUP BY state
"""  # noqa: S608  # of our own parts only
)

OPEN = _bind(
    f"""{_FOLLOWED}
SELECT id, text, state, owner, due_on, due_on < :today AS overdue
FROM followed WHERE state IN ('open', 'assigned')
ORDER BY due_on NULLS LAST, id LIMIT :most
"""  # noqa: S608  # of our own parts only
)

CLOSED = _bind(
    f"""{_FOLLOWED}
SELECT id, text, state, owner, due_on, false AS overdue
FROM followed WHERE state NOT IN ('open', 'assigned')
  AND (closed_at AT TIME ZONE CAST(:zone AS text))::date BETWEEN :since AND :until
ORDER BY closed_at, id LIMIT :most
"""  # noqa: S608  # of our own parts only
)


def _bound(scope: Scope, *names: str) -> dict[str, Any]:
    every = {
        "plan": scope.plan_id,
        "side": scope.jurisdiction,
        "as_of": scope.as_of,
        "since": scope.since,
        "until": scope.until,
        "today": scope.today,
        "zone": days.zone_name(),
        "most": MOST_LISTED,
    }
    return {name: every[name] for name in ("plan", "side", "as_of", *names)}


def _noted(rows: list[Any]) -> NotedList:
    return NotedList([Noted(*row[:4]) for row in rows], rows[0].whole if rows else 0)


async def list_challenges(session: AsyncSession, scope: Scope) -> NotedList:
    """What stands in the way, by sector."""
    found = await session.execute(CHALLENGES, _bound(scope, "most"))
    return _noted(list(found))


async def list_noted(session: AsyncSession, scope: Scope, kind: str) -> NotedList:
    """The records of a kind whose day lies within the report's."""
    bound = {**_bound(scope, "since", "until", "zone", "most"), "kind": kind}
    return _noted(list(await session.execute(NOTED, bound)))


async def count_states(session: AsyncSession, scope: Scope) -> States:
    """Recommendations by what had become of them."""
    rows = list(await session.execute(STATES, _bound(scope, "today")))
    return States({row.state: row.whole for row in rows}, sum(row.overdue for row in rows))


async def list_open(session: AsyncSession, scope: Scope) -> list[Followed]:
    """Recommendations that were open, those due first before the others."""
    found = await session.execute(OPEN, _bound(scope, "today", "most"))
    return [Followed(*row) for row in found]


async def list_closed(session: AsyncSession, scope: Scope) -> list[Followed]:
    """Recommendations that were closed within the report's days."""
    found = await session.execute(CLOSED, _bound(scope, "since", "until", "zone", "most"))
    return [Followed(*row) for row in found]
