"""Folding of names for search: two spellings of one name become the same text.

Arabic and Sorani are typed on keyboards that mix ي with ی and ك with ک, write ة, ه or ە for one
sound, leave hamzas out and stretch words with tatweel. Folded text is only compared, never shown.
"""

import unicodedata
from typing import Final

# Letters that stand for one another, after decomposition has split hamza and madda off.
_SAME_LETTER: Final = str.maketrans(
    {
        "ي": "ی",
        "ى": "ی",
        "ێ": "ی",  # Sorani's marked vowels and consonants are often typed without their mark.
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
        "ء": None,
        "ـ": None,
        **{chr(0x660 + digit): str(digit) for digit in range(10)},
        **{chr(0x6F0 + digit): str(digit) for digit in range(10)},
    }
)


def fold(text: str) -> str:
    """``text`` in lower case, without diacritics, marks, punctuation and repeated spaces.

    Folding folded text changes nothing. The result may be empty.
    """
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    # Case folding may itself leave letters that decompose, such as U+0345 or U+1E9E.
    decomposed = unicodedata.normalize("NFKD", decomposed).translate(_SAME_LETTER)
    kept = (_character(character) for character in decomposed)
    return " ".join("".join(kept).split())


def words(text: str) -> tuple[str, ...]:
    """The folded words of what someone typed into a search field."""
    return tuple(fold(text).split())


def matches(wanted: tuple[str, ...], *texts: str) -> bool:
    """Whether every folded word occurs somewhere in the texts; no words match nothing."""
    folded = " ".join(fold(text) for text in texts)
    return bool(wanted) and all(word in folded for word in wanted)


def _character(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Mn":
        return ""
    # The zero-width non-joiner separates nothing that a reader would call two words.
    if category == "Cf":
        return ""
    return " " if category[0] in "PSZC" else character
