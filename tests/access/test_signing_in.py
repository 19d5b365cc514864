"""Signing in, failed attempts and the lock-out."""

import asyncio
from datetime import timedelta

import httpx
import pytest
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import passwords
from inap.access.models import Account
from inap.kit import moments
from inap.kit.audit import AuditEntry
from inap.settings import Settings
from support.factories import PASSWORD, make_account
from support.portal import anonymous, portal
from support.problems import assert_problem

ADDRESS = "a@inap.test"


async def sign_in(client: httpx.AsyncClient, password: str, email: str = ADDRESS) -> httpx.Response:
    return await client.post("/auth/token", json={"email": email, "password": password})


async def test_a_sign_in_gives_a_token_that_names_the_account(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "admin", email=ADDRESS)
    await session.commit()
    answer = await sign_in(client, PASSWORD, " A@INAP.test ")
    assert answer.status_code == 200
    assert answer.json()["token_type"] == "bearer"
    assert answer.json()["expires_in"] == 900
    token = answer.json()["access_token"]
    me = await client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert me.json()["id"] == str(account.id)
    assert me.json()["grants"] == [{"role": "admin", "jurisdiction": None, "actor": None}]
    assert me.headers["cache-control"] == "private, no-store"


async def test_the_answer_to_a_sign_in_is_kept_by_nobody(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_account(session, email=ADDRESS)
    await session.commit()
    answer = await sign_in(client, PASSWORD)
    assert answer.headers["cache-control"] == "no-store"
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Path=/api/v1/auth" in cookie
    assert "Domain" not in cookie


async def test_the_cookie_is_for_https_only_unless_settings_say_otherwise(
    settings: Settings, database: str, session: AsyncSession
) -> None:
    await make_account(session, email=ADDRESS)
    await session.commit()
    async with portal(settings, database, cookie_secure=True) as app, anonymous(app) as client:
        assert "Secure" in (await sign_in(client, PASSWORD)).headers["set-cookie"]


async def test_a_sign_in_is_audited(client: httpx.AsyncClient, session: AsyncSession) -> None:
    account = await make_account(session, email=ADDRESS)
    await session.commit()
    await sign_in(client, PASSWORD)
    entry = (await session.scalars(select(AuditEntry))).one()
    assert (entry.action, entry.subject) == ("sign-in", f"account:{account.id}")


async def test_a_wrong_password_is_refused_without_a_cookie(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_account(session, email=ADDRESS)
    await session.commit()
    answer = await sign_in(client, "not the password")
    assert_problem(answer, "wrong-credentials")
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize("known", [False, True])
async def test_nobody_and_someone_inactive_are_refused_after_as_much_work_as_anyone(
    client: httpx.AsyncClient,
    session: AsyncSession,
    monkeypatch: pytest.MonkeyPatch,
    known: bool,
) -> None:
    account = await make_account(session, email=ADDRESS, active=False)
    await session.commit()
    verified: list[str] = []

    class Recorder:
        def verify(self, _password: str, hashed: str) -> bool:
            verified.append(hashed)
            return True

    monkeypatch.setattr(passwords, "_hasher", Recorder())
    email = ADDRESS if known else "nobody@inap.test"
    assert_problem(await sign_in(client, PASSWORD, email), "wrong-credentials")
    assert len(verified) == 1
    assert verified[0] != account.password_hash
    decoy, real = verified[0].split("$"), account.password_hash.split("$")
    assert decoy[:4] == real[:4], "another cost takes another time"


async def test_failures_are_counted_although_the_answer_is_a_refusal(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, email=ADDRESS)
    await session.commit()
    for expected in (1, 2):
        await sign_in(client, "not the password")
        await session.refresh(account)
        assert account.failed_attempts == expected
        await session.rollback()


async def test_the_right_password_forgets_failures(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, email=ADDRESS, failed_attempts=4)
    await session.commit()
    assert (await sign_in(client, PASSWORD)).status_code == 200
    await session.refresh(account)
    assert account.failed_attempts == 0


async def test_an_account_is_locked_after_so_many_failures_even_for_the_right_password(
    settings: Settings, database: str, session: AsyncSession
) -> None:
    account = await make_account(session, email=ADDRESS)
    await session.commit()
    changed = {"lockout_attempts": 3, "lockout_minutes": 7}
    async with portal(settings, database, **changed) as app, anonymous(app) as client:
        for _ in range(3):
            assert_problem(await sign_in(client, "not the password"), "wrong-credentials")
        for password in ("not the password", PASSWORD):
            answer = await sign_in(client, password)
            assert_problem(answer, "locked-out")
            assert 7 * 60 - 30 < int(answer.headers["retry-after"]) <= 7 * 60 + 1
    await session.refresh(account)
    assert account.locked_until is not None
    assert account.locked_until - moments.now() < timedelta(minutes=7)


async def test_trying_while_locked_does_not_prolong_the_lock(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    until = moments.now() + timedelta(minutes=3)
    account = await make_account(session, email=ADDRESS, locked_until=until)
    await session.commit()
    await sign_in(client, "not the password")
    await session.refresh(account)
    assert (account.locked_until, account.failed_attempts) == (until, 0)


async def test_a_lock_ends_and_counting_begins_anew(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    until = moments.now() - timedelta(seconds=1)
    account = await make_account(session, email=ADDRESS, locked_until=until)
    await session.commit()
    assert_problem(await sign_in(client, "not the password"), "wrong-credentials")
    assert (await sign_in(client, PASSWORD)).status_code == 200
    await session.refresh(account)
    assert account.locked_until is None


async def test_failures_at_the_same_moment_are_all_counted(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, email=ADDRESS)
    await session.commit()
    answers = await asyncio.gather(*(sign_in(client, "not the password") for _ in range(4)))
    assert {answer.status_code for answer in answers} == {401}
    await session.refresh(account)
    assert account.failed_attempts == 4


async def test_guesses_at_the_same_moment_get_no_further_than_one_after_the_other(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_account(session, email=ADDRESS)
    await session.commit()
    answers = await asyncio.gather(*(sign_in(client, "not the password") for _ in range(12)))
    statuses = sorted(answer.status_code for answer in answers)
    assert statuses == [401] * 5 + [429] * 7


async def test_only_a_known_account_has_something_to_lock(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    for _ in range(7):
        assert_problem(await sign_in(client, "not the password"), "wrong-credentials")
    assert (await session.scalars(select(Account))).all() == []
