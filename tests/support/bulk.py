"""Files of values for the bulk import, and the same values as a single entry takes them."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, NamedTuple

from inap.submissions.measure import Cell, Fault, Kind

COLUMNS: Final = "indicator,actor,period,area,sex,age,value,numerator,denominator"
AGES: Final = ("young", "old")


@dataclass(frozen=True, slots=True)
class Shape:
    """How an indicator of these tests is described in the plan."""

    kind: Kind
    unit: str
    over_areas: str


SHAPES: Final = {
    "PEOPLE": Shape("number", "person", "sum"),
    "MONEY": Shape("number", "amount", "sum"),
    "AVERAGE": Shape("number", "amount", "none"),
    "SHARE": Shape("percentage", "percent", "ratio"),
    "PART": Shape("percentage", "person", "ratio"),
    "LAW": Shape("yes_no", "answer", "ratio"),
    "STORY": Shape("qualitative", "item", "none"),
}


class Row(NamedTuple):
    """One row of a file; a fact of the federal body unless it says otherwise."""

    indicator: str = "PEOPLE"
    sex: str = ""
    age: str = ""
    value: str = ""
    numerator: str = ""
    denominator: str = ""
    area: str = "IQ-BG"
    period: str = "2023Q1"
    actor: str = "F-MOI"

    @property
    def fields(self) -> tuple[str, ...]:
        """In the order of ``COLUMNS``."""
        place = (self.indicator, self.actor, self.period, self.area, self.sex, self.age)
        return (*place, self.value, self.numerator, self.denominator)

    @property
    def cell(self) -> Cell:
        """What a single entry takes for it."""
        kind = SHAPES.get(self.indicator, SHAPES["PEOPLE"]).kind
        return Cell(
            sex=self.sex or None,
            age=self.age or None,
            value=_number(self.value) if kind in ("number", "percentage") else None,
            numerator=_number(self.numerator),
            denominator=_number(self.denominator),
            yes=self.value == "yes" if kind == "yes_no" and self.value else None,
            text=self.value if kind == "qualitative" and self.value else None,
        )


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def file_of(rows: Iterable[Row]) -> io.BytesIO:
    """The rows as a file."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS.split(","))
    writer.writerows(row.fields for row in rows)
    return io.BytesIO(text.getvalue().encode())


def pointed(fault: Fault, rows: Sequence[int]) -> tuple[int, str | None]:
    """The row and column a fault of a single entry stands at; ``rows`` are those of its cells."""
    steps = fault.pointer.split("/")[2:]
    if not steps:
        return rows[0], None
    column = steps[1] if len(steps) > 1 else None
    return rows[int(steps[0])], "value" if column in ("yes", "text") else column
