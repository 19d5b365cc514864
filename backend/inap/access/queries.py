"""All SQL of the access slice."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller, Grant
from inap.access.models import Account, ApiKey, RoleGrant


async def _grants(session: AsyncSession, account_id: UUID) -> Sequence[RoleGrant]:
    found = await session.scalars(select(RoleGrant).where(RoleGrant.account_id == account_id))
    return found.all()


async def find_caller_by_account(session: AsyncSession, account_id: UUID) -> Caller | None:
    """The caller behind an access token, or None when the account is gone or not active."""
    account = await session.get(Account, account_id)
    if account is None or not account.active:
        return None
    grants = await _grants(session, account_id)
    return Caller(
        account_id=account.id,
        name=account.name,
        grants=tuple(Grant(row.role, row.jurisdiction, row.actor_id) for row in grants),
        must_change_password=account.must_change_password,
    )


async def find_caller_by_key(session: AsyncSession, key_hash: bytes) -> Caller | None:
    """The caller behind an API key: the key's one role, as long as its account still holds it."""
    found = await session.execute(
        select(ApiKey, Account)
        .join(Account, Account.id == ApiKey.account_id)
        .where(
            ApiKey.key_hash == key_hash,
            ApiKey.revoked_at.is_(None),
            or_(ApiKey.expires_at.is_(None), ApiKey.expires_at > func.now()),
            Account.active,
        )
    )
    row = found.one_or_none()
    if row is None:
        return None
    key, account = row
    await session.execute(update(ApiKey).where(ApiKey.id == key.id).values(last_used_at=func.now()))
    grant = Grant(key.role, key.jurisdiction, key.actor_id)
    held = {
        Grant(row.role, row.jurisdiction, row.actor_id)
        for row in await _grants(session, account.id)
    }
    if grant not in held and Grant("admin") not in held:
        return None
    return Caller(account_id=account.id, name=account.name, grants=(grant,), by_key=True)
