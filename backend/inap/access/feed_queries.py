"""SQL of calendar feeds: the secret address each person may have one of."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, CalendarFeed


@dataclass(frozen=True, slots=True)
class Feed:
    """Whose calendar a secret address is, and the language they read."""

    account_id: UUID
    language: str


async def keep_feed(
    session: AsyncSession, account_id: UUID, token_hash: bytes, created_at: datetime
) -> None:
    """Give an account this address; the one it had before ends."""
    values = {"token_hash": token_hash, "created_at": created_at}
    await session.execute(
        insert(CalendarFeed)
        .values(account_id=account_id, **values)
        .on_conflict_do_update(index_elements=[CalendarFeed.account_id], set_=values)
    )


async def end_feed(session: AsyncSession, account_id: UUID) -> bool:
    """End an account's address; whether it had one."""
    ended = await session.execute(
        delete(CalendarFeed)
        .where(CalendarFeed.account_id == account_id)
        .returning(CalendarFeed.account_id)
    )
    return ended.first() is not None


async def feed_made_at(session: AsyncSession, account_id: UUID) -> datetime | None:
    """When an account's address was made, None when it has none."""
    found: datetime | None = await session.scalar(
        select(CalendarFeed.created_at).where(CalendarFeed.account_id == account_id)
    )
    return found


async def find_feed(session: AsyncSession, token_hash: bytes) -> Feed | None:
    """Whose address it is, None when it is nobody's or the account is not active."""
    found = await session.execute(
        select(Account.id, Account.language)
        .join(CalendarFeed, CalendarFeed.account_id == Account.id)
        .where(CalendarFeed.token_hash == token_hash, Account.active)
    )
    row = found.one_or_none()
    return None if row is None else Feed(*row)
