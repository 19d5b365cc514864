"""Storing the registry that the data files hold. Bodies that the files no longer name stay.

An entry that people changed since is theirs: the files leave it as it is. What the files say of one
that was merged is said of the entry it was merged into.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.folding import fold
from inap.actors.models import Actor, ActorAlias
from inap.kit.tables import new_id
from inap.kit.upsert import upsert

FOLDED_LENGTH = 300


@dataclass(frozen=True, slots=True)
class RegistryAlias:
    """A spelling of a body's name, and whether it identifies the body."""

    text: str
    language: str | None
    source: str | None
    identifies: bool


@dataclass(frozen=True, slots=True)
class RegistryActor:
    """A body of the registry, as a data file gives it."""

    code: str
    title: dict[str, str]
    type: str | None
    subtype: str
    jurisdiction: str | None
    parent: str | None
    collective: bool
    has_unit: bool
    source: str | None
    confidence: str
    note: str | None
    aliases: tuple[RegistryAlias, ...]


@dataclass(frozen=True, slots=True)
class StoredRegistry:
    """Identifiers by code of the bodies stored, and how many rows that changed.

    Two codes may have one identifier, where one body was merged into the other. ``kept`` are the
    codes of entries that people changed, which the files left aside.
    """

    ids: dict[str, UUID]
    changed: int
    kept: tuple[str, ...] = ()


async def store_registry(
    session: AsyncSession, registry: Sequence[RegistryActor]
) -> StoredRegistry:
    """Store the bodies and every spelling of their names; identifiers are kept by code."""
    found = await session.execute(
        select(Actor.code, Actor.id, Actor.version).where(
            Actor.code.in_([actor.code for actor in registry])
        )
    )
    known = {row.code: row for row in found}
    ids = {
        actor.code: known[actor.code].id if actor.code in known else new_id() for actor in registry
    }
    kept = {code for code, row in known.items() if row.version > 1}
    rows = [
        {
            "id": ids[actor.code],
            "code": actor.code,
            "title": actor.title,
            "type": actor.type,
            "subtype": actor.subtype,
            "jurisdiction": actor.jurisdiction,
            "parent_id": ids[actor.parent] if actor.parent else None,
            "collective": actor.collective,
            "has_unit": actor.has_unit,
            "source": actor.source,
            "confidence": actor.confidence,
            "note": actor.note,
        }
        for actor in registry
        if actor.code not in kept
    ]
    changed = await upsert(session, Actor, rows, key=["code"])
    own = [actor for actor in registry if actor.code not in kept]
    aliases = [row for actor in own for row in _alias_rows(ids[actor.code], actor)]
    changed += await upsert(session, ActorAlias, aliases, key=["actor_id", "text"])
    changed += await _drop_old_aliases(session, [ids[actor.code] for actor in own], aliases)
    merged = await _merged(session)
    resolved = {code: _resolve(identity, merged) for code, identity in ids.items()}
    return StoredRegistry(resolved, changed, tuple(sorted(kept)))


async def _merged(session: AsyncSession) -> dict[UUID, UUID]:
    """What each merged entry was merged into."""
    found = await session.execute(
        select(Actor.id, Actor.merged_into_id).where(Actor.merged_into_id.is_not(None))
    )
    return {row.id: row.merged_into_id for row in found}


def _resolve(identity: UUID, merged: Mapping[UUID, UUID]) -> UUID:
    while identity in merged:
        identity = merged[identity]
    return identity


def _alias_rows(actor_id: UUID, actor: RegistryActor) -> Iterable[dict[str, Any]]:
    """Each spelling once: the titles, then the aliases, which say more about the same text."""
    titles = [RegistryAlias(text, code, None, True) for code, text in actor.title.items()]  # noqa: FBT003
    spellings = {alias.text: alias for alias in (*titles, *actor.aliases)}
    for alias in spellings.values():
        yield {
            "id": new_id(),
            "actor_id": actor_id,
            "text": alias.text,
            "folded": fold(alias.text)[:FOLDED_LENGTH],
            "language": alias.language,
            "source": alias.source,
            "identifies": alias.identifies,
        }


async def _drop_old_aliases(
    session: AsyncSession, actor_ids: Iterable[UUID], wanted: Sequence[dict[str, Any]]
) -> int:
    kept = {(row["actor_id"], row["text"]) for row in wanted}
    stored = await session.execute(
        select(ActorAlias.id, ActorAlias.actor_id, ActorAlias.text).where(
            ActorAlias.actor_id.in_(list(actor_ids)), ActorAlias.entered.is_(False)
        )
    )
    old = [row.id for row in stored if (row.actor_id, row.text) not in kept]
    if old:
        await session.execute(delete(ActorAlias).where(ActorAlias.id.in_(old)))
    return len(old)
