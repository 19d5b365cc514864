"""Opening an uploaded file: in a process of its own, a few at a time, for so long and no longer."""

import asyncio
import contextlib
import json
import sys
from asyncio.subprocess import Process
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

from inap.exchange.workbook_parsing import MEMORY, MOST_ANSWER
from inap.exchange.workbook_scanning import Unfit

# What Python is told to run.
READER: tuple[str, ...] = ("-m", "inap.exchange.workbook_parsing")
SECONDS = 30.0
# Each may take ``workbook_parsing.MEMORY``; further files wait their turn.
AT_ONCE: Final = 2
_PIECE: Final = 65_536
_SOURCES: Final = Path(__file__).parents[2]
_turns: dict[asyncio.AbstractEventLoop, asyncio.Semaphore] = {}


async def open_workbook(content: bytes, reader: Sequence[str] | None = None) -> dict[str, Any]:
    """What ``workbook_parsing.parse``, or another ``reader``, tells of a file; raises ``Unfit``."""
    loop = asyncio.get_running_loop()
    for gone in [other for other in _turns if other.is_closed()]:
        del _turns[gone]
    async with _turns.setdefault(loop, asyncio.Semaphore(AT_ONCE)):
        told = await _ask(content, reader or READER)
    if "unfit" in told:
        raise Unfit(told["unfit"], **told["params"])
    return told


async def _ask(content: bytes, reader: Sequence[str]) -> dict[str, Any]:
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *reader,
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        # Nothing of the server's environment: it holds secrets.
        env={"PYTHONPATH": str(_SOURCES)},
    )
    try:
        async with asyncio.timeout(SECONDS):
            _, answer = await asyncio.gather(_give(process, content), _take(process))
            await process.wait()
    except TimeoutError as error:
        raise Unfit("workbook-too-large", what="time", limit=SECONDS) from error
    finally:
        if process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.kill()
            # What it still had to say is read and dropped: until then it does not count as ended.
            await process.communicate()
    if process.returncode != 0:
        # The bound on memory or time ended it: the allocator does not ask.
        raise Unfit("workbook-too-large", what="memory", limit=MEMORY)
    # Beside the other requests: there may be much of it.
    told: dict[str, Any] = await asyncio.to_thread(json.loads, answer)
    return told


async def _give(process: Process, content: bytes) -> None:
    assert process.stdin is not None  # noqa: S101  # a pipe was asked for
    with contextlib.suppress(BrokenPipeError, ConnectionResetError):
        process.stdin.write(content)
        await process.stdin.drain()
    process.stdin.close()


async def _take(process: Process) -> bytes:
    """What the process tells; raises ``Unfit`` at the piece with which it is too much."""
    assert process.stdout is not None  # noqa: S101  # a pipe was asked for
    told = bytearray()
    while piece := await process.stdout.read(_PIECE):
        told += piece
        if len(told) > MOST_ANSWER:
            raise Unfit("workbook-too-large", what="content", limit=MOST_ANSWER)
    return bytes(told)
