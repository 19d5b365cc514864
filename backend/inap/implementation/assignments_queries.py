"""Reading assignments, and who sees which (``visible_to``)."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from inap.access.caller import OVERSIGHT_ROLES, REPORTING_ROLES, Caller
from inap.actors.models import Actor
from inap.implementation.implementation_progress import Part, Stage, stage_of
from inap.implementation.position_models import (
    Assignment,
    ImplementationPlan,
    ImplementationReport,
    ImplementationReportRevision,
)
from inap.plans.models import Node, Plan, Responsibility

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Sight:
    """Which rows a caller sees fully, and which only as what others share."""

    full: Condition
    shared: Condition

    @property
    def any(self) -> Condition:
        """Which rows the caller sees at all."""
        return or_(self.full, self.shared)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of assignments is limited to; codes."""

    plan: str | None = None
    node: str | None = None
    actor: str | None = None
    side: str | None = None
    state: str | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class SeenAssignment:
    """An assignment with all that its answer and its workflow need."""

    id: UUID
    plan_id: UUID
    plan: str
    node_id: UUID
    node: str
    node_title: dict[str, Any]
    time_frame: dict[str, Any] | None
    actor_id: UUID
    actor: str
    actor_title: dict[str, Any]
    side: str
    state: str
    note: dict[str, Any] | None
    due_on: date | None
    reason: str | None
    version: int
    circulated_at: datetime
    acknowledged_at: datetime | None
    leads: int
    implementation_plan: UUID | None
    plan_state: str | None
    plan_handed_in: bool
    reported: bool
    complete: bool
    full: bool

    @property
    def stage(self) -> Stage:
        """How far the part is."""
        return stage_of(Part(self.state, self.plan_state, self.reported, self.complete))


@dataclass(frozen=True, slots=True)
class OtherPart:
    """Another lead's part in the same activity, or a supporting body's."""

    actor: str
    title: dict[str, Any]
    part: str
    known: bool
    assignment: str | None
    plan_state: str | None
    reported: bool
    complete: bool

    @property
    def stage(self) -> Stage:
        """How far the part is."""
        return stage_of(Part(self.assignment, self.plan_state, self.reported, self.complete))


def own_actors(caller: Caller) -> frozenset[UUID]:
    """The bodies the caller reports for or whose unit they belong to."""
    return caller.actors(*REPORTING_ROLES, "verifier")


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees.

    Bodies see their own assignments and, of an activity that they lead with others, the others'.
    Coordinators see their own side's, overseers all. Nobody else sees an assignment.
    """
    actors = own_actors(caller)
    full: list[Condition] = [Assignment.actor_id.in_(actors)] if actors else []
    if jurisdictions := caller.jurisdictions():
        full.append(Assignment.side.in_(jurisdictions))
    if caller.has(*OVERSIGHT_ROLES):
        full.append(true())
    beside = aliased(Assignment)
    shared: Condition = (
        exists().where(
            beside.node_id == Assignment.node_id,
            beside.actor_id.in_(actors),
            beside.state != "withdrawn",
        )
        if actors
        else false()
    )
    return Sight(full=or_(false(), *full), shared=shared)


def reported_on(assignment_id: InstrumentedAttribute[UUID]) -> Condition:
    """Whether a report on the assignment was handed in."""
    return exists().where(
        ImplementationReport.assignment_id == assignment_id,
        ImplementationReport.submitted_revision.is_not(None),
    )


def completed(assignment_id: InstrumentedAttribute[UUID]) -> Condition:
    """Whether a report that counts says that the assignment's part is complete."""
    revision = ImplementationReportRevision
    return exists().where(
        ImplementationReport.assignment_id == assignment_id,
        revision.implementation_report_id == ImplementationReport.id,
        revision.number == ImplementationReport.counted_revision,
        revision.completes,
    )


def leads_of(node_id: InstrumentedAttribute[UUID]) -> ColumnElement[int]:
    """How many leads the activity names."""
    return (
        select(func.count())
        .select_from(Responsibility)
        .where(Responsibility.node_id == node_id, Responsibility.part == "lead")
        .scalar_subquery()
    )


def _assignments(caller: Caller) -> Select[Any]:
    sight = visible_to(caller)
    handed_in = ImplementationPlan.submitted_revision.is_not(None)
    statement: Select[Any] = select(
        Assignment.id,
        Assignment.plan_id,
        Plan.code.label("plan"),
        Assignment.node_id,
        Node.code.label("node"),
        Node.title.label("node_title"),
        Node.time_frame,
        Assignment.actor_id,
        Actor.code.label("actor"),
        Actor.title.label("actor_title"),
        Assignment.side,
        Assignment.state,
        Assignment.note,
        Assignment.due_on,
        Assignment.reason,
        Assignment.version,
        Assignment.circulated_at,
        Assignment.acknowledged_at,
        leads_of(Assignment.node_id).label("leads"),
        ImplementationPlan.id.label("implementation_plan"),
        ImplementationPlan.state.label("plan_state"),
        func.coalesce(handed_in, false()).label("plan_handed_in"),
        reported_on(Assignment.id).label("reported"),
        completed(Assignment.id).label("complete"),
        sight.full.label("full"),
    )
    return (
        statement.join(Plan, Plan.id == Assignment.plan_id)
        .join(Node, Node.id == Assignment.node_id)
        .join(Actor, Actor.id == Assignment.actor_id)
        .outerjoin(ImplementationPlan, ImplementationPlan.assignment_id == Assignment.id)
        .where(sight.any)
    )


async def find_assignment(
    session: AsyncSession, assignment_id: UUID, caller: Caller
) -> SeenAssignment | None:
    """The assignment as ``caller`` sees it, or None when it is not there for them."""
    found = await session.execute(_assignments(caller).where(Assignment.id == assignment_id))
    row = found.mappings().one_or_none()
    return SeenAssignment(**row) if row else None


async def list_assignments(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenAssignment]:
    """At most ``limit`` assignments that ``caller`` sees, oldest first, those after an id."""
    statement = _assignments(caller)
    wanted = (
        (Plan.code, filters.plan),
        (Node.code, filters.node),
        (Actor.code, filters.actor),
        (Assignment.side, filters.side),
        (Assignment.state, filters.state),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.own:
        statement = statement.where(Assignment.actor_id.in_(own_actors(caller)))
    if after is not None:
        statement = statement.where(Assignment.id > after)
    found = await session.execute(statement.order_by(Assignment.id).limit(limit))
    return [SeenAssignment(**row) for row in found.mappings()]


async def list_other_parts(session: AsyncSession, node_id: UUID) -> list[OtherPart]:
    """Every lead and supporting body of an activity, in the order of print."""
    found = await session.execute(
        select(
            Actor.code.label("actor"),
            Actor.title,
            Responsibility.part,
            Actor.type.is_not(None).label("known"),
            Assignment.state.label("assignment"),
            ImplementationPlan.state.label("plan_state"),
            reported_on(Assignment.id).label("reported"),
            completed(Assignment.id).label("complete"),
        )
        .select_from(Responsibility)
        .join(Actor, Actor.id == Responsibility.actor_id)
        .outerjoin(
            Assignment,
            and_(
                Assignment.node_id == Responsibility.node_id,
                Assignment.actor_id == Responsibility.actor_id,
            ),
        )
        .outerjoin(ImplementationPlan, ImplementationPlan.assignment_id == Assignment.id)
        .where(Responsibility.node_id == node_id)
        .order_by(Responsibility.part, Responsibility.position, Actor.code)
    )
    return [OtherPart(**row) for row in found.mappings()]
