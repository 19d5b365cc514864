"""Rate limits of one worker: so many requests a caller, so many logins an address."""

import math
import time

from limits import parse
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.types import ASGIApp, Receive, Scope, Send

from inap.kit.problems import Problem, problem_response
from inap.settings import Settings

LOGIN_PATHS = ("/api/v1/auth/token", "/api/v1/auth/password")


class RateLimits:
    """ASGI middleware; over the limit it answers ``too-many-requests`` with ``Retry-After``."""

    def __init__(self, app: ASGIApp, *, settings: Settings) -> None:
        self.app = app
        self.limiter = MovingWindowRateLimiter(MemoryStorage())
        self.general = parse(settings.rate_limit)
        self.login = parse(settings.login_rate_limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count the request, and pass it on or refuse it."""
        if scope["type"] == "http" and scope["path"].startswith("/api/"):
            address = scope["client"][0] if scope.get("client") else "local"
            identity = scope["state"]["identity"]
            who = address if identity in ("anonymous", "invalid") else identity
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
