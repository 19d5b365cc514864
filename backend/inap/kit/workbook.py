"""A workbook being written: its formats and sheets in the direction of its language.

Text is written as text, so that nothing in it is ever a formula, and the only moment in the file is
the one that is given: the same data makes the same bytes.
"""

import io
import math
from datetime import datetime
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

# Points that a line of text takes.
LINE: Final = 13


class Workbook:
    """A workbook being written into ``target``.

    ``created`` has no time zone, as the file's format asks.
    """

    def __init__(
        self,
        target: io.BytesIO,
        *,
        right_to_left: bool,
        created: datetime,
        properties: dict[str, str],
    ) -> None:
        self.right_to_left = right_to_left
        self.book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
        self.book.set_properties({**properties, "created": created})
        self._formats: dict[str, Format] = {}

    def format(self, **given: object) -> Format:
        """A cell format; equal ones are made once."""
        name = repr(sorted(given.items()))
        if name not in self._formats:
            direction = 2 if self.right_to_left else 1
            # "top" suits rows of several lines; the font is one that every office suite has.
            base = {"font_name": "Arial", "font_size": 10, "valign": "top", "text_wrap": True}
            self._formats[name] = self.book.add_format(
                {**base, "reading_order": direction, **given}
            )
        return self._formats[name]

    def add_sheet_named(self, name: str) -> Worksheet:
        """A sheet in the direction of the language, set to be printed on A4."""
        sheet: Worksheet = self.book.add_worksheet(name)
        if self.right_to_left:
            sheet.right_to_left()
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        return sheet


def lines_of(text: str, width: float) -> int:
    """About how many lines a text takes in a column; spreadsheets do not work it out on opening."""
    return sum(max(1, math.ceil(len(line) * 1.12 / width)) for line in text.split("\n"))
