"""Signing in, staying signed in, signing out.

A refresh token is good for one use. Using one a second time means that someone else has a copy,
so its whole family ends. Two tabs that refresh in the same moment are no theft: a token used within
the last ``GRACE_SECONDS`` is answered with a new token of the same family.
"""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import account_queries as accounts
from inap.access.models import Account
from inap.access.passwords import verify_password
from inap.access.tokens import hash_secret, make_access_token, new_secret
from inap.kit import moments
from inap.kit.tables import new_id
from inap.settings import Settings

GRACE_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Session:
    """What a sign-in gives: the access token, and the refresh token for the cookie."""

    account: Account
    access_token: str
    refresh_token: str


@dataclass(frozen=True, slots=True)
class NoSession:
    """Why there is none: ``wrong-credentials``, ``locked-out`` or ``session-ended``."""

    slug: str
    retry_after: int | None = None


def _access(account: Account, settings: Settings) -> str:
    return make_access_token(
        account.id, key=settings.signing_key(), minutes=settings.access_token_minutes
    )


async def check_password(
    session: AsyncSession, account: Account | None, password: str, settings: Settings
) -> NoSession | None:
    """None when the password is right. Counts failures, and locks the account after too many."""
    now = moments.now()
    if account is not None and account.locked_until is not None and account.locked_until > now:
        wait = int((account.locked_until - now).total_seconds()) + 1
        return NoSession("locked-out", wait)
    known = account if account is not None and account.active else None
    if await verify_password(password, known.password_hash if known else None):
        return None
    if account is not None:
        locked_until = now + timedelta(minutes=settings.lockout_minutes)
        await accounts.count_failure(session, account.id, settings.lockout_attempts, locked_until)
    return NoSession("wrong-credentials")


async def sign_in(
    session: AsyncSession, email: str, password: str, settings: Settings
) -> Session | NoSession:
    """Begin a session, or say why not. The caller commits either way: failures are counted."""
    # Held until the outcome is counted: guesses sent side by side would all pass the count.
    account = await accounts.find_by_email(session, email.strip().lower(), lock=True)
    refused = await check_password(session, account, password, settings)
    if refused is not None or account is None:
        return refused or NoSession("wrong-credentials")
    await accounts.clear_failures(session, account.id)
    secret = new_secret()
    expires_at = moments.now() + timedelta(days=settings.refresh_token_days)
    await accounts.add_refresh_token(session, account.id, new_id(), secret.hashed, expires_at)
    return Session(account, _access(account, settings), secret.plain)


async def renew(
    session: AsyncSession, refresh_token: str, settings: Settings
) -> Session | NoSession:
    """Exchange a refresh token for a new pair; a reused one ends its family."""
    token = await accounts.lock_refresh_token(session, hash_secret(refresh_token))
    now = moments.now()
    if token is None or token.revoked_at is not None or token.expires_at <= now:
        return NoSession("session-ended")
    if token.used_at is not None and now - token.used_at > timedelta(seconds=GRACE_SECONDS):
        await accounts.revoke_family(session, token.family)
        return NoSession("session-ended")
    account = await accounts.find_by_id(session, token.account_id)
    if account is None or not account.active:
        return NoSession("session-ended")
    token.used_at = token.used_at or now
    secret = new_secret()
    await accounts.add_refresh_token(
        session, account.id, token.family, secret.hashed, token.expires_at
    )
    return Session(account, _access(account, settings), secret.plain)


async def end_other_sessions(
    session: AsyncSession, account: Account, refresh_token: str | None
) -> None:
    """End every session of an account but the one that ``refresh_token`` belongs to."""
    token = (
        await accounts.lock_refresh_token(session, hash_secret(refresh_token))
        if refresh_token
        else None
    )
    await accounts.revoke_sessions(session, account.id, but=token.family if token else None)


async def sign_out(session: AsyncSession, refresh_token: str) -> None:
    """End the family of a refresh token; an unknown one is ended already."""
    token = await accounts.lock_refresh_token(session, hash_secret(refresh_token))
    if token is not None:
        await accounts.revoke_family(session, token.family)
