"""Problems: one shape for every failure, and one catalogue of what there is."""

import ast
import json
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest
from fastapi.exceptions import RequestValidationError
from sqlalchemy.exc import (
    DataError,
    DBAPIError,
    IntegrityError,
    InterfaceError,
    OperationalError,
    ProgrammingError,
)
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from starlette.exceptions import HTTPException

import inap
from inap.kit.catalogue import CATALOGUE
from inap.kit.problems import Problem, pointer_of, problem_response, to_problem

BACKEND = Path(inap.__file__).parent
# Documented for clients ahead of the files that will answer it.
OF_LATER_SLICES: frozenset[str] = frozenset()


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted(BACKEND.rglob("*.py")):
        if path.name != "catalogue.py":
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def raised_slugs(tree: ast.Module) -> set[str]:
    """The slugs written out in ``Problem("...")``, ``Refusal("...")`` and ``NoSession("...")``."""
    found: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            written = node.args[0] if node.args else None
            if (
                node.func.id in ("Problem", "Refusal", "NoSession")
                and isinstance(written, ast.Constant)
                and isinstance(written.value, str)
            ):
                found.add(written.value)
    return found


def test_every_slug_in_the_code_is_in_the_catalogue() -> None:
    unknown = {
        (path.name, slug) for path, tree in trees() for slug in raised_slugs(tree) - set(CATALOGUE)
    }
    assert unknown == set()


def test_the_scan_finds_slugs() -> None:
    found = {slug for _path, tree in trees() for slug in raised_slugs(tree)}
    assert {"not-found", "locked-out", "not-permitted", "email-taken"} <= found


