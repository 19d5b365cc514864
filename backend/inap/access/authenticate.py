"""Reading credentials: a middleware that names the caller, and the dependency that loads them.

The middleware only checks a signature or hashes a key; it gives the request an ``identity`` that
stays the same over a renewed token (retries rely on it). What the caller may do is read from the
database by ``current_caller``, and kept for a few seconds: a withdrawn role ends at once on the
worker that withdrew it and within ``KEPT_SECONDS`` on the others.
"""

import time
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from starlette.types import ASGIApp, Receive, Scope, Send

from inap.access.caller import ANONYMOUS, Caller
from inap.access.queries import find_caller_by_account, find_caller_by_key
from inap.access.tokens import KEY_PREFIX, InvalidToken, hash_secret, read_access_token
from inap.kit.problems import Problem

OPTIONAL = "optional"
REQUIRED = "required"
# They only mark operations for the OpenAPI file; credentials are read by the middleware.
optional_credentials = HTTPBearer(scheme_name=OPTIONAL, auto_error=False)
required_credentials = HTTPBearer(scheme_name=REQUIRED, auto_error=False)

KEPT_SECONDS = 5.0
KEPT_CALLERS = 10_000


class Authenticate:
    """Put ``identity`` and the unverified rest into the request's state."""

    def __init__(self, app: ASGIApp, *, signing_key: str) -> None:
        self.app = app
        self.signing_key = signing_key

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Name the caller and pass on."""
        if scope["type"] == "http":
            state = scope.setdefault("state", {})
            state["identity"] = self._identify(scope)
        await self.app(scope, receive, send)

    def _identify(self, scope: Scope) -> str:
        header = next((value for name, value in scope["headers"] if name == b"authorization"), None)
        if header is None:
            return "anonymous"
        kind, _, credential = header.decode("latin-1").partition(" ")
        credential = credential.strip()
        if kind.lower() != "bearer" or not credential:
            return "invalid"
        if credential.startswith(KEY_PREFIX):
            return f"key:{hash_secret(credential).hex()}"
        try:
            return f"account:{read_access_token(credential, key=self.signing_key)}"
        except InvalidToken:
            return "invalid"


class KeptCallers:
    """Callers loaded in the last few seconds, by identity."""

    def __init__(self) -> None:
        self._kept: dict[str, tuple[float, Caller]] = {}
        self.generation = 0

    def find(self, identity: str) -> Caller | None:
        """The caller, when loaded recently enough."""
        found = self._kept.get(identity)
        if found is None or time.monotonic() - found[0] > KEPT_SECONDS:
            return None
        return found[1]

    def keep(self, identity: str, caller: Caller, generation: int) -> None:
        """Remember a caller, unless everyone was forgotten since it began to be loaded."""
        if generation != self.generation:
            return
        if len(self._kept) >= KEPT_CALLERS:
            self._kept.clear()
        self._kept[identity] = (time.monotonic(), caller)

    def forget_all(self) -> None:
        """Forget everyone; called when roles, accounts or keys change."""
        self.generation += 1
        self._kept.clear()


async def current_caller(
    request: Request,
    _mark: Annotated[HTTPAuthorizationCredentials | None, Depends(optional_credentials)] = None,
) -> Caller:
    """The caller with present grants; raises ``not-signed-in`` for credentials that fail."""
    identity: str = request.state.identity
    if identity == "anonymous":
        return ANONYMOUS
    if identity == "invalid":
        raise Problem("not-signed-in", headers={"WWW-Authenticate": "Bearer"})
    kept: KeptCallers = request.app.state.callers
    found = kept.find(identity)
    if found is not None:
        return found
    kind, _, value = identity.partition(":")
    generation = kept.generation
    # Marking a key as used is worth a write of its own, since it comes once every few seconds.
    async with request.app.state.sessions() as session, session.begin():
        if kind == "key":
            caller = await find_caller_by_key(session, bytes.fromhex(value))
        else:
            caller = await find_caller_by_account(session, UUID(value))
    if caller is None:
        raise Problem("not-signed-in", headers={"WWW-Authenticate": "Bearer"})
    kept.keep(identity, caller, generation)
    return caller


CurrentCaller = Annotated[Caller, Depends(current_caller)]
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(required_credentials)]
