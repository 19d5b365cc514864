"""SQL of what is expected of whom, and what of it is there (``expected.py`` in SQL).

Everything is counted for all bodies, periods and indicators in one statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.submissions.expected import Counted, Term

# Everything there is of an indicator and an actor for each period of the indicator's frequency. A
# report on a longer period stands for the shorter ones in it.
FOUND: Final = """
SELECT s.indicator_id, s.actor_id, p.id AS period_id, s.id, s.state, s.updated_at,
       s.deadline, s.reopened_until, reported_for.code AS reported_for,
       s.state IN ('submitted', 'verified') OR s.published_revision IS NOT NULL AS handed_in,
       s.published_revision IS NOT NULL AS approved
FROM submission s
JOIN indicator i ON i.id = s.indicator_id
JOIN reporting_period reported_for ON reported_for.id = s.period_id
JOIN reporting_period p
  ON p.plan_id = s.plan_id AND p.kind = i.frequency
  AND reported_for.start <= p.start AND p."end" <= reported_for."end"
"""

# Whether the reporter had the duty on any day of the period; an amendment gives and takes it.
ON_DUTY: Final = """
EXISTS (
  SELECT FROM reporter_in_time duty
  WHERE duty.indicator_id = r.indicator_id AND duty.actor_id = r.actor_id
    AND (duty.since_on IS NULL OR duty.since_on <= p."end")
    AND (duty.until_on IS NULL OR duty.until_on > p.start)
)
"""
REPORTERS: Final = "(SELECT DISTINCT indicator_id, actor_id FROM reporter_in_time)"

# Whether a named exception holds a locked period open (``exception_queries``).
HELD_OPEN: Final = """
p.locks_on < :today AND EXISTS (
  SELECT FROM period_exception exception
  WHERE exception.period_id = p.id AND exception.actor_id = r.actor_id
    AND coalesce(exception.indicator_id, i.id) = i.id
    AND exception.until > :now AND exception.revoked_at IS NULL
)
"""

# Periods that end on one day are worked on together, under the code of the shortest of them.
_COUNTED: Final = """
WITH found AS ({found} WHERE s.plan_id = ANY(:plans)),
there AS (
  SELECT indicator_id, actor_id, period_id,
         bool_or(handed_in) AS handed_in,
         bool_or(approved) AS approved,
         count(*) FILTER (WHERE state = 'returned') AS returned,
         count(*) FILTER (WHERE state = 'returned' AND deadline <= :now) AS overdue,
         max(updated_at) FILTER (WHERE state <> 'draft') AS last_activity
  FROM found GROUP BY indicator_id, actor_id, period_id
)
SELECT i.plan_id, p."end", a.id AS actor_id, a.code COLLATE "C" AS actor,
       a.title AS actor_title, a.jurisdiction,
       count(*) AS expected,
       count(*) FILTER (WHERE there.handed_in) AS reported,
       count(*) FILTER (WHERE there.approved) AS approved,
       count(*) FILTER (WHERE p.due_on < :today AND there.handed_in IS NOT true) AS late,
       count(*) FILTER (WHERE there.handed_in IS NOT true AND {held_open}) AS excepted,
       coalesce(sum(there.returned), 0)::int AS returned,
       coalesce(sum(there.overdue), 0)::int AS overdue,
       max(there.last_activity) AS last_activity
FROM indicator i
JOIN {reporters} r ON r.indicator_id = i.id
JOIN actor a ON a.id = r.actor_id
JOIN reporting_period p
  ON p.plan_id = i.plan_id AND p.kind = i.frequency
  AND p."end" < :today AND p.opens_on <= :today
LEFT JOIN there
  ON there.indicator_id = i.id AND there.actor_id = a.id AND there.period_id = p.id
WHERE i.plan_id = ANY(:plans) AND {on_duty}
  AND (CAST(:end AS date) IS NULL OR p."end" = :end)
  AND (:everybody OR a.jurisdiction = ANY(:sides) OR a.id = ANY(:actors))
GROUP BY i.plan_id, p."end", a.id
ORDER BY p."end" DESC, a.code COLLATE "C"
"""
COUNTED: Final = text(
    _COUNTED.format(found=FOUND, reporters=REPORTERS, on_duty=ON_DUTY, held_open=HELD_OPEN)
)

# Of several submissions (one an area) the one that needs the body first stands for all. Drafts are
# the body's own business.
_ITEMS: Final = """
SELECT i.code AS indicator, i.title AS indicator_title,
       p.code, p.start, p."end", p.opens_on, p.due_on, p.locks_on,
       found.id AS submission, found.state, found.reported_for, found.deadline,
       coalesce(found.any_handed_in, false) AS handed_in,
       coalesce(found.any_approved, false) AS approved,
       coalesce(found.submissions, 0) AS submissions, found.last_activity,
       coalesce({held_open}, false) AS excepted
FROM indicator i
JOIN {reporters} r ON r.indicator_id = i.id AND r.actor_id = :actor
JOIN reporting_period p
  ON p.plan_id = i.plan_id AND p.kind = i.frequency
  AND p."end" < :today AND p.opens_on <= :today
