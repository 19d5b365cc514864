"""A portal with settings of its own, for tests that turn a limit or want a second worker."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import httpx
from fastapi import FastAPI

from inap.main import create_app
from inap.settings import Settings


@asynccontextmanager
async def portal(settings: Settings, database: str, **changed: object) -> AsyncIterator[FastAPI]:
    """Another worker on the same database; ``changed`` settings differ from the test's."""
    app = create_app(settings.model_copy(update=changed), database)
    try:
        yield app
    finally:
        await app.state.engine.dispose()


def anonymous(app: FastAPI, address: str = "127.0.0.1") -> httpx.AsyncClient:
    """A client without credentials that connects from ``address``."""
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False, client=(address, 123))
    return httpx.AsyncClient(transport=transport, base_url="http://test/api/v1")
