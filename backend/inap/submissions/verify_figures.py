"""Proving what is published: observations against revisions, kept figures against both.

Each proof yields the findings of one thing after the other, mostly none.
"""

from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, Final, get_args

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.cells import from_stored, published
from inap.submissions.findings import Finding
from inap.submissions.measure import TOTAL, Cell
from inap.submissions.rollup import (
    Adjustment,
    Declared,
    Figure,
    Reported,
    Scope,
    period_figures,
    standing_figure,
)
from inap.submissions.verify_queries import (
    INDICATORS,
    PUBLICATIONS,
    STRAY_OBSERVATIONS,
    UNPUBLISHED,
    stream,
)

SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)

# A figure as it is kept: value, numerator, denominator, number of parts.
Kept = tuple[Decimal | None, Decimal | None, Decimal | None, int]
Place = tuple[str, str | None]


async def prove_observations(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each published revision: that its observations are its cells, known for its time."""
    async for row in stream(session, PUBLICATIONS):
        yield _of_publication(row)
    for statement, detail in (
        (STRAY_OBSERVATIONS, "has observations but was never published"),
        (UNPUBLISHED, "stands as published but was never published"),
    ):
        async for row in stream(session, statement):
            subject = f"submission:{row['submission']}"
            yield [Finding("observation", subject, f"revision {row['revision']} {detail}")]


async def prove_figures(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each indicator: that its kept figures are those of ``rollup`` over approved revisions.

    What decisions on overlaps add is taken as it is stored; ``verify_overlaps`` proves that.
    """
    async for row in stream(session, INDICATORS):
        yield list(_of_indicator(row))


def _of_publication(row: RowMapping) -> list[Finding]:
    subject = f"submission:{row['submission']}"
    number = row["revision"]
    if row["cells"] is None:
        return [Finding("observation", subject, f"published revision {number} is gone")]
    findings = []
    if not row["in_place"]:
        detail = f"revision {number} was published last, but is not the one that stands"
        findings.append(Finding("observation", subject, detail))
    expected = [
        [cell.cell, cell.sex, cell.age, cell.value, cell.numerator, cell.denominator] + row["facts"]
        for cell in published(row["kind"], row["cells"])
    ]
    observed = [
        [*cell[:3], *(_number(amount) for amount in cell[3:6]), *cell[6:]]
        for cell in row["observed"] or []
    ]
    if expected != observed:
        detail = f"the observations of revision {number} are not what was published"
        findings.append(Finding("observation", subject, detail))
    return findings


def _of_indicator(row: RowMapping) -> Iterator[Finding]:
    subject = f"indicator:{row['plan']}/{row['code']}"
    declared = Declared(row["kind"], row["over_time"], row["over_areas"])
    reported = [_reported(approved) for approved in row["approved"] or []]
    adjustments = [_adjustment(stored) for stored in row["adjustments"] or []]
    expected: dict[Place, Kept] = {}
    for scope in SCOPES:
        for period, figure in period_figures(declared, reported, scope, adjustments).items():
            expected[scope, period] = _as_kept(figure)
        to_date = standing_figure(declared, reported, scope, adjustments)
        if to_date is not None:
            expected[scope, None] = _as_kept(to_date)
    kept = dict(_kept([*(row["period_figures"] or []), *(row["standing_figures"] or [])]))
    for place in sorted(expected.keys() | kept.keys(), key=str):
        if expected.get(place) != kept.get(place):
            detail = (
                f"{place[0]} {place[1] or 'to date'}: kept {_told(kept.get(place))},"
                f" recomputed {_told(expected.get(place))}"
            )
            yield Finding("figure", subject, detail)


def _reported(approved: Sequence[Any]) -> Reported:
    submission, actor, area, jurisdiction, period, end, stored = approved
    total = next((cell for cell in from_stored(stored) if cell.key == TOTAL), Cell())
    return Reported(
        submission=submission,
        actor=actor,
        area=area,
        jurisdiction=jurisdiction,
        period=period,
        period_end=date.fromisoformat(end),
        value=total.value,
        numerator=total.numerator,
        denominator=total.denominator,
        yes=total.yes,
    )


def _adjustment(stored: Sequence[Any]) -> Adjustment:
    period, jurisdiction, covers, *amounts = stored
    return Adjustment(period, jurisdiction, frozenset(covers), *map(_number, amounts))


def _as_kept(figure: Figure) -> Kept:
    return (figure.value, figure.numerator, figure.denominator, len(figure.parts))


def _kept(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[Place, Kept]]:
    for scope, period, value, numerator, denominator, parts, in_plan in rows:
        # A figure that stands under another plan is none of this indicator.
        known = parts if in_plan else -1
        yield (scope, period), (_number(value), _number(numerator), _number(denominator), known)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _told(kept: Kept | None) -> str:
    if kept is None:
        return "nothing"
    value, numerator, denominator, parts = kept
    share = "" if numerator is None else f" ({numerator}/{denominator})"
    return f"{value}{share} of {parts}"
