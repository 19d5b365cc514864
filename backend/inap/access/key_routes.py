"""HTTP of API keys.

Keys are made and ended by people, so that a stolen key cannot make another.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from inap.access import account_queries as accounts
from inap.access.caller import Grant
from inap.access.models import ApiKey
from inap.access.policies import Person, SignedIn
from inap.access.presenting import actor_ids, api_key_out
from inap.access.schemas import ApiKeyInput, ApiKeyOut, NewApiKey
from inap.access.tokens import KEY_PREFIX, new_secret
from inap.kit.audit import record
from inap.kit.database import ReadSession, SecretSession, WriteSession, after_commit
from inap.kit.moments import now
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router

router = make_router(tag="access")
SHOWN = len(KEY_PREFIX) + 6


@router.get("/api-keys")
async def list_api_keys(
    *,
    caller: SignedIn,
    paging: Paging,
    session: ReadSession,
    mine: Annotated[bool, Query(description="one's own only, also for administrators")] = False,
) -> Page[ApiKeyOut]:
    """One's own keys; administrators see all."""
    owner = None if caller.has("admin") and not mine else caller.account_id
    rows = await accounts.list_api_keys(
        session, owner=owner, after=after_id(paging), limit=paging.limit
    )
    kept, following = cut_page(rows, paging, lambda row: (str(row[0].id),))
    actors = await accounts.list_actors(session, actor_ids(key for key, _owner in kept))
    return Page(items=[api_key_out(key, actors, owner) for key, owner in kept], next=following)


@router.post("/api-keys", status_code=201)
async def create_api_key(
    body: ApiKeyInput,
    caller: Person,
    request: Request,
    response: Response,
    session: SecretSession,
) -> NewApiKey:
    """Make a key for a tool. The secret is in this answer only, and is not replayed."""
    if body.expires_at is not None and body.expires_at <= now():
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/expires_at", "slug": "deadline-passed", "params": {}}],
        )
    codes = {body.actor} if body.actor else set()
    actors = await accounts.find_actors_by_code(session, codes)
    if body.actor and body.actor not in actors:
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/actor", "slug": "unknown-code", "params": {}}],
        )
    actor_id = actors[body.actor].id if body.actor else None
    grant = Grant(body.role, body.jurisdiction, actor_id)
    if grant not in caller.grants and not caller.has("admin"):
        raise Problem("forbidden", needs=[body.role])
    secret = new_secret(KEY_PREFIX)
    key = ApiKey(
        account_id=caller.account_id,
        label=body.label,
        prefix=secret.plain[:SHOWN],
        key_hash=secret.hashed,
        role=body.role,
        jurisdiction=body.jurisdiction,
        actor_id=actor_id,
        expires_at=body.expires_at,
    )
    session.add(key)
    await session.flush()
    await record(
        session,
        caller=caller.label,
        action="create-api-key",
        subject=f"api-key:{key.id}",
        request_id=request.state.request_id,
        role=body.role,
    )
    response.headers["Cache-Control"] = "no-store"
    shown = api_key_out(key, {actor.id: actor for actor in actors.values()}, caller.name)
    return NewApiKey(**shown.model_dump(), key=secret.plain)


@router.delete("/api-keys/{key_id}", status_code=204)
async def delete_api_key(
    key_id: UUID, caller: Person, request: Request, session: WriteSession
) -> None:
    """End a key at once; ending it again changes nothing."""
    key = await accounts.find_api_key(session, key_id)
    if key is None or (key.account_id != caller.account_id and not caller.has("admin")):
        raise Problem("not-found")
    if key.revoked_at is None:
        key.revoked_at = now()
        await record(
            session,
            caller=caller.label,
            action="end-api-key",
            subject=f"api-key:{key_id}",
            request_id=request.state.request_id,
        )
    after_commit(session, request.app.state.callers.forget_all)
