"""Every operation of the OpenAPI file as every caller: who may, and what the others are told.

The table is written by hand. An operation without a row fails. Each answer is held against the
OpenAPI file too: its status, its headers and its body.
"""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import httpx
import jsonschema_rs
import pytest
from fastapi import FastAPI
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account, ApiKey
from inap.access.tokens import KEY_PREFIX, new_secret
from inap.openapi import operations
from inap.settings import REPOSITORY
from support.access import client_for
from support.factories import PASSWORD, make_account, make_actor, make_plan
from support.observations import publish_cells
from support.portal import anonymous
from support.reporting import Desk, World, fact, make_world, stand_at

DOCUMENT: dict[str, Any] = json.loads((REPOSITORY / "openapi" / "openapi.json").read_text("utf-8"))
OPERATIONS = {
    operation["operationId"]: (method, path, operation)
    for path, method, operation in operations(DOCUMENT)
}

# One column each, in this order: nobody; administrator; coordinators of the federal and the KRG
# side; M&E team; verifier and focal point of the federal body; reporter of another body;
# secretariat; donor; auditor; API key of the federal body's focal point.
CALLERS = (
    "anonymous", "admin", "federal", "krg", "me_team", "verifier", "focal_point", "reporter",
    "secretariat", "donor", "auditor", "key",
)  # fmt: skip

# y: it is done. i: sign in first (401). n: may not (403). h: hidden, as if it did not exist (404).
EVERYONE = "yyyyyyyyyyyy"
SIGNED_IN = "iyyyyyyyyyyy"
PEOPLE = "iyyyyyyyyyyn"
ADMIN = "iynnnnnnnnnn"
TABLE = {
    "get_health": EVERYONE,
    "get_readiness": EVERYONE,
    "get_metrics": EVERYONE,
    "get_portal": EVERYONE,
    "get_problem": EVERYONE,
    "create_token": EVERYONE,
    "refresh_token": EVERYONE,
    "sign_out_session": EVERYONE,
    "change_password": PEOPLE,
    "get_me": SIGNED_IN,
    "update_me": PEOPLE,
    "get_my_work": SIGNED_IN,
    "list_users": ADMIN,
    "create_user": ADMIN,
    "get_user": ADMIN,
    "update_user": ADMIN,
    "list_api_keys": SIGNED_IN,
    "create_api_key": "iynnnnnnnynn",  # of the role donor: who holds it, and administrators
    "delete_api_key": "iyhhhhhhhhhn",  # somebody else's
    "list_plans": EVERYONE,
    "get_plan": EVERYONE,
    "get_plan: not published": "hyyyyhhhhhyh",
    "get_logframe: not published": "hyyyyhhhhhyh",
    "get_dashboard: not published": "hyyyyhhhhhyh",
    "get_changes: not published": "hyyyyhhhhhyh",
    "export_observations_csv: not published": "hyyyyhhhhhyh",
    "get_my_work: not published": "iyyyyhhhhhyh",
    "get_logframe": EVERYONE,
    "get_node": EVERYONE,
    "list_periods": EVERYONE,
    "list_review": EVERYONE,
    "list_areas": EVERYONE,
    "list_actors": EVERYONE,
    "get_actor": EVERYONE,
    "list_indicators": EVERYONE,
    "get_indicator": EVERYONE,
    "get_series": EVERYONE,
    "get_series: as of, restricted": "nyyyynnnnnyn",
    "list_figure_parts": EVERYONE,
    "list_figure_parts: restricted": "hyyyyhhhhhyh",
    "get_dashboard": EVERYONE,
    "get_changes": EVERYONE,
    "export_observations_csv": EVERYONE,
    "export_observations_ndjson": EVERYONE,
    "list_submissions": EVERYONE,
    "create_submission": "innnnnynnnny",
    "get_submission: a draft": "hhhhhyyhhhhy",  # the body's own business
    "get_submission: submitted": "hyyhyyyhhhyy",
    "get_submission": EVERYONE,
    "update_submission": "innnnnyhnnny",
    "list_submission_history: a draft": "hhhhhyyhhhhy",
    "list_submission_history": "hyyhyyyhhhyy",
    "create_transition: submit": "inhhnnyhnnny",
    "create_transition: verify": "innhnynhnnnn",
    "create_transition: approve": "inyhnnnhnnnn",
    "create_transition: return": "inyhnynhnnnn",
    "create_transition: reopen": "inynnnnnnnnn",
    "list_overlaps": "iyyyynnnnnyn",
    "get_overlap": "iyyhynnnnnyn",  # of federal bodies
    "get_overlap: between": "iyyyynnnnnyn",  # the two governments
    "create_overlap": "inyyynnnnnnn",
    "create_overlap_transition": "inyhnnnnnnnn",
    "create_overlap_transition: between": "innnynnnnnnn",
}
ANSWERS = {"i": 401, "n": 403, "h": 404}


