"""Accounts from the command line."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from sqlalchemy import func, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.account_queries import list_grants
from inap.access.commands import (
    DEMO_ACCOUNTS,
    UserRefused,
    create_user,
    ensure_demo_accounts,
    parse_grant,
)
from inap.access.models import Account, RefreshToken, RoleGrant
from inap.kit import moments
from inap.kit.audit import AuditEntry
from inap.settings import get_settings
from support.factories import make_account, make_actor

SECRET = "a password for the demo"


@pytest.fixture(autouse=True)
def fresh_settings(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """Settings are read from this test's environment, and not remembered by the next."""
    monkeypatch.delenv("INAP_ENVIRONMENT", raising=False)
    get_settings.cache_clear()
    yield monkeypatch
    get_settings.cache_clear()


@pytest.fixture
async def registry(session: AsyncSession) -> None:
    """The actors that the demo accounts act for."""
    for code in ("F-MOI", "F-MOD", "K-MOI", "K-PESH", "X-WEO", "X-CSO"):
        await make_actor(session, code)
    await session.commit()


async def make(session: AsyncSession, **changed: object) -> Account:
    given: dict[str, Any] = {
        "email": "New@Inap.test",
        "name": "New",
        "language": "ckb",
        "password": SECRET,
        "grants": ["auditor"],
        **changed,
    }
    account_id = await create_user(session, **given)
    await session.commit()
    account = await session.get(Account, account_id, populate_existing=True)
    assert account is not None
    return account


async def sign_in(client: httpx.AsyncClient, email: str, password: str = SECRET) -> httpx.Response:
    answer = await client.post("/auth/token", json={"email": email, "password": password})
    client.cookies.clear()
    return answer


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("admin", ("admin", None, None)),
        ("coordinator:krg", ("coordinator", "krg", None)),
        ("focal_point:F-MOI", ("focal_point", None, "F-MOI")),
    ],
)
def test_a_role_is_written_with_its_scope(
    written: str, expected: tuple[str, str | None, str | None]
) -> None:
    grant = parse_grant(written)
    assert (grant.role, grant.jurisdiction, grant.actor) == expected


@pytest.mark.parametrize(
    "written",
    [
        *("", ":", "minister", "Admin", "coordinator", "coordinator:", "coordinator:iraq"),
        *("verifier", "admin:krg", "focal_point:F MOI", "focal_point:krg:F-MOI"),
    ],
)
def test_a_role_that_does_not_fit_is_refused_by_name(written: str) -> None:
    with pytest.raises(UserRefused) as caught:
        parse_grant(written)
    assert repr(written) in str(caught.value)


@pytest.mark.usefixtures("registry")
async def test_an_account_is_made_that_signs_in_and_must_change_its_password(
    session: AsyncSession, client: httpx.AsyncClient
) -> None:
    account = await make(session, grants=["auditor", "verifier:F-MOI", "auditor"])
    assert (account.email, account.language, account.active) == ("new@inap.test", "ckb", True)
    assert await list_grants(session, account.id) == [
        ("auditor", None, None),
        ("verifier", None, "F-MOI"),
    ]
    answer = await sign_in(client, "new@inap.test")
    token = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert (await client.get("/me", headers=token)).json()["must_change_password"] is True


async def test_making_an_account_is_audited(session: AsyncSession) -> None:
    account = await make(session)
    entry = (await session.scalars(select(AuditEntry))).one()
    assert (entry.caller, entry.action) == ("command-line", "create-account")
    assert entry.subject == f"account:{account.id}"
    assert entry.detail == {}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"email": "no-at"}, "email"),
        ({"email": "taken@INAP.test"}, "taken@inap.test has an account already"),
        ({"name": ""}, "name"),
        ({"name": "a\x00"}, "name"),
        ({"language": "fr"}, "language"),
        ({"password": "too short"}, "password"),
        ({"grants": ["minister"]}, "minister"),
        ({"grants": ["focal_point:F-NONE"]}, "F-NONE"),
    ],
)
async def test_what_the_api_would_refuse_is_refused_with_a_reason(
    session: AsyncSession, changed: dict[str, object], told: str
) -> None:
    await make_account(session, email="taken@inap.test")
    await session.commit()
    with pytest.raises(UserRefused) as caught:
        await make(session, **changed)
    assert told in str(caught.value)
    assert "too short" not in str(caught.value)
    await session.rollback()
    assert await session.scalar(select(func.count()).select_from(Account)) == 1


