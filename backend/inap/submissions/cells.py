"""A revision's cells as they are stored, and what is published of them.

A stored cell holds only the fields that say something, with numbers as plain decimal text:
``{"sex": "female", "value": "12.5"}``. Cells stand in one order (the total, then by sex and age),
so equal contents are equal texts and have equal hashes.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final, cast

from inap.submissions.measure import Cell, Dimension, Kind, Measure

# Units in which halves make sense; everything else that is reported is counted.
MEASURED_UNITS: Final = frozenset({"amount", "percent"})
# For plans whose settings name no age groups of their own.
AGE_GROUPS: Final = ("0-17", "18-29", "30-59", "60+")

Stored = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Published:
    """One published cell: its place among the stored ones from 1, and its numbers.

    ``value`` is in the indicator's unit, in percent for percentages and for yes-no answers.
    """

    cell: int
    sex: str | None
    age: str | None
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None


def measure_of(
    *,
    kind: str,
    unit: str,
    over_areas: str,
    disaggregation: Iterable[str],
    age_groups: Sequence[str] | None,
) -> Measure:
    """How an indicator is measured, from how the plan describes it.

    What does not add up over areas (an average, an index) does not add up over sexes either.
    """
    return Measure(
        kind=cast("Kind", kind),
        integer=unit not in MEASURED_UNITS,
        required=frozenset(cast("Iterable[Dimension]", disaggregation)),
        age_groups=tuple(age_groups or AGE_GROUPS),
        sum_parts=over_areas != "none",
    )


def to_stored(measure: Measure, cells: Iterable[Cell]) -> list[Stored]:
    """The cells in their stored form and order; each must have passed ``measure.check``."""

    def place(cell: Cell) -> tuple[int, int]:
        return (
            0 if cell.sex is None else 1 + measure.sexes.index(cell.sex),
            0 if cell.age is None else 1 + measure.age_groups.index(cell.age),
        )

    return [_to_document(cell) for cell in sorted(cells, key=place)]


def from_stored(cells: Iterable[Mapping[str, Any]]) -> tuple[Cell, ...]:
    """The cells of a stored revision."""
    return tuple(
        Cell(
            sex=cell.get("sex"),
            age=cell.get("age"),
            value=_number(cell.get("value")),
            numerator=_number(cell.get("numerator")),
            denominator=_number(cell.get("denominator")),
            yes=cell.get("yes"),
            text=cell.get("text"),
        )
        for cell in cells
    )


def published(kind: str, cells: Iterable[Mapping[str, Any]]) -> list[Published]:
    """What approval publishes of a revision. ``publishing_queries`` does the same in bulk.

    A text is published as a place without numbers, so that it is listed among what was reported.
    """
    found = []
    for position, cell in enumerate(from_stored(cells), start=1):
        numerator, denominator = cell.numerator, cell.denominator
        if kind == "yes_no":
            numerator, denominator = Decimal(cell.yes is True), Decimal(1)
        value = cell.value if kind == "number" else percent(numerator, denominator)
        found.append(Published(position, cell.sex, cell.age, value, numerator, denominator))
    return found


def percent(numerator: Decimal | None, denominator: Decimal | None) -> Decimal | None:
    """The share in percent, rounded half up to six decimals; None of nothing."""
    if numerator is None or not denominator:
        return None
    millionths = 100_000_000 * Fraction(numerator) / Fraction(denominator)
    return Decimal((2 * millionths + 1) // 2).scaleb(-6)


def plain(number: Decimal) -> str:
    """A number as stored: plain decimal notation without needless zeros."""
    text = f"{number:f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text in ("", "-0") else text


def _to_document(cell: Cell) -> Stored:
    document: Stored = {}
    for name in ("sex", "age", "yes", "text"):
        if (content := getattr(cell, name)) is not None:
            document[name] = content
    for name in ("value", "numerator", "denominator"):
        if (number := getattr(cell, name)) is not None:
            document[name] = plain(number)
    return document


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
