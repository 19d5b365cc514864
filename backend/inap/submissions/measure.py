"""What the values of one submission must satisfy, taken alone and taken together.

A submission holds cells. The cell with neither sex nor age is the total, a cell with one of them is
a margin, a cell with both is a two-way cell. Zero is a value; a cell that is absent is no data.

Where parts add up (`Measure.sum_parts`), the total is compared with each dimension and each margin
with its two-way cells. A margin that was not given is stood for by the two-way cells along it.
For percentages the comparison is made on numerators and on denominators, never on the ratios.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final, Literal

Kind = Literal["number", "percentage", "yes_no", "qualitative"]
Dimension = Literal["sex", "age", "area"]
_Axis = Literal["sex", "age"]
_Field = Literal["value", "numerator", "denominator", "yes", "text"]
_Key = tuple[str | None, str | None]
_Amounts = Mapping[_Key, Decimal]

TOTAL: Final[_Key] = (None, None)
# The category for people whose sex or age was not recorded. It may always be left out: a body that
# knows everyone's sex has nothing to say there.
UNKNOWN: Final = "unknown"

_FIELDS: Final[tuple[_Field, ...]] = ("value", "numerator", "denominator", "yes", "text")
_EXPECTED: Final[Mapping[Kind, tuple[_Field, ...]]] = {
    "number": ("value",),
    "percentage": ("numerator", "denominator"),
    "yes_no": ("yes",),
    "qualitative": ("text",),
}
_SUMMED: Final = frozenset({"value", "numerator", "denominator"})
_AXES: Final[tuple[_Axis, ...]] = ("sex", "age")


@dataclass(frozen=True, slots=True)
class Measure:
    """How an indicator is measured.

    `integer`: its unit is counted, so halves make no sense. `required`: the disaggregation it asks
    for; "area" is met by every submission, which is for one area, and so is not looked for among
    its cells. `sum_parts`: parts add up to the whole, which an average or a measure with
    overlapping categories does not.
    """

    kind: Kind
    integer: bool
    required: frozenset[Dimension]
    age_groups: tuple[str, ...]
    sexes: tuple[str, ...] = ("female", "male", UNKNOWN)
    sum_parts: bool = True

    def categories(self, axis: _Axis) -> tuple[str, ...]:
        """Return the categories of one dimension."""
        return self.sexes if axis == "sex" else self.age_groups


@dataclass(frozen=True, slots=True)
class Cell:
    """One value; without sex and age it is the total. A field of another kind stays None."""

    sex: str | None = None
    age: str | None = None
    value: Decimal | None = None
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    yes: bool | None = None
    text: str | None = None

    @property
    def key(self) -> _Key:
        """The place of the cell: its sex and its age group."""
        return (self.sex, self.age)


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong: a JSON pointer into {"values": [...]}, a slug, and its parameters."""

    pointer: str
    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


def check(measure: Measure, cells: Sequence[Cell]) -> list[Fault]:
    """Return every fault of the cells as given, in the order of the cells; [] when there is none.

    A draft must pass this too. What a draft may still lack is told by `missing`.
    """
    faults: list[Fault] = []
    seen: set[_Key] = set()
    for index, cell in enumerate(cells):
        pointer = f"/values/{index}"
        faults += _misplaced(measure, cell, pointer)
        if cell.key in seen:
            faults.append(Fault(pointer, "cell-repeated", _place(cell.key)))
        seen.add(cell.key)
        faults += _ill_filled(measure, cell, pointer)
        faults += _impossible(measure, cell, pointer)
    faults += _at_odds(measure, cells)
    return faults


def complete(measure: Measure, cells: Sequence[Cell]) -> tuple[Cell, ...]:
    """Return the cells, and the total as the sum of parts where it was not given but can be.

    It can be where the parts cover a whole dimension, each by its margin or by all of its two-way
    cells. The added total stands last.
    """
    if not measure.sum_parts or any(cell.key == TOTAL for cell in cells):
        return tuple(cells)
    for axis in _AXES:
        sums: dict[str, Decimal] = {}
        for name in _summed_fields(measure):
            parts = _parts_of_total(measure, _amounts(measure, cells, name), axis)
            if parts.whole:
                sums[name] = parts.sum
        # A percentage of nothing is no total.
        if sums.keys() == set(_EXPECTED[measure.kind]) and sums.get("denominator") != 0:
            value, numerator, denominator = map(sums.get, ("value", "numerator", "denominator"))
            return (*cells, Cell(value=value, numerator=numerator, denominator=denominator))
    return tuple(cells)


