"""Accounts as administrators keep them."""

import asyncio
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, RoleGrant
from inap.kit import moments
from inap.kit.audit import AuditEntry
from inap.kit.idempotency import IdempotencyRecord
from support.access import client_for
from support.factories import PASSWORD, make_account, make_actor
from support.problems import assert_problem
from support.queries import count_statements

NEW = "another long password"


def someone(**changed: object) -> dict[str, Any]:
    """A good body of POST /users, changed."""
    return {
        "email": "new@inap.test",
        "name": "New",
        "password": NEW,
        "grants": [{"role": "me_team"}],
        **changed,
    }


async def count_accounts(session: AsyncSession) -> int:
    return await session.scalar(select(func.count()).select_from(Account)) or 0


async def test_a_new_account_has_what_was_given_and_must_change_its_password(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    actor = await make_actor(session, "F-MOI")
    await session.commit()
    grants = [
        {"role": "focal_point", "jurisdiction": None, "actor": "F-MOI"},
        {"role": "coordinator", "jurisdiction": "krg", "actor": None},
    ]
    answer = await as_admin.post("/users", json=someone(grants=grants, language="ar"))
    assert answer.status_code == 201
    made = answer.json()
    assert answer.headers["location"] == f"/api/v1/users/{made['id']}"
    assert answer.headers["etag"] == '"v1"'
    assert (made["email"], made["language"], made["active"]) == ("new@inap.test", "ar", True)
    assert made["must_change_password"] is True
    named = {"code": actor.code, "title": {"en": "F-MOI", "ar": None, "ckb": None}}
    assert sorted(made["grants"], key=str) == sorted(
        ({**grants[0], "actor": named}, grants[1]), key=str
    )
    read = await as_admin.get(answer.headers["location"].removeprefix("/api/v1"))
    assert read.json() == made
    assert "argon2" not in answer.text


async def test_a_new_account_can_sign_in(
    as_admin: httpx.AsyncClient, client: httpx.AsyncClient
) -> None:
    await as_admin.post("/users", json=someone())
    answer = await client.post("/auth/token", json={"email": "new@inap.test", "password": NEW})
    assert answer.status_code == 200


async def test_making_and_changing_accounts_is_audited_without_secrets(
    as_admin: httpx.AsyncClient, session: AsyncSession, admin: Account
) -> None:
    made = (await as_admin.post("/users", json=someone())).json()
    await as_admin.patch(
        f"/users/{made['id']}",
        json={"password": "a third long password", "name": "Newer"},
        headers={"If-Match": '"v1"'},
    )
    entries = (await session.scalars(select(AuditEntry).order_by(AuditEntry.at))).all()
    assert [entry.action for entry in entries] == ["create-account", "update-account"]
    assert {entry.subject for entry in entries} == {f"account:{made['id']}"}
    assert {entry.caller for entry in entries} == {f"account:{admin.id}"}
    assert entries[1].detail == {"fields": ["name", "password"]}
    assert all(entry.request_id for entry in entries)


@pytest.mark.parametrize(
    ("grant", "slug"),
    [
        ({"role": "minister"}, "literal-error"),
        ({"role": "coordinator"}, "jurisdiction-fits-role"),
        ({"role": "coordinator", "jurisdiction": "national"}, "literal-error"),
        ({"role": "admin", "jurisdiction": "federal"}, "jurisdiction-fits-role"),
        ({"role": "focal_point"}, "actor-fits-role"),
        ({"role": "donor", "actor": "F-MOI"}, "actor-fits-role"),
        ({"role": "verifier", "actor": "F-NONE"}, "unknown-code"),
        ({"role": "verifier", "actor": "F MOI"}, "string-pattern-mismatch"),
        ({"role": "verifier", "actor": "F-MOI", "until": "2030"}, "extra-forbidden"),
    ],
)
async def test_roles_and_their_scopes_are_checked(
    as_admin: httpx.AsyncClient, session: AsyncSession, grant: dict[str, str], slug: str
) -> None:
    await make_actor(session, "F-MOI")
    await session.commit()
    answer = await as_admin.post("/users", json=someone(grants=[{"role": "donor"}, grant]))
    errors = assert_problem(answer, "invalid-request")["errors"]
    assert [error["slug"] for error in errors] == [slug]
    assert errors[0]["pointer"].startswith("/grants/1")
    assert await count_accounts(session) == 1


async def test_a_role_given_twice_is_held_once(as_admin: httpx.AsyncClient) -> None:
    grants = [{"role": "donor"}, {"role": "donor"}]
    made = (await as_admin.post("/users", json=someone(grants=grants))).json()
    assert len(made["grants"]) == 1


async def test_an_e_mail_is_taken_in_any_case(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    assert (await as_admin.post("/users", json=someone())).status_code == 201
    answer = await as_admin.post("/users", json=someone(email="NEW@Inap.Test"))
    assert_problem(answer, "email-taken")
    assert await count_accounts(session) == 2


async def test_an_e_mail_taken_at_the_same_moment_is_a_conflict(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    answers = await asyncio.gather(*(as_admin.post("/users", json=someone()) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
    assert await count_accounts(session) == 2


@pytest.mark.parametrize("email", ["", "no-at", "a@", "@b.c", "a b@inap.test", "a@b@c.test"])
async def test_an_e_mail_has_to_be_one(as_admin: httpx.AsyncClient, email: str) -> None:
    errors = assert_problem(
        await as_admin.post("/users", json=someone(email=email)), "invalid-request"
    )["errors"]
    assert errors[0]["pointer"] == "/email"


async def test_a_short_password_is_named_by_pointer(as_admin: httpx.AsyncClient) -> None:
    answer = await as_admin.post("/users", json=someone(password="too short"))
    errors = assert_problem(answer, "invalid-request")["errors"]
    assert [(error["pointer"], error["slug"]) for error in errors] == [
        ("/password", "string-too-short")
    ]


async def test_a_retry_is_answered_with_the_first_answer(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    headers = {"Idempotency-Key": "first"}
    first = await as_admin.post("/users", json=someone(), headers=headers)
    again = await as_admin.post("/users", json=someone(), headers=headers)
    assert (again.status_code, again.content) == (201, first.content)
    for name in ("etag", "location", "content-type"):
        assert again.headers[name] == first.headers[name]
    assert again.headers["idempotent-replayed"] == "true"
    assert "idempotent-replayed" not in first.headers
    assert await count_accounts(session) == 2
    stored = (await session.scalars(select(IdempotencyRecord))).one()
    assert NEW.encode() not in (stored.body or b"")


async def test_a_key_used_for_something_else_is_refused(as_admin: httpx.AsyncClient) -> None:
    headers = {"Idempotency-Key": "first"}
    await as_admin.post("/users", json=someone(), headers=headers)
    other = await as_admin.post("/users", json=someone(name="Other"), headers=headers)
    assert_problem(other, "idempotency-key-reused")


async def test_a_replay_is_only_for_who_may_still_ask(
    as_admin: httpx.AsyncClient, app: FastAPI, session: AsyncSession, admin: Account
) -> None:
    headers = {"Idempotency-Key": "first"}
    await as_admin.post("/users", json=someone(), headers=headers)
    admin.active = False
    await session.commit()
    app.state.callers.forget_all()
    assert_problem(await as_admin.post("/users", json=someone(), headers=headers), "not-signed-in")


@pytest.mark.parametrize(
    "role", ["me_team", "secretariat", "donor", "auditor", "coordinator", "verifier", "reporter"]
)
async def test_only_administrators_see_and_change_accounts(
    app: FastAPI, session: AsyncSession, role: str
) -> None:
    scope: dict[str, Any] = {}
    if role == "coordinator":
        scope = {"jurisdiction": "federal"}
    elif role in ("verifier", "reporter"):
        scope = {"actor": await make_actor(session)}
    account = await make_account(session, role, **scope)
    await session.commit()
    async with client_for(app, account) as client:
        for method, path in (
            ("GET", "/users"),
            ("POST", "/users"),
            ("GET", f"/users/{account.id}"),
            ("PATCH", f"/users/{account.id}"),
        ):
            answer = await client.request(method, path, json={}, headers={"If-Match": "*"})
            assert assert_problem(answer, "forbidden")["params"] == {"needs": ["admin"]}


async def test_a_change_needs_the_version_that_was_read(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    path = f"/users/{account.id}"
    assert_problem(await as_admin.patch(path, json={"name": "A"}), "precondition-required")
    etag = (await as_admin.get(path)).headers["etag"]
    first = await as_admin.patch(path, json={"name": "A"}, headers={"If-Match": etag})
    assert (first.status_code, first.headers["etag"]) == (200, '"v2"')
    assert first.headers["etag"] == (await as_admin.get(path)).headers["etag"]
    late = await as_admin.patch(path, json={"name": "B"}, headers={"If-Match": etag})
    assert assert_problem(late, "stale-version")["params"] == {"yours": etag, "current": '"v2"'}
    assert (await as_admin.get(path)).json()["name"] == "A"


async def test_of_two_changes_at_the_same_moment_one_is_told_it_is_stale(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    answers = await asyncio.gather(
        *(
            as_admin.patch(
                f"/users/{account.id}", json={"name": name}, headers={"If-Match": '"v1"'}
            )
            for name in "AB"
        )
    )
    assert sorted(answer.status_code for answer in answers) == [200, 412]


async def test_what_a_change_does_not_name_stays(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor", email="d@inap.test", language="ar")
    await session.commit()
    seen = (await as_admin.get(f"/users/{account.id}")).json()
    for change in ({}, {"name": None, "grants": None, "active": None}):
        answer = await as_admin.patch(
            f"/users/{account.id}", json=change, headers={"If-Match": "*"}
        )
        assert {**answer.json(), "version": 1} == seen


async def test_grants_are_replaced_as_a_whole(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    grants = [{"role": "auditor"}, {"role": "coordinator", "jurisdiction": "federal"}]
    answer = await as_admin.patch(
        f"/users/{account.id}", json={"grants": grants}, headers={"If-Match": "*"}
    )
    assert sorted(grant["role"] for grant in answer.json()["grants"]) == ["auditor", "coordinator"]
    emptied = await as_admin.patch(
        f"/users/{account.id}", json={"grants": []}, headers={"If-Match": "*"}
    )
    assert emptied.json()["grants"] == []


async def test_an_unknown_actor_in_a_change_changes_nothing(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor")
    await session.commit()
    body = {"name": "A", "grants": [{"role": "verifier", "actor": "F-NONE"}]}
    answer = await as_admin.patch(f"/users/{account.id}", json=body, headers={"If-Match": "*"})
    assert_problem(answer, "invalid-request")
    kept = (await as_admin.get(f"/users/{account.id}")).json()
    assert (kept["name"], kept["version"]) == ("donor", 1)
    assert [grant["role"] for grant in kept["grants"]] == ["donor"]


@pytest.mark.parametrize("change", [{"active": False}, {"grants": []}])
async def test_the_last_administrator_stays(
    as_admin: httpx.AsyncClient, session: AsyncSession, admin: Account, change: dict[str, Any]
) -> None:
    await make_account(session, "admin", active=False)
    other = await make_account(session, "donor")
    await session.commit()
    headers = {"If-Match": "*"}
    answer = await as_admin.patch(f"/users/{admin.id}", json=change, headers=headers)
    assert_problem(answer, "last-admin")
    assert (await as_admin.patch(f"/users/{other.id}", json=change, headers=headers)).is_success


async def test_the_last_administrator_may_change_everything_else(
    as_admin: httpx.AsyncClient, admin: Account
) -> None:
    body = {"name": "Root", "grants": [{"role": "auditor"}, {"role": "admin"}]}
    answer = await as_admin.patch(f"/users/{admin.id}", json=body, headers={"If-Match": "*"})
    assert answer.status_code == 200


async def test_another_administrator_sets_one_free(
    as_admin: httpx.AsyncClient, session: AsyncSession, admin: Account
) -> None:
    await make_account(session, "admin")
    await session.commit()
    answer = await as_admin.patch(
        f"/users/{admin.id}", json={"grants": []}, headers={"If-Match": "*"}
    )
    assert answer.status_code == 200


@pytest.mark.parametrize("change", [{"active": False}, {"grants": []}])
async def test_two_administrators_cannot_remove_each_other_at_once(
    as_admin: httpx.AsyncClient,
    app: FastAPI,
    session: AsyncSession,
    admin: Account,
    change: dict[str, Any],
) -> None:
    other = await make_account(session, "admin")
    await session.commit()
    # Both wait for this lock, so that both have looked before either has written.
    await session.execute(select(Account.id).with_for_update())
    async with client_for(app, other) as as_other:
        for warm in (as_admin, as_other):
            await warm.get("/me")
        headers = {"If-Match": "*"}
        both = asyncio.gather(
            as_admin.patch(f"/users/{other.id}", json=change, headers=headers),
            as_other.patch(f"/users/{admin.id}", json=change, headers=headers),
        )
        await asyncio.sleep(0.3)
        await session.rollback()
        answers = await both
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    left = await session.scalar(
        select(func.count())
        .select_from(Account)
        .join(RoleGrant, RoleGrant.account_id == Account.id)
        .where(RoleGrant.role == "admin", Account.active)
    )
    assert left == 1


async def test_a_new_password_from_an_administrator_ends_sessions_and_the_lock(
    as_admin: httpx.AsyncClient, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    account = await make_account(session, "donor", email="d@inap.test")
    await session.commit()
    await client.post("/auth/token", json={"email": "d@inap.test", "password": PASSWORD})
    for _ in range(5):
        await client.post("/auth/token", json={"email": "d@inap.test", "password": "no"})
    headers = {"If-Match": "*"}
    shown = (await as_admin.get(f"/users/{account.id}")).json()
    assert shown["locked_until"] is not None
    await as_admin.patch(f"/users/{account.id}", json={"password": NEW}, headers=headers)
    assert_problem(await client.post("/auth/refresh"), "session-ended")
    answer = await client.post("/auth/token", json={"email": "d@inap.test", "password": NEW})
    token = {"Authorization": f"Bearer {answer.json()['access_token']}"}
    assert (await client.get("/me", headers=token)).json()["must_change_password"] is True
    assert_problem(await client.get("/api-keys", headers=token), "password-change-required")


async def test_an_account_that_does_not_exist_is_not_found(as_admin: httpx.AsyncClient) -> None:
    path = f"/users/{uuid4()}"
    assert_problem(await as_admin.get(path), "not-found")
    answer = await as_admin.patch(path, json={}, headers={"If-Match": "*"})
    assert_problem(answer, "not-found")


async def test_accounts_are_listed_page_by_page_each_once(
    as_admin: httpx.AsyncClient, session: AsyncSession
) -> None:
    for _ in range(6):
        await make_account(session, "donor")
    await session.commit()
    seen: list[str] = []
    path: str | None = "/users?limit=3"
    while path is not None:
        page = (await as_admin.get(path)).json()
        assert len(page["items"]) <= 3
        seen += [item["id"] for item in page["items"]]
        path = f"/users?limit=3&cursor={page['next']}" if page["next"] else None
    assert len(seen) == len(set(seen)) == 7
    assert seen == sorted(seen)


@pytest.mark.parametrize(
    ("query", "slug"),
    [
        ("limit=0", "invalid-request"),
        ("limit=201", "invalid-request"),
        ("limit=many", "invalid-request"),
        ("cursor=x", "invalid-cursor"),
        ("cursor=WyJhIl0", "invalid-cursor"),
        ("role=king", "invalid-request"),
        ("locked=perhaps", "invalid-request"),
        ("actor=%20", "invalid-request"),
        ("q=%C2%85", "invalid-request"),
        ("colour=red", "unknown-parameter"),
        ("limit=1&limit=2", "repeated-parameter"),
    ],
)
async def test_a_list_refuses_what_it_does_not_know(
    as_admin: httpx.AsyncClient, query: str, slug: str
) -> None:
    assert_problem(await as_admin.get(f"/users?{query}"), slug)


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ({"q": "HUDA"}, {"Huda"}),
        ({"q": "zainab@"}, {"Zainab"}),
        ({"q": "%"}, set()),
        ({"role": "focal_point"}, {"Huda"}),
        ({"role": "donor", "actor": "F-MOI"}, set()),
        ({"actor": "F-MOI"}, {"Huda"}),
        ({"actor": "F-NONE"}, set()),
        ({"locked": "true"}, {"Zainab", "Sara"}),
        ({"locked": "false", "role": "donor"}, {"Awin"}),
    ],
)
async def test_the_list_is_filtered(
    as_admin: httpx.AsyncClient, session: AsyncSession, query: dict[str, str], names: set[str]
) -> None:
    actor = await make_actor(session, "F-MOI")
    hour = timedelta(hours=1)
    await make_account(session, "focal_point", actor=actor, name="Huda")
    await make_account(session, "donor", name="Zainab", email="zainab@inap.test", active=False)
    await make_account(session, "donor", name="Sara", locked_until=moments.now() + hour)
    await make_account(session, "donor", name="Awin", locked_until=moments.now() - hour)
    await session.commit()
    found = (await as_admin.get("/users", params=query)).json()["items"]
    assert {each["name"] for each in found} == names


async def test_the_list_tells_who_last_signed_in_by_as_many_statements_as_ever(
    app: FastAPI, as_admin: httpx.AsyncClient, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    silent = await make_account(session, "donor")
    seen = await make_account(session, "donor")
    await session.commit()
    for _ in range(2):
        await client.post("/auth/token", json={"email": seen.email, "password": PASSWORD})
    found = {each["id"]: each for each in (await as_admin.get("/users")).json()["items"]}
    assert found[str(silent.id)]["last_signed_in_at"] is None
    (_earlier, last) = (
        await session.scalars(
            select(AuditEntry.at).where(AuditEntry.action == "sign-in").order_by(AuditEntry.at)
        )
    ).all()
    told = datetime.fromisoformat(found[str(seen.id)]["last_signed_in_at"])
    assert told == last

    async def statements() -> int:
        with count_statements(app.state.engine) as made:
            await as_admin.get("/users")
        return len(made)

    few = await statements()
    for _ in range(20):
        await make_account(session, "donor")
    await session.commit()
    assert await statements() == few


async def test_unlocking_ends_a_lock_out_too(
    as_admin: httpx.AsyncClient, client: httpx.AsyncClient, session: AsyncSession
) -> None:
    locked = await make_account(
        session, "donor", failed_attempts=3, locked_until=moments.now() + timedelta(hours=1)
    )
    await session.commit()
    credentials = {"email": locked.email, "password": PASSWORD}
    assert_problem(await client.post("/auth/token", json=credentials), "locked-out")
    answer = await as_admin.patch(
        f"/users/{locked.id}", json={"active": True}, headers={"If-Match": '"v1"'}
    )
    assert answer.json()["locked_until"] is None
    assert (await client.post("/auth/token", json=credentials)).status_code == 200
