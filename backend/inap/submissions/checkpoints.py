"""Anchoring the newest history hashes.

The history of a submission is a chain of its own, so that writers do not wait for each other. Who
could rewrite a whole chain would leave no trace in it; so all heads are anchored from time to time,
each anchor over the one before, and its digest is logged, where the database's owner cannot reach.
"""

import structlog
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.kit.rounds import keep_doing
from inap.settings import Settings
from inap.submissions.checkpoint_queries import Checkpoint, anchor_heads

log = structlog.get_logger(__name__)


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
    """Anchor the heads every ``checkpoint_minutes``, or never where those are none."""

    async def once() -> None:
        async with sessions.begin() as session:
            await make_checkpoint(session)

    if settings.checkpoint_minutes:
        await keep_doing("history checkpoint", settings.checkpoint_minutes * 60, once)