def missing(measure: Measure, cells: Sequence[Cell]) -> list[Fault]:
    """Return what the cells still lack before they may be submitted; [] when nothing.

    A required dimension is there when each of its categories but "unknown" is, or when the parts
    given account for the whole total. So a total of zero needs no parts.
    """
    completed = complete(measure, cells)
    faults = []
    if all(cell.key != TOTAL for cell in completed):
        faults.append(Fault("/values", "total-missing"))
    if measure.kind in ("number", "percentage"):
        faults += [
            Fault("/values", "disaggregation-missing", {"dimension": axis})
            for axis in _AXES
            if axis in measure.required and not _is_disaggregated(measure, completed, axis)
        ]
    return faults


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A total or margin that its parts along a dimension do not reach: the rest is nobody's."""

    place: _Key
    field: _Field
    dimension: str
    whole: Decimal
    parts: Decimal


def shortfalls(measure: Measure, cells: Sequence[Cell]) -> Iterator[Shortfall]:
    """Yield the wholes of which some parts are given and some are not, with something left over.

    That is allowed, since what is unknown may be left out; where all parts are given, `check` holds
    them to the whole.
    """
    if not measure.sum_parts:
        return
    completed = complete(measure, cells)
    for name in _summed_fields(measure):
        amounts = _amounts(measure, completed, name)
        for whole, amount in amounts.items():
            for axis, parts in _breakdowns(measure, amounts, whole):
                if not parts.whole and 0 < parts.sum < amount:
                    yield Shortfall(whole, name, axis, amount, parts.sum)


def _misplaced(measure: Measure, cell: Cell, pointer: str) -> Iterator[Fault]:
    """Yield what is wrong with the place of a cell."""
    for axis, category in zip(_AXES, cell.key, strict=True):
        if category is None:
            continue
        if not _summed_fields(measure):
            # A yes or a text has no parts.
            yield Fault(f"{pointer}/{axis}", "value-not-expected", {"kind": measure.kind})
        elif category not in measure.categories(axis):
            yield Fault(f"{pointer}/{axis}", f"{axis}-unknown", {axis: category})


def _ill_filled(measure: Measure, cell: Cell, pointer: str) -> Iterator[Fault]:
    """Yield the fields that the kind asks for and the cell lacks, and the reverse."""
    expected = _EXPECTED[measure.kind]
    for name in _FIELDS:
        content = getattr(cell, name)
        empty = content is None or (isinstance(content, str) and not content.strip())
        if name in expected and empty:
            yield Fault(f"{pointer}/{name}", "value-missing", {"kind": measure.kind})
        elif name not in expected and content is not None:
            yield Fault(f"{pointer}/{name}", "value-not-expected", {"kind": measure.kind})


def _impossible(measure: Measure, cell: Cell, pointer: str) -> Iterator[Fault]:
    """Yield the amounts of one cell that cannot be true."""
    for name in _summed_fields(measure):
        amount: Decimal | None = getattr(cell, name)
        if amount is None:
            continue
        if amount < 0:
            yield Fault(f"{pointer}/{name}", "value-negative", {"value": _shown(amount)})
        if measure.integer and amount != amount.to_integral_value():
            yield Fault(f"{pointer}/{name}", "value-not-whole", {"value": _shown(amount)})
    if measure.kind != "percentage" or cell.numerator is None or cell.denominator is None:
        return
    if cell.denominator == 0 and (cell.key == TOTAL or cell.numerator != 0):
        # "0 of 0" in a part says that the category is empty, which is not the same as no data. Of
        # the total it would be a percentage of nothing.
        yield Fault(f"{pointer}/denominator", "denominator-zero")
    elif cell.numerator > cell.denominator:
        params = {"numerator": _shown(cell.numerator), "denominator": _shown(cell.denominator)}
        yield Fault(f"{pointer}/numerator", "numerator-above-denominator", params)


@dataclass(frozen=True, slots=True)
class _Parts:
    """The sum of some parts, and whether they are all the parts of their whole."""

    sum: Decimal
    whole: bool


