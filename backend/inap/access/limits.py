"""Rate limits of one worker: so many requests a caller, so many logins an address."""

import math
import time

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from inap.access.authenticate import KeptCallers
from inap.kit.problems import Problem, problem_response
from inap.settings import Settings

LOGIN_PATHS = ("/api/v1/auth/token", "/api/v1/auth/password")


class RateLimits:
    """ASGI middleware; over the limit it answers ``too-many-requests`` with ``Retry-After``."""

    def __init__(self, app: ASGIApp, *, settings: Settings, callers: KeptCallers) -> None:
        self.app = app
        self.callers = callers
        self.limiter = MovingWindowRateLimiter(MemoryStorage())
        self.general = parse(settings.rate_limit)
        self.login = parse(settings.login_rate_limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the request, and pass it on or refuse it."""
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            address = scope["client"][0] if scope.get("client") else "local"
            identity = scope["state"]["identity"]
            who = identity if self._is_known(identity) else address
            login = scope["path"] in LOGIN_PATHS
            limit, key = (self.login, f"login:{address}") if login else (self.general, who)
            if not await self.limiter.hit(limit, key):
                window = await self.limiter.get_window_stats(limit, key)
                wait = max(1, math.ceil(window.reset_time - time.time()))
                problem = Problem("too-many-requests", headers={"Retry-After": str(wait)})
                answer = problem_response(problem, scope["state"].get("request_id"))
                await answer(scope, receive, send)
                return
        await self.app(scope, receive, send)

    def _is_known(self, identity: str) -> bool:
        """Whether the credentials were found good: a signature was, a key only when kept.

        A key not looked up yet may be made up, and a new one for each request would never meet a
        limit of its own.
        """
        return identity.startswith("account:") or self.callers.find(identity) is not None
