"""A plan to amend, on a day in May 2023."""

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from support.amending import Amending, make_amending, stand_at


@pytest.fixture
async def amending(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> Amending:
    stand_at(monkeypatch)
    return await make_amending(app, session)
