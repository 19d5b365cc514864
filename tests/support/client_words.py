"""The client's strings as one tree: those of the first view, and those only other screens need."""

import json
from functools import cache
from typing import Any

from inap.settings import REPOSITORY

LOCALES = REPOSITORY / "frontend" / "src" / "locales"


@cache
def client_words(language: str) -> dict[str, Any]:
    """All files of a language; the problems stand in both, each in one of them."""
    first, rest, more = (
        json.loads((LOCALES / part / f"{language}.json").read_text("utf-8"))
        for part in ("", "rest", "more")
    )
    return {**first, **rest, **more, "problem": first["problem"] | rest["problem"]}
