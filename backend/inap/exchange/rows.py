"""Rows of the export that are built here: those of protected indicators. Pure.

They are written as PostgreSQL writes the others, byte for byte. None of them is an adjustment: what
was decided on overlaps of these indicators is not told (``submissions/publishable.py``).
"""

import csv
import io
import json
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from inap.kit.bare import number_text
from inap.submissions.publishable import SeriesCell

COLUMNS: Final = (
    "plan",
    "indicator",
    "period",
    "area",
    "jurisdiction",
    "sex",
    "age",
    "value",
    "numerator",
    "denominator",
    "submissions",
    "suppressed",
    "synthetic",
    "overlap",
)
HEADER: Final = (",".join(COLUMNS) + "\n").encode()


def csv_rows(plan: str, indicator: str, cells: Iterable[SeriesCell], *, synthetic: bool) -> bytes:
    """The cells of one indicator as CSV."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    for cell in cells:
        writer.writerow(
            (
                plan,
                indicator,
                cell.period,
                cell.area,
                cell.jurisdiction,
                cell.sex,
                cell.age,
                _plain(cell.value),
                _plain(cell.numerator),
                _plain(cell.denominator),
                cell.submissions,
                str(cell.suppressed).lower(),
                str(synthetic).lower(),
                None,
            )
        )
    return text.getvalue().encode()


def ndjson_rows(
    plan: str, indicator: str, cells: Iterable[SeriesCell], *, synthetic: bool
) -> bytes:
    """The cells of one indicator as JSON, one a line."""
    return "".join(_line(plan, indicator, cell, synthetic=synthetic) for cell in cells).encode()


def _line(plan: str, indicator: str, cell: SeriesCell, *, synthetic: bool) -> str:
    names = (plan, indicator, cell.period, cell.area, cell.jurisdiction, cell.sex, cell.age)
    numbers = (cell.value, cell.numerator, cell.denominator)
    texts = [
        *(json.dumps(name, ensure_ascii=False) for name in names),
        *(number_text(number) for number in numbers),
        str(cell.submissions),
        json.dumps(cell.suppressed),
        json.dumps(synthetic),
        "null",
    ]
    pairs = zip(COLUMNS, texts, strict=True)
    return "{" + ",".join(f'"{name}":{text}' for name, text in pairs) + "}\n"


def _plain(number: Decimal | None) -> str | None:
    return None if number is None else number_text(number)
