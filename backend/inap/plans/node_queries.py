"""Statements of nodes, with what hangs on them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, literal, select, union_all
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.access.caller import Caller
from inap.plans.content import Content
from inap.plans.models import Counterpart, Indicator, IndicatorNode, Node, Plan, Responsibility
from inap.plans.neighbours import ACTOR
from inap.plans.queries import actor_titles, visible_to
from inap.plans.version_queries import kept_contents


@dataclass(frozen=True, slots=True)
class PartView:
    """One actor's part in an activity."""

    actor: str
    title: dict[str, Any]
    part: str
    printed: str | None


@dataclass(frozen=True, slots=True)
class NodeView:
    """A node with what hangs on it; links are codes."""

    id: UUID
    code: str
    level: str
    parent: str | None
    title: dict[str, Any]
    title_inferred: bool
    side: str | None
    printed_number: str | None
    joint_declaration: bool | None
    krg_state: str | None
    time_frame: dict[str, Any] | None
    details: dict[str, Any]
    source: str | None
    confidence: str
    note: str | None
    since_version: int
    dropped_on: date | None
    responsibilities: list[PartView] = field(default_factory=list)
    indicators: list[str] = field(default_factory=list)
    counterparts: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NodePlace:
    """Where a node stands: the nodes above it from the top, and the codes of those below."""

    path: list[tuple[str, dict[str, Any]]]
    children: list[str]


async def list_nodes(
    session: AsyncSession, plan_id: UUID, code: str | None = None
) -> list[NodeView]:
    """A plan's nodes in the order of print with what hangs on them, or the one with ``code``.

    Four statements, however many nodes there are.
    """
    parent = aliased(Node)
    wanted = [Node.plan_id == plan_id, *([Node.code == code] if code is not None else [])]
    found = await session.execute(
        select(
            Node.id,
            Node.code,
            Node.level,
            parent.code.label("parent"),
            Node.title,
            Node.title_inferred,
            Node.side,
            Node.printed_number,
            Node.joint_declaration,
            Node.krg_state,
            Node.time_frame,
            Node.details,
            Node.source,
            Node.confidence,
            Node.note,
            Node.since_version,
            Node.dropped_on,
        )
        .outerjoin(parent, Node.parent_id == parent.id)
        .where(*wanted)
        .order_by(Node.position, Node.code)
    )
    nodes = {row.id: NodeView(*row) for row in found}
    if nodes:
        await _hang(session, nodes, wanted)
    return list(nodes.values())


async def _hang(
    session: AsyncSession, nodes: dict[UUID, NodeView], wanted: Sequence[ColumnElement[bool]]
) -> None:
    parts = await session.execute(
        select(
            Responsibility.node_id,
            ACTOR.c.code,
            ACTOR.c.title,
            Responsibility.part,
            Responsibility.printed,
        )
        .join(Node, Node.id == Responsibility.node_id)
        .join(ACTOR, ACTOR.c.id == Responsibility.actor_id)
        .where(*wanted)
        .order_by(Responsibility.position, ACTOR.c.code)
    )
    for node_id, *part in parts:
        nodes[node_id].responsibilities.append(PartView(*part))
    measured = await session.execute(
        select(IndicatorNode.node_id, Indicator.code)
        .join(Node, Node.id == IndicatorNode.node_id)
        .join(Indicator, Indicator.id == IndicatorNode.indicator_id)
        .where(*wanted)
        .order_by(Indicator.position, Indicator.code)
    )
    for row in measured:
        nodes[row.node_id].indicators.append(row.code)
    # A link is stored once and read from both of its ends.
    links = union_all(
        select(Counterpart.krg_id.label("one"), Counterpart.federal_id.label("other")),
        select(Counterpart.federal_id, Counterpart.krg_id),
    ).subquery()
    other = aliased(Node)
    linked = await session.execute(
        select(Node.id, other.code)
        .join(links, links.c.one == Node.id)
        .join(other, other.id == links.c.other)
        .where(*wanted)
        .order_by(other.position, other.code)
    )
    for row in linked:
        nodes[row.id].counterparts.append(row.code)


async def list_nodes_as_of(
    session: AsyncSession, plan_id: UUID, version: int, code: str | None = None
) -> list[NodeView]:
    """Like ``list_nodes``, as the logframe was in a version; two statements more."""
    nodes = [
        node for node in await list_nodes(session, plan_id, code) if node.since_version <= version
    ]
    kept = {
        each.code: each.content for each in await kept_contents(session, plan_id, version, code)
    }
    if not kept:
        return nodes
    named = {part["actor"] for content in kept.values() for part in content["responsibilities"]}
    titles = await actor_titles(session, named)
    return [
        _as_kept(node, kept[node.code], titles) if node.code in kept else node for node in nodes
    ]


def _as_kept(node: NodeView, content: Content, titles: Mapping[str, dict[str, Any]]) -> NodeView:
    """The node with what could be amended as it was."""
    dropped_on = content["dropped_on"]
    return replace(
        node,
        title=content["title"],
        time_frame=content["time_frame"],
        details={**node.details, "statement": content["statement"]},
        dropped_on=date.fromisoformat(dropped_on) if dropped_on else None,
        responsibilities=[
            PartView(part["actor"], titles.get(part["actor"], {}), part["part"], part["printed"])
            for part in content["responsibilities"]
        ],
    )


async def find_place(session: AsyncSession, node_id: UUID, version: int | None = None) -> NodePlace:
    """The nodes above a node, from the top, and the codes of its children, now or in a version."""
    above = select(Node.id, Node.parent_id, Node.code, Node.title).where(Node.id == node_id)
    path = above.add_columns(literal(0).label("height")).cte("path", recursive=True)
    path = path.union_all(
        select(Node.id, Node.parent_id, Node.code, Node.title, path.c.height + 1).where(
            Node.id == path.c.parent_id
        )
    )
    found = await session.execute(
        select(path.c.code, path.c.title).where(path.c.height > 0).order_by(path.c.height.desc())
    )
    below = [Node.parent_id == node_id]
    if version is not None:
        below.append(Node.since_version <= version)
    children = await session.execute(
        select(Node.code).where(*below).order_by(Node.position, Node.code)
    )
    return NodePlace(
        path=[(row.code, row.title) for row in found], children=list(children.scalars())
    )


async def list_parts(
    session: AsyncSession, caller: Caller, actor_id: UUID, plan: str | None
) -> list[tuple[str, str]]:
    """Part and node code of an actor's responsibilities, in the order of print.

    In the plan named, or else in every plan the caller may see that is not synthetic.
    """
    statement = (
        select(Responsibility.part, Node.code)
        .join(Node, Node.id == Responsibility.node_id)
        .join(Plan, Plan.id == Node.plan_id)
        .where(Responsibility.actor_id == actor_id, visible_to(caller))
        .order_by(Plan.code, Node.position, Node.code)
    )
    narrowed = Plan.synthetic.is_(False) if plan is None else Plan.code == plan
    found = await session.execute(statement.where(narrowed))
    return [(row.part, row.code) for row in found]
