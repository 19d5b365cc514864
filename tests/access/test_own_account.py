"""One's own account: the password, the name, and what must be done before anything else."""

from collections.abc import AsyncIterator

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, RefreshToken
from support.access import client_for
from support.factories import PASSWORD, make_account, make_actor
from support.problems import assert_problem

NEW = "another long password"
ADDRESS = "a@inap.test"


@pytest.fixture
async def account(session: AsyncSession) -> Account:
    made = await make_account(session, "me_team", email=ADDRESS)
    await session.commit()
    return made


@pytest.fixture
async def own(app: FastAPI, account: Account) -> AsyncIterator[httpx.AsyncClient]:
    async with client_for(app, account) as made:
        yield made


async def sign_in(client: httpx.AsyncClient, password: str) -> httpx.Response:
    answer = await client.post("/auth/token", json={"email": ADDRESS, "password": password})
    client.cookies.clear()
    return answer


async def change(
    client: httpx.AsyncClient, current: str, new: str, cookie: str | None = None
) -> httpx.Response:
    headers = {"Cookie": f"inap_refresh={cookie}"} if cookie else {}
    return await client.post(
        "/auth/password", json={"current": current, "new": new}, headers=headers
    )


async def refresh(client: httpx.AsyncClient, token: str) -> httpx.Response:
    answer = await client.post("/auth/refresh", headers={"Cookie": f"inap_refresh={token}"})
    client.cookies.clear()
    return answer


async def test_after_a_change_only_the_new_password_signs_in(
    client: httpx.AsyncClient, own: httpx.AsyncClient
) -> None:
    answer = await change(own, PASSWORD, NEW)
    assert (answer.status_code, answer.content) == (204, b"")
    assert_problem(await sign_in(client, PASSWORD), "wrong-credentials")
    assert (await sign_in(client, NEW)).status_code == 200


async def test_a_change_ends_the_other_sessions_and_keeps_the_one_it_came_from(
    client: httpx.AsyncClient, own: httpx.AsyncClient
) -> None:
    here = (await sign_in(client, PASSWORD)).cookies["inap_refresh"]
    elsewhere = (await sign_in(client, PASSWORD)).cookies["inap_refresh"]
    assert (await change(own, PASSWORD, NEW, here)).status_code == 204
    assert_problem(await refresh(client, elsewhere), "session-ended")
    assert (await refresh(client, here)).status_code == 200


async def test_a_change_without_a_cookie_ends_every_session(
    client: httpx.AsyncClient, own: httpx.AsyncClient
) -> None:
    elsewhere = (await sign_in(client, PASSWORD)).cookies["inap_refresh"]
    await change(own, PASSWORD, NEW)
    assert_problem(await refresh(client, elsewhere), "session-ended")


async def test_the_cookie_of_someone_else_keeps_no_session_alive(
    client: httpx.AsyncClient, own: httpx.AsyncClient, session: AsyncSession
) -> None:
    await make_account(session, email="b@inap.test")
    await session.commit()
    mine = (await sign_in(client, PASSWORD)).cookies["inap_refresh"]
    answer = await client.post("/auth/token", json={"email": "b@inap.test", "password": PASSWORD})
    foreign = answer.cookies["inap_refresh"]
    client.cookies.clear()
    await change(own, PASSWORD, NEW, foreign)
    assert_problem(await refresh(client, mine), "session-ended")
    assert (await refresh(client, foreign)).status_code == 200


async def test_a_wrong_present_password_changes_nothing_and_is_counted(
    client: httpx.AsyncClient, own: httpx.AsyncClient, session: AsyncSession, account: Account
) -> None:
    for _ in range(5):
        assert_problem(await change(own, "not the password", NEW), "wrong-credentials")
    locked = await change(own, PASSWORD, NEW)
    assert_problem(locked, "locked-out")
    assert int(locked.headers["retry-after"]) > 0
    await session.refresh(account)
    assert account.locked_until is not None
    assert_problem(await sign_in(client, PASSWORD), "locked-out")


async def test_a_short_password_is_named_by_pointer(own: httpx.AsyncClient) -> None:
    document = assert_problem(await change(own, PASSWORD, "eleven char"), "invalid-request")
    assert document["errors"] == [
        {"pointer": "/new", "slug": "string-too-short", "params": {"min_length": "12"}}
    ]


async def test_the_same_password_again_is_no_change(own: httpx.AsyncClient) -> None:
    document = assert_problem(await change(own, PASSWORD, PASSWORD), "invalid-request")
    assert document["errors"] == [{"pointer": "/new", "slug": "password-unchanged", "params": {}}]