def _at_odds(measure: Measure, cells: Sequence[Cell]) -> Iterator[Fault]:
    """Yield each total or margin that its parts exceed or contradict."""
    if not measure.sum_parts:
        return
    # With the total derived from one dimension, the other dimension is held against the first.
    completed = complete(measure, cells)
    positions = {cell.key: index for index, cell in reversed(list(enumerate(cells)))}
    for name in _summed_fields(measure):
        amounts = _amounts(measure, completed, name)
        for whole, amount in amounts.items():
            pointer = f"/values/{positions[whole]}/{name}" if whole in positions else "/values"
            for axis, parts in _breakdowns(measure, amounts, whole):
                params = {"dimension": axis, "whole": _shown(amount), "parts": _shown(parts.sum)}
                if parts.sum > amount:
                    yield Fault(pointer, "parts-exceed-total", params)
                elif parts.whole and parts.sum < amount:
                    yield Fault(pointer, "parts-contradict-total", params)


def _breakdowns(measure: Measure, amounts: _Amounts, whole: _Key) -> Iterator[tuple[_Axis, _Parts]]:
    """Yield the dimensions by which a total or a margin is broken down, with the parts."""
    if whole == TOTAL:
        # A dimension without margins of its own only repeats what the other one says of the total
        # and its two-way cells; without any margin, one dimension speaks for both.
        with_margins = [axis for axis in _AXES if any(_is_margin(key, axis) for key in amounts)]
        for axis in with_margins or _AXES[:1]:
            yield axis, _parts_of_total(measure, amounts, axis)
    elif _is_margin(whole, "sex"):
        yield "age", _parts_of_margin(measure, amounts, "sex", whole[0])
    elif _is_margin(whole, "age"):
        yield "sex", _parts_of_margin(measure, amounts, "age", whole[1])


def _parts_of_total(measure: Measure, amounts: _Amounts, axis: _Axis) -> _Parts:
    """Return the parts of the total along one dimension, by margin or by two-way cells."""
    lines = []
    for category in measure.categories(axis):
        margin = amounts.get(_margin(axis, category))
        lines.append(
            _parts_of_margin(measure, amounts, axis, category)
            if margin is None
            else _Parts(margin, whole=True)
        )
    return _Parts(
        sum((line.sum for line in lines), Decimal(0)),
        whole=bool(lines) and all(line.whole for line in lines),
    )


def _parts_of_margin(
    measure: Measure, amounts: _Amounts, axis: _Axis, category: str | None
) -> _Parts:
    """Return the two-way cells that make up the margin of one category."""
    across = measure.categories("age" if axis == "sex" else "sex")
    keys = [(category, other) if axis == "sex" else (other, category) for other in across]
    given = [amounts[key] for key in keys if key in amounts]
    return _Parts(sum(given, Decimal(0)), whole=bool(keys) and len(given) == len(keys))


def _is_disaggregated(measure: Measure, cells: Sequence[Cell], axis: _Axis) -> bool:
    for name in _summed_fields(measure):
        amounts = _amounts(measure, cells, name)
        named = [each for each in measure.categories(axis) if each != UNKNOWN]
        if named and all(
            _margin(axis, category) in amounts
            or _parts_of_margin(measure, amounts, axis, category).whole
            for category in named
        ):
            continue
        parts = _parts_of_total(measure, amounts, axis)
        if not measure.sum_parts or parts.sum != amounts.get(TOTAL):
            return False
    return True


def _amounts(measure: Measure, cells: Sequence[Cell], name: str) -> dict[_Key, Decimal]:
    """Return one field of all cells by place, without what is already a fault by itself.

    A repeated or misplaced cell and a negative amount would only make a second fault of the first.
    """
    amounts: dict[_Key, Decimal] = {}
    for cell in cells:
        amount: Decimal | None = getattr(cell, name)
        known = (cell.sex is None or cell.sex in measure.sexes) and (
            cell.age is None or cell.age in measure.age_groups
        )
        if amount is not None and amount >= 0 and known:
            amounts.setdefault(cell.key, amount)
    return amounts


def _summed_fields(measure: Measure) -> tuple[_Field, ...]:
    return tuple(name for name in _EXPECTED[measure.kind] if name in _SUMMED)


def _margin(axis: _Axis, category: str) -> _Key:
    return (category, None) if axis == "sex" else (None, category)


def _is_margin(key: _Key, axis: _Axis) -> bool:
    along, across = key if axis == "sex" else reversed(key)
    return along is not None and across is None


def _place(key: _Key) -> dict[str, str]:
    return {axis: category for axis, category in zip(_AXES, key, strict=True) if category}


def _shown(amount: Decimal) -> str:
    return f"{amount:f}"
