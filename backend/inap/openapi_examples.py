"""Examples of what operations take and answer, put together from those of the properties.

No example is written out whole, so none can fall behind the schema it is an example of.
"""

from typing import Any

from inap.openapi_shapes import REFERENCE
from inap.openapi_word import SUBMISSION_ID
from inap.openapi_words import word_for

JSON = dict[str, Any]
BY_FORMAT = {
    "date": "2023-06-30",
    "date-time": "2023-07-20T09:00:00Z",
    "uuid": SUBMISSION_ID,
}
KINDS = {bool: "boolean", int: "integer", float: "number", str: "string", list: "array"}


class NoExample(LookupError):
    """No word, example or format tells what a property may hold; names the place."""


def example_of(schemas: JSON, schema: JSON, place: str = "") -> object:
    """An example that is valid against ``schema``, which must not hold itself.

    Raises ``NoExample`` where a text or a number has neither an example of its own nor a word.
    """
    while "$ref" in schema or "anyOf" in schema:
        if "$ref" in schema:
            place = schema["$ref"].removeprefix(REFERENCE)
            schema = schemas[place]
        else:
            schema = schema["anyOf"][0]
    chosen = schema.get("examples") or schema.get("enum")
    if chosen:
        found: object = chosen[0]
    elif schema.get("type") == "object":
        found = _object(schemas, schema, place)
    elif schema.get("type") == "array":
        found = [example_of(schemas, schema["items"], place)]
    elif schema.get("format") in BY_FORMAT:
        found = BY_FORMAT[schema["format"]]
    else:
        raise NoExample(place)
    return found


def _object(schemas: JSON, schema: JSON, place: str) -> JSON:
    found = {
        name: _property(schemas, inner, place, name)
        for name, inner in schema.get("properties", {}).items()
    }
    required = schema.get("required", [])
    return {key: value for key, value in found.items() if value is not None or key in required}


def _property(schemas: JSON, schema: JSON, place: str, name: str) -> object:
    if schema.get("examples"):
        return schema["examples"][0]
    word = word_for(place, name)
    if word is not None and _fits(schemas, schema, word.example):
        return word.example
    return example_of(schemas, schema, f"{place}.{name}")


def _fits(schemas: JSON, schema: JSON, example: object) -> bool:
    """Whether a word's example is of the schema's kind: a name may hold a code here, a list there.

    A word without an example fits what may be null.
    """
    options = schema.get("anyOf", [schema])
    if example is None:
        return {"type": "null"} in options
    kind = KINDS.get(type(example), "object")
    for option in options:
        found = schemas[option["$ref"].removeprefix(REFERENCE)] if "$ref" in option else option
        kinds = {"integer", "number"} if found.get("type") == "number" else {found.get("type")}
        if kind in kinds and example in found.get("enum", [example]):
            return True
    return False
