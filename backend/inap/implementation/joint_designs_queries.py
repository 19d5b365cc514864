"""Joint designs: reading and writing, and who sees which (``visible_to``)."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, exists, false, insert, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES, Caller
from inap.access.models import Account
from inap.implementation.assignments_queries import own_actors
from inap.implementation.position_models import JointDesign
from inap.implementation.position_queries import Activity
from inap.kit.tables import new_id
from inap.plans.models import Node, Plan, Responsibility


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of joint designs is limited to; codes."""

    plan: str | None = None
    node: str | None = None
    state: str | None = None


@dataclass(frozen=True, slots=True)
class SeenDesign:
    """A joint design as it is answered."""

    id: UUID
    plan: str
    node: str
    node_title: dict[str, Any]
    side: str
    state: str
    note: dict[str, Any]
    held_on: date | None
    outcome: dict[str, Any] | None
    called_by: UUID
    called_by_name: str
    called_at: datetime
    settled_at: datetime | None
    version: int


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What ``caller`` sees: leads of the activity, coordinators of its side, overseers."""
    if caller.has(*OVERSIGHT_ROLES):
        return true()
    leads = exists().where(
        Responsibility.node_id == JointDesign.node_id,
        Responsibility.part == "lead",
        Responsibility.actor_id.in_(own_actors(caller)),
    )
    return or_(false(), leads, JointDesign.side.in_(caller.jurisdictions()))


def _designs(caller: Caller) -> Select[Any]:
    statement: Select[Any] = select(
        JointDesign.id,
        Plan.code.label("plan"),
        Node.code.label("node"),
        Node.title.label("node_title"),
        JointDesign.side,
        JointDesign.state,
        JointDesign.note,
        JointDesign.held_on,
        JointDesign.outcome,
        JointDesign.called_by,
        Account.name.label("called_by_name"),
        JointDesign.called_at,
        JointDesign.settled_at,
        JointDesign.version,
    )
    return (
        statement.join(Plan, Plan.id == JointDesign.plan_id)
        .join(Node, Node.id == JointDesign.node_id)
        .join(Account, Account.id == JointDesign.called_by)
        .where(visible_to(caller))
    )


async def find_design(session: AsyncSession, design_id: UUID, caller: Caller) -> SeenDesign | None:
    """The joint design, or None when it is not there for the caller."""
    found = await session.execute(_designs(caller).where(JointDesign.id == design_id))
    row = found.mappings().one_or_none()
    return SeenDesign(**row) if row else None


async def list_designs(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenDesign]:
    """At most ``limit`` joint designs that ``caller`` sees, oldest first, those after an id."""
    statement = _designs(caller)
    wanted = (
        (Plan.code, filters.plan),
        (Node.code, filters.node),
        (JointDesign.state, filters.state),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if after is not None:
        statement = statement.where(JointDesign.id > after)
    found = await session.execute(statement.order_by(JointDesign.id).limit(limit))
    return [SeenDesign(**row) for row in found.mappings()]


async def find_open(session: AsyncSession, node_id: UUID) -> UUID | None:
    """The joint design of an activity that is open, if there is one."""
    found: UUID | None = (
        await session.execute(
            select(JointDesign.id).where(
                JointDesign.node_id == node_id, JointDesign.state == "open"
            )
        )
    ).scalar_one_or_none()
    return found


async def insert_design(
    session: AsyncSession,
    activity: Activity,
    note: Mapping[str, str],
    held_on: date | None,
    *,
    by: UUID,
    at: datetime,
) -> UUID:
    """Call the leads of an activity; returns the joint design's id."""
    made = new_id()
    await session.execute(
        insert(JointDesign).values(
            id=made,
            plan_id=activity.plan_id,
            node_id=activity.node_id,
            side=activity.side,
            note=note,
            held_on=held_on,
            called_by=by,
            called_at=at,
        )
    )
    return made


async def lock_design(session: AsyncSession, design_id: UUID) -> None:
    """Hold a joint design until the transaction ends."""
    await session.execute(
        select(JointDesign.id).where(JointDesign.id == design_id).with_for_update(key_share=True)
    )


async def settle_design(
    session: AsyncSession, design_id: UUID, outcome: Mapping[str, str], at: datetime
) -> None:
    """Settle a joint design."""
    await session.execute(
        update(JointDesign)
        .where(JointDesign.id == design_id)
        .values(state="settled", outcome=outcome, settled_at=at, version=JointDesign.version + 1)
        .execution_options(synchronize_session=False)
    )
