"""API keys: made by people, kept as hashes, ended with the role they act with."""

from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import delete, func, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, ApiKey, RoleGrant
from inap.access.tokens import hash_secret
from inap.actors.models import Actor
from inap.kit import moments
from inap.kit.audit import AuditEntry
from inap.kit.idempotency import IdempotencyRecord
from support.access import client_for
from support.factories import make_account, make_actor
from support.problems import assert_problem
from support.queries import count_statements


@pytest.fixture
async def actor(session: AsyncSession) -> Actor:
    return await make_actor(session, "X-CSO", jurisdiction=None)


@pytest.fixture
async def holder(session: AsyncSession, actor: Actor) -> Account:
    """A civil society organisation's reporter."""
    account = await make_account(session, "reporter", actor=actor)
    await session.commit()
    return account


@pytest.fixture
async def own(app: FastAPI, holder: Account) -> AsyncIterator[httpx.AsyncClient]:
    async with client_for(app, holder) as made:
        yield made


def wanted(**changed: object) -> dict[str, Any]:
    """A good body of POST /api-keys, changed."""
    return {"label": "our tool", "role": "reporter", "actor": "X-CSO", **changed}


async def make_key(own: httpx.AsyncClient, **changed: object) -> dict[str, Any]:
    answer = await own.post("/api-keys", json=wanted(**changed))
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def use(client: httpx.AsyncClient, key: str) -> httpx.Response:
    return await client.get("/me", headers={"Authorization": f"Bearer {key}"})


async def test_a_key_acts_for_the_account_that_made_it(
    client: httpx.AsyncClient, own: httpx.AsyncClient, holder: Account
) -> None:
    made = await make_key(own)
    assert made["key"].startswith("inap_")
    assert made["grant"]["role"] == "reporter"
    assert made["grant"]["actor"]["code"] == "X-CSO"
    assert (await use(client, made["key"])).json()["id"] == str(holder.id)


async def test_the_secret_is_shown_once(own: httpx.AsyncClient) -> None:
    made = await make_key(own)
    listed = await own.get("/api-keys")
    assert made["key"] not in listed.text
    assert "key" not in listed.json()["items"][0]
    assert listed.json()["items"][0]["prefix"] == made["key"][:11]


async def test_the_answer_with_the_secret_is_kept_by_nobody(own: httpx.AsyncClient) -> None:
    answer = await own.post("/api-keys", json=wanted())
    assert answer.headers["cache-control"] == "no-store"


