"""Reading implementation reports, and who sees which (``visible_to``)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.access.models import Account
from inap.actors.models import Actor
from inap.evidence.queries import count_attached
from inap.implementation.assignments_queries import own_actors
from inap.implementation.implementation_reports_workflow import ReportFacts
from inap.implementation.position_models import (
    Assessment,
    Assignment,
    ImplementationPlan,
    ImplementationReport,
    ImplementationReportRevision,
)
from inap.plans.models import Node, Plan


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of implementation reports is limited to; codes."""

    plan: str | None = None
    node: str | None = None
    actor: str | None = None
    side: str | None = None
    state: str | None = None
    assignment: UUID | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class SeenReport:
    """An implementation report as a caller sees it; ``content`` is of the shown revision."""

    id: UUID
    assignment_id: UUID
    assignment_state: str
    plan_id: UUID
    plan: str
    node_id: UUID
    node: str
    node_title: dict[str, Any]
    time_frame: dict[str, Any] | None
    actor_id: UUID
    actor: str
    actor_title: dict[str, Any]
    has_unit: bool
    side: str
    plan_state: str | None
    covers: str
    stage: int | None
    part: str | None
    state: str
    shown_state: str
    revision: int
    submitted_revision: int | None
    counted_revision: int | None
    shown_revision: int
    version: int
    submitted_by: UUID | None
    submitted_by_name: str | None
    submitted_at: datetime | None
    reason: str | None
    deadline: datetime | None
    reopened_until: datetime | None
    updated_at: datetime
    content: dict[str, Any]
    completes: bool
    own: bool
    evidence: int

    @property
    def newest_revision(self) -> int:
        """The last revision that the caller knows of: only its body knows what is begun."""
        return self.revision if self.own else self.shown_revision

    def facts(self, *, forms_used: bool) -> ReportFacts:
        """What its workflow depends on."""
        return ReportFacts(
            state=self.state,
            assignment=self.assignment_state,
            plan=self.plan_state,
            forms_used=forms_used,
            submitted_by=str(self.submitted_by) if self.submitted_by else None,
            reopened_until=self.reopened_until,
        )


@dataclass(frozen=True, slots=True)
class ToldAssessment:
    """An assessment, with the name of who made it."""

    id: UUID
    revision: int
    conformity: str
    effect: dict[str, Any]
    proposals: dict[str, Any] | None
    by: UUID
    by_name: str
    at: datetime


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What ``caller`` sees; the statement has to join the assignment.

    Bodies see their own reports from the first draft on. Coordinators see their own side's once
    they were handed in, overseers all of those. Nobody else reads one.
    """
    handed_in = ImplementationReport.submitted_revision.is_not(None)
    if caller.has(*OVERSIGHT_ROLES):
        return or_(_own(caller), handed_in)
    return or_(_own(caller), and_(handed_in, Assignment.side.in_(caller.jurisdictions())))


def _own(caller: Caller) -> ColumnElement[bool]:
    return Assignment.actor_id.in_(own_actors(caller))


def _waiting_for(caller: Caller, now: datetime) -> ColumnElement[bool]:
    """What the caller is expected to accept, to correct or, as the body's unit, to assess."""
    report = ImplementationReport
    assessed = exists().where(
        Assessment.implementation_report_id == report.id,
        Assessment.revision == report.submitted_revision,
    )
    return and_(
        Assignment.state == "acknowledged",
        or_(
            and_(
                report.state == "submitted",
                report.counted_revision.is_distinct_from(report.submitted_revision),
                Assignment.side.in_(caller.jurisdictions()),
                report.submitted_by != caller.account_id,
            ),
            and_(
                or_(
                    report.state == "returned",
                    and_(report.state == "reopened", report.reopened_until > now),
                ),
                Assignment.actor_id.in_(caller.actors(*REPORTING_ROLES)),
            ),
            and_(
                report.submitted_revision.is_not(None),
                Actor.has_unit,
                Assignment.actor_id.in_(caller.actors("verifier")),
                report.submitted_by != caller.account_id,
                ~assessed,
            ),
        ),
    )


def _state_at(now: datetime) -> ColumnElement[str]:
    """``implementation_reports_workflow.state_at`` in SQL."""
    report = ImplementationReport
    lapsed = and_(
        report.state == "reopened",
        or_(report.reopened_until.is_(None), report.reopened_until <= now),
    )
    return case((lapsed, "accepted"), else_=report.state)


