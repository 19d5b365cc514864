"""Sessions and the transaction of a request.

One request, one transaction. It is committed when the route function has returned and before the
answer is sent (``scope="function"``), so a failing commit is a 5xx and never a 201. Application
code calls ``flush()`` where it needs an id or a constraint, and never ``commit()``.
"""

import contextlib
from collections.abc import AsyncIterator, Callable
from typing import Annotated, cast

import asyncpg
from fastapi import Depends, Request
from sqlalchemy import AdaptedConnection, event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from inap.kit.embedded import asyncpg_url, start_embedded
from inap.kit.idempotency import claim_key
from inap.settings import Settings


def database_address(settings: Settings) -> str:
    """The address of the database; starts the embedded server when none is configured."""
    return settings.database_url or start_embedded(settings.data_dir)


def make_engine(address: str, settings: Settings) -> AsyncEngine:
    """An engine whose pool follows the settings and that reconnects after the server was away."""
    engine = create_async_engine(
        asyncpg_url(address),
        pool_size=settings.database_pool_size,
        max_overflow=settings.database_pool_overflow,
        connect_args={
            "statement_cache_size": settings.database_statement_cache,
            "server_settings": {"application_name": "inap", "timezone": "UTC", "jit": "off"},
        },
    )
    event.listen(engine.sync_engine, "checkout", _refuse_closed)
    return engine


def _refuse_closed(connection: AdaptedConnection, *_rest: object) -> None:
    """Let the pool replace a connection that the server closed meanwhile.

    The event loop notices a closed connection by itself, so no question to the server is needed:
    SQLAlchemy's own ``pool_pre_ping`` asks three times over, which was a tenth of a hot read.
    """
    if cast("asyncpg.Connection[asyncpg.Record]", connection.driver_connection).is_closed():
        raise DisconnectionError


def make_sessions(engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
    """A factory of sessions whose objects stay readable after the commit."""
    return async_sessionmaker(engine, expire_on_commit=False)


def _sessions(request: Request) -> async_sessionmaker[AsyncSession]:
    return cast("async_sessionmaker[AsyncSession]", request.app.state.sessions)


async def read_session(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for reading, in one snapshot so that a document never mixes two moments."""
    async with _sessions(request)() as session, session.begin():
        await session.connection(
            execution_options={"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
        )
        yield session


# The same for a route that must not hold it to its end.
reading = contextlib.asynccontextmanager(read_session)


async def write_session(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for writing. With an ``Idempotency-Key`` the key is claimed first."""
    async with _sessions(request)() as session:
        async with session.begin():
            await claim_key(request, session)
            request.state.write_session = session
            yield session
        # The commit is done: readers on this worker must not see older prepared bytes.
        for plan_code in session.info.get("published_plans", ()):
            request.app.state.versions.forget(plan_code)


async def secret_session(request: Request) -> AsyncIterator[AsyncSession]:
    """A session for writes that answer with a secret, which no table may keep for a replay."""
    async with _sessions(request)() as session, session.begin():
        yield session


def after_commit(session: AsyncSession, action: Callable[[], object]) -> None:
    """Call ``action`` once the transaction is committed; not at all when it rolls back."""
    event.listen(session.sync_session, "after_commit", lambda _session: action(), once=True)


ReadSession = Annotated[AsyncSession, Depends(read_session, scope="function")]
WriteSession = Annotated[AsyncSession, Depends(write_session, scope="function")]
SecretSession = Annotated[AsyncSession, Depends(secret_session, scope="function")]