@dataclass
class Call:
    """What is sent: parameters of the path and the query, headers, and the body."""

    path: dict[str, str] = field(default_factory=dict)
    query: dict[str, str] = field(default_factory=dict)
    headers: dict[str, str] = field(default_factory=dict)
    body: object = None


@dataclass
class Stage:
    """A plan with its people, and one client for each caller."""

    session: AsyncSession
    world: World
    desk: Desk
    accounts: dict[str, Account]
    clients: dict[str, httpx.AsyncClient]
    indicators: int = 0

    async def indicator(self, **given: Any) -> str:
        """The code of a new indicator that both bodies report on."""
        self.indicators += 1
        code = f"X{self.indicators}"
        await self.world.add_indicator(self.session, code, **given)
        return code

    async def submission(self, state: str, **indicator: Any) -> dict[str, Any]:
        """A new submission of the federal body in ``state``."""
        return await self.desk.bring_to(state, indicator=await self.indicator(**indicator))


def later(days: int) -> str:
    """A moment of the future, on the clock that the submissions go by."""
    return (datetime(2023, 4, 10, tzinfo=UTC) + timedelta(days=days)).isoformat()


async def a_call(stage: Stage, name: str, caller: str) -> Call:
    """A request that would be right if the caller may make it."""
    operation = name.partition(":")[0]
    making = MAKING.get(name) or MAKING.get(operation)
    if making:
        return await making(stage, caller)
    known = {"plan": "PLAN", "indicator": "I1", "side": "national", "slug": "not-found"}
    code = {"get_actor": "F-MOI", "get_node": stage.world.node.code}.get(operation, "I1")
    _, path, _ = OPERATIONS[operation]
    values = {**known, "code": code}
    query = {"plan": "PLAN"} if operation == "get_my_work" else {}
    return Call({key: value for key, value in values.items() if f"{{{key}}}" in path}, query)


async def sign_in(stage: Stage, _caller: str) -> Call:
    email = stage.accounts["focal_point"].email
    return Call(body={"email": email, "password": PASSWORD})


async def session_cookie(stage: Stage, caller: str) -> Call:
    given = (await sign_in(stage, caller)).body
    answer = await stage.clients[caller].post("/auth/token", json=given)
    return Call(headers={"Cookie": f"inap_refresh={answer.cookies['inap_refresh']}"})


async def new_password(_stage: Stage, _caller: str) -> Call:
    return Call(body={"current": PASSWORD, "new": "another horse battery"})


async def own_name(_stage: Stage, _caller: str) -> Call:
    return Call(headers={"If-Match": '"v1"'}, body={"name": "Another Name"})


async def new_user(_stage: Stage, _caller: str) -> Call:
    email = f"{uuid4().hex}@inap.test"
    return Call(body={"email": email, "name": "New", "password": PASSWORD, "grants": []})


async def someone(stage: Stage, _caller: str) -> Call:
    account = await make_account(stage.session, "donor")
    await stage.session.commit()
    return Call(
        {"account_id": str(account.id)}, headers={"If-Match": '"v1"'}, body={"name": "Other"}
    )


async def someone_read(stage: Stage, caller: str) -> Call:
    return Call((await someone(stage, caller)).path)


async def new_key(_stage: Stage, _caller: str) -> Call:
    return Call(body={"role": "donor", "label": "a tool"})


async def anothers_key(stage: Stage, _caller: str) -> Call:
    owner = await make_account(stage.session, "donor")
    _, key = api_key(owner, role="donor")
    stage.session.add(key)
    await stage.session.commit()
    return Call({"key_id": str(key.id)})


