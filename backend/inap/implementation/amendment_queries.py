"""Reading amendments, and who sees which (``visible_to``)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, and_, exists, false, func, or_, select, true
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import ACTOR_ROLES, OVERSIGHT_ROLES, Caller
from inap.implementation.amendment_models import Amendment, AmendmentComment, AmendmentHistory
from inap.implementation.amendment_neighbours import ACCOUNT, ACTOR, NODE, PLAN, RESPONSIBILITY
from inap.implementation.amendment_seen import Seen

Condition = ColumnElement[bool]

MADE = NODE.alias("made_node")
PROPOSER = ACCOUNT.alias("proposer")
DECIDER = ACCOUNT.alias("decider")


@dataclass(frozen=True, slots=True)
class Sight:
    """Which amendments a caller sees fully, and which only as everybody does."""

    full: Condition
    published: Condition

    @property
    def any(self) -> Condition:
        """Which amendments the caller sees at all."""
        return or_(self.full, self.published)


@dataclass(frozen=True, slots=True)
class Filters:
    """What a list is limited to; plan and node are codes."""

    plan: str | None = None
    node: str | None = None
    kind: str | None = None
    state: str | None = None
    jurisdiction: str | None = None
    waiting: bool = False


@dataclass(frozen=True, slots=True)
class Told:
    """One step of an amendment, with the name of who took it."""

    sequence: int
    action: str
    from_state: str | None
    to_state: str
    by: UUID
    by_name: str
    at: datetime
    reason: str | None
    effective_on: date | None


@dataclass(frozen=True, slots=True)
class Said:
    """A comment, with the name of who made it."""

    id: UUID
    by: UUID
    by_name: str
    at: datetime
    text: dict[str, Any]


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """An amendment by what it came from."""

    origin_id: UUID
    id: UUID
    plan: str
    node: str
    kind: str
    state: str


def visible_to(caller: Caller) -> Sight:
    """What ``caller`` sees; the statement has to join the plan.

    A draft is the business of the body that writes it, or of the side's coordinators who do. What
    was proposed is seen by the side's coordinators, by overseers, and by the activity's actors.
    Everyone sees what was accepted, without who said what.
    """
    put_forward = Amendment.proposed_at.is_not(None)
    full: list[Condition] = []
    if caller.account_id is not None:
        full.append(Amendment.created_by == caller.account_id)
    if focal := caller.actors("focal_point"):
        full.append(Amendment.actor_id.in_(focal))
    if jurisdictions := caller.jurisdictions():
        full.append(
            and_(
                Amendment.jurisdiction.in_(jurisdictions),
                or_(put_forward, Amendment.actor_id.is_(None)),
            )
        )
    if caller.has(*OVERSIGHT_ROLES):
        full.append(put_forward)
    if actors := caller.actors(*ACTOR_ROLES):
        full.append(and_(put_forward, _takes_part(actors)))
    disclosed = true() if caller.has(*OVERSIGHT_ROLES, "coordinator") else PLAN.c.published
    return Sight(full=or_(false(), *full), published=and_(Amendment.state == "accepted", disclosed))


def _takes_part(actors: Collection[UUID]) -> Condition:
    """Whether any of ``actors`` has a part in the activity, or in one under the output."""
    beside = NODE.alias("beside")
    statement = (
        select(RESPONSIBILITY.c.node_id)
        .join(beside, beside.c.id == RESPONSIBILITY.c.node_id)
        .where(
            RESPONSIBILITY.c.actor_id.in_(actors),
            or_(
                beside.c.id == Amendment.node_id,
                and_(Amendment.kind == "add", beside.c.parent_id == Amendment.node_id),
            ),
        )
    )
    return exists(statement)


def _actor_leads() -> Condition:
    """Whether the body that proposes leads the activity, or one under the output."""
    beside = NODE.alias("led")
    return exists(
        select(RESPONSIBILITY.c.node_id)
        .join(beside, beside.c.id == RESPONSIBILITY.c.node_id)
        .where(
            RESPONSIBILITY.c.actor_id == Amendment.actor_id,
            RESPONSIBILITY.c.part == "lead",
            or_(
                beside.c.id == Amendment.node_id,
                and_(Amendment.kind == "add", beside.c.parent_id == Amendment.node_id),
            ),
        )
    )


def _waiting_for(caller: Caller) -> Condition:
    """What the caller is expected to decide."""
    return and_(
        Amendment.state == "proposed",
        Amendment.jurisdiction.in_(caller.jurisdictions()),
        Amendment.created_by != caller.account_id,
        Amendment.proposed_by != caller.account_id,
    )


def _documents(caller: Caller) -> Select[Any]:
    sight = visible_to(caller)
    takes_part = _takes_part(actors) if (actors := caller.actors(*ACTOR_ROLES)) else false()
    return (
        select(
            Amendment.id,
            Amendment.plan_id,
            PLAN.c.code.label("plan"),
            Amendment.node_id,
            NODE.c.code.label("node"),
            NODE.c.title.label("node_title"),
            NODE.c.parent_id,
            NODE.c.side,
            func.coalesce(NODE.c.details["framework"].as_boolean(), false()).label("framework"),
            Amendment.kind,
            Amendment.jurisdiction,
            Amendment.actor_id,
            ACTOR.c.code.label("actor"),
            ACTOR.c.title.label("actor_title"),
            Amendment.proposed,
            Amendment.before,
            Amendment.reason,
            Amendment.state,
            Amendment.version,
            Amendment.created_by,
            Amendment.proposed_by,
            PROPOSER.c.name.label("proposed_by_name"),
            Amendment.proposed_at,
            Amendment.decided_by,
            DECIDER.c.name.label("decided_by_name"),
            Amendment.decided_at,
            Amendment.decision,
            Amendment.effective_on,
            Amendment.logframe_version,
            MADE.c.code.label("made"),
            MADE.c.title.label("made_title"),
            Amendment.updated_at,
            Amendment.origin_kind,
            Amendment.origin_id,
            _actor_leads().label("actor_leads"),
            takes_part.label("takes_part"),
            sight.full.label("full"),
        )
        .join(PLAN, PLAN.c.id == Amendment.plan_id)
        .join(NODE, NODE.c.id == Amendment.node_id)
        .outerjoin(MADE, MADE.c.id == Amendment.made_node_id)
        .outerjoin(ACTOR, ACTOR.c.id == Amendment.actor_id)
        .outerjoin(PROPOSER, PROPOSER.c.id == Amendment.proposed_by)
        .outerjoin(DECIDER, DECIDER.c.id == Amendment.decided_by)
        .where(sight.any)
    )


async def find_amendment(session: AsyncSession, amendment_id: UUID, caller: Caller) -> Seen | None:
    """The amendment as ``caller`` sees it, or None when it is not there for them."""
    found = await session.execute(_documents(caller).where(Amendment.id == amendment_id))
    row = found.mappings().one_or_none()
    return Seen(**row) if row else None


async def list_amendments(
    session: AsyncSession,
    caller: Caller,
    filters: Filters,
    *,
    limit: int,
    after: UUID | None = None,
) -> list[Seen]:
    """At most ``limit`` amendments that ``caller`` sees, the newest first, those after an id."""
    statement = _documents(caller)
    wanted = (
        (PLAN.c.code, filters.plan),
        (Amendment.kind, filters.kind),
        (Amendment.state, filters.state),
        (Amendment.jurisdiction, filters.jurisdiction),
    )
    for column, value in wanted:
        if value is not None:
            statement = statement.where(column == value)
    if filters.node is not None:
        statement = statement.where(or_(NODE.c.code == filters.node, MADE.c.code == filters.node))
    if filters.waiting:
        statement = statement.where(_waiting_for(caller))
    if after is not None:
        statement = statement.where(Amendment.id < after)
    found = await session.execute(statement.order_by(Amendment.id.desc()).limit(limit))
    return [Seen(**row) for row in found.mappings()]


async def list_amendments_from(
    session: AsyncSession, caller: Caller, kind: str, origins: Collection[UUID]
) -> list[MadeFrom]:
    """The amendments that came from these things, as far as ``caller`` sees them, oldest first."""
    if not origins:
        return []
    found = await session.execute(
        select(
            Amendment.origin_id,
            Amendment.id,
            PLAN.c.code.label("plan"),
            NODE.c.code.label("node"),
            Amendment.kind,
            Amendment.state,
        )
        .join(PLAN, PLAN.c.id == Amendment.plan_id)
        .join(NODE, NODE.c.id == Amendment.node_id)
        .where(
            visible_to(caller).any,
            Amendment.origin_kind == kind,
            Amendment.origin_id.in_(list(origins)),
        )
        .order_by(Amendment.id)
    )
    return [MadeFrom(**row) for row in found.mappings()]


async def list_history(
    session: AsyncSession, amendment_id: UUID, *, limit: int, after: int = 0
) -> list[Told]:
    """At most ``limit`` steps of an amendment, those after a sequence number."""
    entry = AmendmentHistory
    found = await session.execute(
        select(
            entry.sequence,
            entry.action,
            entry.from_state,
            entry.to_state,
            entry.by,
            ACCOUNT.c.name.label("by_name"),
            entry.at,
            entry.reason,
            entry.effective_on,
        )
        .join(ACCOUNT, ACCOUNT.c.id == entry.by)
        .where(entry.amendment_id == amendment_id, entry.sequence > after)
        .order_by(entry.sequence)
        .limit(limit)
    )
    return [Told(**row) for row in found.mappings()]


async def list_comments(
    session: AsyncSession, amendment_id: UUID, *, limit: int, after: UUID | None = None
) -> list[Said]:
    """At most ``limit`` comments on an amendment, oldest first, those after an id."""
    said = AmendmentComment
    statement = (
        select(said.id, said.by, ACCOUNT.c.name.label("by_name"), said.at, said.text)
        .join(ACCOUNT, ACCOUNT.c.id == said.by)
        .where(said.amendment_id == amendment_id)
        .order_by(said.id)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(said.id > after)
    found = await session.execute(statement)
    return [Said(**row) for row in found.mappings()]


async def find_comment(session: AsyncSession, comment_id: UUID) -> Said:
    """The comment with this id, which is there."""
    said = AmendmentComment
    found = await session.execute(
        select(said.id, said.by, ACCOUNT.c.name.label("by_name"), said.at, said.text)
        .join(ACCOUNT, ACCOUNT.c.id == said.by)
        .where(said.id == comment_id)
    )
    return Said(**found.mappings().one())
