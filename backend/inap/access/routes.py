"""HTTP of signing in and of one's own account.

Accounts, keys and the audit trail are included from beside.
"""

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import account_queries as accounts
from inap.access import account_routes, audit_routes, key_routes
from inap.access.caller import Caller
from inap.access.models import Account
from inap.access.passwords import hash_password
from inap.access.policies import Person, PersonAnyhow, SignedInAnyhow
from inap.access.presenting import actor_ids, me_out
from inap.access.schemas import AccessToken, Me, MeChange, PasswordChange, SignIn
from inap.access.signing_in import (
    NoSession,
    Session,
    check_password,
    end_other_sessions,
    renew,
    sign_in,
    sign_out,
)
from inap.kit.audit import record
from inap.kit.database import ReadSession, SecretSession, WriteSession, after_commit
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.problems import Problem, problem_response
from inap.kit.routing import make_router
from inap.settings import Settings

router = make_router(tag="access")
router.include_router(account_routes.router)
router.include_router(key_routes.router)
router.include_router(audit_routes.router)

COOKIE = "inap_refresh"
COOKIE_PATH = "/api/v1/auth"


def _settings(request: Request) -> Settings:
    settings: Settings = request.app.state.settings
    return settings


def _refused(request: Request, outcome: NoSession) -> Response:
    """The refusal as an answer, not an exception: what was counted has to be committed."""
    headers = {"Retry-After": str(outcome.retry_after)} if outcome.retry_after else {}
    problem = Problem(outcome.slug, headers=headers)
    return problem_response(problem, getattr(request.state, "request_id", None))


def _answer(request: Request, response: Response, opened: Session) -> AccessToken:
    settings = _settings(request)
    response.set_cookie(
        COOKIE,
        opened.refresh_token,
        max_age=settings.refresh_token_days * 86_400,
        path=COOKIE_PATH,
        httponly=True,
        secure=settings.cookie_secure,
        samesite="strict",
    )
    response.headers["Cache-Control"] = "no-store"
    return AccessToken(
        access_token=opened.access_token,
        token_type="bearer",  # noqa: S106
        expires_in=settings.access_token_minutes * 60,
    )


@router.post("/auth/token", response_model=AccessToken)
async def create_token(
    body: SignIn, request: Request, response: Response, session: SecretSession
) -> AccessToken | Response:
    """Sign in with e-mail and password; the refresh token travels in an HttpOnly cookie."""
    opened = await sign_in(session, body.email, body.password, _settings(request))
    if isinstance(opened, NoSession):
        return _refused(request, opened)
    await record(
        session,
        caller=f"account:{opened.account.id}",
        action="sign-in",
        subject=f"account:{opened.account.id}",
        request_id=request.state.request_id,
    )
    return _answer(request, response, opened)


@router.post("/auth/refresh", response_model=AccessToken)
async def refresh_token(
    request: Request, response: Response, session: SecretSession
) -> AccessToken | Response:
    """Exchange the cookie for a new access token; the cookie is renewed too."""
    cookie = request.cookies.get(COOKIE)
    opened = (
        await renew(session, cookie, _settings(request)) if cookie else NoSession("session-ended")
    )
    if isinstance(opened, NoSession):
        return _refused(request, opened)
    return _answer(request, response, opened)


@router.post("/auth/logout", status_code=204)
async def sign_out_session(request: Request, response: Response, session: SecretSession) -> None:
    """End the session that the cookie belongs to."""
    cookie = request.cookies.get(COOKIE)
    if cookie:
        await sign_out(session, cookie)
    response.delete_cookie(COOKIE, path=COOKIE_PATH)


@router.post("/auth/password", status_code=204, response_model=None)
async def change_password(
    body: PasswordChange, request: Request, caller: PersonAnyhow, session: SecretSession
) -> Response:
    """Set a new password; every other session of the account ends."""
    account = await _own_account(session, caller, lock=True)
    refused = await check_password(session, account, body.current, _settings(request))
    if refused is not None:
        return _refused(request, refused)
    if body.new == body.current:
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/new", "slug": "password-unchanged", "params": {}}],
        )
    account.password_hash = await hash_password(body.new)
    account.must_change_password = False
    account.failed_attempts = 0
    account.version += 1
    await end_other_sessions(session, account, request.cookies.get(COOKIE))
    await record(
        session,
        caller=caller.label,
        action="change-password",
        subject=caller.label,
        request_id=request.state.request_id,
    )
    after_commit(session, request.app.state.callers.forget_all)
    return Response(status_code=204)


@router.get("/me")
async def get_me(caller: SignedInAnyhow, response: Response, session: ReadSession) -> Me:
    """The account that is signed in, with its roles."""
    account = await _own_account(session, caller)
    response.headers["ETag"] = version_etag(account.version)
    response.headers["Cache-Control"] = "private, no-store"
    # A key acts with one role only, which its maker may not even hold.
    grants = caller.grants if caller.by_key else account.grants
    return me_out(account, await accounts.list_actors(session, actor_ids(grants)), grants)


@router.patch("/me")
async def update_me(
    body: MeChange,
    caller: Person,
    if_match: IfMatch,
    request: Request,
    response: Response,
    session: WriteSession,
) -> Me:
    """Change one's own name or language, or whether one is reminded of what is due."""
    account = await _own_account(session, caller, lock=True)
    require_version(if_match, account.version)
    account.name = body.name or account.name
    account.language = body.language or account.language
    if body.reminders is not None:
        account.reminders = body.reminders
    account.version += 1
    await record(
        session,
        caller=caller.label,
        action="update-account",
        subject=caller.label,
        request_id=request.state.request_id,
        fields=sorted(body.model_fields_set),
    )
    await session.flush()
    response.headers["ETag"] = version_etag(account.version)
    actors = await accounts.list_actors(session, actor_ids(account.grants))
    return me_out(account, actors, account.grants)


async def _own_account(session: AsyncSession, caller: Caller, *, lock: bool = False) -> Account:
    account = caller.account_id and await accounts.find_by_id(session, caller.account_id, lock=lock)
    if not account:
        raise Problem("not-signed-in", headers={"WWW-Authenticate": "Bearer"})
    return account
