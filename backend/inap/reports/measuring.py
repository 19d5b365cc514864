"""How wide the columns of a table are and how long the bars of a chart. Pure.

Widths are in signs of an average letter, which is near enough in the three scripts: a renderer
scales them to its page.
"""

import math
from collections.abc import Sequence
from typing import Final

from inap.reports.document import BarChart, Document, Table
from inap.reports.showing import cell_text, one_line

# Signs that stand side by side across a page, at the size tables are set in.
PAGE: Final = 92
_NARROWEST: Final = 5
# A longer word is broken, and a longer text goes on in the next line.
LONGEST_WORD: Final = 24
_WIDEST: Final = 44
# What a column's rules and margins take.
_MARGIN: Final = 2


def column_widths(table: Table, document: Document, page: float = PAGE) -> tuple[float, ...]:
    """The widths of the columns: as wide as their texts, less where the page is too narrow.

    No column gets less than its longest word, and so the sum may be more than ``page``: the
    renderer then sets the table smaller.
    """
    texts = [[one_line(column.head)] for column in table.columns]
    for row in table.rows:
        for column, cell in zip(texts, row, strict=True):
            column.append(cell_text(cell, document))
    least = [_longest_word(column) + _MARGIN for column in texts]
    wanted = [
        max(low, min(_WIDEST, max(map(len, column))) + _MARGIN)
        for low, column in zip(least, texts, strict=True)
    ]
    spare, asked = page - sum(least), sum(wanted) - sum(least)
    share = 1.0 if asked <= spare else max(0.0, spare / asked)
    return tuple(low + (high - low) * share for low, high in zip(least, wanted, strict=True))


def _longest_word(texts: Sequence[str]) -> int:
    found = max((len(word) for text in texts for word in text.split()), default=0)
    return min(LONGEST_WORD, max(_NARROWEST, found))


def bar_shares(chart: BarChart) -> tuple[float, ...]:
    """How long each bar is, from 0 to 1, the longest being 1; from zero, so none is negative."""
    lengths = [bar.value if math.isfinite(bar.value) else 0.0 for bar in chart.bars]
    longest = max(lengths, default=0.0)
    return tuple(max(0.0, length) / longest if longest > 0 else 0.0 for length in lengths)
