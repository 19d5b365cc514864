"""The audit trail: who did what to which thing, written in the transaction that did it."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Index, String, func, insert
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped, mapped_column

from inap.kit.tables import Base, new_id


class AuditEntry(Base):
    """One thing done. Entries are only ever added."""

    __tablename__ = "audit_entry"

    id: Mapped[UUID] = mapped_column(primary_key=True, default=new_id)
    at: Mapped[datetime] = mapped_column(DateTime(timezone=True), server_default=func.now())
    caller: Mapped[str] = mapped_column(String(80))
    action: Mapped[str] = mapped_column(String(60))
    subject: Mapped[str] = mapped_column(String(120))
    detail: Mapped[dict[str, Any]] = mapped_column(JSONB)
    request_id: Mapped[str | None] = mapped_column(String(64))

    __table_args__ = (
        Index("ix_audit_entry_subject_at", "subject", "at"),
        Index("ix_audit_entry_at", "at"),
        Index("ix_audit_entry_caller_at", "caller", "at"),
        Index("ix_audit_entry_action_at", "action", "at"),
    )


async def record(
    session: AsyncSession,
    *,
    caller: str,
    action: str,
    subject: str,
    request_id: str | None = None,
    **detail: object,
) -> None:
    """Add an entry; ``subject`` reads like ``submission:<id>``."""
    await session.execute(
        insert(AuditEntry).values(
            id=new_id(),
            caller=caller,
            action=action,
            subject=subject,
            detail=detail,
            request_id=request_id,
        )
    )


async def record_all(
    session: AsyncSession,
    *,
    caller: str,
    request_id: str | None,
    entries: Sequence[tuple[str, str, Mapping[str, object]]],
) -> None:
    """Add many entries by one statement; each is (action, subject, detail)."""
    if entries:
        await session.execute(
            insert(AuditEntry),
            [
                {
                    "id": new_id(),
                    "caller": caller,
                    "action": action,
                    "subject": subject,
                    "detail": dict(detail),
                    "request_id": request_id,
                }
                for action, subject, detail in entries
            ],
        )
