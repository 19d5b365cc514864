"""How far a plan's activities are: one statement over all of their leads."""

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.implementation_progress import Part, Stage, stage_of

LEADS: Final = text(
    """
WITH RECURSIVE below AS (
  SELECT id, code AS pillar FROM node WHERE plan_id = :plan AND parent_id IS NULL
  UNION ALL
  SELECT node.id, below.pillar FROM node JOIN below ON node.parent_id = below.id
), wanted AS (
  SELECT id FROM node
  WHERE plan_id = :plan AND (CAST(:node AS text) IS NULL OR code = CAST(:node AS text))
  UNION
  SELECT node.id FROM node JOIN wanted ON node.parent_id = wanted.id
)
SELECT n.id AS node_id, n.code AS node, n.title AS node_title, n.side, below.pillar,
       r.part, a.id AS actor_id, a.code AS actor, a.title AS actor_title,
       a.type IS NOT NULL AS known,
       s.id AS assignment_id, s.state AS assignment, p.state AS plan_state,
       EXISTS (
         SELECT FROM implementation_report e
         WHERE e.assignment_id = s.id AND e.submitted_revision IS NOT NULL
       ) AS reported,
       EXISTS (
         SELECT FROM implementation_report e
         JOIN implementation_report_revision v
           ON v.implementation_report_id = e.id AND v.number = e.counted_revision
         WHERE e.assignment_id = s.id AND v.completes
       ) AS complete
FROM node n
JOIN below ON below.id = n.id
JOIN wanted ON wanted.id = n.id
LEFT JOIN responsibility r ON r.node_id = n.id
LEFT JOIN actor a ON a.id = r.actor_id
LEFT JOIN assignment s ON s.node_id = n.id AND s.actor_id = a.id AND r.part = 'lead'
LEFT JOIN implementation_plan p ON p.assignment_id = s.id
WHERE n.side IS NOT NULL AND (CAST(:side AS text) IS NULL OR n.side = CAST(:side AS text))
ORDER BY n.position, n.code COLLATE "C", r.part, r.position, a.code COLLATE "C"
"""
)


@dataclass(frozen=True, slots=True)
class PartRow:
    """One body's part in one activity; without a body where the print names none."""

    node_id: UUID
    node: str
    node_title: dict[str, Any]
    side: str
    pillar: str
    part: str | None
    actor_id: UUID | None
    actor: str | None
    actor_title: dict[str, Any] | None
    known: bool
    assignment_id: UUID | None
    assignment: str | None
    plan_state: str | None
    reported: bool
    complete: bool

    @property
    def stage(self) -> Stage:
        """How far the part is."""
        return stage_of(Part(self.assignment, self.plan_state, self.reported, self.complete))


async def list_parts(
    session: AsyncSession, plan_id: UUID, *, side: str | None, node: str | None
) -> list[PartRow]:
    """Every body's part in the activities of a side at or below a node, in the order of print."""
    found = await session.execute(LEADS, {"plan": plan_id, "side": side, "node": node})
    return [PartRow(**row) for row in found.mappings()]
