"""Retries: the work is done once, and everyone who asked with the key gets the one answer."""

import asyncio

import httpx
import pytest
from fastapi import FastAPI, Response
from pydantic import BaseModel
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import AuditEntry, record
from inap.kit.database import WriteSession
from inap.kit.idempotency import IdempotencyRecord
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from support.access import client_for
from support.factories import make_account
from support.problems import assert_problem


class Thing(BaseModel):
    """What the tests post."""

    name: str
    fails: bool = False


router = make_router(tag="tests")
attempts: list[str] = []


@router.post("/things", status_code=201)
@router.post("/other-things", status_code=201)
async def create_thing(body: Thing, response: Response, session: WriteSession) -> Thing:
    """Do something that shows, slowly enough for others to arrive meanwhile."""
    attempts.append(body.name)
    await record(session, caller="test", action="create", subject=body.name)
    await asyncio.sleep(0.05)
    if body.fails and len(attempts) == 1:
        raise Problem("conflict")
    response.headers["Location"] = f"/things/{body.name}"
    response.headers["ETag"] = '"v1"'
    return body


@pytest.fixture
async def things(app: FastAPI, client: httpx.AsyncClient) -> httpx.AsyncClient:
    app.include_router(router, prefix="/api/v1")
    # Before what answers every address that is nobody's.
    app.router.routes.insert(0, app.router.routes.pop())
    attempts.clear()
    return client


async def post(
    client: httpx.AsyncClient, key: str | None = "one", path: str = "/things", **changed: object
) -> httpx.Response:
    headers = {"Idempotency-Key": key} if key is not None else {}
    return await client.post(path, json={"name": "a", **changed}, headers=headers)


async def count_done(session: AsyncSession) -> int:
    return len((await session.scalars(select(AuditEntry))).all())


async def test_without_a_key_every_request_does_its_work(
    things: httpx.AsyncClient, session: AsyncSession
) -> None:
    for _ in range(2):
        assert (await post(things, None)).status_code == 201
    assert await count_done(session) == 2
    assert (await session.scalars(select(IdempotencyRecord))).all() == []


async def test_a_retry_replays_the_answer_and_does_nothing(
    things: httpx.AsyncClient, session: AsyncSession
) -> None:
    first, again = await post(things), await post(things)
    assert (again.status_code, again.content) == (first.status_code, first.content)
    for name in ("location", "etag", "content-type"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["idempotent-replayed"] == "true"
    assert len(attempts) == await count_done(session) == 1


@pytest.mark.parametrize("many", [2, 12])
async def test_the_same_key_at_the_same_moment_does_the_work_once_and_answers_everyone(
    things: httpx.AsyncClient, session: AsyncSession, many: int
) -> None:
    answers = await asyncio.gather(*(post(things) for _ in range(many)))
    assert {(answer.status_code, answer.content) for answer in answers} == {
        (201, answers[0].content)
    }
    replayed = [answer.headers.get("idempotent-replayed") for answer in answers]
    assert sorted(replayed, key=str) == [None, *["true"] * (many - 1)]
    assert len(attempts) == await count_done(session) == 1


async def test_when_the_first_fails_the_one_that_waited_does_the_work(
    things: httpx.AsyncClient, session: AsyncSession
) -> None:
    answers = await asyncio.gather(post(things, fails=True), post(things, fails=True))
    assert sorted(answer.status_code for answer in answers) == [201, 409]
    assert len(attempts) == 2
    assert await count_done(session) == 1


async def test_a_failure_is_not_kept_so_the_key_may_be_used_again(
    things: httpx.AsyncClient, session: AsyncSession
) -> None:
    assert_problem(await post(things, fails=True), "conflict")
    assert_problem(await post(things, name=1), "invalid-request")
    assert (await post(things)).status_code == 201
    assert await count_done(session) == 1


@pytest.mark.parametrize(
    "changed", [{"name": "b"}, {"path": "/other-things"}, {"path": "/things?"}]
)
async def test_a_key_is_for_one_request_only(
    things: httpx.AsyncClient, changed: dict[str, str]
) -> None:
    await post(things)
    answer = await post(things, **changed)
    if changed.get("path") == "/things?":
        assert answer.headers["idempotent-replayed"] == "true"
    else:
        assert_problem(answer, "idempotency-key-reused")


@pytest.mark.parametrize("key", ["", "a" * 256, "a\x7fb"])
async def test_a_malformed_key_is_refused_before_any_work(
    things: httpx.AsyncClient, key: str
) -> None:
    assert_problem(await post(things, key), "invalid-idempotency-key")
    assert attempts == []


@pytest.mark.parametrize("key", ["a" * 255, "~ !#", "018f-4a"])
async def test_any_printable_key_will_do(things: httpx.AsyncClient, key: str) -> None:
    assert (await post(things, key)).status_code == 201


async def test_each_caller_has_keys_of_their_own(
    app: FastAPI, things: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    assert (await post(things)).status_code == 201
    async with client_for(app, account) as other:
        answer = await post(other)
        assert answer.status_code == 201
        assert "idempotent-replayed" not in answer.headers
    assert await count_done(session) == 2


async def test_a_retry_over_a_renewed_token_is_still_the_same_caller(
    app: FastAPI, things: httpx.AsyncClient, session: AsyncSession
) -> None:
    assert things.base_url.path == "/api/v1/"
    account = await make_account(session, "donor")
    await session.commit()
    answers = []
    for _ in range(2):
        async with client_for(app, account) as signed_in:
            answers.append(await post(signed_in))
        await asyncio.sleep(1.01)  # tokens made in another second differ
    assert answers[1].headers["idempotent-replayed"] == "true"
