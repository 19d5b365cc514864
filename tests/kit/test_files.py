"""The store of files: a folder or S3, what is lost, what is swept, what is checked."""

import asyncio
import hashlib
import os
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.files import FileLost, FileStore, StoreUnavailable
from inap.kit.stored_files import (
    NewFile,
    StoredFile,
    check_files,
    hold_content,
    insert_file,
    sweep_files,
)
from inap.settings import Settings
from support.fake_s3 import FakeS3, fake_s3

CONTENT = b"minutes of a meeting" * 1000
LARGE = os.urandom(9_000_000)


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


async def read(store: FileStore, sha256: str) -> bytes:
    return b"".join([piece async for piece in await store.read(sha256)])


@pytest.fixture
def s3(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeS3]:
    with fake_s3() as running:
        for name, value in {
            "AWS_ACCESS_KEY_ID": "key",
            "AWS_SECRET_ACCESS_KEY": "secret",
            "AWS_REGION": "eu-central-1",
            "AWS_ENDPOINT": running.address,
            "AWS_ALLOW_HTTP": "true",
        }.items():
            monkeypatch.setenv(name, value)
        yield running


@pytest.fixture(params=["folder", "s3"])
def store(request: pytest.FixtureRequest, settings: Settings, s3: FakeS3) -> FileStore:
    assert s3.address
    url = "s3://bucket/some/prefix" if request.param == "s3" else None
    return FileStore(settings.model_copy(update={"files_url": url}))


@pytest.mark.parametrize("content", [CONTENT, LARGE, b"x"])
async def test_what_is_put_is_read_again(store: FileStore, content: bytes) -> None:
    name = hash_of(content)
    await store.put(name, content)
    await store.put(name, content)
    assert await read(store, name) == content
    [[kept]] = [batch async for batch in store.each()]
    assert (kept.sha256, kept.size) == (name, len(content))
    assert await store.find(name) is not None
    await store.delete(name)
    await store.delete(name)
    assert await store.find(name) is None
    with pytest.raises(FileLost):
        await store.read(name)


async def test_a_changed_file_is_never_given_out_whole(store: FileStore) -> None:
    name = hash_of(CONTENT)
    await store.put(name, CONTENT[:-1] + b"!")
    pieces = await store.read(name)
    got = []
    with pytest.raises(FileLost):
        got += [piece async for piece in pieces]
    assert len(b"".join(got)) < len(CONTENT)


async def test_objects_lie_under_the_prefix_by_their_hash(settings: Settings, s3: FakeS3) -> None:
    store = FileStore(settings.model_copy(update={"files_url": "s3://bucket/some/prefix"}))
    name = hash_of(CONTENT)
    await store.put(name, CONTENT)
    assert list(s3.objects) == [f"some/prefix/{name[:2]}/{name}"]


async def test_a_store_that_refuses_is_unavailable(settings: Settings, s3: FakeS3) -> None:
    store = FileStore(settings.model_copy(update={"files_url": "s3://bucket"}))
    s3.down = True
    with pytest.raises(StoreUnavailable):
        await store.put(hash_of(CONTENT), CONTENT)
    with pytest.raises(StoreUnavailable):
        await store.read(hash_of(CONTENT))


async def test_a_folder_that_cannot_be_written_is_unavailable(settings: Settings) -> None:
    settings.files_folder().parent.mkdir(parents=True, exist_ok=True)
    settings.files_folder().write_text("not a folder", encoding="utf-8")
    with pytest.raises((StoreUnavailable, FileExistsError)):
        await FileStore(settings).put(hash_of(CONTENT), CONTENT)


def told(content: bytes) -> NewFile:
    return NewFile(hash_of(content), len(content), "application/pdf", "a.pdf", None)


async def keep(session: AsyncSession, store: FileStore, content: bytes) -> None:
    """What an upload does."""
    new = told(content)
    await hold_content(session, new.sha256)
    await store.put(new.sha256, content)
    await insert_file(session, new, by="account:test")


