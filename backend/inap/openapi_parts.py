"""Parts of the OpenAPI file that many operations share: problems, headers, parameters."""

from typing import Any

from inap.openapi_word import HASH, SUBMISSION_ID

JSON = dict[str, Any]

PARAMS: JSON = {
    "type": "object",
    "description": "Values for a sentence of one's own, by name.",
    "additionalProperties": True,
}
FAULT: JSON = {
    "type": "object",
    "description": "One fault of a request: where, what, and with which values.",
    "required": ["pointer", "slug", "params"],
    "properties": {
        "pointer": {
            "type": "string",
            "description": "JSON pointer into the body, or `?name` of a parameter or header",
            "examples": ["/values/0/value"],
        },
        "slug": {
            "type": "string",
            "description": "what is wrong, as a word that never changes",
            "examples": ["value-negative"],
        },
        "params": {"$ref": "#/components/schemas/Params"},
    },
}
PROBLEM: JSON = {
    "type": "object",
    "description": "RFC 9457 problem details; `type` is documented at its own address.",
    "required": ["type", "status", "title", "detail", "params", "errors", "request_id"],
    "properties": {
        "type": {
            "type": "string",
            "description": "`/problems/` and a slug; decide by it, never by the English text",
            "examples": ["/problems/not-found"],
        },
        "status": {"type": "integer"},
        "title": {"type": "string"},
        "detail": {"type": "string"},
        "params": {"$ref": "#/components/schemas/Params"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/Fault"}},
        "request_id": {"anyOf": [{"type": "string"}, {"type": "null"}]},
    },
}

SUCCESSES = {
    "200": "What was asked for, as it stands now",
    "201": "It was made",
    "204": "It was done; there is nothing to say",
}
MEANINGS = {
    400: "The request is malformed (`unknown-parameter`, `invalid-json`, `invalid-cursor` ...)",
    401: "Sign in first (`not-signed-in`)",
    403: "Your role does not allow this (`forbidden`, `not-permitted`, `own-submission` ...)",
    404: "It does not exist, or you may not see it (`not-found`)",
    409: "It conflicts with the present state (`wrong-state`, `idempotency-key-reused` ...)",
    410: "It was withdrawn (`params.reason`)",
    412: "Someone changed it meanwhile (`stale-version`)",
    413: "The body or the file is too large (`body-too-large`, `file-too-large`)",
    415: "The body or the file is of another type (`unsupported-media-type` ...)",
    422: "A value is not valid (`invalid-request`); `errors` names each by JSON pointer",
    428: "`If-Match` is required (`precondition-required`)",
    429: "Too many requests (`too-many-requests`, `locked-out`); see `Retry-After`",
    500: "Something went wrong here (`internal-error`); nothing was saved",
    503: "Not available right now (`unavailable`); see `Retry-After`",
}

HEADERS: JSON = {
    "VersionETag": {
        "description": 'Version of the resource, `"v<number>"`; `If-Match` of a change.',
        "required": True,
        "schema": {"type": "string", "examples": ['"v3"']},
    },
    "DataETag": {
        "description": "Strong ETag from the plan's data version: send it as `If-None-Match`.",
        "required": True,
        "schema": {"type": "string", "examples": ['"INAP-II.57.0a1b2c3d4e5f"']},
    },
    "ContentETag": {
        "description": "Strong ETag: the SHA-256 of the content.",
        "required": True,
        "schema": {"type": "string", "examples": [f'"{HASH}"']},
    },
    "ContentDisposition": {
        "description": "`attachment` with the file's name, in its own script (RFC 6266).",
        "required": True,
        "schema": {"type": "string", "examples": ['attachment; filename="report.pdf"']},
    },
    "RetryAfter": {
        "description": "Seconds to wait before the next attempt.",
        "required": True,
        "schema": {"type": "string", "examples": ["2"]},
    },
    "Location": {
        "description": "Address of what was made.",
        "required": True,
        "schema": {"type": "string", "examples": ["/api/v1/submissions/" + SUBMISSION_ID]},
    },
    "IdempotentReplayed": {
        "description": "`true` where a retry gets the first answer again.",
        "schema": {"type": "string", "examples": ["true"]},
    },
    "RefreshCookie": {
        "description": "`inap_refresh`: HttpOnly, for the addresses below `/api/v1/auth` only.",
        "required": True,
        "schema": {"type": "string", "examples": ["inap_refresh=...; HttpOnly; SameSite=Strict"]},
    },
}
IDEMPOTENCY_KEY: JSON = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "description": "A retry with the same key gets the first answer; 1 to 255 printable ASCII.",
    "schema": {
        "type": "string",
        "minLength": 1,
        "maxLength": 255,
        "pattern": "^[!-~]([ -~]*[!-~])?$",
    },
}
IF_NONE_MATCH: JSON = {
    "name": "If-None-Match",
    "in": "header",
    "required": False,
    "description": "ETag of the copy at hand: answered with 304 and no body where it is current.",
    "schema": {"type": "string"},
}
