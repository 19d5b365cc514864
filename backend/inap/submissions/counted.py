"""Values that are taken from approved activity reports instead of being typed.

The cells are computed from the reports and kept as any others; beside the revision stands which
reports it was made of, at which of their revisions, and what each gave. A report counts once for an
indicator: the fact claims its reports when it is handed in, not while it is a draft, so that a
forgotten draft keeps nothing from anybody. What became of the reports since the draft is looked at
again then; a fact is never changed by itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.counted_queries import (
    Part,
    claim_reports,
    list_counted_facts,
    list_parts,
)
from inap.implementation.counting import Fact, added_up, contribution, unfit
from inap.implementation.counting_queries import areas_within, hold_candidates
from inap.implementation.counting_rule_queries import find_rule, find_target, nodes_of_rule
from inap.implementation.duplicates_queries import list_same_events
from inap.submissions.admission import Refused, Span, accepted_values
from inap.submissions.cells import Stored, to_stored
from inap.submissions.measure import Cell, Measure
from inap.submissions.seen import Seen


@dataclass(frozen=True, slots=True)
class About:
    """The fact that is reported; ``submission`` is None for a new one."""

    plan_id: UUID
    indicator: str
    indicator_id: UUID
    span: Span
    area: str
    jurisdiction: str
    measure: Measure
    submission: UUID | None = None


@dataclass(frozen=True, slots=True)
class Taken:
    """The stored cells of a revision, and the reports that they were taken from."""

    cells: list[Stored]
    parts: list[Part]


def about_seen(seen: Seen) -> About:
    """What is counted for in a submission that is there."""
    return About(
        plan_id=seen.plan_id,
        indicator=seen.indicator,
        indicator_id=seen.indicator_id,
        span=seen.span,
        area=seen.area,
        jurisdiction=seen.jurisdiction,
        measure=seen.measure,
        submission=seen.id,
    )


async def taken_values(
    session: AsyncSession,
    about: About,
    values: Sequence[Cell],
    reports: Sequence[UUID] | None,
    now: datetime,
) -> Taken | Refused:
    """What was typed, or with ``reports`` what these give together; or what is wrong with it."""
    if reports is None:
        cells = accepted_values(about.measure, values)
        return cells if isinstance(cells, Refused) else Taken(cells, [])
    return await _count(session, about, list(dict.fromkeys(reports)), now)


async def refused_parts(session: AsyncSession, seen: Seen, now: datetime) -> Refused | None:
    """Why what a submission was made of does not count any more, or None once it is claimed."""
    if seen.parts is None:
        return None
    parts = await list_parts(session, seen.id, seen.revision)
    if refused := await unfit_parts(session, seen, parts, now):
        return refused
    about = about_seen(seen)
    reports = [part.report for part in parts]
    # A refusal leaves the transaction as it was, also what could be claimed.
    async with session.begin_nested() as claiming:
        await claim_reports(session, seen.indicator_id, seen.id, reports)
        refused = await _refused_elsewhere(session, about, reports)
        if refused is not None:
            await claiming.rollback()
    return refused


async def unfit_parts(
    session: AsyncSession, seen: Seen, parts: Sequence[Part], now: datetime
) -> Refused | None:
    """Why what a submission was made of does not count any more, or None; claims nothing."""
    taken = await _count(session, about_seen(seen), [part.report for part in parts], now)
    if isinstance(taken, Refused):
        return taken
    for kept, present in zip(parts, taken.parts, strict=True):
        if kept != present:
            return _unfit(kept.report, "changed")
    return None


async def _count(
    session: AsyncSession, about: About, reports: Sequence[UUID], now: datetime
) -> Taken | Refused:
    target = await find_target(session, about.plan_id, about.indicator)
    stored = await find_rule(session, about.indicator_id)
    nodes = await nodes_of_rule(session, about.indicator_id)
    rule = stored.applied_to(nodes) if stored else None
    if target is None or rule is None:
        return Refused("no-counting-rule", {"indicator": about.indicator})
    fact = Fact(
        start=about.span.start,
        end=about.span.end,
        areas=frozenset(await areas_within(session, about.area)),
        jurisdiction=about.jurisdiction,
        restricted=target.sensitivity == "restricted",
    )
    held = {each.id: each for each in await hold_candidates(session, target.id, reports, now)}
    parts, given = [], []
    for report in reports:
        found = held.get(report)
        because = unfit(rule, fact, found.done) if found else "not-approved"
        if found is None or because is not None:
            return _unfit(report, str(because))
        cells = contribution(rule, about.measure, found.done)
        given.append(cells)
        parts.append(Part(report, found.revision, to_stored(about.measure, cells)))
    if refused := await _refused_elsewhere(session, about, reports):
        return refused
    together = accepted_values(about.measure, added_up(given))
    return together if isinstance(together, Refused) else Taken(together, parts)


async def _refused_elsewhere(
    session: AsyncSession, about: About, reports: Sequence[UUID]
) -> Refused | None:
    """The first of the reports whose event counts in another fact already, or None."""
    # Of one event only one report counts, whichever fact it is in.
    twins = await list_same_events(session, reports)
    counted = await list_counted_facts(
        session, about.indicator_id, [*reports, *twins], about.submission
    )
    for other in counted:
        told = {
            "activity_report": str(twins.get(other.report, other.report)),
            "actor": other.actor,
            "period": other.period,
            "area": other.area,
        }
        return Refused("activity-report-counted", told)
    return None


def _unfit(report: UUID, because: str) -> Refused:
    return Refused("activity-report-unfit", {"activity_report": str(report), "because": because})
