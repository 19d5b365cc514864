"""What the figure would be under each resolution, told before anybody chooses.

The figure is that of the period, on the overlap's side or nationally. Members are taken as the
caller sees them: what is not approved yet, for those who see it, as if it were.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.admission import Refused
from inap.submissions.cells import published
from inap.submissions.overlap_deciding import weigh
from inap.submissions.overlap_decision_queries import Decision, list_standing
from inap.submissions.overlap_effects import Values, total_of
from inap.submissions.overlap_queries import SeenOverlap, Total, list_totals
from inap.submissions.overlap_things import values_added
from inap.submissions.overlap_workflow import Resolution
from inap.submissions.rollup import (
    Adjustment,
    Declared,
    Figure,
    Jurisdiction,
    Kind,
    OverAreas,
    OverTime,
    Reported,
    Scope,
    period_figures,
)
from inap.submissions.seen import Seen


@dataclass(frozen=True, slots=True)
class Outcome:
    """The period's figure if the overlap were resolved so, and which members would not count.

    ``others`` stands for a stated figure: it is what all else comes to, and the stated values are
    added to it.
    """

    resolution: Resolution | None
    figure: Figure | None
    excluded: tuple[UUID, ...]


async def outcomes(
    session: AsyncSession, seen: SeenOverlap, members: Mapping[UUID, Seen]
) -> list[Outcome]:
    """The figures under sum and max, and of all others; [] where another decision is in the way."""
    totals = {total.submission_id: total for total in await list_totals(session, seen)}
    for member in members.values():
        if (shown := _shown_total(member)) is not None:
            totals[member.id] = shown
    cells = {member.id: member.cells for member in members.values()}
    standing = await list_standing(session, seen.plan_id, seen.indicator_id, seen.period_id)
    found = []
    for resolution in ("sum", "max", None):
        weighing = await weigh(session, seen, resolution or "stated", [], shown=cells)
        if isinstance(weighing, Refused):
            return []
        ending = {each.overlap_id for each in (*weighing.superseded, *weighing.outdated)}
        adjustments = [
            _adjustment(seen, decision)
            for decision in standing
            if decision.overlap_id != seen.id and decision.overlap_id not in ending
        ]
        own = _as_adjustment(seen, seen.side or "national", weighing.effect.added)
        figure = _figure(seen, totals, [*adjustments, own])
        excluded = tuple(UUID(each) for each in weighing.effect.excluded)
        found.append(Outcome(resolution, figure, excluded))
    return found


def _figure(
    seen: SeenOverlap, totals: Mapping[UUID, Total], adjustments: list[Adjustment]
) -> Figure | None:
    declared = Declared(
        cast("Kind", seen.measured_as),
        cast("OverTime", seen.over_time),
        cast("OverAreas", seen.over_areas),
    )
    scope = cast("Scope", seen.side or "national")
    reported = [_reported(total) for total in totals.values()]
    return period_figures(declared, reported, scope, adjustments).get(seen.period)


def _adjustment(seen: SeenOverlap, decision: Decision) -> Adjustment:
    return _as_adjustment(seen, decision.jurisdiction, values_added(decision.added or []))


def _as_adjustment(seen: SeenOverlap, jurisdiction: str, added: Values) -> Adjustment:
    value, numerator, denominator = total_of(added)
    return Adjustment(
        period=seen.period,
        jurisdiction=cast("Scope", jurisdiction),
        covers=frozenset(),
        value=value,
        numerator=numerator,
        denominator=denominator,
    )


def _reported(total: Total) -> Reported:
    return Reported(
        submission=str(total.submission_id),
        actor=str(total.actor_id),
        area=total.area,
        jurisdiction=cast("Jurisdiction", total.jurisdiction),
        period=total.period,
        period_end=total.period_end,
        value=total.value,
        numerator=total.numerator,
        denominator=total.denominator,
        yes=None if total.numerator is None else total.numerator == 1,
    )


def _shown_total(member: Seen) -> Total | None:
    """The total of a member as the caller sees it."""
    for cell in published(member.kind, member.cells):
        if cell.sex is None and cell.age is None:
            return Total(
                submission_id=member.id,
                actor_id=member.actor_id,
                area=member.area,
                jurisdiction=member.jurisdiction,
                period=member.period,
                period_end=member.end,
                value=cell.value,
                numerator=cell.numerator,
                denominator=cell.denominator,
            )
    return None
