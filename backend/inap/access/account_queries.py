"""SQL about accounts, their sessions and their API keys."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import and_, case, delete, func, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import selectinload

from inap.access.models import Account, ApiKey, RefreshToken, RoleGrant
from inap.actors.models import Actor
from inap.kit.audit import AuditEntry


@dataclass(frozen=True, slots=True)
class AccountFilter:
    """Which accounts are asked for; None leaves a question open.

    ``q`` stands in the name or the address. ``locked`` is whether signing in is refused at ``now``:
    for good by an administrator, or for a while after failed attempts.
    """

    now: datetime
    q: str | None = None
    role: str | None = None
    actor: str | None = None
    locked: bool | None = None


@dataclass(frozen=True, slots=True)
class NamedActor:
    """An actor as grants name it."""

    id: UUID
    code: str
    title: dict[str, Any]


def _named(actor: Actor) -> NamedActor:
    return NamedActor(actor.id, actor.code, actor.title)


async def find_by_email(session: AsyncSession, email: str, *, lock: bool = False) -> Account | None:
    """The account with this (lower-case) address; ``lock`` holds it for the transaction."""
    statement = select(Account).where(Account.email == email)
    if lock:
        statement = statement.with_for_update()
    found: Account | None = await session.scalar(statement)
    return found


async def find_by_id(
    session: AsyncSession, account_id: UUID, *, lock: bool = False
) -> Account | None:
    """The account with its grants; ``lock`` holds it until the transaction ends."""
    statement = (
        select(Account).where(Account.id == account_id).options(selectinload(Account.grants))
    )
    if lock:
        statement = statement.with_for_update(of=Account)
    found: Account | None = await session.scalar(statement)
    return found


async def list_accounts(
    session: AsyncSession, wanted: AccountFilter, *, after: UUID | None, limit: int
) -> Sequence[Account]:
    """The ``wanted`` accounts by id, one more than ``limit``."""
    statement = select(Account).order_by(Account.id).limit(limit + 1)
    if after is not None:
        statement = statement.where(Account.id > after)
    if wanted.q is not None:
        words = wanted.q.strip().lower()
        statement = statement.where(
            or_(
                Account.email.contains(words, autoescape=True),
                func.lower(Account.name).contains(words, autoescape=True),
            )
        )
    if wanted.role is not None or wanted.actor is not None:
        held = select(RoleGrant.account_id)
        if wanted.role is not None:
            held = held.where(RoleGrant.role == wanted.role)
        if wanted.actor is not None:
            held = held.join(Actor, Actor.id == RoleGrant.actor_id).where(
                Actor.code == wanted.actor
            )
        statement = statement.where(Account.id.in_(held))
    if wanted.locked is not None:
        refused = or_(
            Account.active.is_(False),
            and_(Account.locked_until.is_not(None), Account.locked_until > wanted.now),
        )
        statement = statement.where(refused if wanted.locked else ~refused)
    found = await session.scalars(statement.options(selectinload(Account.grants)))
    return found.all()


async def list_last_sign_ins(
    session: AsyncSession, account_ids: Sequence[UUID]
) -> dict[UUID, datetime]:
    """When each account last signed in, as the audit trail tells; who never did is left out."""
    subjects = {f"account:{account_id}": account_id for account_id in account_ids}
    found = await session.execute(
        select(AuditEntry.subject, func.max(AuditEntry.at))
        .where(AuditEntry.subject.in_(subjects), AuditEntry.action == "sign-in")
        .group_by(AuditEntry.subject)
    )
    return {subjects[subject]: at for subject, at in found}


async def list_actors(session: AsyncSession, ids: set[UUID]) -> dict[UUID, NamedActor]:
    """Actors by id."""
    if not ids:
        return {}
    found = await session.scalars(select(Actor).where(Actor.id.in_(ids)))
    return {actor.id: _named(actor) for actor in found}


async def find_actors_by_code(session: AsyncSession, codes: set[str]) -> dict[str, NamedActor]:
    """Actors by code; nobody is given a role for what was merged into another."""
    if not codes:
        return {}
    found = await session.scalars(
        select(Actor).where(Actor.code.in_(codes), Actor.merged_into_id.is_(None))
    )
    return {actor.code: _named(actor) for actor in found}


async def lock_admins(session: AsyncSession) -> set[UUID]:
    """The active administrators, locked so that the last one cannot be lost in a race."""
    statement = (
        select(Account.id)
        .join(RoleGrant, RoleGrant.account_id == Account.id)
        .where(RoleGrant.role == "admin", Account.active)
        .order_by(Account.id)
    )
    await session.execute(statement.with_for_update(of=Account))
    # Read again: whoever waited for the lock above was shown the grants from before the wait.
    return set(await session.scalars(statement))


async def count_failure(
    session: AsyncSession, account_id: UUID, attempts: int, locked_until: datetime
) -> None:
    """Count a failed sign-in; the one that reaches ``attempts`` locks, and starts counting anew."""
    reached = Account.failed_attempts + 1 >= attempts
    await session.execute(
        update(Account)
        .where(Account.id == account_id)
        .values(
            failed_attempts=case((reached, 0), else_=Account.failed_attempts + 1),
            locked_until=case((reached, locked_until), else_=Account.locked_until),
        )
    )


async def clear_failures(session: AsyncSession, account_id: UUID) -> None:
    """Forget failed sign-ins."""
    await session.execute(
        update(Account).where(Account.id == account_id).values(failed_attempts=0, locked_until=None)
    )


async def add_refresh_token(
    session: AsyncSession, account_id: UUID, family: UUID, hashed: bytes, expires_at: datetime
) -> None:
    """Keep the hash of a refresh token."""
    session.add(
        RefreshToken(account_id=account_id, family=family, token_hash=hashed, expires_at=expires_at)
    )
    await session.flush()


async def lock_refresh_token(session: AsyncSession, hashed: bytes) -> RefreshToken | None:
    """The refresh token with this hash, locked."""
    found: RefreshToken | None = await session.scalar(
        select(RefreshToken).where(RefreshToken.token_hash == hashed).with_for_update()
    )
    return found


async def revoke_family(session: AsyncSession, family: UUID) -> None:
    """End every token that came from one sign-in."""
    await session.execute(
        update(RefreshToken)
        .where(RefreshToken.family == family, RefreshToken.revoked_at.is_(None))
        .values(revoked_at=func.now())
    )


async def revoke_sessions(
    session: AsyncSession, account_id: UUID, *, but: UUID | None = None
) -> None:
    """End every session of an account, ``but`` the one of this family."""
    statement = update(RefreshToken).where(
        RefreshToken.account_id == account_id, RefreshToken.revoked_at.is_(None)
    )
    if but is not None:
        statement = statement.where(RefreshToken.family != but)
    await session.execute(statement.values(revoked_at=func.now()))


async def list_grants(
    session: AsyncSession, account_id: UUID
) -> list[tuple[str, str | None, str | None]]:
    """The grants of an account as role, jurisdiction and the actor's code, sorted."""
    found = await session.execute(
        select(RoleGrant.role, RoleGrant.jurisdiction, Actor.code)
        .outerjoin(Actor, Actor.id == RoleGrant.actor_id)
        .where(RoleGrant.account_id == account_id)
    )
    return sorted(((role, side, code) for role, side, code in found), key=str)


async def replace_grants(
    session: AsyncSession, account_id: UUID, grants: Sequence[RoleGrant]
) -> None:
    """Give an account exactly these grants."""
    await session.execute(delete(RoleGrant).where(RoleGrant.account_id == account_id))
    session.add_all(grants)
    await session.flush()


async def list_api_keys(
    session: AsyncSession, *, owner: UUID | None, after: UUID | None, limit: int
) -> list[tuple[ApiKey, str]]:
    """Keys with their owner's name by id, of one account or (``owner`` None) of all.

    One more than ``limit``.
    """
    statement = (
        select(ApiKey, Account.name)
        .join(Account, Account.id == ApiKey.account_id)
        .order_by(ApiKey.id)
        .limit(limit + 1)
    )
    if owner is not None:
        statement = statement.where(ApiKey.account_id == owner)
    if after is not None:
        statement = statement.where(ApiKey.id > after)
    found = await session.execute(statement)
    return [(key, name) for key, name in found]


async def find_api_key(session: AsyncSession, key_id: UUID) -> ApiKey | None:
    """One key."""
    return await session.get(ApiKey, key_id)
