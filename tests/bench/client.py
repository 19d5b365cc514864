"""A small HTTP client that asks as fast as it is answered, over kept connections."""

import asyncio
import itertools
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Final

import httptools

CONNECTIONS: Final = 8


@dataclass(slots=True)
class Answers:
    """What came back: how many, by status, in how many seconds.

    ``busy`` is the share of that time in which this process had the processor: near 1 the client
    and not the server is what was measured.
    """

    count: int = 0
    seconds: float = 0.0
    busy: float = 0.0
    statuses: Counter[int] = field(default_factory=Counter)


class UnexpectedAnswer(RuntimeError):
    """An answer had another status than was measured for."""


def request(
    method: str, path: str, headers: dict[str, str] | None = None, body: bytes = b""
) -> bytes:
    """The bytes of a request."""
    lines = [f"{method} {path} HTTP/1.1", "Host: 127.0.0.1"]
    lines += [f"{name}: {value}" for name, value in (headers or {}).items()]
    if body:
        lines += ["Content-Type: application/json", f"Content-Length: {len(body)}"]
    return "\r\n".join([*lines, "", ""]).encode() + body


async def ask(
    port: int,
    requests: Iterable[bytes],
    *,
    status: int,
    seconds: float | None = None,
    connections: int = CONNECTIONS,
) -> Answers:
    """Send ``requests``, over and over for ``seconds`` or each once, and count the answers.

    Raises ``UnexpectedAnswer`` for any other status than ``status``.
    """
    loop = asyncio.get_running_loop()
    answers = Answers()
    source = iter(requests) if seconds is None else itertools.cycle(list(requests))
    opened = [
        (await loop.create_connection(lambda: _Connection(source, answers), "127.0.0.1", port))[1]
        for _ in range(connections)
    ]
    began, worked = time.perf_counter(), time.process_time()
    deadline = None if seconds is None else began + seconds
    await asyncio.gather(*(connection.run(deadline) for connection in opened))
    answers.seconds = time.perf_counter() - began
    answers.busy = (time.process_time() - worked) / answers.seconds
    if set(answers.statuses) != {status}:
        raise UnexpectedAnswer(f"wanted {status}, got {dict(answers.statuses)}")
    return answers


class _Connection(asyncio.Protocol):
    """One kept connection: the next request leaves when the last answer is complete."""

    def __init__(self, source: Iterator[bytes], answers: Answers) -> None:
        self._source = source
        self._answers = answers
        self._deadline: float | None = None
        self._done: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._parser = httptools.HttpResponseParser(self)
        self._transport: asyncio.Transport | None = None

    async def run(self, deadline: float | None) -> None:
        """Ask until the requests or the time are at their end, then close."""
        self._deadline = deadline
        self._next()
        await self._done
        if self._transport is not None:
            self._transport.close()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Take note of the transport."""
        if not isinstance(transport, asyncio.Transport):
            raise TypeError("not a stream")
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Hand on what came."""
        self._parser.feed_data(data)

    def connection_lost(self, exc: Exception | None) -> None:
        """End with what went wrong, unless all was done."""
        if not self._done.done():
            self._done.set_exception(exc or ConnectionResetError("closed by the server"))

    def on_message_complete(self) -> None:
        """Count the answer and ask again (called by the parser)."""
        self._answers.count += 1
        self._answers.statuses[self._parser.get_status_code()] += 1
        self._next()

    def _next(self) -> None:
        late = self._deadline is not None and time.perf_counter() >= self._deadline
        following = None if late else next(self._source, None)
        if following is None or self._transport is None:
            if not self._done.done():
                self._done.set_result(None)
            return
        # A parser that has seen a 304 waits for a body that does not come; a new one does not.
        self._parser = httptools.HttpResponseParser(self)
        self._transport.write(following)
