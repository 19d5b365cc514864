"""Statements that anchor the newest history hashes.

A submission's version is the sequence of its newest entry, so what moved since the last checkpoint
is found without reading the history through. (Times would not do: an entry may be committed after a
checkpoint that is younger than it.)
"""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

TAKE_TURN = text("SELECT pg_try_advisory_xact_lock(hashtextextended('history checkpoint', 0))")

ANYTHING_MOVED = text(
    """
    SELECT EXISTS (
        SELECT FROM submission
        LEFT JOIN (
            SELECT submission_id, max(sequence) AS sequence
            FROM checkpoint_head GROUP BY submission_id
        ) AS anchored ON anchored.submission_id = submission.id
        WHERE submission.version > coalesce(anchored.sequence, 0)
    )
    """
)

OPEN = text(
    """
    INSERT INTO history_checkpoint (at, heads, digest)
    VALUES (clock_timestamp(), 0, '') RETURNING id, at
    """
)

ANCHOR = text(
    """
    INSERT INTO checkpoint_head (checkpoint_id, submission_id, sequence, hash)
    SELECT :checkpoint, submission.id, entry.sequence, entry.hash
    FROM submission
    JOIN submission_history AS entry
        ON entry.submission_id = submission.id AND entry.sequence = submission.version
    LEFT JOIN (
        SELECT submission_id, max(sequence) AS sequence
        FROM checkpoint_head GROUP BY submission_id
    ) AS anchored ON anchored.submission_id = submission.id
    WHERE submission.version > coalesce(anchored.sequence, 0)
    """
)

# ``history.checkpoint_digest`` in SQL.
CLOSE = text(
    """
    UPDATE history_checkpoint SET (heads, digest) = (
        SELECT count(*), sha256(
            coalesce((SELECT before.digest FROM history_checkpoint AS before
                      WHERE before.id < :checkpoint ORDER BY before.id DESC LIMIT 1), '')
            || string_agg(
                uuid_send(submission_id) || int4send(sequence) || hash, ''::bytea
                ORDER BY submission_id))
        FROM checkpoint_head WHERE checkpoint_id = :checkpoint
    )
    WHERE id = :checkpoint RETURNING heads, digest
    """
)


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """An anchor over the heads that moved since the one before."""

    id: int
    at: datetime
    heads: int
    digest: bytes


async def anchor_heads(session: AsyncSession) -> Checkpoint | None:
    """A new checkpoint; None when nothing moved, or when another worker is making one."""
    if not await session.scalar(TAKE_TURN) or not await session.scalar(ANYTHING_MOVED):
        return None
    opened = (await session.execute(OPEN)).one()
    await session.execute(ANCHOR, {"checkpoint": opened.id})
    closed = (await session.execute(CLOSE, {"checkpoint": opened.id})).one()
    return Checkpoint(opened.id, opened.at, closed.heads, closed.digest)
