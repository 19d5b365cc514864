"""Statements that write overlaps: holding them, their members and their history."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import insert, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as insert_or
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.submissions.overlap_history import Entry, Subject, entry_hash, opening_hash
from inap.submissions.overlap_models import (
    Overlap,
    OverlapHistory,
    OverlapMember,
)

# Who approves holds the submission first, then the plan, and overlaps after it. Who decides takes
# the same order, so that the two wait for each other and never in a circle; and what is published
# stays as it is read until the decision is written. All that other decisions of the period may
# cover is among these.
HOLD_SUBMISSIONS = text(
    """
    SELECT submission.id
    FROM overlap
    JOIN submission ON submission.indicator_id = overlap.indicator_id
        AND submission.period_id = overlap.period_id AND submission.published_revision IS NOT NULL
    WHERE overlap.id = :overlap
    ORDER BY submission.id
    FOR KEY SHARE OF submission
    """
)

HOLD_PLAN = text(
    """
    SELECT plan.id FROM plan
    WHERE plan.id = (SELECT plan_id FROM overlap WHERE overlap.id = :overlap)
    FOR NO KEY UPDATE
    """
)

MEMBERS = text(
    """
    SELECT submission.id, submission.actor_id, actor.code AS actor, submission.area_code AS area,
           submission.jurisdiction, submission.published_revision,
           CASE WHEN submission.state IN ('submitted', 'verified')
                     OR submission.published_revision IS NULL
                THEN submission.revision ELSE submission.published_revision END AS revision,
           counted.cells AS published_cells
    FROM overlap_member AS member
    JOIN submission ON submission.id = member.member_id
    JOIN actor ON actor.id = submission.actor_id
    LEFT JOIN submission_revision AS counted ON counted.submission_id = submission.id
        AND counted.number = submission.published_revision
    WHERE member.overlap_id = :overlap
    ORDER BY submission.id
    """
).columns(published_cells=JSONB)


@dataclass(frozen=True, slots=True)
class Member:
    """One of an overlap's submissions: the revision handed in last, and its published values."""

    id: UUID
    actor_id: UUID
    actor: str
    area: str
    jurisdiction: str
    published_revision: int | None
    revision: int
    published_cells: list[dict[str, Any]] | None


@dataclass(frozen=True, slots=True)
class Step:
    """What a history entry tells besides who, when, the members and its hash."""

    action: str
    from_state: str | None
    to_state: str
    resolution: str | None = None
    stated: Sequence[Mapping[str, Any]] | None = None
    reason: str | None = None


async def insert_overlap(
    session: AsyncSession, subject: Subject, *, reasons: Sequence[str], declared: bool, at: datetime
) -> None:
    """A new overlap without members, of the id in its subject."""
    await session.execute(
        insert(Overlap).values(
            id=UUID(subject.overlap),
            plan_id=UUID(subject.plan),
            kind=subject.kind,
            indicator_id=UUID(subject.indicator),
            period_id=UUID(subject.period),
            side=subject.side,
            reasons=list(reasons),
            declared=declared,
            found_at=at,
            version=0,
        )
    )


async def add_members(session: AsyncSession, overlap: UUID, members: Collection[UUID]) -> None:
    """Add members; those that are there already stay."""
    await session.execute(
        insert_or(OverlapMember)
        .values([{"overlap_id": overlap, "member_id": member} for member in members])
        .on_conflict_do_nothing()
    )


async def hold_plan(session: AsyncSession, overlap: UUID) -> None:
    """Hold the overlap's plan to the end of the transaction: nothing is published meanwhile."""
    await session.execute(HOLD_SUBMISSIONS, {"overlap": overlap})
    await session.execute(HOLD_PLAN, {"overlap": overlap})


async def lock_overlap(session: AsyncSession, overlap: UUID) -> None:
    """Hold the overlap to the end of the transaction."""
    await session.execute(select(Overlap.id).where(Overlap.id == overlap).with_for_update())


async def find_overlap_row(session: AsyncSession, overlap: UUID) -> Overlap:
    """The overlap's row as it is now."""
    found = await session.execute(
        select(Overlap).where(Overlap.id == overlap).execution_options(populate_existing=True)
    )
    return found.scalar_one()


async def list_members(session: AsyncSession, overlap: UUID) -> list[Member]:
    """The overlap's submissions, in the order in which they were made."""
    found = await session.execute(MEMBERS, {"overlap": overlap})
    return [Member(**row) for row in found.mappings()]


async def move(session: AsyncSession, overlap: UUID, changes: Mapping[str, object]) -> None:
    """Change columns of an overlap, and raise its version."""
    await session.execute(
        update(Overlap).where(Overlap.id == overlap).values(**changes, version=Overlap.version + 1)
    )


async def remember_step(
    session: AsyncSession, overlap: UUID, step: Step, *, by: UUID, at: datetime
) -> int:
    """Add a step to the history of an overlap that is held; returns its sequence.

    Its members stand in it as they are now, each with the revision that was handed in last.
    """
    row = await find_overlap_row(session, overlap)
    members = [
        {"submission": str(member.id), "revision": member.revision}
        for member in await list_members(session, overlap)
    ]
    last = await session.execute(
        select(OverlapHistory.sequence, OverlapHistory.hash)
        .where(OverlapHistory.overlap_id == overlap)
        .order_by(OverlapHistory.sequence.desc())
        .limit(1)
    )
    head = last.one_or_none()
    entry = Entry(
        overlap=str(overlap),
        sequence=head.sequence + 1 if head else 1,
        action=step.action,
        from_state=step.from_state,
        to_state=step.to_state,
        members=members,
        resolution=step.resolution,
        stated=step.stated,
        reason=step.reason,
        by=str(by),
        at=at,
    )
    await session.execute(
        insert(OverlapHistory).values(
            overlap_id=overlap,
            sequence=entry.sequence,
            action=entry.action,
            from_state=entry.from_state,
            to_state=entry.to_state,
            members=members,
            resolution=entry.resolution,
            stated=entry.stated,
            reason=entry.reason,
            by=by,
            at=at,
            hash=entry_hash(head.hash if head else opening_hash(subject_of(row)), entry),
        )
    )
    return entry.sequence


def subject_of(row: Overlap) -> Subject:
    """What an overlap is about, as its hashes take it."""
    return Subject(
        overlap=str(row.id),
        plan=str(row.plan_id),
        kind=row.kind,
        indicator=str(row.indicator_id),
        period=str(row.period_id),
        side=row.side,
    )


def new_subject(plan: UUID, indicator: UUID, period: UUID, side: str | None) -> Subject:
    """A new overlap of submissions."""
    return Subject(str(new_id()), str(plan), "submission", str(indicator), str(period), side)
