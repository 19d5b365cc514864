"""Reading and writing implementation plans, and who sees which (``visible_to``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, case, exists, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import REPORTING_ROLES, Caller
from inap.access.models import Account
from inap.actors.models import Actor
from inap.implementation import assignments_queries
from inap.implementation.assignments_queries import Sight, leads_of, own_actors
from inap.implementation.implementation_plans_workflow import PlanFacts
from inap.implementation.position_models import (
    Assignment,
    ImplementationPlan,
    ImplementationPlanRevision,
    JointDesign,
)
from inap.kit.tables import new_id
from inap.plans.models import Node, Plan


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of implementation plans is limited to; codes."""

    plan: str | None = None
    node: str | None = None
    actor: str | None = None
    side: str | None = None
    state: str | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """An implementation plan as a caller sees it; ``content`` is that of the shown revision.

    ``own``: the caller belongs to its body and reads the work in progress. ``full``: the caller
    takes part in its approval, or oversees it.
    """

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
    side: str
    leads: int
    state: str
    revision: int
    submitted_revision: int | None
    shown_revision: int
    version: int
    submitted_by: UUID | None
    submitted_by_name: str | None
    submitted_at: datetime | None
    reason: str | None
    deadline: datetime | None
    instructed_at: datetime | None
    updated_at: datetime
    content: dict[str, Any]
    joint_design: bool
    own: bool
    full: bool

    @property
    def facts(self) -> PlanFacts:
        """What its workflow depends on."""
        return PlanFacts(
            state=self.state,
            assignment=self.assignment_state,
            submitted_by=str(self.submitted_by) if self.submitted_by else None,
            joint_design=self.joint_design,
        )


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees; the statement has to join the assignment.

    Whoever sees the assignment sees the plan: its own body from the first draft on, everybody else
    once it was handed in. The other leads of a shared activity read it, so that work does not
    overlap (001:L725), without what passes between the body and the coordinator.
    """
    handed_in = ImplementationPlan.submitted_revision.is_not(None)
    sight = assignments_queries.visible_to(caller)
    return Sight(
        full=or_(_own(caller), and_(handed_in, sight.full)),
        shared=and_(handed_in, sight.shared),
    )


def _own(caller: Caller) -> ColumnElement[bool]:
    return Assignment.actor_id.in_(own_actors(caller))


def _open_design() -> ColumnElement[bool]:
    return exists().where(JointDesign.node_id == Assignment.node_id, JointDesign.state == "open")


def _waiting_for(caller: Caller) -> ColumnElement[bool]:
    """What the caller is expected to decide on, to instruct or to change."""
    live = Assignment.state == "acknowledged"
    theirs = Assignment.side.in_(caller.jurisdictions())
    return and_(
        live,
        or_(
            and_(
                ImplementationPlan.state.in_(("submitted", "approved")),
                theirs,
                ImplementationPlan.submitted_by != caller.account_id,
            ),
            and_(
                ImplementationPlan.state == "change_requested",
                Assignment.actor_id.in_(caller.actors(*REPORTING_ROLES)),
            ),
        ),
    )


def _plans(caller: Caller) -> Select[Any]:
    sight = visible_to(caller)
    own = _own(caller)
    shown = case((own, ImplementationPlan.revision), else_=ImplementationPlan.submitted_revision)
    statement: Select[Any] = select(
        ImplementationPlan.id,
        ImplementationPlan.assignment_id,
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
        Assignment.side,
        leads_of(Assignment.node_id).label("leads"),
        ImplementationPlan.state,
        ImplementationPlan.revision,
        ImplementationPlan.submitted_revision,
        shown.label("shown_revision"),
        ImplementationPlan.version,
        ImplementationPlan.submitted_by,
        Account.name.label("submitted_by_name"),
        ImplementationPlan.submitted_at,
        ImplementationPlan.reason,
        ImplementationPlan.deadline,
        ImplementationPlan.instructed_at,
        ImplementationPlan.updated_at,
        ImplementationPlanRevision.content,
        _open_design().label("joint_design"),
        own.label("own"),
        sight.full.label("full"),
    )
    return (
        statement.select_from(ImplementationPlan)
        .join(Assignment, Assignment.id == ImplementationPlan.assignment_id)
        .join(Plan, Plan.id == Assignment.plan_id)
        .join(Node, Node.id == Assignment.node_id)
        .join(Actor, Actor.id == Assignment.actor_id)
        .join(
            ImplementationPlanRevision,
            and_(
                ImplementationPlanRevision.implementation_plan_id == ImplementationPlan.id,
                ImplementationPlanRevision.number == shown,
            ),
        )
        .outerjoin(Account, Account.id == ImplementationPlan.submitted_by)
        .where(sight.any)
    )


async def find_implementation_plan(
    session: AsyncSession, plan_id: UUID, caller: Caller
) -> SeenPlan | None:
    """The implementation plan as ``caller`` sees it, or None when it is not there for them."""
    found = await session.execute(_plans(caller).where(ImplementationPlan.id == plan_id))
    row = found.mappings().one_or_none()
    return SeenPlan(**row) if row else None


async def list_implementation_plans(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenPlan]:
    """At most ``limit`` plans that ``caller`` sees, oldest first, those after an id."""
    statement = _plans(caller)
    wanted = (
        (Plan.code, filters.plan),
        (Node.code, filters.node),
        (Actor.code, filters.actor),
        (Assignment.side, filters.side),
        (ImplementationPlan.state, filters.state),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.waiting:
        statement = statement.where(_waiting_for(caller))
    if after is not None:
        statement = statement.where(ImplementationPlan.id > after)
    found = await session.execute(statement.order_by(ImplementationPlan.id).limit(limit))
    return [SeenPlan(**row) for row in found.mappings()]


async def find_plan_of(session: AsyncSession, assignment_id: UUID) -> tuple[UUID, str] | None:
    """The id and the state of an assignment's implementation plan, if it has one."""
    found = await session.execute(
        select(ImplementationPlan.id, ImplementationPlan.state).where(
            ImplementationPlan.assignment_id == assignment_id
        )
    )
    row = found.one_or_none()
    return None if row is None else (row.id, row.state)


