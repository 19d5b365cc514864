"""Callers are kept for a few seconds; what was withdrawn ends at once here, and soon elsewhere."""

import time
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.authenticate import KEPT_CALLERS, KEPT_SECONDS, KeptCallers
from inap.access.caller import Caller
from inap.settings import Settings
from support.access import client_for
from support.factories import make_account
from support.portal import portal
from support.problems import assert_problem
from support.queries import count_statements


class Clock:
    """A clock that a test moves."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ahead = 0.0
        real = time.monotonic
        monkeypatch.setattr(time, "monotonic", lambda: real() + self.ahead)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def a_caller() -> Caller:
    return Caller(account_id=uuid4(), name="a", grants=())


async def test_deactivation_ends_access_at_once_on_the_worker_that_did_it(
    app: FastAPI, session: AsyncSession, as_admin: httpx.AsyncClient
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    async with client_for(app, account) as client:
        assert (await client.get("/me")).status_code == 200
        await as_admin.patch(
            f"/users/{account.id}", json={"active": False}, headers={"If-Match": "*"}
        )
        assert_problem(await client.get("/me"), "not-signed-in")


async def test_deactivation_ends_access_within_the_kept_seconds_on_other_workers(
    app: FastAPI,
    settings: Settings,
    database: str,
    session: AsyncSession,
    as_admin: httpx.AsyncClient,
    clock: Clock,
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    assert app.state.settings is settings
    async with portal(settings, database) as other, client_for(other, account) as client:
        assert (await client.get("/me")).status_code == 200
        await as_admin.patch(
            f"/users/{account.id}", json={"active": False}, headers={"If-Match": "*"}
        )
        clock.ahead += KEPT_SECONDS + 0.1
        assert_problem(await client.get("/api-keys"), "not-signed-in")


async def test_a_role_withdrawn_ends_at_once_and_a_role_given_begins_at_once(
    app: FastAPI, session: AsyncSession, as_admin: httpx.AsyncClient
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    async with client_for(app, account) as client:
        for grants, slug in (([{"role": "admin"}], None), ([], "forbidden")):
            await as_admin.patch(
                f"/users/{account.id}", json={"grants": grants}, headers={"If-Match": "*"}
            )
            answer = await client.get("/users")
            if slug is None:
                assert answer.status_code == 200
            else:
                assert_problem(answer, slug)


async def test_a_refused_change_leaves_kept_callers_alone(
    app: FastAPI, session: AsyncSession, as_admin: httpx.AsyncClient
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    before = app.state.callers.generation
    await as_admin.patch(f"/users/{account.id}", json={}, headers={"If-Match": '"v7"'})
    assert app.state.callers.generation == before


async def test_a_kept_caller_is_not_loaded_again(
    app: FastAPI, session: AsyncSession, clock: Clock
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    async with client_for(app, account) as client:
        counts = []
        for seconds in (0, 1, KEPT_SECONDS + 1):
            clock.ahead += seconds
            with count_statements(app.state.engine) as statements:
                await client.get("/me")
            counts.append(len(statements))
    assert counts[1] < counts[0] == counts[2]


def test_a_caller_loaded_before_everyone_was_forgotten_is_not_kept() -> None:
    kept = KeptCallers()
    began = kept.generation
    kept.forget_all()
    kept.keep("account:1", a_caller(), began)
    assert kept.find("account:1") is None
    kept.keep("account:1", a_caller(), kept.generation)
    assert kept.find("account:1") is not None


def test_no_more_callers_are_kept_than_memory_is_meant_for() -> None:
    kept = KeptCallers()
    caller = a_caller()
    for number in range(KEPT_CALLERS + 1):
        kept.keep(f"account:{number}", caller, kept.generation)
    assert kept.find("account:0") is None
    assert kept.find(f"account:{KEPT_CALLERS}") is caller
