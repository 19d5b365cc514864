"""Which letters a text may not hold in the language it says it is in.

Sorani typed on an Arabic keyboard, or Arabic on a Kurdish one, looks right and is not: it sorts
wrongly, is not found, and is read aloud in the wrong language.
"""

from typing import Final

_WRONG: Final = {
    "ar": frozenset("یکەێۆڕڵھ"),
    "ckb": frozenset("ةيكى"),
}


def wrong_letters(language: str, text: str) -> tuple[str, ...]:
    """The letters of ``text`` that do not belong to ``language``, each once, in order."""
    wrong = _WRONG.get(language, frozenset())
    return tuple(dict.fromkeys(letter for letter in text if letter in wrong))
