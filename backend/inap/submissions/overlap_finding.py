"""Finding overlaps when a submission is handed in or approved, in the same transaction.

One statement narrows down to what others told of the same indicator and period, and where there is
any a second one says where that was; the rule (``overlap.py``) decides. Where an indicator has one
reporter the statement ends at its first join, and where nothing is alike nothing is written. Two
who hand in at the same moment do not see each other; they are found when the second is approved,
since approvals of a plan follow each other.

Only figures that are added up over bodies can count something twice, so only these are looked at.
A pair that somebody looked at before is not brought up again.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import audit
from inap.submissions.cells import from_stored
from inap.submissions.overlap import REASONS, Account, Amounts, Likeness, Place, likeness
from inap.submissions.overlap_finding_queries import (
    Around,
    Candidate,
    Told,
    find_around,
    hold_waiting,
    list_candidates,
    list_decided_together,
)
from inap.submissions.overlap_writing_queries import (
    Step,
    add_members,
    find_overlap_row,
    insert_overlap,
    move,
    new_subject,
    remember_step,
)
from inap.submissions.remembering import Writer
from inap.submissions.rollup import adds_up_over_bodies
from inap.submissions.seen import Seen

# An answer of yes is no event, so two of them are not one told twice.
COUNTED_KINDS: Final = ("number", "percentage")

Alike = tuple[Candidate, Likeness]


async def find_overlaps(session: AsyncSession, writer: Writer, seen: Seen) -> None:
    """Keep what a submission, as ``seen`` and handed in, may tell a second time."""
    if seen.kind not in COUNTED_KINDS or not adds_up_over_bodies(seen.kind, seen.over_areas):
        return
    told = Told(
        seen.id, seen.indicator_id, seen.period_id, seen.actor_id, seen.area, seen.jurisdiction
    )
    others = await list_candidates(session, told)
    if not others:
        return
    around = await find_around(session, told, others)
    own = _account(seen, told, around[seen.id], seen.cells)
    within: list[Alike] = []
    between: list[Alike] = []
    for other in others:
        if found := likeness(own, _account(seen, other, around[other.id], other.cells)):
            alike = within if other.jurisdiction == seen.jurisdiction else between
            alike.append((other, found))
    if within:
        await _keep(session, writer, seen.plan_id, told, seen.jurisdiction, within)
    if between:
        await _keep(session, writer, seen.plan_id, told, None, between)


async def _keep(
    session: AsyncSession,
    writer: Writer,
    plan: UUID,
    told: Told,
    side: str | None,
    alike: Sequence[Alike],
) -> None:
    """Add to the overlap that waits, or keep a new one."""
    members = {told.id, *(other.id for other, _ in alike)}
    reasons = {reason for _, found in alike for reason in found.reasons}
    waiting = await hold_waiting(session, told, side, members)
    if waiting is None:
        members |= set(await list_decided_together(session, told, side, members))
        subject = new_subject(plan, told.indicator_id, told.period_id, side)
        overlap = UUID(subject.overlap)
        ordered = _ordered(reasons)
        await insert_overlap(session, subject, reasons=ordered, declared=False, at=writer.at)
        step, changes = Step("find", None, "found"), {}
    else:
        overlap = waiting
        row = await find_overlap_row(session, overlap)
        step = Step("join", row.state, row.state)
        changes = {"reasons": _ordered(reasons.union(row.reasons))}
    await add_members(session, overlap, members)
    await move(session, overlap, changes)
    await remember_step(session, overlap, step, by=writer.account_id, at=writer.at)
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"overlap.{step.action}",
        subject=f"overlap:{overlap}",
        request_id=writer.request_id,
        submission=str(told.id),
    )


def _ordered(reasons: Iterable[str]) -> list[str]:
    found = set(reasons)
    return [reason for reason in REASONS if reason in found]


def _account(
    seen: Seen, told: Told | Candidate, around: Around, cells: Iterable[Mapping[str, Any]]
) -> Account:
    return Account(
        kind="submission",
        actor=str(told.actor_id),
        side=told.jurisdiction,
        grounds=around.grounds,
        begins=seen.start,
        ends=seen.end,
        leads=around.leads,
        numbers=_numbers(cells),
    )


def _numbers(cells: Iterable[Mapping[str, Any]]) -> dict[Place, Amounts]:
    """The amounts of each stored cell, by their names."""
    return {
        cell.key: {
            name: amount
            for name in ("value", "numerator", "denominator")
            if (amount := getattr(cell, name)) is not None
        }
        for cell in from_stored(cells)
    }
