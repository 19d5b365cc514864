"""A draft of the federal body, and the people around it."""

from typing import Any

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.reporting import Desk, World, make_world, stand_at


@pytest.fixture
async def world(session: AsyncSession, monkeypatch: pytest.MonkeyPatch) -> World:
    """The world; the clock stands at ``NOW``."""
    stand_at(monkeypatch)
    return await make_world(session)


@pytest.fixture
def desk(app: FastAPI, world: World) -> Desk:
    """HTTP clients of the world's people."""
    return Desk(app, world)


@pytest.fixture
async def draft(desk: Desk) -> dict[str, Any]:
    """A draft of the federal body."""
    return await desk.report()
