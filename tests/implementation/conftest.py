"""The worlds of positions, amendments and activity reports, each at its own moment."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support import amending as amendments
from support import positions
from support import reporting as reports
from support.activities import Activities, make_activities
from support.amending import Amending, make_amending
from support.positions import Desk, World


@pytest.fixture
async def world(session: AsyncSession) -> World:
    """The world of the positions."""
    return await positions.make_world(session)


@pytest.fixture
async def desk(app: FastAPI, world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    """Desks at which its people sit."""
    positions.stand_at(monkeypatch)
    made = Desk(app, world)
    yield made
    for client in made.clients.values():
        await client.aclose()


@pytest.fixture
async def amending(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> Amending:
    """A plan to amend, on a day in May 2023."""
    amendments.stand_at(monkeypatch)
    return await make_amending(app, session)


@pytest.fixture
async def activities(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> Activities:
    """Two activities and those who report them; the clock stands at ``NOW``."""
    reports.stand_at(monkeypatch)
    return await make_activities(app, session, await reports.make_world(session))
