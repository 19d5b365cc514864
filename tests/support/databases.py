"""Databases cloned from another one."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import asyncpg


async def _run(address: str, statement: str) -> None:
    connection = await asyncpg.connect(address)
    await connection.execute(statement)
    await connection.close()


@contextmanager
def cloned_database(server: str, template: str) -> Iterator[str]:
    """The name of a clone of ``template`` that is gone afterwards."""
    name = f"test_{uuid4().hex}"
    asyncio.run(_run(server, f"CREATE DATABASE {name} TEMPLATE {template}"))
    try:
        yield name
    finally:
        asyncio.run(_run(server, f"DROP DATABASE {name} WITH (FORCE)"))
