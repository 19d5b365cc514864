"""Statements for many facts of one actor at once; how many there are does not depend on the facts.

They are the set-based twins of ``writing_queries``, which write one fact.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, select, text, update
from sqlalchemy.dialects.postgresql import distinct_on
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.attached_queries import hashes_now
from inap.submissions.facts import FactIds
from inap.submissions.history import Entry
from inap.submissions.many_deciding import Near
from inap.submissions.models import Submission, SubmissionHistory, SubmissionRevision
from inap.submissions.writing_queries import Head

# The server's table of locks holds 6,400 by its default settings, for all transactions together.
MOST_PAIRS: Final = 4_000

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

# As ``writing_queries.take_version``.
VERSIONS: Final = text(
    """
    UPDATE submission_revision AS revision SET logframe_version = plan.logframe_version
    FROM unnest(CAST(:submissions AS uuid[]), CAST(:numbers AS integer[]))
         AS handed_in (submission, number)
    JOIN submission ON submission.id = handed_in.submission
    JOIN plan ON plan.id = submission.plan_id
    WHERE revision.submission_id = handed_in.submission AND revision.number = handed_in.number
      AND revision.approved_at IS NULL
    """
)


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


async def take_versions(session: AsyncSession, rows: Sequence[tuple[UUID, int]]) -> None:
    """Let revisions (id, number) be read against the logframe in force, unless approved before."""
    if rows:
        await session.execute(
            VERSIONS,
            {"submissions": [each for each, _ in rows], "numbers": [number for _, number in rows]},
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
    """The newest entry of each submission's history, and what is attached to it now."""
    entry = SubmissionHistory
    found = await session.execute(
        select(
            entry.submission_id,
            entry.sequence,
            entry.content_hash,
            entry.hash,
            hashes_now(entry.submission_id).label("evidence"),
        )
        .ext(distinct_on(entry.submission_id))
        .where(entry.submission_id.in_(ids))
        .order_by(entry.submission_id, entry.sequence.desc())
    )
    return {
        row.submission_id: Head(row.sequence, row.content_hash, row.hash, row.evidence)
        for row in found
    }


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
                    "details": entry.details,
                    "content_hash": entry.content_hash,
                    "hash": entry_hash,
                }
                for entry, entry_hash in entries
            ],
        )
