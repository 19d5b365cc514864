"""The outsiders here share no code with the rule: they are what it has to withstand.

``LinearOutsider`` does exact row reduction and interval propagation on tables of any size;
``exhaustive_ranges`` walks through every whole table that agrees with what is published.
"""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations, product
from math import inf

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inap.submissions.suppression import (
    Cell,
    Key,
    RatioCell,
    key_of,
    keys_to_hide,
    protect_ratio,
    ratio_keys_to_hide,
    small_keys,
)

THRESHOLD = 5
Point = tuple[str | None, ...]


def cell(value: int | str, **key: str | None) -> Cell:
    return Cell(key, Decimal(value))


def names(**key: str) -> Key:
    return tuple(sorted(key.items()))


def full_table(dimensions: Mapping[str, int], leaves: Sequence[int]) -> list[Cell]:
    """Return every cell of a table, with its totals over every set of dimensions."""
    axes = [[f"{name}{i}" for i in range(size)] for name, size in dimensions.items()]
    counts = dict(zip(product(*axes), leaves, strict=True))
    return [
        Cell(
            dict(zip(dimensions, point, strict=True)),
            Decimal(sum(n for leaf, n in counts.items() if is_within(leaf, point))),
        )
        for point in product(*([None, *axis] for axis in axes))
    ]


def is_within(point: Point, other: Point) -> bool:
    return all(b is None or a == b for a, b in zip(point, other, strict=True))


def points_of(cells: Sequence[Cell]) -> dict[Point, Fraction]:
    order = sorted({name for item in cells for name in item.key})
    return {tuple(item.key.get(name) for name in order): Fraction(item.value) for item in cells}


def hidden_points(cells: Sequence[Cell], hidden: frozenset[Key]) -> set[Point]:
    return {
        p for p, item in zip(points_of(cells), cells, strict=True) if key_of(item.key) in hidden
    }


class LinearOutsider:
    """Knows the published cells and every total that is the sum of the parts in the table."""

    def __init__(self, cells: Sequence[Cell], hidden: frozenset[Key]) -> None:
        values = points_of(cells)
        self.unknown = sorted(hidden_points(cells, hidden), key=str)
        column = {point: i for i, point in enumerate(self.unknown)}
        self.rows: list[tuple[list[Fraction], Fraction]] = []
        for total, parts in self._sums(values):
            row, right = [Fraction(0)] * len(self.unknown), Fraction(0)
            for point, sign in [(total, -1), *((part, 1) for part in parts)]:
                if point in column:
                    row[column[point]] += sign
                else:
                    right -= sign * values[point]
            if any(row):
                self.rows.append((row, right))

    @staticmethod
    def _sums(values: Mapping[Point, Fraction]) -> Iterator[tuple[Point, list[Point]]]:
        for total in values:
            empty = [i for i, coordinate in enumerate(total) if coordinate is None]
            for size in range(1, len(empty) + 1):
                for over in combinations(empty, size):
                    parts = [
                        point
                        for point in values
                        if all(
                            (point[i] is not None) == (i in over or total[i] is not None)
                            for i in range(len(total))
                        )
                        and is_within(point, total)
                    ]
                    if parts and sum(values[part] for part in parts) == values[total]:
                        yield total, parts

    def determined(self) -> set[Point]:
        """Return what row reduction gives away to the last digit."""
        rows = [[*row, right] for row, right in self.rows]
        done = 0
        for i in range(len(self.unknown)):
            pivot = next((r for r in range(done, len(rows)) if rows[r][i]), None)
            if pivot is None:
                continue
            rows[done], rows[pivot] = rows[pivot], rows[done]
            rows[done] = [value / rows[done][i] for value in rows[done]]
            for r, row in enumerate(rows):
                if r != done and row[i]:
                    rows[r] = [a - row[i] * b for a, b in zip(row, rows[done], strict=True)]
            done += 1
        found = set()
        for row in rows:
            used = [i for i, value in enumerate(row[:-1]) if value]
            if len(used) == 1:
                found.add(self.unknown[used[0]])
        return found

    def bounded(self, width: int) -> set[Point]:
        """Return what interval propagation from "no count is negative" places too closely."""
        low: list[float | Fraction] = [Fraction(0)] * len(self.unknown)
        high: list[float | Fraction] = [inf] * len(self.unknown)
        sparse = [([(i, v) for i, v in enumerate(row) if v], right) for row, right in self.rows]
        for _ in range(60):
            before = (low.copy(), high.copy())
            for row, right in sparse:
                for i, sign in row:
                    others = [(j, v) for j, v in row if j != i]
                    least = sum(low[j] if v > 0 else -high[j] for j, v in others)
                    most = sum(high[j] if v > 0 else -low[j] for j, v in others)
                    ends = (right - most, right - least)
                    bottom, top = ends if sign > 0 else (-ends[1], -ends[0])
                    low[i], high[i] = max(low[i], bottom), min(high[i], top)
            if before == (low, high):
                break
        return {p for i, p in enumerate(self.unknown) if high[i] - low[i] < width}

    def finds(self, width: int = THRESHOLD) -> set[Point]:
        return self.determined() | self.bounded(width)


