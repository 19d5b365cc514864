"""Problem details (RFC 9457): one shape for every failure.

Raise ``Problem("slug", detail, **params)``; the handlers here turn it, and whatever else may go
wrong, into ``application/problem+json``.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, TypedDict

import asyncpg
import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import (
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

from inap.kit.catalogue import CATALOGUE
from inap.kit.methods import allowed_methods

log = structlog.get_logger(__name__)

BY_STATUS = {
    400: "invalid-json",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "body-too-large",
    415: "unsupported-media-type",
}

DATABASE_ERRORS = (DBAPIError, asyncpg.PostgresError, asyncpg.InterfaceError)
LINE_LOST = (InterfaceError, OperationalError, asyncpg.InterfaceError)


class ErrorItem(TypedDict):
    """One fault in a request: where (JSON pointer), what (slug), with which values."""

    pointer: str
    slug: str
    params: dict[str, str]


class Problem(Exception):
    """A failure with a documented slug. ``params`` are for the client's translated sentence."""

    def __init__(
        self,
        slug: str,
        detail: str | None = None,
        *,
        errors: Sequence[ErrorItem] = (),
        headers: Mapping[str, str] | None = None,
        **params: object,
    ) -> None:
        super().__init__(slug)
        self.slug = slug
        self.entry = CATALOGUE[slug]
        self.detail = detail or self.entry.title
        self.errors = list(errors)
        self.headers = dict(headers or {})
        self.params = params


def problem_response(problem: Problem, request_id: str | None) -> Response:
    """The answer a problem becomes."""
    document: dict[str, Any] = {
        "type": f"/problems/{problem.slug}",
        "status": problem.entry.status,
        "title": problem.entry.title,
        "detail": problem.detail,
        "params": problem.params,
        "errors": problem.errors,
        "request_id": request_id,
    }
    # What a caller sent may come back in pointers, lone surrogates included.
    return Response(
        json.dumps(document, ensure_ascii=False, default=str).encode("utf-8", "replace"),
        status_code=problem.entry.status,
        headers={"Cache-Control": "no-store", **problem.headers},
        media_type="application/problem+json",
    )


def pointer_of(location: Sequence[str | int]) -> str:
    """The JSON pointer of a validation location; query and header names become ``?name``."""
    if location and location[0] in ("query", "header", "path", "cookie"):
        return "?" + ".".join(str(part) for part in location[1:])
    steps = [str(part).replace("~", "~0").replace("/", "~1") for part in location[1:]]
    return "".join(f"/{step}" for step in steps)


def _from_validation(error: RequestValidationError) -> Problem:
    found = error.errors()
    if any(item["type"] == "json_invalid" for item in found):
        return Problem("invalid-json", str(found[0].get("ctx", {}).get("error", "")) or None)
    return Problem("invalid-request", errors=[error_item(item) for item in found])


def error_item(item: Mapping[str, Any]) -> ErrorItem:
    """One fault as pydantic tells it, in our shape."""
    context: dict[str, Any] = dict(item.get("ctx", {}))
    slug = str(context.pop("slug", item["type"]))
    context.pop("error", None)
    if context.pop("field_type", None) == "Value":
        # Pydantic names a bound differently where a validator stands before it; clients should
        # meet one slug for a text that is too short.
        slug = f"string_{slug}"
        context.pop("actual_length", None)
    return {
        "pointer": pointer_of(item["loc"]),
        "slug": slug.replace("_", "-"),
        "params": {key: str(value) for key, value in context.items()},
    }


def _from_database(error: Exception) -> Problem:
    """Errors of SQLAlchemy, and of asyncpg where a hot read uses it bare."""
    orig = error.orig if isinstance(error, DBAPIError) else error
    sqlstate = str(getattr(orig, "sqlstate", "") or "")
    if isinstance(error, IntegrityError) or sqlstate.startswith("23"):
        return Problem("conflict")
    if sqlstate.startswith("22"):
        return Problem("invalid-request", "A value cannot be stored.")
    if sqlstate in ("40001", "40P01"):
        return Problem("conflict", "Someone wrote at the same moment; try again.")
    if isinstance(error, LINE_LOST) or sqlstate[:2] in ("08", "57", "53"):
        return Problem("unavailable", headers={"Retry-After": "2"})
    return Problem("internal-error")


def to_problem(error: Exception) -> Problem:
    """The problem any exception stands for."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, RequestValidationError):
        return _from_validation(error)
    if isinstance(error, HTTPException):
        slug = BY_STATUS.get(error.status_code, "internal-error")
        problem = Problem(slug, headers=dict(error.headers or {}))
        problem.params = getattr(error, "params", {})
        return problem
    if isinstance(error, DATABASE_ERRORS):
        return _from_database(error)
    if isinstance(error, OSError | TimeoutError | PoolTimeoutError):
        return Problem("unavailable", headers={"Retry-After": "2"})
    return Problem("internal-error")


async def answer_problem(request: Request, error: Exception) -> Response:
    """Exception handler for everything; what is unexpected is logged with its trace."""
    problem = to_problem(error)
    if problem.slug == "method-not-allowed":
        problem.headers["Allow"] = ", ".join(allowed_methods(request.scope))
    if problem.entry.status >= 500:
        log.error("request failed", slug=problem.slug, exc_info=error)
    return problem_response(problem, getattr(request.state, "request_id", None))


def install_problem_handlers(app: FastAPI) -> None:
    """Make ``app`` answer every failure as a problem."""
    for kind in (
        Problem,
        RequestValidationError,
        HTTPException,
        *DATABASE_ERRORS,
        OSError,
        TimeoutError,
        PoolTimeoutError,
    ):
        app.add_exception_handler(kind, answer_problem)
    app.add_exception_handler(Exception, answer_problem)
