"""Storing many rows by their natural key, leaving rows alone that say the same already."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Table, or_
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import Base

# PostgreSQL takes 65535 parameters a statement, asyncpg half of them.
PARAMETERS = 32_000


async def upsert(
    session: AsyncSession,
    model: type[Base],
    rows: Sequence[Mapping[str, Any]],
    *,
    key: Sequence[str],
    keep: Sequence[str] = ("id",),
) -> int:
    """Insert ``rows``, or update those whose ``key`` is there already; returns how many changed.

    All rows name the same columns. ``keep`` columns are set on insert only, so that identifiers
    outlive a change. A row equal to the stored one is not written at all.
    """
    if not rows:
        return 0
    table = model.__table__
    assert isinstance(table, Table)  # noqa: S101  # every model of ours is one table
    columns = [name for name in rows[0] if name not in {*key, *keep}]
    changed = 0
    size = max(1, PARAMETERS // len(rows[0]))
    for begin in range(0, len(rows), size):
        statement = insert(table).values(list(rows[begin : begin + size]))
        if columns:
            new = statement.excluded
            statement = statement.on_conflict_do_update(
                index_elements=list(key),
                set_={name: new[name] for name in columns},
                where=or_(*(table.c[name].is_distinct_from(new[name]) for name in columns)),
            )
        else:
            statement = statement.on_conflict_do_nothing(index_elements=list(key))
        stored = await session.execute(statement.returning(table.c[key[0]]))
        changed += len(stored.all())
    return changed
