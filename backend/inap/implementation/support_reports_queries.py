"""Support reports: reading and writing, and who sees which (``visible_to``)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, delete, exists, insert, or_, select, update
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlalchemy.sql.functions import func

from inap.access.caller import OVERSIGHT_ROLES, Caller
from inap.access.models import Account
from inap.actors.models import Actor
from inap.implementation.assignments_queries import own_actors
from inap.implementation.position_models import SupportReport, SupportReportLead
from inap.implementation.position_queries import Activity
from inap.kit.tables import new_id
from inap.plans.models import Node, Plan


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of support reports is limited to; codes."""

    plan: str | None = None
    node: str | None = None
    actor: str | None = None
    side: str | None = None
    state: str | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class SeenSupport:
    """A support report; ``leads`` are (code, title) of the leads supported."""

    id: UUID
    plan_id: UUID
    plan: str
    node: str
    node_title: dict[str, Any]
    actor_id: UUID
    actor: str
    actor_title: dict[str, Any]
    side: str
    state: str
    content: dict[str, Any]
    version: int
    submitted_by: UUID | None
    submitted_by_name: str | None
    submitted_at: datetime | None
    noted_at: datetime | None
    updated_at: datetime
    leads: list[dict[str, Any]]


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """What ``caller`` sees.

    The supporting body sees its own; the leads it names, the coordinator of the activity's side and
    overseers see it once it was handed in.
    """
    handed_in = SupportReport.state != "draft"
    own = SupportReport.actor_id.in_(own_actors(caller))
    if caller.has(*OVERSIGHT_ROLES):
        return or_(own, handed_in)
    named = exists().where(
        SupportReportLead.support_report_id == SupportReport.id,
        SupportReportLead.actor_id.in_(own_actors(caller)),
    )
    return or_(own, and_(handed_in, or_(named, SupportReport.side.in_(caller.jurisdictions()))))


def _waiting_for(caller: Caller) -> ColumnElement[bool]:
    """What the caller is expected to take note of."""
    return and_(
        SupportReport.state == "submitted",
        SupportReport.side.in_(caller.jurisdictions()),
        SupportReport.submitted_by != caller.account_id,
    )


def _supports(caller: Caller) -> Select[Any]:
    lead = aliased(Actor)
    told = func.jsonb_build_object("code", lead.code, "title", lead.title)
    leads = (
        select(func.coalesce(func.jsonb_agg(aggregate_order_by(told, lead.code)), func.jsonb("[]")))
        .select_from(SupportReportLead)
        .join(lead, lead.id == SupportReportLead.actor_id)
        .where(SupportReportLead.support_report_id == SupportReport.id)
        .scalar_subquery()
    )
    statement: Select[Any] = select(
        SupportReport.id,
        SupportReport.plan_id,
        Plan.code.label("plan"),
        Node.code.label("node"),
        Node.title.label("node_title"),
        SupportReport.actor_id,
        Actor.code.label("actor"),
        Actor.title.label("actor_title"),
        SupportReport.side,
        SupportReport.state,
        SupportReport.content,
        SupportReport.version,
        SupportReport.submitted_by,
        Account.name.label("submitted_by_name"),
        SupportReport.submitted_at,
        SupportReport.noted_at,
        SupportReport.updated_at,
        leads.label("leads"),
    )
    return (
        statement.join(Plan, Plan.id == SupportReport.plan_id)
        .join(Node, Node.id == SupportReport.node_id)
        .join(Actor, Actor.id == SupportReport.actor_id)
        .outerjoin(Account, Account.id == SupportReport.submitted_by)
        .where(visible_to(caller))
    )


async def find_support_report(
    session: AsyncSession, report_id: UUID, caller: Caller
) -> SeenSupport | None:
    """The support report, or None when it is not there for the caller."""
    found = await session.execute(_supports(caller).where(SupportReport.id == report_id))
    row = found.mappings().one_or_none()
    return SeenSupport(**row) if row else None


async def list_support_reports(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[SeenSupport]:
    """At most ``limit`` support reports that ``caller`` sees, oldest first, those after an id."""
    statement = _supports(caller)
    wanted = (
        (Plan.code, filters.plan),
        (Node.code, filters.node),
        (Actor.code, filters.actor),
        (SupportReport.side, filters.side),
        (SupportReport.state, filters.state),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.waiting:
        statement = statement.where(_waiting_for(caller))
    if after is not None:
        statement = statement.where(SupportReport.id > after)
    found = await session.execute(statement.order_by(SupportReport.id).limit(limit))
    return [SeenSupport(**row) for row in found.mappings()]


async def insert_support_report(
    session: AsyncSession,
    activity: Activity,
    actor_id: UUID,
    content: Mapping[str, Any],
    at: datetime,
) -> UUID:
    """Add a draft; returns its id."""
    made = new_id()
    await session.execute(
        insert(SupportReport).values(
            id=made,
            plan_id=activity.plan_id,
            node_id=activity.node_id,
            actor_id=actor_id,
            side=activity.side,
            content=content,
            updated_at=at,
        )
    )
    return made


async def replace_leads(session: AsyncSession, report_id: UUID, leads: Collection[UUID]) -> None:
    """Name the leads supported."""
    await session.execute(
        delete(SupportReportLead).where(SupportReportLead.support_report_id == report_id)
    )
    if leads:
        await session.execute(
            insert(SupportReportLead).values(
                [{"support_report_id": report_id, "actor_id": actor_id} for actor_id in leads]
            )
        )


async def lock_support_report(session: AsyncSession, report_id: UUID) -> None:
    """Hold a support report until the transaction ends."""
    await session.execute(
        select(SupportReport.id)
        .where(SupportReport.id == report_id)
        .with_for_update(key_share=True)
    )


async def update_support_report(
    session: AsyncSession, report_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns and raise the version."""
    await session.execute(
        update(SupportReport)
        .where(SupportReport.id == report_id)
        .values(**changes, updated_at=at, version=SupportReport.version + 1)
        .execution_options(synchronize_session=False)
    )
