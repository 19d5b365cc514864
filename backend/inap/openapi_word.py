"""What a property or parameter of the interface holds, with an example."""

from typing import NamedTuple


class Word(NamedTuple):
    """A description (empty: the schema referred to describes it) and an example."""

    meaning: str
    example: object


def text_in(en: str, ar: str, ckb: str) -> dict[str, str]:
    """A text in the three languages."""
    return {"en": en, "ar": ar, "ckb": ckb}
