"""Names of files as people gave them: kept in their own script, without what could deceive. Pure.

A name is shown and offered for saving; nothing is ever stored or opened under it.
"""

import unicodedata
from typing import Final

LONGEST: Final = 200
_SEPARATORS: Final = "/\\"
# Forbidden in names by Windows; a colon also opens a stream of another name.
_FORBIDDEN: Final = frozenset('<>:"|?*')
# Joiners belong to the spelling of Sorani, Persian and Arabic names.
_JOINERS: Final = frozenset("\u200c\u200d")


def clean_name(given: str) -> str | None:
    """The name without path, control characters and marks that turn the reading direction.

    ``None`` when no name is left that says anything and ends in an extension. A name that is too
    long loses the end of what stands before its extension.
    """
    name = unicodedata.normalize("NFC", given)
    for separator in _SEPARATORS:
        name = name.rpartition(separator)[2]
    kept = "".join(" " if mark.isspace() else mark for mark in name if _may_stay(mark))
    stem, dot, extension = " ".join(kept.split()).rpartition(".")
    stem = stem.strip(" .\u200c\u200d")
    extension = extension.strip()
    if not dot or not stem or not extension.isascii() or not extension.isalnum():
        return None
    if len(extension) > 10:
        return None
    return f"{stem[: LONGEST - len(extension) - 1].rstrip()}.{extension}"


def extension_of(name: str) -> str:
    """What stands after the last point, in small letters."""
    return name.rpartition(".")[2].lower()


def _may_stay(mark: str) -> bool:
    if mark in _FORBIDDEN:
        return False
    if mark in _JOINERS or mark.isspace():
        return True
    # Cf holds the marks that turn the direction, Cs halves of letters, Co and Cn no letters at all.
    return unicodedata.category(mark) not in ("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")
