"""Statements of the logframe: plans, their nodes, periods and areas.

``visible_to`` is the one home of who sees which plan: everybody the published ones, those who
prepare or oversee plans the others as well.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, func, literal, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.plans.models import Area, Indicator, Node, Plan
from inap.plans.neighbours import ACTOR

PREPARING = ("admin", "me_team", "coordinator", "auditor")


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan as its routes need it."""

    id: UUID
    code: str
    title: dict[str, Any]
    description: dict[str, Any]
    start: date
    end: date
    synthetic: bool
    published: bool
    levels: list[str]
    jurisdictions: list[str]
    head: dict[str, Any]
    data_version: int
    logframe_version: int


@dataclass(frozen=True, slots=True)
class AreaView:
    """An area."""

    code: str
    kind: str
    parent: str | None
    jurisdiction: str | None
    title: dict[str, Any]
    iso: bool
    begins_on: date | None


@dataclass(frozen=True, slots=True)
class UnclearView:
    """An element a person should look at, and why."""

    kind: str
    code: str
    title: dict[str, Any]
    confidence: str
    note: str | None
    source: str | None
    title_inferred: bool


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """The plans ``caller`` may see."""
    return true() if caller.has(*PREPARING) else Plan.published.is_(True)


_PLAN = (
    Plan.id,
    Plan.code,
    Plan.title,
    Plan.description,
    Plan.start,
    Plan.end,
    Plan.synthetic,
    Plan.published,
    Plan.levels,
    Plan.jurisdictions,
    Plan.head,
    Plan.data_version,
    Plan.logframe_version,
)


async def list_plans(
    session: AsyncSession, caller: Caller, *, after: str | None, limit: int
) -> list[PlanView]:
    """Plans the caller may see, by code, at most ``limit`` after ``after``."""
    statement = select(*_PLAN).where(visible_to(caller)).order_by(Plan.code).limit(limit)
    if after is not None:
        statement = statement.where(Plan.code > after)
    return [PlanView(*row) for row in await session.execute(statement)]


async def find_plan(session: AsyncSession, caller: Caller, code: str) -> PlanView | None:
    """The plan with this code, if the caller may see it."""
    found = await session.execute(select(*_PLAN).where(visible_to(caller), Plan.code == code))
    row = found.one_or_none()
    return None if row is None else PlanView(*row)


async def count_elements(session: AsyncSession, plan: PlanView) -> dict[str, int]:
    """Objectives, outputs, activities of each side, and indicators of a plan."""
    # Plans name their own levels, and some have fewer of them.
    objective, output = [*plan.levels, "", "", ""][1:3]
    counts = await session.execute(
        select(
            func.count().filter(Node.level == objective).label("objectives"),
            func.count().filter(Node.level == output).label("outputs"),
            func.count().filter(Node.side == "federal").label("federal_activities"),
            func.count().filter(Node.side == "krg").label("krg_activities"),
            select(func.count())
            .select_from(Indicator)
            .where(Indicator.plan_id == plan.id)
            .scalar_subquery()
            .label("indicators"),
        ).where(Node.plan_id == plan.id)
    )
    return dict(counts.one()._mapping)  # noqa: SLF001  # SQLAlchemy's public name for it


async def actor_titles(session: AsyncSession, codes: Iterable[str]) -> Mapping[str, dict[str, Any]]:
    """Titles of actors by code."""
    found = await session.execute(
        select(ACTOR.c.code, ACTOR.c.title).where(ACTOR.c.code.in_(set(codes)))
    )
    return {row.code: row.title for row in found}


async def list_areas(session: AsyncSession, *, after: str | None, limit: int) -> list[AreaView]:
    """Areas by code, at most ``limit`` after ``after``."""
    statement = (
        select(
            Area.code,
            Area.kind,
            Area.parent_code,
            Area.jurisdiction,
            Area.title,
            Area.iso,
            Area.begins_on,
        )
        .order_by(Area.code)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(Area.code > after)
    return [AreaView(*row) for row in await session.execute(statement)]


async def list_unclear(
    session: AsyncSession, plan_id: UUID, registry: Sequence[str]
) -> list[UnclearView]:
    """What a person should look at: nodes, indicators, and actors of the plan's own registry."""
    certain = literal(False)  # noqa: FBT003  # only nodes have inferred titles
    nodes = (
        select(Node.code, Node.title, Node.confidence, Node.note, Node.source, Node.title_inferred)
        .where(Node.plan_id == plan_id, or_(Node.confidence != "high", Node.title_inferred))
        .order_by(Node.position, Node.code)
    )
    indicators = (
        select(
            Indicator.code,
            Indicator.title,
            Indicator.confidence,
            Indicator.note,
            Indicator.source,
            certain,
        )
        .where(Indicator.plan_id == plan_id, Indicator.confidence != "high")
        .order_by(Indicator.position, Indicator.code)
    )
    actors = (
        select(
            ACTOR.c.code,
            ACTOR.c.title,
            ACTOR.c.confidence,
            ACTOR.c.note,
            ACTOR.c.source,
            certain,
        )
        .where(ACTOR.c.code.in_(registry), ACTOR.c.confidence != "high")
        .order_by(ACTOR.c.code)
    )
    return [
        UnclearView(kind, *row)
        for kind, statement in (("node", nodes), ("indicator", indicators), ("actor", actors))
        for row in await session.execute(statement)
    ]
