"""SQL of finding overlaps: what others told of the same indicators and periods.

Each statement asks for all submissions at once that were handed in together, or approved.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

# Handed in or published, of another reporter, on the same ground, and not yet looked at together.
# An indicator with one reporter stops at the first join.
PAIRS = text(
    """
    WITH RECURSIVE upwards AS (
        SELECT code, code AS above FROM area
        UNION ALL
        SELECT upwards.code, area.parent_code
        FROM upwards JOIN area ON area.code = upwards.above
        WHERE area.parent_code IS NOT NULL
    ), ground AS MATERIALIZED (
        SELECT code AS area, above AS other FROM upwards
        UNION
        SELECT above, code FROM upwards
    )
    SELECT told.id, other.id AS other
    FROM unnest(CAST(:told AS uuid[])) AS asked (id)
    JOIN submission AS told ON told.id = asked.id
    JOIN indicator_reporter AS reporter ON reporter.indicator_id = told.indicator_id
        AND reporter.actor_id <> told.actor_id
    JOIN submission AS other ON other.indicator_id = told.indicator_id
        AND other.actor_id = reporter.actor_id AND other.period_id = told.period_id
        AND (other.state IN ('submitted', 'verified') OR other.published_revision IS NOT NULL)
    JOIN ground ON ground.area = told.area_code AND ground.other = other.area_code
    WHERE NOT EXISTS (
        SELECT FROM overlap_member AS own
        JOIN overlap_member AS theirs ON theirs.overlap_id = own.overlap_id
            AND theirs.member_id = other.id
        JOIN overlap ON overlap.id = own.overlap_id
            AND overlap.side IS NOT DISTINCT FROM
                CASE WHEN other.jurisdiction = told.jurisdiction THEN other.jurisdiction END
        WHERE own.member_id = told.id)
    ORDER BY other.id
    """
)

# The values that count or wait to count; the area followed by all that it lies in, and which of the
# activities that the indicator measures the body leads.
ACCOUNTS = text(
    """
    WITH RECURSIVE ground AS (
        SELECT code AS area, code, parent_code, 0 AS above
        FROM area
        WHERE code IN (SELECT area_code FROM submission WHERE id = ANY(CAST(:ids AS uuid[])))
        UNION ALL
        SELECT ground.area, area.code, area.parent_code, above + 1
        FROM ground JOIN area ON area.code = ground.parent_code
    )
    SELECT told.id, told.plan_id, told.indicator_id, told.period_id, told.actor_id,
           told.jurisdiction, period.start, period."end", revision.cells,
           (SELECT array_agg(ground.code ORDER BY above)
            FROM ground WHERE ground.area = told.area_code) AS grounds,
           coalesce((
               SELECT array_agg(led.node_id::text)
               FROM indicator_node
               JOIN responsibility AS led ON led.node_id = indicator_node.node_id
                   AND led.part = 'lead' AND led.actor_id = told.actor_id
               WHERE indicator_node.indicator_id = told.indicator_id), '{}') AS leads
    FROM submission AS told
    JOIN reporting_period AS period ON period.id = told.period_id
    JOIN submission_revision AS revision ON revision.submission_id = told.id
        AND revision.number = CASE WHEN told.state IN ('submitted', 'verified')
            THEN told.revision ELSE told.published_revision END
    WHERE told.id = ANY(CAST(:ids AS uuid[]))
    """
).columns(cells=JSONB)

# In one order, so that two who find much at once never wait for each other.
HOLD_WAITING = text(
    """
    SELECT overlap.id FROM overlap
    WHERE overlap.state IN ('found', 'outdated')
      AND overlap.id IN (SELECT overlap_id FROM overlap_member
                         WHERE member_id = ANY(CAST(:members AS uuid[])))
    ORDER BY overlap.id
    FOR UPDATE
    """
)

AROUND = text(
    """
    SELECT overlap.id, overlap.plan_id, overlap.indicator_id, overlap.period_id, overlap.side,
           overlap.state, overlap.reasons, head.sequence, head.hash,
           (SELECT array_agg(member_id) FROM overlap_member WHERE overlap_id = overlap.id)
               AS members
    FROM overlap
    JOIN LATERAL (
        SELECT sequence, hash FROM overlap_history WHERE overlap_id = overlap.id
        ORDER BY sequence DESC LIMIT 1
    ) AS head ON true
    WHERE overlap.id IN (SELECT overlap_id FROM overlap_member
                         WHERE member_id = ANY(CAST(:members AS uuid[])))
    ORDER BY overlap.id
    """
).columns(reasons=JSONB)

# As ``overlap_writing_queries.MEMBERS``.
REVISIONS = text(
    """
    SELECT id, CASE WHEN state IN ('submitted', 'verified') OR published_revision IS NULL
                    THEN revision ELSE published_revision END AS revision
    FROM submission WHERE id = ANY(CAST(:members AS uuid[]))
    """
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a submission tells, and what lies around it.

    ``grounds`` is its area, followed by all that it lies in; ``leads`` are the activities that its
    body leads.
    """

    id: UUID
    plan_id: UUID
    indicator_id: UUID
    period_id: UUID
    actor_id: UUID
    jurisdiction: str
    start: date
    end: date
    cells: list[dict[str, Any]]
    grounds: list[str]
    leads: list[str]


@dataclass(frozen=True, slots=True)
class StoredOverlap:
    """An overlap that is there, with its members and the newest entry of its history."""

    id: UUID
    plan_id: UUID
    indicator_id: UUID
    period_id: UUID
    side: str | None
    state: str
    reasons: list[str]
    sequence: int
    hash: bytes
    members: list[UUID]


async def list_pairs(session: AsyncSession, told: Sequence[UUID]) -> list[tuple[UUID, UUID]]:
    """Each submission with each other that may tell of the same thing, first made first."""
    return [(row.id, row.other) for row in await session.execute(PAIRS, {"told": list(told)})]


async def find_told(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Told]:
    """What these submissions tell, by id."""
    found = await session.execute(ACCOUNTS, {"ids": list(ids)})
    return {row["id"]: Told(**row) for row in found.mappings()}


async def hold_overlaps(session: AsyncSession, members: Collection[UUID]) -> list[StoredOverlap]:
    """All overlaps that any of these is in, the oldest first; what waits is held to the end."""
    asked = {"members": list(members)}
    await session.execute(HOLD_WAITING, asked)
    return [StoredOverlap(**row) for row in (await session.execute(AROUND, asked)).mappings()]


async def find_revisions(session: AsyncSession, members: Collection[UUID]) -> dict[UUID, int]:
    """The revision of each submission that was handed in last."""
    found = await session.execute(REVISIONS, {"members": list(members)})
    return {row.id: row.revision for row in found}
