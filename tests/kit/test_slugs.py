"""Every slug the backend can answer is documented, and is told in the client's three languages.

The sources are read for them: what stands in a call that makes a problem, a refusal or a fault, and
every other word with hyphens, in Python and in SQL, unless it is known to be something else.
"""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic_core.core_schema import ErrorType

import inap
from inap.kit.catalogue import CATALOGUE
from inap.kit.fault_catalogue import FAULTS, SHAPES, WARNINGS
from inap.settings import REPOSITORY
from support.client_words import client_words

BACKEND = Path(inap.__file__).parent
CONTRACT: dict[str, Any] = json.loads((REPOSITORY / "openapi" / "openapi.json").read_text("utf-8"))
# The place of the slug among the arguments of what tells one.
TELLERS = {
    "Problem": 0,
    "Refused": 0,
    "Refusal": 0,
    "NoSession": 0,
    "QualityWarning": 0,
    "_conflict": 0,
    "Fault": 1,
    "DateFault": 1,
    "RowFault": 2,
    "_tell": 2,
}
# Words with hyphens that are no slugs, by what they are.
NO_SLUGS = {
    # Headers and their values, encodings, formats.
    *("accept-encoding", "content-length", "content-type", "idempotency-key", "if-none-match"),
    *("no-cache", "no-store", "utf-8", "utf-8-sig", "latin-1", "date-time", "ua-1"),
    # Why progress is not known, and why an area does not fit: told in params and figures.
    *("no-baseline", "no-common-figure", "no-data", "no-direction", "no-target"),
    *("target-against-direction", "target-equals-baseline", "governorate-required", "not-begun"),
    # Who may act, what the audit trail names, commands and tasks.
    *("verify-or-decide", "change-password", "create-account", "create-api-key", "end-api-key"),
    *("reset-account", "sign-in", "update-account", "check-drift", "command-line"),
    "reset-training",
    "plan-versions",
    *("create-calendar-feed", "end-calendar-feed", "decide-overlap"),
    *("create-webhook", "end-webhook", "replay-delivery", "user-agent"),
    *("webhook-id", "webhook-timestamp", "webhook-signature"),
    # Kinds of things in the audit trail and in histories.
    *("implementation-plan", "implementation-report", "joint-design", "support-report"),
    # Remarks on cells of a workbook, which the client's part on workbooks tells.
    *("area-missing", "changed-since-download", "cleared-kept", "code-missing", "column-ignored"),
    *("formula-taken", "formula-without-value", "merged-cell", "not-asked", "not-in-list"),
    *("row-mixed-up", "inap-workbook-1", "covered-table-cell", "table-cell", "table-row"),
    # Why two reports may tell of the same thing; why a body was not reminded; why parts fail.
    *("area-within", "near-figure", "one-government", "round-figure", "same-area", "same-figure"),
    *("same-parts", "shared-lead", "two-governments", "already-reminded", "nothing-missing"),
    *("not-approved", "not-added-up", "not-handed-in", "one-body", "set-aside"),
    *("same-activity", "same-indicator", "same-kind", "same-place", "same-days", "touching-days"),
    *("same-number", "near-number"),
    # Why two entries of the registry may be one body, and why they cannot be merged.
    *("same-name", "same-words", "near-name", "into-merged"),
    # Mails, calendars, encodings, an example.
    *(
        "auto-generated",
        "refresh-interval",
        "x-published-ttl",
        "x-wr-calname",
        "utf-16-le",
        "utf-16",
    ),
    "weo-2026-017",
}
WORD = re.compile(r"[a-z]+(?:-[a-z0-9]+)+")
IN_SQL = re.compile(r"'([a-z]+(?:-[a-z0-9]+)+)'")
DOCUMENTED = {*CATALOGUE, *FAULTS, *WARNINGS}


def sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(BACKEND.rglob("*.py")):
        if path.name not in ("catalogue.py", "fault_catalogue.py"):
            yield (
                path.relative_to(BACKEND).as_posix(),
                ast.parse(path.read_text(encoding="utf-8")),
            )


def called(node: ast.Call) -> str:
    if isinstance(node.func, ast.Name):
        return node.func.id
    return node.func.attr if isinstance(node.func, ast.Attribute) else ""


def texts(node: ast.AST) -> Iterator[str]:
    """The texts an argument may be: itself, or either side of a choice."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def told(tree: ast.Module) -> Iterator[str]:
    """Slugs in the calls that tell one, and under the key ``slug``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Dict):
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "slug":
                    yield from texts(value)
        if not isinstance(node, ast.Call):
            continue
        place = TELLERS.get(called(node))
        if place is not None and len(node.args) > place:
            yield from texts(node.args[place])
        if called(node) == "PydanticCustomError":
            yield from (each.replace("_", "-") for each in texts(node.args[0]))


