"""Writing the registry's entries, and reading the history of their changes and their contacts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.folding import fold
from inap.actors.loading_queries import FOLDED_LENGTH
from inap.actors.models import Actor, ActorAlias, ActorContact
from inap.kit.tables import new_id
from inap.plans.loading_queries import notify, raise_other_plans
from inap.plans.models import Area, Node, Plan


@dataclass(frozen=True, slots=True)
class Spelling:
    """A spelling that somebody entered."""

    text: str
    language: str | None


@dataclass(frozen=True, slots=True)
class ContactView:
    """Whom to reach at an actor."""

    id: UUID
    name: str
    position: str | None
    email: str | None
    phone: str | None
    language: str | None
    note: str | None
    created_at: datetime


async def insert_actor(session: AsyncSession, row: Mapping[str, Any]) -> UUID:
    """Add an entry; returns its identifier."""
    made = new_id()
    await session.execute(insert(Actor).values(id=made, **row))
    return made


async def update_actor(session: AsyncSession, actor_id: UUID, changed: Mapping[str, Any]) -> None:
    """Change an entry, and raise its version."""
    await session.execute(
        update(Actor)
        .where(Actor.id == actor_id)
        .values(version=Actor.version + 1, updated_at=func.now(), **changed)
        .execution_options(synchronize_session=False)
    )


async def tell_plans(session: AsyncSession) -> None:
    """Raise the data version of every plan, since all of them show names of actors."""
    for plan, version in (await raise_other_plans(session, "")).items():
        await notify(session, plan, version)


async def change_titles(
    session: AsyncSession, actor_id: UUID, before: Mapping[str, str], now: Mapping[str, str]
) -> None:
    """Let the titles be found; the former ones leave, unless a source or people have them."""
    gone = set(before.values()) - set(now.values())
    if gone:
        await session.execute(
            delete(ActorAlias).where(
                ActorAlias.actor_id == actor_id,
                ActorAlias.text.in_(gone),
                ActorAlias.source.is_(None),
                ActorAlias.entered.is_(False),
            )
        )
    await _add(
        session, actor_id, [Spelling(text, code) for code, text in now.items()], entered=False
    )


async def replace_spellings(
    session: AsyncSession, actor_id: UUID, spellings: Sequence[Spelling]
) -> None:
    """Make these the spellings that people entered; those of the data files stay as they are."""
    await session.execute(
        delete(ActorAlias).where(
            ActorAlias.actor_id == actor_id,
            ActorAlias.entered.is_(True),
            ActorAlias.text.not_in([each.text for each in spellings]),
        )
    )
    await _add(session, actor_id, spellings, entered=True)


async def _add(
    session: AsyncSession, actor_id: UUID, spellings: Sequence[Spelling], *, entered: bool
) -> None:
    there = set(
        await session.scalars(select(ActorAlias.text).where(ActorAlias.actor_id == actor_id))
    )
    new = {each.text: each for each in spellings if each.text not in there}
    if new:
        await session.execute(
            insert(ActorAlias),
            [
                {
                    "id": new_id(),
                    "actor_id": actor_id,
                    "text": each.text,
                    "folded": fold(each.text)[:FOLDED_LENGTH],
                    "language": each.language,
                    "entered": entered,
                }
                for each in new.values()
            ],
        )


async def find_areas(session: AsyncSession, codes: Sequence[str]) -> set[str]:
    """Those of the codes that are areas."""
    return set(await session.scalars(select(Area.code).where(Area.code.in_(list(codes)))))


async def find_pillars(session: AsyncSession, named: Sequence[str]) -> set[str]:
    """Those of the pillars, each named ``PLAN/CODE``, that are there."""
    name = Plan.code + "/" + Node.code
    found = await session.scalars(
        select(name)
        .join(Node, Node.plan_id == Plan.id)
        .where(Node.parent_id.is_(None), name.in_(list(named)))
    )
    return set(found)


async def list_contacts(
    session: AsyncSession, actor_id: UUID, *, after: UUID | None, limit: int
) -> list[ContactView]:
    """Whom to reach at an actor, in the order of entering."""
    statement = (
        select(
            ActorContact.id,
            ActorContact.name,
            ActorContact.position,
            ActorContact.email,
            ActorContact.phone,
            ActorContact.language,
            ActorContact.note,
            ActorContact.created_at,
        )
        .where(ActorContact.actor_id == actor_id)
        .order_by(ActorContact.id)
        .limit(limit)
    )
    if after is not None:
        statement = statement.where(ActorContact.id > after)
    return [ContactView(*row) for row in await session.execute(statement)]


async def insert_contact(
    session: AsyncSession, actor_id: UUID, given: Mapping[str, Any], at: datetime
) -> UUID:
    """Add a contact; returns its identifier."""
    made = new_id()
    await session.execute(
        insert(ActorContact).values(id=made, actor_id=actor_id, created_at=at, **given)
    )
    return made


async def drop_contact(session: AsyncSession, actor_id: UUID, contact_id: UUID) -> bool:
    """Take a contact away; whether it was there."""
    gone = await session.scalars(
        delete(ActorContact)
        .where(ActorContact.id == contact_id, ActorContact.actor_id == actor_id)
        .returning(ActorContact.id)
    )
    return gone.one_or_none() is not None