def exhaustive_ranges(cells: Sequence[Cell], hidden: frozenset[Key]) -> dict[Point, int]:
    """Return how far apart each hidden cell is in the whole tables that agree with the published.

    Looks no further than the threshold; a leaf that nothing published limits is tried up to 30.
    """
    values = {point: int(value) for point, value in points_of(cells).items()}
    secret = hidden_points(cells, hidden)
    shown = {point: value for point, value in values.items() if point not in secret}
    leaves = [point for point in values if None not in point]
    ranges = {}
    for point in secret:
        low = high = values[point]
        while high - low < THRESHOLD and exists(leaves, {**shown, point: high + 1}):
            high += 1
        while high - low < THRESHOLD and low > 0 and exists(leaves, {**shown, point: low - 1}):
            low -= 1
        ranges[point] = high - low
    return ranges


def exists(leaves: Sequence[Point], known: Mapping[Point, int]) -> bool:
    """Say whether the leaves can be filled with whole counts that agree with what is known."""
    if not leaves:
        return not any(known.values())
    first, rest = leaves[0], leaves[1:]
    holding = [point for point in known if is_within(first, point)]
    closing = [p for p in holding if not any(is_within(leaf, p) for leaf in rest)]
    least = max((known[point] for point in closing), default=0)
    most = min((known[point] for point in holding), default=30)
    return any(
        exists(rest, {p: left - count if p in holding else left for p, left in known.items()})
        for count in range(least, most + 1)
    )


COUNTS = st.one_of(st.integers(0, 7), st.integers(0, 60), st.sampled_from([0, 0, 1, 4, 5, 200]))


@st.composite
def tables(
    draw: st.DrawFn, dimensions: int, largest: int, counts: st.SearchStrategy[int] = COUNTS
) -> list[Cell]:
    sizes = {f"d{i}": draw(st.integers(2, largest)) for i in range(dimensions)}
    count = 1
    for size in sizes.values():
        count *= size
    return full_table(sizes, draw(st.lists(counts, min_size=count, max_size=count)))


# --- what is hidden at first sight


def test_every_count_below_the_threshold_is_hidden_and_zero_is_one_of_them() -> None:
    cells = [cell(0, area="a"), cell(4, area="b"), cell(5, area="c"), cell(900, area="d")]
    assert small_keys(cells) == {names(area="a"), names(area="b")}
    assert keys_to_hide(cells) == {names(area="a"), names(area="b")}


def test_the_threshold_is_a_parameter() -> None:
    cells = [cell(9, area="a"), cell(10, area="b")]
    assert keys_to_hide(cells, 10) == {names(area="a")}


