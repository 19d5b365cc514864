"""Statements of the registry."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import exists, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.actors.models import Actor, ActorAlias


@dataclass(frozen=True, slots=True)
class ActorView:
    """A body of the registry; its parent by code."""

    id: UUID
    code: str
    title: dict[str, Any]
    type: str | None
    subtype: str
    jurisdiction: str | None
    has_unit: bool
    collective: bool
    source: str | None
    confidence: str
    note: str | None
    parent: str | None


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another spelling of a body's name."""

    text: str
    language: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of actors is narrowed to; ``words`` are folded and must all be in one name."""

    words: tuple[str, ...] | None = None
    jurisdiction: str | None = None
    type: str | None = None


_parent = aliased(Actor)
_ACTOR = select(
    Actor.id,
    Actor.code,
    Actor.title,
    Actor.type,
    Actor.subtype,
    Actor.jurisdiction,
    Actor.has_unit,
    Actor.collective,
    Actor.source,
    Actor.confidence,
    Actor.note,
    _parent.code.label("parent"),
).outerjoin(_parent, _parent.id == Actor.parent_id)


async def list_actors(
    session: AsyncSession, wanted: Wanted, *, after: str | None, limit: int
) -> list[ActorView]:
    """Actors that fit, by code, at most ``limit`` after ``after``.

    A word is found in the names of any language and in every other spelling. Words that fold to
    nothing find nothing.
    """
    if wanted.words == ():
        return []
    statement = _ACTOR.order_by(Actor.code).limit(limit)
    if after is not None:
        statement = statement.where(Actor.code > after)
    if wanted.jurisdiction is not None:
        statement = statement.where(Actor.jurisdiction == wanted.jurisdiction)
    if wanted.type is not None:
        statement = statement.where(Actor.type == wanted.type)
    if wanted.words is not None:
        names = ActorAlias.folded
        statement = statement.where(
            exists().where(
                ActorAlias.actor_id == Actor.id,
                *(names.contains(word, autoescape=True) for word in wanted.words),
            )
        )
    return [ActorView(*row) for row in await session.execute(statement)]


async def find_actor(session: AsyncSession, code: str) -> ActorView | None:
    """The actor with this code."""
    row = (await session.execute(_ACTOR.where(Actor.code == code))).one_or_none()
    return None if row is None else ActorView(*row)


async def list_aliases(session: AsyncSession, actor: ActorView) -> Sequence[AliasView]:
    """The spellings of an actor's name besides its titles, by language and text."""
    found = await session.execute(
        select(ActorAlias.text, ActorAlias.language, ActorAlias.source)
        .where(ActorAlias.actor_id == actor.id)
        .order_by(ActorAlias.language, ActorAlias.text)
    )
    aliases = [AliasView(*row) for row in found]
    # A title that some source prints is one of its spellings; the mere title is not another one.
    return [
        alias
        for alias in aliases
        if alias.source is not None or alias.text not in actor.title.values()
    ]
