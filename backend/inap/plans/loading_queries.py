"""Storing a plan's rows: by code, keeping identifiers, touching only what differs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, text, tuple_, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.kit.upsert import upsert
from inap.kit.versions import CHANNEL
from inap.plans.loading_amended_queries import Amended, keep_places, made_ids
from inap.plans.loading_rows import PlanRows, Row
from inap.plans.models import (
    Area,
    Counterpart,
    Indicator,
    IndicatorNode,
    IndicatorReporter,
    Node,
    Plan,
    ReportingPeriod,
    Responsibility,
    Target,
)
from inap.plans.neighbours import ACTIVITY_REPORT_REVISION, SUBMISSION


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """The plan as it stands before a load; its row is held, so that nobody amends it meanwhile."""

    id: UUID
    digest: str
    data_version: int


@dataclass(frozen=True, slots=True)
class ReportedIndicator:
    """An indicator that has submissions, with what must not change under them."""

    code: str
    fixed: dict[str, str]


FIXED = ("kind", "aggregation_time", "aggregation_areas", "frequency")


async def lock_loading(session: AsyncSession) -> None:
    """Let one load at a time pass; the lock goes with the transaction."""
    await session.execute(text("SELECT pg_advisory_xact_lock(hashtext('inap plan load'))"))


async def find_stored(session: AsyncSession, code: str) -> StoredPlan | None:
    """The plan with this code, if it was loaded before."""
    found = await session.execute(
        select(Plan.id, Plan.content_digest, Plan.data_version)
        .where(Plan.code == code)
        .with_for_update(key_share=True)
    )
    row = found.one_or_none()
    return None if row is None else StoredPlan(row.id, row.content_digest, row.data_version)


async def reported_indicators(session: AsyncSession, plan_id: UUID) -> list[ReportedIndicator]:
    """The plan's indicators that have submissions, in order."""
    reported = select(SUBMISSION.c.indicator_id)
    found = await session.execute(
        select(Indicator.code, *(getattr(Indicator, name) for name in FIXED))
        .where(Indicator.plan_id == plan_id, Indicator.id.in_(reported))
        .order_by(Indicator.position, Indicator.code)
    )
    return [ReportedIndicator(row[0], dict(zip(FIXED, row[1:], strict=True))) for row in found]


async def reported_periods(session: AsyncSession, plan_id: UUID) -> dict[str, tuple[Any, Any]]:
    """First and last day of the plan's periods that have submissions, by code."""
    found = await session.execute(
        select(ReportingPeriod.code, ReportingPeriod.start, ReportingPeriod.end)
        .where(
            ReportingPeriod.plan_id == plan_id,
            ReportingPeriod.id.in_(select(SUBMISSION.c.period_id)),
        )
        .order_by(ReportingPeriod.code)
    )
    return {row.code: (row.start, row.end) for row in found}


async def reported_nodes(session: AsyncSession, plan_id: UUID) -> list[str]:
    """Codes of the plan's nodes that activity reports name, in order."""
    named = select(ACTIVITY_REPORT_REVISION.c.node_id)
    found = await session.execute(
        select(Node.code)
        .where(Node.plan_id == plan_id, Node.id.in_(named))
        .order_by(Node.position, Node.code)
    )
    return list(found.scalars())


async def store_areas(session: AsyncSession, areas: Sequence[Row]) -> int:
    """Store the areas; returns how many changed."""
    return await upsert(session, Area, areas, key=["code"], keep=[])


async def store_plan(session: AsyncSession, row: Row, stored: StoredPlan | None) -> StoredPlan:
    """Store the plan itself, with a new data version, and return how it stands now."""
    if stored is None:
        made = StoredPlan(new_id(), row["content_digest"], 1)
        await session.execute(insert(Plan).values(id=made.id, data_version=1, **row))
        await session.execute(text("SELECT inap_add_plan_partition(:plan)"), {"plan": made.id})
        return made
    raised = stored.data_version + 1
    await session.execute(
        update(Plan).where(Plan.id == stored.id).values(data_version=raised, **row)
    )
    return StoredPlan(stored.id, row["content_digest"], raised)


