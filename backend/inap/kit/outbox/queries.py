"""Statements of the outbox: putting a mail in, taking the next one, telling what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import CursorResult, func, select, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.outbox.models import OutboxMessage
from inap.kit.tables import new_id


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to be sent once: never twice under one ``dedupe_key``.

    ``account`` is None for who has none; ``calendar`` is an invitation for calendar programs.
    """

    kind: str
    dedupe_key: str
    account: UUID | None
    to: str
    language: str
    subject: str
    body: str
    html: str | None
    calendar: str | None = None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A mail that is being sent; ``attempts`` counts those before."""

    id: UUID
    to: str
    language: str
    subject: str
    body: str
    html: str | None
    calendar: str | None
    created_at: datetime
    attempts: int


async def put_in(session: AsyncSession, letters: Sequence[Letter]) -> dict[str, UUID]:
    """Put mails in, in the caller's transaction; the ids of those that are new, by their key.

    A mail whose key was used before is left out. When another transaction is just using the key,
    this one waits to see whether it commits.
    """
    if not letters:
        return {}
    rows = [
        {
            "id": new_id(),
            "kind": letter.kind,
            "dedupe_key": letter.dedupe_key,
            "account_id": letter.account,
            "to": letter.to,
            "language": letter.language,
            "subject": letter.subject,
            "body": letter.body,
            "html": letter.html,
            "calendar": letter.calendar,
        }
        # In one order for all, so that two transactions never wait for each other.
        for letter in sorted(letters, key=lambda letter: letter.dedupe_key)
    ]
    found = await session.execute(
        insert(OutboxMessage)
        .values(rows)
        .on_conflict_do_nothing(index_elements=[OutboxMessage.dedupe_key])
        .returning(OutboxMessage.dedupe_key, OutboxMessage.id)
    )
    return {row.dedupe_key: row.id for row in found}


async def take_next(session: AsyncSession, now: datetime) -> Waiting | None:
    """The mail that has waited longest, locked until the transaction ends; None when none waits.

    Mails that other workers are sending are passed over.
    """
    found = await session.execute(
        select(
            OutboxMessage.id,
            OutboxMessage.to,
            OutboxMessage.language,
            OutboxMessage.subject,
            OutboxMessage.body,
            OutboxMessage.html,
            OutboxMessage.calendar,
            OutboxMessage.created_at,
            OutboxMessage.attempts,
        )
        .where(
            OutboxMessage.sent_at.is_(None),
            OutboxMessage.given_up_at.is_(None),
            OutboxMessage.send_after <= now,
        )
        .order_by(OutboxMessage.send_after, OutboxMessage.id)
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    row = found.one_or_none()
    return None if row is None else Waiting(*row)


async def mark(session: AsyncSession, message: UUID, **became: object) -> None:
    """Count an attempt and keep what became of it."""
    await session.execute(
        update(OutboxMessage)
        .where(OutboxMessage.id == message)
        .values(attempts=OutboxMessage.attempts + 1, **became)
    )


async def count_waiting(session: AsyncSession) -> int:
    """How many mails wait, those that are tried again later as well."""
    waiting = await session.scalar(
        select(func.count())
        .select_from(OutboxMessage)
        .where(OutboxMessage.sent_at.is_(None), OutboxMessage.given_up_at.is_(None))
    )
    return int(waiting or 0)


async def forget_old(session: AsyncSession, before: datetime) -> int:
    """Take the words out of mails that ended before a moment; how many that were.

    That and when somebody was written to stays; what was written need not.
    """
    done = await session.execute(
        update(OutboxMessage)
        .where(
            func.coalesce(OutboxMessage.sent_at, OutboxMessage.given_up_at) < before,
            OutboxMessage.body != "",
        )
        .values(body="", html=None, calendar=None)
    )
    return int(cast("CursorResult[Any]", done).rowcount)
