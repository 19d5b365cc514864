"""How wide columns are, and how long bars."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inap.reports.document import Bar, BarChart, Cell, Column, Table
from inap.reports.measuring import LONGEST_WORD, PAGE, bar_shares, column_widths
from support.documents import make_document, make_table

DOCUMENT = make_document("en")
TEXTS = st.lists(st.text("abc ", max_size=200), min_size=1, max_size=12)


def of(*texts: str) -> Table:
    columns = tuple(Column("") for _ in texts)
    return Table("", "", columns, (tuple(Cell(text or "x") for text in texts),))


@given(TEXTS)
def test_columns_fit_the_page_unless_their_words_do_not(texts: list[str]) -> None:
    widths = column_widths(of(*texts), DOCUMENT)
    words = [max((len(word) for word in text.split()), default=0) for text in texts]
    for width, word in zip(widths, words, strict=True):
        assert width >= min(word, LONGEST_WORD)
    if sum(max(5, min(word, LONGEST_WORD)) + 2 for word in words) <= PAGE:
        assert sum(widths) <= PAGE + 1e-6


def test_a_longer_text_gets_a_wider_column() -> None:
    widths = column_widths(make_table("en", 3), DOCUMENT)
    assert widths[0] == max(widths)
    assert all(width < widths[0] / 2 for width in widths[1:])


def test_an_unknown_cell_is_as_wide_as_the_word_for_it() -> None:
    table = Table("", "", (Column("n"),), ((Cell(""),),))
    assert column_widths(table, DOCUMENT)[0] >= len(DOCUMENT.unknown)


def chart(*values: float) -> BarChart:
    return BarChart("", "", tuple(Bar("", value, "") for value in values))


@pytest.mark.parametrize(
    ("values", "shares"),
    [
        ((50, 100, 0), (0.5, 1, 0)),
        ((-5, 10), (0, 1)),
        ((0, 0), (0, 0)),
        ((math.nan, math.inf, 2), (0, 0, 1)),
        ((), ()),
    ],
)
def test_bars_begin_at_zero_and_the_longest_is_the_measure(
    values: tuple[float, ...], shares: tuple[float, ...]
) -> None:
    assert bar_shares(chart(*values)) == shares
