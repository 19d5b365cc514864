"""Disclosure control: which cells of a table stay hidden from anonymous and donor callers.

A table is a sequence of counts at points in named dimensions (sex, age, area, jurisdiction, period,
node). A cell without a value in a dimension is the total over it. Two steps decide what to hide:

1. Primary: every count below the threshold. Zero is one of them, since "none of them" discloses
   in a group whose size is known.
2. Complementary: further cells, until an outsider who knows every published cell, which totals are
   the sums of which parts, and that no count is negative, can place no hidden cell in an interval
   narrower than the threshold. A value that can be computed exactly is an interval of width nought.

The outsider is played exactly. Hidden cells are the unknowns of a linear system; the ends of the
interval of each are found by moving a point through all tables that agree with what is published
(the simplex method in whole numbers and fractions, started from the true table). This finds
whatever row reduction or interval propagation would find, and more. Hidden cells that share no
equation tell nothing of each other, so each connected component is attacked alone, and a cell that
was once found safe is not attacked again.

Where the parts present fall short of their total, the remainder is an unknown as well: nobody
reported it, but whoever subtracts can read it. A remainder above zero and below the threshold is
protected like a cell. Where the parts exceed the total (overlapping figures), nothing adds up and
nothing can be computed, so there is no equation.

Two things the outsider is not given: that counts are whole (an interval that is wide enough may
hold fewer whole tables than it seems to), and this program, whose choices follow from the values.

The rule comes from DESIGN.md section 5, "Do no harm".
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from math import gcd

THRESHOLD = 5
"""The smallest count of a restricted indicator that may be published."""

Key = tuple[tuple[str, str], ...]
"""A cell's coordinates, sorted by dimension; a dimension that is totalled is left out."""

EFFORT = 20_000_000
"""How much searching one table is worth: the coefficients rewritten by the outsider's search."""

_Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Cell:
    """One count and its coordinates; None, or no entry, is the total over a dimension."""

    key: Mapping[str, str | None]
    value: Decimal


@dataclass(frozen=True, slots=True)
class RatioCell:
    """One percentage as the two counts it is made of, with its coordinates as in ``Cell``."""

    key: Mapping[str, str | None]
    numerator: Decimal
    denominator: Decimal


def key_of(key: Mapping[str, str | None]) -> Key:
    """Return the hashable form of a cell's coordinates, in which the answers here are given."""
    return tuple(sorted((name, value) for name, value in key.items() if value is not None))


def small_keys(cells: Iterable[Cell], threshold: int = THRESHOLD) -> frozenset[Key]:
    """Return the keys of the cells whose count is below the threshold, zero included."""
    return frozenset(key_of(cell.key) for cell in cells if cell.value < threshold)


def keys_to_hide(
    cells: Sequence[Cell],
    threshold: int = THRESHOLD,
    *,
    also: Collection[Key] = (),
    effort: int = EFFORT,
) -> frozenset[Key]:
    """Return the keys of all cells to hide, so that none of them can be worked out.

    ``also`` names cells that are hidden for another reason and are to be protected like small ones;
    names that are not in the table are ignored. When ``effort`` is spent, whatever is not yet shown
    to be safe counts as exposed: the answer still protects every cell, but hides more than it need.
    The answer does not depend on the order of the cells, nor on the machine. Raises ValueError when
    two cells have the same key, or a count is negative or not finite.
    """
    table = _Table(cells, threshold, effort)
    table.hide(small_keys(cells, threshold).union(also))
    table.complete()
    return table.hidden_keys()


def protect_ratio(numerator: Decimal, denominator: Decimal, threshold: int = THRESHOLD) -> bool:
    """Say whether a percentage is to be hidden when looked at alone.

    It is hidden when those counted, those not counted, or the group itself are below the threshold.
    """
    return min(numerator, denominator - numerator, denominator) < threshold


def ratio_keys_to_hide(
    cells: Sequence[RatioCell], threshold: int = THRESHOLD, *, effort: int = EFFORT
) -> frozenset[Key]:
    """Return the keys of all percentages to hide, numerator and denominator together.

    Those counted and those not counted add up to the denominator, so they are two parts along one
    more dimension, and the outsider is given that equation too. A key is hidden whole: as soon as
    one of its three counts is hidden, so are the other two. Raises ValueError as ``keys_to_hide``
    does, and when a numerator exceeds its denominator.
    """
    counted, others = ("", "counted"), ("", "others")
    # The empty name cannot collide with a real dimension, and sorts before all of them.
    table = [
        Cell({**cell.key, "": part}, value)
        for cell in cells
        for part, value in (
            (None, cell.denominator),
            (counted[1], cell.numerator),
            (others[1], cell.denominator - cell.numerator),
        )
    ]
    hidden: frozenset[Key] = frozenset()
    while True:
        found = keys_to_hide(table, threshold, also=hidden, effort=effort)
        whole = frozenset(tuple(item for item in key if item[0]) for key in found)
        grown = frozenset(
            key for base in whole for key in (base, (counted, *base), (others, *base))
        )
        if grown == hidden:
            return whole
        hidden = grown


