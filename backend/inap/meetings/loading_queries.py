"""Storing what the coordination files hold. What people entered in the portal is left alone."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, Literal
from uuid import UUID

from sqlalchemy import delete, insert, select, text, tuple_
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.kit.tables import Base, new_id
from inap.kit.upsert import upsert
from inap.meetings.count_models import MeetingCount, MeetingCountBody
from inap.meetings.models import (
    Body,
    BodyMember,
    Meeting,
    Recommendation,
    Record,
    RecordActor,
    RecordNode,
)
from inap.plans.models import Area, Indicator, Node, Plan

LOCK = text("SELECT pg_advisory_xact_lock(hashtext('inap.coordination'))")


async def lock_loading(session: AsyncSession) -> None:
    """Let one load at a time store."""
    await session.execute(LOCK)


Named = Literal["actor", "body", "meeting", "record"]
_CODED: Final[dict[Named, type[Actor | Body | Meeting | Record]]] = {
    "actor": Actor,
    "body": Body,
    "meeting": Meeting,
    "record": Record,
}


async def find_ids(session: AsyncSession, what: Named, codes: Iterable[str]) -> dict[str, UUID]:
    """Identifiers of the stored ones of these codes."""
    model = _CODED[what]
    found = await session.execute(
        select(model.code, model.id).where(model.code.in_(sorted(set(codes))))
    )
    return {row.code: row.id for row in found}


async def find_nodes(session: AsyncSession, plan: str, codes: Iterable[str]) -> dict[str, UUID]:
    """Identifiers of these nodes of a plan."""
    found = await session.execute(
        select(Node.code, Node.id)
        .join(Plan, Plan.id == Node.plan_id)
        .where(Plan.code == plan, Node.code.in_(sorted(set(codes))))
    )
    return {row.code: row.id for row in found}


async def find_areas(session: AsyncSession, codes: Iterable[str]) -> set[str]:
    """Which of these areas there are."""
    return set(await session.scalars(select(Area.code).where(Area.code.in_(sorted(set(codes))))))


async def find_indicators(
    session: AsyncSession, plan_id: UUID, codes: Iterable[str]
) -> dict[str, UUID]:
    """Identifiers of these indicators of a plan."""
    found = await session.execute(
        select(Indicator.code, Indicator.id).where(
            Indicator.plan_id == plan_id, Indicator.code.in_(sorted(set(codes)))
        )
    )
    return {row.code: row.id for row in found}


async def find_plan_id(session: AsyncSession, code: str) -> UUID | None:
    """Identifier of a plan."""
    found: UUID | None = await session.scalar(select(Plan.id).where(Plan.code == code))
    return found


async def find_edited(session: AsyncSession, ids: Iterable[UUID]) -> set[UUID]:
    """Those bodies and meetings that were changed in the portal."""
    wanted = list(ids)
    found: set[UUID] = set()
    for model in (Body, Meeting):
        found |= set(
            await session.scalars(
                select(model.id).where(model.id.in_(wanted), model.edited_at.is_not(None))
            )
        )
    return found


async def store_bodies(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> int:
    """Store bodies by code, parents among them; returns how many changed."""
    # Foreign keys are checked when the statement ends, so the order of the rows does not matter.
    return await upsert(session, Body, rows, key=["code"], keep=["id", "version"])


async def store_members(
    session: AsyncSession, bodies: Iterable[UUID], rows: Sequence[Mapping[str, Any]]
) -> int:
    """Store the seats that a source gives; seats entered in the portal have none and stay."""
    stored = await session.execute(
        select(BodyMember.id, BodyMember.body_id, BodyMember.actor_id, BodyMember.role).where(
            BodyMember.body_id.in_(list(bodies)), BodyMember.source.is_not(None)
        )
    )
    wanted = {(row["body_id"], row["actor_id"], row["role"]): row for row in rows}
    known = {(row.body_id, row.actor_id, row.role): row.id for row in stored}
    gone = [known[key] for key in known if key not in wanted]
    if gone:
        await session.execute(delete(BodyMember).where(BodyMember.id.in_(gone)))
    new = [row for key, row in wanted.items() if key not in known]
    session.add_all(BodyMember(id=new_id(), **row) for row in new)
    await session.flush()
    return len(gone) + len(new)


async def store_meetings(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> int:
    """Store dated sittings by code."""
    return await upsert(session, Meeting, rows, key=["code"], keep=["id", "version"])


async def store_records(session: AsyncSession, rows: Sequence[Mapping[str, Any]]) -> int:
    """Store records by code, and a follow-up for each recommendation that has none yet."""
    changed = await upsert(session, Record, rows, key=["code"], keep=["id", "version"])
    followed = [
        {"record_id": row["id"], "state": "open"} for row in rows if row["kind"] == "recommendation"
    ]
    return changed + await upsert(
        session, Recommendation, followed, key=["record_id"], keep=["state"]
    )


async def store_links(
    session: AsyncSession,
    model: type[RecordActor | RecordNode],
    column: str,
    records: Iterable[UUID],
    pairs: set[tuple[UUID, UUID]],
) -> int:
    """Bring the links of these records to what the files say."""
    linked = model.__table__.c[column]
    stored = await session.execute(
        select(model.record_id, linked).where(model.record_id.in_(list(records)))
    )
    known = {(row[0], row[1]) for row in stored}
    for record_id, other in sorted(known - pairs):
        await session.execute(delete(model).where(model.record_id == record_id, linked == other))
    new: list[Base] = [model(record_id=one, **{column: other}) for one, other in pairs - known]
    session.add_all(new)
    await session.flush()
    return len(known - pairs) + len(new)


async def list_node_links(session: AsyncSession, records: Iterable[UUID]) -> set[tuple[UUID, UUID]]:
    """The nodes these records are linked to already."""
    found = await session.execute(
        select(RecordNode.record_id, RecordNode.node_id).where(
            RecordNode.record_id.in_(list(records))
        )
    )
    return {(row.record_id, row.node_id) for row in found}


async def store_counts(
    session: AsyncSession,
    plan_id: UUID,
    rows: Sequence[Mapping[str, Any]],
    bodies: set[tuple[UUID, UUID]],
) -> int:
    """Bring what is counted from a plan's meetings to what the files say."""
    gone = await session.execute(
        delete(MeetingCount)
        .where(
            MeetingCount.indicator_id.in_(
                select(Indicator.id).where(Indicator.plan_id == plan_id).scalar_subquery()
            ),
            MeetingCount.indicator_id.not_in([row["indicator_id"] for row in rows]),
        )
        .returning(MeetingCount.indicator_id)
    )
    changed = len(gone.all()) + await upsert(session, MeetingCount, rows, key=["indicator_id"])
    of, body = MeetingCountBody.indicator_id, MeetingCountBody.body_id
    stored = await session.execute(
        select(of, body).where(of.in_([row["indicator_id"] for row in rows]))
    )
    known = {(row[0], row[1]) for row in stored}
    if left := known - bodies:
        await session.execute(delete(MeetingCountBody).where(tuple_(of, body).in_(sorted(left))))
    if new := bodies - known:
        named = [{"indicator_id": one, "body_id": other} for one, other in sorted(new)]
        await session.execute(insert(MeetingCountBody), named)
    return changed + len(left) + len(new)
