"""Reading what was done to one thing from the audit trail, with the account that did it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import String, cast, literal, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.kit.audit import AuditEntry


@dataclass(frozen=True, slots=True)
class TrailView:
    """One thing done; ``by`` is null where no account did it."""

    id: UUID
    at: datetime
    action: str
    by: UUID | None
    by_name: str | None
    detail: dict[str, Any]


async def list_trail(
    session: AsyncSession, subject: str, *, after: UUID | None, limit: int
) -> list[TrailView]:
    """What was done to ``subject`` (like ``record:<id>``), oldest first; one statement."""
    statement = (
        select(
            AuditEntry.id,
            AuditEntry.at,
            AuditEntry.action,
            Account.id,
            Account.name,
            AuditEntry.detail,
        )
        .outerjoin(Account, literal("account:") + cast(Account.id, String) == AuditEntry.caller)
        .where(AuditEntry.subject == subject)
        .order_by(AuditEntry.id)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(AuditEntry.id > after)
    return [TrailView(*row) for row in await session.execute(statement)]
