"""Statements of the activity reports that may count for a fact."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import (
    Select,
    and_,
    or_,
    select,
    text,
)
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_models import (
    ActivityReport,
    ActivityReportRevision,
    CountedReport,
)
from inap.implementation.activity_neighbours import (
    ACTOR,
    AREA,
    PERIOD,
    REPORTER,
    SUBMISSION,
)
from inap.implementation.activity_report_content import Participants
from inap.implementation.activity_report_queries import is_protected, stands_approved
from inap.implementation.counting import Done
from inap.implementation.duplicates_queries import is_set_aside


@dataclass(frozen=True, slots=True)
class Candidate:
    """A report that may count, at its approved revision; ``counted_in`` is a submission."""

    id: UUID
    revision: int
    title: dict[str, Any]
    actor: str
    actor_title: dict[str, Any]
    start: date
    end: date
    counted_in: UUID | None
    done: Done


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which candidates: of these nodes, kinds and areas, decided on one side, ended within."""

    nodes: Sequence[UUID]
    kinds: Sequence[str] | None
    areas: Sequence[str]
    jurisdiction: str
    start: date
    end: date


@dataclass(frozen=True, slots=True)
class ReportedOn:
    """A fact as codes name it; an id is None where nothing has the code."""

    actor_id: UUID | None
    actor_jurisdiction: str | None
    reports: bool
    start: date | None
    end: date | None
    area: str | None
    area_jurisdiction: str | None
    submission: UUID | None


async def find_reported_on(
    session: AsyncSession,
    plan_id: UUID,
    indicator_id: UUID,
    *,
    actor: str,
    period: str,
    area: str,
) -> ReportedOn:
    """What the codes of a fact mean, and the submission that it has already."""
    one = select(text("1 AS one")).subquery()
    reports = (
        select(REPORTER.c.actor_id)
        .where(REPORTER.c.indicator_id == indicator_id, REPORTER.c.actor_id == ACTOR.c.id)
        .exists()
    )
    found = await session.execute(
        select(
            ACTOR.c.id.label("actor_id"),
            ACTOR.c.jurisdiction.label("actor_jurisdiction"),
            reports.label("reports"),
            PERIOD.c.start,
            PERIOD.c.end,
            AREA.c.code.label("area"),
            AREA.c.jurisdiction.label("area_jurisdiction"),
            SUBMISSION.c.id.label("submission"),
        ).select_from(
            one.outerjoin(ACTOR, ACTOR.c.code == actor)
            .outerjoin(PERIOD, and_(PERIOD.c.plan_id == plan_id, PERIOD.c.code == period))
            .outerjoin(AREA, AREA.c.code == area)
            .outerjoin(
                SUBMISSION,
                and_(
                    SUBMISSION.c.indicator_id == indicator_id,
                    SUBMISSION.c.actor_id == ACTOR.c.id,
                    SUBMISSION.c.period_id == PERIOD.c.id,
                    SUBMISSION.c.area_code == AREA.c.code,
                ),
            )
        )
    )
    return ReportedOn(**found.mappings().one())


async def areas_within(session: AsyncSession, area: str) -> list[str]:
    """The codes of an area and of all that lie in it."""
    within = select(AREA.c.code).where(AREA.c.code == area).cte("within", recursive=True)
    inner = AREA.alias("inner_area")
    within = within.union_all(select(inner.c.code).where(inner.c.parent_code == within.c.code))
    return list((await session.execute(select(within.c.code))).scalars())


def _candidates(indicator_id: UUID, now: datetime) -> Select[Any]:
    report, revision = ActivityReport, ActivityReportRevision
    return (
        select(
            report.id,
            revision.number.label("revision"),
            revision.title,
            ACTOR.c.code.label("actor"),
            ACTOR.c.title.label("actor_title"),
            revision.start,
            revision.end,
            CountedReport.submission_id.label("counted_in"),
            stands_approved(now).label("approved"),
            is_set_aside(report.id).label("set_aside"),
            revision.node_id,
            revision.kind,
            revision.area_code,
            report.jurisdiction,
            is_protected().label("protected"),
            revision.participants,
        )
        .join(
            revision,
            and_(revision.report_id == report.id, revision.number == report.published_revision),
        )
        .join(ACTOR, ACTOR.c.id == report.actor_id)
        .outerjoin(
            CountedReport,
            and_(CountedReport.report_id == report.id, CountedReport.indicator_id == indicator_id),
        )
        .order_by(revision.end, report.id)
    )


def _candidate(row: Mapping[str, Any]) -> Candidate:
    return Candidate(
        id=row["id"],
        revision=row["revision"],
        title=row["title"],
        actor=row["actor"],
        actor_title=row["actor_title"],
        start=row["start"],
        end=row["end"],
        counted_in=row["counted_in"],
        done=Done(
            approved=row["approved"],
            set_aside=row["set_aside"],
            node=str(row["node_id"]) if row["node_id"] else None,
            kind=row["kind"],
            area=row["area_code"],
            end=row["end"],
            jurisdiction=row["jurisdiction"],
            protected=row["protected"],
            participants=tuple(
                Participants(each["sex"], each["age"], Decimal(each["count"]))
                for each in row["participants"]
            ),
        ),
    )


async def list_candidates(
    session: AsyncSession,
    indicator_id: UUID,
    plan_id: UUID,
    wanted: Wanted,
    now: datetime,
    *,
    besides: UUID | None,
    limit: int,
) -> list[Candidate]:
    """At most ``limit`` approved reports that no fact but ``besides`` counts, by their last day."""
    revision = ActivityReportRevision
    statement = _candidates(indicator_id, now).where(
        ActivityReport.plan_id == plan_id,
        stands_approved(now),
        ~is_set_aside(ActivityReport.id),
        revision.node_id.in_(wanted.nodes),
        revision.area_code.in_(wanted.areas),
        ActivityReport.jurisdiction == wanted.jurisdiction,
        revision.end.between(wanted.start, wanted.end),
        or_(CountedReport.submission_id.is_(None), CountedReport.submission_id == besides),
    )
    if wanted.kinds is not None:
        statement = statement.where(revision.kind.in_(wanted.kinds))
    found = await session.execute(statement.limit(limit))
    return [_candidate(row) for row in found.mappings()]


async def hold_candidates(
    session: AsyncSession, indicator_id: UUID, reports: Sequence[UUID], now: datetime
) -> list[Candidate]:
    """The reports with these ids that were approved once, which nobody changes until the end."""
    statement = _candidates(indicator_id, now).where(ActivityReport.id.in_(reports))
    # Held in one order, so that two who hold the same reports never wait for each other.
    await session.execute(
        select(ActivityReport.id)
        .where(ActivityReport.id.in_(reports))
        .order_by(ActivityReport.id)
        .with_for_update(read=True)
    )
    found = await session.execute(statement)
    return [_candidate(row) for row in found.mappings()]
