"""Stored values as a workbook shows them. Pure.

A number goes into a cell as a number as long as a spreadsheet holds all its digits, which are
fifteen; a longer one goes as text, so that none is lost on the way.
"""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any, Final

from inap.exchange import workbook_words as words
from inap.exchange.workbook_layout import Held, Place
from inap.submissions.cells import percent, plain

DIGITS_HELD: Final = 15
_LONGEST_SHOWN: Final = 300


def cell_at(cells: Sequence[Mapping[str, Any]], place: Place) -> Mapping[str, Any] | None:
    """The stored cell of a place."""
    return next((cell for cell in cells if (cell.get("sex"), cell.get("age")) == place), None)


def shown_cell(kind: str, cells: Sequence[Mapping[str, Any]], place: Place, language: str) -> str:
    """A stored value as one text; empty where there is none."""
    cell = cell_at(cells, place)
    if cell is None:
        return ""
    if kind == "percentage":
        part, whole = Decimal(cell["numerator"]), Decimal(cell["denominator"])
        share = percent(part, whole)
        shown = "" if share is None else f" ({plain(round(share, 1))} %)"
        return f"{plain(part)} / {plain(whole)}{shown}"
    if kind == "yes_no":
        return (words.YES if cell.get("yes") else words.NO)[language]
    if kind == "qualitative":
        text = str(cell.get("text", ""))
        return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
    return str(cell.get("value", ""))


def shown_entry(
    kind: str, name: str, place: Place, held: Held | None, language: str
) -> str | float | None:
    """What an entry cell is filled in with: what the portal holds already."""
    if held is None:
        return None
    if name == "narrative":
        return (held.narrative or {}).get(language) or None
    cell = cell_at(held.cells, place)
    if cell is None:
        return None
    if kind == "yes_no":
        return (words.YES if cell.get("yes") else words.NO)[language]
    if kind == "qualitative":
        return cell.get("text") or None
    number = cell.get(name)
    return None if number is None else as_held(Decimal(number))


def as_held(number: Decimal) -> str | float:
    """A number as a spreadsheet holds it, or as text where it would lose digits."""
    digits = len(number.normalize().as_tuple().digits)
    return float(number) if digits <= DIGITS_HELD else plain(number)
