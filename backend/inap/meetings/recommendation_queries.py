"""Reading the follow-up of recommendations."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Date, Select, and_, exists, func, literal, select, tuple_
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.access.caller import ACTOR_ROLES, Caller
from inap.access.models import Account
from inap.actors.models import Actor
from inap.evidence.queries import count_attached
from inap.implementation.position_models import Assignment, ImplementationReport
from inap.meetings.keeping import KEEPERS, keeps
from inap.meetings.models import (
    Body,
    Recommendation,
    RecommendationStep,
    Record,
    RecordNode,
)
from inap.meetings.recommendation_workflow import OPEN, Standing, State
from inap.plans.models import Node, Plan

# Recommendations without a day stand behind those that have one.
NO_DAY = date(9999, 12, 31)

_of_node = aliased(Plan)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of recommendations is limited to; codes."""

    plan: str | None = None
    body: str | None = None
    state: str | None = None
    open: bool | None = None
    overdue: bool = False
    owner: str | None = None
    sector: str | None = None
    level: str | None = None
    node: str | None = None
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A recommendation as it is followed up."""

    id: UUID
    code: str | None
    body: str
    plan: str | None
    plan_id: UUID | None
    jurisdiction: str | None
    meeting: UUID | None
    sectors: list[str]
    level: str | None
    text: dict[str, Any]
    record_state: str
    noted_on: date | None
    source: str | None
    state: str
    owner_id: UUID | None
    owner: str | None
    owner_title: dict[str, Any] | None
    due_on: date | None
    node_id: UUID | None
    node: str | None
    node_title: dict[str, Any] | None
    node_plan: str | None
    reason: str | None
    superseded_by: UUID | None
    closed_at: datetime | None
    shown_by_kind: str | None
    shown_by_id: UUID | None
    version: int
    evidence: int

    @property
    def stands(self) -> State:
        """Its state."""
        return cast("State", self.state)

    def standing_of(self, caller: Caller) -> Standing:
        """What the caller may do with it."""
        return Standing(
            keeps=keeps(caller, self.jurisdiction),
            owns=self.owner_id is not None and self.owner_id in caller.actors(*ACTOR_ROLES),
        )

    def told_to(self, caller: Caller) -> bool:
        """Whether the caller reads the notes on its progress, and who said what."""
        return caller.has(*KEEPERS) or self.standing_of(caller).owns


@dataclass(frozen=True, slots=True)
class Told:
    """One step, with the name of who took it."""

    sequence: int
    action: str
    to_state: str
    text: dict[str, Any] | None
    detail: dict[str, Any]
    by: UUID
    by_name: str
    at: datetime


@dataclass(frozen=True, slots=True)
class ShowingReport:
    """An accepted implementation report of the linked activity."""

    id: UUID
    actor: str
    actor_title: dict[str, Any]
    covers: str
    submitted_at: datetime | None


def visible_to() -> ColumnElement[bool]:
    """Recommendations are followed up once they are approved, and then everybody sees them."""
    return and_(Record.kind == "recommendation", Record.state == "approved")


def _recommendations() -> Select[Any]:
    statement: Select[Any] = select(
        Record.id,
        Record.code,
        Body.code.label("body"),
        Plan.code.label("plan"),
        Body.plan_id,
        Body.jurisdiction,
        Record.meeting_id.label("meeting"),
        Record.sectors,
        Record.level,
        Record.text,
        Record.state.label("record_state"),
        Record.noted_on,
        Record.source,
        Recommendation.state,
        Recommendation.owner_id,
        Actor.code.label("owner"),
        Actor.title.label("owner_title"),
        Recommendation.due_on,
        Recommendation.node_id,
        Node.code.label("node"),
        Node.title.label("node_title"),
        _of_node.code.label("node_plan"),
        Recommendation.reason,
        Recommendation.superseded_by,
        Recommendation.closed_at,
        Recommendation.shown_by_kind,
        Recommendation.shown_by_id,
        Recommendation.version,
        count_attached("recommendation", Record.id, literal(1)).label("evidence"),
    )
    return (
        statement.join(Recommendation, Recommendation.record_id == Record.id)
        .join(Body, Body.id == Record.body_id)
        .outerjoin(Plan, Plan.id == Body.plan_id)
        .outerjoin(Actor, Actor.id == Recommendation.owner_id)
        .outerjoin(Node, Node.id == Recommendation.node_id)
        .outerjoin(_of_node, _of_node.id == Node.plan_id)
        .where(visible_to())
    )


async def find_recommendation(session: AsyncSession, record_id: UUID) -> Seen | None:
    """The recommendation, or None when there is none or it is not approved."""
    found = await session.execute(_recommendations().where(Record.id == record_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def told_of(session: AsyncSession, ids: Collection[UUID], caller: Caller) -> Collection[UUID]:
    """Those of these recommendations whose notes and files the caller reads."""
    found = await session.execute(_recommendations().where(Record.id.in_(list(ids))))
    return [each.id for each in (Seen(**row) for row in found.mappings()) if each.told_to(caller)]


async def list_recommendations(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    today: date,
    *,
    limit: int,
    after: tuple[date, UUID] | None = None,
) -> list[Seen]:
    """Recommendations, those due first before the others; one statement."""
    day = func.coalesce(Recommendation.due_on, literal(NO_DAY, Date))
    statement = _recommendations()
    for column, value in (
        (Plan.code, filters.plan),
        (Body.code, filters.body),
        (Recommendation.state, filters.state),
        (Actor.code, filters.owner),
        (Record.level, filters.level),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if filters.open is not None:
        is_open = Recommendation.state.in_(OPEN)
        statement = statement.where(is_open if filters.open else ~is_open)
    if filters.overdue:
        statement = statement.where(Recommendation.state.in_(OPEN), Recommendation.due_on < today)
    if filters.sector is not None:
        statement = statement.where(Record.sectors.contains([filters.sector]))
    if filters.mine:
        own = list(caller.actors(*ACTOR_ROLES))
        statement = statement.where(Recommendation.owner_id.in_(own))
    if filters.node is not None:
        about = aliased(Node)
        statement = statement.where(
            (Node.code == filters.node)
            | exists().where(
                RecordNode.record_id == Record.id,
                RecordNode.node_id == about.id,
                about.code == filters.node,
            )
        )
    if after is not None:
        statement = statement.where(tuple_(day, Record.id) > after)
    found = await session.execute(statement.order_by(day, Record.id).limit(limit))
    return [Seen(**row) for row in found.mappings()]


async def list_steps(
    session: AsyncSession, record_id: UUID, *, limit: int, after: int = 0
) -> list[Told]:
    """At most ``limit`` steps of a recommendation, those after a number."""
    step = RecommendationStep
    found = await session.execute(
        select(
            step.sequence,
            step.action,
            step.to_state,
            step.text,
            step.detail,
            step.by,
            Account.name.label("by_name"),
            step.at,
        )
        .join(Account, Account.id == step.by)
        .where(step.record_id == record_id, step.sequence > after)
        .order_by(step.sequence)
        .limit(limit)
    )
    return [Told(*row) for row in found]


async def list_showing_reports(
    session: AsyncSession,
    node_id: UUID | None,
    *,
    limit: int,
    after: UUID | None = None,
    report_id: UUID | None = None,
) -> list[ShowingReport]:
    """Reports of an activity that were accepted, and so can show that something is done."""
    if node_id is None:
        return []
    statement = (
        select(
            ImplementationReport.id,
            Actor.code,
            Actor.title,
            ImplementationReport.covers,
            ImplementationReport.submitted_at,
        )
        .join(Assignment, Assignment.id == ImplementationReport.assignment_id)
        .join(Actor, Actor.id == Assignment.actor_id)
        .where(Assignment.node_id == node_id, ImplementationReport.counted_revision.is_not(None))
        .order_by(ImplementationReport.id)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(ImplementationReport.id > after)
    if report_id is not None:
        statement = statement.where(ImplementationReport.id == report_id)
    return [ShowingReport(*row) for row in await session.execute(statement)]
