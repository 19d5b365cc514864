"""Reading the names that entries of the registry are compared by."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.folding import fold
from inap.actors.likeness import Entry
from inap.actors.models import Actor, ActorAlias


async def list_entries(session: AsyncSession) -> list[Entry]:
    """Every entry that stands, by code, with the spellings that identify it; two statements."""
    names: dict[UUID, list[str]] = defaultdict(list)
    spelled = await session.execute(
        select(ActorAlias.actor_id, ActorAlias.folded).where(ActorAlias.identifies.is_(True))
    )
    for row in spelled:
        names[row.actor_id].append(row.folded)
    found = await session.execute(
        select(Actor.id, Actor.code, Actor.jurisdiction, Actor.title)
        .where(Actor.merged_into_id.is_(None), Actor.collective.is_(False))
        .order_by(Actor.code)
    )
    return [
        Entry(
            row.code,
            row.jurisdiction,
            tuple(names[row.id] or [fold(text) for text in row.title.values()]),
        )
        for row in found
    ]


async def titles_of(session: AsyncSession, codes: set[str]) -> dict[str, dict[str, Any]]:
    """Titles of entries by code."""
    found = await session.execute(select(Actor.code, Actor.title).where(Actor.code.in_(codes)))
    return {row.code: row.title for row in found}
