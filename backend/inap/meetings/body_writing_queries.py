"""Statements that write bodies and their seats, and find what codes mean."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, insert, literal, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.actors.models import Actor
from inap.kit.tables import new_id
from inap.meetings.models import Body, BodyMember, Meeting
from inap.plans.models import Plan

PREPARING = ("admin", "me_team", "coordinator", "auditor", "secretariat")
LOCK = text("SELECT pg_advisory_xact_lock(hashtext('inap.bodies'))")


@dataclass(frozen=True, slots=True)
class Held:
    """A body whose row is held to the end of the transaction."""

    id: UUID
    code: str
    plan_id: UUID | None
    jurisdiction: str | None
    begins_on: date | None
    ends_on: date | None
    version: int


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat of a body."""

    id: UUID
    actor_id: UUID
    role: str
    since: date | None
    until: date | None
    version: int


async def lock_bodies(session: AsyncSession) -> None:
    """Let one writer at a time put bodies above each other, so that no circle comes about."""
    await session.execute(LOCK)


async def hold_body(session: AsyncSession, code: str) -> Held | None:
    """Hold the body with this code to the end of the transaction."""
    found = await session.execute(
        select(
            Body.id,
            Body.code,
            Body.plan_id,
            Body.jurisdiction,
            Body.begins_on,
            Body.ends_on,
            Body.version,
        )
        .where(Body.code == code)
        .with_for_update()
    )
    row = found.one_or_none()
    return None if row is None else Held(*row)


async def find_actors(session: AsyncSession, codes: Collection[str]) -> dict[str, UUID]:
    """Identifiers of these actors; one that was merged into another is no longer named."""
    if not codes:
        return {}
    found = await session.execute(
        select(Actor.code, Actor.id).where(
            Actor.code.in_(set(codes)), Actor.merged_into_id.is_(None)
        )
    )
    return {row.code: row.id for row in found}


async def find_plan(session: AsyncSession, caller: Caller, code: str) -> UUID | None:
    """The plan with this code, when the caller may see it."""
    statement = select(Plan.id).where(Plan.code == code)
    if not caller.has(*PREPARING):
        statement = statement.where(Plan.published)
    found: UUID | None = await session.scalar(statement)
    return found


async def list_above(session: AsyncSession, code: str) -> list[tuple[UUID, str]]:
    """The body with this code and those above it, the nearest first; empty where there is none."""
    base = (
        select(Body.id, Body.code, Body.parent_id, literal(0).label("height"))
        .where(Body.code == code)
        .cte("above", recursive=True)
    )
    above = base.union_all(
        select(Body.id, Body.code, Body.parent_id, base.c.height + 1).join(
            base, Body.id == base.c.parent_id
        )
    )
    found = await session.execute(select(above.c.id, above.c.code).order_by(above.c.height))
    return [(row.id, row.code) for row in found]


async def insert_body(session: AsyncSession, values: Mapping[str, Any]) -> UUID:
    """A new body; returns its id."""
    body_id = new_id()
    await session.execute(insert(Body).values(id=body_id, **values))
    return body_id


async def update_body(
    session: AsyncSession, body_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns of a body, and raise its version."""
    await session.execute(
        update(Body)
        .where(Body.id == body_id)
        .values(**changes, version=Body.version + 1, edited_at=at)
    )


async def list_seats(
    session: AsyncSession, body_id: UUID, actor_id: UUID | None = None
) -> Sequence[HeldSeat]:
    """The seats of a body, or those of one actor in it."""
    statement = select(
        BodyMember.id,
        BodyMember.actor_id,
        BodyMember.role,
        BodyMember.since,
        BodyMember.until,
        BodyMember.version,
    ).where(BodyMember.body_id == body_id)
    if actor_id is not None:
        statement = statement.where(BodyMember.actor_id == actor_id)
    return [HeldSeat(*row) for row in await session.execute(statement)]


async def insert_seat(session: AsyncSession, values: Mapping[str, Any]) -> UUID:
    """A new seat; returns its id."""
    seat_id = new_id()
    await session.execute(insert(BodyMember).values(id=seat_id, **values))
    return seat_id


async def update_seat(session: AsyncSession, seat_id: UUID, changes: Mapping[str, Any]) -> None:
    """Change columns of a seat, and raise its version."""
    await session.execute(
        update(BodyMember)
        .where(BodyMember.id == seat_id)
        .values(**changes, version=BodyMember.version + 1)
    )


async def days_of_meetings(session: AsyncSession, body_id: UUID) -> tuple[date | None, date | None]:
    """The first and the last day of a body's meetings that were not cancelled."""
    found = await session.execute(
        select(
            func.min(func.coalesce(Meeting.held_until, Meeting.held_from)),
            func.max(Meeting.held_from),
        ).where(Meeting.body_id == body_id, Meeting.state != "cancelled")
    )
    first, last = found.one()
    return first, last
