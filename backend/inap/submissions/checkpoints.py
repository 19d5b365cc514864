"""Anchoring the newest history hashes.

The history of a submission is a chain of its own, so that writers do not wait for each other. Who
could rewrite a whole chain would leave no trace in it; so all heads are anchored from time to time,
each anchor over the one before, and its digest is logged, where the database's owner cannot reach.
"""

import asyncio

import structlog
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit.problems import DATABASE_ERRORS
from inap.settings import Settings
from inap.submissions.checkpoint_queries import Checkpoint, anchor_heads

log = structlog.get_logger(__name__)

# What a database that is away, stopping or starting makes of a statement.
OUTAGES = (SQLAlchemyError, *DATABASE_ERRORS, OSError, TimeoutError)


async def make_checkpoint(session: AsyncSession) -> Checkpoint | None:
    """Anchor what moved since the last checkpoint and log the digest; None when nothing did.

    The caller commits. When another worker makes one at the same moment this one leaves it to it.
    """
    made = await anchor_heads(session)
    if made is not None:
        log.info(
            "history checkpoint", checkpoint=made.id, heads=made.heads, digest=made.digest.hex()
        )
    return made


async def keep_checkpoints(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Anchor the heads every ``checkpoint_minutes``; goes on by itself after an outage."""
    while settings.checkpoint_minutes:
        await asyncio.sleep(settings.checkpoint_minutes * 60)
        try:
            async with sessions.begin() as session:
                await make_checkpoint(session)
        except OUTAGES as error:
            log.warning("no history checkpoint this time", error=str(error))
