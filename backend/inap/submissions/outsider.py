"""The outsider of ``suppression.py``: what can be computed of hidden cells from published ones.

Hidden cells are the unknowns of a linear system that says which published totals are the sums of
which parts. The ends of each unknown's interval are found by moving a point through all tables that
agree with what is published: the simplex method, in whole numbers and fractions, started from the
true table.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from math import gcd

Number = int | Fraction


class Reach:
    """The lowest and the highest value of every unknown in any table that was found possible.

    Also holds the effort that is left to find more of them.
    """

    def __init__(self, effort: int) -> None:
        self.effort = effort
        self._low: dict[int, Number] = {}
        self._high: dict[int, Number | None] = {}  # None: without bound

    def note(self, unknown: int, value: Number) -> None:
        """Take in one more possible value."""
        high = self._high.setdefault(unknown, value)
        if high is not None and value > high:
            self._high[unknown] = value
        if value < self._low.setdefault(unknown, value):
            self._low[unknown] = value

    def note_unbounded(self, unknown: int) -> None:
        """Take in that there is no highest value."""
        self._high[unknown] = None

    def spans(self, unknown: int, width: int) -> bool:
        """Say whether possible values lie at least ``width`` apart."""
        high = self._high[unknown]
        return high is None or high - self._low[unknown] >= width


class Outsider:
    """What can be known of one component's hidden values from the published ones.

    Holds a point (one non-negative value for each unknown) that satisfies every equation, and the
    equations solved for some unknowns, the basis. Each row is an equation in whole numbers, with a
    positive coefficient for its own basic unknown and none for the other basic ones. So moving an
    unknown outside the basis, and the basic ones with it, keeps every equation true. Every value
    passed on the way is noted, so one walk usually settles many unknowns.
    """

    def __init__(
        self, point: dict[int, Number], equations: Sequence[Mapping[int, int]], reach: Reach
    ) -> None:
        self._point = point
        self._reach = reach
        for unknown, value in point.items():
            reach.note(unknown, value)
        uses = Counter(unknown for equation in equations for unknown in equation)
        self._rows: dict[int, dict[int, int]] = {}
        self._columns: dict[int, set[int]] = {unknown: set() for unknown in point}
        for equation in sorted(equations, key=len):
            row = dict(equation)
            for basic in self._rows.keys() & row.keys():
                self._eliminate(row, basic, self._rows[basic])
            if row:
                self._enter(min(row, key=lambda unknown: (uses[unknown], unknown)), row)
        self._first_rows = {basic: dict(row) for basic, row in self._rows.items()}

    def spans(self, unknown: int, width: int) -> bool:
        """Say whether tables that agree with all that is published differ by ``width`` here.

        The answer no may also mean that the effort is spent. Rows fill up while walking and get
        slow. Any basis serves any point, so once the rows hold twice what they held at first, the
        first ones are taken again.
        """
        if not self._reach.spans(unknown, width):
            if _size(self._rows) > 2 * _size(self._first_rows):
                self._rows = {}
                self._columns = {unknown: set() for unknown in self._point}
                for basic, row in self._first_rows.items():
                    self._enter(basic, dict(row))
            self._walk(unknown, 1, width)
            self._walk(unknown, -1, width)
        return self._reach.spans(unknown, width)

    def _walk(self, unknown: int, sense: int, width: int) -> None:
        """Raise (sense 1) or lower (-1) an unknown until it spans the width or is stopped."""
        while not self._reach.spans(unknown, width) and self._reach.effort > 0:
            step = self._improving(unknown, sense)
            if step is None:
                return
            self._move(*step)

    def _improving(self, unknown: int, sense: int) -> tuple[int, int] | None:
        """Return an unknown outside the basis, and the direction of a move that helps; or None.

        Of those that can move at once, the one in fewest rows, which costs least. If all are held
        by a basic unknown at zero, the lowest number, so that changing the basis cannot go in
        circles (Bland's rule).
        """
        row = self._rows.get(unknown)
        if row is None:
            return (unknown, sense) if sense > 0 or self._point[unknown] else None
        steps = [
            (other, -sense if value > 0 else sense)
            for other, value in row.items()
            if other != unknown and (self._point[other] or (value > 0) == (sense < 0))
        ]
        free = [step for step in steps if self._is_free(*step)]
        if free:
            return min(free, key=lambda step: (len(self._columns[step[0]]), step))
        return min(steps, default=None)

    def _is_free(self, unknown: int, direction: int) -> bool:
        """Say whether no basic unknown at zero is in the way of a move."""
        return all(
            self._point[basic] or self._rows[basic][unknown] * direction < 0
            for basic in self._columns[unknown]
        )

    def _move(self, unknown: int, direction: int) -> None:
        """Move an unknown outside the basis until something reaches zero; note what was seen."""
        rates = {
            basic: _divide(-direction * self._rows[basic][unknown], self._rows[basic][basic])
            for basic in self._columns[unknown]
        }
        rooms = [
            (_divide(self._point[basic], -rate), basic) for basic, rate in rates.items() if rate < 0
        ]
        if direction < 0:
            rooms.append((self._point[unknown], -1))
        if not rooms:
            for rising in (unknown, *rates):
                self._reach.note_unbounded(rising)
            return
        room, leaving = min(rooms)
        rates[unknown] = direction
        for moving, rate in rates.items() if room else ():
            self._point[moving] += rate * room
            self._reach.note(moving, self._point[moving])
        if leaving >= 0:
            row = self._rows.pop(leaving)
            for other in row:
                self._columns[other].discard(leaving)
            self._enter(unknown, row)

    def _enter(self, unknown: int, row: dict[int, int]) -> None:
        """Put an unknown in the basis by a row that is free of the basic ones."""
        if row[unknown] < 0:
            row = {other: -value for other, value in row.items()}
        for basic in self._columns[unknown].copy():
            self._eliminate(self._rows[basic], unknown, row)
            for other in row:
                if other in self._rows[basic]:
                    self._columns[other].add(basic)
                else:
                    self._columns[other].discard(basic)
        self._rows[unknown] = row
        for other in row:
            if other != unknown:
                self._columns[other].add(unknown)

    def _eliminate(self, row: dict[int, int], unknown: int, by: Mapping[int, int]) -> None:
        """Rid a row of an unknown, in place, by a row whose coefficient for it is positive."""
        self._reach.effort -= len(by)
        common = gcd(row[unknown], by[unknown])
        scale, factor = by[unknown] // common, row[unknown] // common
        if scale != 1:
            for other in row:
                row[other] *= scale
        for other, value in by.items():
            total = row.get(other, 0) - factor * value
            if total:
                row[other] = total
            else:
                del row[other]
        if scale != 1 and (common := gcd(*row.values())) > 1:
            for other in row:
                row[other] //= common


def exact(value: Decimal) -> Number:
    """Return the same number as an int where it is whole, since that is what makes this fast."""
    return int(value) if value == value.to_integral_value() else Fraction(value)


def _size(rows: Mapping[int, Mapping[int, int]]) -> int:
    return sum(len(row) for row in rows.values())


def _divide(value: Number, by: Number) -> Number:
    """Return the quotient, as an int where it is whole."""
    if by == 1:
        return value
    quotient = Fraction(value) / by
    return quotient.numerator if quotient.denominator == 1 else quotient
