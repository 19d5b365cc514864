"""What the tests of coordination share."""

from collections.abc import AsyncIterator

import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import moments
from support.coordination import NOW, Office, make_office


@pytest.fixture
async def office(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Office]:
    """The office, on a day in August 2023."""
    monkeypatch.setattr(moments, "now", lambda: NOW)
    made = await make_office(app, session)
    yield made
    for client in made.people.values():
        await client.aclose()
