"""The world of the positions, and desks at which its people sit."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.positions import Desk, World, make_world, stand_at


@pytest.fixture
async def world(session: AsyncSession) -> World:
    return await make_world(session)


@pytest.fixture
async def desk(app: FastAPI, world: World, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    stand_at(monkeypatch)
    made = Desk(app, world)
    yield made
    for client in made.clients.values():
        await client.aclose()
