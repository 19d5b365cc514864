"""Reading coordination: bodies and records, and who sees which (``visible_to``)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, and_, exists, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import InstrumentedAttribute, aliased

from inap.access.caller import Caller
from inap.actors.models import Actor
from inap.kit.text import LANGUAGES
from inap.meetings.keeping import KEEPERS, keeps
from inap.meetings.models import (
    Body,
    BodyMember,
    Meeting,
    Recommendation,
    Record,
    RecordActor,
    RecordNode,
)
from inap.meetings.record_workflow import Stand, Standing, State
from inap.plans.models import Node, Plan

_above = aliased(Body)


@dataclass(frozen=True, slots=True)
class BodyView:
    """A body as listed."""

    id: UUID
    code: str
    plan: str | None
    parent: str | None
    kind: str
    title: dict[str, Any]
    jurisdiction: str | None
    actor: str | None
    meetings: int
    records: int


@dataclass(frozen=True, slots=True)
class MemberView:
    """A seat in a body."""

    id: UUID
    version: int
    code: str
    title: dict[str, Any]
    role: str
    since: date | None
    until: date | None
    source: str | None


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record with the actors and nodes it is linked to."""

    id: UUID
    code: str | None
    kind: str
    body: str
    body_title: dict[str, Any]
    meeting: UUID | None
    sectors: list[str]
    level: str | None
    text: dict[str, Any]
    state: str
    noted_on: date | None
    follow_up: str | None
    source: str | None
    confidence: str
    note: str | None
    version: int
    plan_id: UUID | None
    jurisdiction: str | None
    created_by: UUID | None
    edited_by: UUID | None
    meeting_state: str | None
    actors: list[dict[str, Any]] | None
    nodes: list[str] | None

    @property
    def stand(self) -> Stand:
        """Where it stands, for its rules."""
        state = cast("State", self.state)
        return Stand(state, self.source is not None, self.follow_up, self.meeting_state)

    def standing_of(self, caller: Caller) -> Standing:
        """What the caller may do with it."""
        own = caller.account_id is not None and caller.account_id in (
            self.created_by,
            self.edited_by,
        )
        return Standing(keeps=keeps(caller, self.jurisdiction), own=own)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of records is narrowed to; codes."""

    kind: str | None = None
    sector: str | None = None
    level: str | None = None
    body: str | None = None
    meeting: UUID | None = None
    actor: str | None = None
    node: str | None = None
    state: str | None = None
    words: str | None = None


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """The records ``caller`` sees: approved ones everybody, drafts those who keep the record."""
    return true() if caller.has(*KEEPERS) else Record.state == "approved"


async def list_bodies(
    session: AsyncSession, *, after: str | None, limit: int, code: str | None = None
) -> list[BodyView]:
    """Bodies by code; one statement, whatever they hold."""
    of_body = Meeting.body_id == Body.id
    noted = and_(Record.body_id == Body.id, Record.state == "approved")
    registered = aliased(Actor)
    statement = (
        select(
            Body.id,
            Body.code,
            Plan.code.label("plan"),
            _above.code.label("parent"),
            Body.kind,
            Body.title,
            Body.jurisdiction,
            registered.code.label("actor"),
            select(func.count()).select_from(Meeting).where(of_body).scalar_subquery(),
            select(func.count()).select_from(Record).where(noted).scalar_subquery(),
        )
        .outerjoin(Plan, Plan.id == Body.plan_id)
        .outerjoin(_above, _above.id == Body.parent_id)
        .outerjoin(registered, registered.id == Body.actor_id)
        .order_by(Body.code)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(Body.code > after)
    if code is not None:
        statement = statement.where(Body.code == code)
    return [BodyView(*row) for row in await session.execute(statement)]


async def find_body(session: AsyncSession, code: str) -> Body | None:
    """The body with this code."""
    found: Body | None = await session.scalar(select(Body).where(Body.code == code))
    return found


async def list_members(
    session: AsyncSession,
    body_id: UUID,
    *,
    seat_id: UUID | None = None,
    after: UUID | None = None,
    limit: int | None = None,
) -> Sequence[MemberView]:
    """The seats of a body as they were entered, or one of them."""
    statement = (
        select(
            BodyMember.id,
            BodyMember.version,
            Actor.code,
            Actor.title,
            BodyMember.role,
            BodyMember.since,
            BodyMember.until,
            BodyMember.source,
        )
        .join(Actor, Actor.id == BodyMember.actor_id)
        .where(BodyMember.body_id == body_id)
        .order_by(BodyMember.id)
    )
    if seat_id is not None:
        statement = statement.where(BodyMember.id == seat_id)
    if after is not None:
        statement = statement.where(BodyMember.id > after)
    if limit is not None:
        statement = statement.limit(limit)
    return [MemberView(*row) for row in await session.execute(statement)]


async def list_beneath(session: AsyncSession, body_id: UUID) -> list[str]:
    """Codes of the bodies directly beneath one."""
    found = await session.scalars(
        select(Body.code).where(Body.parent_id == body_id).order_by(Body.code)
    )
    return list(found)


async def find_actor(session: AsyncSession, actor_id: UUID | None) -> tuple[str, Any] | None:
    """Code and title of an actor."""
    if actor_id is None:
        return None
    row = (
        await session.execute(select(Actor.code, Actor.title).where(Actor.id == actor_id))
    ).one_or_none()
    return None if row is None else (row.code, row.title)


async def list_records(
    session: AsyncSession,
    caller: Caller,
    wanted: Wanted,
    *,
    after: UUID | None,
    limit: int,
    record_id: UUID | None = None,
) -> list[RecordView]:
    """Records that fit and that ``caller`` sees, by id (oldest first); one statement."""
    statement = (
        select(
            Record.id,
            Record.code,
            Record.kind,
            Body.code.label("body"),
            Body.title.label("body_title"),
            Record.meeting_id,
            Record.sectors,
            Record.level,
            Record.text,
            Record.state,
            Record.noted_on,
            Recommendation.state.label("follow_up"),
            Record.source,
            Record.confidence,
            Record.note,
            Record.version,
            Body.plan_id,
            Body.jurisdiction,
            Record.created_by,
            Record.edited_by,
            Meeting.state.label("meeting_state"),
            _named(),
            _about(),
        )
        .join(Body, Body.id == Record.body_id)
        .outerjoin(Meeting, Meeting.id == Record.meeting_id)
        .outerjoin(Recommendation, Recommendation.record_id == Record.id)
        .where(visible_to(caller), *_conditions(wanted))
        .limit(limit)
    )
    place: InstrumentedAttribute[UUID] = Record.id
    if wanted.actor is not None:
        # The records of an actor are walked in their order by the index on (actor, record): one
        # that is named in very many is never gathered and sorted whole.
        place = RecordActor.record_id
        named = select(Actor.id).where(Actor.code == wanted.actor).scalar_subquery()
        statement = statement.join(RecordActor, RecordActor.record_id == Record.id)
        statement = statement.where(RecordActor.actor_id == named)
    statement = statement.order_by(place)
    if after is not None:
        statement = statement.where(place > after)
    if record_id is not None:
        statement = statement.where(Record.id == record_id)
    return [RecordView(*row) for row in await session.execute(statement)]


async def find_record(session: AsyncSession, caller: Caller, record_id: UUID) -> RecordView | None:
    """The record, or None when it is not there for ``caller``."""
    found = await list_records(session, caller, Wanted(), after=None, limit=1, record_id=record_id)
    return found[0] if found else None


def _named() -> ColumnElement[Any]:
    """The actors a record names, as a JSON array."""
    each = aliased(RecordActor)
    return (
        select(func.jsonb_agg(func.jsonb_build_object("code", Actor.code, "title", Actor.title)))
        .select_from(each)
        .join(Actor, Actor.id == each.actor_id)
        .where(each.record_id == Record.id)
        .scalar_subquery()
    )


def _about() -> ColumnElement[Any]:
    """The codes of the nodes a record is about."""
    return (
        select(func.array_agg(Node.code))
        .select_from(RecordNode)
        .join(Node, Node.id == RecordNode.node_id)
        .where(RecordNode.record_id == Record.id)
        .scalar_subquery()
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for column, value in (
        (Record.kind, wanted.kind),
        (Record.level, wanted.level),
        (Record.state, wanted.state),
        (Record.meeting_id, wanted.meeting),
        (Body.code, wanted.body),
    ):
        if value is not None:
            found.append(column == value)
    if wanted.sector is not None:
        found.append(Record.sectors.contains([wanted.sector]))
    if wanted.node is not None:
        found.append(
            exists().where(
                RecordNode.record_id == Record.id,
                RecordNode.node_id == Node.id,
                Node.code == wanted.node,
            )
        )
    if wanted.words is not None:
        found.append(
            or_(
                *(
                    Record.text[language].astext.icontains(wanted.words, autoescape=True)
                    for language in LANGUAGES
                )
            )
        )
    return found
