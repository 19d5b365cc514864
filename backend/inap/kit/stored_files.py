"""The files that rows of the portal name, and the care for those that none does.

A file is written into the store before the row that names it is committed, while a lock on its
content is held and nothing else (``put_ahead``): a store that is slow must not hold up those who
write elsewhere. The sweep takes the same lock before it looks whether a row names a file, and
leaves alone what was written within a day, which is ample for the row to follow. So an upload that
rolls back never takes away what another one has just committed, and the sweep never takes away what
is about to be named. Rows are never deleted, so that who uploaded what stays told, but where a plan
for training is set back to its files.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy import DateTime, Index, Integer, LargeBinary, String, func, insert, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.files import FileLost, FileStore, Kept, Readable
from inap.kit.tables import Base, new_id

SPARED: Final = timedelta(days=1)
"""How long a file that no row names is left alone."""

_ONE_AT_A_TIME = text("SELECT pg_advisory_xact_lock(hashtextextended('file ' || :sha256, 0))")


class StoredFile(Base):
    """One upload: its content's hash, what it is, and under which name it came."""

    __tablename__ = "stored_file"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    sha256: Mapped[bytes] = mapped_column(LargeBinary)
    size: Mapped[int] = mapped_column(Integer)
    media_type: Mapped[str] = mapped_column(String(100))
    name: Mapped[str] = mapped_column(String(200))
    uploaded_by: Mapped[str] = mapped_column(String(80))
    uploaded_at: Mapped[datetime] = mapped_column(
        DateTime(timezone=True), server_default=func.now()
    )
    scanned_at: Mapped[datetime | None] = mapped_column(DateTime(timezone=True))

    __table_args__ = (Index("ix_stored_file_sha256", "sha256"),)


@dataclass(frozen=True, slots=True)
class NewFile:
    """What is told of an upload; ``scanned_at`` is None where no scanner is set."""

    sha256: str
    size: int
    media_type: str
    name: str
    scanned_at: datetime | None


@dataclass(frozen=True, slots=True)
class Damage:
    """A file that rows name and that cannot be given out, and why."""

    sha256: str
    what: str


async def hold_content(session: AsyncSession, sha256: str) -> None:
    """Hold a content to the end of the transaction, so that the sweep leaves it alone."""
    await session.execute(_ONE_AT_A_TIME, {"sha256": sha256})


async def put_ahead(
    sessions: async_sessionmaker[AsyncSession], store: FileStore, sha256: str, content: Readable
) -> None:
    """Keep a content for a row that will name it within ``SPARED``."""
    async with store.turns, sessions.begin() as session:
        await hold_content(session, sha256)
        await store.put(sha256, content)


async def insert_file(session: AsyncSession, new: NewFile, *, by: str) -> UUID:
    """The row of an upload whose content the store has; returns its id."""
    file_id = new_id()
    await session.execute(
        insert(StoredFile).values(
            id=file_id,
            sha256=bytes.fromhex(new.sha256),
            size=new.size,
            media_type=new.media_type,
            name=new.name,
            uploaded_by=by,
            scanned_at=new.scanned_at,
        )
    )
    return file_id


async def sweep_files(
    sessions: async_sessionmaker[AsyncSession], store: FileStore, now: datetime | None = None
) -> list[Kept]:
    """Take away the files that no row names and that are older than a day; returns them."""
    before = (now or datetime.now(UTC)) - SPARED
    swept: list[Kept] = []
    async for batch in store.each():
        old = [kept for kept in batch if kept.at < before]
        async with sessions() as session, session.begin():
            named = await _named(session, [kept.sha256 for kept in old])
        unnamed = [kept for kept in old if kept.sha256 not in named]
        swept += [kept for kept in unnamed if await _sweep(sessions, store, kept, before)]
    await store.clear_staged(before)
    return swept


async def _sweep(
    sessions: async_sessionmaker[AsyncSession], store: FileStore, kept: Kept, before: datetime
) -> bool:
    """Take one file away, unless somebody has named it or sent it again meanwhile."""
    async with sessions() as session, session.begin():
        await hold_content(session, kept.sha256)
        if await _named(session, [kept.sha256]):
            return False
        found = await store.find(kept.sha256)
        if found is None or found.at >= before:
            return False
        await store.delete(kept.sha256)
        return True


async def _named(session: AsyncSession, hashes: Sequence[str]) -> frozenset[str]:
    """Those of the hashes that a row names."""
    found = await session.scalars(
        select(StoredFile.sha256).where(
            StoredFile.sha256.in_([bytes.fromhex(sha256) for sha256 in hashes])
        )
    )
    return frozenset(sha256.hex() for sha256 in found)


async def check_files(
    sessions: async_sessionmaker[AsyncSession], store: FileStore
) -> tuple[int, list[Damage]]:
    """Read every named file again; returns how many, and those that are gone or changed."""
    async with sessions() as session, session.begin():
        rows = (await session.execute(select(StoredFile.sha256, StoredFile.size).distinct())).all()
    damages = []
    for row in rows:
        sha256 = row.sha256.hex()
        kept = await store.find(sha256)
        if kept is None:
            damages.append(Damage(sha256, "is not in the store"))
        elif kept.size != row.size:
            damages.append(Damage(sha256, f"has {kept.size} bytes instead of {row.size}"))
        elif not await _is_what_it_was(store, sha256):
            damages.append(Damage(sha256, "has another content"))
    return len(rows), damages


async def _is_what_it_was(store: FileStore, sha256: str) -> bool:
    try:
        async for _piece in await store.read(sha256):
            pass
    except FileLost:
        return False
    return True