class _Table:
    """The cells, the equations among them, and what is hidden so far.

    Unknowns are numbered: cells in the order of their keys, then one remainder for each equation
    whose parts fall short. Remainders are hidden from the start and cannot be published.
    """

    def __init__(self, cells: Sequence[Cell], threshold: int, effort: int) -> None:
        self._threshold = threshold
        by_key = {key_of(cell.key): cell.value for cell in cells}
        if len(by_key) < len(cells):
            raise ValueError("two cells have the same key")
        if any(not value.is_finite() or value < 0 for value in by_key.values()):
            raise ValueError("a count is negative or not finite")
        self._keys = sorted(by_key)
        self._number = {key: number for number, key in enumerate(self._keys)}
        self._values = [_exact(by_key[key]) for key in self._keys]
        # An equation maps each unknown to its sign: the total -1, its parts and remainder +1.
        self._equations: list[dict[int, int]] = []
        self._hidden: set[int] = set()
        self._protected: set[int] = set()
        self._build_equations()
        self._equations_of: dict[int, list[int]] = defaultdict(list)
        for position, equation in enumerate(self._equations):
            for unknown in equation:
                self._equations_of[unknown].append(position)
        self._reach = _Reach(effort)
        self._safe: set[int] = set()

    def _build_equations(self) -> None:
        """Find every total whose parts are in the table, over one dimension or over several.

        The latter matter where the totals in between were never published.
        """
        groups: dict[tuple[int, tuple[str, ...]], list[int]] = defaultdict(list)
        for number, key in enumerate(self._keys):
            for size in range(len(key)):
                for kept in combinations(key, size):
                    total = self._number.get(kept)
                    if total is not None:
                        over = tuple(item[0] for item in key if item not in kept)
                        groups[total, over].append(number)
        remainders = {
            group: self._values[group[0]] - sum(self._values[part] for part in parts)
            for group, parts in groups.items()
        }
        adding_up = {group for group, remainder in remainders.items() if remainder >= 0}
        for group in sorted(adding_up):
            if self._follows_from_smaller(group, groups[group], adding_up):
                continue
            equation = {group[0]: -1} | dict.fromkeys(groups[group], 1)
            if remainder := remainders[group]:
                unknown = len(self._values)
                self._values.append(remainder)
                self._hidden.add(unknown)
                if remainder < self._threshold:
                    self._protected.add(unknown)
                equation[unknown] = 1
            self._equations.append(equation)

    def _follows_from_smaller(
        self,
        group: tuple[int, tuple[str, ...]],
        parts: Iterable[int],
        adding_up: Collection[tuple[int, tuple[str, ...]]],
    ) -> bool:
        """Say whether an equation over several dimensions repeats what smaller ones say together.

        It does where, along one of the dimensions, the total adds up and so does every subtotal.
        """
        total, over = group
        for name in over if len(over) > 1 else ():
            rest = tuple(other for other in over if other != name)
            subtotals = {
                tuple(item for item in self._keys[part] if item[0] not in rest) for part in parts
            }
            if (total, (name,)) in adding_up and all(
                (self._number.get(subtotal, -1), rest) in adding_up for subtotal in subtotals
            ):
                return True
        return False

    def hide(self, keys: Iterable[Key]) -> None:
        """Hide the named cells; names that are not in the table are ignored."""
        numbers = [self._number[key] for key in keys if key in self._number]
        self._hidden.update(numbers)
        self._protected.update(numbers)

    def hidden_keys(self) -> frozenset[Key]:
        """Return the keys of the cells that are hidden, remainders left out."""
        return frozenset(self._keys[number] for number in self._hidden if number < len(self._keys))

    def complete(self) -> None:
        """Hide further cells until no protected unknown can be placed too closely."""
        while self._open_equations() or self._open_components():
            pass

    def _open_equations(self) -> bool:
        """Hide a cell in each equation that gives its members away by itself; say if any did.

        It does where it has one hidden member only, or where the total is published and the hidden
        parts together come to less than the threshold.
        """
        before = len(self._hidden)
        for equation in self._equations:
            hidden = self._hidden.intersection(equation)
            if self._protected.isdisjoint(hidden):
                continue
            if len(hidden) > 1 and (
                any(equation[unknown] < 0 for unknown in hidden)
                or sum(self._values[unknown] for unknown in hidden) >= self._threshold
            ):
                continue
            self._hide_cheapest(equation)
        return len(self._hidden) > before

    def _open_components(self) -> bool:
        """Hide a cell for unknowns that the equations give away together; say if there were any.

        One more cell is hidden in the equation of the exposed unknown that has fewest, unless this
        round already opened one of its equations: that may suffice, and the next round will tell.
        What was once found safe stays safe, since hiding more never helps the outsider.
        """
        before = len(self._hidden)
        for component in self._components():
            doubtful = component & self._protected - self._safe
            if not doubtful:
                continue
            outsider = self._outsider(component) if self._reach.effort > 0 else None
            opened: set[int] = set()
            for unknown in sorted(doubtful, key=lambda unknown: (self._values[unknown], unknown)):
                near = self._equations_of[unknown]
                if not opened.isdisjoint(near):
                    continue
                if outsider is not None and outsider.spans(unknown, self._threshold):
                    self._safe.add(unknown)
                    continue
                cell = self._hide_cheapest(*(self._equations[position] for position in near))
                if cell is None:
                    # Its own equations are hidden whole; it was reached by way of their neighbours.
                    positions = {p for other in component for p in self._equations_of[other]}
                    cell = self._hide_cheapest(*(self._equations[p] for p in positions))
                if cell is not None:
                    opened.update(self._equations_of[cell])
        return len(self._hidden) > before

    def _outsider(self, component: frozenset[int]) -> "_Outsider":
        positions = {p for unknown in component for p in self._equations_of[unknown]}
        return _Outsider(
            {unknown: self._values[unknown] for unknown in component},
            [
                {u: sign for u, sign in self._equations[p].items() if u in component}
                for p in sorted(positions)
            ],
            self._reach,
        )

    def _components(self) -> list[frozenset[int]]:
        """Return the hidden unknowns grouped by the equations that link them."""
        components: list[frozenset[int]] = []
        waiting = {unknown for unknown in self._hidden if self._equations_of[unknown]}
        for start in sorted(waiting):
            if start not in waiting:
                continue
            members, edge = {start}, [start]
            while edge:
                for position in self._equations_of[edge.pop()]:
                    linked = waiting.intersection(self._equations[position]) - members
                    members |= linked
                    edge += linked
            waiting -= members
            components.append(frozenset(members))
        return components

    def _hide_cheapest(self, *equations: Mapping[int, int]) -> int | None:
        """Hide the published cell of these equations that costs least; return it, if any.

        The equation with fewest hidden unknowns goes first, then the smallest count, then the cell
        in fewest equations, then the order of the keys.
        """
        costs = [
            (
                len(self._hidden.intersection(equation)),
                self._values[cell],
                len(self._equations_of[cell]),
                cell,
            )
            for equation in equations
            for cell in equation
            if cell not in self._hidden
        ]
        if not costs:
            return None
        cell = min(costs)[-1]
        self._hidden.add(cell)
        self._protected.add(cell)
        return cell