def test_a_table_without_small_counts_is_published_whole() -> None:
    assert keys_to_hide(full_table({"sex": 2, "age": 3}, [5, 6, 7, 80, 9, 10])) == frozenset()


def test_an_empty_table_hides_nothing() -> None:
    assert keys_to_hide([]) == frozenset()


def test_a_dimension_without_a_value_and_a_dimension_left_out_are_the_same_total() -> None:
    assert key_of({"sex": None, "area": "a"}) == key_of({"area": "a"}) == (("area", "a"),)
    cells = [cell(20, sex=None), cell(2, sex="f"), cell(18, sex="m", area=None)]
    assert keys_to_hide(cells) == {names(sex="f"), names(sex="m")}


# --- what is hidden for its sake


def test_a_single_small_part_takes_the_smallest_other_part_with_it() -> None:
    cells = [cell(67, area=None), cell(3, area="a"), cell(40, area="b"), cell(24, area="c")]
    assert keys_to_hide(cells) == {names(area="a"), names(area="c")}


def test_two_small_parts_that_add_up_to_little_take_a_third_with_them() -> None:
    cells = [cell(104, age=None), cell(2, age="x"), cell(2, age="y"), cell(100, age="z")]
    assert keys_to_hide(cells) == {names(age="x"), names(age="y"), names(age="z")}


def test_two_small_parts_that_add_up_to_the_threshold_need_no_third() -> None:
    cells = [cell(105, age=None), cell(2, age="x"), cell(3, age="y"), cell(100, age="z")]
    assert keys_to_hide(cells) == {names(age="x"), names(age="y")}


def test_one_small_count_in_a_two_way_table_hides_the_corners_of_a_rectangle() -> None:
    hidden = keys_to_hide(full_table({"a": 3, "b": 3}, [2, 20, 30, 21, 50, 60, 31, 61, 90]))
    assert hidden == {names(a=f"a{i}", b=f"b{j}") for i in range(2) for j in range(2)}


def test_federal_and_krg_areas_are_protected_through_their_own_totals() -> None:
    cells = [
        cell(130, jurisdiction=None, area=None),
        cell(60, jurisdiction="federal", area=None),
        cell(70, jurisdiction="krg", area=None),
        cell(1, jurisdiction="krg", area="HA"),
        cell(30, jurisdiction="krg", area="AR"),
        cell(39, jurisdiction="krg", area="SU"),
        cell(25, jurisdiction="federal", area="BG"),
        cell(35, jurisdiction="federal", area="NI"),
    ]
    assert keys_to_hide(cells) == {
        names(jurisdiction="krg", area="HA"),
        names(jurisdiction="krg", area="AR"),
    }


def test_a_total_over_two_dimensions_is_seen_where_the_totals_between_were_never_published() -> (
    None
):
    leaves = [
        cell(n, sex=s, age=a)
        for n, s, a in [(2, "f", "x"), (20, "f", "y"), (30, "m", "x"), (40, "m", "y")]
    ]
    assert keys_to_hide([cell(92), *leaves]) == {names(sex="f", age="x"), names(sex="f", age="y")}


def test_a_small_remainder_that_nobody_reported_is_protected_too() -> None:
    cells = [cell(103, sex=None), cell(60, sex="f"), cell(41, sex="m")]
    assert keys_to_hide(cells) == {names(sex="m")}


def test_a_large_remainder_shields_a_small_part() -> None:
    cells = [cell(103, sex=None), cell(2, sex="f"), cell(41, sex="m")]
    assert keys_to_hide(cells) == {names(sex="f")}


def test_figures_that_overlap_do_not_add_up_and_so_give_nothing_away() -> None:
    cells = [cell(50, period=None), cell(3, period="2023Q1"), cell(50, period="2023Q2")]
    assert keys_to_hide(cells) == {names(period="2023Q1")}


