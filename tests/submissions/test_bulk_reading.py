"""Reading a file of values in constant memory."""

import tracemalloc

from inap.submissions.bulk_reading import RowReader
from support.bulk import COLUMNS

ROW = "PEOPLE,F-MOI,2023Q1,IQ-BG,female,,12,,\n"


class Rows:
    """A file of so many equal rows that is nowhere in memory."""

    def __init__(self, rows: int) -> None:
        self._rest = len(ROW) * rows
        self._block = (ROW * 10_000).encode()
        self._head = f"{COLUMNS}\n".encode()

    def read(self, size: int, /) -> bytes:
        if self._head:
            given, self._head = self._head, b""
            return given
        start = -self._rest % len(ROW)
        given = self._block[start : start + min(size, self._rest)]
        self._rest -= len(given)
        return given


def peak_of(rows: int) -> int:
    reader = RowReader(Rows(rows), {})
    tracemalloc.start()
    counted = sum(1 for _ in reader.staged())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert counted == reader.rows == rows
    return peak


def test_memory_does_not_grow_with_the_file() -> None:
    assert peak_of(80_000) < 1.2 * peak_of(20_000)
