"""Alembic's environment: one connection, a lock timeout, and the portal's own metadata."""

import asyncio

from alembic import context
from sqlalchemy import Connection, pool, text
from sqlalchemy.ext.asyncio import create_async_engine

from inap.kit.database import database_address
from inap.kit.embedded import asyncpg_url
from inap.settings import get_settings
from inap.tables import metadata

PARTITION_PREFIX = "observation_p_"


def include_name(name: str | None, kind: str, _parents: object) -> bool:
    """Leave the partitions of ``observation`` out: they come and go with plans."""
    return not (kind == "table" and name is not None and name.startswith(PARTITION_PREFIX))


def run(connection: Connection) -> None:
    """Run the migrations; waits at most five seconds for any lock."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        include_name=include_name,
        compare_type=True,
        compare_server_default=True,
        transaction_per_migration=True,
    )
    with context.begin_transaction():
        connection.execute(text("SET LOCAL lock_timeout = '5s'"))
        context.run_migrations()


async def run_online() -> None:
    """Connect to the configured database and run."""
    given = context.config.attributes.get("address")
    engine = create_async_engine(
        asyncpg_url(given or database_address(get_settings())), poolclass=pool.NullPool
    )
    async with engine.connect() as connection:
        await connection.run_sync(run)
        await connection.commit()
    await engine.dispose()


asyncio.run(run_online())
