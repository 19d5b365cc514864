"""The OpenAPI file: what FastAPI finds, completed with what every operation keeps.

Security, problems, ``If-Match``, ``Idempotency-Key`` and ETags are described here once, so that no
route can forget to document them. ``openapi_shapes`` names and describes the schemas,
``openapi_words`` holds the words, ``openapi_examples`` puts the examples together.
"""

import json
from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from inap.access.authenticate import OPTIONAL, REQUIRED
from inap.openapi_examples import example_of
from inap.openapi_parts import (
    FAULT,
    HEADERS,
    IDEMPOTENCY_KEY,
    IF_NONE_MATCH,
    MEANINGS,
    PARAMS,
    PROBLEM,
    SUCCESSES,
)
from inap.openapi_shapes import describe_parameters, shape_schemas

JSON = dict[str, Any]
# A contract test holds these two against what the server answers.
VERSIONED = {
    "create_overlap",
    "get_overlap",
    "create_overlap_transition",
    *("get_likely_duplicate", "create_duplicate_transition"),
    "get_me",
    "update_me",
    "create_user",
    "get_user",
    "update_user",
    "create_submission",
    "get_submission",
    "update_submission",
    "create_transition",
    # Positions.
    "get_follow_up_settings",
    "update_follow_up_settings",
    "get_assignment",
    "create_assignment_transition",
    "create_implementation_plan",
    "get_implementation_plan",
    "update_implementation_plan",
    "create_implementation_plan_transition",
    "create_joint_design",
    "get_joint_design",
    "create_joint_design_transition",
    "create_implementation_report",
    "get_implementation_report",
    "update_implementation_report",
    "create_implementation_report_transition",
    "create_support_report",
    "get_support_report",
    "update_support_report",
    "create_support_report_transition",
    *("create_actor", "get_actor", "update_actor"),
    *("create_actor_merge", "create_actor_unmerge"),
    *("create_amendment", "get_amendment", "update_amendment", "create_amendment_transition"),
    "create_activity_report",
    "get_activity_report",
    "update_activity_report",
    "create_activity_report_transition",
    "get_counting_rule",
    "update_counting_rule",
    "delete_counting_rule",
    "get_period",
    "update_period",
    # Coordination.
    *("create_body", "get_body", "update_body"),
    *("create_body_member", "get_body_member", "update_body_member"),
    *("create_record", "get_record", "update_record", "create_record_transition"),
    *("get_recommendation", "create_recommendation_transition", "create_recommended_amendment"),
    *("create_meeting", "get_meeting", "update_meeting", "create_meeting_transition"),
    *("get_meeting_mails", "create_meeting_mails"),
    *("get_meeting_attendance", "update_meeting_attendance", "update_meeting_invitations"),
    *("create_report", "get_report", "update_report", "create_report_transition"),
}
CACHED = {
    "get_plan",
    "get_logframe",
    "get_node",
    "list_periods",
    "list_review",
    "list_indicators",
    "get_indicator",
    "get_series",
    "list_figure_parts",
    "get_dashboard",
    "get_changes",
    "export_observations_csv",
    "export_observations_ndjson",
    "export_iati",
    *("list_versions", "get_version_changes"),
    "get_calendar",
    "get_plan_calendar",
    "get_meeting_calendar",
    "get_report_document",
}
# These answer with a secret, which no table may keep for a replay.
NEVER_REPLAYED = {
    "create_token",
    "refresh_token",
    "sign_out_session",
    "change_password",
    "create_api_key",
    "create_calendar_feed",
    "create_webhook",
    "check_values",  # it writes nothing, so there is nothing that could happen twice
}
# These have an address of their own but no version; and contents that people sent.
EVIDENCED = (
    "submission",
    "activity_report",
    "implementation_report",
    "meeting",
    "recommendation",
)
LOCATED = {f"create_{kind}_evidence" for kind in EVIDENCED}
CONTENTS = {f"get_{kind}_evidence_content" for kind in EVIDENCED} | {"get_report_file"}
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
            {"name": "plans", "description": "Plans, their logframes, periods and areas."},
            {"name": "indicators", "description": "Indicators, their figures and series."},
            {"name": "actors", "description": "The registry of organisations."},
            {"name": "submissions", "description": "Reported values and their approval."},
            {"name": "meetings", "description": "Bodies, meetings and what was noted there."},
            {
                "name": "implementation",
                "description": "Positions No. 1 to 3, amendments, activity reports.",
            },
            {"name": "reports", "description": "Reports as documents, drafted and issued."},
            {"name": "dashboards", "description": "Where a plan stands, and one's own work."},
            {"name": "exchange", "description": "Exports and changes for other systems."},
            {"name": "operations", "description": "For operators and load balancers."},
        ],
    )
    document["servers"] = [{"url": "/", "description": "This server"}]
    components = document["components"]
    components["schemas"] |= {"Problem": PROBLEM, "Fault": FAULT, "Params": PARAMS}
    for generated in ("HTTPValidationError", "ValidationError"):
        components["schemas"].pop(generated, None)
    components["securitySchemes"] = {
        "bearer": {
            "type": "http",
            "scheme": "bearer",
            "description": "An access token of `POST /api/v1/auth/token`, or an API key.",
        }
    }
    components["headers"] = HEADERS
    for path, method, operation in operations(document):
        _complete(path, method, operation)
    document = shape_schemas(document)
    for _path, _method, operation in operations(document):
        describe_parameters(operation)
        _add_examples(document["components"]["schemas"], operation)
    return document


