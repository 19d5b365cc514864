"""A workbook to be filled in while it is written: its sheets, and what its drop-downs offer."""

import io
from datetime import datetime
from typing import Final

from xlsxwriter.worksheet import Worksheet

from inap.exchange import workbook_words as words
from inap.exchange.workbook_layout import Contents, title_in
from inap.kit.workbook import Workbook

_MADE: Final = datetime(2021, 1, 1)  # noqa: DTZ001  # a workbook's dates have no time zone


class Book(Workbook):
    """A workbook to be filled in, being written."""

    def __init__(self, contents: Contents, target: io.BytesIO) -> None:
        self.contents = contents
        self.language = contents.stamp.language
        super().__init__(
            target,
            right_to_left=self.language in words.RIGHT_TO_LEFT,
            created=_MADE,
            properties={
                "title": title_in(contents.plan_title, self.language),
                "subject": f"{contents.stamp.actor} {contents.stamp.period}",
            },
        )

    def add_sheet(self, name: str) -> Worksheet:
        """A sheet by the name of what it is for."""
        return self.add_sheet_named(words.SHEETS[name][self.language])

    def heading(self, name: str) -> str:
        """The heading of a column."""
        return words.HEADINGS[name][self.language]


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