def _reports(caller: Caller, now: datetime) -> Select[Any]:
    own = _own(caller)
    report = ImplementationReport
    state = _state_at(now)
    # What was begun in a reopening that lapsed is not what counts.
    working = and_(own, or_(report.state != "reopened", state == "reopened"))
    shown = case((working, report.revision), else_=report.submitted_revision)
    statement: Select[Any] = select(
        report.id,
        report.assignment_id,
        Assignment.state.label("assignment_state"),
        Assignment.plan_id,
        Plan.code.label("plan"),
        Assignment.node_id,
        Node.code.label("node"),
        Node.title.label("node_title"),
        Node.time_frame,
        Assignment.actor_id,
        Actor.code.label("actor"),
        Actor.title.label("actor_title"),
        Actor.has_unit,
        Assignment.side,
        ImplementationPlan.state.label("plan_state"),
        report.covers,
        report.stage,
        report.part,
        report.state,
        state.label("shown_state"),
        report.revision,
        report.submitted_revision,
        report.counted_revision,
        shown.label("shown_revision"),
        report.version,
        report.submitted_by,
        Account.name.label("submitted_by_name"),
        report.submitted_at,
        report.reason,
        report.deadline,
        report.reopened_until,
        report.updated_at,
        ImplementationReportRevision.content,
        ImplementationReportRevision.completes,
        own.label("own"),
        count_attached("implementation_report", report.id, shown).label("evidence"),
    )
    return (
        statement.select_from(report)
        .join(Assignment, Assignment.id == report.assignment_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .join(Node, Node.id == Assignment.node_id)
        .join(Actor, Actor.id == Assignment.actor_id)
        .outerjoin(ImplementationPlan, ImplementationPlan.assignment_id == Assignment.id)
        .join(
            ImplementationReportRevision,
            and_(
                ImplementationReportRevision.implementation_report_id == report.id,
                ImplementationReportRevision.number == shown,
            ),
        )
        .outerjoin(Account, Account.id == report.submitted_by)
        .where(visible_to(caller))
    )


async def find_implementation_report(
    session: AsyncSession, report_id: UUID, caller: Caller, now: datetime
) -> SeenReport | None:
    """The report as ``caller`` sees it, or None when it is not there for them."""
    found = await session.execute(_reports(caller, now).where(ImplementationReport.id == report_id))
    row = found.mappings().one_or_none()
    return SeenReport(**row) if row else None


async def newest_revisions(
    session: AsyncSession, ids: Collection[UUID], caller: Caller, now: datetime
) -> dict[UUID, int]:
    """Those of the reports that ``caller`` sees, each with the last revision they know of."""
    found = await session.execute(_reports(caller, now).where(ImplementationReport.id.in_(ids)))
    seen = [SeenReport(**row) for row in found.mappings()]
    return {each.id: each.newest_revision for each in seen}


async def list_implementation_reports(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    now: datetime,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenReport]:
    """At most ``limit`` reports that ``caller`` sees, oldest first, those after an id."""
    statement = _reports(caller, now)
    wanted = (
        (Plan.code, filters.plan),
        (Node.code, filters.node),
        (Actor.code, filters.actor),
        (Assignment.side, filters.side),
        (_state_at(now), filters.state),
        (Assignment.id, filters.assignment),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.waiting:
        statement = statement.where(_waiting_for(caller, now))
    if after is not None:
        statement = statement.where(ImplementationReport.id > after)
    found = await session.execute(statement.order_by(ImplementationReport.id).limit(limit))
    return [SeenReport(**row) for row in found.mappings()]


async def list_contents(
    session: AsyncSession, report_id: UUID
) -> dict[int, tuple[dict[str, Any], bool]]:
    """The content of every revision of a report, and whether it completes, by number."""
    revision = ImplementationReportRevision
    found = await session.execute(
        select(revision.number, revision.content, revision.completes).where(
            revision.implementation_report_id == report_id
        )
    )
    return {row.number: (row.content, row.completes) for row in found}


async def list_assessments(
    session: AsyncSession, report_id: UUID, *, limit: int, before: UUID | None = None
) -> list[ToldAssessment]:
    """At most ``limit`` assessments of a report, the newest first, those before an id."""
    statement = (
        select(
            Assessment.id,
            Assessment.revision,
            Assessment.conformity,
            Assessment.effect,
            Assessment.proposals,
            Assessment.assessed_by.label("by"),
            Account.name.label("by_name"),
            Assessment.assessed_at.label("at"),
        )
        .join(Account, Account.id == Assessment.assessed_by)
        .where(Assessment.implementation_report_id == report_id)
        .order_by(Assessment.id.desc())
        .limit(limit)
    )
    if before is not None:
        statement = statement.where(Assessment.id < before)
    return [ToldAssessment(**row) for row in (await session.execute(statement)).mappings()]
