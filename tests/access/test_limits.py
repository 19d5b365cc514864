"""Rate limits: by caller, by address, and not by what a header claims."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.limits import LOGIN_PATHS
from inap.access.tokens import new_secret
from inap.settings import Settings
from support.access import client_for
from support.factories import make_account
from support.portal import anonymous, portal
from support.problems import assert_problem

Limited = Callable[..., AbstractAsyncContextManager[FastAPI]]


@pytest.fixture
def limited(settings: Settings, database: str) -> Limited:
    """Portals that take three requests, or three logins, an hour."""

    @asynccontextmanager
    async def make(setting: str) -> AsyncIterator[FastAPI]:
        async with portal(settings, database, **{setting: "3/hour"}) as app:
            yield app

    return make


def assert_refused(answer: httpx.Response) -> None:
    assert_problem(answer, "too-many-requests")
    assert 0 < int(answer.headers["retry-after"]) <= 3600


async def test_too_many_requests_of_one_address_are_refused(limited: Limited) -> None:
    async with limited("rate_limit") as app, anonymous(app) as client:
        for _ in range(3):
            assert_problem(await client.get("/me"), "not-signed-in")
        assert_refused(await client.get("/me"))
        async with anonymous(app, "10.0.0.2") as elsewhere:
            assert_problem(await elsewhere.get("/me"), "not-signed-in")


async def test_a_refusal_still_has_a_request_id_and_safe_headers(limited: Limited) -> None:
    async with limited("rate_limit") as app, anonymous(app) as client:
        for _ in range(4):
            answer = await client.get("/me", headers={"X-Request-Id": "asked-by-me"})
        assert answer.json()["request_id"] == "asked-by-me" == answer.headers["x-request-id"]
        assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP"])
async def test_an_address_that_a_header_claims_is_not_believed(
    limited: Limited, header: str
) -> None:
    async with limited("rate_limit") as app, anonymous(app) as client:
        answers = [
            await client.get("/me", headers={header: f"10.0.0.{number}"}) for number in range(4)
        ]
        assert_refused(answers[-1])


async def test_accounts_behind_one_address_have_a_limit_each(
    limited: Limited, session: AsyncSession
) -> None:
    one, other = await make_account(session, "donor"), await make_account(session, "donor")
    await session.commit()
    async with (
        limited("rate_limit") as app,
        client_for(app, one) as first,
        client_for(app, other) as second,
    ):
        for _ in range(3):
            assert (await first.get("/me")).status_code == 200
        assert_refused(await first.get("/me"))
        assert (await second.get("/me")).status_code == 200


@pytest.mark.parametrize("made_up", ["inap_{}", "{}"])
async def test_credentials_made_up_for_each_request_share_the_limit_of_their_address(
    limited: Limited, made_up: str
) -> None:
    async with limited("rate_limit") as app, anonymous(app) as client:
        for number in range(4):
            credential = made_up.format(new_secret().plain)
            answer = await client.get("/me", headers={"Authorization": f"Bearer {credential}"})
            if number < 3:
                assert_problem(answer, "not-signed-in")
        assert_refused(answer)


async def test_a_real_key_has_a_limit_of_its_own_once_it_is_known(
    limited: Limited, app: FastAPI, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    async with client_for(app, account) as own:
        made = await own.post("/api-keys", json={"label": "tool", "role": "donor"})
    headers = {"Authorization": f"Bearer {made.json()['key']}"}
    async with limited("rate_limit") as worker, anonymous(worker) as client:
        statuses = [(await client.get("/me", headers=headers)).status_code for _ in range(5)]
        assert statuses == [200, 200, 200, 200, 429]
        assert_problem(await client.get("/me"), "not-signed-in")


@pytest.mark.parametrize("path", LOGIN_PATHS)
async def test_logins_of_one_address_have_a_limit_whoever_they_are_for(
    limited: Limited, path: str
) -> None:
    async with limited("login_rate_limit") as app, anonymous(app) as client:
        for number in range(3):
            body = {"email": f"{number}@inap.test", "password": "not the password"}
            answer = await client.post(path.removeprefix("/api/v1"), json=body)
            assert answer.status_code in (401, 422)
        assert_refused(await client.post(path.removeprefix("/api/v1"), json=body))
        assert_problem(await client.get("/me"), "not-signed-in")


async def test_an_access_token_does_not_widen_the_limit_of_logins(
    limited: Limited, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    async with limited("login_rate_limit") as app, client_for(app, account) as client:
        body = {"current": "not the password", "new": "another long password"}
        for _ in range(3):
            assert_problem(await client.post("/auth/password", json=body), "wrong-credentials")
        assert_refused(await client.post("/auth/password", json=body))


async def test_health_checks_are_never_limited(limited: Limited) -> None:
    async with limited("rate_limit") as app, anonymous(app) as client:
        for _ in range(5):
            assert (await client.get("http://test/healthz")).status_code == 200
