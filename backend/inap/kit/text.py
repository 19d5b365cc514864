"""Texts that people read, in up to three languages, and the numbers they type."""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from inap.kit.numerals import NotANumber, parse_number

LANGUAGES = ("en", "ar", "ckb")


def refuse_control_characters(text: str) -> str:
    """``text`` unless it holds what PostgreSQL cannot store or a screen cannot show."""
    for character in text:
        if character in "\n\t\r\u200c\u200d\u200e\u200f\u061c\u2066\u2067\u2068\u2069":
            continue
        if unicodedata.category(character) in ("Cc", "Cs"):
            raise PydanticCustomError("control_character", "control characters are not allowed", {})
    return text


@dataclass(frozen=True, slots=True)
class TellPattern:
    """Puts into the JSON schema the pattern that a validator demands; pydantic leaves it out."""

    pattern: str

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """The schema of the text, with the pattern."""
        return {**handler(schema), "pattern": self.pattern}


CLEAN = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]*$"
CODE = r"^[A-Za-z0-9][A-Za-z0-9._-]*$"
CleanText = Annotated[str, AfterValidator(refuse_control_characters), TellPattern(CLEAN)]
ShortText = Annotated[CleanText, Field(min_length=1, max_length=200)]
LongText = Annotated[CleanText, Field(max_length=10_000)]
Code = Annotated[CleanText, Field(min_length=1, max_length=64, pattern=CODE), TellPattern(CODE)]


class Text(BaseModel):
    """A text as shown: one entry a language, null where it is not known."""

    en: str | None
    ar: str | None
    ckb: str | None


class TextInput(BaseModel):
    """A text as written: at least the language it was written in."""

    model_config = ConfigDict(extra="forbid")

    en: LongText | None = None
    ar: LongText | None = None
    ckb: LongText | None = None

    def stored(self) -> dict[str, str]:
        """The languages that hold something."""
        return {key: value for key, value in self.model_dump().items() if value}


def as_text(stored: dict[str, Any] | None) -> Text:
    """The stored languages of a text, with null for the missing ones."""
    found = stored or {}
    return Text(en=found.get("en"), ar=found.get("ar"), ckb=found.get("ckb"))


def as_text_or_none(stored: dict[str, Any] | None) -> Text | None:
    """Like ``as_text``, but null when no language holds anything."""
    return as_text(stored) if stored else None


def _to_decimal(value: object) -> object:
    if value is None or isinstance(value, Decimal):
        return value
    try:
        if isinstance(value, float):
            return parse_number(format(Decimal(repr(value)), "f"))
        if isinstance(value, int | str):
            return parse_number(value)
    except NotANumber as error:
        raise PydanticCustomError("not_a_number", "not a number", {}) from error
    raise PydanticCustomError("not_a_number", "not a number", {})


# A measured number: a JSON number, or text in Latin, Arabic-Indic or Extended Arabic-Indic digits.
TypedNumber = Annotated[
    Decimal,
    BeforeValidator(
        _to_decimal,
        json_schema_input_type=Annotated[float | str, Field(examples=[12, "12.5", "١٢٫٥"])],
    ),
]


def as_number(value: Decimal | None) -> float | int | None:
    """A stored number as a JSON number: whole numbers stay whole."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)
