"""The limits that are served over HTTP: a bare ASGI application that does one thing a path.

It is what an ideal server could do here: prepared bytes from memory, or one statement over raw
asyncpg whose result is the answer. It keeps no rule, checks nobody, and has no other path.
"""

import contextlib
import json
import os
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final
from uuid import UUID

import asyncpg
import uuid_utils

from bench import coordination_sql, limit_sql
from inap.kit.embedded import libpq_url

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]

JSON: Final = [(b"content-type", b"application/json")]
POOL: Final = 10
# The statement behind each document; the further steps of a path are its arguments.
DOCUMENTS: Final = {
    "series": limit_sql.SERIES,
    "dashboards": limit_sql.DASHBOARD,
    "search": coordination_sql.SEARCH,
    "records": coordination_sql.RECORDS_OF_ACTOR,
    "coordination": coordination_sql.COORDINATION,
}


class Limits:
    """The application. ``PUT /prepared`` says which bytes ``GET /prepared`` answers."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._pool: Any = None
        self._prepared = b""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer by the first step of the path."""
        if scope["type"] == "lifespan":
            await self._live(receive, send)
            return
        steps = scope["path"].split("/")[1:]
        match steps:
            case ["prepared"] if scope["method"] == "PUT":
                self._prepared = await _body(receive)
                await _answer(send, 204, b"")
            case ["prepared"]:
                await _answer(send, 200, self._prepared)
            case ["unchanged"]:
                await _answer(send, 304, b"")
            case [what, *arguments] if what in DOCUMENTS:
                await self._document(send, DOCUMENTS[what], *arguments)
            case ["submissions", account]:
                await self._write(send, await _body(receive), scope["headers"], UUID(account))
            case _:
                await _answer(send, 200, b"{}")

    async def _live(self, receive: Receive, send: Send) -> None:
        while True:
            message = await receive()
            if message["type"] == "lifespan.startup":
                self._pool = await asyncpg.create_pool(
                    self._address, min_size=POOL, max_size=POOL, server_settings={"jit": "off"}
                )
                await send({"type": "lifespan.startup.complete"})
            else:
                with contextlib.suppress(OSError):
                    await self._pool.close()
                await send({"type": "lifespan.shutdown.complete"})
                return

    async def _document(self, send: Send, statement: str, *arguments: str) -> None:
        # A statement outside a transaction, without asyncpg's reset of the connection afterwards.
        async with self._pool.acquire() as connection:
            document: str = await connection.fetchval(statement, *arguments)
        await _answer(send, 200, document.encode())

    async def _write(
        self, send: Send, body: bytes, headers: list[tuple[bytes, bytes]], account: UUID
    ) -> None:
        given = json.loads(body)
        key = next(value for name, value in headers if name == b"idempotency-key").decode()
        cells = [
            {name: str(part) for name, part in cell.items() if part is not None}
            for cell in given["values"]
        ]
        made = UUID(bytes=uuid_utils.uuid7().bytes)
        answer = json.dumps({"id": str(made), **given, "state": "draft"}).encode()
        async with self._pool.acquire() as connection:
            await connection.fetchval(
                limit_sql.WRITE,
                made,
                given["plan"],
                given["indicator"],
                given["actor"],
                given["period"],
                given["area"],
                json.dumps(cells),
                account,
                key,
                answer,
                UUID(bytes=uuid_utils.uuid7().bytes),
            )
        await _answer(send, 201, answer)


async def _body(receive: Receive) -> bytes:
    body: bytes = b""
    while True:
        message = await receive()
        body += message.get("body", b"")
        if not message.get("more_body"):
            return body


async def _answer(send: Send, status: int, body: bytes) -> None:
    headers = [*JSON, (b"content-length", str(len(body)).encode())]
    if status in (204, 304):
        headers = []
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})


def create_app() -> Limits:
    """The application on the configured database."""
    return Limits(libpq_url(os.environ["INAP_DATABASE_URL"]))
