"""Reading activity reports, and who sees which (``visible_to``)."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, false, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.evidence.queries import count_attached
from inap.implementation.activity_models import (
    WAITING_STATES,
    ActivityReport,
    ActivityReportHistory,
    ActivityReportRevision,
    CountingRule,
)
from inap.implementation.activity_neighbours import (
    ACCOUNT,
    ACTOR,
    INDICATOR,
    INDICATOR_NODE,
    NODE,
    PLAN,
    RESPONSIBILITY,
)
from inap.implementation.activity_report_seen import Seen

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Sight:
    """Which reports a caller sees fully, and which only by their published revision."""

    full: Condition
    published: Condition

    @property
    def any(self) -> Condition:
        """Which reports the caller sees at all."""
        return or_(self.full, self.published)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is limited to; codes, ``state`` as the caller sees it, ``node`` with those below.

    ``since`` and ``until`` take in every activity that lasted on one of these days.
    """

    plan: str | None = None
    node: str | None = None
    actor: str | None = None
    area: str | None = None
    kind: str | None = None
    state: str | None = None
    since: date | None = None
    until: date | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a report's history, with the name of who did it."""

    sequence: int
    action: str
    from_state: str | None
    to_state: str
    revision: int
    by: UUID
    by_name: str
    at: datetime
    reason: str | None
    deadline: datetime | None
    hash: bytes


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees; the statement has to join the plan.

    Actors see all of their own. Coordinators see their own side from its first submission on, and
    of the other government what is approved; overseers see everything but drafts. Everyone, signed
    in or not, sees what is approved in published plans.
    """
    handed_in = ActivityReport.state != "draft"
    full: list[Condition] = []
    if actors := caller.actors(*REPORTING_ROLES, "verifier"):
        full.append(ActivityReport.actor_id.in_(actors))
    if jurisdictions := caller.jurisdictions():
        full.append(and_(handed_in, ActivityReport.jurisdiction.in_(jurisdictions)))
    if caller.has(*OVERSIGHT_ROLES):
        full.append(handed_in)
    disclosed: Condition = true() if jurisdictions else PLAN.c.published.is_(True)
    return Sight(
        full=or_(false(), *full),
        published=and_(ActivityReport.published_revision.is_not(None), disclosed),
    )


def is_lapsed(now: datetime) -> Condition:
    """``workflow.state_at`` in SQL: reopened once, and approved again since."""
    return and_(
        ActivityReport.state == "reopened",
        or_(ActivityReport.reopened_until.is_(None), ActivityReport.reopened_until <= now),
    )


def stands_approved(now: datetime) -> Condition:
    """Whether a report is approved and not being corrected."""
    return or_(ActivityReport.state == "approved", is_lapsed(now))


def is_protected() -> ColumnElement[bool]:
    """Whether a restricted indicator measures the activity of the joined revision.

    One that measures a node above does so where reports count towards it.
    """
    above = (
        select(NODE.c.id, NODE.c.parent_id)
        .where(NODE.c.id == ActivityReportRevision.node_id)
        .correlate(ActivityReportRevision)
        .cte("above", recursive=True, nesting=True)
    )
    upper = NODE.alias("upper")
    above = above.union_all(
        select(upper.c.id, upper.c.parent_id).where(upper.c.id == above.c.parent_id)
    )
    counts = exists().where(
        CountingRule.indicator_id == INDICATOR.c.id, CountingRule.what.is_not(None)
    )
    return exists(
        select(INDICATOR.c.id)
        .join(INDICATOR_NODE, INDICATOR_NODE.c.indicator_id == INDICATOR.c.id)
        .join(above, above.c.id == INDICATOR_NODE.c.node_id)
        .where(
            INDICATOR.c.sensitivity == "restricted",
            or_(INDICATOR_NODE.c.node_id == ActivityReportRevision.node_id, counts),
        )
        .correlate(ActivityReportRevision)
    )


def _waiting_for(caller: Caller, now: datetime) -> Condition:
    """What the caller is expected to verify, to approve or to correct."""
    report = ActivityReport
    not_theirs = report.submitted_by != caller.account_id
    ready = or_(report.state == "verified", and_(report.state == "submitted", ~ACTOR.c.has_unit))
    returned = or_(
        report.state == "returned", and_(report.state == "reopened", report.reopened_until > now)
    )
    return and_(
        report.state.in_(WAITING_STATES),
        or_(
            and_(
                report.state == "submitted",
                ACTOR.c.has_unit,
                report.actor_id.in_(caller.actors("verifier")),
                not_theirs,
            ),
            and_(ready, ActivityReport.jurisdiction.in_(caller.jurisdictions()), not_theirs),
            and_(returned, report.actor_id.in_(caller.actors(*REPORTING_ROLES))),
        ),
    )


def _handed_in() -> ColumnElement[bool]:
    """Whether the present revision was submitted once, so that reviewers may have read it."""
    return exists().where(
        ActivityReportHistory.report_id == ActivityReport.id,
        ActivityReportHistory.revision == ActivityReport.revision,
        ActivityReportHistory.action == "submit",
    )


def documents(caller: Caller, now: datetime) -> tuple[Select[Any], ColumnElement[str]]:
    """The statement of what ``caller`` sees at ``now``, and the state as they see it."""
    sight = visible_to(caller)
    report, revision = ActivityReport, ActivityReportRevision
    as_approved = or_(~sight.full, is_lapsed(now))
    state: ColumnElement[str] = case((as_approved, "approved"), else_=report.state)
    number = case((as_approved, report.published_revision), else_=report.revision)
    named = exists().where(
        RESPONSIBILITY.c.node_id == revision.node_id,
        RESPONSIBILITY.c.actor_id == report.actor_id,
    )
    statement = (
        select(
            report.id,
            report.plan_id,
            PLAN.c.code.label("plan"),
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            report.actor_id,
            ACTOR.c.code.label("actor"),
            ACTOR.c.title.label("actor_title"),
            ACTOR.c.has_unit,
            report.external_id,
            report.jurisdiction,
            NODE.c.code.label("node"),
            NODE.c.title.label("node_title"),
            case((NODE.c.id.is_not(None), named)).label("named"),
            is_protected().label("protected"),
            revision.kind,
            revision.title,
            revision.area_code.label("area"),
            revision.place,
            revision.start,
            revision.end,
            revision.participants,
            revision.knowledge,
            revision.result,
            report.state,
            state.label("shown_state"),
            report.revision,
            number.label("shown_revision"),
            report.published_revision,
            report.version,
            report.submitted_by,
            ACCOUNT.c.name.label("submitted_by_name"),
            report.submitted_at,
            report.reason,
            report.deadline,
            report.reopened_until,
            report.source,
            report.updated_at,
            _handed_in().label("handed_in"),
            count_attached("activity_report", report.id, number).label("evidence"),
            revision.approved_at,
            sight.full.label("full"),
        )
        .join(PLAN, PLAN.c.id == report.plan_id)
        .join(ACTOR, ACTOR.c.id == report.actor_id)
        .join(revision, and_(revision.report_id == report.id, revision.number == number))
        .outerjoin(NODE, NODE.c.id == revision.node_id)
        .outerjoin(ACCOUNT, ACCOUNT.c.id == report.submitted_by)
        .where(sight.any)
    )
    return statement, state


async def find_report(
    session: AsyncSession, report_id: UUID, caller: Caller, now: datetime
) -> Seen | None:
    """The report as ``caller`` sees it, or None when it is not there for them."""
    statement, _ = documents(caller, now)
    found = await session.execute(statement.where(ActivityReport.id == report_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def full_sight_of(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> frozenset[UUID]:
    """Those of the reports that ``caller`` sees fully."""
    found = await session.scalars(
        select(ActivityReport.id)
        .join(PLAN, PLAN.c.id == ActivityReport.plan_id)
        .where(ActivityReport.id.in_(ids), visible_to(caller).full)
    )
    return frozenset(found)


async def list_reports(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    now: datetime,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[Seen]:
    """At most ``limit`` reports that ``caller`` sees, newest first, those after an id."""
    statement, state = documents(caller, now)
    revision = ActivityReportRevision
    wanted = (
        (PLAN.c.code, filters.plan),
        (ACTOR.c.code, filters.actor),
        (revision.area_code, filters.area),
        (revision.kind, filters.kind),
        (state, filters.state),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.node is not None:
        statement = statement.where(revision.node_id.in_(_below(filters.node)))
    if filters.since is not None:
        statement = statement.where(revision.end >= filters.since)
    if filters.until is not None:
        statement = statement.where(revision.start <= filters.until)
    if filters.waiting:
        statement = statement.where(_waiting_for(caller, now))
    if after is not None:
        statement = statement.where(ActivityReport.id < after)
    found = await session.execute(statement.order_by(ActivityReport.id.desc()).limit(limit))
    return [Seen(**row) for row in found.mappings()]


def _below(code: str) -> Select[Any]:
    """The ids of the nodes with a code and of all below them."""
    below = select(NODE.c.id).where(NODE.c.code == code).cte("below", recursive=True)
    lower = NODE.alias("lower")
    below = below.union_all(select(lower.c.id).where(lower.c.parent_id == below.c.id))
    return select(below.c.id)


async def list_report_history(
    session: AsyncSession, report_id: UUID, *, limit: int, after: int = 0
) -> Sequence[Told]:
    """At most ``limit`` entries of a report's history, those after a sequence number."""
    entry = ActivityReportHistory
    found = await session.execute(
        select(
            entry.sequence,
            entry.action,
            entry.from_state,
            entry.to_state,
            entry.revision,
            entry.by,
            ACCOUNT.c.name.label("by_name"),
            entry.at,
            entry.reason,
            entry.deadline,
            entry.hash,
        )
        .join(ACCOUNT, ACCOUNT.c.id == entry.by)
        .where(entry.report_id == report_id, entry.sequence > after)
        .order_by(entry.sequence)
        .limit(limit)
    )
    return [Told(**row) for row in found.mappings()]
