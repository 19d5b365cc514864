"""The server dies in the middle of a batch: every acknowledged item is there once, and no other."""

import asyncio
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import ApiKey
from inap.access.tokens import KEY_PREFIX, new_secret
from inap.submissions.verify import verify
from support.factories import make_indicator
from support.live import environment, free_port
from support.reporting import World, fact, make_world

ITEMS = 120
# Seconds after which the server is killed: before, in and after the work of one batch.
MOMENTS = (0.02, 0.1, 0.25, 0.6)
STORED = "SELECT indicator.code FROM submission JOIN indicator ON indicator.id = indicator_id"


@contextmanager
def server(database: str, folder: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """The application in a process of its own, which is killed at the end if it still lives."""
    process = subprocess.Popen(
        [sys.executable, "-m", "uvicorn", "inap.main:create_app", "--factory", f"--port={port}"],
        env=environment(database, folder),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        until = time.monotonic() + 60
        while time.monotonic() < until:
            try:
                if httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait(timeout=30)


def post(port: int, secret: str, items: list[dict[str, Any]], key: str) -> httpx.Response:
    return httpx.post(
        f"http://127.0.0.1:{port}/api/v1/submissions/batch",
        json={"items": items, "mode": "each", "action": "submit"},
        headers={"Authorization": f"Bearer {secret}", "Idempotency-Key": key},
        timeout=60,
    )


@pytest.fixture
async def tool(session: AsyncSession) -> tuple[World, str]:
    """A world of today, and the key of a tool that reports for its federal body."""
    world = await make_world(session)
    secret = new_secret(KEY_PREFIX)
    session.add(
        ApiKey(
            account_id=world.people["focal"].id,
            label="tool",
            prefix="inap_x",
            key_hash=secret.hashed,
            role="focal_point",
            actor_id=world.moi.id,
        )
    )
    for number in range(ITEMS * len(MOMENTS)):
        await make_indicator(session, world.node, f"K{number}", reporters=(world.moi,))
    await session.commit()
    return world, secret.plain


async def stored(session: AsyncSession) -> list[str]:
    found = list((await session.execute(text(STORED))).scalars())
    await session.commit()
    return found


@dataclass
class Sending:
    """A batch on its way in a thread; ``answer`` is what came back before the server died."""

    port: int
    secret: str
    items: list[dict[str, Any]]
    key: str
    answer: httpx.Response | None = None

    def run(self) -> None:
        try:
            self.answer = post(self.port, self.secret, self.items, self.key)
        except httpx.TransportError:
            return


async def settled(session: AsyncSession, before: set[str], codes: set[str]) -> set[str]:
    """What is stored once the database has finished or undone what the lost line had begun."""
    for _ in range(100):
        found = await stored(session)
        assert len(found) == len(set(found))
        if set(found) - before in (set(), codes):
            break
        await asyncio.sleep(0.05)
    assert set(found) - before in (set(), codes)
    return set(found)


async def test_a_batch_cut_off_by_the_end_of_the_server_is_there_whole_or_not_at_all(
    database: str, session: AsyncSession, tool: tuple[World, str], tmp_path: Path
) -> None:
    world, secret = tool
    port = free_port()
    there: set[str] = set()
    cut_off: Sending | None = None
    for turn, moment in enumerate((*MOMENTS, None)):
        with server(database, tmp_path, port) as process:
            if cut_off is not None:
                again = post(port, secret, cut_off.items, cut_off.key)
                assert again.status_code == 200, again.text
                assert again.json()["written"] == ITEMS
                if cut_off.answer is not None:
                    assert again.json() == cut_off.answer.json()
                there |= {item["indicator"] for item in cut_off.items}
                assert sorted(await stored(session)) == sorted(there)
            if moment is None:
                break
            numbers = range(turn * ITEMS, (turn + 1) * ITEMS)
            items = [fact(world, indicator=f"K{number}") for number in numbers]
            cut_off = Sending(port, secret, items, f"turn {turn}")
            sender = threading.Thread(target=cut_off.run)
            sender.start()
            await asyncio.sleep(moment)
            os.kill(process.pid, signal.SIGKILL)
            sender.join()
        codes = {item["indicator"] for item in cut_off.items}
        found = await settled(session, there, codes)
        if cut_off.answer is not None:
            assert cut_off.answer.status_code == 200
            assert found == there | codes
    assert await verify(session) == []
