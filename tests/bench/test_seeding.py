"""What is measured is data as the portal itself would have left it."""

import asyncpg
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bench.seeding import Size, seed_ground, seed_plan
from inap.kit.embedded import libpq_url
from inap.submissions.models import Observation, Rollup, Submission
from inap.submissions.verify import verify

SIZE = Size(indicators=10, quarters=2, reserve=1)


async def test_seeded_plans_stand_up_to_verification(database: str, session: AsyncSession) -> None:
    connection = await asyncpg.connect(libpq_url(database))
    await seed_ground(connection)
    for number in (1, 2):
        await seed_plan(connection, number, SIZE)
    await connection.close()
    assert await session.scalar(select(func.count()).select_from(Submission)) == 2 * SIZE.facts
    counted = await session.scalar(select(func.count()).select_from(Observation))
    assert counted == 2 * SIZE.observations
    assert await session.scalar(select(func.count()).select_from(Rollup)) == 2 * 10 * 2 * 3
    await session.commit()
    assert await verify(session) == []
