"""Transports that wait and try again, and that ask only for what changed.

A request is repeated when a repetition is harmless: reads, and writes that carry an
``Idempotency-Key`` (the portal answers a repeated key with its first answer) or ``If-Match`` (which
fails the second time). Answers 429 and 503 are tried again after their ``Retry-After``, a lost line
after 1, 2, 4 ... seconds, of which a random half is left out so that scripts that were cut off
together do not come back together.
"""

import asyncio
import random
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable

import httpx

BUSY = (429, 503)
ATTEMPTS = 6
LONGEST_WAIT = 120.0
HARMLESS = ("GET", "HEAD", "OPTIONS")
LARGEST_COPY = 1_000_000
MOST_COPIES = 200
NOT_MODIFIED = 304


def may_repeat(request: httpx.Request) -> bool:
    """Whether sending the request once more changes nothing."""
    return request.method in HARMLESS or any(
        name in request.headers for name in ("Idempotency-Key", "If-Match")
    )


def retry_after(answer: httpx.Response, otherwise: float) -> float:
    """The seconds that the portal asks to wait, within bounds."""
    given = answer.headers.get("Retry-After", "")
    return min(float(given) if given.isdigit() else otherwise, LONGEST_WAIT)


def pause(attempt: int, answer: httpx.Response | None, jitter: Callable[[], float]) -> float:
    """Seconds to wait after an attempt (counted from 1); never less than the portal asked for."""
    longest = 2.0 ** (attempt - 1)
    drawn = longest * (0.5 + jitter() / 2)
    return drawn if answer is None else retry_after(answer, drawn)


class Copies:
    """Answers at hand with their ETags, so that what did not change costs a 304.

    Held per address and credentials, up to ``MOST_COPIES`` of at most ``LARGEST_COPY`` bytes, the
    least recently used leaving first. Streams without a known length are not kept.
    """

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], tuple[httpx.Headers, bytes]] = OrderedDict()

    @staticmethod
    def _name(request: httpx.Request) -> tuple[str, str]:
        return str(request.url), request.headers.get("Authorization", "")

    def ask(self, request: httpx.Request) -> bool:
        """Make the request conditional where a copy is at hand; says whether it was made so."""
        kept = self._kept.get(self._name(request))
        if request.method != "GET" or kept is None or "If-None-Match" in request.headers:
            return False
        request.headers["If-None-Match"] = kept[0]["ETag"]
        return True

    def recall(self, request: httpx.Request) -> httpx.Response:
        """The answer that a 304 stands for."""
        name = self._name(request)
        self._kept.move_to_end(name)
        headers, content = self._kept[name]
        return httpx.Response(200, headers=headers, stream=httpx.ByteStream(content))

    def wants(self, request: httpx.Request, answer: httpx.Response) -> bool:
        """Whether an answer is one to keep."""
        size = answer.headers.get("Content-Length", "")
        return (
            request.method == "GET"
            and answer.status_code == 200
            and "ETag" in answer.headers
            and "no-store" not in answer.headers.get("Cache-Control", "")
            and size.isdigit()
            and int(size) <= LARGEST_COPY
        )

    def keep(self, request: httpx.Request, answer: httpx.Response, raw: bytes) -> httpx.Response:
        """Keep an answer's bytes as they came; returns one that can be read like the first."""
        self._kept[self._name(request)] = (answer.headers, raw)
        if len(self._kept) > MOST_COPIES:
            self._kept.popitem(last=False)
        return httpx.Response(200, headers=answer.headers, stream=httpx.ByteStream(raw))


class Patient(httpx.BaseTransport):
    """The patient transport; ``sleep`` and ``jitter`` (0 to 1) can be given, as in tests."""

    def __init__(
        self,
        inner: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        jitter: Callable[[], float] = random.random,
        tell: Callable[[str], None] | None = None,
    ) -> None:
        self.inner = inner or httpx.HTTPTransport()
        self.sleep = sleep
        self.jitter = jitter
        self.tell = tell or (lambda _: None)
        self.copies = Copies()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, after as many attempts as it took; raises the last failure of the line."""
        conditional = self.copies.ask(request)
        answer = self._repeated(request)
        if conditional and answer.status_code == NOT_MODIFIED:
            answer.close()
            return self.copies.recall(request)
        if not self.copies.wants(request, answer):
            return answer
        assert isinstance(answer.stream, httpx.SyncByteStream)  # noqa: S101 - a sync transport
        raw = b"".join(answer.stream)
        answer.close()
        return self.copies.keep(request, answer, raw)

    def _repeated(self, request: httpx.Request) -> httpx.Response:
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS or not may_repeat(request)
            try:
                answer = self.inner.handle_request(request)
            except httpx.TransportError as error:
                if last:
                    raise
                wait = pause(attempt, None, self.jitter)
                self.tell(f"{error or type(error).__name__}; trying again in {wait:g} s")
            else:
                if answer.status_code not in BUSY or last:
                    return answer
                wait = pause(attempt, answer, self.jitter)
                answer.close()
                self.tell(f"the portal is busy ({answer.status_code}); again in {wait:g} s")
            self.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    def close(self) -> None:
        """Close the connections."""
        self.inner.close()


class AsyncPatient(httpx.AsyncBaseTransport):
    """The patient transport for ``asyncio``."""

    def __init__(
        self,
        inner: httpx.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        jitter: Callable[[], float] = random.random,
    ) -> None:
        self.inner = inner or httpx.AsyncHTTPTransport()
        self.sleep = sleep
        self.jitter = jitter
        self.copies = Copies()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer, after as many attempts as it took; raises the last failure of the line."""
        conditional = self.copies.ask(request)
        answer = await self._repeated(request)
        if conditional and answer.status_code == NOT_MODIFIED:
            await answer.aclose()
            return self.copies.recall(request)
        if not self.copies.wants(request, answer):
            return answer
        assert isinstance(answer.stream, httpx.AsyncByteStream)  # noqa: S101 - an async transport
        raw = b"".join([part async for part in answer.stream])
        await answer.aclose()
        return self.copies.keep(request, answer, raw)

    async def _repeated(self, request: httpx.Request) -> httpx.Response:
        for attempt in range(1, ATTEMPTS + 1):
            last = attempt == ATTEMPTS or not may_repeat(request)
            try:
                answer = await self.inner.handle_async_request(request)
            except httpx.TransportError:
                if last:
                    raise
                wait = pause(attempt, None, self.jitter)
            else:
                if answer.status_code not in BUSY or last:
                    return answer
                wait = pause(attempt, answer, self.jitter)
                await answer.aclose()
            await self.sleep(wait)
        raise AssertionError("the last attempt returns or raises")

    async def aclose(self) -> None:
        """Close the connections."""
        await self.inner.aclose()
