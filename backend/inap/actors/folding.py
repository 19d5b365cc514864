"""Folding of names for search: two spellings of one name become the same text.

Arabic and Sorani are typed on keyboards that mix ي with ی and ك with ک, write ة, ه or ە for one
sound, leave hamzas out and stretch words with tatweel. Folded text is only compared, never shown.
"""

import unicodedata
from typing import Final

# Letters that stand for one another, after decomposition has split hamza and madda off.
_SAME_LETTER: Final = {
    "ي": "ی",
    "ى": "ی",
    "ێ": "ی",  # Sorani's marked letters are often typed without their mark.
    "ۆ": "و",
    "ڕ": "ر",
    "ڵ": "ل",
    "ك": "ک",
    "ة": "ه",
    "ە": "ه",
    "ھ": "ه",
    "ہ": "ه",
    "ۃ": "ه",
    "ٱ": "ا",
    "ء": "",
    "ـ": "",
    **{chr(0x660 + digit): str(digit) for digit in range(10)},
    **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
}


class _Table(dict[int, str]):
    """What each character becomes; decided once a character, so that translating is fast."""

    def __missing__(self, codepoint: int) -> str:
        character = chr(codepoint)
        folded = _SAME_LETTER.get(character)
        if folded is None:
            folded = _kept(character)
        self[codepoint] = folded
        return folded


def _kept(character: str) -> str:
    category = unicodedata.category(character)
    # Diacritics go, and so do the joiners, which separate nothing a reader would call two words.
    if category in ("Mn", "Cf"):
        return ""
    return " " if category[0] in "PSZC" else character


_TABLE: Final = _Table()


def fold(text: str) -> str:
    """``text`` in lower case, without diacritics, marks, punctuation and repeated spaces.

    Folding folded text changes nothing. The result may be empty.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    # Case folding may itself leave letters that decompose, such as U+0345.
    return " ".join(unicodedata.normalize("NFKD", decomposed).translate(_TABLE).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of what someone typed into a search field."""
    return tuple(fold(text).split())


def matches(wanted: tuple[str, ...], *texts: str) -> bool:
    """Whether every folded word occurs somewhere in the texts; no words match nothing."""
    folded = " ".join(fold(text) for text in texts)
    return bool(wanted) and all(word in folded for word in wanted)
