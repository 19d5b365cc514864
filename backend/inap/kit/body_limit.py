"""A limit to request bodies, answered like every other failure.

A body whose announced length is too much is refused unread; one sent in chunks is refused at the
chunk that passes the limit. Addresses that take files have a limit of their own.
"""

from collections.abc import Mapping
from fnmatch import fnmatchcase

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inap.kit.problems import Problem, problem_response

SLUG = "body-too-large"


class BodyTooLarge(HTTPException):
    """Raised while a body is read; an HTTPException, since the framework lets only those pass."""

    def __init__(self, limit: int) -> None:
        super().__init__(status_code=413)
        self.params = {"limit": limit}


class BodyLimit:
    """ASGI middleware that lets bodies of at most ``limit`` bytes pass.

    ``larger`` gives the limit of addresses that match a pattern, such as ``/api/v1/workbooks/*``.
    """

    def __init__(
        self, app: ASGIApp, *, limit: int, larger: Mapping[str, int] | None = None
    ) -> None:
        self.app = app
        self.limit = limit
        self.larger = dict(larger or {})

    def limit_of(self, path: str) -> int:
        """How many bytes a body sent to an address may have."""
        fitting = (most for pattern, most in self.larger.items() if fnmatchcase(path, pattern))
        return max(self.limit, *fitting, 0)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or count its body while it is read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.limit_of(scope["path"])
        announced = next(
            (value for name, value in scope["headers"] if name == b"content-length"), b""
        )
        if announced.isdigit() and int(announced) > limit:
            problem = Problem(SLUG, limit=limit)
            answer = problem_response(problem, scope.get("state", {}).get("request_id"))
            await answer(scope, receive, send)
            return
        read = 0

        async def receive_counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > limit:
                raise BodyTooLarge(limit)
            return message

        await self.app(scope, receive_counted, send)
