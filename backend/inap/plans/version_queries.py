"""Reading the logframe's versions: which there are, and what each held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.content import Content
from inap.plans.models import Node, Plan, Responsibility
from inap.plans.neighbours import ACTOR, AMENDMENT
from inap.plans.version_models import LogframeVersion, NodeVersion


@dataclass(frozen=True, slots=True)
class VersionView:
    """A version of a logframe, with the amendment that made it."""

    number: int
    effective_on: date
    at: datetime
    amendment: UUID
    kind: str
    node: str
    reason: dict[str, Any]


@dataclass(frozen=True, slots=True)
class KeptContent:
    """A node as it stood from a version on."""

    code: str
    side: str | None
    since: int
    version: int
    content: Content


async def list_versions(session: AsyncSession, plan_id: UUID) -> list[VersionView]:
    """The plan's versions from the second on, in the order in which they took effect."""
    # The node is the one that was made, or else the one that was changed.
    found = await session.execute(
        select(
            LogframeVersion.number,
            LogframeVersion.effective_on,
            LogframeVersion.at,
            LogframeVersion.amendment_id,
            AMENDMENT.c.kind,
            Node.code,
            AMENDMENT.c.reason,
        )
        .join(AMENDMENT, AMENDMENT.c.id == LogframeVersion.amendment_id)
        .join(Node, Node.id == func.coalesce(AMENDMENT.c.made_node_id, AMENDMENT.c.node_id))
        .where(LogframeVersion.plan_id == plan_id)
        .order_by(LogframeVersion.number)
    )
    return [VersionView(*row) for row in found]


async def kept_contents(
    session: AsyncSession, plan_id: UUID, until: int, code: str | None = None
) -> list[KeptContent]:
    """What is kept of amended nodes up to a version, by node and version."""
    statement = (
        select(Node.code, Node.side, Node.since_version, NodeVersion.version, NodeVersion.content)
        .join(Node, Node.id == NodeVersion.node_id)
        .where(NodeVersion.plan_id == plan_id, NodeVersion.version <= until)
        .order_by(Node.position, Node.code, NodeVersion.version)
    )
    if code is not None:
        statement = statement.where(Node.code == code)
    return [KeptContent(*row) for row in await session.execute(statement)]


async def effective_day(session: AsyncSession, plan_id: UUID) -> date:
    """The day since which the version in force is in force; the plan's first day for version 1."""
    found = await session.execute(
        select(
            Plan.start,
            select(func.max(LogframeVersion.effective_on))
            .where(LogframeVersion.plan_id == plan_id)
            .scalar_subquery()
            .label("latest"),
        ).where(Plan.id == plan_id)
    )
    row = found.one()
    day: date = row.latest or row.start
    return day


async def present_contents(session: AsyncSession, nodes: Sequence[UUID]) -> Mapping[UUID, Content]:
    """What could be amended of these nodes, as it stands; two statements."""
    found = await session.execute(
        select(
            Node.id,
            Node.title,
            Node.details["statement"].label("statement"),
            Node.time_frame,
            Node.dropped_on,
        ).where(Node.id.in_(nodes))
    )
    contents: dict[UUID, Content] = {
        row.id: {
            "title": row.title,
            "statement": row.statement,
            "time_frame": row.time_frame,
            "responsibilities": [],
            "dropped_on": row.dropped_on.isoformat() if row.dropped_on else None,
        }
        for row in found
    }
    parts = await session.execute(
        select(Responsibility.node_id, ACTOR.c.code, Responsibility.part, Responsibility.printed)
        .join(ACTOR, ACTOR.c.id == Responsibility.actor_id)
        .where(Responsibility.node_id.in_(nodes))
        .order_by(Responsibility.position, ACTOR.c.code)
    )
    for row in parts:
        contents[row.node_id]["responsibilities"].append(
            {"actor": row.code, "part": row.part, "printed": row.printed}
        )
    return contents


async def actor_ids(session: AsyncSession, codes: Iterable[str]) -> dict[str, UUID]:
    """Ids of the actors that there are, by code; what was merged into another is not there."""
    found = await session.execute(
        select(ACTOR.c.code, ACTOR.c.id).where(
            ACTOR.c.code.in_(set(codes)), ACTOR.c.merged_into_id.is_(None)
        )
    )
    return {row.code: row.id for row in found}