LEFT JOIN LATERAL (
  SELECT one.id, one.reported_for,
         CASE WHEN one.state = 'reopened' AND one.reopened_until <= :now THEN 'approved'
              ELSE one.state END AS state,
         CASE one.state WHEN 'reopened' THEN one.reopened_until ELSE one.deadline END AS deadline,
         bool_or(one.handed_in) OVER () AS any_handed_in,
         bool_or(one.approved) OVER () AS any_approved,
         count(*) OVER () AS submissions,
         max(one.updated_at) OVER () AS last_activity
  FROM ({found}) one
  WHERE one.indicator_id = i.id AND one.actor_id = :actor AND one.period_id = p.id
    AND (one.state <> 'draft' OR :drafts)
  ORDER BY one.state IN ('draft', 'returned', 'reopened') DESC, one.updated_at DESC, one.id
  LIMIT 1
) found ON true
WHERE i.plan_id = :plan AND {on_duty} AND (CAST(:end AS date) IS NULL OR p."end" = :end)
ORDER BY p."end" DESC, i.position, i.code COLLATE "C", p.start
"""
ITEMS: Final = text(
    _ITEMS.format(found=FOUND, reporters=REPORTERS, on_duty=ON_DUTY, held_open=HELD_OPEN)
)

TERMS: Final = text(
    """
SELECT code, start, "end", opens_on, due_on, locks_on
FROM reporting_period WHERE plan_id = :plan ORDER BY start, "end" DESC
"""
)

ACTOR: Final = text(
    """
SELECT a.id, a.code, a.title, a.jurisdiction FROM actor a
WHERE a.code = :code AND (:everybody OR a.jurisdiction = ANY(:sides) OR a.id = ANY(:actors))
"""
)


@dataclass(frozen=True, slots=True)
class Sight:
    """Whose reporting a caller sees: everybody's, that of whole sides, that of some bodies."""

    everybody: bool = False
    sides: tuple[str, ...] = ()
    actors: tuple[UUID, ...] = ()

    @property
    def parameters(self) -> dict[str, object]:
        """As the statements take it."""
        return {
            "everybody": self.everybody,
            "sides": list(self.sides),
            "actors": list(self.actors),
        }


EVERYBODY: Final = Sight(everybody=True)


@dataclass(frozen=True, slots=True)
class Body:
    """An actor that reports."""

    id: UUID
    code: str
    title: dict[str, Any]
    jurisdiction: str | None


@dataclass(frozen=True, slots=True)
class BodyCount:
    """What one body owes for the periods of a plan that end on one day."""

    plan_id: UUID
    end: date
    body: Body
    counted: Counted


@dataclass(frozen=True, slots=True)
class ExpectedItem:
    """One expected report, and what there is of it; ``reported_for`` is its own or a longer one."""

    indicator: str
    indicator_title: dict[str, Any]
    term: Term
    submission: UUID | None
    state: str | None
    reported_for: str | None
    deadline: datetime | None
    handed_in: bool
    approved: bool
    submissions: int
    last_activity: datetime | None
    excepted: bool

    def is_locked(self, today: date) -> bool:
        """Whether nothing can be handed in any more."""
        locks_on = self.term.locks_on
        return locks_on is not None and locks_on < today and not self.excepted


def visible_to(caller: Caller) -> Sight:
    """Whose reporting the caller sees: their body's, their side's, or everybody's."""
    return Sight(
        everybody=caller.has(*OVERSIGHT_ROLES),
        sides=tuple(sorted(caller.jurisdictions())),
        actors=tuple(sorted(caller.actors(*REPORTING_ROLES, "verifier"))),
    )


async def list_terms(session: AsyncSession, plan: UUID) -> list[Term]:
    """The plan's reporting periods in the order of time, the longer of two first."""
    found = await session.execute(TERMS, {"plan": plan})
    return [Term(**row) for row in found.mappings()]


async def count_bodies(
    session: AsyncSession,
    plans: Sequence[UUID],
    sight: Sight,
    *,
    now: datetime,
    today: date,
    end: date | None = None,
) -> list[BodyCount]:
    """What each body owes by the day its periods end (of one such day when given), newest first."""
    found = await session.execute(
        COUNTED,
        {"plans": list(plans), "now": now, "today": today, "end": end, **sight.parameters},
    )
    return [_body_count(row) for row in found]


async def find_body(session: AsyncSession, code: str, sight: Sight) -> Body | None:
    """The actor with this code, where its reporting is seen."""
    found = await session.execute(ACTOR, {"code": code, **sight.parameters})
    row = found.one_or_none()
    return None if row is None else Body(*row)


async def list_items(
    session: AsyncSession,
    plan: UUID,
    actor: UUID,
    *,
    now: datetime,
    today: date,
    end: date | None,
    drafts: bool,
) -> list[ExpectedItem]:
    """Each report expected of one body, newest period first, then in the logframe's order.

    Drafts are told only with ``drafts``.
    """
    found = await session.execute(
        ITEMS,
        {"plan": plan, "actor": actor, "now": now, "today": today, "end": end, "drafts": drafts},
    )
    return [
        ExpectedItem(
            indicator=row.indicator,
            indicator_title=row.indicator_title,
            term=Term(row.code, row.start, row.end, row.opens_on, row.due_on, row.locks_on),
            submission=row.submission,
            state=row.state,
            reported_for=row.reported_for,
            deadline=row.deadline,
            handed_in=row.handed_in,
            approved=row.approved,
            submissions=row.submissions,
            last_activity=row.last_activity,
            excepted=row.excepted,
        )
        for row in found
    ]


def _body_count(row: Row[Any]) -> BodyCount:
    return BodyCount(
        plan_id=row.plan_id,
        end=row.end,
        body=Body(row.actor_id, row.actor, row.actor_title, row.jurisdiction),
        counted=Counted(
            expected=row.expected,
            reported=row.reported,
            approved=row.approved,
            late=row.late,
            returned=row.returned,
            overdue=row.overdue,
            last_activity=row.last_activity,
            excepted=row.excepted,
        ),
    )
