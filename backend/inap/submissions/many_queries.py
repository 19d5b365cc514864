"""Statements for many facts of one actor at once; how many there are does not depend on the facts.

They are the set-based twins of ``writing_queries``, which write one fact.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.facts import FactCodes, FactIds, Found
from inap.submissions.history import Entry
from inap.submissions.many_deciding import Near
from inap.submissions.models import Submission, SubmissionHistory, SubmissionRevision
from inap.submissions.writing_queries import Head

FACTS: Final = text(
    """
    SELECT plan.id AS plan_id, plan.head #> '{settings,age_groups}' AS age_groups,
           indicator.id AS indicator_id, indicator.kind, indicator.unit,
           indicator.aggregation_areas AS over_areas, indicator.frequency,
           indicator.disaggregation, reporter.codes AS reporters,
           actor.id AS actor_id, actor.jurisdiction AS actor_jurisdiction,
           actor.has_unit AS actor_has_unit,
           period.id AS period_id, period.kind AS period_kind, period.start, period."end",
           period.opens_on, period.due_on, period.locks_on,
           area.kind AS area_kind, area.jurisdiction AS area_jurisdiction, area.begins_on
    FROM unnest(CAST(:plans AS text[]), CAST(:indicators AS text[]), CAST(:actors AS text[]),
                CAST(:periods AS text[]), CAST(:areas AS text[])) WITH ORDINALITY
         AS asked (plan, indicator, actor, period, area, position)
    LEFT JOIN plan ON plan.code = asked.plan
    LEFT JOIN indicator ON indicator.plan_id = plan.id AND indicator.code = asked.indicator
    LEFT JOIN actor ON actor.code = asked.actor
    LEFT JOIN reporting_period AS period
        ON period.plan_id = plan.id AND period.code = asked.period
    LEFT JOIN area ON area.code = asked.area
    LEFT JOIN LATERAL (
        SELECT array_agg(named.code ORDER BY named.code) AS codes
        FROM indicator_reporter JOIN actor AS named ON named.id = indicator_reporter.actor_id
        WHERE indicator_reporter.indicator_id = indicator.id
    ) AS reporter ON true
    ORDER BY asked.position
    """
)

# The lock that a single entry takes (``writing_queries``), for all of them in one order.
TURNS: Final = text(
    """
    SELECT count(pg_advisory_xact_lock(hashtextextended('submission ' || indicator || actor, 0)))
    FROM (
        SELECT DISTINCT indicator, actor
        FROM unnest(CAST(:indicators AS uuid[]), CAST(:actors AS uuid[])) AS pair (indicator, actor)
        ORDER BY indicator, actor
    ) AS pair
    """
)

STORED: Final = """
    SELECT submission.id, asked.position
    FROM unnest(CAST(:indicators AS uuid[]), CAST(:actors AS uuid[]), CAST(:periods AS uuid[]),
                CAST(:areas AS text[])) WITH ORDINALITY
         AS asked (indicator, actor, period, area, position)
    JOIN submission ON submission.indicator_id = asked.indicator
        AND submission.actor_id = asked.actor AND submission.period_id = asked.period
        AND submission.area_code = asked.area
    ORDER BY submission.id