class _Reach:
    """The lowest and the highest value of every unknown in any table that was found possible.

    Also holds the effort that is left to find more of them.
    """

    def __init__(self, effort: int) -> None:
        self.effort = effort
        self._low: dict[int, _Number] = {}
        self._high: dict[int, _Number | None] = {}  # None: without bound

    def note(self, unknown: int, value: _Number) -> None:
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


class _Outsider:
    """What can be known of one component's hidden values from the published ones.

    Holds a point (one non-negative value for each unknown) that satisfies every equation, and the
    equations solved for some unknowns, the basis. Each row is an equation in whole numbers, with a
    positive coefficient for its own basic unknown and none for the other basic ones. So moving an
    unknown outside the basis, and the basic ones with it, keeps every equation true. Every value
    passed on the way is noted, so one walk usually settles many unknowns.
    """

    def __init__(
        self, point: dict[int, _Number], equations: Sequence[Mapping[int, int]], reach: _Reach
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


def _exact(value: Decimal) -> _Number:
    """Return the same number as an int where it is whole, since that is what makes this fast."""
    return int(value) if value == value.to_integral_value() else Fraction(value)


def _size(rows: Mapping[int, Mapping[int, int]]) -> int:
    return sum(len(row) for row in rows.values())


def _divide(value: _Number, by: _Number) -> _Number:
    """Return the quotient, as an int where it is whole."""
    if by == 1:
        return value
    quotient = Fraction(value) / by
    return quotient.numerator if quotient.denominator == 1 else quotient
