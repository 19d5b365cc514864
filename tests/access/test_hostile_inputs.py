"""Whatever is sent to the access routes, the answer is a documented problem and never a 500."""

import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.settings import Settings
from support.access import client_for
from support.factories import PASSWORD, make_account
from support.portal import anonymous, portal
from support.problems import assert_problem

NEW = "another long password"
GOOD: dict[tuple[str, str], dict[str, Any]] = {
    ("POST", "/auth/token"): {"email": "a@inap.test", "password": PASSWORD},
    ("POST", "/auth/password"): {"current": PASSWORD, "new": NEW},
    ("PATCH", "/me"): {"name": "A", "language": "en"},
    ("POST", "/users"): {
        "email": "b@inap.test",
        "name": "B",
        "language": "en",
        "password": NEW,
        "grants": [{"role": "coordinator", "jurisdiction": "krg", "actor": None}],
    },
    ("PATCH", "/users/{id}"): {
        "name": "B",
        "language": "en",
        "active": True,
        "password": NEW,
        "grants": [{"role": "admin", "jurisdiction": None, "actor": None}],
    },
    ("POST", "/api-keys"): {
        "label": "tool",
        "role": "admin",
        "jurisdiction": None,
        "actor": None,
        "expires_at": "2199-01-01T00:00:00Z",
    },
}
BAD_VALUES: list[object] = [
    "\x00",
    "a\x00b",
    "\ud800",
    "\udfff" * 300,
    "a" * 100_000,
    "\U0010ffff" * 250,
    "\u202e" * 10,
    "",
    " ",
    0,
    -1,
    10**30,
    1e308,
    True,
    None,
    [],
    [[]],
    {},
    {"\x00": "\ud800"},
    ["\ud800"] * 50,
]
RAW_BODIES: list[bytes] = [
    b"",
    b"{",
    b"null",
    b"[]",
    b'"text"',
    b"1",
    b"\xff\xfe",
    b"\x00",
    b"[" * 100_000,
    b'{"a":' * 50_000,
    b'{"email": ' + b"9" * 10_000 + b"}",
    b'{"email": NaN, "password": Infinity}',
    b'{"\\ud800": 1}',
    b'{"email": "\\ud800", "password": "\\u0000"}',
    b'{"email": "a@inap.test", "email": [], "password": {}}',
    "توكن".encode("utf-16"),
]


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """No lock-out, which would hide what comes after it."""
    return settings.model_copy(update={"lockout_attempts": 1_000_000})


@pytest.fixture
async def admin_client(app: FastAPI, session: AsyncSession) -> AsyncIterator[httpx.AsyncClient]:
    other = await make_account(session, "admin")
    account = await make_account(session, "admin", email="a@inap.test")
    await session.commit()
    async with client_for(app, account) as client:
        client.headers["If-Match"] = "*"
        client.headers["Account"] = str(other.id)
        yield client


def assert_documented(answer: httpx.Response, what: object) -> None:
    """A success, or a problem in its shape that is not our fault."""
    assert answer.status_code < 500, (what, answer.text[:300])
    if answer.status_code >= 400:
        assert answer.headers["content-type"] == "application/problem+json", what
        assert answer.json()["status"] == answer.status_code, what


def variants(good: dict[str, Any]) -> list[tuple[object, dict[str, Any]]]:
    """The good body with one field made bad, at the top and inside of grants."""
    found: list[tuple[object, dict[str, Any]]] = []
    for bad in BAD_VALUES:
        found += [((name, bad), {**good, name: bad}) for name in good]
        found.append((("more", bad), {**good, "more": bad}))
        for grant in good.get("grants", ()):
            found += [
                (("grants", name, bad), {**good, "grants": [{**grant, name: bad}]})
                for name in grant
            ]
    return found


@pytest.mark.parametrize("route", GOOD, ids=" ".join)
async def test_no_value_of_any_field_is_our_failure(
    admin_client: httpx.AsyncClient, route: tuple[str, str]
) -> None:
    method, path = route[0], route[1].format(id=admin_client.headers["Account"])
    for what, body in variants(GOOD[route]):
        content = json.dumps(body).encode()
        answer = await admin_client.request(
            method, path, content=content, headers={"Content-Type": "application/json"}
        )
        assert_documented(answer, what)