"""

NEAR: Final = text(
    """
    SELECT submission.id, submission.indicator_id AS indicator, submission.actor_id AS actor,
           period.code AS period, period.start, period."end", submission.area_code AS area,
           submission.state = 'draft' AS draft
    FROM submission
    JOIN reporting_period AS period ON period.id = submission.period_id
    WHERE submission.indicator_id = ANY (CAST(:indicators AS uuid[]))
      AND submission.actor_id = ANY (CAST(:actors AS uuid[]))
      AND period.start <= :end AND period."end" >= :start
    ORDER BY submission.id
    """
)

PARENTS: Final = text("SELECT code, parent_code FROM area")

HEADS: Final = text(
    """
    SELECT DISTINCT ON (submission_id) submission_id, sequence, content_hash, hash
    FROM submission_history
    WHERE submission_id = ANY (CAST(:ids AS uuid[]))
    ORDER BY submission_id, sequence DESC
    """
)


async def find_facts(session: AsyncSession, codes: Sequence[FactCodes]) -> list[Found]:
    """What the codes of each fact mean, in their order."""
    found = await session.execute(
        FACTS,
        {
            "plans": [each.plan for each in codes],
            "indicators": [each.indicator for each in codes],
            "actors": [each.actor for each in codes],
            "periods": [each.period for each in codes],
            "areas": [each.area for each in codes],
        },
    )
    return [Found(**row) for row in found.mappings()]


async def wait_for_turns(session: AsyncSession, ids: Sequence[FactIds]) -> None:
    """Wait until nobody else writes facts of these indicators and actors; holds to the end."""
    await session.execute(
        TURNS,
        {
            "indicators": [each.indicator for each in ids],
            "actors": [each.actor for each in ids],
        },
    )


async def find_stored(
    session: AsyncSession, facts: Sequence[tuple[FactIds, str]], *, hold: bool
) -> dict[int, UUID]:
    """The submissions that facts (ids and area) have already, by place in ``facts``.

    With ``hold`` they are locked, in one order, to the end of the transaction.
    """
    found = await session.execute(
        text(STORED + " FOR UPDATE OF submission" if hold else STORED),
        {
            "indicators": [ids.indicator for ids, _area in facts],
            "actors": [ids.actor for ids, _area in facts],
            "periods": [ids.period for ids, _area in facts],
            "areas": [area for _ids, area in facts],
        },
    )
    return {row.position - 1: row.id for row in found}


async def list_near(
    session: AsyncSession, ids: Sequence[FactIds], start: date, end: date
) -> list[Near]:
    """The stored facts of these indicators and actors that share a day with a span of time."""
    found = await session.execute(
        NEAR,
        {
            "indicators": sorted({each.indicator for each in ids}),
            "actors": sorted({each.actor for each in ids}),
            "start": start,
            "end": end,
        },
    )
    return [Near(**row) for row in found.mappings()]


async def list_parents(session: AsyncSession) -> dict[str, str | None]:
    """The area that each area lies in."""
    return {row.code: row.parent_code for row in await session.execute(PARENTS)}


async def insert_submissions(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """New drafts without revisions."""
    if rows:
        await session.execute(insert(Submission), rows)


async def insert_revisions(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> None:
    """New content, each under a new revision number."""
    if rows:
        await session.execute(insert(SubmissionRevision), rows)


async def overwrite_revisions(
    session: AsyncSession,
    rows: Sequence[tuple[UUID, int, list[dict[str, Any]], dict[str, Any] | None]],
) -> None:
    """Change the content of drafts, which nobody else has seen; (id, number, cells, narrative)."""
    if not rows:
        return
    table = cast("Table", SubmissionRevision.__table__)
    statement = (
        update(table)
        .where(
            table.c.submission_id == bindparam("of_submission"),
            table.c.number == bindparam("of_number"),
            table.c.approved_at.is_(None),
        )
        .values(cells=bindparam("new_cells"), narrative=bindparam("new_narrative"))
    )
    connection = await session.connection()
    await connection.execute(
        statement,
        [
            {
                "of_submission": submission,
                "of_number": number,
                "new_cells": cells,
                "new_narrative": narrative,
            }
            for submission, number, cells, narrative in rows
        ],
    )


async def move_submissions(
    session: AsyncSession,
    rows: Sequence[tuple[UUID, int, int]],
    *,
    submitted_by: UUID | None,
    at: datetime,
) -> None:
    """Tell of each submission its revision, and how many steps its version rises.

    ``rows`` are (id, revision, steps). With ``submitted_by`` they are submitted now, and what a
    return or a reopening asked for has been done.
    """
    if not rows:
        return
    table = cast("Table", Submission.__table__)
    changes: dict[str, Any] = {
        "revision": bindparam("new_revision"),
        "version": table.c.version + bindparam("steps"),
        "updated_at": at,
    }
    if submitted_by is not None:
        changes |= {
            "state": "submitted",
            "submitted_by": submitted_by,
            "submitted_at": at,
            "deadline": None,
            "reopened_until": None,
        }
    connection = await session.connection()
    await connection.execute(
        update(table).where(table.c.id == bindparam("of_submission")).values(changes),
        [
            {"of_submission": submission, "new_revision": revision, "steps": steps}
            for submission, revision, steps in rows
        ],
    )


async def find_heads(session: AsyncSession, ids: Sequence[UUID]) -> dict[UUID, Head]:
    """The newest entry of each submission's history."""
    found = await session.execute(HEADS, {"ids": list(ids)})
    return {row.submission_id: Head(row.sequence, row.content_hash, row.hash) for row in found}


async def insert_entries(session: AsyncSession, entries: Sequence[tuple[Entry, bytes]]) -> None:
    """Add entries, each with its hash, to the histories."""
    if entries:
        await session.execute(
            insert(SubmissionHistory),
            [
                {
                    "submission_id": UUID(entry.submission),
                    "sequence": entry.sequence,
                    "action": entry.action,
                    "from_state": entry.from_state,
                    "to_state": entry.to_state,
                    "revision": entry.revision,
                    "by": UUID(entry.by),
                    "at": entry.at,
                    "reason": entry.reason,
                    "deadline": entry.deadline,
                    "content_hash": entry.content_hash,
                    "hash": entry_hash,
                }
                for entry, entry_hash in entries
            ],
        )
