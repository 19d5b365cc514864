"""The world of ``support.reporting`` with activities in it, at its moment."""

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.activities import Activities, make_activities
from support.reporting import make_world, stand_at


@pytest.fixture
async def activities(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> Activities:
    """Two activities and those who report them; the clock stands at ``NOW``."""
    stand_at(monkeypatch)
    return await make_activities(app, session, await make_world(session))
