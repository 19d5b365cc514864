"""What the command line does with accounts: making one, and the first logins of development.

These run in the caller's transaction and never commit.
"""

from collections.abc import Sequence
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import account_queries as accounts
from inap.access.caller import ACTOR_ROLES
from inap.access.granting import give_grants
from inap.access.models import Account
from inap.access.passwords import hash_password, verify_password
from inap.access.schemas import AccountInput, GrantInput
from inap.kit.audit import record
from inap.kit.tables import new_id
from inap.settings import get_settings

CALLER = "command-line"
# E-mail, name, and the role written as the command line takes it.
DEMO_ACCOUNTS = (
    ("admin@inap.test", "Administrator", "admin"),
    ("coordinator.federal@inap.test", "Federal coordinator", "coordinator:federal"),
    ("coordinator.krg@inap.test", "KRG coordinator", "coordinator:krg"),
    ("me@inap.test", "M&E team", "me_team"),
    ("focal.moi@inap.test", "Focal point, Interior (federal)", "focal_point:F-MOI"),
    ("verifier.moi@inap.test", "Unit, Interior (federal)", "verifier:F-MOI"),
    ("focal.kmoi@inap.test", "Focal point, Interior (KRG)", "focal_point:K-MOI"),
    ("verifier.kmoi@inap.test", "Unit, Interior (KRG)", "verifier:K-MOI"),
    ("secretariat@inap.test", "Secretariat", "secretariat"),
    ("donor@inap.test", "Donor", "donor"),
    ("auditor@inap.test", "Auditor", "auditor"),
    ("reporter.cso@inap.test", "Reporter, Women Empowerment Organization", "reporter:X-WEO"),
    # Further leads of activities that the two ministries above share with others.
    ("focal.mod@inap.test", "Focal point, Defence (federal)", "focal_point:F-MOD"),
    ("focal.pesh@inap.test", "Focal point, Peshmerga (KRG)", "focal_point:K-PESH"),
    # Civil society at large supports activities of the plan.
    ("support.cso@inap.test", "Reporter, civil society organisations", "reporter:X-CSO"),
)


class UserRefused(ValueError):
    """An account could not be made; the message says why, for who typed the command."""


def parse_grant(written: str) -> GrantInput:
    """A grant from ``admin``, ``coordinator:krg`` or ``focal_point:F-MOI``.

    Raises ``UserRefused`` for a role that does not exist or a scope that does not fit it.
    """
    role, _, scope = written.partition(":")
    place = "actor" if role in ACTOR_ROLES else "jurisdiction"
    try:
        return GrantInput.model_validate({"role": role, place: scope or None})
    except ValidationError as error:
        raise UserRefused(f"role {written!r}: {_told(error)}") from error


async def create_user(
    session: AsyncSession,
    *,
    email: str,
    name: str,
    language: str,
    password: str,
    grants: Sequence[str],
) -> UUID:
    """Make an account whose holder changes the password at the first sign-in; returns its id.

    ``grants`` are written as ``parse_grant`` reads them. Raises ``UserRefused``.
    """
    wanted = [parse_grant(written) for written in grants]
    account = await _create(session, email, name, language, password, wanted)
    await _record(session, "create-account", account)
    return account.id


async def ensure_demo_accounts(session: AsyncSession, password: str) -> list[tuple[str, str]]:
    """Make the development accounts, or set them back to what they were; twice changes nothing.

    All have ``password`` and need not change it. Returns e-mail and role of each. Raises
    ``UserRefused`` in production, and when an actor they act for is not loaded.
    """
    if get_settings().environment != "development":
        raise UserRefused("accounts with a known password are for development only")
    for email, name, role in DEMO_ACCOUNTS:
        grant = parse_grant(role)
        account = await accounts.find_by_email(session, email, lock=True)
        if account is None:
            account = await _create(session, email, name, "en", password, [grant])
            account.must_change_password = False
            await session.flush()
            await _record(session, "create-account", account)
        elif await _set_back(session, account, password, grant):
            await _record(session, "reset-account", account)
    return [(email, role) for email, _name, role in DEMO_ACCOUNTS]


async def _create(
    session: AsyncSession,
    email: str,
    name: str,
    language: str,
    password: str,
    grants: list[GrantInput],
) -> Account:
    try:
        given = AccountInput.model_validate(
            {
                "email": email,
                "name": name,
                "language": language,
                "password": password,
                "grants": grants,
            }
        )
    except ValidationError as error:
        raise UserRefused(_told(error)) from error
    if await accounts.find_by_email(session, given.email) is not None:
        raise UserRefused(f"{given.email} has an account already")
    account = Account(
        id=new_id(),
        email=given.email,
        name=given.name,
        language=given.language,
        password_hash=await hash_password(given.password),
        must_change_password=True,
    )
    session.add(account)
    await session.flush()
    await _give(session, account, given.grants)
    return account


async def _set_back(
    session: AsyncSession, account: Account, password: str, grant: GrantInput
) -> bool:
    """Whether the account was not as it is printed, and had to be set back."""
    as_printed = (
        account.active
        and not account.must_change_password
        and account.locked_until is None
        and await verify_password(password, account.password_hash)
        and await accounts.list_grants(session, account.id) == [_scope(grant)]
    )
    if as_printed:
        return False
    account.active = True
    account.must_change_password = False
    account.locked_until = None
    account.failed_attempts = 0
    account.password_hash = await hash_password(password)
    account.version += 1
    await accounts.revoke_sessions(session, account.id)
    await _give(session, account, [grant])
    return True


def _scope(grant: GrantInput) -> tuple[str, str | None, str | None]:
    return grant.role, grant.jurisdiction, grant.actor


async def _give(session: AsyncSession, account: Account, grants: list[GrantInput]) -> None:
    unknown = await give_grants(session, account.id, grants)
    if unknown:
        codes = ", ".join(str(grants[place].actor) for place in unknown)
        raise UserRefused(f"no actor has the code {codes}; load a plan first")


async def _record(session: AsyncSession, action: str, account: Account) -> None:
    await record(session, caller=CALLER, action=action, subject=f"account:{account.id}")


def _told(error: ValidationError) -> str:
    """The faults as a sentence, without the values, which may be secrets."""
    return "; ".join(
        f"{'.'.join(str(step) for step in fault['loc'])} {fault['msg']}".strip()
        for fault in error.errors(include_input=False, include_url=False)
    )