def operations(document: JSON) -> Iterator[tuple[str, str, JSON]]:
    """Every operation as (path, method, operation)."""
    for path, item in document["paths"].items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def _complete(path: str, method: str, operation: JSON) -> None:
    name = operation["operationId"]
    # A router within a router has both tags; the inner one says more.
    operation["tags"] = operation["tags"][-1:]
    operation["summary"] = name.replace("_", " ").capitalize()
    statuses = {400, 500, 503} | _path_statuses(path) | _security_statuses(operation)
    if "requestBody" in operation:
        statuses |= {401, 404, 409, 413, 415, 422}
    if name in NEVER_REPLAYED:
        statuses |= {401, 403, 422}
    elif method == "post":
        operation.setdefault("parameters", []).append(IDEMPOTENCY_KEY)
        statuses |= {409, 422}
    if method == "delete" and name.endswith("_evidence"):
        statuses.add(409)  # of a report that was handed in nothing is taken away
    if name in CACHED | CONTENTS:
        operation.setdefault("parameters", []).append(IF_NONE_MATCH)
    statuses |= _parameter_statuses(operation)
    operation["responses"].pop("422", None)
    statuses |= {int(status) for status in operation["responses"] if status >= "400"}
    versioned = name in VERSIONED or 412 in statuses
    _add_headers(name, method, operation["responses"], versioned=versioned)
    for status in sorted(statuses):
        operation["responses"][str(status)] = {
            "description": MEANINGS[status],
            "content": {
                "application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}
            },
        }
        if status in (429, 503):
            operation["responses"][str(status)]["headers"] = _headers({"Retry-After": "RetryAfter"})


def _headers(named: dict[str, str]) -> JSON:
    return {name: {"$ref": f"#/components/headers/{key}"} for name, key in named.items()}


def _add_headers(name: str, method: str, responses: JSON, *, versioned: bool) -> None:
    """Describe the headers of success, and 304 where the read has an ETag."""
    told: dict[str, str] = {}
    if versioned:
        told["ETag"] = "VersionETag"
    if name in CACHED:
        told["ETag"] = "DataETag"
        responses["304"] = {
            "description": "The copy at hand is current (`If-None-Match`)",
            "headers": _headers({"ETag": "DataETag"}),
        }
    if name in CONTENTS:
        told |= {"ETag": "ContentETag", "Content-Disposition": "ContentDisposition"}
        responses["304"] = {
            "description": "The copy at hand is current (`If-None-Match`)",
            "headers": _headers({"ETag": "ContentETag"}),
        }
    if name in ("create_token", "refresh_token"):
        told["Set-Cookie"] = "RefreshCookie"
    if method == "post" and name not in NEVER_REPLAYED:
        told["Idempotent-Replayed"] = "IdempotentReplayed"
    for status, response in responses.items():
        response["description"] = SUCCESSES.get(status, response["description"])
        if told and status in ("200", "201"):
            response.setdefault("headers", {}).update(_headers(told))
        if name in VERSIONED | LOCATED and status == "201":
            response["headers"] |= _headers({"Location": "Location"})


def _add_examples(schemas: JSON, operation: JSON) -> None:
    """An example of the body and of the answer, put together from those of the properties."""
    told = [operation["requestBody"]] if "requestBody" in operation else []
    told += [answer for status, answer in operation["responses"].items() if status < "300"]
    for holder in told:
        for media_type, content in holder.get("content", {}).items():
            if media_type == "application/json" and "schema" in content:
                content["example"] = example_of(schemas, content["schema"])


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
            parameter["schema"] = {"type": "string", "pattern": '^"v[0-9]+"$'}
            statuses |= {409, 412, 428}
    return statuses


def openapi_text(app: FastAPI) -> str:
    """The document as it is committed: sorted, readable, ending in a line break."""
    return json.dumps(app.openapi(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"
