"""Statements that write records and what they are linked to."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.meetings.models import Body, Meeting, Recommendation, Record, RecordActor, RecordNode
from inap.plans.models import Node


@dataclass(frozen=True, slots=True)
class MetAt:
    """The meeting that a record is of."""

    body: str
    state: str
    begins_on: date | None
    precision: str | None


async def hold_record(session: AsyncSession, record_id: UUID) -> None:
    """Hold a record to the end of the transaction, and its follow-up with it."""
    await session.execute(select(Record.id).where(Record.id == record_id).with_for_update())


async def find_met(session: AsyncSession, meeting_id: UUID) -> MetAt | None:
    """A meeting, with the code of its body."""
    found = await session.execute(
        select(Body.code, Meeting.state, Meeting.held_from, Meeting.precision)
        .join(Body, Body.id == Meeting.body_id)
        .where(Meeting.id == meeting_id)
    )
    row = found.one_or_none()
    return None if row is None else MetAt(*row)


async def find_nodes(
    session: AsyncSession, plan_id: UUID | None, codes: Collection[str]
) -> dict[str, UUID]:
    """Identifiers of these nodes of a plan."""
    if not codes or plan_id is None:
        return {}
    found = await session.execute(
        select(Node.code, Node.id).where(Node.plan_id == plan_id, Node.code.in_(list(codes)))
    )
    return {row.code: row.id for row in found}


async def insert_record(session: AsyncSession, values: Mapping[str, Any]) -> UUID:
    """A new record, and the follow-up of a recommendation; returns its id."""
    record_id = new_id()
    await session.execute(insert(Record).values(id=record_id, **values))
    if values["kind"] == "recommendation":
        await session.execute(insert(Recommendation).values(record_id=record_id))
    return record_id


async def update_record(
    session: AsyncSession, record_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns of a record, and raise its version."""
    await session.execute(
        update(Record)
        .where(Record.id == record_id)
        .values(**changes, version=Record.version + 1, updated_at=at)
    )


async def replace_actors(session: AsyncSession, record_id: UUID, actors: Collection[UUID]) -> None:
    """Let the record name these actors, and no other."""
    await session.execute(delete(RecordActor).where(RecordActor.record_id == record_id))
    if actors:
        rows = [{"record_id": record_id, "actor_id": actor} for actor in actors]
        await session.execute(insert(RecordActor), rows)


async def replace_nodes(session: AsyncSession, record_id: UUID, nodes: Collection[UUID]) -> None:
    """Let the record be about these nodes, and no other."""
    await session.execute(delete(RecordNode).where(RecordNode.record_id == record_id))
    if nodes:
        rows = [{"record_id": record_id, "node_id": node} for node in nodes]
        await session.execute(insert(RecordNode), rows)
