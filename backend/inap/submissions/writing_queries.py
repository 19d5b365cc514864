"""Statements that write submissions: finding what codes mean, locking, and keeping history."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, literal, select, text, update
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.submissions.admission import Reported, Span
from inap.submissions.attached_queries import hashes_now
from inap.submissions.facts import FactCodes, FactIds, Found
from inap.submissions.history import Entry
from inap.submissions.models import Submission, SubmissionHistory, SubmissionRevision
from inap.submissions.neighbours import ACTOR, AREA, INDICATOR, PERIOD, PLAN, REPORTER

# The same indicator and actor are written one after the other: only so can the rules that look at
# several facts (overlapping periods and areas) hold against two writers at once.
ONE_AFTER_THE_OTHER = text(
    "SELECT pg_advisory_xact_lock(hashtextextended('submission ' || :indicator || :actor, 0))"
)

OVERLAPPING = text(
    """
    WITH RECURSIVE above AS (
        SELECT code, parent_code FROM area WHERE code = :area
        UNION ALL
        SELECT area.code, area.parent_code FROM area JOIN above ON area.code = above.parent_code
    ), below AS (
        SELECT code FROM area WHERE code = :area
        UNION ALL
        SELECT area.code FROM area JOIN below ON area.parent_code = below.code
    )
    SELECT submission.id, reporting_period.code AS period, submission.area_code AS area
    FROM submission
    JOIN reporting_period ON reporting_period.id = submission.period_id
    WHERE submission.indicator_id = :indicator
      AND submission.actor_id = :actor
      AND reporting_period.start <= :end
      AND reporting_period."end" >= :start
      AND submission.area_code IN (SELECT code FROM above UNION SELECT code FROM below)
      AND submission.id IS DISTINCT FROM CAST(:besides AS uuid)
      AND (submission.state <> 'draft'
           OR (submission.area_code = :area
               AND reporting_period.start = :start AND reporting_period."end" = :end))
    ORDER BY submission.id
    """
)


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a submission's history."""

    sequence: int
    content_hash: bytes
    hash: bytes
    evidence: list[str] | None = None
    """The SHA-256 of each file that is attached now; None for none."""


async def find_fact(session: AsyncSession, codes: FactCodes) -> Found:
    """What the codes of a fact mean, in one statement."""
    reporters = (
        select(func.array_agg(aggregate_order_by(ACTOR.c.code, ACTOR.c.code)))
        .select_from(REPORTER.join(ACTOR, ACTOR.c.id == REPORTER.c.actor_id))
        .where(REPORTER.c.indicator_id == INDICATOR.c.id)
        .scalar_subquery()
    )
    one = select(literal(1).label("one")).subquery()
    actor = ACTOR.alias("reporting_actor")
    found = await session.execute(
        select(
            PLAN.c.id.label("plan_id"),
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            INDICATOR.c.id.label("indicator_id"),
            INDICATOR.c.kind,
            INDICATOR.c.unit,
            INDICATOR.c.aggregation_areas.label("over_areas"),
            INDICATOR.c.frequency,
            INDICATOR.c.disaggregation,
            reporters.label("reporters"),
            actor.c.id.label("actor_id"),
            actor.c.jurisdiction.label("actor_jurisdiction"),
            actor.c.has_unit.label("actor_has_unit"),
            PERIOD.c.id.label("period_id"),
            PERIOD.c.kind.label("period_kind"),
            PERIOD.c.start,
            PERIOD.c.end,
            PERIOD.c.opens_on,
            PERIOD.c.due_on,
            PERIOD.c.locks_on,
            AREA.c.kind.label("area_kind"),
            AREA.c.jurisdiction.label("area_jurisdiction"),
            AREA.c.begins_on,
        ).select_from(
            one.outerjoin(PLAN, PLAN.c.code == codes.plan)
            .outerjoin(
                INDICATOR,
                (INDICATOR.c.plan_id == PLAN.c.id) & (INDICATOR.c.code == codes.indicator),
            )
            .outerjoin(actor, actor.c.code == codes.actor)
            .outerjoin(PERIOD, (PERIOD.c.plan_id == PLAN.c.id) & (PERIOD.c.code == codes.period))
            .outerjoin(AREA, AREA.c.code == codes.area)
        )
    )
    return Found(**found.mappings().one())


