"""Requests and the pool: none holds one connection while it waits for another."""

import asyncio

import pytest
from sqlalchemy.ext.asyncio import AsyncSession

from inap.settings import Settings
from support.access import client_for
from support.factories import make_account
from support.portal import portal

READS = ("/plans", "/plans/NONE", "/areas", "/actors", "/submissions", "/users", "/me")
WRITES = ("/submissions", "/users")


@pytest.mark.parametrize("many", [1, 3])
async def test_a_pool_of_one_serves_callers_it_has_to_look_up(
    settings: Settings, database: str, session: AsyncSession, many: int
) -> None:
    accounts = [await make_account(session, "admin") for _ in range(many)]
    await session.commit()
    small = {"database_pool_size": 1, "database_pool_overflow": 0}
    async with portal(settings, database, **small) as app:
        clients = [client_for(app, account) for account in accounts]
        for method, path in [("GET", path) for path in READS] + [("POST", path) for path in WRITES]:
            app.state.callers.forget_all()
            async with asyncio.timeout(10):
                answers = await asyncio.gather(
                    *(
                        client.request(method, path, headers={"Idempotency-Key": "a"})
                        for client in clients
                    )
                )
            assert all(answer.status_code < 500 for answer in answers), path
        for client in clients:
            await client.aclose()
