"""Statements that write submissions: finding what codes mean, locking, and keeping history."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ScalarSelect, insert, select, text, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.submissions.admission import Reported, Span
from inap.submissions.attached_queries import hashes_now
from inap.submissions.facts import FactCodes, FactIds, Found
from inap.submissions.history import Entry
from inap.submissions.models import Submission, SubmissionHistory, SubmissionRevision
from inap.submissions.neighbours import PLAN

# The same indicator and actor are written one after the other: only so can the rules that look at
# several facts (overlapping periods and areas) hold against two writers at once. The turn is taken
# before any row is held, here as in ``many_queries``, ``batch_queries`` and ``bulk_fact_queries``:
# who holds a row and waits for a turn may be waited for by whose turn it is.
ONE_AFTER_THE_OTHER = text(
    "SELECT pg_advisory_xact_lock(hashtextextended('submission ' || :indicator || :actor, 0))"
)
TURN_OF = text(
    """
    SELECT pg_advisory_xact_lock(hashtextextended('submission ' || indicator_id || actor_id, 0))
    FROM submission WHERE id = :submission
    """
)

# The reporters are those of the period: what an amendment gave to others later is still theirs.
# The exception asks as ``exception_queries.excepted_until``.
FACTS = text(
    """
    SELECT plan.id AS plan_id, plan.head -> 'settings' -> 'age_groups' AS age_groups,
           indicator.id AS indicator_id, indicator.kind, indicator.unit,
           indicator.aggregation_areas AS over_areas, indicator.frequency,
           indicator.disaggregation,
           (SELECT array_agg(DISTINCT actor.code ORDER BY actor.code)
            FROM reporter_in_time AS reporter
            JOIN actor ON actor.id = reporter.actor_id
            WHERE reporter.indicator_id = indicator.id
              AND (period.id IS NULL
                   OR (reporter.since_on IS NULL OR reporter.since_on <= period."end")
                      AND (reporter.until_on IS NULL OR reporter.until_on > period.start))
           ) AS reporters,
           reporting.id AS actor_id, reporting.jurisdiction AS actor_jurisdiction,
           reporting.has_unit AS actor_has_unit,
           period.id AS period_id, period.kind AS period_kind, period.start, period."end",
           period.opens_on, period.due_on, period.locks_on,
           (SELECT max(exception.until)
            FROM period_exception AS exception
            WHERE exception.period_id = period.id AND exception.actor_id = reporting.id
              AND coalesce(exception.indicator_id, indicator.id) = indicator.id
              AND (exception.jurisdiction IS NULL
                   OR exception.jurisdiction
                      = coalesce(reporting.jurisdiction, area.jurisdiction, 'federal'))
              AND exception.revoked_at IS NULL) AS excepted_until,
           area.kind AS area_kind, area.jurisdiction AS area_jurisdiction, area.begins_on
    FROM jsonb_to_recordset(CAST(:wanted AS jsonb)) AS wanted
        (place integer, plan text, indicator text, actor text, period text, area text)
    LEFT JOIN plan ON plan.code = wanted.plan
    LEFT JOIN indicator ON indicator.plan_id = plan.id AND indicator.code = wanted.indicator
    LEFT JOIN actor AS reporting ON reporting.code = wanted.actor
    LEFT JOIN reporting_period AS period
        ON period.plan_id = plan.id AND period.code = wanted.period
    LEFT JOIN area ON area.code = wanted.area
    ORDER BY wanted.place
    """
).columns(age_groups=JSONB)

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


async def find_facts(session: AsyncSession, wanted: Sequence[FactCodes]) -> list[Found]:
    """What the codes of each fact mean, in one statement."""
    rows = [{"place": place, **asdict(codes)} for place, codes in enumerate(wanted)]
    found = await session.execute(FACTS, {"wanted": json.dumps(rows)})
    return [Found(**row) for row in found.mappings()]


async def find_fact(session: AsyncSession, codes: FactCodes) -> Found:
    """What the codes of a fact mean."""
    (found,) = await find_facts(session, [codes])
    return found


async def wait_for_turn(session: AsyncSession, ids: FactIds) -> None:
    """Wait until nobody else writes facts of this indicator and actor; holds to the end."""
    await session.execute(
        ONE_AFTER_THE_OTHER, {"indicator": str(ids.indicator), "actor": str(ids.actor)}
    )


async def wait_for_turn_of(session: AsyncSession, submission_id: UUID) -> None:
    """The same for the indicator and actor of a submission, whose row nobody has to hold yet."""
    await session.execute(TURN_OF, {"submission": submission_id})


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


async def lock_submissions(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Hold many submissions until the end of the transaction, always in the same order."""
    await session.execute(
        select(Submission.id)
        .where(Submission.id.in_(ids))
        .order_by(Submission.id)
        .with_for_update()
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
            logframe_version=_in_force(submission_id),
        )
    )


def _in_force(submission_id: UUID) -> ScalarSelect[int]:
    """The version of the logframe in force in the plan of a submission."""
    return (
        select(PLAN.c.logframe_version)
        .join(Submission, Submission.plan_id == PLAN.c.id)
        .where(Submission.id == submission_id)
        .scalar_subquery()
    )


async def take_version(session: AsyncSession, submission_id: UUID, number: int) -> None:
    """Let a revision that is handed in be read against the logframe in force.

    One that was approved before was made for its own version, and keeps it.
    """
    await session.execute(
        update(SubmissionRevision)
        .where(
            SubmissionRevision.submission_id == submission_id,
            SubmissionRevision.number == number,
            SubmissionRevision.approved_at.is_(None),
        )
        .values(logframe_version=_in_force(submission_id))
    )


async def find_submitted(session: AsyncSession, ids: FactIds, area: str) -> UUID | None:
    """The submission of exactly this fact, if there is one."""
    found: UUID | None = await session.scalar(
        select(Submission.id).where(
            Submission.indicator_id == ids.indicator,
            Submission.actor_id == ids.actor,
            Submission.period_id == ids.period,
            Submission.area_code == area,
        )
    )
    return found


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
            details=entry.details,
            content_hash=entry.content_hash,
            hash=entry_hash,
        )
    )