@pytest.mark.parametrize("route", GOOD, ids=" ".join)
async def test_no_body_is_our_failure(
    admin_client: httpx.AsyncClient, route: tuple[str, str]
) -> None:
    method, path = route[0], route[1].format(id=admin_client.headers["Account"])
    for content in RAW_BODIES:
        for kind in ("application/json", "text/plain", "application/x-www-form-urlencoded", ""):
            answer = await admin_client.request(
                method, path, content=content, headers={"Content-Type": kind}
            )
            assert_documented(answer, (content[:40], kind))
            assert 400 <= answer.status_code < 500, (content[:40], answer.status_code)


@pytest.mark.parametrize(
    "path",
    [
        "/users/x",
        "/users/%00",
        "/users/%ED%A0%80",
        "/users/" + "9" * 5000,
        "/users/00000000-0000-0000-0000-000000000000%00",
        "/users?limit=99999999999999999999999999",
        "/users?limit=%00",
        "/users?limit=1e3",
        "/users?limit[]=1",
        "/users?cursor=%00",
        "/users?cursor=%ED%A0%80",
        "/users?cursor=WyJcdWQ4MDAiXQ",
        "/users?cursor=" + "a" * 3000,
        "/users?cursor=W1tbW1tbW1tbW1tbW1tbW1tb",
        "/users?cursor=" + "W1tb" * 480,
        "/users?cursor=WyJcdTAwMDAiXQ",
        "/users?%00=1",
        "/users?%ED%A0%80=1",
        "/users?limit=1;cursor=2",
        "/api-keys?cursor=eyJhIjoxfQ",
    ],
)
async def test_no_address_is_our_failure(admin_client: httpx.AsyncClient, path: str) -> None:
    answer = await admin_client.get(path)
    assert_documented(answer, path)
    assert 400 <= answer.status_code < 500


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("If-Match", b"\xff\xfe"),
        ("If-Match", b'"v1'),
        ("If-Match", b","),
        ("If-Match", b"a" * 5000),
        ("Idempotency-Key", b""),
        ("Idempotency-Key", b"\xd8\xaa"),
        ("Idempotency-Key", b"a" * 256),
        ("Idempotency-Key", b"a\tb"),
        ("X-Request-Id", b"\xff" * 20),
        ("Cookie", b"inap_refresh=\xff; inap_refresh=; =;;"),
        ("Content-Type", b"application/json; charset=klingon"),
        ("Accept", b"\xff"),
    ],
)
async def test_no_header_is_our_failure(
    admin_client: httpx.AsyncClient, name: str, value: bytes
) -> None:
    for (method, path), body in GOOD.items():
        given = {b"Content-Type": b"application/json", name.encode(): value}
        answer = await admin_client.request(
            method,
            path.format(id=admin_client.headers["Account"]),
            content=json.dumps(body).encode(),
            headers=list(given.items()),
        )
        assert_documented(answer, (name, value[:20], path))
    answer = await admin_client.post("/auth/refresh", headers=[(name.encode(), value)])
    assert_documented(answer, (name, value[:20], "refresh"))


async def test_a_body_beyond_the_limit_is_refused(settings: Settings, database: str) -> None:
    async with (
        portal(settings, database, body_limit_bytes=2048) as app,
        anonymous(app) as client,
    ):
        body = {"email": "a@inap.test", "password": "a" * 3000}
        document = assert_problem(await client.post("/auth/token", json=body), "body-too-large")
        assert document["params"] == {"limit": 2048}

        async def chunks() -> AsyncIterator[bytes]:
            for _ in range(3):
                yield b"a" * 1000

        chunked = await client.post("/auth/token", content=chunks())
        assert "content-length" not in chunked.request.headers
        assert assert_problem(chunked, "body-too-large")["params"] == {"limit": 2048}
        fits = {"email": "a@inap.test", "password": "a" * 200}
        assert_problem(await client.post("/auth/token", json=fits), "wrong-credentials")
