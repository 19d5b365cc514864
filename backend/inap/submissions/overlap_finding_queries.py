"""SQL of finding overlaps: what else was told of the same indicator and period."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

# Handed in or published, of another reporter, on ground that is shared, and not yet looked at
# together. An indicator with one reporter stops at the first join. ``grounds`` begin with the area.
CANDIDATES = text(
    """
    WITH RECURSIVE ground AS (
        SELECT code AS area, code, parent_code, 0 AS above FROM area
        UNION ALL
        SELECT ground.area, area.code, area.parent_code, above + 1
        FROM ground JOIN area ON area.code = ground.parent_code
    ), place AS (
        SELECT area, array_agg(code ORDER BY above) AS grounds FROM ground GROUP BY area
    ), led AS (
        SELECT responsibility.actor_id, array_agg(responsibility.node_id::text) AS nodes
        FROM indicator_node
        JOIN responsibility ON responsibility.node_id = indicator_node.node_id
            AND responsibility.part = 'lead'
        WHERE indicator_node.indicator_id = :indicator
        GROUP BY responsibility.actor_id
    )
    SELECT other.id, other.actor_id, other.jurisdiction, place.grounds, revision.cells,
           own_place.grounds AS own_grounds,
           coalesce((SELECT nodes FROM led WHERE led.actor_id = other.actor_id), '{}') AS leads,
           coalesce((SELECT nodes FROM led WHERE led.actor_id = :actor), '{}') AS own_leads
    FROM indicator_reporter AS reporter
    JOIN submission AS other ON other.indicator_id = reporter.indicator_id
        AND other.actor_id = reporter.actor_id AND other.period_id = :period
    JOIN submission_revision AS revision ON revision.submission_id = other.id
        AND revision.number = CASE WHEN other.state IN ('submitted', 'verified')
            THEN other.revision ELSE other.published_revision END
    JOIN place ON place.area = other.area_code
    JOIN place AS own_place ON own_place.area = :area
    WHERE reporter.indicator_id = :indicator AND reporter.actor_id <> :actor
      AND (other.area_code = ANY(own_place.grounds) OR :area = ANY(place.grounds))
      AND NOT EXISTS (
          SELECT FROM overlap_member AS own
          JOIN overlap_member AS theirs ON theirs.overlap_id = own.overlap_id
              AND theirs.member_id = other.id
          JOIN overlap ON overlap.id = own.overlap_id
              AND overlap.side IS NOT DISTINCT FROM
                  CASE WHEN other.jurisdiction = :jurisdiction THEN other.jurisdiction END
          WHERE own.member_id = :submission)
    ORDER BY other.id
    """
)

# Of one level, those of the overlaps that wait which one of these is in already, the oldest.
WAITING = text(
    """
    SELECT overlap.id FROM overlap
    WHERE overlap.indicator_id = :indicator AND overlap.period_id = :period
      AND overlap.side IS NOT DISTINCT FROM CAST(:side AS varchar)
      AND overlap.state IN ('found', 'outdated')
      AND EXISTS (SELECT FROM overlap_member AS member
                  WHERE member.overlap_id = overlap.id
                    AND member.member_id = ANY(CAST(:members AS uuid[])))
    ORDER BY overlap.id
    LIMIT 1
    FOR UPDATE
    """
)

# What was decided together stays together when something more turns out to be alike.
DECIDED_TOGETHER = text(
    """
    SELECT DISTINCT other.member_id
    FROM overlap
    JOIN overlap_member AS one ON one.overlap_id = overlap.id
        AND one.member_id = ANY(CAST(:members AS uuid[]))
    JOIN overlap_member AS other ON other.overlap_id = overlap.id
    WHERE overlap.indicator_id = :indicator AND overlap.period_id = :period
      AND overlap.side IS NOT DISTINCT FROM CAST(:side AS varchar)
      AND overlap.state = 'resolved'
    """
)


@dataclass(frozen=True, slots=True)
class Told:
    """A submission as the statements here need it."""

    id: UUID
    indicator_id: UUID
    period_id: UUID
    actor_id: UUID
    area: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """Another submission on the same indicator, period and ground, with what is said of ours."""

    id: UUID
    actor_id: UUID
    jurisdiction: str
    grounds: list[str]
    cells: list[dict[str, Any]]
    own_grounds: list[str]
    leads: list[str]
    own_leads: list[str]


async def list_candidates(session: AsyncSession, told: Told) -> list[Candidate]:
    """What may tell of the same thing, in the order in which it was made."""
    found = await session.execute(
        CANDIDATES,
        {
            "indicator": told.indicator_id,
            "period": told.period_id,
            "actor": told.actor_id,
            "area": told.area,
            "jurisdiction": told.jurisdiction,
            "submission": told.id,
        },
    )
    return [Candidate(**row) for row in found.mappings()]


async def hold_waiting(
    session: AsyncSession, told: Told, side: str | None, members: Collection[UUID]
) -> UUID | None:
    """Hold the overlap of this level that waits and has any of these in it; None: there is none."""
    found: UUID | None = await session.scalar(
        WAITING,
        {
            "indicator": told.indicator_id,
            "period": told.period_id,
            "side": side,
            "members": list(members),
        },
    )
    return found


async def list_decided_together(
    session: AsyncSession, told: Told, side: str | None, members: Collection[UUID]
) -> Sequence[UUID]:
    """The members of the resolved overlaps of this level that any of these is in."""
    found = await session.scalars(
        DECIDED_TOGETHER,
        {
            "indicator": told.indicator_id,
            "period": told.period_id,
            "side": side,
            "members": list(members),
        },
    )
    return found.all()
