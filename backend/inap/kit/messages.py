"""The server's own sentences, in three languages: mails and calendars. Pure.

They stand in ``backend/inap/messages``, one file a language, with the plural forms that each
language has, written as the client's locales are. ``review.json`` says which were made by a machine
and not yet reviewed.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).resolve().parent.parent / "messages"
LANGUAGES: Final = ("en", "ar", "ckb")
PLURALS: Final[Mapping[str, tuple[str, ...]]] = {
    "en": ("one", "other"),
    "ar": ("zero", "one", "two", "few", "many", "other"),
    "ckb": ("one", "other"),
}
# A value keeps its own direction inside a sentence of the other one.
ISOLATE: Final = "\u2068{}\u2069"
DIGITS: Final[Mapping[str, str]] = {
    "latn": "0123456789",
    "arab": "٠١٢٣٤٥٦٧٨٩",
    "arabext": "۰۱۲۳۴۵۶۷۸۹",
}
_NAMED: Final = re.compile(r"\{\{(\w+)\}\}")
_PERIOD: Final = re.compile(r"(\d{4})-?([QH]\d)?")


@dataclass(frozen=True, slots=True)
class Named:
    """What a sentence names: a code, and a title in some languages."""

    code: str
    title: Mapping[str, Any]

    def told(self, language: str) -> str:
        """The title in a language, in English where it is not known, or the code."""
        return str(self.title.get(language) or self.title.get("en") or self.code)


@cache
def messages(language: str) -> dict[str, str]:
    """Every sentence of a language by its key, such as ``mail.late_one``."""
    found = json.loads((FOLDER / f"{language}.json").read_text(encoding="utf-8"))
    return dict(_flat(found))


@cache
def machine_made(language: str) -> bool:
    """Whether no person has reviewed a language's sentences yet."""
    marks = json.loads((FOLDER / "review.json").read_text(encoding="utf-8"))
    return bool(marks[language]["status"] == "machine")


def plural_form(language: str, count: int) -> str:
    """The plural form of a whole number (CLDR), such as ``few``."""
    if language == "ar":
        return _arabic_form(count)
    return "one" if count == 1 else "other"


def say(language: str, key: str, digits: str = "latn", /, **values: object) -> str:
    """A sentence with its values; with ``count`` among them, in the plural form of that.

    Numbers are written in ``digits``. Values that are texts are isolated, so that a code in Latin
    letters does not turn an Arabic sentence around.
    """
    sentences = messages(language)
    count = values.get("count")
    if isinstance(count, int):
        key = f"{key}_{plural_form(language, count)}"

    def put_in(found: re.Match[str]) -> str:
        value = values[found[1]]
        if isinstance(value, int):
            return in_digits(str(value), digits)
        if language == "en" and str(value).isascii():
            return str(value)
        return ISOLATE.format(value)

    return _NAMED.sub(put_in, sentences[key])


def without_isolates(text: str) -> str:
    """A sentence for programs that show the marks of direction as boxes."""
    return text.replace(ISOLATE[0], "").replace(ISOLATE[-1], "")


def in_digits(text: str, digits: str) -> str:
    """A text with its Latin digits written in others."""
    return text.translate(str.maketrans(DIGITS["latn"], DIGITS[digits]))


def say_date(language: str, day: date, digits: str = "latn") -> str:
    """A day in words: 31 January 2024."""
    sentences = messages(language)
    parts = {
        "day": in_digits(str(day.day), digits),
        "month": sentences[f"date.month.{day.month}"],
        "year": in_digits(str(day.year), digits),
    }
    return _NAMED.sub(lambda found: parts[found[1]], sentences["date.day"])


def say_period(language: str, code: str, digits: str = "latn") -> str:
    """A period in words, from its code: 2023Q2, 2023H1, 2023, or one of the whole plan."""
    sentences = messages(language)
    found = _PERIOD.fullmatch(code)
    if found is None:
        return sentences["period.plan"]
    name = "period.year" if found[2] is None else f"period.{found[2].lower()}"
    return sentences[name].replace("{{year}}", in_digits(found[1], digits))


def _arabic_form(count: int) -> str:
    if count in (0, 1, 2):
        return ("zero", "one", "two")[count]
    if 3 <= count % 100 <= 10:
        return "few"
    return "many" if 11 <= count % 100 <= 99 else "other"


def _flat(found: Mapping[str, Any], before: str = "") -> list[tuple[str, str]]:
    flat: list[tuple[str, str]] = []
    for key, value in found.items():
        if isinstance(value, Mapping):
            flat += _flat(value, f"{before}{key}.")
        else:
            flat.append((f"{before}{key}", str(value)))
    return flat
