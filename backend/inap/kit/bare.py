"""The driver's own connection, for the few reads that are built in PostgreSQL or copied out of it.

Everything else goes through SQLAlchemy. The connections come from the same pool, so its size is the
one bound on how many there are.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from decimal import Decimal
from typing import Any, TypeAlias, cast

import asyncpg
from sqlalchemy.exc import DBAPIError, InterfaceError
from sqlalchemy.ext.asyncio import AsyncEngine, AsyncSession

from inap.kit.embedded import libpq_url

# In quotes, because asyncpg takes the parameter in its stubs only.
Connection: TypeAlias = "asyncpg.Connection[asyncpg.Record]"


@contextlib.asynccontextmanager
async def bare_connection(engine: AsyncEngine) -> AsyncIterator[Connection]:
    """A pooled connection outside any transaction: each statement sees a snapshot of its own.

    Failures of the database are raised as SQLAlchemy raises them, so they become the same problems.
    """
    async with engine.connect() as pooled:
        driver: Any = (await pooled.get_raw_connection()).driver_connection
        try:
            yield cast("Connection", driver)
        except asyncpg.InterfaceError as error:
            raise InterfaceError("bare statement", None, error) from error
        except asyncpg.PostgresError as error:
            raise DBAPIError("bare statement", None, error) from error
        except asyncio.CancelledError:
            # In the middle of a statement, perhaps of a COPY: nobody can tell what comes next on
            # this line. The pool replaces it.
            driver.terminate()
            raise
        finally:
            if not driver.is_closed() and driver.is_in_transaction():
                driver.terminate()


@contextlib.asynccontextmanager
async def bare_snapshot(engine: AsyncEngine) -> AsyncIterator[Connection]:
    """A pooled connection whose statements all see the same moment."""
    async with (
        bare_connection(engine) as connection,
        connection.transaction(isolation="repeatable_read", readonly=True),
    ):
        yield connection


async def connection_of(session: AsyncSession) -> Connection:
    """The driver's connection of a session, for statements within the session's transaction.

    JSON comes over it as Python objects, as SQLAlchemy set it up.
    """
    pooled = await (await session.connection()).get_raw_connection()
    return cast("Connection", pooled.driver_connection)


@contextlib.asynccontextmanager
async def own_connection(address: str) -> AsyncIterator[Connection]:
    """A connection outside the pool, as the driver makes it: for commands that copy much."""
    connection = await asyncpg.connect(libpq_url(address))
    try:
        yield connection
    finally:
        await connection.close()


def number_text(value: Decimal | None) -> str:
    """A number as JSON text, as ``trim_scale`` writes it in PostgreSQL."""
    if value is None:
        return "null"
    return f"{value.normalize():f}" if value else "0"
