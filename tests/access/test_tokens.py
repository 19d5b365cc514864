"""What is refused as an access token, and how."""

import base64
import json
import time
from collections.abc import Callable
from uuid import uuid4

import httpx
import pytest
from fastapi import FastAPI
from jose import jwt
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.access.tokens import InvalidToken, make_access_token, read_access_token
from inap.settings import Settings
from support.factories import make_account
from support.portal import anonymous, portal
from support.problems import assert_problem

KEY = "a signing key that only tests use, 0123456789"


def encode(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def claims(account_id: object, **changed: object) -> dict[str, object]:
    """The claims of a good token, changed; None leaves one out."""
    now = int(time.time())
    every = {"sub": str(account_id), "aud": "inap", "iat": now, "exp": now + 600, **changed}
    return {name: value for name, value in every.items() if value is not None}


def signed(account_id: object, key: str = KEY, algorithm: str = "HS256", **changed: object) -> str:
    return str(jwt.encode(claims(account_id, **changed), key, algorithm=algorithm))


def unsigned(account_id: object, algorithm: str = "none") -> str:
    header = encode({"alg": algorithm, "typ": "JWT"})
    return f"{header}.{encode(claims(account_id))}."


REFUSED: dict[str, Callable[[object], str]] = {
    "expired": lambda who: signed(who, exp=int(time.time()) - 1),
    "expired long ago by our own maker": lambda who: make_access_token(
        who,  # type: ignore[arg-type]
        key=KEY,
        minutes=-1,
    ),
    "never ending": lambda who: signed(who, exp=None),
    "signed with another key": lambda who: signed(who, key=KEY + "!"),
    "signed with an empty key": lambda who: signed(who, key=""),
    "signed with another algorithm": lambda who: signed(who, algorithm="HS512"),
    "not signed": unsigned,
    "not signed, in capitals": lambda who: unsigned(who, "NONE"),
    "not signed, said to be": lambda who: unsigned(who, "HS256"),
    "for another audience": lambda who: signed(who, aud="other"),
    "for no audience": lambda who: signed(who, aud=None),
    "for nobody": lambda who: signed(who, sub=None),
    "for someone who is no identifier": lambda _who: signed("admin"),
    "not valid yet": lambda who: signed(who, nbf=int(time.time()) + 600),
    "with another subject than was signed": lambda who: ".".join(
        (signed(uuid4()).split(".")[0], encode(claims(who)), signed(uuid4()).split(".")[2])
    ),
    "of two parts": lambda who: signed(who).rpartition(".")[0],
    "not a token": lambda _who: "hello",
    "dots": lambda _who: "...",
    "a list as header": lambda _who: f"{encode([])}.{encode({})}.x",
    "a number as claims": lambda _who: f"{encode({'alg': 'HS256'})}.{encode(1)}.x",
    "deep": lambda _who: (
        base64.urlsafe_b64encode(b"[" * 6000).decode().rstrip("=") + f".{encode({})}.x"
    ),
    "huge": lambda _who: "a" * 60_000,
    "not Latin": lambda _who: "توكن",
    "nothing": lambda _who: "",
}


@pytest.fixture
async def account(session: AsyncSession) -> Account:
    made = await make_account(session, "admin")
    await session.commit()
    return made


async def test_a_token_made_like_ours_is_taken(client: httpx.AsyncClient, account: Account) -> None:
    """The control of the tests below: only what they change makes the difference."""
    answer = await client.get("/me", headers={"Authorization": f"bearer {signed(account.id)}"})
    assert answer.json()["id"] == str(account.id)


@pytest.mark.parametrize("kind", REFUSED)
async def test_a_bad_token_is_refused(
    client: httpx.AsyncClient, account: Account, kind: str
) -> None:
    token = REFUSED[kind](account.id)
    for path in ("/me", "/users"):
        answer = await client.get(path, headers=[(b"Authorization", f"Bearer {token}".encode())])
        assert_problem(answer, "not-signed-in")
        assert answer.headers["www-authenticate"] == "Bearer"


@pytest.mark.parametrize("header", ["Basic YTpi", "Bearer", "", "Token x", "Bearer\tx", "inap_x"])
async def test_other_ways_to_name_oneself_are_refused(
    client: httpx.AsyncClient, header: str
) -> None:
    answer = await client.get("/me", headers={"Authorization": header})
    assert_problem(answer, "not-signed-in")


async def test_a_good_token_of_an_account_that_is_gone_is_refused(
    client: httpx.AsyncClient,
) -> None:
    answer = await client.get("/me", headers={"Authorization": f"Bearer {signed(uuid4())}"})
    assert_problem(answer, "not-signed-in")


async def test_without_credentials_one_is_asked_to_sign_in(client: httpx.AsyncClient) -> None:
    for method, path in (
        ("GET", "/me"),
        ("GET", "/users"),
        ("GET", "/api-keys"),
        ("DELETE", f"/api-keys/{uuid4()}"),
        ("GET", f"/users/{uuid4()}"),
    ):
        answer = await client.request(method, path)
        assert_problem(answer, "not-signed-in")
        assert answer.headers["www-authenticate"] == "Bearer"


async def test_a_token_of_another_portal_is_refused(
    settings: Settings, database: str, account: Account
) -> None:
    other = Settings(secret_key="another signing key of the same length, 01").secret_key
    async with portal(settings, database, secret_key=other) as app, anonymous(app) as client:
        headers = {"Authorization": f"Bearer {signed(account.id)}"}
        assert_problem(await client.get("/me", headers=headers), "not-signed-in")


async def test_tokens_live_as_long_as_the_settings_say(app: FastAPI, account: Account) -> None:
    key = app.state.settings.signing_key()
    token = make_access_token(account.id, key=key, minutes=2)
    ends = jwt.get_unverified_claims(token)["exp"] - time.time()
    assert 100 < ends <= 120
    assert read_access_token(token, key=key) == account.id


@pytest.mark.parametrize("token", ["", ".", "a.b.c", "\ud800", "\x00.\x00.\x00"])
def test_text_that_is_no_token_is_invalid_and_nothing_worse(token: str) -> None:
    with pytest.raises(InvalidToken):
        read_access_token(token, key=KEY)
