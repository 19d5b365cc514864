"""Statements of indicators."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.models import Indicator, IndicatorNode, IndicatorReporter, Node, Target
from inap.plans.neighbours import ACTOR


@dataclass(frozen=True, slots=True)
class Listed:
    """An indicator as far as a list is filtered and sorted by it."""

    id: UUID
    code: str
    position: int
    title: dict[str, Any]
    node: str
    node_title: dict[str, Any]


@dataclass(frozen=True, slots=True)
class TargetView:
    """What an indicator shall reach: by a day, or each year, or in the whole plan."""

    value: Decimal
    by: date | None
    every: str | None
    side: str | None
    note: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class ReporterView:
    """An actor that reports on an indicator."""

    actor: str
    title: dict[str, Any]
    jurisdiction: str | None


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """An indicator with what hangs on it; nodes are codes."""

    id: UUID
    code: str
    node: str
    title: dict[str, Any]
    definition: dict[str, Any] | None
    unit: str
    kind: str
    direction: str
    aggregation_time: str
    aggregation_areas: str
    frequency: str
    sensitivity: str
    disaggregation: list[str]
    baseline: dict[str, Any] | None
    source: str | None
    confidence: str
    note: str | None
    also_measures: list[str] = field(default_factory=list)
    targets: list[TargetView] = field(default_factory=list)
    reporters: list[ReporterView] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of indicators is narrowed to."""

    node: str | None = None
    side: str | None = None
    actor: str | None = None


async def list_listed(session: AsyncSession, plan_id: UUID, wanted: Wanted) -> list[Listed]:
    """The plan's indicators that fit, in the order of print.

    ``node`` takes in everything below it, ``side`` whatever measures an activity of that side,
    ``actor`` what that actor reports on.
    """
    statement = (
        select(
            Indicator.id,
            Indicator.code,
            Indicator.position,
            Indicator.title,
            Node.code.label("node"),
            Node.title.label("node_title"),
        )
        .join(Node, Node.id == Indicator.node_id)
        .where(Indicator.plan_id == plan_id)
        .order_by(Indicator.position, Indicator.code)
    )
    if wanted.node is not None:
        below = (
            select(Node.id)
            .where(Node.plan_id == plan_id, Node.code == wanted.node)
            .cte("below", recursive=True)
        )
        below = below.union_all(select(Node.id).where(Node.parent_id == below.c.id))
        statement = statement.where(
            Indicator.id.in_(
                select(IndicatorNode.indicator_id).where(
                    IndicatorNode.node_id.in_(select(below.c.id))
                )
            )
        )
    if wanted.side is not None:
        measured = select(IndicatorNode.indicator_id).join(Node, Node.id == IndicatorNode.node_id)
        measured = measured.where(Node.plan_id == plan_id, Node.side == wanted.side)
        statement = statement.where(Indicator.id.in_(measured))
    if wanted.actor is not None:
        reported = (
            select(IndicatorReporter.indicator_id)
            .join(ACTOR, ACTOR.c.id == IndicatorReporter.actor_id)
            .where(ACTOR.c.code == wanted.actor)
        )
        statement = statement.where(Indicator.id.in_(reported))
    return [Listed(*row) for row in await session.execute(statement)]


async def find_indicator_id(session: AsyncSession, plan_id: UUID, code: str) -> UUID | None:
    """The indicator with this code."""
    found: UUID | None = await session.scalar(
        select(Indicator.id).where(Indicator.plan_id == plan_id, Indicator.code == code)
    )
    return found


async def load_indicators(session: AsyncSession, ids: Sequence[UUID]) -> list[IndicatorView]:
    """The indicators with these ids, in the order of print.

    Four statements, however many indicators there are.
    """
    if not ids:
        return []
    found = await session.execute(
        select(
            Indicator.id,
            Indicator.code,
            Node.code.label("node"),
            Indicator.title,
            Indicator.definition,
            Indicator.unit,
            Indicator.kind,
            Indicator.direction,
            Indicator.aggregation_time,
            Indicator.aggregation_areas,
            Indicator.frequency,
            Indicator.sensitivity,
            Indicator.disaggregation,
            Indicator.baseline,
            Indicator.source,
            Indicator.confidence,
            Indicator.note,
        )
        .join(Node, Node.id == Indicator.node_id)
        .where(Indicator.id.in_(ids))
        .order_by(Indicator.position, Indicator.code)
    )
    views = {row.id: IndicatorView(*row) for row in found}
    for identity, also in (await _also_measured(session, ids)).items():
        views[identity].also_measures.extend(also)
    targets = await session.execute(
        select(
            Target.indicator_id,
            Target.value,
            Target.by,
            Target.every,
            Target.side,
            Target.note,
            Target.source,
        )
        .where(Target.indicator_id.in_(ids))
        .order_by(Target.by, Target.id)
    )
    for row in targets:
        target = TargetView(row.value, row.by, row.every, row.side, row.note, row.source)
        views[row.indicator_id].targets.append(target)
    reporters = await session.execute(
        select(IndicatorReporter.indicator_id, ACTOR.c.code, ACTOR.c.title, ACTOR.c.jurisdiction)
        .join(ACTOR, ACTOR.c.id == IndicatorReporter.actor_id)
        .where(IndicatorReporter.indicator_id.in_(ids))
        .order_by(ACTOR.c.code)
    )
    for identity, *reporter in reporters:
        views[identity].reporters.append(ReporterView(*reporter))
    return list(views.values())


async def _also_measured(session: AsyncSession, ids: Sequence[UUID]) -> dict[UUID, list[str]]:
    """Codes of the nodes each indicator measures besides its own."""
    found = await session.execute(
        select(IndicatorNode.indicator_id, Node.code)
        .join(Node, Node.id == IndicatorNode.node_id)
        .join(Indicator, Indicator.id == IndicatorNode.indicator_id)
        .where(IndicatorNode.indicator_id.in_(ids), Node.id != Indicator.node_id)
        .order_by(Node.position, Node.code)
    )
    also: dict[UUID, list[str]] = defaultdict(list)
    for row in found:
        also[row.indicator_id].append(row.code)
    return also
