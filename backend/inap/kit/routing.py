"""The route class every router uses.

It refuses unknown query parameters, answers 304 and replays, and stores the answer of a request
that claimed an ``Idempotency-Key`` before its transaction commits.
"""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request, Response, params
from fastapi.dependencies.utils import get_flat_params
from fastapi.routing import APIRoute, APIRouter
from starlette.exceptions import HTTPException

from inap.kit.etags import VARY, NotModified
from inap.kit.idempotency import Replay, store_answer
from inap.kit.problems import Problem

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


async def refuse_other_forms(request: Request) -> None:
    """Raise ``unsupported-media-type`` or ``invalid-form`` for a body that is no form with a file.

    The body is read whole first, within its limit: an ``Idempotency-Key`` is claimed for it.
    """
    await request.body()
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "multipart/form-data":
        raise Problem("unsupported-media-type", "The body is not multipart/form-data.")
    try:
        await request.form(max_files=1, max_fields=20)
    except HTTPException as error:
        raise Problem("invalid-form", str(error.detail)) from error


class Route(APIRoute):
    """A route that keeps the interface's rules."""

    def get_route_handler(self) -> Handler:
        """FastAPI's handler, wrapped."""
        handle = super().get_route_handler()
        body = self.body_field
        takes_json = body is not None and (
            getattr(body.field_info, "media_type", "application/json") == "application/json"
        )
        takes_file = body is not None and (
            getattr(body.field_info, "media_type", "") == "multipart/form-data"
        )
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
            if takes_file:
                await refuse_other_forms(request)
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
