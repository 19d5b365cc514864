"""HTTP of accounts, for administrators."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import account_queries as accounts
from inap.access.caller import Caller
from inap.access.granting import give_grants
from inap.access.models import Account, Role
from inap.access.passwords import hash_password
from inap.access.policies import CanAdminister
from inap.access.presenting import account_out, actor_ids
from inap.access.schemas import AccountChange, AccountInput, AccountOut, GrantInput
from inap.kit import moments
from inap.kit.audit import record
from inap.kit.database import ReadSession, WriteSession, after_commit
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import ErrorItem, Problem
from inap.kit.routing import make_router
from inap.kit.tables import new_id
from inap.kit.text import CleanText, Code

router = make_router(tag="access")


@router.get("/users")
async def list_users(
    _admin: CanAdminister,
    paging: Paging,
    session: ReadSession,
    q: Annotated[
        CleanText | None, Query(max_length=200, description="stands in the name or the address")
    ] = None,
    role: Annotated[Role | None, Query(description="who holds this role")] = None,
    actor: Annotated[Code | None, Query(description="who holds a role of this actor")] = None,
    locked: Annotated[
        bool | None,
        Query(description="whether signing in is refused: by an administrator, or for a while"),
    ] = None,
) -> Page[AccountOut]:
    """Accounts and their roles, in the order in which they were made."""
    wanted = accounts.AccountFilter(moments.now(), q, role, actor, locked)
    rows = await accounts.list_accounts(session, wanted, after=after_id(paging), limit=paging.limit)
    kept, following = cut_page(rows, paging, lambda row: (str(row.id),))
    ids = {actor for row in kept for actor in actor_ids(row.grants)}
    actors = await accounts.list_actors(session, ids)
    signed_in = await accounts.list_last_sign_ins(session, [row.id for row in kept])
    return Page(
        items=[account_out(row, actors, signed_in.get(row.id)) for row in kept], next=following
    )


@router.post("/users", status_code=201)
async def create_user(
    body: AccountInput,
    admin: CanAdminister,
    request: Request,
    response: Response,
    session: WriteSession,
) -> AccountOut:
    """Make an account; its holder changes the password at the first sign-in."""
    if await accounts.find_by_email(session, body.email) is not None:
        raise Problem("email-taken")
    account = Account(
        id=new_id(),
        email=body.email,
        name=body.name,
        language=body.language,
        password_hash=await hash_password(body.password),
    )
    session.add(account)
    await session.flush()
    await _grant(session, account.id, body.grants)
    await _record(session, admin, "create-account", account.id, request)
    response.headers["Location"] = f"{request.url.path}/{account.id}"
    return await _answer(session, account.id, response)


@router.get("/users/{account_id}")
async def get_user(
    account_id: UUID, _admin: CanAdminister, response: Response, session: ReadSession
) -> AccountOut:
    """One account."""
    return await _answer(session, account_id, response)


@router.patch("/users/{account_id}")
async def update_user(
    account_id: UUID,
    body: AccountChange,
    admin: CanAdminister,
    if_match: IfMatch,
    request: Request,
    response: Response,
    session: WriteSession,
) -> AccountOut:
    """Change an account: roles, whether it is active, or a new password to be changed.

    `active: true` also ends a lock-out after failed attempts.
    """
    admins = await accounts.lock_admins(session)
    account = await accounts.find_by_id(session, account_id, lock=True)
    if account is None:
        raise Problem("not-found")
    require_version(if_match, account.version)
    stays = any(grant.role == "admin" for grant in body.grants or []) or body.grants is None
    if admins == {account_id} and (body.active is False or not stays):
        raise Problem("last-admin")
    account.name = body.name or account.name
    account.language = body.language or account.language
    if body.active is not None:
        account.active = body.active
        if body.active:
            account.locked_until, account.failed_attempts = None, 0
    if body.password is not None:
        account.password_hash = await hash_password(body.password)
        account.must_change_password = True
        account.locked_until = None
    if body.active is False or body.password is not None:
        await accounts.revoke_sessions(session, account_id)
    account.version += 1
    await session.flush()
    if body.grants is not None:
        await _grant(session, account_id, body.grants)
    await _record(
        session, admin, "update-account", account_id, request, sorted(body.model_fields_set)
    )
    after_commit(session, request.app.state.callers.forget_all)
    session.expire_all()
    return await _answer(session, account_id, response)


async def _grant(session: AsyncSession, account_id: UUID, wanted: list[GrantInput]) -> None:
    unknown = await give_grants(session, account_id, wanted)
    errors: list[ErrorItem] = [
        {"pointer": f"/grants/{place}/actor", "slug": "unknown-code", "params": {}}
        for place in unknown
    ]
    if errors:
        raise Problem("invalid-request", errors=errors)


async def _record(
    session: AsyncSession,
    admin: Caller,
    action: str,
    account_id: UUID,
    request: Request,
    fields: list[str] | None = None,
) -> None:
    await record(
        session,
        caller=admin.label,
        action=action,
        subject=f"account:{account_id}",
        request_id=request.state.request_id,
        fields=fields or [],
    )


async def _answer(session: AsyncSession, account_id: UUID, response: Response) -> AccountOut:
    account = await accounts.find_by_id(session, account_id)
    if account is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(account.version)
    response.headers["Cache-Control"] = "private, no-store"
    signed_in = await accounts.list_last_sign_ins(session, [account_id])
    actors = await accounts.list_actors(session, actor_ids(account.grants))
    return account_out(account, actors, signed_in.get(account_id))