async def list_contents(session: AsyncSession, plan_id: UUID) -> dict[int, dict[str, Any]]:
    """The content of every revision of a plan, by number."""
    revision = ImplementationPlanRevision
    found = await session.execute(
        select(revision.number, revision.content).where(revision.implementation_plan_id == plan_id)
    )
    return {row.number: row.content for row in found}


async def insert_implementation_plan(
    session: AsyncSession, assignment_id: UUID, at: datetime
) -> UUID:
    """Add a plan to an assignment that has none; returns its id."""
    made = new_id()
    await session.execute(
        insert(ImplementationPlan).values(id=made, assignment_id=assignment_id, updated_at=at)
    )
    return made


async def insert_plan_revision(
    session: AsyncSession,
    plan_id: UUID,
    number: int,
    content: Mapping[str, Any],
    *,
    by: UUID,
    at: datetime,
) -> None:
    """Add a revision."""
    await session.execute(
        insert(ImplementationPlanRevision).values(
            implementation_plan_id=plan_id,
            number=number,
            content=content,
            created_by=by,
            created_at=at,
        )
    )


async def overwrite_plan_revision(
    session: AsyncSession, plan_id: UUID, number: int, content: Mapping[str, Any]
) -> None:
    """Change a revision that nobody else has read."""
    await session.execute(
        update(ImplementationPlanRevision)
        .where(
            ImplementationPlanRevision.implementation_plan_id == plan_id,
            ImplementationPlanRevision.number == number,
        )
        .values(content=content)
    )


async def lock_implementation_plan(session: AsyncSession, plan_id: UUID) -> None:
    """Hold a plan and its assignment until the transaction ends."""
    await session.execute(
        select(ImplementationPlan.id, Assignment.id)
        .join(Assignment, Assignment.id == ImplementationPlan.assignment_id)
        .where(ImplementationPlan.id == plan_id)
        .with_for_update(key_share=True)
    )


async def update_implementation_plan(
    session: AsyncSession, plan_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns and raise the version."""
    await session.execute(
        update(ImplementationPlan)
        .where(ImplementationPlan.id == plan_id)
        .values(**changes, updated_at=at, version=ImplementationPlan.version + 1)
        .execution_options(synchronize_session=False)
    )
