"""Public reads from memory: fast, and never old for long."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable

import asyncpg
import httpx
import pytest
from fastapi import FastAPI

from inap.dashboards import routes
from inap.kit import hot, versions
from support.access import client_for
from support.world import World

SERIES = "/plans/PLAN/indicators/I1/series"
DASHBOARD = "/plans/PLAN/dashboards/national"


@pytest.fixture
async def running(app: FastAPI, world: World) -> AsyncIterator[World]:
    """The plan with one figure, and the application following its data version."""
    indicator = await world.indicator()
    await world.publish(indicator, "2023Q1", {"value": 5})
    await world.session.commit()
    async with app.router.lifespan_context(app):
        await until(lambda: knows(app, 2))
        yield world


async def knows(app: FastAPI, version: int) -> bool:
    return bool(app.state.versions.current("PLAN") == version)


async def until(holds: Callable[[], Awaitable[bool]], seconds: float = 5) -> float:
    """Wait until something holds, and return how long that took."""
    began = time.monotonic()
    while not await holds():
        assert time.monotonic() - began < seconds
        await asyncio.sleep(0.01)
    return time.monotonic() - began


async def publish_elsewhere(database: str) -> None:
    """Correct the figure to 6 on a connection of another process."""
    connection = await asyncpg.connect(database)
    async with connection.transaction():
        await connection.execute("UPDATE observation SET value = 6")
        await connection.execute("UPDATE rollup SET value = 6")
        raised = await connection.fetchval(
            "UPDATE plan SET data_version = data_version + 1 RETURNING data_version"
        )
        await connection.execute("SELECT pg_notify($1, $2)", versions.CHANNEL, f"PLAN {raised}")
    await connection.close()


@pytest.mark.parametrize("address", [SERIES, DASHBOARD])
async def test_a_second_anonymous_read_asks_no_database(
    client: httpx.AsyncClient, running: World, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    assert running.plan.code == "PLAN"
    first = await client.get(address)
    for name in ("bare_connection", "bare_snapshot"):
        monkeypatch.setattr(routes, name, None)
    again = await client.get(address)
    assert (again.content, again.headers["etag"]) == (first.content, first.headers["etag"])
    assert again.headers["cache-control"] == "public, no-cache"
    same = await client.get(address, headers={"If-None-Match": first.headers["etag"]})
    assert (same.status_code, same.content) == (304, b"")


async def test_who_sends_credentials_is_answered_by_the_routes(
    app: FastAPI, client: httpx.AsyncClient, running: World
) -> None:
    public = (await client.get(DASHBOARD)).json()
    assert public["completeness"]["reported"] is None
    async with client_for(app, running.account) as admin:
        assert (await admin.get(DASHBOARD)).json()["completeness"]["reported"] == 1
    assert (await client.get(DASHBOARD)).json() == public


async def test_reads_of_another_moment_are_not_kept(
    app: FastAPI, client: httpx.AsyncClient, running: World
) -> None:
    assert running.plan.code == "PLAN"
    before = app.state.prepared._size
    assert (await client.get(SERIES, params={"as_of": "2024-01-01T00:00:00Z"})).status_code == 200
    assert app.state.prepared._size == before
    await client.get(SERIES)
    assert app.state.prepared._size > before


async def test_a_publication_elsewhere_is_seen_within_moments(
    client: httpx.AsyncClient, running: World, database: str
) -> None:
    assert running.plan.code == "PLAN"
    first = await client.get(SERIES)
    assert first.json()["observations"][0]["value"] == 5
    await publish_elsewhere(database)

    async def seen() -> bool:
        document = (await client.get(SERIES)).json()
        assert (document["data_version"] == 3) == (document["observations"][0]["value"] == 6)
        return bool(document["data_version"] == 3)

    assert await until(seen) < versions.POLL_SECONDS
    changed = await client.get(SERIES, headers={"If-None-Match": first.headers["etag"]})
    assert changed.status_code == 200


async def test_without_a_listener_nothing_is_old_for_longer_than_the_trusted_seconds(
    app: FastAPI,
    client: httpx.AsyncClient,
    running: World,
    database: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert running.plan.code == "PLAN"
    monkeypatch.setattr(versions, "POLL_SECONDS", 0.1)
    monkeypatch.setattr(versions, "TRUSTED_SECONDS", 0.5)
    await client.get(SERIES)
    killer = await asyncpg.connect(database)
    connect = asyncpg.connect

    async def refuse(*_given: object, **_named: object) -> None:
        raise OSError("the line is down")

    monkeypatch.setattr(asyncpg, "connect", refuse)
    ended = await killer.fetchval(
        "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
        " WHERE datname = current_database() AND query ~ 'data_version FROM plan|LISTEN'"
        " AND pid <> pg_backend_pid()"
    )
    await killer.close()
    assert ended >= 1
    monkeypatch.setattr(asyncpg, "connect", connect)
    other = await connect(database)
    monkeypatch.setattr(asyncpg, "connect", refuse)
    # This publication is heard by nobody.
    await other.execute("UPDATE observation SET value = 6")
    await other.execute("UPDATE plan SET data_version = data_version + 1")
    await other.close()

    async def fresh() -> bool:
        return bool((await client.get(SERIES)).json()["data_version"] == 3)

    assert await until(fresh) < 0.5 + 0.3
    assert app.state.versions.current("PLAN") is None
    monkeypatch.setattr(asyncpg, "connect", connect)
    await until(lambda: knows(app, 3))


async def test_yesterdays_dashboard_is_not_served_today(
    client: httpx.AsyncClient, running: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert running.plan.code == "PLAN"
    await client.get(DASHBOARD)
    monkeypatch.setattr(hot, "today", lambda: "2030-01-01")
    assert (await client.get(DASHBOARD)).json()["today"] == "2030-01-01"