def later() -> datetime:
    return datetime.now(UTC) + timedelta(days=2)


async def test_the_sweep_takes_away_only_old_files_that_no_row_names(
    app: FastAPI, session: AsyncSession, store: FileStore
) -> None:
    await keep(session, store, CONTENT)
    await session.commit()
    await store.put(hash_of(b"orphan"), b"orphan")
    sessions = app.state.sessions
    assert await sweep_files(sessions, store) == []
    swept = await sweep_files(sessions, store, later())
    assert [kept.sha256 for kept in swept] == [hash_of(b"orphan")]
    assert await read(store, hash_of(CONTENT)) == CONTENT
    assert await sweep_files(sessions, store, later()) == []


async def test_a_rollback_takes_no_file_from_the_one_who_committed_it(
    app: FastAPI, session: AsyncSession, store: FileStore
) -> None:
    await keep(session, store, CONTENT)
    await session.commit()
    async with app.state.sessions() as other:
        await keep(other, store, CONTENT)
        await other.rollback()
    await sweep_files(app.state.sessions, store, later())
    assert await read(store, hash_of(CONTENT)) == CONTENT
    assert await session.scalar(select(func.count()).select_from(StoredFile)) == 1


async def test_the_sweep_waits_for_an_upload_that_is_about_to_name_the_file(
    app: FastAPI, session: AsyncSession, store: FileStore
) -> None:
    await store.put(hash_of(CONTENT), CONTENT)
    await keep(session, store, CONTENT)
    sweeping = asyncio.create_task(sweep_files(app.state.sessions, store, later()))
    await asyncio.sleep(0.3)
    assert not sweeping.done()
    await session.commit()
    assert await sweeping == []
    assert await read(store, hash_of(CONTENT)) == CONTENT


async def test_a_file_sent_again_since_the_sweep_looked_is_spared(
    app: FastAPI, settings: Settings
) -> None:
    store = FileStore(settings)
    name = hash_of(CONTENT)
    await store.put(name, CONTENT)
    path = settings.files_folder() / name[:2] / name
    old = time.time() - 3 * 86_400
    os.utime(path, (old, old))
    async with app.state.sessions() as uploading:
        await hold_content(uploading, name)
        sweeping = asyncio.create_task(sweep_files(app.state.sessions, store))
        await asyncio.sleep(0.3)
        await store.put(name, CONTENT)
        await uploading.rollback()
    assert await sweeping == []
    assert path.exists()


async def test_halves_that_a_power_cut_left_are_swept(app: FastAPI, settings: Settings) -> None:
    store = FileStore(settings)
    await store.put(hash_of(CONTENT), CONTENT)
    half = settings.files_folder() / hash_of(CONTENT)[:2] / f"{hash_of(CONTENT)}#1"
    half.write_bytes(b"half")
    await sweep_files(app.state.sessions, store)
    assert half.exists()
    await sweep_files(app.state.sessions, store, later())
    assert not half.exists()


async def test_the_check_names_what_is_gone_or_changed(
    app: FastAPI, session: AsyncSession, settings: Settings
) -> None:
    store = FileStore(settings)
    for content in (b"gone", b"changed", b"longer", CONTENT):
        await keep(session, store, content)
    await session.commit()
    folder: Path = settings.files_folder()
    (folder / hash_of(b"gone")[:2] / hash_of(b"gone")).unlink()
    (folder / hash_of(b"changed")[:2] / hash_of(b"changed")).write_bytes(b"CHANGED")
    (folder / hash_of(b"longer")[:2] / hash_of(b"longer")).write_bytes(b"much longer")
    count, damages = await check_files(app.state.sessions, store)
    assert count == 4
    assert {damage.sha256: damage.what for damage in damages} == {
        hash_of(b"gone"): "is not in the store",
        hash_of(b"changed"): "has another content",
        hash_of(b"longer"): "has 11 bytes instead of 6",
    }
