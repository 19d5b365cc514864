"""Work that is done over and over beside the requests, and goes on whatever becomes of one time."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final

import structlog
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from inap.kit.problems import DATABASE_ERRORS

log = structlog.get_logger(__name__)

# What a database that is away, stopping or starting makes of a statement.
OUTAGES: Final = (
    *DATABASE_ERRORS,
    DisconnectionError,
    PoolTimeoutError,
    OSError,
    TimeoutError,
)

Once = Callable[[], Awaitable[object]]


async def keep_doing(name: str, seconds: float, once: Once, *, at_once: bool = False) -> None:
    """Do something every so many seconds until cancelled, the first time ``at_once`` or after them.

    Nothing that it raises ends it: what is done another time must not hang on this one.
    """
    if at_once:
        await try_once(name, once)
    while True:
        await asyncio.sleep(seconds)
        await try_once(name, once)


async def try_once(name: str, once: Once, **about: object) -> None:
    """Do something, and log what went wrong: an outage in a line, all else with its traceback.

    ``about`` is logged with it.
    """
    try:
        await once()
    except OUTAGES as error:
        log.warning("not done this time", what=name, error=str(error), **about)
    except Exception:  # a fault of ours must not end what is kept up
        log.exception("failed", what=name, **about)
