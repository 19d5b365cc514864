"""What is odd about reported values: told on entry, and overridden by a note. Pure.

Nothing here is impossible (``measure.check`` refuses that): each warning asks for a second look,
and whoever hands in says in a note why the figures stand. The bounds are ours, not the plan's, and
are told with each warning.

- ``figure-jumps``: against this body's own figures for the same area and length of period, of which
  there are two or more: above three times the highest or below a third of the lowest, by 10 or
  more; for shares 25 points above the highest or below the lowest.
- ``figure-falls``: how things stand is less than it was, where it should grow.
- ``parts-below-total``: parts are given, and something of the total is in none of them.
- ``same-again``: the same values as for another period; not for what stands as it is.
- ``target-exceeded``: one period's figure is above one and a half times the highest target.
- ``round-numbers``: three or more figures, each a multiple of ten.
- ``all-of-all``: a share of 100 % of ten or more, and not so before.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from inap.kit.wording import says_something
from inap.submissions.cells import percent, plain
from inap.submissions.measure import TOTAL, Cell, Measure, complete, shortfalls

JUMP_FACTOR: Final = 3
JUMP_LEAST: Final = 10
JUMP_POINTS: Final = 25
JUMP_REPORTS: Final = 8
TARGET_FACTOR: Final = Decimal("1.5")
ROUND: Final = 10
ROUND_FIGURES: Final = 3
SAME_LEAST: Final = 10
SAME_TEXT: Final = 20
ALL_LEAST: Final = 10


@dataclass(frozen=True, slots=True)
class QualityWarning:
    """One odd thing: a slug, a JSON pointer into {"values": [...]}, and parameters as text."""

    slug: str
    pointer: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reported:
    """What the same body handed in for another period and the same area."""

    period: str
    kind: str
    end: date
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Background:
    """What values are held against: the period, how the indicator is read, targets, other reports.

    ``targets`` are those of the body's side and of the plan as a whole, in the indicator's unit.
    """

    period: str
    period_kind: str
    end: date
    direction: str
    over_time: str
    targets: tuple[Decimal, ...] = ()
    others: tuple[Reported, ...] = ()


def warnings(
    measure: Measure, cells: Sequence[Cell], background: Background
) -> list[QualityWarning]:
    """Every odd thing about values that passed ``measure.check``, in the order of the manual."""
    total = _figure(measure, cells)
    pointer = _pointer(cells, TOTAL)
    earlier = sorted(
        (each for each in background.others if each.end < background.end),
        key=lambda each: (each.end, each.period),
    )
    found: list[QualityWarning] = []
    if total is not None:
        found += _jump(measure, total, pointer, background, earlier)
        found += _fall(measure, total, pointer, background, earlier)
    found += _left_over(measure, cells)
    found += _same(measure, cells, background)
    if total is not None:
        found += _far_above(total, pointer, background)
    found += _round(measure, cells)
    if total is not None:
        found += _all(measure, cells, pointer, earlier)
    return found


def unanswered(found: Sequence[QualityWarning], notes: Mapping[str, str]) -> list[QualityWarning]:
    """The warnings whose slug has no note that says something."""
    return [each for each in found if not says_something(notes.get(each.slug))]


def as_kept(
    found: Sequence[QualityWarning], notes: Mapping[str, str], *, as_printed: bool
) -> list[dict[str, object]]:
    """The warnings with their notes, as the history keeps them.

    ``as_printed``: the figures stand as printed in the source, which is why they need no note.
    """
    return [
        {
            "slug": each.slug,
            "pointer": each.pointer,
            "params": dict(each.params),
            "note": None if as_printed else notes[each.slug].strip(),
            "as_printed": as_printed,
        }
        for each in found
    ]


def _figure(measure: Measure, cells: Sequence[Cell]) -> Decimal | None:
    """The total in the indicator's unit; None where there is none, or it is no number."""
    for cell in complete(measure, cells):
        if cell.key == TOTAL:
            if measure.kind == "percentage":
                return percent(cell.numerator, cell.denominator)
            return cell.value if measure.kind == "number" else None
    return None


def _pointer(cells: Sequence[Cell], place: tuple[str | None, str | None]) -> str:
    for index, cell in enumerate(cells):
        if cell.key == place:
            return f"/values/{index}"
    return "/values"