async def store_logframe(
    session: AsyncSession,
    plan_id: UUID,
    rows: PlanRows,
    actors: dict[str, UUID],
    amended: Amended,
) -> None:
    """Store nodes, indicators and all that hangs on them, and drop what the files dropped.

    What amendments changed or made is left as it is.
    """
    nodes = await _ids(session, Node, plan_id, [row["code"] for row in rows.nodes])
    await upsert(
        session,
        Node,
        [
            {
                **{name: value for name, value in row.items() if name != "parent"},
                "id": nodes[row["code"]],
                "plan_id": plan_id,
                "parent_id": nodes[row["parent"]] if row["parent"] else None,
            }
            for row in rows.nodes
            if row["code"] not in amended.changed
        ],
        key=["plan_id", "code"],
    )
    indicators = await _ids(session, Indicator, plan_id, [row["code"] for row in rows.indicators])
    await upsert(
        session,
        Indicator,
        [
            {
                **{name: value for name, value in row.items() if name != "node"},
                "id": indicators[row["code"]],
                "plan_id": plan_id,
                "node_id": nodes[row["node"]],
            }
            for row in rows.indicators
        ],
        key=["plan_id", "code"],
    )
    made = await made_ids(session, plan_id)
    await _drop(session, Indicator, plan_id, {**indicators, **made.indicators})
    await _drop(session, Node, plan_id, {**nodes, **made.nodes})
    await _store_links(session, rows, nodes, indicators, actors, amended)
    await keep_places(session, plan_id, rows.nodes, amended)
    await _store_targets(session, rows.targets, indicators)


async def store_periods(session: AsyncSession, plan_id: UUID, rows: PlanRows) -> None:
    """Store the reporting periods, and drop those the term no longer has.

    Dates that an administrator changed since they were loaded stay as they are.
    """
    periods = await _ids(session, ReportingPeriod, plan_id, [each.code for each in rows.periods])
    changed = await session.execute(
        select(
            ReportingPeriod.code,
            ReportingPeriod.opens_on,
            ReportingPeriod.due_on,
            ReportingPeriod.locks_on,
        ).where(ReportingPeriod.plan_id == plan_id, ReportingPeriod.version > 1)
    )
    dates = {row.code: (row.opens_on, row.due_on, row.locks_on) for row in changed}
    await upsert(
        session,
        ReportingPeriod,
        [
            {
                "id": periods[each.code],
                "plan_id": plan_id,
                "code": each.code,
                "kind": each.kind,
                "start": each.start,
                "end": each.end,
                "opens_on": opens_on,
                "due_on": due_on,
                "locks_on": locks_on,
            }
            for each in rows.periods
            for opens_on, due_on, locks_on in [
                dates.get(each.code, (each.opens_on, each.due_on, each.locks_on))
            ]
        ],
        key=["plan_id", "code"],
    )
    await _drop(session, ReportingPeriod, plan_id, periods)


async def raise_other_plans(session: AsyncSession, code: str) -> dict[str, int]:
    """Raise the data version of every other plan, since it shows actors or areas that changed."""
    raised = await session.execute(
        update(Plan)
        .where(Plan.code != code)
        .values(data_version=Plan.data_version + 1)
        .returning(Plan.code, Plan.data_version)
    )
    return {row.code: row.data_version for row in raised}


async def raise_data_version(session: AsyncSession, plan_id: UUID) -> tuple[str, int]:
    """Raise a plan's data version, since its public documents change when this commits.

    Every worker is told then. Returns the plan's code and the version.
    """
    raised = await session.execute(
        update(Plan)
        .where(Plan.id == plan_id)
        .values(data_version=Plan.data_version + 1)
        .returning(Plan.code, Plan.data_version)
    )
    row = raised.one()
    await notify(session, row.code, row.data_version)
    return row.code, row.data_version


async def notify(session: AsyncSession, code: str, version: int) -> None:
    """Tell every worker the plan's new data version when this transaction commits."""
    await session.execute(select(func.pg_notify(CHANNEL, f"{code} {version}")))
    session.info.setdefault("published_plans", set()).add(code)


