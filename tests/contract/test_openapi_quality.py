"""What the OpenAPI file owes to those who read it and to the clients that are generated from it."""

import json
import re
from collections.abc import Iterator
from typing import Any

import jsonschema_rs
import pytest

from inap.openapi import METHODS, operations
from inap.openapi_enumerations import ENUMERATIONS
from inap.openapi_shapes import REFERENCE, references
from inap.openapi_words import WORDS
from inap.settings import REPOSITORY

DOCUMENT: dict[str, Any] = json.loads((REPOSITORY / "openapi" / "openapi.json").read_text("utf-8"))
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]
OPERATIONS = {each["operationId"]: each for _path, _method, each in operations(DOCUMENT)}
PATHS = {each["operationId"]: path for path, _method, each in operations(DOCUMENT)}
TAGS = {tag["name"] for tag in DOCUMENT["tags"]}
VERBS = (
    "check",
    "list",
    "get",
    "create",
    "update",
    "delete",
    "change",
    "refresh",
    "sign",
    "export",
)


def json_contents(operation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """The JSON bodies of an operation: what it takes, and what it answers on success."""
    if "application/json" in operation.get("requestBody", {}).get("content", {}):
        yield "body", operation["requestBody"]["content"]["application/json"]
    for status, answer in operation["responses"].items():
        if status < "300" and "application/json" in answer.get("content", {}):
            yield status, answer["content"]["application/json"]


def anonymous_schemas(schema: object, *, top: bool = True) -> Iterator[object]:
    """Objects and enumerations that stand inside another schema and so have no name."""
    if isinstance(schema, dict):
        if not top and ("enum" in schema or "properties" in schema):
            yield schema
        for key, value in schema.items():
            if key not in ("example", "examples", "default"):
                yield from anonymous_schemas(value, top=top and key == "properties")
    elif isinstance(schema, list):
        for value in schema:
            yield from anonymous_schemas(value, top=False)


def test_every_operation_has_a_name_of_its_own_that_begins_with_a_verb() -> None:
    assert len(OPERATIONS) == sum(
        method in item for item in DOCUMENT["paths"].values() for method in METHODS
    )
    assert [name for name in OPERATIONS if name.split("_")[0] not in VERBS] == []


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_is_told_in_words(name: str) -> None:
    operation = OPERATIONS[name]
    assert operation["summary"].endswith(name.rsplit("_", maxsplit=1)[-1])
    assert operation["description"].rstrip().endswith((".", "`", ")"))
    assert len(operation["tags"]) == 1
    assert set(operation["tags"]) <= TAGS


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_parameter_is_described(name: str) -> None:
    for parameter in OPERATIONS[name].get("parameters", []):
        assert parameter.get("description"), parameter["name"]
        if parameter["in"] == "path":
            assert "example" in parameter, parameter["name"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_bodies_and_answers_have_examples_that_are_valid(name: str) -> None:
    told = dict(json_contents(OPERATIONS[name]))
    answers = {
        kind for each in OPERATIONS[name]["responses"].values() for kind in each.get("content", {})
    }
    assert told or answers - {"application/problem+json"} or "204" in OPERATIONS[name]["responses"]
    for place, content in told.items():
        schema = {**content["schema"], "components": DOCUMENT["components"]}
        found = jsonschema_rs.Draft202012Validator(schema, validate_formats=True)
        assert "example" in content, place
        assert [str(error) for error in found.iter_errors(content["example"])] == [], place


@pytest.mark.parametrize("name", OPERATIONS)
def test_a_form_has_a_named_schema_with_one_file(name: str) -> None:
    content = OPERATIONS[name].get("requestBody", {}).get("content", {})
    form = content.get("multipart/form-data")
    assert len(content) <= 1
    if form:
        schema = SCHEMAS[form["schema"]["$ref"].removeprefix(REFERENCE)]
        files = [
            key for key, held in schema["properties"].items() if held.get("format") == "binary"
        ]
        assert len(files) == 1
        assert set(files) <= set(schema["required"])


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_is_described_with_every_property(name: str) -> None:
    schema = SCHEMAS[name]
    assert schema.get("description")
    undescribed = [
        key
        for key, held in schema.get("properties", {}).items()
        if not held.get("description") and not is_reference(held)
    ]
    assert undescribed == []


def is_reference(schema: dict[str, Any]) -> bool:
    """Whether a schema refers to another, which is described."""
    return "$ref" in schema or "$ref" in schema.get("items", {})


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_schema_has_a_readable_name(name: str) -> None:
    assert re.fullmatch(r"([A-Z][a-z]+)+", name)
    assert not name.endswith(("Out", "Model", "Schema"))


def test_nothing_stands_inside_another_schema_without_a_name() -> None:
    """Such a schema would be named after its place by each generator, and change when it moves."""
    found = [each for schema in SCHEMAS.values() for each in anonymous_schemas(schema)]
    found += list(anonymous_schemas(DOCUMENT["paths"], top=False))
    assert found == []


def test_every_schema_and_every_word_is_used() -> None:
    used = set(references(DOCUMENT))
    assert set(SCHEMAS) <= used
    assert {name for name, _meaning in ENUMERATIONS.values()} <= set(SCHEMAS)
    names = {key for schema in SCHEMAS.values() for key in schema.get("properties", {})}
    names |= {each["name"] for found in OPERATIONS.values() for each in found.get("parameters", [])}
    places = {f"{name}.{key}" for name in SCHEMAS for key in SCHEMAS[name].get("properties", {})}
    places |= {
        f"{name}.{each['name']}"
        for name, found in OPERATIONS.items()
        for each in found.get("parameters", [])
    }
    assert set(WORDS) - names - places == set()


@pytest.mark.parametrize("name", [name for name in OPERATIONS if name.startswith("list_")])
def test_a_list_is_a_page_with_a_cursor(name: str) -> None:
    content = OPERATIONS[name]["responses"]["200"]["content"]["application/json"]
    page = content["schema"]["$ref"].removeprefix(REFERENCE)
    assert page.endswith("Page")
    assert set(SCHEMAS[page]["properties"]) == {"items", "next"} == set(SCHEMAS[page]["required"])
    parameters = {each["name"]: each for each in OPERATIONS[name]["parameters"]}
    assert parameters["limit"]["schema"]["maximum"] == 200
    assert "next" in parameters["cursor"]["description"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_waiting_and_versions_are_described_by_headers(name: str) -> None:
    answers = OPERATIONS[name]["responses"]
    for status in {"429", "503"} & set(answers):
        assert "Retry-After" in answers[status]["headers"]
    assert ("429" in answers) == PATHS[name].startswith("/api/")
    if "304" in answers:
        assert "ETag" in answers["304"]["headers"]
        assert "ETag" in answers["200"]["headers"]
        told = {each["name"] for each in OPERATIONS[name]["parameters"]}
        assert "If-None-Match" in told
    if "412" in answers and "204" not in answers:  # of what is deleted there is no version left
        done = answers.get("200") or answers["201"]
        assert "ETag" in done["headers"]


@pytest.mark.parametrize("name", OPERATIONS)
def test_every_failure_is_a_problem(name: str) -> None:
    for status, answer in OPERATIONS[name]["responses"].items():
        if status >= "400":
            schema = answer["content"]["application/problem+json"]["schema"]
            assert schema == {"$ref": f"{REFERENCE}Problem"}
