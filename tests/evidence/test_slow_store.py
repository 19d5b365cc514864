"""A store of files that is slow holds nobody up, and nothing of a file is lost by it."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.evidence import attaching
from inap.kit.files import AT_ONCE, FileStore, Readable
from inap.kit.stored_files import StoredFile
from support import sample_files as files
from support.evidence import attached, names, upload
from support.problems import assert_problem
from support.reporting import Desk


class SlowStore:
    """The application's store, whose answers wait until they are let go."""

    def __init__(self, store: FileStore, monkeypatch: pytest.MonkeyPatch) -> None:
        self.asked: list[str] = []
        self.begun = asyncio.Semaphore(0)
        self.go = asyncio.Event()
        put, read = store.put, store.read

        async def put_slowly(sha256: str, content: Readable) -> None:
            await self._wait("put")
            await put(sha256, content)

        async def read_slowly(sha256: str) -> AsyncIterator[bytes]:
            await self._wait("read")
            return await read(sha256)

        monkeypatch.setattr(store, "put", put_slowly)
        monkeypatch.setattr(store, "read", read_slowly)

    async def _wait(self, what: str) -> None:
        self.asked.append(what)
        self.begun.release()
        await self.go.wait()


@pytest.fixture
async def slow(app: FastAPI, monkeypatch: pytest.MonkeyPatch) -> SlowStore:
    return SlowStore(app.state.files, monkeypatch)


async def begun(slow: SlowStore) -> None:
    await asyncio.wait_for(slow.begun.acquire(), 10)


async def count_rows(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).select_from(StoredFile)) or 0


async def test_what_a_file_is_attached_to_is_held_by_nobody_while_the_store_writes(
    desk: Desk, draft: dict[str, Any], slow: SlowStore, session: AsyncSession
) -> None:
    sending = asyncio.create_task(upload(desk["focal"], draft))
    await begun(slow)
    held = text("SELECT id FROM submission WHERE id = :id FOR UPDATE NOWAIT")
    assert await session.scalar(held, {"id": UUID(draft["id"])}) == UUID(draft["id"])
    assert await count_rows(session) == 0
    await session.rollback()
    slow.go.set()
    assert (await sending).status_code == 201
    assert await count_rows(session) == 1


async def test_writing_takes_a_few_connections_and_leaves_the_others(
    app: FastAPI, desk: Desk, draft: dict[str, Any], slow: SlowStore
) -> None:
    sending = [
        asyncio.create_task(upload(desk["focal"], draft, files.pdf(b"/N %d " % number)))
        for number in range(AT_ONCE + 4)
    ]
    for _ in range(AT_ONCE):
        await begun(slow)
    async with asyncio.timeout(10):
        # The others look whether they may attach, and then wait their turn.
        while app.state.engine.pool.checkedout() > AT_ONCE:
            await asyncio.to_thread(lambda: None)
    assert (await desk["focal"].get(f"/submissions/{draft['id']}")).status_code == 200
    assert (slow.asked, app.state.engine.pool.checkedout()) == (["put"] * AT_ONCE, AT_ONCE)
    slow.go.set()
    assert [each.status_code for each in await asyncio.gather(*sending)] == [201] * len(sending)
    assert len(await names(desk["focal"], draft)) == len(sending)


async def test_no_connection_is_held_while_the_store_reads(
    app: FastAPI, desk: Desk, draft: dict[str, Any], slow: SlowStore
) -> None:
    slow.go.set()
    made = await attached(desk["focal"], draft)
    slow.go.clear()
    await begun(slow)
    address = f"/submissions/{draft['id']}/evidence/{made['id']}/content"
    reading = asyncio.create_task(desk["focal"].get(address))
    await begun(slow)
    assert app.state.engine.pool.checkedout() == 0
    slow.go.set()
    assert (await reading).content == files.pdf()


async def test_what_is_refused_is_never_written(
    desk: Desk, draft: dict[str, Any], slow: SlowStore
) -> None:
    slow.go.set()
    await attached(desk["focal"], draft, key="once")
    assert_problem(await upload(desk["focal"], draft), "evidence-exists")
    retried = await upload(desk["focal"], draft, key="once")
    assert retried.headers["idempotent-replayed"] == "true"
    other = files.pdf(b"/N 1 ")
    assert_problem(await upload(desk["kfocal"], draft, other), "not-found")
    await desk.step("focal", draft, "submit")
    assert (await upload(desk["focal"], draft, other)).status_code == 409
    assert slow.asked == ["put"]


async def test_what_is_refused_no_more_is_written_before_its_row(
    app: FastAPI,
    desk: Desk,
    draft: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def refused_then(*_given: object) -> bool:
        return False

    monkeypatch.setattr(attaching, "write_ahead", refused_then)
    made = await attached(desk["focal"], draft)
    assert await app.state.files.find(made["sha256"]) is not None


async def test_a_store_that_fails_leaves_no_row(
    app: FastAPI,
    desk: Desk,
    draft: dict[str, Any],
    session: AsyncSession,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def fail(*_given: object) -> None:
        raise OSError("away")

    monkeypatch.setattr(app.state.files, "put", fail)
    assert_problem(await upload(desk["focal"], draft), "unavailable")
    assert await count_rows(session) == 0
