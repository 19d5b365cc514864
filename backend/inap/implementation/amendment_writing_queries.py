"""Statements that write amendments: finding what codes mean, locking, and keeping history."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import case, false, func, insert, literal, null, or_, select, true, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.amendment_checks import Beside
from inap.implementation.amendment_models import Amendment, AmendmentComment, AmendmentHistory
from inap.implementation.amendment_neighbours import ACTOR, NODE, PLAN, RESPONSIBILITY
from inap.kit.tables import new_id

PREPARING = ("admin", "me_team", "coordinator", "auditor")


@dataclass(frozen=True, slots=True)
class Codes:
    """What an amendment is about, by the codes people use."""

    plan: str
    node: str
    actor: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """What those codes mean; ids are None where nothing has the code, or none was given."""

    plan_id: UUID | None
    levels: list[str] | None
    jurisdictions: list[str] | None
    units: list[dict[str, Any]] | None
    node_id: UUID | None
    level: str | None
    side: str | None
    framework: bool | None
    actor_id: UUID | None
    actor_leads: bool

    @property
    def steps_to_last(self) -> int:
        """How far the node's level is from the last one: 0 for an activity."""
        levels = self.levels or []
        return len(levels) - 1 - levels.index(self.level) if self.level in levels else len(levels)


@dataclass(frozen=True, slots=True)
class Due:
    """An accepted amendment that has yet to take effect."""

    id: UUID
    kind: str
    node_id: UUID
    parent_id: UUID | None
    side: str | None
    proposed: dict[str, Any]
    effective_on: date
    decided_by: UUID
    decided_at: datetime


async def find_place(session: AsyncSession, caller: Caller, codes: Codes, kind: str) -> Place:
    """What the codes mean, in one statement; plans that the caller may not see are unknown."""
    beside = NODE.alias("beside")
    leads = (
        select(func.count())
        .select_from(RESPONSIBILITY)
        .join(beside, beside.c.id == RESPONSIBILITY.c.node_id)
        .where(
            RESPONSIBILITY.c.actor_id == ACTOR.c.id,
            RESPONSIBILITY.c.part == "lead",
            or_(
                beside.c.id == NODE.c.id,
                (beside.c.parent_id == NODE.c.id) if kind == "add" else false(),
            ),
        )
        .scalar_subquery()
    )
    seen = true() if caller.has(*PREPARING) else PLAN.c.published
    one = select(literal(1).label("one")).subquery()
    found = await session.execute(
        select(
            PLAN.c.id.label("plan_id"),
            PLAN.c.levels,
            PLAN.c.jurisdictions,
            PLAN.c.head["units"].label("units"),
            NODE.c.id.label("node_id"),
            NODE.c.level,
            NODE.c.side,
            NODE.c.details["framework"].as_boolean().label("framework"),
            ACTOR.c.id.label("actor_id"),
            (leads > 0).label("actor_leads"),
        ).select_from(
            one.outerjoin(PLAN, (PLAN.c.code == codes.plan) & seen)
            .outerjoin(NODE, (NODE.c.plan_id == PLAN.c.id) & (NODE.c.code == codes.node))
            .outerjoin(ACTOR, ACTOR.c.code == codes.actor)
        )
    )
    return Place(**found.mappings().one())


async def list_beside(session: AsyncSession, node_id: UUID, besides: UUID | None) -> list[Beside]:
    """The other amendments of an activity that are proposed, or accepted for a day to come."""
    found = await session.execute(
        select(Amendment.id, Amendment.kind, Amendment.state, Amendment.proposed)
        .where(
            Amendment.node_id == node_id,
            Amendment.id.is_distinct_from(besides),
            or_(
                Amendment.state == "proposed",
                (Amendment.state == "accepted") & Amendment.logframe_version.is_(None),
            ),
        )
        .order_by(Amendment.id)
    )
    return [Beside(str(row.id), row.kind, row.state == "accepted", row.proposed) for row in found]


async def find_plan_of(session: AsyncSession, amendment_id: UUID) -> UUID | None:
    """The plan that an amendment is of."""
    found: UUID | None = await session.scalar(
        select(Amendment.plan_id).where(Amendment.id == amendment_id)
    )
    return found


async def lock_amendment(session: AsyncSession, amendment_id: UUID) -> None:
    """Hold the amendment to the end; what is read next is as the writer before left it."""
    await session.execute(
        select(Amendment.id).where(Amendment.id == amendment_id).with_for_update()
    )


async def insert_amendment(session: AsyncSession, values: Mapping[str, Any]) -> UUID:
    """A new draft; returns its id."""
    amendment_id = new_id()
    await session.execute(insert(Amendment).values(id=amendment_id, **values))
    return amendment_id


async def update_amendment(
    session: AsyncSession, amendment_id: UUID, changes: Mapping[str, Any], at: datetime
) -> None:
    """Change columns of an amendment, and raise its version."""
    await session.execute(
        update(Amendment)
        .where(Amendment.id == amendment_id)
        .values(**changes, version=Amendment.version + 1, updated_at=at)
    )


async def insert_entry(
    session: AsyncSession, amendment_id: UUID, values: Mapping[str, Any]
) -> None:
    """Add a step to the history; the amendment is held or new."""
    last = await session.scalar(
        select(func.coalesce(func.max(AmendmentHistory.sequence), 0)).where(
            AmendmentHistory.amendment_id == amendment_id
        )
    )
    await session.execute(
        insert(AmendmentHistory).values(
            amendment_id=amendment_id, sequence=(last or 0) + 1, **values
        )
    )


async def insert_comment(
    session: AsyncSession, amendment_id: UUID, *, by: UUID, at: datetime, text: Mapping[str, str]
) -> UUID:
    """Keep a comment; returns its id."""
    comment_id = new_id()
    await session.execute(
        insert(AmendmentComment).values(
            id=comment_id, amendment_id=amendment_id, by=by, at=at, text=text
        )
    )
    return comment_id


async def plans_with_due(session: AsyncSession, today: date) -> list[UUID]:
    """The plans that have accepted amendments whose day has come."""
    found = await session.scalars(
        select(Amendment.plan_id)
        .where(
            Amendment.state == "accepted",
            Amendment.logframe_version.is_(None),
            Amendment.effective_on <= today,
        )
        .distinct()
    )
    return sorted(found)


async def list_due(session: AsyncSession, plan_id: UUID, today: date) -> list[Due]:
    """A plan's accepted amendments whose day has come, in the order in which they take effect."""
    found = await session.execute(
        select(
            Amendment.id,
            Amendment.kind,
            Amendment.node_id,
            NODE.c.parent_id,
            # An addition is of the side that decides, but in the framework, which has none.
            case(
                (NODE.c.details["framework"].as_boolean(), null()),
                else_=func.coalesce(NODE.c.side, Amendment.jurisdiction),
            ).label("side"),
            Amendment.proposed,
            Amendment.effective_on,
            Amendment.decided_by,
            Amendment.decided_at,
        )
        .join(NODE, NODE.c.id == Amendment.node_id)
        .where(
            Amendment.plan_id == plan_id,
            Amendment.state == "accepted",
            Amendment.logframe_version.is_(None),
            Amendment.effective_on <= today,
        )
        .order_by(Amendment.effective_on, Amendment.decided_at, Amendment.id)
    )
    return [Due(**row) for row in found.mappings()]