@pytest.mark.usefixtures("registry")
async def test_every_demo_account_signs_in_with_its_role_and_no_further_step(
    session: AsyncSession, client: httpx.AsyncClient
) -> None:
    printed = await ensure_demo_accounts(session, SECRET)
    await session.commit()
    assert printed == [(email, role) for email, _name, role in DEMO_ACCOUNTS]
    for email, role in printed:
        answer = await sign_in(client, email)
        token = {"Authorization": f"Bearer {answer.json()['access_token']}"}
        me = (await client.get("/me", headers=token)).json()
        assert me["must_change_password"] is False
        [grant] = me["grants"]
        actor = grant["actor"]["code"] if grant["actor"] else None
        scope = grant["jurisdiction"] or actor
        assert role == (f"{grant['role']}:{scope}" if scope else grant["role"])


@pytest.mark.usefixtures("registry")
async def test_ensuring_them_twice_changes_nothing(session: AsyncSession) -> None:
    async def everything() -> object:
        session.expire_all()
        hashes = await session.execute(
            select(Account.email, Account.password_hash, Account.version).order_by(Account.email)
        )
        grants = await session.scalars(select(RoleGrant.id).order_by(RoleGrant.id))
        entries = await session.scalar(select(func.count()).select_from(AuditEntry))
        return list(hashes), list(grants), entries

    await ensure_demo_accounts(session, SECRET)
    await session.commit()
    before = await everything()
    await ensure_demo_accounts(session, SECRET)
    await session.commit()
    assert await everything() == before


@pytest.mark.usefixtures("registry")
async def test_accounts_that_were_changed_are_as_printed_again(
    session: AsyncSession, client: httpx.AsyncClient
) -> None:
    await ensure_demo_accounts(session, SECRET)
    await session.commit()
    await sign_in(client, "me@inap.test")
    changed: dict[str, dict[str, object]] = {
        "auditor@inap.test": {"active": False},
        "donor@inap.test": {"locked_until": moments.now().replace(year=2100)},
        "secretariat@inap.test": {"must_change_password": True},
    }
    for email, values in changed.items():
        await session.execute(update(Account).where(Account.email == email).values(**values))
    await session.execute(update(RoleGrant).where(RoleGrant.role == "admin").values(role="auditor"))
    await session.commit()
    await ensure_demo_accounts(session, "another demo password")
    await session.commit()
    for email, _name, _role in DEMO_ACCOUNTS:
        assert (await sign_in(client, email, "another demo password")).status_code == 200
    roles = await session.scalars(select(RoleGrant.role).where(RoleGrant.role == "admin"))
    assert roles.all() == ["admin"]
    oldest = await session.scalar(select(RefreshToken).order_by(RefreshToken.id).limit(1))
    assert oldest is not None
    assert oldest.revoked_at is not None


@pytest.mark.usefixtures("registry")
async def test_there_are_no_demo_accounts_in_production(
    session: AsyncSession, fresh_settings: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("ENVIRONMENT", "production"),
        ("SECRET_KEY", "k" * 32),
        ("DATABASE_URL", "postgresql://nobody@localhost/none"),
        ("FILES_DIR", "/tmp/inap-files"),  # noqa: S108  # nothing is written there
    ):
        fresh_settings.setenv(f"INAP_{name}", value)
    with pytest.raises(UserRefused, match="development only"):
        await ensure_demo_accounts(session, SECRET)
    assert await session.scalar(select(func.count()).select_from(Account)) == 0


async def test_demo_accounts_need_the_actors_they_act_for(session: AsyncSession) -> None:
    with pytest.raises(UserRefused, match="F-MOI"):
        await ensure_demo_accounts(session, SECRET)
