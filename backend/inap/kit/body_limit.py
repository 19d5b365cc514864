"""A limit to request bodies, answered like every other failure.

A body whose announced length is too much is refused unread; one sent in chunks is refused at the
chunk that passes the limit. Routes that take files raise the limit of their request before they
read (``inap.kit.uploads``); only forms are let through to them at all.
"""

from dataclasses import dataclass

from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inap.kit.problems import Problem, problem_response

SLUG = "body-too-large"


class BodyTooLarge(HTTPException):
    """Raised while a body is read; an HTTPException, since the framework lets only those pass."""

    def __init__(self, limit: int) -> None:
        super().__init__(status_code=413)
        self.params = {"limit": limit}


@dataclass(slots=True)
class Allowance:
    """How much of one request's body may be read."""

    limit: int

    def raise_to(self, limit: int) -> None:
        """Allow more."""
        self.limit = max(self.limit, limit)


class BodyLimit:
    """ASGI middleware that lets bodies of at most ``limit`` bytes pass.

    A route that takes files may allow up to ``uploads``.
    """

    def __init__(self, app: ASGIApp, *, limit: int, uploads: int) -> None:
        self.app = app
        self.limit = limit
        self.uploads = max(uploads, limit)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse the request, or count its body while it is read."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = _header(scope, b"content-length")
        form = _header(scope, b"content-type").lower().startswith(b"multipart/form-data")
        most = self.uploads if form else self.limit
        if announced.isdigit() and int(announced) > most:
            problem = Problem(SLUG, limit=most)
            answer = problem_response(problem, scope.get("state", {}).get("request_id"))
            await answer(scope, receive, send)
            return
        read = 0
        allowance = scope.setdefault("state", {})["body_allowance"] = Allowance(self.limit)

        async def receive_counted() -> Message:
            nonlocal read
            message = await receive()
            read += len(message.get("body", b""))
            if read > allowance.limit:
                raise BodyTooLarge(allowance.limit)
            return message

        await self.app(scope, receive_counted, send)


def _header(scope: Scope, wanted: bytes) -> bytes:
    """The first header of that name, empty where there is none."""
    return next((bytes(value) for name, value in scope["headers"] if name == wanted), b"")
