"""SQL of importing entries: everything looked up and written at once, however many there are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, bindparam, delete, or_, select, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.dialects.postgresql import UUID as UUID_TYPE
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.folding import fold
from inap.actors.loading_queries import FOLDED_LENGTH
from inap.actors.models import Actor, ActorAlias
from inap.actors.registry_queries import Spelling
from inap.kit.tables import new_id
from inap.kit.upsert import upsert

_KEPT: Final = (
    *("title", "type", "subtype", "jurisdiction", "note", "areas", "sectors", "pillars"),
    *("languages", "capacities", "staff", "volunteers", "capacity_score"),
    *("collaboration_score", "since", "status"),
)
_ABOVE: Final = text(
    """
    UPDATE actor SET parent_id = named.parent
    FROM unnest(:ids, :parents) AS named(id, parent)
    WHERE actor.id = named.id
    """
).bindparams(bindparam("ids", type_=ARRAY(UUID_TYPE)), bindparam("parents", type_=ARRAY(UUID_TYPE)))


@dataclass(frozen=True, slots=True)
class Stored:
    """An entry as it stands before an import."""

    id: UUID
    title: dict[str, str]
    jurisdiction: str | None
    merged: bool
    version: int
    row: Mapping[str, Any]
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Writing:
    """An entry to be added or changed: what is given of it, and what that changes."""

    id: UUID
    code: str
    given: Mapping[str, Any]
    stored: Stored | None
    changes: Mapping[str, Any]
    spellings: tuple[Spelling, ...]
    parent_id: UUID | None


async def find_stored(session: AsyncSession, codes: Sequence[str]) -> dict[str, Stored]:
    """The entries with these codes, held until the transaction ends; two statements."""
    found = await session.execute(
        select(
            Actor.id,
            Actor.code,
            Actor.merged_into_id,
            Actor.version,
            Actor.parent_id,
            *(getattr(Actor, name) for name in _KEPT),
        )
        .where(Actor.code.in_(list(codes)))
        .order_by(Actor.id)
        .with_for_update(key_share=True)
    )
    rows = found.mappings().all()
    spelled: dict[UUID, set[str]] = {row["id"]: set() for row in rows}
    names = await session.execute(
        select(ActorAlias.actor_id, ActorAlias.text).where(ActorAlias.actor_id.in_(list(spelled)))
    )
    for name in names:
        spelled[name.actor_id].add(name.text)
    return {
        row["code"]: Stored(
            id=row["id"],
            title=row["title"],
            jurisdiction=row["jurisdiction"],
            merged=row["merged_into_id"] is not None,
            version=row["version"],
            row={name: row[name] for name in (*_KEPT, "parent_id")},
            spellings=frozenset(spelled[row["id"]]),
        )
        for row in rows
    }


async def find_parents(session: AsyncSession) -> tuple[dict[str, UUID], dict[UUID, UUID]]:
    """Every entry that stands by its code, and what each stands below."""
    found = await session.execute(
        select(Actor.code, Actor.id, Actor.parent_id, Actor.merged_into_id)
    )
    rows = found.all()
    ids = {row.code: row.id for row in rows if row.merged_into_id is None}
    return ids, {row.id: row.parent_id for row in rows if row.parent_id is not None}


async def write_entries(session: AsyncSession, writings: Sequence[Writing]) -> None:
    """Add and change the entries with their spellings."""
    rows = []
    for each in writings:
        before = each.stored.row if each.stored else {}
        rows.append(
            {
                "id": each.id,
                "code": each.code,
                **{name: each.given.get(name, before.get(name)) for name in _KEPT},
                "version": each.stored.version + 1 if each.stored else 1,
            }
        )
    await upsert(session, Actor, rows, key=["code"])
    below = [each for each in writings if each.parent_id is not None]
    if below:
        await session.execute(
            _ABOVE,
            {"ids": [each.id for each in below], "parents": [each.parent_id for each in below]},
        )
    await _write_spellings(session, writings)


async def _write_spellings(session: AsyncSession, writings: Sequence[Writing]) -> None:
    gone = []
    new: dict[tuple[UUID, str], dict[str, Any]] = {}
    for each in writings:
        titles: Mapping[str, str] = each.given.get("title", {})
        former = set(each.stored.title.values()) if each.stored and titles else set()
        if dropped := former - set(titles.values()):
            gone.append(and_(ActorAlias.actor_id == each.id, ActorAlias.text.in_(dropped)))
        known = each.stored.spellings if each.stored else frozenset()
        spellings = [
            *((Spelling(text, code), False) for code, text in titles.items()),
            *((spelling, True) for spelling in each.spellings),
        ]
        for spelling, entered in spellings:
            if spelling.text not in known:
                new.setdefault(
                    (each.id, spelling.text),
                    {
                        "id": new_id(),
                        "actor_id": each.id,
                        "text": spelling.text,
                        "folded": fold(spelling.text)[:FOLDED_LENGTH],
                        "language": spelling.language,
                        "entered": entered,
                    },
                )
    if gone:
        await session.execute(
            delete(ActorAlias).where(
                or_(*gone), ActorAlias.source.is_(None), ActorAlias.entered.is_(False)
            )
        )
    rows = list(new.values())
    # By one statement, whichever of them have no language.
    await upsert(
        session, ActorAlias, rows, key=["actor_id", "text"], keep=list(rows[0]) if rows else []
    )
