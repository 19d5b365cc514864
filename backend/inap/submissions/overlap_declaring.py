"""Declaring an overlap that the rule did not find.

A coordinator declares it where a report of their side is in it, the M&E team anywhere. Declaring
decides nothing: one between the two governments then waits for the M&E team.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.kit import audit
from inap.kit.wording import says_something
from inap.submissions.admission import Refused
from inap.submissions.measure import Fault
from inap.submissions.overlap_queries import find_same
from inap.submissions.overlap_writing_queries import (
    Step,
    add_members,
    insert_overlap,
    move,
    new_subject,
    remember_step,
)
from inap.submissions.queries import find_submissions
from inap.submissions.remembering import Writer
from inap.submissions.rollup import adds_up_over_bodies
from inap.submissions.seen import Seen

HANDED_IN: Final = ("submitted", "verified", "approved")


@dataclass(frozen=True, slots=True)
class Declaration:
    """Which submissions of a plan are said to overlap, and why."""

    plan: str
    submissions: Sequence[UUID]
    reason: str


async def declare(
    session: AsyncSession, writer: Writer, declaration: Declaration
) -> UUID | Refused:
    """Keep a declared overlap; returns its id."""
    if not says_something(declaration.reason):
        return Refused("reason-required", {"action": "declare"})
    ids = list(dict.fromkeys(declaration.submissions))
    there = await find_submissions(session, ids, writer.caller, writer.at)
    unknown = tuple(
        Fault(f"/submissions/{place}", "unknown-code")
        for place, each in enumerate(declaration.submissions)
        if each not in there or there[each].plan != declaration.plan
    )
    if unknown:
        return Refused("invalid-request", faults=unknown)
    members = [there[each] for each in ids]
    if not _may_declare(writer.caller, members):
        return Refused("not-permitted", {"action": "declare", "needs": "decide-overlap"})
    if why := _impossible(members):
        return Refused("overlap-not-possible", {"why": why})
    sides = {member.jurisdiction for member in members}
    side = sides.pop() if len(sides) == 1 else None
    if (same := await find_same(session, ids, side=side)) is not None:
        return Refused("overlap-exists", {"overlap": str(same)})
    first = members[0]
    subject = new_subject(first.plan_id, first.indicator_id, first.period_id, side)
    overlap = UUID(subject.overlap)
    await insert_overlap(session, subject, reasons=(), declared=True, at=writer.at)
    await add_members(session, overlap, ids)
    await move(session, overlap, {})
    step = Step("declare", None, "found", reason=declaration.reason)
    await remember_step(session, overlap, step, by=writer.account_id, at=writer.at)
    await audit.record(
        session,
        caller=writer.caller.label,
        action="overlap.declare",
        subject=f"overlap:{overlap}",
        request_id=writer.request_id,
    )
    return overlap


def _may_declare(caller: Caller, members: Iterable[Seen]) -> bool:
    return caller.has("me_team") or any(
        caller.coordinates(member.jurisdiction) for member in members
    )


def _impossible(members: Sequence[Seen]) -> str | None:
    """Why these cannot overlap at all, or None."""
    if len({(member.indicator_id, member.period_id) for member in members}) > 1:
        return "apart"
    if len({member.actor_id for member in members}) < len(members) or len(members) == 1:
        return "one-body"
    if not adds_up_over_bodies(members[0].kind, members[0].over_areas):
        return "not-added-up"
    if any(
        member.published_revision is None and member.state not in HANDED_IN for member in members
    ):
        return "not-handed-in"
    return None