def test_cells_hidden_for_another_reason_are_protected_and_strangers_ignored() -> None:
    cells = [cell(60, sex=None), cell(20, sex="f"), cell(40, sex="m")]
    also = [names(sex="m"), names(sex="nobody")]
    assert keys_to_hide(cells, also=also) == {names(sex="f"), names(sex="m")}


@pytest.mark.parametrize("value", ["-1", "NaN", "Infinity"])
def test_a_count_that_is_no_count_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="negative or not finite"):
        keys_to_hide([cell(value, sex="f")])


def test_a_key_given_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="same key"):
        keys_to_hide([cell(7, sex="f"), cell(8, sex="f", age=None)])


# --- the outsiders


def test_the_outsiders_find_cells_when_only_small_counts_are_hidden() -> None:
    cells = full_table({"a": 3, "b": 3}, [2, 20, 30, 21, 50, 60, 31, 61, 90])
    small = small_keys(cells)
    assert LinearOutsider(cells, small).determined() == {("a0", "b0")}
    assert exhaustive_ranges(cells, small) == {("a0", "b0"): 0}
    bounded = [cell(104, age=None), cell(2, age="x"), cell(2, age="y"), cell(100, age="z")]
    outsider = LinearOutsider(bounded, small_keys(bounded))
    assert outsider.determined() == set()
    assert outsider.bounded(THRESHOLD) == {("x",), ("y",)}


@pytest.mark.parametrize("sizes", [{"a": 4, "b": 5}, {"a": 3, "b": 3, "c": 4}])
def test_the_outsider_breaks_most_tables_without_complementary_cells_and_none_with(
    sizes: dict[str, int],
) -> None:
    chance = random.Random(1325)  # noqa: S311 - the same tables every time, nothing secret
    size = 20 if len(sizes) == 2 else 36
    broken = 0
    for _ in range(30):
        cells = full_table(sizes, [chance.randint(0, 40) for _ in range(size)])
        broken += bool(LinearOutsider(cells, small_keys(cells)).finds())
        assert LinearOutsider(cells, keys_to_hide(cells)).finds() == set()
    assert broken >= 20


@settings(max_examples=150, deadline=None)
@given(tables(dimensions=2, largest=6))
def test_the_outsider_finds_nothing_in_two_way_tables(cells: list[Cell]) -> None:
    hidden = keys_to_hide(cells)
    assert small_keys(cells) <= hidden
    assert LinearOutsider(cells, hidden).finds() == set()


@settings(max_examples=60, deadline=None)
@given(tables(dimensions=3, largest=3))
def test_the_outsider_finds_nothing_in_three_way_tables(cells: list[Cell]) -> None:
    hidden = keys_to_hide(cells)
    assert small_keys(cells) <= hidden
    assert LinearOutsider(cells, hidden).finds() == set()


@settings(max_examples=100, deadline=None)
@given(tables(dimensions=2, largest=4, counts=COUNTS.filter(bool)), st.data())
def test_the_outsider_finds_nothing_where_cells_were_never_reported(
    cells: list[Cell], data: st.DataObject
) -> None:
    # Without zeros a total exceeds its parts as soon as one of them is missing. With them the
    # outsider would be told sums of hidden cells that nobody without the missing ones can know.
    kept = data.draw(st.lists(st.sampled_from(cells), unique_by=lambda c: key_of(c.key)))
    assert LinearOutsider(kept, keys_to_hide(kept)).finds() == set()


@settings(max_examples=100, deadline=None)
@given(st.lists(st.integers(0, 12), min_size=6, max_size=6))
def test_trying_every_whole_table_places_no_hidden_cell(leaves: list[int]) -> None:
    cells = full_table({"a": 2, "b": 3}, leaves)
    ranges = exhaustive_ranges(cells, keys_to_hide(cells))
    assert all(width >= THRESHOLD for width in ranges.values())


