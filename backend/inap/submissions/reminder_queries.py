"""SQL of reminders: who may be written to, what there is to tell, and who was reminded when.

Each statement gathers for everybody at once, so that a day's reminders take the same few however
many people and bodies there are.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import days
from inap.kit.tables import new_id
from inap.submissions.reminder_models import Reminder, ReminderRun
from inap.submissions.reminders import Person, PlanTerm, Returned, Stage, Waiting

LAST_RUN: Final = text("SELECT max(day) FROM reminder_run WHERE day < :day")
COUNT_RUN: Final = text("UPDATE reminder_run SET letters = :letters WHERE day = :day")

# Who cannot sign in is not asked to.
PEOPLE: Final = text(
    """
SELECT a.id, a.name, a.email, a.language,
       coalesce(array_agg(g.actor_id) FILTER (WHERE g.role IN ('focal_point', 'reporter')), '{}')
         AS reports_for,
       coalesce(array_agg(g.actor_id) FILTER (WHERE g.role = 'verifier'), '{}') AS verifies_for,
       coalesce(array_agg(g.jurisdiction) FILTER (WHERE g.role = 'coordinator'), '{}') AS sides
FROM account a JOIN role_grant g ON g.account_id = a.id
WHERE a.active AND a.reminders AND (a.locked_until IS NULL OR a.locked_until <= :now)
  AND g.role IN ('focal_point', 'reporter', 'verifier', 'coordinator')
GROUP BY a.id
ORDER BY a.id
"""
)

# Nobody is reminded of a plan that is made up for training, unless a coordinator practises it.
PLANS: Final = text(
    """
SELECT id, code, title FROM plan
WHERE CASE WHEN CAST(:plan AS uuid) IS NULL THEN published AND NOT synthetic ELSE id = :plan END
ORDER BY code
"""
)

PLAN_TERMS: Final = text(
    """
SELECT p.plan_id, (array_agg(p.code ORDER BY p.start DESC, p.code))[1] AS code, p."end",
       min(p.opens_on) AS opens_on, min(p.due_on) AS due_on,
       CASE WHEN bool_or(p.locks_on IS NULL) THEN NULL ELSE max(p.locks_on) END AS locks_on,
       array_agg(p.code) AS codes
FROM reporting_period p WHERE p.plan_id = ANY(:plans)
GROUP BY p.plan_id, p."end"
"""
)

PERIOD: Final = text(
    'SELECT id, "end" FROM reporting_period WHERE plan_id = :plan AND code = :code'
)
BODIES: Final = text(
    "SELECT code, id FROM actor WHERE code = ANY(:codes) AND jurisdiction = ANY(:sides)"
)

RETURNED: Final = text(
    """
SELECT plan_id, actor_id,
       (CASE state WHEN 'reopened' THEN reopened_until ELSE deadline END
         AT TIME ZONE CAST(:zone AS text))::date AS deadline,
       count(*) AS count
FROM submission
WHERE plan_id = ANY(:plans)
  AND (state = 'returned' OR (state = 'reopened' AND reopened_until > :now))
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3 NULLS LAST
"""
)

WAITING: Final = text(
    """
SELECT s.plan_id, s.actor_id, s.jurisdiction,
       CASE WHEN s.state = 'verified' OR NOT a.has_unit THEN 'decide' ELSE 'verify' END AS stage,
       (CASE s.state WHEN 'verified' THEN s.updated_at ELSE coalesce(s.submitted_at, s.updated_at)
        END AT TIME ZONE CAST(:zone AS text))::date AS since,
       s.submitted_by, count(*) AS number
FROM submission s JOIN actor a ON a.id = s.actor_id
WHERE s.plan_id = ANY(:plans) AND s.state IN ('submitted', 'verified')
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY 1, 5, 2
"""
)

ACTORS: Final = text("SELECT id, code, title FROM actor WHERE id = ANY(:actors)")

REMINDED: Final = text(
    """
SELECT actor_id, max(at) AS at FROM reminder
WHERE plan_id = :plan AND actor_id = ANY(:actors) GROUP BY actor_id
"""
)

LISTED: Final = text(
    """
SELECT r.id, a.code AS actor, a.title AS actor_title, p.code AS period, account.name,
       r.at, asker.name AS by, m.sent_at, m.given_up_at
FROM reminder r
JOIN actor a ON a.id = r.actor_id
JOIN account ON account.id = r.account_id
JOIN outbox_message m ON m.id = r.message_id
LEFT JOIN reporting_period p ON p.id = r.period_id
LEFT JOIN account asker ON asker.id = r.by
WHERE r.plan_id = :plan
  AND (CAST(:actor AS uuid) IS NULL OR r.actor_id = :actor)
  AND (:everybody OR a.jurisdiction = ANY(:sides) OR a.id = ANY(:actors))
  AND (CAST(:after AS uuid) IS NULL OR r.id < :after)
