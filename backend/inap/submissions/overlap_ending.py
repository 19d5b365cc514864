"""What ends a decision on an overlap, besides the person who reopens it.

A decision holds for the figures it was made on. When a report that it covers is corrected, or when
a decision that it was built on begins or ends, it is outdated: everything counts as reported, and
the overlap waits for someone to decide again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import audit
from inap.submissions.overlap_decision_queries import (
    Decision,
    close_decision,
    keep_period,
    list_overtaken,
    list_standing,
    publish_decision,
)
from inap.submissions.overlap_writing_queries import (
    Step,
    find_overlap_row,
    lock_overlap,
    move,
    remember_step,
)
from inap.submissions.remembering import Writer
from inap.submissions.seen import Seen


@dataclass(frozen=True, slots=True)
class End:
    """How a decision ends: the step, the state after it, and from which version on.

    ``tells``: whether each submission it covers is told of as changed. A correction that overtakes
    a decision is told of already, with its indicator and period; and to tell of the others would
    take hold of what somebody else may be approving.
    """

    action: str
    state: str
    version: int
    at: datetime
    reason: str | None = None
    tells: bool = True


async def end_decision(session: AsyncSession, writer: Writer, overlap: UUID, end: End) -> None:
    """End the decision that counts on an overlap; the kept figures are the caller's to mend."""
    await lock_overlap(session, overlap)
    row = await find_overlap_row(session, overlap)
    before = row.state
    standing = await list_standing(session, row.plan_id, row.indicator_id, row.period_id)
    if end.tells:
        covers = [each for one in standing if one.overlap_id == overlap for each in one.covers]
        await publish_decision(session, row, covers, end.version, end.at)
    await close_decision(session, overlap, version=end.version, at=end.at)
    dismissed = end.state == "dismissed"
    await move(
        session,
        overlap,
        {
            "state": end.state,
            "resolution": None,
            "stated": None,
            "reason": end.reason if dismissed else None,
            "decided_by": writer.account_id if dismissed else None,
            "decided_at": writer.at if dismissed else None,
        },
    )
    step = Step(end.action, before, end.state, reason=end.reason)
    await remember_step(session, overlap, step, by=writer.account_id, at=writer.at)
    if end.action != "reopen":
        await audit.record(
            session,
            caller=writer.caller.label,
            action=f"overlap.{end.action}",
            subject=f"overlap:{overlap}",
            request_id=writer.request_id,
        )


async def end_those_built_on(
    session: AsyncSession,
    writer: Writer,
    standing: Sequence[Decision],
    ended: Decision,
    *,
    version: int,
    at: datetime,
) -> None:
    """Outdate the national decisions that took a decision of one side for granted."""
    for decision in standing:
        if decision.jurisdiction != "national" or decision.resolution == "sum":
            continue
        if set(ended.covers) & set(decision.covers):
            await end_decision(
                session, writer, decision.overlap_id, End("outdate", "outdated", version, at)
            )


async def overtake_decisions(session: AsyncSession, writer: Writer, seen: Seen) -> None:
    """Outdate what was decided on a submission whose corrected revision was just published."""
    overtaken = await list_overtaken(
        session,
        {
            "plan": seen.plan_id,
            "indicator": seen.indicator_id,
            "submission": seen.id,
            "revision": seen.revision,
            "before": seen.published_revision,
        },
    )
    for each in overtaken:
        end = End("outdate", "outdated", each.version, each.at, tells=False)
        await end_decision(session, writer, each.overlap_id, end)
    if overtaken:
        await keep_period(session, await find_overlap_row(session, overtaken[0].overlap_id))