@settings(max_examples=60, deadline=None)
@given(tables(dimensions=3, largest=3), st.randoms(use_true_random=False))
def test_the_order_of_the_cells_does_not_matter(cells: list[Cell], chance: random.Random) -> None:
    shuffled = cells.copy()
    chance.shuffle(shuffled)
    assert keys_to_hide(shuffled) == keys_to_hide(cells)


@settings(max_examples=60, deadline=None)
@given(tables(dimensions=3, largest=3), st.integers(0, 2000))
def test_little_effort_hides_more_but_gives_nothing_away(cells: list[Cell], effort: int) -> None:
    hidden = keys_to_hide(cells, effort=effort)
    assert LinearOutsider(cells, hidden).finds() == set()


# --- percentages


@pytest.mark.parametrize(
    ("numerator", "denominator", "hidden"),
    [
        (5, 10, False),
        (4, 10, True),  # few are counted
        (6, 10, True),  # few are not
        (0, 50, True),
        (50, 50, True),
        (2, 3, True),  # the group is small
        (30, 70, False),
    ],
)
def test_a_percentage_is_hidden_when_any_of_its_three_counts_is_small(
    numerator: int, denominator: int, hidden: bool
) -> None:
    assert protect_ratio(Decimal(numerator), Decimal(denominator)) is hidden


def test_the_threshold_of_a_percentage_is_a_parameter() -> None:
    assert protect_ratio(Decimal(9), Decimal(30), threshold=10)
    assert not protect_ratio(Decimal(9), Decimal(30), threshold=9)


def ratios(counted: Sequence[Cell], group: Sequence[Cell]) -> list[RatioCell]:
    return [RatioCell(a.key, a.value, b.value) for a, b in zip(counted, group, strict=True)]


def test_a_hidden_percentage_takes_another_with_it_when_their_total_is_published() -> None:
    cells = [
        RatioCell({"area": None}, Decimal(62), Decimal(150)),
        RatioCell({"area": "a"}, Decimal(2), Decimal(50)),
        RatioCell({"area": "b"}, Decimal(20), Decimal(45)),
        RatioCell({"area": "c"}, Decimal(40), Decimal(55)),
    ]
    assert ratio_keys_to_hide(cells) == {names(area="a"), names(area="b")}


def test_a_numerator_above_its_denominator_is_refused() -> None:
    with pytest.raises(ValueError, match="negative"):
        ratio_keys_to_hide([RatioCell({}, Decimal(9), Decimal(8))])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=9, max_size=9))
def test_the_outsider_finds_neither_numerator_nor_denominator(
    counts: list[tuple[int, int]],
) -> None:
    sizes = {"a": 3, "b": 3}
    counted = full_table(sizes, [yes for yes, _ in counts])
    group = full_table(sizes, [yes + no for yes, no in counts])
    hidden = ratio_keys_to_hide(ratios(counted, group))
    parts: list[tuple[str | None, Callable[[RatioCell], Decimal]]] = [
        (None, lambda r: r.denominator),
        ("yes", lambda r: r.numerator),
        ("no", lambda r: r.denominator - r.numerator),
    ]
    cells = [
        Cell({**ratio.key, "part": part}, value(ratio))
        for ratio in ratios(counted, group)
        for part, value in parts
    ]
    known = frozenset(
        key_of(item.key)
        for item in cells
        if key_of({name: v for name, v in item.key.items() if name != "part"}) in hidden
    )
    assert small_keys(cells) <= known
    assert LinearOutsider(cells, known).finds() == set()


# --- size


def test_a_thousand_cells_take_well_under_a_second() -> None:
    chance = random.Random(1325)  # noqa: S311 - the same tables every time, nothing secret
    leaves = [chance.randint(0, 40) for _ in range(3 * 6 * 35)]
    cells = full_table({"sex": 3, "age": 6, "area": 35}, leaves)
    assert len(cells) == 1008
    start = time.process_time()
    hidden = keys_to_hide(cells)
    assert time.process_time() - start < 1
    assert small_keys(cells) < hidden < {key_of(item.key) for item in cells}
