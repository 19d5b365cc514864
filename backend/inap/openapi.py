"""The OpenAPI file: what FastAPI finds, completed with what every operation keeps.

Security, problems, ``If-Match`` and ``Idempotency-Key`` are described here once, from marks that
the operations carry, so that no route can forget to document them.
"""

import json
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from inap.access.authenticate import OPTIONAL, REQUIRED

JSON = dict[str, Any]

PROBLEM: JSON = {
    "type": "object",
    "title": "Problem",
    "description": "RFC 9457 problem details; `type` is documented at its own address.",
    "required": ["type", "status", "title", "detail", "params", "errors", "request_id"],
    "properties": {
        "type": {"type": "string", "examples": ["/problems/not-found"]},
        "status": {"type": "integer", "examples": [404]},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "params": {"type": "object", "additionalProperties": True},
        "errors": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["pointer", "slug", "params"],
                "properties": {
                    "pointer": {"type": "string", "examples": ["/values/0/value"]},
                    "slug": {"type": "string", "examples": ["value-negative"]},
                    "params": {"type": "object", "additionalProperties": {"type": "string"}},
                },
            },
        },
        "request_id": {"type": ["string", "null"]},
    },
}

MEANINGS = {
    400: "The request is malformed (`unknown-parameter`, `invalid-json`, `invalid-cursor` ...)",
    401: "Sign in first (`not-signed-in`)",
    403: "Your role does not allow this (`forbidden`, `not-permitted`, `own-submission` ...)",
    404: "It does not exist, or you may not see it (`not-found`)",
    409: "It conflicts with the present state (`wrong-state`, `idempotency-key-reused` ...)",
    412: "Someone changed it meanwhile (`stale-version`)",
    413: "The body is too large (`body-too-large`)",
    415: "The body is not JSON (`unsupported-media-type`)",
    422: "A value is not valid (`invalid-request`); `errors` names each by JSON pointer",
    428: "`If-Match` is required (`precondition-required`)",
    429: "Too many requests (`too-many-requests`, `locked-out`); see `Retry-After`",
    500: "Something went wrong here (`internal-error`); nothing was saved",
    503: "Not available right now (`unavailable`); see `Retry-After`",
}

IDEMPOTENCY_KEY: JSON = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "A retry with the same key gets the first answer; 1 to 255 printable ASCII.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}
# These answer with a secret, which no table may keep for a replay.
NEVER_REPLAYED = {
    "create_token",
    "refresh_token",
    "sign_out_session",
    "change_password",
    "create_api_key",
}
METHODS = ("get", "post", "patch", "put", "delete")


def build_openapi(app: FastAPI) -> JSON:
    """The whole OpenAPI document of the application."""
    document = get_openapi(
        title=app.title,
        version=app.version,
        summary=app.summary,
        description=app.description,
        routes=app.routes,
        license_info=app.license_info,
        tags=[
            {"name": "access", "description": "Signing in, accounts and API keys."},
            {"name": "plans", "description": "Plans, their logframes, indicators, periods, areas."},
            {"name": "actors", "description": "The registry of organisations."},
            {"name": "submissions", "description": "Reported values and their approval."},
            {"name": "dashboards", "description": "Figures, their parts, and one's own work."},
            {"name": "exchange", "description": "Exports and changes for other systems."},
            {"name": "operations", "description": "For operators and load balancers."},
        ],
    )
    document["servers"] = [{"url": "/", "description": "This server"}]
    components = document["components"]
    components["schemas"]["Problem"] = PROBLEM
    for generated in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(generated, None)
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "An access token of `POST /api/v1/auth/token`, or an API key.",
        }
    }
    for path, method, operation in operations(document):
        _complete(path, method, operation)
    return document


def operations(document: JSON) -> Iterator[tuple[str, str, JSON]]:
    """Every operation as (path, method, operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def _complete(path: str, method: str, operation: JSON) -> None:
    name = operation["operationId"]
    statuses = {400, 500, 503} | _path_statuses(path) | _security_statuses(operation)
    if "requestBody" in operation:
        statuses |= {401, 404, 409, 413, 415, 422}
    if name in NEVER_REPLAYED:
        statuses |= {401, 403, 422}
    elif method == "post":
        operation.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
        statuses |= {409, 422}
    statuses |= _parameter_statuses(operation)
    operation["responses"].pop("422", None)
    for status in sorted(statuses):
        operation["responses"][str(status)] = {
            "description": MEANINGS[status],
            "content": {
                "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            },
        }


def _path_statuses(path: str) -> set[int]:
    limited = {429} if path.startswith("/api/") else set()
    return limited | ({404, 422} if "{" in path else set())


def _security_statuses(operation: JSON) -> set[int]:
    """Turn the marks of the permission types into the documented security."""
    marks = {name for entry in operation.pop("security", []) for name in entry}
    if REQUIRED in marks:
        operation["security"] = [{"bearer": []}]
    elif OPTIONAL in marks:
        operation["security"] = [{}, {"bearer": []}]
    else:
        operation["security"] = []
    return {401, 403} if marks else set()


def _parameter_statuses(operation: JSON) -> set[int]:
    statuses: set[int] = set()
    for parameter in operation.get("parameters", []):
        statuses.add(422)
        if parameter["name"] == "If-Match":
            parameter["required"] = True
            parameter["schema"] = {"type": "string", "pattern": '^"v[0-9]+"$', "maxLength": 40}
            statuses |= {409, 412, 428}
    return statuses


def openapi_text(app: FastAPI) -> str:
    """The document as it is committed: sorted, readable, ending in a line break."""
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
