"""Statements on activity reports that may tell of one event, and on what was decided about them."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    ScalarSelect,
    SQLColumnExpression,
    and_,
    exists,
    insert,
    or_,
    select,
    union,
)
from sqlalchemy.dialects.postgresql import insert as upsert
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.access.caller import Caller
from inap.implementation.activity_models import (
    ActivityDuplicate,
    ActivityDuplicateHistory,
    ActivityReport,
    ActivityReportHistory,
    ActivityReportRevision,
    CountedReport,
    CountingRule,
)
from inap.implementation.activity_neighbours import ACCOUNT, AREA, INDICATOR_NODE, NODE
from inap.implementation.activity_report_queries import documents
from inap.implementation.activity_report_seen import Seen
from inap.implementation.duplicates import NEXT_DAY
from inap.implementation.duplicates_history import Entry
from inap.kit.tables import new_id

PAIR = ActivityDuplicate
STEP = ActivityDuplicateHistory


@dataclass(frozen=True, slots=True)
class Told:
    """One decision on a pair, with the name of who made it."""

    duplicate_id: UUID
    sequence: int
    action: str
    counts_id: UUID | None
    reasons: list[str]
    revisions: dict[str, int]
    reason: str
    by: UUID
    by_name: str
    at: datetime
    hash: bytes


@dataclass(frozen=True, slots=True)
class Decided:
    """What was decided on a pair, and every step of that, first to last."""

    id: UUID
    other: UUID
    state: str
    counts: UUID | None
    version: int
    steps: tuple[Told, ...]


def is_set_aside(report_id: SQLColumnExpression[UUID]) -> ColumnElement[bool]:
    """Whether another report of the same event was chosen to count instead of this one."""
    return exists().where(
        PAIR.state == "same",
        or_(PAIR.one_id == report_id, PAIR.other_id == report_id),
        PAIR.counts_id != report_id,
    )


async def list_meeting(
    session: AsyncSession,
    caller: Caller,
    seen: Seen,
    areas: Collection[str],
    decided: Collection[UUID],
    now: datetime,
    *,
    limit: int,
) -> list[Seen]:
    """At most ``limit`` reports of other bodies that the caller sees and that may be alike.

    Those that were decided about come first, whatever they say now. Of the others, those of the
    areas whose days meet those of the report, newest first.
    """
    statement, _ = documents(caller, now)
    revision = ActivityReportRevision
    decided_on = ActivityReport.id.in_(decided)
    found = await session.execute(
        statement.where(
            ActivityReport.plan_id == seen.plan_id,
            ActivityReport.id != seen.id,
            ActivityReport.actor_id != seen.actor_id,
            ActivityReport.state != "draft",
            or_(
                decided_on,
                and_(
                    revision.area_code.in_(areas),
                    revision.start <= seen.end + NEXT_DAY,
                    revision.end >= seen.start - NEXT_DAY,
                ),
            ),
        )
        .order_by(decided_on.desc(), ActivityReport.id.desc())
        .limit(limit)
    )
    return [Seen(**row) for row in found.mappings()]


async def list_areas(session: AsyncSession) -> dict[str, str | None]:
    """Each area and the one that it lies in; there are a few dozen."""
    found = await session.execute(select(AREA.c.code, AREA.c.parent_code))
    return {row.code: row.parent_code for row in found}


async def list_indicators(
    session: AsyncSession, plan_id: UUID, nodes: Collection[str]
) -> dict[str, frozenset[str]]:
    """The indicators that reports of each node may count towards, by the node's code.

    Those that measure it, and those that measure a node above and have a counting rule.
    """
    above = (
        select(NODE.c.code.label("named"), NODE.c.id, NODE.c.parent_id, NODE.c.id.label("own"))
        .where(NODE.c.plan_id == plan_id, NODE.c.code.in_(nodes))
        .cte("above", recursive=True)
    )
    upper = NODE.alias("upper")
    above = above.union_all(
        select(above.c.named, upper.c.id, upper.c.parent_id, above.c.own).where(
            upper.c.id == above.c.parent_id
        )
    )
    rule = exists().where(
        CountingRule.indicator_id == INDICATOR_NODE.c.indicator_id, CountingRule.what.is_not(None)
    )
    found = await session.execute(
        select(above.c.named, INDICATOR_NODE.c.indicator_id)
        .join(INDICATOR_NODE, INDICATOR_NODE.c.node_id == above.c.id)
        .where(or_(above.c.id == above.c.own, rule))
    )
    indicators: dict[str, set[str]] = defaultdict(set)
    for row in found:
        indicators[row.named].add(str(row.indicator_id))
    return {node: frozenset(ids) for node, ids in indicators.items()}


async def list_decided(
    session: AsyncSession, report_id: UUID, other_id: UUID | None = None
) -> dict[UUID, Decided]:
    """What was decided on the pairs of a report, or on one pair; by the other report."""
    of_it = or_(PAIR.one_id == report_id, PAIR.other_id == report_id)
    wanted = select(PAIR).where(of_it)
    if other_id is not None:
        wanted = wanted.where(or_(PAIR.one_id == other_id, PAIR.other_id == other_id))
    pairs = (await session.scalars(wanted.execution_options(populate_existing=True))).all()
    steps: dict[UUID, list[Told]] = defaultdict(list)
    for told in await _list_steps(session, [pair.id for pair in pairs]):
        steps[told.duplicate_id].append(told)
    return {
        other: Decided(
            id=pair.id,
            other=other,
            state=pair.state,
            counts=pair.counts_id,
            version=pair.version,
            steps=tuple(steps[pair.id]),
        )
        for pair in pairs
        for other in [pair.other_id if pair.one_id == report_id else pair.one_id]
    }


async def _list_steps(session: AsyncSession, pairs: Sequence[UUID]) -> list[Told]:
    found = await session.execute(
        select(
            STEP.duplicate_id,
            STEP.sequence,
            STEP.action,
            STEP.counts_id,
            STEP.reasons,
            STEP.revisions,
            STEP.reason,
            STEP.by,
            ACCOUNT.c.name.label("by_name"),
            STEP.at,
            STEP.hash,
        )
        .join(ACCOUNT, ACCOUNT.c.id == STEP.by)
        .where(STEP.duplicate_id.in_(pairs))
        .order_by(STEP.duplicate_id, STEP.sequence)
    )
    return [Told(**row) for row in found.mappings()]


async def list_submitted_by(
    session: AsyncSession, reports: Collection[UUID], account_id: UUID | None
) -> frozenset[UUID]:
    """Those of the reports that an account submitted at any time."""
    entry = ActivityReportHistory
    found = await session.scalars(
        select(entry.report_id)
        .where(entry.report_id.in_(reports), entry.action == "submit", entry.by == account_id)
        .distinct()
    )
    return frozenset(found)


async def list_set_aside(session: AsyncSession, reports: Collection[UUID]) -> frozenset[UUID]:
    """Those of the reports that were set aside."""
    found = await session.scalars(
        select(ActivityReport.id).where(
            ActivityReport.id.in_(reports), is_set_aside(ActivityReport.id)
        )
    )
    return frozenset(found)


async def list_counted(session: AsyncSession, reports: Collection[UUID]) -> frozenset[UUID]:
    """Those of the reports that count in some fact now."""
    found = await session.scalars(
        select(CountedReport.report_id).where(CountedReport.report_id.in_(reports)).distinct()
    )
    return frozenset(found)


async def list_same_events(session: AsyncSession, reports: Collection[UUID]) -> Mapping[UUID, UUID]:
    """The other reports of the events that these are of: each by one of these, whatever the way."""
    told = union(
        select(PAIR.one_id.label("id"), PAIR.other_id.label("twin")).where(PAIR.state == "same"),
        select(PAIR.other_id, PAIR.one_id).where(PAIR.state == "same"),
    ).cte("told")
    reached = (
        select(told.c.id.label("named"), told.c.twin)
        .where(told.c.id.in_(reports))
        .cte("reached", recursive=True)
    )
    further = aliased(told)
    reached = reached.union(
        select(reached.c.named, further.c.twin).where(further.c.id == reached.c.twin)
    )
    found = await session.execute(select(reached.c.twin, reached.c.named))
    return {row.twin: row.named for row in found if row.twin not in reports}


async def hold_reports(session: AsyncSession, reports: Collection[UUID]) -> None:
    """Hold the reports to the end of the transaction, in one order.

    Who counts them holds them too, so a decision and a count come one after the other.
    """
    await session.execute(
        select(ActivityReport.id)
        .where(ActivityReport.id.in_(reports))
        .order_by(ActivityReport.id)
        .with_for_update()
    )


async def put_pair(
    session: AsyncSession, one: UUID, other: UUID, *, state: str, counts: UUID | None
) -> tuple[UUID, int, bytes | None]:
    """Keep where a held pair stands; returns its id, its version, and its newest entry's hash."""
    first, second = sorted((one, other))
    newest: ScalarSelect[bytes] = (
        select(STEP.hash)
        .where(STEP.duplicate_id == PAIR.id, STEP.sequence == PAIR.version - 1)
        .scalar_subquery()
    )
    values = {"state": state, "counts_id": counts}
    stored = await session.execute(
        upsert(PAIR)
        .values(id=new_id(), one_id=first, other_id=second, version=1, **values)
        .on_conflict_do_update(
            index_elements=["one_id", "other_id"], set_={**values, "version": PAIR.version + 1}
        )
        .returning(PAIR.id, PAIR.version)
    )
    row = stored.one()
    found = await session.execute(select(newest).select_from(PAIR).where(PAIR.id == row.id))
    return row.id, row.version, found.scalar_one()


async def insert_step(
    session: AsyncSession, duplicate_id: UUID, entry: Entry, entry_hash: bytes
) -> None:
    """Add a step to a pair's history."""
    await session.execute(
        insert(STEP).values(
            duplicate_id=duplicate_id,
            sequence=entry.sequence,
            action=entry.action,
            from_state=entry.from_state,
            to_state=entry.to_state,
            counts_id=UUID(entry.counts) if entry.counts else None,
            reasons=list(entry.reasons),
            revisions=dict(entry.revisions),
            reason=entry.reason,
            by=UUID(entry.by),
            at=entry.at,
            hash=entry_hash,
        )
    )