async def _ids(
    session: AsyncSession,
    model: type[Node] | type[Indicator] | type[ReportingPeriod],
    plan_id: UUID,
    codes: Iterable[str],
) -> dict[str, UUID]:
    """The identifier of each code: the stored one, or a new one."""
    found = await session.execute(select(model.code, model.id).where(model.plan_id == plan_id))
    known = {row.code: row.id for row in found}
    return {code: known.get(code) or new_id() for code in codes}


async def _drop(
    session: AsyncSession,
    model: type[Node] | type[Indicator] | type[ReportingPeriod],
    plan_id: UUID,
    kept: dict[str, UUID],
) -> None:
    await session.execute(
        delete(model).where(model.plan_id == plan_id, model.id.not_in(list(kept.values())))
    )


async def _store_links(
    session: AsyncSession,
    rows: PlanRows,
    nodes: dict[str, UUID],
    indicators: dict[str, UUID],
    actors: dict[str, UUID],
    amended: Amended,
) -> None:
    decided = {code: each for code, each in nodes.items() if code not in amended.changed}
    # Who reports on what measures an amended node follows from the node as it is, and is worked
    # out afterwards.
    moved = {code for code, node in rows.measures if node in amended.changed}
    reported = {code: each for code, each in indicators.items() if code not in moved}
    parts = [
        {
            "id": new_id(),
            "node_id": nodes[row["node"]],
            "actor_id": actors[row["actor"]],
            "part": row["part"],
            "printed": row["printed"],
            "position": row["position"],
        }
        for row in rows.responsibilities
        if row["node"] in decided
    ]
    await _replace(session, Responsibility, ("node_id", "actor_id", "part"), parts, decided)
    links = [
        {"federal_id": nodes[row["federal"]], "krg_id": nodes[row["krg"]], "basis": row["basis"]}
        for row in rows.counterparts
    ]
    await _replace(session, Counterpart, ("krg_id", "federal_id"), links, nodes)
    measures = [
        {"indicator_id": indicators[code], "node_id": nodes[node]} for code, node in rows.measures
    ]
    await _replace(session, IndicatorNode, ("indicator_id", "node_id"), measures, indicators)
    reporters = [
        {"indicator_id": indicators[code], "actor_id": actors[actor]}
        for code, actor in rows.reporters
        if code in reported
    ]
    await _replace(session, IndicatorReporter, ("indicator_id", "actor_id"), reporters, reported)


async def _replace(
    session: AsyncSession,
    model: type[Responsibility | Counterpart | IndicatorNode | IndicatorReporter],
    key: tuple[str, ...],
    rows: Sequence[Row],
    owners: dict[str, UUID],
) -> None:
    """Store links by ``key``, whose first column is the owner, and drop the owners' other links.

    Where two actors of the files are one by now, the first of their links stands.
    """
    rows = list({tuple(row[name] for name in key): row for row in reversed(rows)}.values())[::-1]
    await upsert(session, model, rows, key=key)
    columns = [getattr(model, name) for name in key]
    found = await session.execute(select(*columns).where(columns[0].in_(list(owners.values()))))
    wanted = {tuple(row[name] for name in key) for row in rows}
    old = [tuple(row) for row in found if tuple(row) not in wanted]
    if old:
        await session.execute(delete(model).where(tuple_(*columns).in_(old)))


async def _store_targets(
    session: AsyncSession, rows: Sequence[Row], indicators: dict[str, UUID]
) -> None:
    """Targets have no code: those that say the same stay, the others are replaced."""
    names = ("indicator_id", "value", "by", "every", "side", "source", "note")
    columns = [getattr(Target, name) for name in names]
    found = await session.execute(
        select(Target.id, *columns).where(Target.indicator_id.in_(list(indicators.values())))
    )
    stored = {tuple(row[1:]): row.id for row in found}
    wanted = {
        (indicators[row["indicator"]], *(row[name] for name in names[1:])): row for row in rows
    }
    old = [identity for key, identity in stored.items() if key not in wanted]
    if old:
        await session.execute(delete(Target).where(Target.id.in_(old)))
    new = [
        {"id": new_id(), **dict(zip(names, key, strict=True))}
        for key in wanted
        if key not in stored
    ]
    if new:
        await session.execute(insert(Target), new)