async def unpublished(stage: Stage, _caller: str) -> Call:
    code = f"HIDDEN-{uuid4().hex[:6]}"
    await make_plan(stage.session, code, published=False)
    await stage.session.commit()
    return Call({"plan": code, "side": "federal"})


async def own_work(stage: Stage, caller: str) -> Call:
    return Call(query={"plan": (await unpublished(stage, caller)).path["plan"]})


async def restricted(stage: Stage, _caller: str) -> Call:
    code = await stage.indicator(sensitivity="restricted")
    return Call({"plan": "PLAN", "indicator": code})


async def restricted_past(stage: Stage, caller: str) -> Call:
    call = await restricted(stage, caller)
    return Call(call.path, {"as_of": later(0)})


async def new_submission(stage: Stage, _caller: str) -> Call:
    return Call(body=fact(stage.world, indicator=await stage.indicator()))


def reading(state: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        return Call({"submission_id": (await stage.submission(state))["id"]})

    return made


async def change(stage: Stage, _caller: str) -> Call:
    found = await stage.submission("draft")
    etag = f'"v{found["version"]}"'
    return Call(
        {"submission_id": found["id"]},
        headers={"If-Match": etag},
        body={"values": [{"value": 6}]},
    )


def moving(state: str, **body: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, caller: str) -> Call:
        found = await stage.submission(state)
        etag = f'"v{found["version"]}"'
        # Whoever only sees what is published has a version of that.
        if state == "approved" and caller in ("krg", "reporter"):
            etag = '"v1"'
        return Call({"submission_id": found["id"]}, headers={"If-Match": etag}, body=body)

    return made


async def twice_told(stage: Stage, *, between: bool) -> list[str]:
    """Two published submissions of one fact: of federal bodies, or of both governments."""
    indicator = stage.world.indicators[await stage.indicator()]
    other = stage.world.kmoi if between else await make_actor(stage.session, f"F-{uuid4().hex[:8]}")
    made = []
    for actor, area in ((stage.world.moi, "IQ-BG"), (other, "IQ-AR" if between else "IQ-BG")):
        submission = await publish_cells(
            stage.session,
            stage.accounts["admin"],
            stage.world.plan,
            indicator,
            actor,
            stage.world.period,
            {"value": 48},
            area=area,
        )
        made.append(str(submission.id))
    await stage.session.commit()
    return made


async def new_overlap(stage: Stage, _caller: str) -> Call:
    submissions = await twice_told(stage, between=True)
    return Call(body={"plan": "PLAN", "submissions": submissions, "reason": "One training."})


def overlap(*, between: bool, **body: str) -> Callable[[Stage, str], Awaitable[Call]]:
    async def made(stage: Stage, _caller: str) -> Call:
        submissions = await twice_told(stage, between=between)
        given = {"plan": "PLAN", "submissions": submissions, "reason": "One training."}
        answer = await stage.clients["me_team"].post("/overlaps", json=given)
        path = {"overlap_id": answer.json()["id"]}
        if not body:
            return Call(path)
        return Call(path, headers={"If-Match": answer.headers["ETag"]}, body=body)

    return made


RESOLVE = {"action": "resolve", "resolution": "max", "reason": "One training."}

MAKING: dict[str, Callable[[Stage, str], Awaitable[Call]]] = {
    "create_token": sign_in,
    "refresh_token": session_cookie,
    "sign_out_session": session_cookie,
    "change_password": new_password,
    "update_me": own_name,
    "create_user": new_user,
    "get_user": someone_read,
    "update_user": someone,
    "create_api_key": new_key,
    "delete_api_key": anothers_key,
    "get_plan: not published": unpublished,
    "get_logframe: not published": unpublished,
    "get_dashboard: not published": unpublished,
    "get_changes: not published": unpublished,
    "export_observations_csv: not published": unpublished,
    "get_my_work: not published": own_work,
    "get_series: as of, restricted": restricted_past,
    "list_figure_parts: restricted": restricted,
    "create_submission": new_submission,
    "get_submission: a draft": reading("draft"),
    "get_submission: submitted": reading("submitted"),
    "get_submission": reading("approved"),
    "update_submission": change,
    "list_submission_history: a draft": reading("draft"),
    "list_submission_history": reading("approved"),
    "create_transition: submit": moving("draft", action="submit"),
    "create_transition: verify": moving("submitted", action="verify"),
    "create_transition: approve": moving("verified", action="approve"),
    "create_transition: return": moving("submitted", action="return", reason="Count again."),
    "create_transition: reopen": moving(
        "approved", action="reopen", reason="A late list.", deadline=later(20)
    ),
    "get_overlap": overlap(between=False),
    "get_overlap: between": overlap(between=True),
    "create_overlap": new_overlap,
    "create_overlap_transition": overlap(between=False, **RESOLVE),
    "create_overlap_transition: between": overlap(between=True, **RESOLVE),
}


def api_key(owner: Account, **given: Any) -> tuple[str, ApiKey]:
    """A key's secret, and its row."""
    secret = new_secret(KEY_PREFIX)
    row = ApiKey(account_id=owner.id, label="key", prefix="inap_x", key_hash=secret.hashed, **given)
    return secret.plain, row


@pytest.fixture
async def stage(
    app: FastAPI, session: AsyncSession, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[Stage]:
    stand_at(monkeypatch)
    world = await make_world(session)
    other = await make_actor(session, "X-CSO", jurisdiction=None)
    accounts = {
        "federal": world.people["coordinator"],
        "krg": world.people["kcoordinator"],
        "verifier": world.people["verifier"],
        # Not the one who reports in these tests: nobody decides on what they submitted.
        "focal_point": world.people["focal2"],
        "reporter": await make_account(session, "reporter", actor=other),
        **{
            role: await make_account(session, role)
            for role in ("admin", "me_team", "secretariat", "donor", "auditor")
        },
    }
    secret, key = api_key(accounts["focal_point"], role="focal_point", actor_id=world.moi.id)
    session.add(key)
    # The last administrator is not the one who is changed.
    await make_account(session, "admin")
    await session.commit()
    clients = {name: client_for(app, account) for name, account in accounts.items()}
    clients["anonymous"] = anonymous(app)
    clients["key"] = anonymous(app)
    clients["key"].headers["Authorization"] = f"Bearer {secret}"
    yield Stage(session, world, Desk(app, world), accounts, clients)
    for client in clients.values():
        await client.aclose()


def test_every_operation_has_a_row() -> None:
    assert {name.partition(":")[0] for name in TABLE} == set(OPERATIONS)
    assert {len(row) for row in TABLE.values()} == {len(CALLERS)}


@pytest.mark.parametrize("name", TABLE)
async def test_who_may_call(stage: Stage, name: str) -> None:
    method, path, operation = OPERATIONS[name.partition(":")[0]]
    told = {}
    for caller in CALLERS:
        call = await a_call(stage, name, caller)
        response = await stage.clients[caller].request(
            method.upper(),
            f"http://test{path.format(**call.path)}",
            params=call.query,
            headers=call.headers,
            json=call.body,
        )
        told[caller] = response.status_code
        assert_documented(operation, response)
    wanted = {
        caller: ANSWERS.get(letter, "y")
        for caller, letter in zip(CALLERS, TABLE[name], strict=True)
    }
    assert {caller: "y" if 200 <= is_ < 300 else is_ for caller, is_ in told.items()} == wanted


def assert_documented(operation: dict[str, Any], response: httpx.Response) -> None:
    """The status, the headers and the body are those that the OpenAPI file tells."""
    answer = operation["responses"].get(str(response.status_code))
    assert answer is not None, response.text
    headers = answer.get("headers", {})
    for name, header in headers.items():
        described = DOCUMENT["components"]["headers"].get(header.get("$ref", "").rsplit("/", 1)[-1])
        if described and described.get("required"):
            assert name in response.headers, name
    if response.status_code < 300:
        assert ("ETag" in response.headers) == ("ETag" in headers)
        assert ("Location" in response.headers) == ("Location" in headers)
    content = answer.get("content", {})
    media_type = response.headers.get("Content-Type", "").partition(";")[0]
    assert media_type in content if content else not response.content
    if response.content and media_type.endswith(("/json", "+json")):
        schema = {**content[media_type]["schema"], "components": DOCUMENT["components"]}
        validator = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        assert [str(error) for error in validator.iter_errors(response.json())] == []