def hyphened(tree: ast.Module) -> Iterator[str]:
    """Every word with hyphens that is a text of its own, and those quoted in SQL."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            if WORD.fullmatch(node.value):
                yield node.value
            yield from IN_SQL.findall(node.value)


def keywords(schema: object) -> Iterator[str]:
    """The slugs that a schema of the contract can be broken by."""
    if isinstance(schema, list):
        for each in schema:
            yield from keywords(each)
    if not isinstance(schema, dict):
        return
    kinds = {
        "string": "string-type",
        "integer": "int-type",
        "boolean": "bool-type",
        "array": "list-type",
        "object": "model-attributes-type",
    }
    formats = {
        "uuid": ("uuid-type", "uuid-parsing"),
        "date": ("date-type", "date-from-datetime-parsing", "date-from-datetime-inexact"),
        "date-time": ("datetime-type", "datetime-from-date-parsing", "timezone-aware"),
    }
    if isinstance(schema.get("type"), str):
        yield kinds.get(schema["type"], "not-a-number")
    yield from formats.get(str(schema.get("format")), ())
    array = schema.get("type") == "array"
    for keyword, slug in (
        ("required", "missing"),
        ("enum", "literal-error"),
        ("minLength", "string-too-short"),
        ("maxLength", "string-too-long"),
        ("pattern", "string-pattern-mismatch"),
        ("minimum", "greater-than-equal"),
        ("maximum", "less-than-equal"),
        ("exclusiveMinimum", "greater-than"),
        ("exclusiveMaximum", "less-than"),
        ("minItems", "too-short" if array else "missing"),
        ("maxItems", "too-long" if array else "missing"),
    ):
        if keyword in schema:
            yield slug
    if schema.get("additionalProperties") is False:
        yield "extra-forbidden"
    for value in schema.values():
        yield from keywords(value)


def test_every_slug_that_is_told_is_documented() -> None:
    found = {slug: path for path, tree in sources() for slug in told(tree)}
    assert len(found) > 60
    assert {slug: path for slug, path in found.items() if slug not in DOCUMENTED} == {}


def test_every_word_with_hyphens_is_a_documented_slug_or_known_to_be_none() -> None:
    """What is put together at run time, or in SQL, is found this way."""
    found = {slug: path for path, tree in sources() for slug in hyphened(tree)}
    unknown = {slug: path for slug, path in found.items() if slug not in DOCUMENTED | NO_SLUGS}
    assert unknown == {}


def test_every_documented_slug_is_written_somewhere() -> None:
    written = {
        word
        for _path, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
        for word in (node.value, *IN_SQL.findall(node.value))
    }
    made = {f"{axis}-unknown" for axis in ("sex", "age")}
    custom = {word.replace("_", "-") for word in written}
    assert (DOCUMENTED - set(SHAPES)) - written - made - custom == set()


def test_the_shapes_are_pydantics_own() -> None:
    known = {error.replace("_", "-") for error in get_args(ErrorType)}
    assert set(SHAPES) <= known


def test_whatever_breaks_a_schema_of_the_contract_is_documented() -> None:
    asked = [
        part
        for item in CONTRACT["paths"].values()
        for operation in item.values()
        for part in (operation.get("requestBody"), *operation.get("parameters", ()))
    ]
    inputs = [
        schema
        for name, schema in CONTRACT["components"]["schemas"].items()
        if "Input" in name or "Change" in name
    ]
    broken = set(keywords([*asked, *inputs]))
    assert broken - set(FAULTS) == set()


@pytest.mark.parametrize("language", ["en", "ar", "ckb"])
def test_every_slug_is_told_in_each_language(language: str) -> None:
    strings = client_words(language)
    assert {*CATALOGUE, *FAULTS} - set(strings["problem"]) == set()
    assert set(WARNINGS) - set(strings["entry"]["check"]) == set()


def test_a_missing_slug_would_be_found() -> None:
    tree = ast.parse(
        "raise Problem('never-heard' if x else 'not-found')\n"
        "self._tell(row, None, 'nor-this')\n"
        "Q = \"SELECT 'nor-that' AS slug\"\n"
        "raise PydanticCustomError('nor_those', 'x', {})\n"
    )
    assert {"never-heard", "not-found", "nor-this", "nor-those"} == set(told(tree))
    assert "nor-that" in set(hyphened(tree))
