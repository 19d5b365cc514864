"""Writing assignments: circulating to many at once, and one by one."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Date, DateTime, String, Uuid, bindparam, select, text, update
from sqlalchemy.dialects.postgresql import ARRAY, JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.position_models import Assignment
from inap.kit.tables import new_id
from inap.plans.models import Plan

BELOW: Final = text(
    """
WITH RECURSIVE below AS (
  SELECT id FROM node
  WHERE plan_id = :plan AND (code = CAST(:node AS text)
    OR (CAST(:node AS text) IS NULL AND parent_id IS NULL))
  UNION ALL
  SELECT node.id FROM node JOIN below ON node.parent_id = below.id
)
SELECT n.id AS node_id, n.code AS node, a.id AS actor_id, a.type IS NOT NULL AS known,
       EXISTS (
         SELECT FROM assignment s WHERE s.node_id = n.id AND s.actor_id = a.id
       ) AS assigned
FROM below
JOIN node n ON n.id = below.id AND n.side = :side
LEFT JOIN responsibility r ON r.node_id = n.id AND r.part = 'lead'
LEFT JOIN actor a ON a.id = r.actor_id
ORDER BY n.position, n.code COLLATE "C", r.position, a.code COLLATE "C"
"""
)

UUIDS: Final = ARRAY(Uuid())
INSERT: Final = text(
    """
INSERT INTO assignment (id, node_id, actor_id, plan_id, side, note, due_on,
                        circulated_by, circulated_at, updated_at)
SELECT made.id, made.node_id, made.actor_id, :plan, :side, :note, :due_on, :by, :at, :at
FROM unnest(:ids, :nodes, :actors) AS made (id, node_id, actor_id)
ON CONFLICT (node_id, actor_id) DO NOTHING
RETURNING id
"""
).bindparams(
    bindparam("ids", type_=UUIDS),
    bindparam("nodes", type_=UUIDS),
    bindparam("actors", type_=UUIDS),
    bindparam("plan", type_=Uuid()),
    bindparam("side", type_=String()),
    bindparam("note", type_=JSONB(none_as_null=True)),
    bindparam("due_on", type_=Date()),
    bindparam("by", type_=Uuid()),
    bindparam("at", type_=DateTime(timezone=True)),
)


@dataclass(frozen=True, slots=True)
class LeadBelow:
    """A lead of an activity below a node; ``actor_id`` is None where the print names none."""

    node_id: UUID
    node: str
    actor_id: UUID | None
    known: bool
    assigned: bool


@dataclass(frozen=True, slots=True)
class Circulation:
    """What a circulation says to everyone it reaches."""

    plan_id: UUID
    side: str
    note: dict[str, str] | None
    due_on: date | None
    by: UUID
    at: datetime


async def list_leads_below(
    session: AsyncSession, plan_id: UUID, node: str | None, side: str
) -> list[LeadBelow]:
    """The leads of every activity of a side at or below a node, or in the whole plan."""
    found = await session.execute(BELOW, {"plan": plan_id, "node": node, "side": side})
    return [LeadBelow(**row) for row in found.mappings()]


async def insert_assignments(
    session: AsyncSession, circulation: Circulation, leads: Sequence[tuple[UUID, UUID]]
) -> list[UUID]:
    """Make an assignment of each (node, actor) that has none; returns the ids of those made.

    Whoever circulates at the same moment makes some of them; nobody makes one twice.
    """
    if not leads:
        return []
    nodes, actors = zip(*leads, strict=True)
    made = await session.execute(
        INSERT,
        {
            "ids": [new_id() for _ in leads],
            "nodes": list(nodes),
            "actors": list(actors),
            "plan": circulation.plan_id,
            "side": circulation.side,
            "note": circulation.note,
            "due_on": circulation.due_on,
            "by": circulation.by,
            "at": circulation.at,
        },
    )
    return list(made.scalars())


async def acknowledge_all(
    session: AsyncSession, plan: str, actors: Collection[UUID], at: datetime
) -> list[UUID]:
    """Acknowledge everything circulated to the actors in a plan; returns the ids."""
    plan_id = select(Plan.id).where(Plan.code == plan).scalar_subquery()
    done = await session.execute(
        update(Assignment)
        .where(
            Assignment.plan_id == plan_id,
            Assignment.actor_id.in_(actors),
            Assignment.state == "circulated",
        )
        .values(
            state="acknowledged",
            acknowledged_at=at,
            updated_at=at,
            version=Assignment.version + 1,
        )
        .returning(Assignment.id)
        .execution_options(synchronize_session=False)
    )
    return list(done.scalars())


async def lock_assignment(session: AsyncSession, assignment_id: UUID) -> None:
    """Hold an assignment until the transaction ends."""
    await session.execute(
        select(Assignment.id).where(Assignment.id == assignment_id).with_for_update(key_share=True)
    )


async def update_assignment(
    session: AsyncSession, assignment_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns and raise the version."""
    await session.execute(
        update(Assignment)
        .where(Assignment.id == assignment_id)
        .values(**changes, updated_at=at, version=Assignment.version + 1)
        .execution_options(synchronize_session=False)
    )
