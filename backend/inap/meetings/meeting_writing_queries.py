"""Statements that write meetings: finding what codes mean, holding rows, replacing lists."""

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.meetings.models import Attendance, Body, Invitation, Meeting, Record
from inap.plans.models import Area


async def hold_meeting(session: AsyncSession, meeting_id: UUID) -> str | None:
    """Hold a meeting to the end of the transaction, and its body before it: its code."""
    body = select(Meeting.body_id).where(Meeting.id == meeting_id).scalar_subquery()
    # The body's days decide whether it may meet on a day, so they stand as long as this is written.
    code: str | None = await session.scalar(
        select(Body.code).where(Body.id == body).with_for_update(read=True)
    )
    if code is not None:
        await session.execute(select(Meeting.id).where(Meeting.id == meeting_id).with_for_update())
    return code


async def find_area(session: AsyncSession, code: str) -> bool:
    """Whether there is such an area."""
    return await session.scalar(select(Area.code).where(Area.code == code)) is not None


async def find_texts(
    session: AsyncSession, records: Collection[UUID]
) -> dict[UUID, dict[str, Any]]:
    """The words of these records."""
    if not records:
        return {}
    found = await session.execute(
        select(Record.id, Record.text).where(Record.id.in_(list(records)))
    )
    return {row.id: row.text for row in found}


async def find_meetings_of(
    session: AsyncSession, body_id: UUID, meetings: Collection[UUID]
) -> set[UUID]:
    """Those of these meetings that are of the body."""
    if not meetings:
        return set()
    found = await session.scalars(
        select(Meeting.id).where(Meeting.id.in_(list(meetings)), Meeting.body_id == body_id)
    )
    return set(found)


async def insert_meeting(session: AsyncSession, values: Mapping[str, Any]) -> UUID:
    """A new meeting; returns its id."""
    meeting_id = new_id()
    await session.execute(insert(Meeting).values(id=meeting_id, **values))
    return meeting_id


async def update_meeting(
    session: AsyncSession, meeting_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns of a meeting, and raise its version."""
    await session.execute(
        update(Meeting)
        .where(Meeting.id == meeting_id)
        .values(**changes, version=Meeting.version + 1, updated_at=at, edited_at=at)
    )


async def replace_invitations(
    session: AsyncSession, meeting_id: UUID, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Keep these invitations of a meeting, and no other."""
    await session.execute(delete(Invitation).where(Invitation.meeting_id == meeting_id))
    if rows:
        await session.execute(
            insert(Invitation), [{"meeting_id": meeting_id, **row} for row in rows]
        )


async def replace_attendance(
    session: AsyncSession, meeting_id: UUID, rows: Sequence[Mapping[str, Any]]
) -> None:
    """Keep this attendance of a meeting, and no other."""
    await session.execute(delete(Attendance).where(Attendance.meeting_id == meeting_id))
    if rows:
        await session.execute(
            insert(Attendance), [{"meeting_id": meeting_id, **row} for row in rows]
        )
