"""What of a restricted indicator may leave the portal: its cells and figures, disclosure-safe.

Series, dashboards and exports publish numbers of one indicator that add up to each other: cells by
period, area, jurisdiction, sex and age, the totals of a period on one side and nationally, and the
figure to date. Whatever one channel hides, another must not give away, so all of them are protected
together, as one table, and every channel takes its numbers from here.

Four rules follow from that:

1. Counts are protected by ``suppression.keys_to_hide``, ratios and yes-no answers by
   ``suppression.ratio_keys_to_hide``, over the cells and all totals at once.
2. A figure to date that is the sum over all periods is one of those totals. Any other (the latest
   value of each actor) mixes cells of several periods in a way the table cannot express; it is
   published only where it is made of the very same submissions as a period's figure, and then
   hidden with it. Otherwise it is hidden.
3. Where the arithmetic cannot be trusted (a negative or not finite count, a numerator above its
   denominator), everything is hidden.
4. What a decision on an overlap changes is hidden: the difference between the figure before and the
   figure after is one body's report, and whoever kept the earlier release could take it. All else
   is worked out from what was reported, as it was before the decision. So whatever is published
   after a decision was published before it, and the two releases together tell no more than the
   first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from inap.submissions.rollup import (
    Declared,
    Figure,
    Jurisdiction,
    Reported,
    Scope,
    period_figures,
    standing_figure,
)
from inap.submissions.suppression import (
    Cell,
    Key,
    RatioCell,
    key_of,
    keys_to_hide,
    ratio_keys_to_hide,
)

# What one indicator may cost while someone waits for it: two seconds or so at the very worst. When
# it is spent, what was not shown to be safe is hidden.
EFFORT: Final = 2_000_000
SCOPES: Final[tuple[Scope, ...]] = ("federal", "krg", "national")


@dataclass(frozen=True, slots=True)
class Observed:
    """One published cell of one submission; ``sex`` and ``age`` None is its total."""

    submission: str
    actor: str
    area: str
    jurisdiction: Jurisdiction
    period: str
    period_end: date
    sex: str | None
    age: str | None
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None


@dataclass(frozen=True, slots=True)
class Decided:
    """A spot that a decision on an overlap changes; ``jurisdiction`` is whose figures it is in."""

    period: str
    area: str
    jurisdiction: Scope
    sex: str | None
    age: str | None


@dataclass(frozen=True, slots=True)
class SeriesCell:
    """One row of the series: the submissions of all actors in one cell, hidden or not."""

    period: str
    area: str
    jurisdiction: Jurisdiction
    sex: str | None
    age: str | None
    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    submissions: int
    suppressed: bool


@dataclass(frozen=True, slots=True)
class SafeFigure:
    """A figure as it may be published: without numbers where it is hidden."""

    value: Decimal | None
    numerator: Decimal | None
    denominator: Decimal | None
    parts: int
    suppressed: bool


@dataclass(frozen=True, slots=True)
class Publishable:
    """Everything that is published about one restricted indicator."""

    cells: tuple[SeriesCell, ...]
    periods: Mapping[Scope, Mapping[str, SafeFigure]]
    standing: Mapping[Scope, SafeFigure]


def publishable_figures(
    declared: Declared,
    observed: Sequence[Observed],
    threshold: int,
    decided: Iterable[Decided] = (),
) -> Publishable:
    """Return the series cells (stably sorted) and figures of an indicator, small counts hidden.

    ``decided`` are the spots that decisions on overlaps change.
    """
    cells = _cells(declared, observed)
    totals = [_reported(part) for part in observed if part.sex is None and part.age is None]
    periods = {scope: period_figures(declared, totals, scope) for scope in SCOPES}
    standing = {
        scope: figure
        for scope in SCOPES
        if (figure := standing_figure(declared, totals, scope)) is not None
    }
    table: dict[Key, Figure] = {}
    for cell, figure in cells:
        table[_cell_key(cell)] = figure
    for scope, figures in periods.items():
        for period, figure in figures.items():
            table[_total_key(scope, period)] = figure
    over_all_periods = declared.over_time in ("sum", "ratio")
    if over_all_periods:
        for scope, figure in standing.items():
            table[_total_key(scope, None)] = figure
    hides = _hidden(declared, table, threshold, _changed(decided))
    return Publishable(
        cells=tuple(
            _series_cell(cell, figure, suppressed=hides(_cell_key(cell), figure))
            for cell, figure in cells
        ),
        periods={
            scope: {
                period: _safe(figure, suppressed=hides(_total_key(scope, period), figure))
                for period, figure in figures.items()
            }
            for scope, figures in periods.items()
        },
        standing={
            scope: _safe(
                figure,
                suppressed=hides(_total_key(scope, None), figure)
                if over_all_periods
                else _hidden_unless_a_period(scope, figure, periods[scope], hides),
            )
            for scope, figure in standing.items()
        },
    )


Hides = Callable[[Key, Figure], bool]


def _changed(decided: Iterable[Decided]) -> frozenset[Key]:
    """The cells and totals that decisions on overlaps change."""
    keys: set[Key] = set()
    for spot in decided:
        scopes: tuple[Scope, ...] = ("national",)
        if spot.jurisdiction != "national":
            scopes = (spot.jurisdiction, "national")
            coordinates: dict[str, str | None] = {
                "period": spot.period,
                "area": spot.area,
                "jurisdiction": spot.jurisdiction,
                "sex": spot.sex,
                "age": spot.age,
            }
            keys.add(key_of(coordinates))
        for scope in scopes:
            keys |= {_total_key(scope, spot.period), _total_key(scope, None)}
    return frozenset(keys)


def _hidden(
    declared: Declared, table: Mapping[Key, Figure], threshold: int, changed: frozenset[Key]
) -> Hides:
    """Whether a figure at a key is to be hidden; figures without numbers have nothing to hide."""
    try:
        if declared.kind == "number":
            hidden = keys_to_hide(
                [
                    Cell(dict(key), figure.value)
                    for key, figure in table.items()
                    if figure.value is not None
                ],
                threshold,
                effort=EFFORT,
            )
        else:
            hidden = ratio_keys_to_hide(
                [
                    RatioCell(dict(key), figure.numerator, figure.denominator)
                    for key, figure in table.items()
                    if figure.numerator is not None and figure.denominator is not None
                ],
                threshold,
                effort=EFFORT,
            )
    except ValueError:
        hidden = frozenset(table)
    # What decisions change is hidden on top, and not protected against the rest: it is known.
    gone = hidden | changed
    return lambda key, figure: key in gone and _has_numbers(figure)


def _hidden_unless_a_period(
    scope: Scope, figure: Figure, figures: Mapping[str, Figure], hides: Hides
) -> bool:
    for period, same in figures.items():
        if same.parts == figure.parts:
            return hides(_total_key(scope, period), same)
    return _has_numbers(figure)


def _has_numbers(figure: Figure) -> bool:
    return any(
        number is not None for number in (figure.value, figure.numerator, figure.denominator)
    )


CellKey = tuple[date, str, str, Jurisdiction, str | None, str | None]


def _cells(declared: Declared, observed: Iterable[Observed]) -> list[tuple[CellKey, Figure]]:
    """Group the parts by cell and add each group up as the indicator declares."""
    groups: dict[CellKey, list[Reported]] = defaultdict(list)
    for part in observed:
        key = (
            part.period_end,
            part.period,
            part.area,
            part.jurisdiction,
            part.sex,
            part.age,
        )
        groups[key].append(_reported(part))
    return [
        (key, figure)
        for key in sorted(groups, key=_order)
        if (figure := _combined(declared, groups[key])) is not None
    ]


def _combined(declared: Declared, parts: Iterable[Reported]) -> Figure | None:
    # All parts of a cell are of one period, so their figure is that period's.
    return next(iter(period_figures(declared, parts, "national").values()), None)


def _order(key: CellKey) -> tuple[object, ...]:
    end, period, area, jurisdiction, sex, age = key
    # Totals before their parts, as in the statement that builds the series of public indicators.
    return (end, period, area, jurisdiction, sex is not None, sex or "", age is not None, age or "")


def _reported(part: Observed) -> Reported:
    return Reported(
        submission=part.submission,
        actor=part.actor,
        area=part.area,
        jurisdiction=part.jurisdiction,
        period=part.period,
        period_end=part.period_end,
        value=part.value,
        numerator=part.numerator,
        denominator=part.denominator,
        yes=None if part.numerator is None else part.numerator == 1,
    )


def _cell_key(cell: CellKey) -> Key:
    _, period, area, jurisdiction, sex, age = cell
    return key_of(
        {"period": period, "area": area, "jurisdiction": jurisdiction, "sex": sex, "age": age}
    )


def _total_key(scope: Scope, period: str | None) -> Key:
    return key_of({"period": period, "jurisdiction": None if scope == "national" else scope})


def _series_cell(cell: CellKey, figure: Figure, *, suppressed: bool) -> SeriesCell:
    _, period, area, jurisdiction, sex, age = cell
    return SeriesCell(
        period=period,
        area=area,
        jurisdiction=jurisdiction,
        sex=sex,
        age=age,
        value=None if suppressed else figure.value,
        numerator=None if suppressed else figure.numerator,
        denominator=None if suppressed else figure.denominator,
        submissions=len(figure.parts),
        suppressed=suppressed,
    )


def _safe(figure: Figure, *, suppressed: bool) -> SafeFigure:
    if suppressed:
        return SafeFigure(None, None, None, len(figure.parts), suppressed=True)
    return SafeFigure(
        figure.value, figure.numerator, figure.denominator, len(figure.parts), suppressed=False
    )