async def test_whoever_must_change_the_password_can_do_nothing_else(
    app: FastAPI, session: AsyncSession
) -> None:
    account = await make_account(session, "admin", email=ADDRESS, must_change_password=True)
    await session.commit()
    async with client_for(app, account) as client:
        me = await client.get("/me")
        assert me.json()["must_change_password"] is True
        for method, path, body in (
            ("GET", "/users", None),
            ("GET", f"/users/{account.id}", None),
            ("POST", "/users", {}),
            ("PATCH", f"/users/{account.id}", {}),
            ("GET", "/api-keys", None),
            ("POST", "/api-keys", {}),
            ("DELETE", f"/api-keys/{account.id}", None),
        ):
            answer = await client.request(
                method, path, json=body, headers={"If-Match": me.headers["etag"]}
            )
            assert_problem(answer, "password-change-required")
        assert (await change(client, PASSWORD, NEW)).status_code == 204
        assert (await client.get("/users")).status_code == 200
        assert (await client.get("/me")).json()["must_change_password"] is False


async def test_no_answer_shows_a_hash(own: httpx.AsyncClient) -> None:
    text = (await own.get("/me")).text
    assert "argon2" not in text
    assert "password_hash" not in text


async def test_people_change_their_own_name_and_language(own: httpx.AsyncClient) -> None:
    seen = await own.get("/me")
    answer = await own.patch(
        "/me",
        json={"name": "ئاڤان", "language": "ckb"},
        headers={"If-Match": seen.headers["etag"]},
    )
    assert answer.status_code == 200
    assert (answer.json()["name"], answer.json()["language"]) == ("ئاڤان", "ckb")
    assert answer.headers["etag"] != seen.headers["etag"]
    assert answer.headers["etag"] == (await own.get("/me")).headers["etag"]


async def test_a_change_needs_the_version_that_was_read(own: httpx.AsyncClient) -> None:
    assert_problem(await own.patch("/me", json={"name": "A"}), "precondition-required")
    document = assert_problem(
        await own.patch("/me", json={"name": "A"}, headers={"If-Match": '"v9"'}), "stale-version"
    )
    assert document["params"] == {"yours": '"v9"', "current": '"v1"'}


async def test_people_cannot_give_themselves_roles(own: httpx.AsyncClient) -> None:
    for field, value in (("grants", []), ("active", True), ("email", "c@inap.test")):
        answer = await own.patch("/me", json={field: value}, headers={"If-Match": '"v1"'})
        document = assert_problem(answer, "invalid-request")
        assert document["errors"][0]["pointer"] == f"/{field}"


async def test_a_key_shows_its_own_role_and_cannot_act_as_the_person(
    app: FastAPI, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    actor = await make_actor(session)
    account = await make_account(session, "reporter", actor=actor, email=ADDRESS)
    await session.commit()
    async with client_for(app, account) as person:
        made = await person.post(
            "/api-keys", json={"label": "tool", "role": "reporter", "actor": actor.code}
        )
    headers = {"Authorization": f"Bearer {made.json()['key']}"}
    me = await client.get("/me", headers=headers)
    assert [grant["role"] for grant in me.json()["grants"]] == ["reporter"]
    assert me.json()["grants"][0]["actor"]["code"] == actor.code
    changed = await client.patch(
        "/me", json={"name": "thief"}, headers={**headers, "If-Match": me.headers["etag"]}
    )
    assert assert_problem(changed, "forbidden")["params"] == {"needs": ["account"]}
    body = {"current": PASSWORD, "new": NEW}
    password = await client.post("/auth/password", json=body, headers=headers)
    assert assert_problem(password, "forbidden")["params"] == {"needs": ["account"]}


async def test_an_administrators_key_shows_the_role_of_the_key(
    app: FastAPI, session: AsyncSession, client: httpx.AsyncClient
) -> None:
    account = await make_account(session, "admin")
    await session.commit()
    async with client_for(app, account) as person:
        made = await person.post("/api-keys", json={"label": "tool", "role": "donor"})
    me = await client.get("/me", headers={"Authorization": f"Bearer {made.json()['key']}"})
    assert [grant["role"] for grant in me.json()["grants"]] == ["donor"]


async def test_a_change_leaves_no_session_of_the_old_password_open(
    client: httpx.AsyncClient, own: httpx.AsyncClient, session: AsyncSession
) -> None:
    for _ in range(3):
        await sign_in(client, PASSWORD)
    await change(own, PASSWORD, NEW)
    open_sessions = await session.scalar(
        select(func.count()).select_from(RefreshToken).where(RefreshToken.revoked_at.is_(None))
    )
    assert open_sessions == 0
