"""Making the logframe's next version: what changes is written, what it was before is kept.

The plan's row is held by the caller (``lock_plan``), so that versions follow each other.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, literal, select, update
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.kit.versions import CHANNEL
from inap.plans.content import Content, indicator_codes, letter_of, next_code
from inap.plans.models import (
    Indicator,
    IndicatorNode,
    Node,
    Plan,
    Responsibility,
)
from inap.plans.version_models import LogframeVersion, NodeVersion

COPIED = (
    *("title", "definition", "unit", "kind", "direction", "aggregation_time", "aggregation_areas"),
    *("frequency", "sensitivity", "disaggregation"),
)


@dataclass(frozen=True, slots=True)
class HeldPlan:
    """A plan whose row is held: its code, and the version of the logframe in force."""

    id: UUID
    code: str
    logframe_version: int


@dataclass(frozen=True, slots=True)
class Made:
    """What makes a version: which amendment, from which day on, and who decided so when."""

    amendment: UUID
    effective_on: date
    by: UUID
    at: datetime


async def lock_plan(session: AsyncSession, plan_id: UUID) -> HeldPlan:
    """Hold the plan to the end of the transaction; who only refers to it does not wait."""
    found = await session.execute(
        select(Plan.id, Plan.code, Plan.logframe_version)
        .where(Plan.id == plan_id)
        .with_for_update(key_share=True)
    )
    return HeldPlan(*found.one())


async def begin_version(session: AsyncSession, plan: HeldPlan, made: Made) -> HeldPlan:
    """The next version, in force from now on; every worker is told when this commits."""
    number = plan.logframe_version + 1
    await session.execute(
        insert(LogframeVersion).values(
            plan_id=plan.id,
            number=number,
            effective_on=made.effective_on,
            amendment_id=made.amendment,
            at=made.at,
            by=made.by,
        )
    )
    raised = await session.scalar(
        update(Plan)
        .where(Plan.id == plan.id)
        .values(logframe_version=number, data_version=Plan.data_version + 1)
        .returning(Plan.data_version)
    )
    await session.execute(select(func.pg_notify(CHANNEL, f"{plan.code} {raised}")))
    session.info.setdefault("published_plans", set()).add(plan.code)
    return HeldPlan(plan.id, plan.code, number)


async def keep_content(
    session: AsyncSession,
    plan: HeldPlan,
    node_id: UUID,
    content: Content,
    *,
    before: Content | None,
) -> None:
    """Keep what a node is from the version in force on, and what it was before the first change."""
    rows = [{"version": plan.logframe_version, "content": content}]
    if before is not None:
        since = await session.scalar(select(Node.since_version).where(Node.id == node_id))
        rows.insert(0, {"version": since, "content": before})
    await session.execute(
        upsert(NodeVersion)
        .values([{**row, "node_id": node_id, "plan_id": plan.id} for row in rows])
        .on_conflict_do_nothing()
    )


async def write_content(
    session: AsyncSession, node_id: UUID, content: Content, actors: Mapping[str, UUID]
) -> None:
    """Let the node be what ``content`` says; ``actors`` are ids by code."""
    # A content without a statement takes none away: proposals only give one.
    given = {"statement": content["statement"]} if content["statement"] else {}
    dropped_on = content["dropped_on"]
    await session.execute(
        update(Node)
        .where(Node.id == node_id)
        .values(
            title=content["title"],
            time_frame=content["time_frame"],
            dropped_on=date.fromisoformat(dropped_on) if dropped_on else None,
            details=Node.details.op("||")(literal(given, JSONB)),
        )
    )
    await session.execute(delete(Responsibility).where(Responsibility.node_id == node_id))
    parts = [
        {
            "id": new_id(),
            "node_id": node_id,
            "actor_id": actors[part["actor"]],
            "part": part["part"],
            "printed": part["printed"],
            "position": position,
        }
        for position, part in enumerate(content["responsibilities"], 1)
    ]
    if parts:
        await session.execute(insert(Responsibility), parts)


async def insert_activity(
    session: AsyncSession,
    plan: HeldPlan,
    parent_id: UUID,
    side: str | None,
    title: Mapping[str, str],
) -> tuple[UUID, str]:
    """A new activity under an output, last in the plan's order; returns its id and its code.

    Its code follows those of its side under the output, or else those of the plan.
    """
    found = await session.execute(
        select(Node.code, Node.parent_id, Node.side, Node.level, Node.position, Node.details)
        .where(Node.plan_id == plan.id)
        .order_by(Node.position, Node.code)
    )
    nodes = found.all()
    levels = await session.scalar(select(Plan.levels).where(Plan.id == plan.id)) or [""]
    parent = await session.scalar(select(Node.code).where(Node.id == parent_id)) or ""
    alike = [row for row in nodes if row.side == side and row.level == levels[-1]]
    beside = [row.code for row in alike if row.parent_id == parent_id]
    letter = letter_of(side, beside or [row.code for row in alike])
    code = next_code(parent, letter, [row.code for row in nodes])
    framework = any(row.code == parent and row.details.get("framework") for row in nodes)
    node_id = new_id()
    await session.execute(
        insert(Node).values(
            id=node_id,
            plan_id=plan.id,
            parent_id=parent_id,
            code=code,
            level=levels[-1],
            position=max(row.position for row in nodes) + 1,
            title=title,
            side=side,
            details={"framework": True} if framework else {},
            confidence="high",
            since_version=plan.logframe_version,
        )
    )
    return node_id, code


async def copy_indicators(
    session: AsyncSession, plan: HeldPlan, original: UUID, node_id: UUID, code: str
) -> list[UUID]:
    """Give a repeated activity the indicators that measure the original, under codes of its own.

    No baseline and no target come along: no source gives them for the repetition.
    """
    found = await session.execute(
        select(*(getattr(Indicator, name) for name in COPIED))
        .join(IndicatorNode, IndicatorNode.indicator_id == Indicator.id)
        .where(IndicatorNode.node_id == original)
        .order_by(Indicator.position, Indicator.code)
    )
    copies = [dict(row) for row in found.mappings()]
    return await insert_indicators(session, plan, node_id, code, copies)


async def insert_indicators(
    session: AsyncSession,
    plan: HeldPlan,
    node_id: UUID,
    code: str,
    indicators: Sequence[Mapping[str, Any]],
) -> list[UUID]:
    """Indicators of a new activity, last in the plan's order; returns their ids."""
    if not indicators:
        return []
    last = await session.scalar(
        select(func.coalesce(func.max(Indicator.position), 0)).where(Indicator.plan_id == plan.id)
    )
    rows = [
        {
            **indicator,
            "id": new_id(),
            "plan_id": plan.id,
            "node_id": node_id,
            "code": own_code,
            "position": (last or 0) + place,
            "confidence": "high",
        }
        for place, (indicator, own_code) in enumerate(
            zip(indicators, indicator_codes(code, len(indicators)), strict=True), 1
        )
    ]
    await session.execute(insert(Indicator), rows)
    ids: list[UUID] = [row["id"] for row in rows]
    await session.execute(
        insert(IndicatorNode), [{"indicator_id": each, "node_id": node_id} for each in ids]
    )
    return ids
