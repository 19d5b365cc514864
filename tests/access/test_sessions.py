"""Refresh tokens: rotation, reuse, grace, logging out."""

from datetime import timedelta

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import signing_in
from inap.access.models import Account, RefreshToken
from inap.access.tokens import hash_secret
from inap.kit import moments
from inap.settings import Settings
from support.factories import PASSWORD, make_account
from support.portal import anonymous, portal
from support.problems import assert_problem

COOKIE = "inap_refresh"
ADDRESS = "a@inap.test"


@pytest.fixture(autouse=True)
async def account(session: AsyncSession) -> Account:
    made = await make_account(session, "me_team", email=ADDRESS)
    await session.commit()
    return made


async def begin(client: httpx.AsyncClient) -> str:
    """Sign in, and give the refresh token."""
    answer = await client.post("/auth/token", json={"email": ADDRESS, "password": PASSWORD})
    assert answer.status_code == 200
    client.cookies.clear()
    return answer.cookies[COOKIE]


async def refresh(client: httpx.AsyncClient, token: str) -> httpx.Response:
    answer = await client.post("/auth/refresh", headers={"Cookie": f"{COOKIE}={token}"})
    client.cookies.clear()
    return answer


async def pretend_used(session: AsyncSession, token: str, seconds: float) -> None:
    """Move the first use of a token into the past."""
    await session.execute(
        update(RefreshToken)
        .where(RefreshToken.token_hash == hash_secret(token))
        .values(used_at=moments.now() - timedelta(seconds=seconds))
    )
    await session.commit()


async def test_a_refresh_gives_a_new_token_and_a_new_cookie(
    client: httpx.AsyncClient, account: Account
) -> None:
    first = await begin(client)
    answer = await refresh(client, first)
    assert answer.status_code == 200
    assert answer.cookies[COOKIE] != first
    assert answer.headers["cache-control"] == "no-store"
    token = answer.json()["access_token"]
    me = await client.get("/me", headers={"Authorization": f"Bearer {token}"})
    assert me.json()["id"] == str(account.id)


async def test_only_hashes_of_refresh_tokens_are_kept(
    client: httpx.AsyncClient, session: AsyncSession, account: Account
) -> None:
    token = await begin(client)
    kept = (await session.scalars(select(RefreshToken))).one()
    assert kept.account_id == account.id
    assert kept.token_hash == hash_secret(token)
    assert token.encode() not in kept.token_hash


async def test_two_tabs_that_refresh_in_the_same_moment_both_go_on(
    client: httpx.AsyncClient,
) -> None:
    first = await begin(client)
    one, other = await refresh(client, first), await refresh(client, first)
    assert (one.status_code, other.status_code) == (200, 200)
    assert one.cookies[COOKIE] != other.cookies[COOKIE]
    for answer in (one, other):
        assert (await refresh(client, answer.cookies[COOKIE])).status_code == 200


async def test_reuse_after_the_grace_ends_the_whole_family(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    stolen = await begin(client)
    thiefs = (await refresh(client, stolen)).cookies[COOKIE]
    newest = (await refresh(client, thiefs)).cookies[COOKIE]
    await pretend_used(session, stolen, signing_in.GRACE_SECONDS + 1)
    assert_problem(await refresh(client, stolen), "session-ended")
    for token in (thiefs, newest, stolen):
        assert_problem(await refresh(client, token), "session-ended")


async def test_reuse_ends_only_the_family_of_that_sign_in(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    stolen, elsewhere = await begin(client), await begin(client)
    await refresh(client, stolen)
    await pretend_used(session, stolen, signing_in.GRACE_SECONDS + 1)
    assert_problem(await refresh(client, stolen), "session-ended")
    assert (await refresh(client, elsewhere)).status_code == 200


async def test_the_grace_is_counted_from_the_first_use(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    first = await begin(client)
    await refresh(client, first)
    await pretend_used(session, first, signing_in.GRACE_SECONDS - 4)
    assert (await refresh(client, first)).status_code == 200
    used_at = await session.scalar(
        select(RefreshToken.used_at).where(RefreshToken.token_hash == hash_secret(first))
    )
    assert used_at is not None
    assert moments.now() - used_at > timedelta(seconds=signing_in.GRACE_SECONDS - 5)


async def test_renewing_does_not_prolong_the_session_beyond_its_days(
    client: httpx.AsyncClient, session: AsyncSession
) -> None:
    first = await begin(client)
    await refresh(client, first)
    ends = (await session.scalars(select(RefreshToken.expires_at))).all()
    assert len(ends) == 2
    assert len(set(ends)) == 1
    await session.execute(update(RefreshToken).values(expires_at=moments.now()))
    await session.commit()
    assert_problem(await refresh(client, first), "session-ended")


async def test_the_cookie_lives_as_long_as_the_settings_say(
    settings: Settings, database: str
) -> None:
    async with portal(settings, database, refresh_token_days=3) as app, anonymous(app) as client:
        answer = await client.post("/auth/token", json={"email": ADDRESS, "password": PASSWORD})
        assert f"Max-Age={3 * 86_400}" in answer.headers["set-cookie"]


async def test_the_session_of_an_account_made_inactive_is_not_renewed(
    client: httpx.AsyncClient, session: AsyncSession, account: Account
) -> None:
    token = await begin(client)
    account.active = False
    await session.commit()
    assert_problem(await refresh(client, token), "session-ended")


@pytest.mark.parametrize("token", ["", "unknown", "a" * 4000, "\u00e9\u00ff", '"x; y"'])
async def test_a_cookie_that_means_nothing_is_an_ended_session(
    client: httpx.AsyncClient, token: str
) -> None:
    answer = await client.post(
        "/auth/refresh", headers=[(b"Cookie", f"{COOKIE}={token}".encode("latin-1"))]
    )
    assert_problem(answer, "session-ended")


async def test_no_cookie_is_an_ended_session(client: httpx.AsyncClient) -> None:
    assert_problem(await client.post("/auth/refresh"), "session-ended")


async def test_signing_out_ends_the_family_and_the_cookie(client: httpx.AsyncClient) -> None:
    first = await begin(client)
    second = (await refresh(client, first)).cookies[COOKIE]
    elsewhere = await begin(client)
    answer = await client.post("/auth/logout", headers={"Cookie": f"{COOKIE}={second}"})
    assert (answer.status_code, answer.content) == (204, b"")
    cookie = answer.headers["set-cookie"]
    assert cookie.startswith(f'{COOKIE}="";')
    assert "Max-Age=0" in cookie
    assert "Path=/api/v1/auth" in cookie
    for token in (first, second):
        assert_problem(await refresh(client, token), "session-ended")
    assert (await refresh(client, elsewhere)).status_code == 200


@pytest.mark.parametrize("headers", [{}, {"Cookie": f"{COOKIE}=unknown"}])
async def test_signing_out_without_a_session_is_no_failure(
    client: httpx.AsyncClient, headers: dict[str, str]
) -> None:
    assert (await client.post("/auth/logout", headers=headers)).status_code == 204


async def test_tokens_of_refusals_are_not_rotated(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession, account: Account
) -> None:
    token = await begin(client)
    account.active = False
    await session.commit()
    await refresh(client, token)
    account.active = True
    await session.commit()
    assert (await refresh(client, token)).status_code == 200
    assert app.state.settings.refresh_token_days == 14
