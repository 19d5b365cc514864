"""The hook of a virus scanner: any command that reads a file from its standard input.

Exit status 0 means clean and 1 infected, as ``clamdscan -`` has it. Anything else, a command that
cannot be started and one that takes too long mean that nobody looked: then nothing is taken.
"""

import asyncio
import contextlib
import os
import shlex
from asyncio.subprocess import DEVNULL

import structlog

from inap.kit.problems import Problem
from inap.settings import Settings

log = structlog.get_logger(__name__)


async def is_clean(settings: Settings, descriptor: int) -> bool:
    """Whether the scanner finds nothing in the open file; raises ``scan-unavailable``.

    Call it only where a scanner is set.
    """
    os.lseek(descriptor, 0, os.SEEK_SET)
    command = shlex.split(settings.scan_command)
    status: int | None = None
    try:
        running = await asyncio.create_subprocess_exec(
            *command, stdin=descriptor, stdout=DEVNULL, stderr=DEVNULL
        )
    except OSError as error:
        log.error("the scanner cannot be started", error=str(error))  # noqa: TRY400 - told in short
    else:
        try:
            async with asyncio.timeout(settings.scan_seconds):
                status = await running.wait()
        except TimeoutError:
            log.error("the scanner takes too long", seconds=settings.scan_seconds)  # noqa: TRY400
        finally:
            # Whoever waited may be gone: no scanner is left behind.
            if running.returncode is None:
                with contextlib.suppress(ProcessLookupError):
                    running.kill()
                await asyncio.shield(running.wait())
    if status not in (0, 1):
        log.error("nobody scanned an upload", status=status)
        raise Problem("scan-unavailable", headers={"Retry-After": "30"})
    return status == 0
