"""SQL of finding overlaps: what else was told of the same indicator and period."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

# Handed in or published, of another reporter, and not yet looked at together. An indicator with one
# reporter stops at the first join.
CANDIDATES = text(
    """
    SELECT other.id, other.actor_id, other.jurisdiction, other.area_code AS area, revision.cells
    FROM indicator_reporter AS reporter
    JOIN submission AS other ON other.indicator_id = reporter.indicator_id
        AND other.actor_id = reporter.actor_id AND other.period_id = :period
    JOIN submission_revision AS revision ON revision.submission_id = other.id
        AND revision.number = CASE WHEN other.state IN ('submitted', 'verified')
            THEN other.revision ELSE other.published_revision END
    WHERE reporter.indicator_id = :indicator AND reporter.actor_id <> :actor
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
).columns(cells=JSONB)

# Of each body and area: the area followed by all that it lies in, and which of the activities that
# the indicator measures the body leads.
GROUNDS_AND_LEADS = text(
    """
    WITH RECURSIVE ground AS (
        SELECT code AS area, code, parent_code, 0 AS above
        FROM area WHERE code = ANY(CAST(:areas AS text[]))
        UNION ALL
        SELECT ground.area, area.code, area.parent_code, above + 1
        FROM ground JOIN area ON area.code = ground.parent_code
    )
    SELECT told.id,
           (SELECT array_agg(ground.code ORDER BY above) FROM ground WHERE ground.area = told.area)
               AS grounds,
           coalesce((
               SELECT array_agg(led.node_id::text)
               FROM indicator_node
               JOIN responsibility AS led ON led.node_id = indicator_node.node_id
                   AND led.part = 'lead' AND led.actor_id = told.actor_id
               WHERE indicator_node.indicator_id = :indicator), '{}') AS leads
    FROM unnest(CAST(:ids AS uuid[]), CAST(:actors AS uuid[]), CAST(:areas AS text[]))
        AS told (id, actor_id, area)
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
    """Another submission on the same indicator and period."""

    id: UUID
    actor_id: UUID
    jurisdiction: str
    area: str
    cells: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Around:
    """The area of a submission with all that it lies in, and the activities that its body leads."""

    grounds: tuple[str, ...]
    leads: frozenset[str]


async def list_candidates(session: AsyncSession, told: Told) -> list[Candidate]:
    """What may tell of the same thing, in the order in which it was made."""
    found = await session.execute(
        CANDIDATES,
        {
            "indicator": told.indicator_id,
            "period": told.period_id,
            "actor": told.actor_id,
            "jurisdiction": told.jurisdiction,
            "submission": told.id,
        },
    )
    return [Candidate(**row) for row in found.mappings()]


async def find_around(
    session: AsyncSession, told: Told, others: Sequence[Candidate]
) -> dict[UUID, Around]:
    """What lies around a submission and the others, by id."""
    every: list[Told | Candidate] = [told, *others]
    found = await session.execute(
        GROUNDS_AND_LEADS,
        {
            "indicator": told.indicator_id,
            "ids": [each.id for each in every],
            "actors": [each.actor_id for each in every],
            "areas": [each.area for each in every],
        },
    )
    return {row.id: Around(tuple(row.grounds), frozenset(row.leads)) for row in found}


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
