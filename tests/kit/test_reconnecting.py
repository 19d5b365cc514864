"""Requests after the database went away and came back."""

import asyncio

import asyncpg
import httpx


async def end_connections(database: str) -> None:
    """Let the server close every other connection, as its restart does."""
    connection = await asyncpg.connect(database)
    await connection.execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    await connection.close()


async def test_connections_that_the_server_closed_are_replaced(
    client: httpx.AsyncClient, database: str
) -> None:
    for _ in range(3):
        ready = await asyncio.gather(*(client.get("http://test/readyz") for _ in range(3)))
        assert {response.status_code for response in ready} == {200}
        await end_connections(database)
        await asyncio.sleep(0.05)
