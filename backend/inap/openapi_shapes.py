"""Names and descriptions of the schemas in the OpenAPI file.

What pydantic derives is turned into what a generated client should show: readable names, one schema
an enumeration, one type a number, and a description of every property.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

from inap.openapi_enumerations import ENUMERATIONS
from inap.openapi_words import word_for

JSON = dict[str, Any]
REFERENCE = "#/components/schemas/"
PAGE = "A page of a list; `next` is the cursor of the following page or null."
_PAGE = re.compile(r"Page_(\w+)_")


def readable_name(name: str) -> str:
    """``SubmissionPage`` for ``Page_Submission_``, ``Account`` for ``AccountOut``."""
    match = _PAGE.fullmatch(name)
    return f"{readable_name(match[1])}Page" if match else name.removesuffix("Out")


def shape_schemas(document: JSON) -> JSON:
    """The document with readable schemas; a new one."""
    info = document["info"]
    shaped: JSON = {**json.loads(json.dumps(document), object_hook=_shape), "info": info}
    schemas: JSON = shaped["components"]["schemas"]
    renamed = {readable_name(name): schema for name, schema in schemas.items()}
    if len(renamed) != len(schemas):
        raise ValueError("two schemas would have one readable name")
    for values, (name, meaning) in ENUMERATIONS.items():
        if f'"{REFERENCE}{name}"' in json.dumps(shaped):
            renamed[name] = {"type": "string", "enum": list(values), "description": meaning}
    shaped["components"]["schemas"] = renamed
    for name, schema in renamed.items():
        schema.setdefault("description", PAGE)
        for key, described in schema.get("properties", {}).items():
            _describe(described, name, key)
    return shaped


def _shape(found: JSON) -> JSON:
    """One object of the document, its inner objects being done already."""
    if str(found.get("$ref", "")).startswith(REFERENCE):
        found["$ref"] = REFERENCE + readable_name(found["$ref"].removeprefix(REFERENCE))
    values = found.get("enum")
    if isinstance(values, list) and tuple(values) in ENUMERATIONS:
        name, _ = ENUMERATIONS[tuple(values)]
        kept: JSON = {
            key: found[key] for key in ("description", "default", "examples") if key in found
        }
        return {"$ref": REFERENCE + name, **kept}
    if isinstance(found.get("title"), str):
        # Pydantic makes it from the name; nothing is called by it.
        found.pop("title")
    options = found.pop("anyOf", None)
    return {**found, **_options(options)} if isinstance(options, list) else found


def _options(given: list[JSON]) -> JSON:
    """The alternatives without alternatives inside.

    A whole number is a number: two types for it would only make every client choose.
    """
    options = [inner for option in given for inner in option.get("anyOf", [option])]
    if {"type": "number"} in options:
        options = [option for option in options if option != {"type": "integer"}]
    return {"anyOf": options} if len(options) > 1 else options[0]


def _describe(schema: JSON, place: str, name: str) -> None:
    word = word_for(place, name)
    if word and word.meaning:
        schema.setdefault("description", word.meaning)


def describe_parameters(operation: JSON) -> None:
    """Give each parameter its description and example."""
    for parameter in operation.get("parameters", []):
        name = parameter["name"]
        schema = parameter["schema"]
        word = word_for(operation["operationId"], name)
        meaning = schema.pop("description", None) or (word.meaning if word else "")
        if meaning:
            parameter.setdefault("description", meaning)
        if parameter["in"] == "query":
            _tell_nul(schema)
        examples = schema.pop("examples", None) or parameter.pop("examples", None)
        if examples:
            parameter["example"] = examples[0]
        elif word and word.example is not None and "example" not in parameter:
            parameter["example"] = word.example


def _tell_nul(schema: JSON) -> None:
    """Every route refuses NUL in its query, which PostgreSQL could not compare with."""
    for option in schema.get("anyOf", [schema]):
        if option.get("type") == "string" and not {"pattern", "format"} & set(option):
            option["pattern"] = r"^[^\u0000]*$"


def references(found: object) -> Iterator[str]:
    """The names of the schemas that a part of the document refers to."""
    if isinstance(found, dict):
        if str(found.get("$ref", "")).startswith(REFERENCE):
            yield found["$ref"].removeprefix(REFERENCE)
        for value in found.values():
            yield from references(value)
    elif isinstance(found, list):
        for value in found:
            yield from references(value)