async def test_no_table_holds_the_secret(own: httpx.AsyncClient, session: AsyncSession) -> None:
    answer = await own.post("/api-keys", json=wanted(), headers={"Idempotency-Key": "one"})
    secret = answer.json()["key"]
    kept = (await session.scalars(select(ApiKey))).one()
    assert kept.key_hash == hash_secret(secret)
    assert (await session.scalars(select(IdempotencyRecord))).all() == []
    names = await session.scalars(
        text("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
    )
    for name in names.all():
        rows = await session.scalars(text(f'SELECT t::text FROM "{name}" t'))  # noqa: S608
        assert all(secret not in row and secret[11:] not in row for row in rows)


async def test_a_retry_makes_another_key_rather_than_keep_the_secret(
    own: httpx.AsyncClient,
) -> None:
    headers = {"Idempotency-Key": "one"}
    first = await own.post("/api-keys", json=wanted(), headers=headers)
    again = await own.post("/api-keys", json=wanted(), headers=headers)
    assert first.json()["key"] != again.json()["key"]
    assert "idempotent-replayed" not in again.headers


@pytest.mark.parametrize("cut", [slice(0, -1), slice(0, 11), slice(5, None)])
async def test_part_of_a_key_is_no_key(
    client: httpx.AsyncClient, own: httpx.AsyncClient, cut: slice
) -> None:
    assert_problem(await use(client, (await make_key(own))["key"][cut]), "not-signed-in")


async def test_a_key_ended_by_its_holder_ends_at_once(
    client: httpx.AsyncClient, own: httpx.AsyncClient, session: AsyncSession
) -> None:
    made = await make_key(own)
    assert (await use(client, made["key"])).status_code == 200
    for _ in range(2):
        answer = await own.delete(f"/api-keys/{made['id']}")
        assert (answer.status_code, answer.content) == (204, b"")
    assert_problem(await use(client, made["key"]), "not-signed-in")
    assert (await own.get("/api-keys")).json()["items"][0]["revoked_at"] is not None
    actions = (await session.scalars(select(AuditEntry.action).order_by(AuditEntry.at))).all()
    assert actions == ["create-api-key", "end-api-key"]


async def test_an_expired_key_is_refused(
    app: FastAPI, client: httpx.AsyncClient, own: httpx.AsyncClient, session: AsyncSession
) -> None:
    ends = (moments.now() + timedelta(days=1)).isoformat()
    made = await make_key(own, expires_at=ends)
    assert (await use(client, made["key"])).status_code == 200
    await session.execute(update(ApiKey).values(expires_at=moments.now()))
    await session.commit()
    app.state.callers.forget_all()
    assert_problem(await use(client, made["key"]), "not-signed-in")


@pytest.mark.parametrize(
    ("ends", "slug"),
    [
        ("2020-01-01T00:00:00Z", "deadline-passed"),
        ("2030-01-01T00:00:00", "timezone-aware"),
        ("9999-12-31T23:59:59-23:59", "out-of-range"),
        ("tomorrow", "datetime-from-date-parsing"),
    ],
)
async def test_the_end_of_a_key_is_a_moment_in_the_future(
    own: httpx.AsyncClient, ends: str, slug: str
) -> None:
    answer = await own.post("/api-keys", json=wanted(expires_at=ends))
    errors = assert_problem(answer, "invalid-request")["errors"]
    assert [(error["pointer"], error["slug"]) for error in errors] == [("/expires_at", slug)]


@pytest.mark.parametrize("withdrawn", ["role", "account"])
async def test_a_key_ends_with_the_role_or_the_account_it_acts_for(
    app: FastAPI,
    client: httpx.AsyncClient,
    own: httpx.AsyncClient,
    session: AsyncSession,
    holder: Account,
    withdrawn: str,
) -> None:
    admin = await make_account(session, "admin")
    await session.commit()
    made = await make_key(own)
    assert (await use(client, made["key"])).status_code == 200
    change = {"grants": [{"role": "donor"}]} if withdrawn == "role" else {"active": False}
    async with client_for(app, admin) as as_admin:
        headers = {"If-Match": "*"}
        await as_admin.patch(f"/users/{holder.id}", json=change, headers=headers)
    assert_problem(await use(client, made["key"]), "not-signed-in")


async def test_a_key_of_an_administrator_ends_when_they_are_none_any_more(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "admin")
    await session.commit()
    async with client_for(app, account) as own:
        made = await make_key(own, role="donor", actor=None)
    assert (await use(client, made["key"])).status_code == 200
    await session.execute(delete(RoleGrant).where(RoleGrant.account_id == account.id))
    await session.commit()
    app.state.callers.forget_all()
    assert_problem(await use(client, made["key"]), "not-signed-in")


async def test_keys_make_and_end_no_keys(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "admin")
    await session.commit()
    async with client_for(app, account) as own:
        made = await make_key(own, role="admin", actor=None)
    headers = {"Authorization": f"Bearer {made['key']}"}
    for answer in (
        await client.post("/api-keys", json=wanted(role="admin", actor=None), headers=headers),
        await client.delete(f"/api-keys/{made['id']}", headers=headers),
    ):
        assert assert_problem(answer, "forbidden")["params"] == {"needs": ["account"]}
    assert (await client.get("/users", headers=headers)).status_code == 200


async def test_a_key_holds_no_more_than_its_role(
    app: FastAPI, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "admin")
    await session.commit()
    async with client_for(app, account) as own:
        made = await make_key(own, role="donor", actor=None)
    headers = {"Authorization": f"Bearer {made['key']}"}
    answer = await client.get("/users", headers=headers)
    assert assert_problem(answer, "forbidden")["params"] == {"needs": ["admin"]}
    mine = await client.get("/api-keys", headers=headers)
    assert [item["id"] for item in mine.json()["items"]] == [made["id"]]


@pytest.mark.parametrize(
    ("changed", "slug"),
    [
        ({"role": "admin", "actor": None}, "forbidden"),
        ({"role": "verifier"}, "forbidden"),
        ({"actor": "F-MOI"}, "forbidden"),
        ({"actor": "F-NONE"}, "invalid-request"),
        ({"actor": None}, "invalid-request"),
        ({"label": ""}, "invalid-request"),
    ],
)
async def test_people_give_keys_only_roles_they_hold(
    own: httpx.AsyncClient, session: AsyncSession, changed: dict[str, Any], slug: str
) -> None:
    await make_actor(session, "F-MOI")
    await session.commit()
    assert_problem(await own.post("/api-keys", json=wanted(**changed)), slug)
    assert await session.scalar(select(func.count()).select_from(ApiKey)) == 0


async def test_a_key_of_someone_else_is_not_found_and_not_listed(
    app: FastAPI, own: httpx.AsyncClient, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    made = await make_key(own)
    other = await make_account(session, "donor")
    await session.commit()
    async with client_for(app, other) as stranger:
        assert_problem(await stranger.delete(f"/api-keys/{made['id']}"), "not-found")
        assert_problem(await stranger.delete(f"/api-keys/{uuid4()}"), "not-found")
        assert (await stranger.get("/api-keys")).json() == {"items": [], "next": None}
    assert (await use(client, made["key"])).status_code == 200


async def test_administrators_see_and_end_every_key(
    as_admin: httpx.AsyncClient, own: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    made = await make_key(own)
    listed = (await as_admin.get("/api-keys")).json()["items"]
    assert [item["id"] for item in listed] == [made["id"]]
    assert (await as_admin.delete(f"/api-keys/{made['id']}")).status_code == 204
    assert_problem(await use(client, made["key"]), "not-signed-in")


async def test_the_last_use_of_a_key_is_told(
    client: httpx.AsyncClient, own: httpx.AsyncClient
) -> None:
    made = await make_key(own)
    assert made["last_used_at"] is None
    await use(client, made["key"])
    assert (await own.get("/api-keys")).json()["items"][0]["last_used_at"] is not None


@pytest.mark.parametrize("path", ["/api-keys", "/users"])
async def test_lists_take_no_more_statements_when_they_grow(
    app: FastAPI, session: AsyncSession, as_admin: httpx.AsyncClient, path: str
) -> None:
    counts: list[int] = []
    for number in range(3):
        actor = await make_actor(session, f"F-{number}")
        account = await make_account(session, "focal_point", actor=actor)
        session.add(
            ApiKey(
                account_id=account.id,
                label="tool",
                prefix="inap_",
                key_hash=uuid4().bytes,
                role="focal_point",
                actor_id=actor.id,
            )
        )
        await session.commit()
        await as_admin.get("/me")
        with count_statements(app.state.engine) as statements:
            answer = await as_admin.get(path)
        assert len(answer.json()["items"]) == number + (1 if path == "/api-keys" else 2)
        counts.append(len(statements))
    assert len(set(counts)) == 1
    assert counts[0] <= 4


async def test_keys_name_their_owner_and_administrators_may_ask_for_their_own(
    app: FastAPI, own: httpx.AsyncClient, holder: Account, session: AsyncSession
) -> None:
    admin = await make_account(session, "admin")
    await session.commit()
    made = await make_key(own)
    assert made["owner"] == {"id": str(holder.id), "name": holder.name}
    async with client_for(app, admin) as overseeing:
        await overseeing.post("/api-keys", json={"label": "mine", "role": "donor"})
        every = (await overseeing.get("/api-keys")).json()["items"]
        mine = (await overseeing.get("/api-keys", params={"mine": "true"})).json()["items"]
    assert {each["owner"]["name"] for each in every} == {holder.name, admin.name}
    assert [each["label"] for each in mine] == ["mine"]
    assert [each["id"] for each in (await own.get("/api-keys")).json()["items"]] == [made["id"]]
