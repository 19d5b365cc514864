"""The plan these tests begin with."""

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from support.world import World, make_world


@pytest.fixture
async def world(session: AsyncSession) -> World:
    return await make_world(session)
