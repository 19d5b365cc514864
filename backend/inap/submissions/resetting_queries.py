"""Statements that anchor what a reset of a plan for training cuts off."""

from uuid import UUID

from sqlalchemy import insert, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.checkpoint_queries import Checkpoint
from inap.submissions.history import checkpoint_digest, reset_opening
from inap.submissions.models import CheckpointHead, HistoryCheckpoint, PlanReset

# The key of ``checkpoint_queries.TAKE_TURN``: a reset waits where a checkpoint would leave it.
WAIT_TURN = text("SELECT pg_advisory_xact_lock(hashtextextended('history checkpoint', 0))")

NEWEST = text("SELECT digest FROM history_checkpoint ORDER BY id DESC LIMIT 1")

ENDS = text(
    """
    SELECT submission.id, entry.sequence, entry.hash
    FROM submission
    JOIN submission_history AS entry
        ON entry.submission_id = submission.id AND entry.sequence = submission.version
    WHERE submission.plan_id = :plan
    ORDER BY submission.id
    """
)


async def anchor_reset(
    session: AsyncSession, plan: UUID, *, data_version: int, by: UUID | None
) -> Checkpoint:
    """A checkpoint over the last entry of each history of the plan, before they are taken away.

    ``data_version`` is the first of the plan as it will be loaded anew.
    """
    await session.execute(WAIT_TURN)
    previous: bytes = await session.scalar(NEWEST) or b""
    ends = (await session.execute(ENDS, {"plan": plan})).all()
    digest = checkpoint_digest(
        reset_opening(previous, plan.bytes),
        [(end.id.bytes, end.sequence, end.hash) for end in ends],
    )
    made = (
        await session.execute(
            insert(HistoryCheckpoint)
            .values(at=text("clock_timestamp()"), heads=len(ends), digest=digest)
            .returning(HistoryCheckpoint.id, HistoryCheckpoint.at)
        )
    ).one()
    if ends:
        await session.execute(
            insert(CheckpointHead),
            [
                {
                    "checkpoint_id": made.id,
                    "submission_id": end.id,
                    "sequence": end.sequence,
                    "hash": end.hash,
                }
                for end in ends
            ],
        )
    await session.execute(
        insert(PlanReset).values(
            checkpoint_id=made.id, plan_id=plan, data_version=data_version, by=by
        )
    )
    return Checkpoint(made.id, made.at, len(ends), digest)