async def wait_for_turn(session: AsyncSession, ids: FactIds) -> None:
    """Wait until nobody else writes facts of this indicator and actor; holds to the end."""
    await session.execute(
        ONE_AFTER_THE_OTHER, {"indicator": str(ids.indicator), "actor": str(ids.actor)}
    )


async def find_overlapping(
    session: AsyncSession,
    ids: FactIds,
    span: Span,
    area: str,
    *,
    besides: UUID | None = None,
) -> list[Reported]:
    """The facts of the indicator and actor that share time and ground with period and area.

    Drafts of other facts do not count: one that was begun for the wrong area or period must not
    keep anybody from reporting the right one. They are looked at again when they are submitted.
    """
    found = await session.execute(
        OVERLAPPING,
        {
            "indicator": ids.indicator,
            "actor": ids.actor,
            "area": area,
            "start": span.start,
            "end": span.end,
            "besides": besides,
        },
    )
    return [Reported(str(row.id), row.period, row.area) for row in found]


async def insert_submission(
    session: AsyncSession,
    ids: FactIds,
    *,
    area: str,
    jurisdiction: str,
    source: str | None,
    by: UUID,
    at: datetime,
) -> UUID:
    """A new draft without revisions; returns its id."""
    submission_id = new_id()
    await session.execute(
        insert(Submission).values(
            id=submission_id,
            plan_id=ids.plan,
            indicator_id=ids.indicator,
            actor_id=ids.actor,
            period_id=ids.period,
            area_code=area,
            jurisdiction=jurisdiction,
            source=source,
            created_by=by,
            updated_at=at,
        )
    )
    return submission_id


async def lock_submission(session: AsyncSession, submission_id: UUID) -> None:
    """Hold the submission until the end of the transaction.

    A statement of its own: what is read next is then read as the writer before left it.
    """
    await session.execute(
        select(Submission.id).where(Submission.id == submission_id).with_for_update()
    )


async def update_submission(
    session: AsyncSession, submission_id: UUID, changes: Mapping[str, object], at: datetime
) -> None:
    """Change columns of a submission, and raise its version."""
    await session.execute(
        update(Submission)
        .where(Submission.id == submission_id)
        .values(**changes, version=Submission.version + 1, updated_at=at)
    )


async def insert_revision(
    session: AsyncSession,
    submission_id: UUID,
    number: int,
    cells: Sequence[Mapping[str, Any]],
    narrative: Mapping[str, Any] | None,
    *,
    by: UUID,
    at: datetime,
) -> None:
    """Keep new content under a new revision number."""
    await session.execute(
        insert(SubmissionRevision).values(
            submission_id=submission_id,
            number=number,
            cells=cells,
            narrative=narrative,
            created_by=by,
            created_at=at,
        )
    )


async def overwrite_revision(
    session: AsyncSession,
    submission_id: UUID,
    number: int,
    cells: Sequence[Mapping[str, Any]],
    narrative: Mapping[str, Any] | None,
) -> None:
    """Change the content of a draft, which nobody else has seen."""
    await session.execute(
        update(SubmissionRevision)
        .where(
            SubmissionRevision.submission_id == submission_id,
            SubmissionRevision.number == number,
            SubmissionRevision.approved_at.is_(None),
        )
        .values(cells=cells, narrative=narrative)
    )


async def find_head(session: AsyncSession, submission_id: UUID) -> Head:
    """The newest entry of a submission's history, and what is attached to it now."""
    found = await session.execute(
        select(
            SubmissionHistory.sequence,
            SubmissionHistory.content_hash,
            SubmissionHistory.hash,
            hashes_now(submission_id).label("evidence"),
        )
        .where(SubmissionHistory.submission_id == submission_id)
        .order_by(SubmissionHistory.sequence.desc())
        .limit(1)
    )
    return Head(**found.mappings().one())


async def insert_entry(session: AsyncSession, entry: Entry, entry_hash: bytes) -> None:
    """Add an entry to the history."""
    await session.execute(
        insert(SubmissionHistory).values(
            submission_id=UUID(entry.submission),
            sequence=entry.sequence,
            action=entry.action,
            from_state=entry.from_state,
            to_state=entry.to_state,
            revision=entry.revision,
            by=UUID(entry.by),
            at=entry.at,
            reason=entry.reason,
            deadline=entry.deadline,
            content_hash=entry.content_hash,
            hash=entry_hash,
        )
    )
