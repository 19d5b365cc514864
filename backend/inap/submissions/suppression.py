"""Disclosure control: which cells of a table stay hidden from anonymous and donor callers.

A table is a sequence of counts at points in named dimensions (sex, age, area, jurisdiction, period,
node). A cell without a value in a dimension is the total over it. Two steps decide what to hide:

1. Primary: every count below the threshold. Zero is one of them, since "none of them" discloses
   in a group whose size is known.
2. Complementary: further cells, until an outsider who knows every published cell, which totals are
   the sums of which parts, and that no count is negative, can place no hidden cell in an interval
   narrower than the threshold. A value that can be computed exactly is an interval of width nought.

The outsider is played exactly (``outsider.py``). Hidden cells are the unknowns of a linear system;
the ends of the interval of each are found by moving a point through all tables that agree with
what is published (the simplex method in whole numbers and fractions, started from the true table).
This finds whatever row reduction or interval propagation would find, and more. Hidden cells that
share no equation tell nothing of each other, so each connected component is attacked alone, and a
cell that was once found safe is not attacked again.

Where the parts present fall short of their total, the remainder is an unknown as well: nobody
reported it, but whoever subtracts can read it. A remainder above zero and below the threshold is
protected like a cell. Where the parts exceed the total (overlapping figures), nothing adds up and
nothing can be computed, so there is no equation.

Two things the outsider is not given: that counts are whole (an interval that is wide enough may
hold fewer whole tables than it seems to), and this program, whose choices follow from the values.

The rule comes from DESIGN.md section 5, "Do no harm".
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from inap.submissions.outsider import Outsider, Reach, exact

THRESHOLD = 5
"""The smallest count of a restricted indicator that may be published."""

Key = tuple[tuple[str, str], ...]
"""A cell's coordinates, sorted by dimension; a dimension that is totalled is left out."""

EFFORT = 20_000_000
"""How much searching one table is worth: the coefficients rewritten by the outsider's search."""


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
        self._values = [exact(by_key[key]) for key in self._keys]
        # An equation maps each unknown to its sign: the total -1, its parts and remainder +1.
        self._equations: list[dict[int, int]] = []
        self._hidden: set[int] = set()
        self._protected: set[int] = set()
        self._build_equations()
        self._equations_of: dict[int, list[int]] = defaultdict(list)
        for position, equation in enumerate(self._equations):
            for unknown in equation:
                self._equations_of[unknown].append(position)
        self._reach = Reach(effort)
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

    def _outsider(self, component: frozenset[int]) -> "Outsider":
        positions = {p for unknown in component for p in self._equations_of[unknown]}
        return Outsider(
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