def test_every_slug_of_the_catalogue_is_used() -> None:
    written = {
        node.value
        for _path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    assert set(CATALOGUE) - written - OF_LATER_SLICES == set()
    assert set(CATALOGUE) >= OF_LATER_SLICES


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_entry_has_a_status_a_title_and_a_meaning(slug: str) -> None:
    entry = CATALOGUE[slug]
    assert 400 <= entry.status < 600
    assert entry.title
    assert not entry.title.endswith(".")
    assert entry.meaning.endswith((".", "`"))
    assert slug == slug.lower().strip("-")
    assert slug.replace("-", "").isalpha()


@pytest.mark.parametrize("slug", CATALOGUE)
def test_every_problem_has_the_one_shape(slug: str) -> None:
    problem = Problem(slug, headers={"Retry-After": "2"}, who="ئاڤان", count=3)
    response = problem_response(problem, "request-1")
    assert response.status_code == CATALOGUE[slug].status
    assert response.media_type == "application/problem+json"
    assert response.headers["cache-control"] == "no-store"
    assert response.headers["retry-after"] == "2"
    assert json.loads(bytes(response.body)) == {
        "type": f"/problems/{slug}",
        "status": CATALOGUE[slug].status,
        "title": CATALOGUE[slug].title,
        "detail": CATALOGUE[slug].title,
        "params": {"who": "ئاڤان", "count": 3},
        "errors": [],
        "request_id": "request-1",
    }


def test_an_unknown_slug_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        Problem("no-such-slug")


def test_what_a_caller_sent_comes_back_even_when_it_is_no_text() -> None:
    errors = [{"pointer": "/\ud800", "slug": "extra-forbidden", "params": {}}]
    problem = Problem("invalid-request", errors=errors, yours="\udfff")  # type: ignore[arg-type]
    document = json.loads(bytes(problem_response(problem, None).body))
    assert document["errors"][0]["pointer"] == "/?"
    assert document["params"] == {"yours": "?"}


class DriverError(Exception):
    """An error of the database driver with a SQLSTATE."""

    def __init__(self, sqlstate: str | None) -> None:
        super().__init__("SELECT secret FROM account")
        self.sqlstate = sqlstate


def database_error(kind: type[DBAPIError], sqlstate: str | None) -> DBAPIError:
    return kind("SELECT secret FROM account", {}, DriverError(sqlstate))


@pytest.mark.parametrize(
    ("error", "slug"),
    [
        (Problem("email-taken"), "email-taken"),
        (HTTPException(404), "not-found"),
        (HTTPException(405), "method-not-allowed"),
        (HTTPException(400), "invalid-json"),
        (HTTPException(406), "not-acceptable"),
        (HTTPException(413), "body-too-large"),
        (HTTPException(415), "unsupported-media-type"),
        (HTTPException(418), "internal-error"),
        (database_error(IntegrityError, "23505"), "conflict"),
        (database_error(IntegrityError, "23503"), "conflict"),
        (database_error(DataError, "22001"), "invalid-request"),
        (database_error(DBAPIError, "22021"), "invalid-request"),
        (database_error(DBAPIError, "40001"), "conflict"),
        (database_error(DBAPIError, "40P01"), "conflict"),
        (database_error(DBAPIError, "57P01"), "unavailable"),
        (database_error(DBAPIError, "53300"), "unavailable"),
        (database_error(DBAPIError, "08006"), "unavailable"),
        (database_error(OperationalError, None), "unavailable"),
        (database_error(InterfaceError, None), "unavailable"),
        (database_error(ProgrammingError, "42601"), "internal-error"),
        (PoolTimeoutError("the pool is empty"), "unavailable"),
        (TimeoutError(), "unavailable"),
        (ConnectionRefusedError("no server"), "unavailable"),
        (asyncpg.ConnectionDoesNotExistError("gone"), "unavailable"),
        (asyncpg.TooManyConnectionsError("full"), "unavailable"),
        (asyncpg.SerializationError("again"), "conflict"),
        (asyncpg.CharacterNotInRepertoireError("NUL"), "invalid-request"),
        (asyncpg.InterfaceError("closed"), "unavailable"),
        (RuntimeError("secret"), "internal-error"),
    ],
)
def test_every_exception_stands_for_a_problem(error: Exception, slug: str) -> None:
    problem = to_problem(error)
    assert problem.slug == slug
    text = bytes(problem_response(problem, None).body).decode()
    assert "secret" not in text
    assert (problem.headers.get("Retry-After") is not None) == (slug == "unavailable")


def test_headers_of_the_framework_stay() -> None:
    problem = to_problem(HTTPException(405, headers={"Allow": "GET"}))
    assert problem.headers == {"Allow": "GET"}


@pytest.mark.parametrize(
    ("location", "pointer"),
    [
        ((), ""),
        (("body",), ""),
        (("body", "values", 0, "value"), "/values/0/value"),
        (("body", "a/b", "c~d"), "/a~1b/c~0d"),
        (("query", "limit"), "?limit"),
        (("header", "If-Match"), "?If-Match"),
        (("path", "account_id"), "?account_id"),
    ],
)
def test_faults_are_named_by_pointer(location: tuple[str | int, ...], pointer: str) -> None:
    assert pointer_of(location) == pointer


def fault(**changed: object) -> RequestValidationError:
    return RequestValidationError([{"type": "missing", "loc": ("body", "name"), **changed}])


@pytest.mark.parametrize(
    ("error", "slug", "params"),
    [
        (fault(), "missing", {}),
        (fault(type="greater_than", ctx={"gt": 0}), "greater-than", {"gt": "0"}),
        (fault(ctx={"slug": "unknown_code", "code": "X"}), "unknown-code", {"code": "X"}),
        (fault(ctx={"error": ValueError("secret")}), "missing", {}),
        (
            fault(
                type="too_short",
                ctx={"field_type": "Value", "min_length": 12, "actual_length": 3},
            ),
            "string-too-short",
            {"min_length": "12"},
        ),
        (
            fault(
                type="too_long", ctx={"field_type": "List", "max_length": 20, "actual_length": 21}
            ),
            "too-long",
            {"max_length": "20", "actual_length": "21"},
        ),
    ],
)
def test_faults_in_a_request_have_slugs_and_values(
    error: RequestValidationError, slug: str, params: dict[str, str]
) -> None:
    problem = to_problem(error)
    assert problem.slug == "invalid-request"
    assert problem.errors == [{"pointer": "/name", "slug": slug, "params": params}]


def test_a_body_that_is_no_json_is_told_so() -> None:
    problem = to_problem(fault(type="json_invalid", ctx={"error": "Expecting value"}))
    assert (problem.slug, problem.detail) == ("invalid-json", "Expecting value")
