"""Statements of the decisions on overlaps: which count, and how they begin and end."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import bindparam, insert, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.overlap_effects import Effect, in_order
from inap.submissions.overlap_models import Adjustment, Overlap, OverlapDecision
from inap.submissions.publishing_queries import keep_figures

# The decisions that count in one period, with what they add and the published cells they cover.
STANDING = text(
    """
    SELECT decision.overlap_id, decision.sequence, decision.jurisdiction, decision.covers,
           decision.excluded, history.resolution,
           (SELECT jsonb_agg(jsonb_build_array(
                       area_code, sex, age, value::text, numerator::text, denominator::text))
            FROM adjustment
            WHERE adjustment.overlap_id = decision.overlap_id
              AND adjustment.sequence = decision.sequence) AS added,
           (SELECT jsonb_agg(jsonb_build_array(submission.area_code, revision.cells))
            FROM submission
            JOIN submission_revision AS revision ON revision.submission_id = submission.id
                AND revision.number = submission.published_revision
            WHERE submission.id = ANY(decision.covers)) AS covered
    FROM overlap_decision AS decision
    JOIN overlap_history AS history ON history.overlap_id = decision.overlap_id
        AND history.sequence = decision.sequence
    WHERE decision.plan_id = :plan AND decision.indicator_id = :indicator
      AND decision.period_id = :period AND decision.version_to IS NULL
    ORDER BY decision.overlap_id
    """
).columns(added=JSONB, covered=JSONB)

# One moment for all members, behind the last one of the plan as in ``publishing_queries``. A member
# whose correction is what ends the decision is told of already.
PUBLISH_DECISION = text(
    """
    WITH moment AS MATERIALIZED (
        SELECT greatest(
            clock_timestamp(),
            (SELECT at + interval '1 microsecond' FROM publication
             WHERE plan_id = :plan ORDER BY version DESC LIMIT 1)) AS at
    )
    INSERT INTO publication (plan_id, version, submission_id, revision, kind, at, overlap_id)
    SELECT :plan, :version, submission.id, submission.published_revision, 'corrected',
           coalesce(CAST(:at AS timestamptz), moment.at), :overlap
    FROM submission CROSS JOIN moment
    WHERE submission.id = ANY(CAST(:members AS uuid[]))
      AND submission.published_revision IS NOT NULL
    ON CONFLICT DO NOTHING
    RETURNING at
    """
)

# The decisions that a correction overtakes: the values they were made on are not the published ones
# any more. A correction of words alone overtakes nothing.
OVERTAKEN = text(
    """
    SELECT decision.overlap_id, publication.version, publication.at
    FROM publication
    JOIN overlap_decision AS decision ON decision.plan_id = publication.plan_id
        AND decision.indicator_id = :indicator AND decision.version_to IS NULL
        AND publication.submission_id = ANY(decision.covers)
    JOIN submission_revision AS now ON now.submission_id = publication.submission_id
        AND now.number = publication.revision
    JOIN submission_revision AS before ON before.submission_id = publication.submission_id
        AND before.number = :before AND before.cells <> now.cells
    WHERE publication.plan_id = :plan AND publication.submission_id = :submission
      AND publication.overlap_id IS NULL AND publication.revision = :revision
    ORDER BY decision.overlap_id
    """
)


@dataclass(frozen=True, slots=True)
class Decision:
    """A decision that counts; ``added`` and ``covered`` are the stored values."""

    overlap_id: UUID
    sequence: int
    jurisdiction: str
    covers: list[UUID]
    excluded: list[UUID]
    resolution: str
    added: list[list[Any]] | None
    covered: list[list[Any]] | None


@dataclass(frozen=True, slots=True)
class Overtaken:
    """A decision that no longer holds, and the publication that overtook it."""

    overlap_id: UUID
    version: int
    at: datetime


async def list_standing(
    session: AsyncSession, plan: UUID, indicator: UUID, period: UUID
) -> list[Decision]:
    """The decisions that count in one period of an indicator."""
    found = await session.execute(
        STANDING, {"plan": plan, "indicator": indicator, "period": period}
    )
    return [Decision(**row) for row in found.mappings()]


async def list_overtaken(session: AsyncSession, told: Mapping[str, object]) -> list[Overtaken]:
    """The decisions that the publication of a corrected revision overtakes.

    ``told``: plan, indicator, submission, its revision and the one that was published before.
    """
    found = await session.execute(OVERTAKEN, told)
    return [Overtaken(**row) for row in found.mappings()]


async def publish_decision(
    session: AsyncSession,
    row: Overlap,
    members: Collection[UUID],
    version: int,
    at: datetime | None = None,
) -> datetime | None:
    """Tell that what counts of the members changed; returns since when it is known."""
    found = await session.execute(
        PUBLISH_DECISION,
        {
            "plan": row.plan_id,
            "version": version,
            "overlap": row.id,
            "members": list(members),
            "at": at,
        },
    )
    told: datetime | None = next(iter(found.scalars()), at)
    return told


async def insert_decision(
    session: AsyncSession,
    row: Overlap,
    sequence: int,
    effect: Effect,
    *,
    version: int,
    at: datetime,
) -> None:
    """Keep what a decision does, from a data version on."""
    await session.execute(
        insert(OverlapDecision).values(
            overlap_id=row.id,
            sequence=sequence,
            plan_id=row.plan_id,
            indicator_id=row.indicator_id,
            period_id=row.period_id,
            jurisdiction=row.side or "national",
            covers=[UUID(each) for each in effect.covers],
            excluded=[UUID(each) for each in effect.excluded],
            version_from=version,
            known_from=at,
        )
    )
    added = [
        {
            "overlap_id": row.id,
            "sequence": sequence,
            "place": place,
            "area_code": area,
            "sex": sex,
            "age": age,
            "value": value,
            "numerator": numerator,
            "denominator": denominator,
        }
        for place, ((area, sex, age), (value, numerator, denominator)) in enumerate(
            in_order(effect.added), start=1
        )
    ]
    if added:
        await session.execute(insert(Adjustment), added)


async def close_decision(
    session: AsyncSession, overlap: UUID, *, version: int, at: datetime
) -> None:
    """Let the decision that counts end; what it added stays readable for its time."""
    await session.execute(
        update(OverlapDecision)
        .where(OverlapDecision.overlap_id == overlap, OverlapDecision.version_to.is_(None))
        .values(version_to=bindparam("version"), known_to=bindparam("known_to")),
        {"version": version, "known_to": at},
    )


async def keep_period(session: AsyncSession, row: Overlap) -> None:
    """Bring the kept figures of the overlap's indicator and period up to date."""
    await keep_figures(session, row.plan_id, [(row.indicator_id, row.period_id)])
