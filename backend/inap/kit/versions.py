"""The data version of each plan, as this worker knows it, and the bytes prepared for it.

A plan's data version is raised in the transaction of every published change, and the same
transaction sends ``NOTIFY inap_plan_data, '<code> <version>'``. Each worker listens. Because a
listener can lose its line without noticing, every version is also read again every two seconds,
and when neither has succeeded for five the prepared bytes are not used at all: a reader may be
behind by moments, never for long.
"""

import asyncio
import contextlib
import time
from collections import OrderedDict
from dataclasses import dataclass
from typing import NamedTuple

import asyncpg
import structlog

log = structlog.get_logger(__name__)

CHANNEL = "inap_plan_data"
POLL_SECONDS = 2.0
TRUSTED_SECONDS = 5.0
ALL_VERSIONS = "SELECT code, data_version FROM plan"


class Versions:
    """Data versions by plan code, kept current by LISTEN and, as a fallback, by reading them."""

    def __init__(self, address: str) -> None:
        self._address = address
        self._known: dict[str, int] = {}
        self._confirmed_at = float("-inf")
        self._task: asyncio.Task[None] | None = None

    def current(self, plan: str) -> int | None:
        """The version of ``plan``, or None when this worker cannot be sure of it."""
        if time.monotonic() - self._confirmed_at > TRUSTED_SECONDS:
            return None
        return self._known.get(plan)

    def forget(self, plan: str) -> None:
        """Stop trusting the version of ``plan`` until it is heard or read again."""
        self._known.pop(plan, None)

    def learn(self, plan: str, version: int) -> None:
        """Take note of a version; versions only rise."""
        if version >= self._known.get(plan, 0):
            self._known[plan] = version

    async def start(self) -> None:
        """Begin to follow the database in the background."""
        self._task = asyncio.create_task(self._follow(), name="plan-versions")

    async def stop(self) -> None:
        """Stop following."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task

    async def _follow(self) -> None:
        while True:
            try:
                await self._listen()
            except (OSError, asyncpg.PostgresError, asyncpg.InterfaceError) as error:
                log.warning("plan versions are not followed for now", error=str(error))
                await asyncio.sleep(POLL_SECONDS)

    async def _listen(self) -> None:
        connection = await asyncpg.connect(self._address, timeout=10, command_timeout=4)
        try:
            await connection.add_listener(CHANNEL, self._heard)
            while True:
                for row in await connection.fetch(ALL_VERSIONS):
                    self.learn(row["code"], row["data_version"])
                self._confirmed_at = time.monotonic()
                await asyncio.sleep(POLL_SECONDS)
        finally:
            with contextlib.suppress(OSError, asyncpg.PostgresError, asyncpg.InterfaceError):
                await connection.close(timeout=2)

    def _heard(self, _connection: object, _pid: int, _channel: str, payload: object) -> None:
        code, _, version = str(payload).rpartition(" ")
        self.learn(code, int(version))


class Address(NamedTuple):
    """Where bytes are asked for, and whether packed by gzip."""

    path: str
    query: bytes
    packed: bool


@dataclass(frozen=True, slots=True)
class Prepared:
    """Bytes of one public read, true for one data version of one plan on one day."""

    plan: str
    version: int
    day: str
    etag: str
    body: bytes
    packed: bool = False
    media_type: str = "application/json"


class PreparedBytes:
    """The prepared public reads of this worker, bounded in size, oldest use first out."""

    def __init__(self, versions: Versions, limit_bytes: int = 64_000_000) -> None:
        self._versions = versions
        self._limit = limit_bytes
        self._size = 0
        self._kept: OrderedDict[Address, Prepared] = OrderedDict()

    def find(self, address: Address, day: str) -> Prepared | None:
        """The bytes for an address, when they are still true."""
        found = self._kept.get(address)
        if found is None:
            return None
        if found.day != day or self._versions.current(found.plan) != found.version:
            return None
        self._kept.move_to_end(address)
        return found

    def keep(self, address: Address, prepared: Prepared) -> None:
        """Keep bytes for an address, and let go of the least used ones beyond the limit."""
        self._drop(address)
        self._kept[address] = prepared
        self._size += len(prepared.body)
        while self._size > self._limit and self._kept:
            self._drop(next(iter(self._kept)))

    def _drop(self, address: Address) -> None:
        gone = self._kept.pop(address, None)
        if gone is not None:
            self._size -= len(gone.body)