ORDER BY r.id DESC LIMIT :limit
"""
)


@dataclass(frozen=True, slots=True)
class NamedRow:
    """A plan or an actor."""

    id: UUID
    code: str
    title: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Reminded:
    """Whom a reminder was written to, about which body; ``by`` is None for the daily ones."""

    id: UUID
    actor: str
    actor_title: dict[str, Any]
    period: str | None
    name: str
    at: datetime
    by: str | None
    sent_at: datetime | None
    given_up_at: datetime | None


async def begin_run(session: AsyncSession, day: date) -> bool:
    """Whether this transaction is the one that does a day's reminders.

    Another that is just doing them is waited for: should it fail, this one does them.
    """
    begun = await session.execute(
        insert(ReminderRun)
        .values(day=day)
        .on_conflict_do_nothing(index_elements=[ReminderRun.day])
        .returning(ReminderRun.day)
    )
    return begun.first() is not None


async def last_run(session: AsyncSession, day: date) -> date | None:
    """The last day before this one whose reminders were written."""
    found: date | None = await session.scalar(LAST_RUN, {"day": day})
    return found


async def count_run(session: AsyncSession, day: date, letters: int) -> None:
    """Keep how many were written."""
    await session.execute(COUNT_RUN, {"day": day, "letters": letters})


async def list_people(session: AsyncSession, now: datetime) -> list[Person]:
    """Everyone who may be written to."""
    return [
        Person(
            account=row.id,
            name=row.name,
            email=row.email,
            language=row.language,
            reports_for=frozenset(row.reports_for),
            verifies_for=frozenset(row.verifies_for),
            sides=frozenset(row.sides),
        )
        for row in await session.execute(PEOPLE, {"now": now})
    ]


async def list_plans(session: AsyncSession, plan: UUID | None = None) -> list[NamedRow]:
    """The plans that people are reminded of, or the one that is asked for."""
    return [NamedRow(*row) for row in await session.execute(PLANS, {"plan": plan})]


async def list_plan_terms(
    session: AsyncSession, plans: Sequence[UUID]
) -> dict[tuple[UUID, date], PlanTerm]:
    """The periods that end on one day, by plan and that day."""
    found = await session.execute(PLAN_TERMS, {"plans": list(plans)})
    return {
        (row.plan_id, row.end): PlanTerm(
            plan=row.plan_id,
            code=row.code,
            end=row.end,
            opens_on=row.opens_on,
            due_on=row.due_on,
            locks_on=row.locks_on,
            codes=tuple(row.codes),
        )
        for row in found
    }


async def find_period(session: AsyncSession, plan: UUID, code: str) -> tuple[UUID, date] | None:
    """A period of a plan by its code: its id and its last day."""
    found = await session.execute(PERIOD, {"plan": plan, "code": code})
    row = found.one_or_none()
    return None if row is None else (row.id, row.end)


async def list_bodies(
    session: AsyncSession, codes: Sequence[str], sides: Sequence[str]
) -> dict[str, UUID]:
    """The ids of actors of some sides by code."""
    found = await session.execute(BODIES, {"codes": list(codes), "sides": list(sides)})
    return {row.code: row.id for row in found}


async def list_returned(
    session: AsyncSession, plans: Sequence[UUID], now: datetime
) -> list[Returned]:
    """What came back to bodies to be corrected, by deadline."""
    found = await session.execute(
        RETURNED, {"plans": list(plans), "now": now, "zone": days.zone_name()}
    )
    return [Returned(*row) for row in found]


async def list_waiting(session: AsyncSession, plans: Sequence[UUID]) -> list[Waiting]:
    """What waits for a decision, the longest first."""
    found = await session.execute(WAITING, {"plans": list(plans), "zone": days.zone_name()})
    return [
        Waiting(
            plan=row.plan_id,
            actor=row.actor_id,
            jurisdiction=row.jurisdiction,
            stage=_stage(row.stage),
            since=row.since,
            submitted_by=row.submitted_by,
            count=row.number,
        )
        for row in found
    ]


def _stage(told: str) -> Stage:
    return "verify" if told == "verify" else "decide"


async def list_actors(session: AsyncSession, actors: Sequence[UUID]) -> list[NamedRow]:
    """Actors by id."""
    return [NamedRow(*row) for row in await session.execute(ACTORS, {"actors": list(actors)})]


async def keep_reminders(session: AsyncSession, rows: Sequence[dict[str, Any]]) -> None:
    """Keep whom mails were written to, and about which body."""
    if rows:
        await session.execute(insert(Reminder), [{"id": new_id(), **row} for row in rows])


async def last_reminded(
    session: AsyncSession, plan: UUID, actors: Sequence[UUID]
) -> dict[UUID, datetime]:
    """When the people of each body were last reminded."""
    found = await session.execute(REMINDED, {"plan": plan, "actors": list(actors)})
    return {row.actor_id: row.at for row in found}


async def list_reminders(
    session: AsyncSession,
    plan: UUID,
    sight: dict[str, object],
    *,
    actor: UUID | None,
    after: UUID | None,
    limit: int,
) -> list[Reminded]:
    """At most ``limit`` reminders about the bodies that are seen, newest first, those after one."""
    found = await session.execute(
        LISTED, {"plan": plan, "actor": actor, "after": after, "limit": limit, **sight}
    )
    return [Reminded(*row) for row in found]
