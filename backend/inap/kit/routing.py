"""The route class every router uses.

It refuses unknown query parameters, answers 304 and replays, and stores the answer of a request
that claimed an ``Idempotency-Key`` before its transaction commits.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response, params
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute, APIRouter

from inap.kit.etags import VARY, NotModified
from inap.kit.idempotency import Replay, store_answer
from inap.kit.problems import Problem
from inap.kit.uploads import read_form

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


def refuse_unknown_parameters(request: Request, known: frozenset[str]) -> None:
    """Raise ``unknown-parameter`` or ``repeated-parameter`` for a query the route does not have."""
    seen: set[str] = set()
    for name, value in request.query_params.multi_items():
        if name not in known:
            raise Problem("unknown-parameter", parameter=name, known=sorted(known))
        if name in seen:
            raise Problem("repeated-parameter", parameter=name)
        if "\x00" in value:
            raise Problem(
                "invalid-request",
                errors=[{"pointer": f"?{name}", "slug": "control-character", "params": {}}],
            )
        seen.add(name)


async def refuse_other_bodies(request: Request) -> None:
    """Raise ``unsupported-media-type`` or ``invalid-json`` for a body that is not JSON in UTF-8.

    Python's own reader guesses UTF-16 and UTF-32, which the standard has not allowed since 2017.
    """
    body = await request.body()
    if not body:
        return
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json":
        raise Problem("unsupported-media-type")
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Problem("invalid-json", "The body is not UTF-8.") from error
    # UTF-16 of Latin letters is UTF-8 with NULs between, which no JSON text holds.
    if b"\x00" in body:
        raise Problem("invalid-json", "The body is not UTF-8.")


class NotKept(Exception):
    """An answer to a request that only asks what would be said: its transaction is rolled back.

    Nothing is kept of it, not even its ``Idempotency-Key``.
    """

    def __init__(self, body: bytes, *, etag: str) -> None:
        super().__init__("not kept")
        self.body = body
        self.etag = etag


class Route(APIRoute):
    """A route that keeps the interface's rules."""

    def get_route_handler(self) -> Handler:
        """FastAPI's handler, wrapped."""
        handle = super().get_route_handler()
        body = self.body_field
        takes_json = body is not None and (
            getattr(body.field_info, "media_type", "application/json") == "application/json"
        )
        takes_form = body is not None and not takes_json
        known = frozenset(
            field.alias
            for field in get_flat_params(self.dependant)
            if isinstance(field.field_info, params.Query)
        )

        async def handle_by_the_rules(request: Request) -> Response:
            refuse_unknown_parameters(request, known)
            if "\x00" in request.url.path or "%00" in request.url.path:
                raise Problem("not-found")
            if takes_json:
                await refuse_other_bodies(request)
            if takes_form:
                await read_form(request)
            try:
                response = await handle(request)
            except NotModified as unchanged:
                return Response(
                    status_code=304,
                    headers={
                        "ETag": unchanged.etag,
                        "Cache-Control": unchanged.cache_control,
                        "Vary": VARY,
                    },
                )
            except Replay as replay:
                return Response(
                    replay.body,
                    status_code=replay.status,
                    headers={**replay.headers, "Idempotent-Replayed": "true"},
                )
            except NotKept as rehearsed:
                await request.state.write_session.rollback()
                return Response(
                    rehearsed.body,
                    media_type="application/json",
                    headers={"ETag": rehearsed.etag, "Cache-Control": "private, no-cache"},
                )
            await store_answer(
                request, response.status_code, dict(response.headers), bytes(response.body)
            )
            return response

        return handle_by_the_rules


def make_router(prefix: str = "", *, tag: str) -> APIRouter:
    """A router whose routes keep the rules; operation ids are the function names."""
    return APIRouter(
        prefix=prefix,
        tags=[tag],
        route_class=Route,
        generate_unique_id_function=lambda route: route.name,
    )
