"""Statements that write activity reports: what codes mean, locking, and keeping history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import and_, exists, func, literal, or_, select, true, update
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.activity_models import (
    ActivityReport,
    ActivityReportHistory,
    ActivityReportRevision,
)
from inap.implementation.activity_neighbours import ACTOR, AREA, NODE, PLAN
from inap.implementation.activity_report_content import (
    Content,
    stored_knowledge,
    stored_participants,
)
from inap.implementation.activity_report_seen import Seen
from inap.kit.tables import new_id
from inap.plans.queries import PREPARING
from inap.submissions.history import Entry


@dataclass(frozen=True, slots=True)
class Found:
    """What the codes of a report mean; ids and kinds are None where nothing has the code."""

    plan_id: UUID | None
    age_groups: list[str] | None
    node_id: UUID | None
    is_activity: bool | None
    actor_id: UUID | None
    actor_jurisdiction: str | None
    area: str | None
    area_jurisdiction: str | None

    @property
    def ids(self) -> tuple[UUID, UUID]:
        """The plan's and the actor's id, once both were found."""
        return cast("tuple[UUID, UUID]", (self.plan_id, self.actor_id))


@dataclass(frozen=True, slots=True)
class Head:
    """The newest entry of a report's history."""

    sequence: int
    content_hash: bytes
    hash: bytes


@dataclass(frozen=True, slots=True)
class First:
    """The report that has an external id already; ``same``: one revision says just this."""

    id: UUID
    same: bool


async def find_codes(
    session: AsyncSession,
    caller: Caller,
    *,
    plan: str,
    node: str | None,
    actor: str,
    area: str,
    report: Seen | None = None,
) -> Found:
    """What the codes of a report mean, in one statement.

    A plan that ``caller`` may not see is as unknown, with all that is in it. Of a ``report`` that
    is there, its own plan and activity are known to whoever changes it.
    """
    sees = true() if caller.has(*PREPARING) else PLAN.c.published.is_(True)
    known_plan = sees if report is None else true()
    known_node = sees if report is None else or_(sees, NODE.c.code == report.node)
    one = select(literal(1).label("one")).subquery()
    # The plan's last level is that of its activities, whatever it calls them.
    deepest = PLAN.c.levels[func.cardinality(PLAN.c.levels)]
    found = await session.execute(
        select(
            PLAN.c.id.label("plan_id"),
            PLAN.c.head["settings"]["age_groups"].label("age_groups"),
            NODE.c.id.label("node_id"),
            (NODE.c.level == deepest).label("is_activity"),
            ACTOR.c.id.label("actor_id"),
            ACTOR.c.jurisdiction.label("actor_jurisdiction"),
            AREA.c.code.label("area"),
            AREA.c.jurisdiction.label("area_jurisdiction"),
        ).select_from(
            one.outerjoin(PLAN, and_(PLAN.c.code == plan, known_plan))
            .outerjoin(NODE, and_(NODE.c.plan_id == PLAN.c.id, NODE.c.code == node, known_node))
            .outerjoin(ACTOR, ACTOR.c.code == actor)
            .outerjoin(AREA, AREA.c.code == area)
        )
    )
    return Found(**found.mappings().one())


async def insert_report(
    session: AsyncSession,
    found: Found,
    *,
    external_id: str | None,
    jurisdiction: str,
    source: str | None,
    by: UUID,
    at: datetime,
) -> UUID | None:
    """A new draft without revisions; None where the actor has reported that external id already.

    Waits for another one who writes the same id at the same moment.
    """
    plan_id, actor_id = found.ids
    made = await session.execute(
        insert(ActivityReport)
        .values(
            id=new_id(),
            plan_id=plan_id,
            actor_id=actor_id,
            external_id=external_id,
            jurisdiction=jurisdiction,
            source=source,
            created_by=by,
            updated_at=at,
        )
        .on_conflict_do_nothing(index_elements=["actor_id", "external_id"])
        .returning(ActivityReport.id)
    )
    identity: UUID | None = made.scalar_one_or_none()
    return identity


async def find_first(
    session: AsyncSession, actor_id: UUID, external_id: str, content_hash: bytes
) -> First:
    """The report of the actor that has the external id, and whether it ever said the same."""
    entry = ActivityReportHistory
    same = exists().where(entry.report_id == ActivityReport.id, entry.content_hash == content_hash)
    found = await session.execute(
        select(ActivityReport.id, same.label("same")).where(
            ActivityReport.actor_id == actor_id, ActivityReport.external_id == external_id
        )
    )
    return First(**found.mappings().one())


