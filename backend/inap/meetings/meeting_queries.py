"""Reading meetings, and who sees which (``visible_to``)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    case,
    exists,
    false,
    func,
    literal,
    or_,
    select,
    true,
    tuple_,
)
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import ACTOR_ROLES, Caller
from inap.actors.models import Actor
from inap.evidence.queries import count_attached
from inap.meetings.attendance import Came
from inap.meetings.keeping import KEEPERS, keeps
from inap.meetings.meeting_workflow import Minutes, Stand, State
from inap.meetings.models import Attendance, Body, BodyMember, Invitation, Meeting
from inap.plans.models import Plan

Condition = ColumnElement[bool]
LAST_DAY = date(1, 1, 1)


@dataclass(frozen=True, slots=True)
class Sight:
    """Which meetings a caller sees with all that is kept, as one who comes, or as everybody."""

    full: Condition
    coming: Condition
    published: Condition

    @property
    def any(self) -> Condition:
        """Which meetings the caller sees at all."""
        return or_(self.full, self.coming, self.published)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list of meetings is limited to; codes, and days of its first day."""

    plan: str | None = None
    body: str | None = None
    state: str | None = None
    actor: str | None = None
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """A meeting as a caller sees it; ``full`` with all that is kept, ``coming`` as one invited."""

    id: UUID
    code: str | None
    body_id: UUID
    body: str
    body_title: dict[str, Any]
    plan: str | None
    jurisdiction: str | None
    body_begins_on: date | None
    body_ends_on: date | None
    title: dict[str, Any]
    state: str
    mode: str | None
    area: str | None
    place: str | None
    link: str | None
    begins_on: date | None
    ends_on: date | None
    precision: str | None
    printed: str | None
    starts_at: datetime | None
    ends_at: datetime | None
    agenda: list[dict[str, Any]]
    minutes: dict[str, Any] | None
    minutes_published_at: datetime | None
    note: str | None
    internal_note: str | None
    reason: str | None
    source: str | None
    confidence: str
    version: int
    updated_at: datetime
    full: bool
    coming: bool
    evidence: int | None

    @property
    def stand(self) -> Stand:
        """Where it stands, for its rules."""
        minutes: Minutes = "none"
        if self.minutes:
            minutes = "published" if self.minutes_published_at else "draft"
        return Stand(cast("State", self.state), minutes, self.begins_on)

    def kept_by(self, caller: Caller) -> bool:
        """Whether the caller keeps its record."""
        return keeps(caller, self.jurisdiction)


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees: who keeps or oversees the record all, everybody held meetings.

    People of actors that are invited, or that have a seat in the body, see those to come too.
    """
    coming: Condition = false()
    if actors := caller.actors(*ACTOR_ROLES):
        coming = or_(
            exists().where(Invitation.meeting_id == Meeting.id, Invitation.actor_id.in_(actors)),
            exists().where(
                BodyMember.body_id == Meeting.body_id,
                BodyMember.actor_id.in_(actors),
                or_(
                    BodyMember.since.is_(None),
                    Meeting.held_from.is_(None),
                    BodyMember.since <= Meeting.held_from,
                ),
                or_(
                    BodyMember.until.is_(None),
                    and_(Meeting.held_from.is_not(None), Meeting.held_from <= BodyMember.until),
                ),
            ),
        )
    return Sight(
        full=true() if caller.has(*KEEPERS) else false(),
        coming=coming,
        published=Meeting.state == "held",
    )


def _meetings(caller: Caller) -> Select[Any]:
    sight = visible_to(caller)
    statement: Select[Any] = select(
        Meeting.id,
        Meeting.code,
        Meeting.body_id,
        Body.code.label("body"),
        Body.title.label("body_title"),
        Plan.code.label("plan"),
        Body.jurisdiction,
        Body.begins_on.label("body_begins_on"),
        Body.ends_on.label("body_ends_on"),
        Meeting.title,
        Meeting.state,
        Meeting.mode,
        Meeting.area_code.label("area"),
        Meeting.place,
        Meeting.link,
        Meeting.held_from.label("begins_on"),
        Meeting.held_until.label("ends_on"),
        Meeting.precision,
        Meeting.held_text.label("printed"),
        Meeting.starts_at,
        Meeting.ends_at,
        Meeting.agenda,
        Meeting.minutes,
        Meeting.minutes_published_at,
        Meeting.note,
        Meeting.internal_note,
        Meeting.reason,
        Meeting.source,
        Meeting.confidence,
        Meeting.version,
        Meeting.updated_at,
        sight.full.label("full"),
        sight.coming.label("coming"),
        case((sight.full, count_attached("meeting", Meeting.id, literal(1)))).label("evidence"),
    )
    return (
        statement.join(Body, Body.id == Meeting.body_id)
        .outerjoin(Plan, Plan.id == Body.plan_id)
        .where(sight.any)
    )


async def find_meeting(session: AsyncSession, meeting_id: UUID, caller: Caller) -> Seen | None:
    """The meeting as ``caller`` sees it, or None when it is not there for them."""
    found = await session.execute(_meetings(caller).where(Meeting.id == meeting_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def list_meetings(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int | None,
    after: tuple[date, UUID] | None = None,
) -> list[Seen]:
    """Meetings that ``caller`` sees, the latest day first, those without a day at the end."""
    day = func.coalesce(Meeting.held_from, LAST_DAY)
    statement = _meetings(caller)
    for column, value in (
        (Plan.code, filters.plan),
        (Body.code, filters.body),
        (Meeting.state, filters.state),
    ):
        if value is not None:
            statement = statement.where(column == value)
    if filters.actor is not None:
        statement = statement.where(
            exists().where(
                Attendance.meeting_id == Meeting.id,
                Attendance.actor_id == Actor.id,
                Actor.code == filters.actor,
            )
        )
    if filters.since is not None:
        statement = statement.where(Meeting.held_from >= filters.since)
    if filters.until is not None:
        statement = statement.where(Meeting.held_from <= filters.until)
    if after is not None:
        statement = statement.where(tuple_(day, Meeting.id) < after)
    found = await session.execute(statement.order_by(day.desc(), Meeting.id.desc()).limit(limit))
    return [Seen(**row) for row in found.mappings()]


async def full_sight_of(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Collection[UUID]:
    """Those of these meetings that the caller sees with all that is kept of them."""
    found = await session.scalars(
        select(Meeting.id).where(Meeting.id.in_(list(ids)), visible_to(caller).full)
    )
    return list(found)


async def list_coming(session: AsyncSession, caller: Caller, since: date, limit: int) -> list[Seen]:
    """The meetings from a day on that ``caller`` is to come to or keeps the record of."""
    sight = visible_to(caller)
    found = await session.execute(
        _meetings(caller)
        .where(or_(sight.full, sight.coming), Meeting.held_from >= since)
        .order_by(Meeting.held_from, Meeting.id)
        .limit(limit)
    )
    return [Seen(**row) for row in found.mappings()]


async def list_came(
    session: AsyncSession, meetings: Collection[UUID]
) -> dict[UUID, list[tuple[Came, dict[str, Any]]]]:
    """Who came to these meetings with the actor's title, by meeting; one statement."""
    if not meetings:
        return {}
    rows = await session.execute(
        select(
            Attendance.meeting_id,
            Actor.code,
            Actor.title,
            Attendance.sex,
            Attendance.people,
            Attendance.first_time,
            Attendance.uninvited,
        )
        .join(Actor, Actor.id == Attendance.actor_id)
        .where(Attendance.meeting_id.in_(list(meetings)))
        .order_by(Actor.code, Attendance.sex)
    )
    found: dict[UUID, list[tuple[Came, dict[str, Any]]]] = {}
    for row in rows:
        came = Came(row.code, row.sex, row.people, row.first_time, row.uninvited)
        found.setdefault(row.meeting_id, []).append((came, row.title))
    return found


async def list_invited(
    session: AsyncSession, meeting_id: UUID
) -> list[tuple[str, dict[str, Any], int | None]]:
    """Code and title of the actors invited, and how many people of each."""
    found = await session.execute(
        select(Actor.code, Actor.title, Invitation.people)
        .join(Actor, Actor.id == Invitation.actor_id)
        .where(Invitation.meeting_id == meeting_id)
        .order_by(Actor.code)
    )
    return [(row.code, row.title, row.people) for row in found]


async def held_days(session: AsyncSession, body_id: UUID) -> list[date]:
    """The first days of a body's held meetings, as far as they are known."""
    found = await session.scalars(
        select(Meeting.held_from)
        .where(Meeting.body_id == body_id, Meeting.state == "held", Meeting.held_from.is_not(None))
        .order_by(Meeting.held_from)
    )
    return [day for day in found if day is not None]


async def days_of_plan(session: AsyncSession, plan_id: UUID | None) -> tuple[date, date] | None:
    """The first and the last day of a plan."""
    if plan_id is None:
        return None
    found = await session.execute(select(Plan.start, Plan.end).where(Plan.id == plan_id))
    row = found.one_or_none()
    return None if row is None else (row.start, row.end)
