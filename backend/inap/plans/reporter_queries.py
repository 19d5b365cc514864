"""Who reports on indicators, brought up to date when an amendment changed who leads.

The rule is the loader's (``reporters.py``). Whoever no longer reports is kept with the day on which
that ended: what was begun before that day is still expected of them.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import Row, delete, insert, select, tuple_
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.plans.models import (
    Indicator,
    IndicatorNode,
    IndicatorReporter,
    Node,
    Plan,
    Responsibility,
)
from inap.plans.neighbours import ACTOR
from inap.plans.reporters import COORDINATING, Body, Measured, Side, reporters_of
from inap.plans.version_models import FormerReporter

Pair = tuple[UUID, UUID]


async def measuring(session: AsyncSession, nodes: Sequence[UUID]) -> list[UUID]:
    """The indicators that measure any of these nodes."""
    found = await session.scalars(
        select(IndicatorNode.indicator_id).where(IndicatorNode.node_id.in_(nodes)).distinct()
    )
    return list(found)


async def rebuild_reporters(
    session: AsyncSession, plan_id: UUID, indicators: Sequence[UUID], on: date
) -> None:
    """Let the reporters of these indicators follow from the logframe as it stands, from ``on`` on.

    An indicator that measures dropped activities only has none.
    """
    if not indicators:
        return
    wanted = await _wanted(session, plan_id, indicators)
    found = await session.execute(
        select(
            IndicatorReporter.indicator_id, IndicatorReporter.actor_id, IndicatorReporter.since_on
        ).where(IndicatorReporter.indicator_id.in_(indicators))
    )
    present = {(row.indicator_id, row.actor_id): row.since_on for row in found}
    gone = {pair: since for pair, since in present.items() if pair not in wanted}
    if gone:
        key = tuple_(IndicatorReporter.indicator_id, IndicatorReporter.actor_id)
        await session.execute(delete(IndicatorReporter).where(key.in_(list(gone))))
        await _remember(session, gone, on)
    new = [
        {"indicator_id": indicator, "actor_id": actor, "since_on": on}
        for indicator, actor in sorted(wanted - present.keys())
    ]
    if new:
        await session.execute(insert(IndicatorReporter), new)


async def _remember(session: AsyncSession, gone: Mapping[Pair, date | None], on: date) -> None:
    """Keep who reported until ``on``; who had not begun by then never reported."""
    rows = [
        {"indicator_id": indicator, "actor_id": actor, "since_on": since, "until_on": on}
        for (indicator, actor), since in gone.items()
        if since is None or since < on
    ]
    if rows:
        await session.execute(upsert(FormerReporter).values(rows).on_conflict_do_nothing())


async def _wanted(session: AsyncSession, plan_id: UUID, indicators: Sequence[UUID]) -> set[Pair]:
    """The pairs of indicator and actor that the rule gives."""
    own = aliased(Node)
    nodes = list(
        await session.execute(
            select(
                Indicator.id,
                Indicator.stated_reporters,
                own.details["framework"].as_boolean().label("framework"),
                Node.id.label("node_id"),
                Node.side,
            )
            .join(own, own.id == Indicator.node_id)
            .join(IndicatorNode, IndicatorNode.indicator_id == Indicator.id)
            .join(Node, Node.id == IndicatorNode.node_id)
            .where(Indicator.id.in_(indicators), Node.dropped_on.is_(None))
            .order_by(Indicator.id, Node.position, Node.code)
        )
    )
    leads = await _leads(session, {row.node_id for row in nodes})
    coordinating = await _coordinating(session, plan_id)
    stated = {code for row in nodes for code in row.stated_reporters}
    codes = stated | set(coordinating.values()) | {code for each in leads.values() for code in each}
    ids, bodies = await _bodies(session, codes)
    by_indicator: dict[UUID, list[Row[Any]]] = defaultdict(list)
    for row in nodes:
        by_indicator[row.id].append(row)
    wanted: set[Pair] = set()
    for indicator, rows in by_indicator.items():
        found = reporters_of(
            explicit=rows[0].stated_reporters,
            measured=[
                Measured(row.side, tuple(leads[row.node_id]) if row.side else ()) for row in rows
            ],
            framework=bool(rows[0].framework),
            bodies=bodies,
            coordinating=coordinating,
        )
        wanted |= {(indicator, ids[code]) for code in found}
    return wanted


async def _leads(session: AsyncSession, nodes: Iterable[UUID]) -> Mapping[UUID, list[str]]:
    found = await session.execute(
        select(Responsibility.node_id, ACTOR.c.code)
        .join(ACTOR, ACTOR.c.id == Responsibility.actor_id)
        .where(Responsibility.node_id.in_(list(nodes)), Responsibility.part == "lead")
        .order_by(Responsibility.node_id, Responsibility.position)
    )
    leads: dict[UUID, list[str]] = defaultdict(list)
    for row in found:
        leads[row.node_id].append(row.code)
    return leads


async def _coordinating(session: AsyncSession, plan_id: UUID) -> dict[Side, str]:
    """The coordinating body of each side of the plan, federal first, as the loader keeps it."""
    found = await session.execute(
        select(Plan.jurisdictions, Plan.head["settings"]["coordinating"].label("given")).where(
            Plan.id == plan_id
        )
    )
    row = found.one()
    given: Mapping[str, str] = row.given or {}
    return {
        side: given.get(side, code)
        for side, code in COORDINATING.items()
        if side in row.jurisdictions
    }


async def _bodies(
    session: AsyncSession, codes: Iterable[str]
) -> tuple[dict[str, UUID], dict[str, Body]]:
    """Ids and bodies by code; one that the registry has not cannot report."""
    found = await session.execute(
        select(ACTOR.c.id, ACTOR.c.code, ACTOR.c.jurisdiction, ACTOR.c.collective).where(
            ACTOR.c.code.in_(list(codes))
        )
    )
    ids: dict[str, UUID] = {}
    bodies = {code: Body(code, None, collective=False) for code in codes}
    for row in found:
        ids[row.code] = row.id
        bodies[row.code] = Body(row.code, row.jurisdiction, row.collective)
    return ids, bodies
