"""``Idempotency-Key``: a retry gets the first answer, and never does the work twice.

The key is claimed by an insert at the beginning of the transaction. A second request with the same
key waits on that row, and then finds either the stored answer (the first committed) or nothing (it
rolled back, and the retry does the work). The answer is stored by ``inap.kit.routing`` in the same
transaction. Failures are not stored: a corrected request may use the key again.
"""

import hashlib
from datetime import datetime
from typing import Any

from fastapi import Request
from sqlalchemy import DateTime, Index, LargeBinary, SmallInteger, String, func, select, update
from sqlalchemy.dialects.postgresql import JSONB, insert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.problems import Problem
from inap.kit.tables import Base


class IdempotencyRecord(Base):
    """A claimed key of one caller, and the answer it led to."""

    __tablename__ = "idempotency_record"

    caller: Mapped[str] = mapped_column(String(80), primary_key=True)
    key: Mapped[str] = mapped_column(String(255), primary_key=True)
    fingerprint: Mapped[bytes] = mapped_column(LargeBinary)
    status: Mapped[int | None] = mapped_column(SmallInteger)
    headers: Mapped[dict[str, Any] | None] = mapped_column(JSONB)
    body: Mapped[bytes | None] = mapped_column(LargeBinary)
    created_at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())

    __table_args__ = (Index("ix_idempotency_record_created_at", "created_at"),)


class Replay(Exception):
    """The answer of the first request with this key."""

    def __init__(self, status: int, headers: dict[str, str], body: bytes) -> None:
        super().__init__("replay")
        self.status = status
        self.headers = headers
        self.body = body


def caller_key(request: Request) -> str:
    """Who is calling, stable over a renewed token: set by the access middleware."""
    return str(getattr(request.state, "identity", "anonymous"))


async def claim_key(request: Request, session: AsyncSession) -> None:
    """Claim the request's key, if it carries one.

    Raises ``Replay`` when it was answered before, ``idempotency-key-reused`` when another request
    had it, ``invalid-idempotency-key`` when it is malformed.
    """
    key = request.headers.get("idempotency-key")
    if key is None or request.method != "POST":
        return
    if not key.isascii() or not key.isprintable() or not 1 <= len(key) <= 255:
        raise Problem("invalid-idempotency-key")
    content = f"{request.method} {request.url.path}?{request.url.query}\n".encode()
    fingerprint = hashlib.sha256(content + await _told(request)).digest()
    caller = caller_key(request)
    claimed = await session.execute(
        insert(IdempotencyRecord)
        .values(caller=caller, key=key, fingerprint=fingerprint)
        .on_conflict_do_nothing()
        .returning(IdempotencyRecord.key)
    )
    if claimed.first() is not None:
        request.state.claimed_key = key
        return
    found = await session.execute(
        select(
            IdempotencyRecord.fingerprint,
            IdempotencyRecord.status,
            IdempotencyRecord.headers,
            IdempotencyRecord.body,
        ).where(IdempotencyRecord.caller == caller, IdempotencyRecord.key == key)
    )
    row = found.one()
    if row.fingerprint != fingerprint:
        raise Problem("idempotency-key-reused")
    raise Replay(row.status, row.headers or {}, row.body or b"")


async def _told(request: Request) -> bytes:
    """What the request says: its body, or of a form what ``inap.kit.uploads`` took of its parts."""
    form: bytes | None = getattr(request.state, "form_fingerprint", None)
    return await request.body() if form is None else form


async def store_answer(request: Request, status: int, headers: dict[str, str], body: bytes) -> None:
    """Keep the answer beside the claimed key, in the transaction that did the work."""
    key = getattr(request.state, "claimed_key", None)
    if key is None:
        return
    kept = {name: headers[name] for name in ("etag", "location", "content-type") if name in headers}
    session: AsyncSession = request.state.write_session
    await session.execute(
        update(IdempotencyRecord)
        .where(IdempotencyRecord.caller == caller_key(request), IdempotencyRecord.key == key)
        .values(status=status, headers=kept, body=body)
    )
