"""The accounts in whose names data files are entered. They have no password and cannot sign in."""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.account_queries import find_by_email
from inap.access.models import Account
from inap.kit.tables import new_id

NO_PASSWORD = "!"  # noqa: S105 - no hash is equal to it
PARTS = ("reports", "verifies", "decides")


async def ensure_loading_accounts(session: AsyncSession) -> tuple[UUID, UUID, UUID]:
    """The three accounts, made when they are missing: who reports, verifies and decides."""
    reports, verifies, decides = [await _ensure(session, part) for part in PARTS]
    return reports, verifies, decides


async def _ensure(session: AsyncSession, part: str) -> UUID:
    email = f"plan-loader.{part}@inap.invalid"
    found = await find_by_email(session, email)
    if found is not None:
        return found.id
    account = Account(
        id=new_id(),
        email=email,
        name=f"Plan loader ({part})",
        password_hash=NO_PASSWORD,
        must_change_password=True,
        active=False,
    )
    session.add(account)
    await session.flush()
    return account.id
