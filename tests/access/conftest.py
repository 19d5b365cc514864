"""Fixtures of the access tests: an administrator and their client."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from support.access import client_for
from support.factories import make_account


@pytest.fixture
async def admin(session: AsyncSession) -> Account:
    """An administrator."""
    account = await make_account(session, "admin", email="admin@inap.test")
    await session.commit()
    return account


@pytest.fixture
async def as_admin(app: FastAPI, admin: Account) -> AsyncIterator[httpx.AsyncClient]:
    """A client signed in as the administrator."""
    async with client_for(app, admin) as made:
        yield made