def _jump(
    measure: Measure,
    total: Decimal,
    pointer: str,
    background: Background,
    earlier: Sequence[Reported],
) -> Iterator[QualityWarning]:
    figures = [
        figure
        for each in earlier
        if each.kind == background.period_kind
        and (figure := _figure(measure, each.cells)) is not None
    ][-JUMP_REPORTS:]
    if len(figures) < 2:  # one figure is no series
        return
    low, high = min(figures), max(figures)
    if measure.kind == "percentage":
        jumps = total > high + JUMP_POINTS or total < low - JUMP_POINTS
    else:
        rises = total > JUMP_FACTOR * high and total - high >= JUMP_LEAST
        drops = JUMP_FACTOR * total < low and low - total >= JUMP_LEAST
        jumps = rises or drops
    if jumps:
        params = {"value": total, "low": low, "high": high}
        shown = {name: plain(amount) for name, amount in params.items()}
        yield QualityWarning("figure-jumps", pointer, {**shown, "count": str(len(figures))})


def _fall(
    measure: Measure,
    total: Decimal,
    pointer: str,
    background: Background,
    earlier: Sequence[Reported],
) -> Iterator[QualityWarning]:
    if background.over_time != "last" or background.direction != "increase":
        return
    for each in reversed(earlier):
        before = _figure(measure, each.cells)
        if before is None:
            continue
        if total < before:
            params = {"value": plain(total), "before": plain(before), "period": each.period}
            yield QualityWarning("figure-falls", pointer, params)
        return


def _left_over(measure: Measure, cells: Sequence[Cell]) -> Iterator[QualityWarning]:
    for each in shortfalls(measure, cells):
        yield QualityWarning(
            "parts-below-total",
            _pointer(cells, each.place),
            {
                "dimension": each.dimension,
                "whole": plain(each.whole),
                "parts": plain(each.parts),
                "rest": plain(each.whole - each.parts),
            },
        )


def _same(
    measure: Measure, cells: Sequence[Cell], background: Background
) -> Iterator[QualityWarning]:
    if background.over_time == "last" or not _tells_apart(cells):
        return
    mine = frozenset(complete(measure, cells))
    for each in sorted(background.others, key=lambda other: (other.end, other.period)):
        if frozenset(complete(measure, each.cells)) == mine:
            yield QualityWarning("same-again", "/values", {"period": each.period})
            return


def _tells_apart(cells: Sequence[Cell]) -> bool:
    """Whether two periods would hardly have these very values by chance."""
    amounts = [amount for amount in _amounts(cells) if amount]
    texts = [cell.text for cell in cells if cell.text]
    return (
        len(amounts) > 1
        or any(amount >= SAME_LEAST for amount in amounts)
        or any(len(text.strip()) >= SAME_TEXT for text in texts)
    )


def _far_above(total: Decimal, pointer: str, background: Background) -> Iterator[QualityWarning]:
    highest = max(background.targets, default=Decimal(0))
    if background.direction == "increase" and highest > 0 and total > TARGET_FACTOR * highest:
        params = {"value": plain(total), "target": plain(highest)}
        yield QualityWarning("target-exceeded", pointer, params)


def _round(measure: Measure, cells: Sequence[Cell]) -> Iterator[QualityWarning]:
    # The total of round parts is round by itself.
    parts = [cell for cell in cells if cell.key != TOTAL]
    amounts = [amount for amount in _amounts(parts or cells) if amount]
    if not measure.integer or len(amounts) < ROUND_FIGURES:
        return
    if all(amount % ROUND == 0 for amount in amounts):
        yield QualityWarning("round-numbers", "/values", {"count": str(len(amounts))})


def _all(
    measure: Measure, cells: Sequence[Cell], pointer: str, earlier: Sequence[Reported]
) -> Iterator[QualityWarning]:
    if measure.kind != "percentage":
        return
    for cell in complete(measure, cells):
        if cell.key != TOTAL or cell.denominator is None or cell.numerator != cell.denominator:
            continue
        before = next(
            (f for each in reversed(earlier) if (f := _figure(measure, each.cells)) is not None),
            None,
        )
        if cell.denominator >= ALL_LEAST and before != 100:  # percent
            yield QualityWarning("all-of-all", pointer, {"value": plain(cell.denominator)})


def _amounts(cells: Sequence[Cell]) -> list[Decimal]:
    return [
        amount
        for cell in cells
        for amount in (cell.value, cell.numerator, cell.denominator)
        if amount is not None
    ]
