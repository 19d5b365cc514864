"""Statements that the positions share: the history of steps, and looking at one activity."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Uuid, func, insert, literal, select
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.models import Account
from inap.actors.models import Actor
from inap.implementation.position_models import PositionHistory
from inap.plans.models import Node, Responsibility


@dataclass(frozen=True, slots=True)
class Entry:
    """A step of a history, besides who did it and when."""

    action: str
    from_state: str | None
    to_state: str
    revision: int | None = None
    reason: str | None = None
    deadline: datetime | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a history, with the name of who did it."""

    sequence: int
    action: str
    from_state: str | None
    to_state: str
    revision: int | None
    by: UUID
    by_name: str
    at: datetime
    reason: str | None
    deadline: datetime | None


@dataclass(frozen=True, slots=True)
class Lead:
    """A body named as lead of an activity; unknown where the print hides its name."""

    actor_id: UUID
    code: str
    known: bool


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with the bodies named in it; ``supports`` by code."""

    plan_id: UUID
    node_id: UUID
    code: str
    side: str
    leads: tuple[Lead, ...]
    supports: dict[str, UUID]


async def add_entries(
    session: AsyncSession, subjects: Sequence[UUID], entry: Entry, *, by: UUID, at: datetime
) -> None:
    """Add the same step to the history of each subject, behind what is there. One statement."""
    subject = func.unnest(literal(list(subjects), type_=ARRAY(Uuid()))).column_valued("subject")
    before = (
        select(func.coalesce(func.max(PositionHistory.sequence), 0))
        .where(PositionHistory.subject_id == subject)
        .scalar_subquery()
    )
    told = {
        "action": entry.action,
        "from_state": entry.from_state,
        "to_state": entry.to_state,
        "revision": entry.revision,
        "by": by,
        "at": at,
        "reason": entry.reason,
        "deadline": entry.deadline,
    }
    table = PositionHistory.__table__
    values = [literal(value, type_=table.c[name].type) for name, value in told.items()]
    await session.execute(
        insert(PositionHistory).from_select(
            ["subject_id", "sequence", *told], select(subject, before + 1, *values)
        )
    )


async def find_last_step(session: AsyncSession, subject_id: UUID) -> int:
    """The place of the newest step in a subject's history; 0 where there is none."""
    newest = select(func.coalesce(func.max(PositionHistory.sequence), 0))
    found = await session.execute(newest.where(PositionHistory.subject_id == subject_id))
    return found.scalar_one()


async def list_history(
    session: AsyncSession,
    subject_id: UUID,
    *,
    limit: int,
    after: int = 0,
    up_to_revision: int | None = None,
) -> list[Told]:
    """At most ``limit`` steps of a subject, first to last, those after a sequence number.

    With ``up_to_revision`` what belongs to a later revision is left out.
    """
    entry = PositionHistory
    statement = (
        select(
            entry.sequence,
            entry.action,
            entry.from_state,
            entry.to_state,
            entry.revision,
            entry.by,
            Account.name.label("by_name"),
            entry.at,
            entry.reason,
            entry.deadline,
        )
        .join(Account, Account.id == entry.by)
        .where(entry.subject_id == subject_id, entry.sequence > after)
        .order_by(entry.sequence)
        .limit(limit)
    )
    if up_to_revision is not None:
        statement = statement.where(entry.revision <= up_to_revision)
    found = await session.execute(statement)
    return [Told(**row) for row in found.mappings()]


async def find_activity(session: AsyncSession, plan_id: UUID, code: str) -> Activity | None:
    """The activity with this code, or None where the node is none or has no side."""
    found = await session.execute(
        select(
            Node.id,
            Node.code,
            Node.side,
            Responsibility.part,
            Actor.id.label("actor_id"),
            Actor.code.label("actor"),
            Actor.type,
        )
        .outerjoin(Responsibility, Responsibility.node_id == Node.id)
        .outerjoin(Actor, Actor.id == Responsibility.actor_id)
        .where(Node.plan_id == plan_id, Node.code == code, Node.side.is_not(None))
        .order_by(Responsibility.position, Actor.code)
    )
    rows = found.all()
    if not rows:
        return None
    return Activity(
        plan_id=plan_id,
        node_id=rows[0].id,
        code=rows[0].code,
        side=rows[0].side,
        leads=tuple(
            Lead(row.actor_id, row.actor, row.type is not None)
            for row in rows
            if row.part == "lead"
        ),
        supports={row.actor: row.actor_id for row in rows if row.part == "support"},
    )


async def lock_activity(session: AsyncSession, node_id: UUID) -> None:
    """Hold an activity, so that calling a joint design and approving a plan take turns."""
    await session.execute(select(Node.id).where(Node.id == node_id).with_for_update(key_share=True))
