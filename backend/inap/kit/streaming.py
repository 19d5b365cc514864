"""Answers of any length in little memory.

A producer writes pieces into a bounded queue and waits while the reader is slow; the other end
sends them. When the reader goes away the producer is cancelled, and the answer ends only after its
database connection is back in the pool. A failure before the first byte is answered as a problem;
a later one breaks the connection off, so that no reader takes half a file for a whole one.
"""

import asyncio
import contextlib
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from typing import Any, Final

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

PIECES: Final = 8
"""How many pieces (of about 64 KB, as they come from the database) wait for a slow reader."""

Write = Callable[[bytes], Coroutine[Any, Any, None]]
Start = Callable[[Mapping[str, str]], Awaitable[None]]
Produce = Callable[[Start, Write], Awaitable[None]]
_Item = Mapping[str, str] | bytes | Exception | None


class Stream(Response):
    """An answer that ``produce(start, write)`` writes: headers once, then pieces of the body."""

    def __init__(self, produce: Produce, media_type: str) -> None:
        super().__init__(media_type=media_type)
        # The length is not known before the end.
        del self.headers["content-length"]
        self._produce = produce

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Send what is produced, until it ends or the reader is gone."""
        queue: asyncio.Queue[_Item] = asyncio.Queue(PIECES)
        tasks = (
            sending := asyncio.create_task(self._send(queue, send)),
            asyncio.create_task(_until_gone(receive)),
            asyncio.create_task(self._fill(queue)),
        )
        try:
            await asyncio.wait(tasks[:2], return_when=asyncio.FIRST_COMPLETED)
            if sending.done():
                sending.result()
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    async def _fill(self, queue: asyncio.Queue[_Item]) -> None:
        try:
            await self._produce(queue.put, queue.put)
        except Exception as error:  # noqa: BLE001 - whatever it is, the sender raises it
            # The sender may be gone, so this must not wait for room; the answer is void anyhow.
            while queue.full():
                queue.get_nowait()
            queue.put_nowait(error)
        else:
            await queue.put(None)

    async def _send(self, queue: asyncio.Queue[_Item], send: Send) -> None:
        while True:
            item = await queue.get()
            if isinstance(item, Exception):
                raise item
            if item is None:
                await send({"type": "http.response.body", "body": b""})
                return
            if isinstance(item, Mapping):
                self.headers.update(item)
                headers = self.raw_headers
                await send({"type": "http.response.start", "status": 200, "headers": headers})
                continue
            # The driver hands over its buffer, which is not always of the type ``bytes``.
            await send({"type": "http.response.body", "body": bytes(item), "more_body": True})


async def _until_gone(receive: Receive) -> None:
    with contextlib.suppress(asyncio.CancelledError):
        while (await receive())["type"] != "http.disconnect":
            pass
