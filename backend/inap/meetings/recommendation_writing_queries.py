"""Statements that write the follow-up of recommendations."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings.models import Recommendation, RecommendationStep, Record
from inap.plans.models import Node, Plan


async def hold_recommendations(session: AsyncSession, ids: Collection[UUID]) -> None:
    """Hold these follow-ups to the end of the transaction, always in one order.

    Their records are held against being withdrawn meanwhile.
    """
    wanted = sorted(ids)
    await session.execute(
        select(Record.id)
        .where(Record.id.in_(wanted))
        .order_by(Record.id)
        .with_for_update(read=True)
    )
    await session.execute(
        select(Recommendation.record_id)
        .where(Recommendation.record_id.in_(wanted))
        .order_by(Recommendation.record_id)
        .with_for_update()
    )


async def find_activity(session: AsyncSession, plan: str, code: str) -> UUID | None:
    """An activity of a plan: a node of its last level."""
    found = await session.execute(
        select(Node.id, Node.level, Plan.levels)
        .join(Plan, Plan.id == Node.plan_id)
        .where(Plan.code == plan, Node.code == code)
    )
    row = found.one_or_none()
    return row.id if row is not None and row.level == row.levels[-1] else None


async def update_recommendation(
    session: AsyncSession, record_id: UUID, changes: Mapping[str, Any]
) -> None:
    """Change columns of a follow-up, and raise its version."""
    await session.execute(
        update(Recommendation)
        .where(Recommendation.record_id == record_id)
        .values(**changes, version=Recommendation.version + 1)
    )


async def insert_step(
    session: AsyncSession,
    record_id: UUID,
    *,
    by: UUID,
    at: datetime,
    values: Mapping[str, Any],
) -> int:
    """Add a step, and return its place in the history; the follow-up is held."""
    last = await session.scalar(
        select(func.coalesce(func.max(RecommendationStep.sequence), 0)).where(
            RecommendationStep.record_id == record_id
        )
    )
    sequence = (last or 0) + 1
    await session.execute(
        insert(RecommendationStep).values(
            record_id=record_id, sequence=sequence, by=by, at=at, **values
        )
    )
    return sequence
