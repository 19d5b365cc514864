"""A workbook while it is written: its formats, its sheets, and the lists its drop-downs offer."""

import io
import math
from datetime import datetime
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from inap.exchange import workbook_words as words
from inap.exchange.workbook_layout import Contents, title_in

# Points that a line of text takes.
LINE: Final = 13
_MADE: Final = datetime(2021, 1, 1)  # noqa: DTZ001  # a workbook's dates have no time zone


class Book:
    """A workbook being written."""

    def __init__(self, contents: Contents, target: io.BytesIO) -> None:
        self.contents = contents
        self.language = contents.stamp.language
        self.book = xlsxwriter.Workbook(target, {"in_memory": True, "strings_to_formulas": False})
        self.book.set_properties(
            {
                "title": title_in(contents.plan_title, self.language),
                "subject": f"{contents.stamp.actor} {contents.stamp.period}",
                "created": _MADE,
            }
        )
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

    @property
    def right_to_left(self) -> bool:
        """Whether the language runs from right to left."""
        return self.language in words.RIGHT_TO_LEFT

    def add_sheet(self, name: str) -> Worksheet:
        """A sheet in the direction of the language."""
        sheet: Worksheet = self.book.add_worksheet(words.SHEETS[name][self.language])
        if self.right_to_left:
            sheet.right_to_left()
        sheet.hide_gridlines(2)
        sheet.set_paper(9)
        sheet.set_margins(left=0.4, right=0.4, top=0.6, bottom=0.6)
        return sheet

    def heading(self, name: str) -> str:
        """The heading of a column."""
        return words.HEADINGS[name][self.language]


def lines_of(text: str, width: float) -> int:
    """About how many lines a text takes in a column; spreadsheets do not work it out on opening."""
    return sum(max(1, math.ceil(len(line) * 1.12 / width)) for line in text.split("\n"))


def lists_of(made: Book) -> dict[str, tuple[int, int]]:
    """Where in the hidden sheet each list stands: its column, and how many rows it has."""
    return {
        name: (column, len(items))
        for column, (name, items) in enumerate(lists(made).items(), start=4)
    }


def lists(made: Book) -> dict[str, list[str]]:
    """What may be chosen in each column of the empty rows."""
    contents, language = made.contents, made.language
    ages = {age for indicator in contents.indicators for age in indicator.measure.age_groups}
    order = [age for each in contents.indicators[:1] for age in each.measure.age_groups]
    return {
        "code": [indicator.code for indicator in contents.indicators],
        "area": [title_in(area.title, language, area.code) for area in contents.areas],
        "sex": [words.ALL[language], *(each[language] for each in words.SEXES.values())],
        "age": [words.ALL[language], *order, *sorted(ages - set(order))],
    }