async def lock_report(session: AsyncSession, report_id: UUID) -> None:
    """Hold the report until the end of the transaction.

    A statement of its own: what is read next is then read as the writer before left it.
    """
    await session.execute(
        select(ActivityReport.id).where(ActivityReport.id == report_id).with_for_update()
    )


async def update_report(
    session: AsyncSession, report_id: UUID, changes: Mapping[str, object], at: datetime
) -> None:
    """Change columns of a report, and raise its version."""
    await session.execute(
        update(ActivityReport)
        .where(ActivityReport.id == report_id)
        .values(**changes, version=ActivityReport.version + 1, updated_at=at)
    )


def _columns(content: Content, node_id: UUID | None) -> dict[str, Any]:
    return {
        "node_id": node_id,
        "kind": content.kind,
        "title": dict(content.title),
        "area_code": content.area,
        "place": content.place,
        "start": content.start,
        "end": content.end,
        "participants": stored_participants(content.participants),
        "knowledge": stored_knowledge(content.knowledge),
        "result": dict(content.result) if content.result else None,
    }


async def insert_revision(
    session: AsyncSession,
    report_id: UUID,
    number: int,
    content: Content,
    node_id: UUID | None,
    *,
    by: UUID,
    at: datetime,
) -> None:
    """Keep new content under a new revision number."""
    await session.execute(
        insert(ActivityReportRevision).values(
            report_id=report_id,
            number=number,
            created_by=by,
            created_at=at,
            **_columns(content, node_id),
        )
    )


async def copy_revision(
    session: AsyncSession, report_id: UUID, number: int, *, by: UUID, at: datetime
) -> None:
    """Begin the revision ``number`` with what the one before it says."""
    revision = ActivityReportRevision
    said = (
        *("node_id", "kind", "title", "area_code", "place", "start", "end"),
        *("participants", "knowledge", "result"),
    )
    new = {"number": number, "created_by": by, "created_at": at}
    columns = revision.__table__.c
    await session.execute(
        insert(revision).from_select(
            ["report_id", *said, *new],
            select(
                revision.report_id,
                *(columns[name] for name in said),
                *(literal(value, type_=columns[name].type) for name, value in new.items()),
            ).where(revision.report_id == report_id, revision.number == number - 1),
        )
    )


async def overwrite_revision(
    session: AsyncSession, report_id: UUID, number: int, content: Content, node_id: UUID | None
) -> None:
    """Change the content of a revision that nobody else has seen."""
    await session.execute(
        update(ActivityReportRevision)
        .where(
            ActivityReportRevision.report_id == report_id,
            ActivityReportRevision.number == number,
            ActivityReportRevision.approved_at.is_(None),
        )
        .values(**_columns(content, node_id))
    )


async def mark_approved(session: AsyncSession, report_id: UUID, number: int, at: datetime) -> None:
    """Note when a revision was approved, the first time that it is."""
    await session.execute(
        update(ActivityReportRevision)
        .where(
            ActivityReportRevision.report_id == report_id,
            ActivityReportRevision.number == number,
            ActivityReportRevision.approved_at.is_(None),
        )
        .values(approved_at=at)
    )


async def find_head(session: AsyncSession, report_id: UUID) -> Head:
    """The newest entry of a report's history."""
    entry = ActivityReportHistory
    found = await session.execute(
        select(entry.sequence, entry.content_hash, entry.hash)
        .where(entry.report_id == report_id)
        .order_by(entry.sequence.desc())
        .limit(1)
    )
    return Head(**found.mappings().one())


async def insert_entry(session: AsyncSession, entry: Entry, entry_hash: bytes) -> None:
    """Add an entry to the history; what it calls a submission is the report."""
    await session.execute(
        insert(ActivityReportHistory).values(
            report_id=UUID(entry.submission),
            sequence=entry.sequence,
            action=entry.action,
            from_state=entry.from_state,
            to_state=entry.to_state,
            revision=entry.revision,
            by=UUID(entry.by),
            at=entry.at,
            reason=entry.reason,
            deadline=entry.deadline,
            content_hash=entry.content_hash,
            hash=entry_hash,
        )
    )
