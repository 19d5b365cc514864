"""Statements that keep what was found: all overlaps at once, with their members and histories."""

from collections.abc import Mapping, Sequence
from typing import Any, cast
from uuid import UUID

from sqlalchemy import Table, bindparam, insert, update
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import audit
from inap.submissions.overlap_gathering import Gathered
from inap.submissions.overlap_history import Entry, entry_hash, opening_hash
from inap.submissions.overlap_models import Overlap, OverlapHistory, OverlapMember
from inap.submissions.remembering import Writer


async def keep(
    session: AsyncSession,
    writer: Writer,
    gathered: Sequence[Gathered],
    revisions: Mapping[UUID, int],
) -> None:
    """Write overlaps as they were gathered; what was there already is held by the caller.

    ``revisions`` are those of all members that were handed in last.
    """
    new = [each for each in gathered if each.sequence == 0]
    if new:
        await session.execute(insert(Overlap), [_row(writer, each) for each in new])
    await session.execute(
        insert_or(OverlapMember).on_conflict_do_nothing(),
        [
            {"overlap_id": each.id, "member_id": member}
            for each in gathered
            for member in sorted(each.members)
        ],
    )
    await _move(session, [each for each in gathered if each.sequence > 0])
    await session.execute(
        insert(OverlapHistory),
        [row for each in gathered for row in _entries(writer, each, revisions)],
    )
    await audit.record_all(
        session,
        caller=writer.caller.label,
        request_id=writer.request_id,
        entries=[
            (f"overlap.{step.action}", f"overlap:{each.id}", {"submission": str(step.submission)})
            for each in gathered
            for step in each.steps
        ],
    )


async def _move(session: AsyncSession, joined: Sequence[Gathered]) -> None:
    """Tell of overlaps that something joined the reasons, and raise their versions."""
    if not joined:
        return
    table = cast("Table", Overlap.__table__)
    connection = await session.connection()
    await connection.execute(
        update(table)
        .where(table.c.id == bindparam("of_overlap"))
        .values(reasons=bindparam("new_reasons"), version=table.c.version + bindparam("steps")),
        [
            {"of_overlap": each.id, "new_reasons": each.in_order, "steps": len(each.steps)}
            for each in joined
        ],
    )


def _row(writer: Writer, new: Gathered) -> dict[str, Any]:
    return {
        "id": new.id,
        "plan_id": UUID(new.subject.plan),
        "kind": new.subject.kind,
        "indicator_id": UUID(new.subject.indicator),
        "period_id": UUID(new.subject.period),
        "side": new.subject.side,
        "reasons": new.in_order,
        "declared": False,
        "found_at": writer.at,
        "version": len(new.steps),
    }


def _entries(
    writer: Writer, gathered: Gathered, revisions: Mapping[UUID, int]
) -> list[dict[str, Any]]:
    """The entries that are added to an overlap's history, chained by their hashes."""
    previous = gathered.hash if gathered.sequence else opening_hash(gathered.subject)
    rows = []
    for sequence, step in enumerate(gathered.steps, start=gathered.sequence + 1):
        entry = Entry(
            overlap=gathered.subject.overlap,
            sequence=sequence,
            action=step.action,
            from_state=None if step.action == "find" else gathered.state,
            to_state=gathered.state,
            members=[
                {"submission": str(member), "revision": revisions[member]}
                for member in step.members
            ],
            resolution=None,
            stated=None,
            reason=None,
            by=str(writer.account_id),
            at=writer.at,
        )
        previous = entry_hash(previous, entry)
        rows.append(
            {
                "overlap_id": gathered.id,
                "sequence": sequence,
                "action": entry.action,
                "from_state": entry.from_state,
                "to_state": entry.to_state,
                "members": list(entry.members),
                "by": writer.account_id,
                "at": writer.at,
                "hash": previous,
            }
        )
    return rows
