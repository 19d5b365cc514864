"""Long answers: little memory, slow readers, readers that leave, failures on the way."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

import asyncpg
import httpx
import pytest
from fastapi import FastAPI
from starlette.types import Message, Scope

from inap.exchange import observations
from inap.exchange.rows import csv_rows
from inap.kit.problems import Problem
from inap.kit.streaming import PIECES, Start, Stream, Write
from support.problems import assert_problem
from support.world import World

ADDRESS = "/plans/PLAN/exports/observations.csv"
HTTP: Scope = {"type": "http"}


async def never() -> Message:
    """A reader that stays."""
    await asyncio.Event().wait()
    raise AssertionError


class Reader:
    """Takes messages; waits before each one while ``paused``."""

    def __init__(self) -> None:
        self.messages: list[MutableMapping[str, Any]] = []
        self.going = asyncio.Event()

    async def send(self, message: Message) -> None:
        await self.going.wait()
        self.messages.append(message)

    @property
    def body(self) -> bytes:
        return b"".join(message.get("body", b"") for message in self.messages)


async def test_the_producer_waits_for_a_slow_reader() -> None:
    produced = 0

    async def produce(start: Start, write: Write) -> None:
        nonlocal produced
        await start({"X-Test": "1"})
        for _ in range(100):
            await write(b"x")
            produced += 1

    reader = Reader()
    answering = asyncio.create_task(Stream(produce, "text/csv")(HTTP, never, reader.send))
    await asyncio.sleep(0.05)
    assert produced <= PIECES
    reader.going.set()
    await answering
    assert reader.body == b"x" * 100
    assert (b"x-test", b"1") in reader.messages[0]["headers"]
    assert reader.messages[-1].get("more_body", False) is False


async def test_the_producer_ends_before_the_answer_when_the_reader_leaves() -> None:
    ended = False

    async def produce(start: Start, write: Write) -> None:
        nonlocal ended
        try:
            await start({})
            while True:
                await write(b"x")
        finally:
            await asyncio.sleep(0.01)
            ended = True

    async def leave() -> Message:
        await asyncio.sleep(0.02)
        return {"type": "http.disconnect"}

    await asyncio.wait_for(Stream(produce, "text/csv")(HTTP, leave, Reader().send), 2)
    assert ended


async def test_an_answer_ends_even_when_its_producer_fails_while_nobody_reads() -> None:
    async def produce(start: Start, write: Write) -> None:
        await start({})
        try:
            while True:
                await write(b"x")
        except asyncio.CancelledError as error:
            raise RuntimeError("the rollback failed") from error

    async def leave() -> Message:
        await asyncio.sleep(0.02)
        return {"type": "http.disconnect"}

    await asyncio.wait_for(Stream(produce, "text/csv")(HTTP, leave, Reader().send), 2)


async def test_a_failure_before_the_first_byte_is_raised_and_nothing_is_sent() -> None:
    async def produce(_start: Start, _write: Write) -> None:
        raise Problem("not-found")

    reader = Reader()
    with pytest.raises(Problem):
        await Stream(produce, "text/csv")(HTTP, never, reader.send)
    assert reader.messages == []


async def test_a_later_failure_never_ends_the_answer_as_if_it_were_whole() -> None:
    async def produce(start: Start, write: Write) -> None:
        await start({})
        await write(b"half")
        await asyncio.sleep(0.01)
        raise OSError("the database is gone")

    reader = Reader()
    reader.going.set()
    with pytest.raises(OSError, match="gone"):
        await Stream(produce, "text/csv")(HTTP, never, reader.send)
    assert all(message.get("more_body", True) for message in reader.messages)


async def call(app: FastAPI, receive: Callable[[], Awaitable[Message]], reader: Reader) -> None:
    """Ask for the export without an HTTP client in between."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": f"/api/v1{ADDRESS}",
        "raw_path": f"/api/v1{ADDRESS}".encode(),
        "root_path": "",
        "query_string": b"",
        "headers": [],
        "client": ("127.0.0.1", 1),
        "server": ("test", 80),
    }
    await app(scope, receive, reader.send)


async def fill(world: World) -> None:
    """Enough rows for many pieces."""
    indicator = await world.indicator()
    await world.publish(
        indicator,
        "2023Q1",
        *({"value": number, "sex": "female", "age": f"group {number}"} for number in range(8000)),
    )
    await world.session.commit()


async def test_the_connection_is_back_and_usable_when_a_reader_left_in_the_middle(
    app: FastAPI, client: httpx.AsyncClient, world: World
) -> None:
    await fill(world)
    await world.session.close()

    for _ in range(2 * app.state.settings.database_pool_size):
        reader = Reader()

        async def leave() -> Message:
            await asyncio.sleep(0.03)
            return {"type": "http.disconnect"}

        await asyncio.wait_for(call(app, leave, reader), 5)
        assert app.state.engine.pool.checkedout() == 0
    whole = await client.get(ADDRESS)
    assert whole.text.count("\n") == 8001
    assert (await client.get("/plans/PLAN/changes")).status_code == 200


async def test_a_database_that_dies_in_the_middle_breaks_the_answer_off(
    app: FastAPI, world: World, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await fill(world)
    await world.session.close()

    async def die(*_given: object) -> None:
        killer = await asyncpg.connect(database)
        await killer.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid()"
        )
        await killer.close()
        raise asyncpg.ConnectionDoesNotExistError("connection was closed in the middle")

    broken = observations.Format("text/csv", "csv", b"header\n", die, csv_rows)
    monkeypatch.setattr("inap.exchange.export_routes.CSV", broken)
    reader = Reader()
    reader.going.set()
    with pytest.raises(Exception, match=r"."):
        await call(app, never, reader)
    assert all(message.get("more_body", True) for message in reader.messages)
    assert app.state.engine.pool.checkedout() == 0


async def test_a_plan_withdrawn_meanwhile_is_not_found(
    client: httpx.AsyncClient, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def nothing(*_given: object) -> None:
        return None

    await world.session.commit()
    monkeypatch.setattr(observations, "find_published_plan", nothing)
    assert_problem(await client.get(ADDRESS), "not-found")
