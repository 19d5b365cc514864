"""A commit that fails is a 5xx; nobody is told that what was not saved was saved."""

from collections.abc import Iterator

import asyncpg
import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import event, func, select
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.kit.idempotency import IdempotencyRecord
from support.problems import assert_problem

BODY = {"email": "new@inap.test", "name": "New", "password": "another long password", "grants": []}


@pytest.fixture(params=["lost line", "program error"])
def failing_commits(request: pytest.FixtureRequest, app: FastAPI) -> Iterator[str]:
    """From here on every commit of ``app`` fails, for one of two reasons."""

    def fail(_connection: object) -> None:
        if request.param == "lost line":
            lost = asyncpg.ConnectionDoesNotExistError("the line went away")
            raise OperationalError("COMMIT", {}, lost)
        raise RuntimeError("nobody expected this")

    engine = app.state.engine.sync_engine
    event.listen(engine, "commit", fail)
    yield str(request.param)
    event.remove(engine, "commit", fail)


async def test_a_failed_commit_is_no_created_account(
    as_admin: httpx.AsyncClient, app: FastAPI, session: AsyncSession, failing_commits: str
) -> None:
    slug = "unavailable" if failing_commits == "lost line" else "internal-error"
    answer = await as_admin.post("/users", json=BODY, headers={"Idempotency-Key": "one"})
    assert_problem(answer, slug)
    assert "location" not in answer.headers
    assert await session.scalar(select(func.count()).select_from(Account)) == 1
    assert (await session.scalars(select(IdempotencyRecord))).all() == []
    assert app.state.engine.pool.checkedout() == 1  # the one of this test's own session
