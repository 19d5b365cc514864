"""What the next meeting of a body has before it: what the last one left, what is recommended."""

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor
from inap.meetings.models import Meeting, Recommendation, Record

OPEN = ("open", "assigned")
MOST = 200


@dataclass(frozen=True, slots=True)
class OpenView:
    """A recommendation that is not closed, with its owner where it has one."""

    id: UUID
    text: dict[str, Any]
    state: str
    due_on: date | None
    owner: str | None
    owner_title: dict[str, Any] | None


@dataclass(frozen=True, slots=True)
class OpenList:
    """The first of a body's open recommendations, and how many there are."""

    open: int
    overdue: int
    first: list[OpenView]


async def list_open(session: AsyncSession, body_id: UUID, today: date) -> OpenList:
    """A body's approved recommendations that are not closed, those due first before the others."""
    conditions = (
        Record.body_id == body_id,
        Record.state == "approved",
        Recommendation.state.in_(OPEN),
    )
    counts = await session.execute(
        select(
            func.count().label("open"),
            func.count().filter(Recommendation.due_on < today).label("overdue"),
        )
        .join(Record, Record.id == Recommendation.record_id)
        .where(*conditions)
    )
    found = await session.execute(
        select(
            Record.id,
            Record.text,
            Recommendation.state,
            Recommendation.due_on,
            Actor.code.label("owner"),
            Actor.title.label("owner_title"),
        )
        .join(Recommendation, Recommendation.record_id == Record.id)
        .outerjoin(Actor, Actor.id == Recommendation.owner_id)
        .where(*conditions)
        .order_by(Recommendation.due_on.asc().nulls_last(), Record.id)
        .limit(MOST)
    )
    row = counts.one()
    return OpenList(row.open, row.overdue, [OpenView(*each) for each in found])


async def find_last_held(
    session: AsyncSession, body_id: UUID
) -> tuple[UUID, list[dict[str, Any]]] | None:
    """The last meeting that a body held, with its agenda."""
    found = await session.execute(
        select(Meeting.id, Meeting.agenda)
        .where(Meeting.body_id == body_id, Meeting.state == "held")
        .order_by(Meeting.held_from.desc().nulls_last(), Meeting.id.desc())
        .limit(1)
    )
    row = found.one_or_none()
    return None if row is None else (row.id, row.agenda)


async def list_closed(session: AsyncSession, records: list[UUID]) -> set[UUID]:
    """Those of these records that are recommendations and closed."""
    if not records:
        return set()
    found = await session.scalars(
        select(Recommendation.record_id).where(
            Recommendation.record_id.in_(records), Recommendation.state.not_in(OPEN)
        )
    )
    return set(found)
