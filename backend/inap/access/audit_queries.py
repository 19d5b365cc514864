"""SQL that reads the audit trail; it is written by ``kit/audit.py`` alone."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Select, Uuid, case, cast, func, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.kit.audit import AuditEntry

ACCOUNT = "account:"
BATCH = 1_000


@dataclass(frozen=True, slots=True)
class AuditFilter:
    """Which entries are asked for; None leaves a question open.

    ``caller`` is a label such as ``account:<id>`` or ``command-line``. ``since`` belongs to the
    entries asked for, ``until`` does not.
    """

    caller: str | None = None
    action: str | None = None
    subject: str | None = None
    since: datetime | None = None
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class AuditView:
    """An entry with the account behind it, where there is one."""

    id: UUID
    at: datetime
    caller: str
    account_id: UUID | None
    name: str | None
    email: str | None
    action: str
    subject: str
    detail: dict[str, Any]
    request_id: str | None


async def find_label(session: AsyncSession, email: str) -> str | None:
    """How the audit trail names the account with this (lower-case) address."""
    found = await session.scalar(select(Account.id).where(Account.email == email))
    return None if found is None else f"{ACCOUNT}{found}"


def entries(wanted: AuditFilter) -> Select[Any]:
    """The entries asked for, the newest first; each filter has an index by time."""
    # Only labels of accounts hold an id, so nothing else is read as one.
    labelled = AuditEntry.caller.startswith(ACCOUNT)
    account_id = case((labelled, cast(func.substr(AuditEntry.caller, len(ACCOUNT) + 1), Uuid)))
    statement = (
        select(
            AuditEntry.id,
            AuditEntry.at,
            AuditEntry.caller,
            Account.id,
            Account.name,
            Account.email,
            AuditEntry.action,
            AuditEntry.subject,
            AuditEntry.detail,
            AuditEntry.request_id,
        )
        .outerjoin(Account, Account.id == account_id)
        .order_by(AuditEntry.at.desc(), AuditEntry.id.desc())
    )
    conditions = [
        column == value
        for column, value in (
            (AuditEntry.caller, wanted.caller),
            (AuditEntry.action, wanted.action),
            (AuditEntry.subject, wanted.subject),
        )
        if value is not None
    ]
    if wanted.since is not None:
        conditions.append(AuditEntry.at >= wanted.since)
    if wanted.until is not None:
        conditions.append(AuditEntry.at < wanted.until)
    return statement.where(*conditions)


async def list_entries(
    session: AsyncSession, wanted: AuditFilter, *, after: tuple[datetime, UUID] | None, limit: int
) -> list[AuditView]:
    """The entries asked for, the newest first, one more than ``limit``."""
    statement = entries(wanted).limit(limit + 1)
    if after is not None:
        statement = statement.where(tuple_(AuditEntry.at, AuditEntry.id) < tuple_(*after))
    return [AuditView(*row) for row in await session.execute(statement)]


async def stream_entries(
    session: AsyncSession, wanted: AuditFilter
) -> AsyncIterator[Sequence[AuditView]]:
    """All entries asked for, the newest first, a batch at a time and never all in memory."""
    statement = entries(wanted).execution_options(yield_per=BATCH)
    async for rows in (await session.stream(statement)).partitions():
        yield [AuditView(*row) for row in rows]
