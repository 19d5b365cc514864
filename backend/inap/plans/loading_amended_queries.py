"""What a load leaves alone, because amendments decide it and no longer the files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.plans.models import Indicator, Node
from inap.plans.neighbours import AMENDMENT
from inap.plans.reporter_queries import measuring, rebuild_reporters
from inap.plans.version_models import NodeVersion


@dataclass(frozen=True, slots=True)
class Amended:
    """Codes of nodes: those that amendments changed, made, and are about in any way."""

    changed: frozenset[str] = frozenset()
    made: frozenset[str] = frozenset()
    named: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Ids:
    """Ids of nodes and of indicators, by code."""

    nodes: dict[str, UUID]
    indicators: dict[str, UUID]


async def find_amended(session: AsyncSession, plan_id: UUID) -> Amended:
    """What amendments decide of a plan whose row is held."""
    kept = select(NodeVersion.node_id).where(NodeVersion.plan_id == plan_id)
    proposed = select(AMENDMENT.c.node_id).where(AMENDMENT.c.plan_id == plan_id)
    found = await session.execute(
        select(
            Node.code,
            (Node.since_version > 1).label("made"),
            Node.id.in_(kept).label("kept"),
            Node.id.in_(proposed).label("named"),
        ).where(Node.plan_id == plan_id)
    )
    rows = found.all()
    return Amended(
        changed=frozenset(row.code for row in rows if row.kept and not row.made),
        made=frozenset(row.code for row in rows if row.made),
        named=frozenset(row.code for row in rows if row.named),
    )


async def made_ids(session: AsyncSession, plan_id: UUID) -> Ids:
    """The nodes that amendments made, and what measures them."""
    nodes = await session.execute(
        select(Node.code, Node.id).where(Node.plan_id == plan_id, Node.since_version > 1)
    )
    indicators = await session.execute(
        select(Indicator.code, Indicator.id)
        .join(Node, Node.id == Indicator.node_id)
        .where(Node.plan_id == plan_id, Node.since_version > 1)
    )
    return Ids({row.code: row.id for row in nodes}, {row.code: row.id for row in indicators})


async def keep_places(
    session: AsyncSession, plan_id: UUID, rows: Sequence[Mapping[str, Any]], amended: Amended
) -> None:
    """Put what was changed where the files have it, and what was made behind it all."""
    places = {row["code"]: row["position"] for row in rows if row["code"] in amended.changed}
    places |= {code: at for at, code in enumerate(sorted(amended.made), len(rows) + 1)}
    for code, place in places.items():
        await session.execute(
            update(Node)
            .where(Node.plan_id == plan_id, Node.code == code, Node.position != place)
            .values(position=place)
        )


async def rebuild_amended_reporters(
    session: AsyncSession, plan_id: UUID, amended: Amended, on: date
) -> None:
    """Let the reporters of what measures a changed node follow from the node as it is."""
    if not amended.changed:
        return
    nodes = await session.scalars(
        select(Node.id).where(Node.plan_id == plan_id, Node.code.in_(amended.changed))
    )
    indicators = await measuring(session, list(nodes))
    await rebuild_reporters(session, plan_id, indicators, on)
