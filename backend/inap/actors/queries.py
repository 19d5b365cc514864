"""Reading the registry: lists, single entries, their spellings and the codes they name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, String, Text, cast, false, func, select, union
from sqlalchemy.dialects.postgresql import ARRAY, array, distinct_on
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased

from inap.actors.folding import matches
from inap.actors.models import Actor, ActorAlias
from inap.plans.models import Area

# From this many letters on the index of runs of three letters can tell where a word is.
LEAST_INDEXED = 3


@dataclass(frozen=True, slots=True)
class ActorView:
    """A body of the registry; its parent, and what it was merged into, by code."""

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
    areas: list[str] | None
    sectors: list[str] | None
    pillars: list[str] | None
    languages: list[str] | None
    capacities: list[str] | None
    staff: int | None
    volunteers: int | None
    capacity_score: int | None
    collaboration_score: int | None
    since: str | None
    kept_status: str | None
    version: int
    parent: str | None
    merged_into: str | None

    @property
    def status(self) -> str | None:
        """Whether it is at work, as far as that is known; or that it was merged."""
        return "merged" if self.merged_into is not None else self.kept_status


@dataclass(frozen=True, slots=True)
class AliasView:
    """Another spelling of a body's name."""

    text: str
    language: str | None
    source: str | None
    entered: bool


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a list of actors is narrowed to; ``words`` are folded and must all be in one name."""

    words: tuple[str, ...] | None = None
    jurisdiction: str | None = None
    type: str | None = None
    subtype: str | None = None
    area: str | None = None
    sector: str | None = None
    pillar: str | None = None
    capacity: str | None = None
    status: str | None = None


_parent = aliased(Actor)
_merged_into = aliased(Actor)
_ACTOR = (
    select(
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
        Actor.areas,
        Actor.sectors,
        Actor.pillars,
        Actor.languages,
        Actor.capacities,
        Actor.staff,
        Actor.volunteers,
        Actor.capacity_score,
        Actor.collaboration_score,
        Actor.since,
        Actor.status,
        Actor.version,
        _parent.code.label("parent"),
        _merged_into.code.label("merged_into"),
    )
    .outerjoin(_parent, _parent.id == Actor.parent_id)
    .outerjoin(_merged_into, _merged_into.id == Actor.merged_into_id)
)


async def list_actors(
    session: AsyncSession, wanted: Wanted, *, after: str | None, limit: int
) -> list[ActorView]:
    """Actors that fit, by code, at most ``limit`` after ``after``; one statement.

    A word is found in the code, in the names of any language and in every other spelling. Words
    that fold to nothing find nothing. An entry that was merged is listed only when asked for. An
    area is covered by who covers it, or what it lies in.
    """
    statement = _ACTOR.order_by(Actor.code).limit(limit).where(*conditions(wanted))
    if after is not None:
        statement = statement.where(Actor.code > after)
    return [ActorView(*row) for row in await session.execute(statement)]


async def find_spellings(
    session: AsyncSession, actors: Sequence[ActorView], wanted: Wanted
) -> dict[UUID, AliasView]:
    """By which spelling each of these was found, where neither code nor titles say; one statement.

    Of several the first in the order of letters is told.
    """
    hidden = [
        actor
        for actor in actors
        if wanted.words
        and not any(
            matches(wanted.words, text) for text in (actor.code, *actor.title.values()) if text
        )
    ]
    if not hidden or not wanted.words:
        return {}
    found = await session.execute(
        select(
            ActorAlias.actor_id,
            ActorAlias.text,
            ActorAlias.language,
            ActorAlias.source,
            ActorAlias.entered,
        )
        .where(
            ActorAlias.actor_id.in_([actor.id for actor in hidden]),
            *(ActorAlias.folded.contains(word, autoescape=True) for word in wanted.words),
        )
        .ext(distinct_on(ActorAlias.actor_id))
        .order_by(ActorAlias.actor_id, ActorAlias.text)
    )
    return {row.actor_id: AliasView(*row[1:]) for row in found}


def conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    """What an entry has to be to fit; merged ones only where they are asked for."""
    found: list[ColumnElement[bool]] = []
    if wanted.status == "merged":
        found.append(Actor.merged_into_id.is_not(None))
    else:
        found.append(Actor.merged_into_id.is_(None))
        if wanted.status is not None:
            found.append(Actor.status == wanted.status)
    if wanted.jurisdiction is not None:
        found.append(Actor.jurisdiction == wanted.jurisdiction)
    for column, value in ((Actor.type, wanted.type), (Actor.subtype, wanted.subtype)):
        if value is not None:
            found.append(column == value)
    for listed, value in (
        (Actor.sectors, wanted.sector),
        (Actor.pillars, wanted.pillar),
        (Actor.capacities, wanted.capacity),
    ):
        if value is not None:
            found.append(listed.contains([value]))
    if wanted.area is not None:
        found.append(Actor.areas.overlap(_around(wanted.area)))
    if wanted.words is not None:
        # Words that fold to nothing find nothing.
        found.append(_named(wanted.words) if wanted.words else false())
    return found


def _around(area: str) -> ColumnElement[Any]:
    """The codes of an area and of those that it lies in, as an array."""
    around = select(Area.code, Area.parent_code).where(Area.code == area).cte(recursive=True)
    above = aliased(Area)
    around = around.union(
        select(above.code, above.parent_code).where(above.code == around.c.parent_code)
    )
    return select(
        func.coalesce(func.array_agg(cast(around.c.code, String)), _none())
    ).scalar_subquery()


def _none() -> ColumnElement[Any]:
    return cast(array([]), ARRAY(String(16)))


def _named(words: tuple[str, ...]) -> ColumnElement[bool]:
    """Who has all words in one spelling, or in the code. Long words are found through an index."""
    grams = sorted({gram for word in words for gram in _grams(word)})
    spelled = select(ActorAlias.actor_id).where(
        *(ActorAlias.folded.contains(word, autoescape=True) for word in words)
    )
    if grams:
        spelled = spelled.where(ActorAlias.grams.contains(cast(grams, ARRAY(Text))))
    # A code is folded as a name would be: its points and dashes separate words.
    folded = func.lower(func.regexp_replace(Actor.code, "[._-]+", " ", "g"))
    coded = select(Actor.id).where(*(folded.contains(word, autoescape=True) for word in words))
    return Actor.id.in_(union(spelled, coded))


def _grams(word: str) -> list[str]:
    return [word[place : place + LEAST_INDEXED] for place in range(len(word) - LEAST_INDEXED + 1)]


async def find_actor(session: AsyncSession, code: str) -> ActorView | None:
    """The actor with this code."""
    row = (await session.execute(_ACTOR.where(Actor.code == code))).one_or_none()
    return None if row is None else ActorView(*row)


async def list_aliases(session: AsyncSession, actor: ActorView) -> Sequence[AliasView]:
    """The spellings of an actor's name besides its titles, by language and text."""
    found = await session.execute(
        select(ActorAlias.text, ActorAlias.language, ActorAlias.source, ActorAlias.entered)
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


async def hold_actor(session: AsyncSession, code: str) -> None:
    """Hold an actor's row until the transaction ends."""
    await session.execute(
        select(Actor.id).where(Actor.code == code).with_for_update(key_share=True)
    )


async def find_codes(session: AsyncSession, codes: Sequence[str]) -> dict[str, UUID]:
    """Identifiers, by code, of those of these actors that are there and not merged."""
    found = await session.execute(
        select(Actor.code, Actor.id).where(
            Actor.code.in_(list(codes)), Actor.merged_into_id.is_(None)
        )
    )
    return {row.code: row.id for row in found}


async def list_above(session: AsyncSession, actor_id: UUID) -> set[UUID]:
    """The entry and all that stand above it."""
    above = select(Actor.id, Actor.parent_id).where(Actor.id == actor_id).cte(recursive=True)
    higher = aliased(Actor)
    above = above.union(select(higher.id, higher.parent_id).where(higher.id == above.c.parent_id))
    return set(await session.scalars(select(above.c.id)))
