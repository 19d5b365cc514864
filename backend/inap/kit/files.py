"""Where files are kept: a folder of this machine, or a store that speaks S3.

A file lies under the SHA-256 of its content, so the same content is kept once whoever sends it, and
a changed one is found. Which rows name it is told by ``inap.kit.stored_files``.
"""

import asyncio
import hashlib
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

import structlog
from obstore.exceptions import BaseError
from obstore.store import LocalStore, ObjectStore, from_url

from inap.settings import Settings

if TYPE_CHECKING:
    # The library has these for type checkers only.
    from obstore.store import ClientConfig, RetryConfig

log = structlog.get_logger(__name__)

PIECE: Final = 65_536
# The least that S3 takes as one part of many; two of them are in memory at most.
PART: Final = 5 * 1024 * 1024
# People wait meanwhile, and a connection to the database may be held.
_RETRIES: Final["RetryConfig"] = {"max_retries": 2, "retry_timeout": timedelta(seconds=10)}
# Uploads that write at the same time: each holds a connection meanwhile, and others are wanted too.
AT_ONCE: Final = 4
_STAGED: Final = "*/*#*"


class StoreUnavailable(OSError):
    """The store cannot be reached, or refuses us; answered as 503."""


class FileLost(Exception):
    """The store has no such file, or another content under its name."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A file as the store lists it."""

    sha256: str
    size: int
    at: datetime


class Readable(Protocol):
    """Content that is read a slice at a time: bytes, or a file mapped into memory."""

    def __len__(self) -> int:
        """Its length in bytes."""

    def __getitem__(self, key: slice, /) -> bytes:
        """A slice of it."""


class FileStore:
    """The files of an installation."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.files_url
        self._folder = None if self._url else settings.files_folder()
        self.turns = asyncio.Semaphore(AT_ONCE)

    @cached_property
    def _store(self) -> ObjectStore:
        # Made with the first file, so that looking at the application touches nothing.
        if self._url:
            return from_url(self._url, client_options=_patience(), retry_config=_RETRIES)
        if self._folder is None:
            raise StoreUnavailable("no folder")
        self._folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        return LocalStore(self._folder)

    async def put(self, sha256: str, content: Readable) -> None:
        """Keep a content; it is there, whole and durable, when this returns."""
        pieces = (content[at : at + PIECE] for at in range(0, len(content), PIECE))
        try:
            await self._store.put_async(
                _path(sha256), _named(pieces), chunk_size=PART, max_concurrency=1
            )
        except BaseError as error:
            raise StoreUnavailable(str(error)) from error
        if self._folder is not None:
            await asyncio.to_thread(_make_durable, self._folder / _path(sha256))

    async def read(self, sha256: str) -> AsyncIterator[bytes]:
        """The content in pieces, opened before this returns.

        Raises ``FileLost`` at once when it is not there, and before the last piece when the content
        is not what its name says.
        """
        try:
            found = await self._store.get_async(_path(sha256))
        except FileNotFoundError as error:
            raise FileLost(sha256) from error
        except BaseError as error:
            raise StoreUnavailable(str(error)) from error
        return _checked(sha256, found.stream(min_chunk_size=PIECE))

    async def each(self) -> AsyncIterator[Sequence[Kept]]:
        """Every file in the store, in handfuls."""
        try:
            async for batch in self._store.list(chunk_size=500):
                yield [
                    Kept(name, int(found["size"]), found["last_modified"])
                    for found in batch
                    if len(name := found["path"].rpartition("/")[2]) == 64
                ]
        except BaseError as error:
            raise StoreUnavailable(str(error)) from error

    async def find(self, sha256: str) -> Kept | None:
        """A file as the store knows it; None when it is not there."""
        try:
            found = await self._store.head_async(_path(sha256))
        except FileNotFoundError:
            return None
        except BaseError as error:
            raise StoreUnavailable(str(error)) from error
        return Kept(sha256, int(found["size"]), found["last_modified"])

    async def delete(self, sha256: str) -> None:
        """Take a file away."""
        try:
            await self._store.delete_async(_path(sha256))
        except FileNotFoundError:
            return
        except BaseError as error:
            raise StoreUnavailable(str(error)) from error

    async def clear_staged(self, before: datetime) -> int:
        """Take away halves that a power cut left in the folder; returns how many."""
        folder = self._folder
        return 0 if folder is None else await asyncio.to_thread(_clear, folder, before)


def _patience() -> "ClientConfig":
    # Options given here stand in for all those of the environment, so that one is handed on.
    plain = os.environ.get("AWS_ALLOW_HTTP", "").lower() in ("1", "true")
    return {"connect_timeout": "5 seconds", "timeout": "30 seconds", "allow_http": plain}


def _path(sha256: str) -> str:
    return f"{sha256[:2]}/{sha256}"


def _named(pieces: Iterator[bytes]) -> Iterator[bytes]:
    yield from pieces


def _make_durable(path: Path) -> None:
    """The row that will name the file is durable; the file has to be so before."""
    for place in (path, path.parent):
        opened = os.open(place, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _clear(folder: Path, before: datetime) -> int:
    cleared = 0
    for path in folder.glob(_STAGED):
        if path.stat().st_mtime < before.timestamp():
            path.unlink(missing_ok=True)
            cleared += 1
    return cleared


async def _checked(sha256: str, stream: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """The pieces as they come, the last one only when the whole is what it should be."""
    digest = hashlib.sha256()
    held = b""
    try:
        async for piece in stream:
            if held:
                yield held
            held = bytes(piece)
            digest.update(held)
    except BaseError as error:
        raise StoreUnavailable(str(error)) from error
    if digest.hexdigest() != sha256:
        log.error("a stored file is not what it was", sha256=sha256)
        raise FileLost(sha256)
    yield held
