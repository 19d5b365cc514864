"""SQL of merging one entry of the registry into another, and of taking that back.

Every row that names the entry is moved to the other one, and what was moved is kept with the merge,
so that it can be put back exactly. The slices meet in SQL only: tables are named here, and a test
holds the list against every foreign key there is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import (
    TextClause,
    TextualSelect,
    bindparam,
    delete,
    insert,
    select,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.ext.asyncio import AsyncSession

from inap.actors.models import Actor, ActorAlias, ActorMerge
from inap.kit.tables import new_id
from inap.kit.upsert import upsert

MOST_CLASHES: Final = 50


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that names an actor, and the columns by which a row is found again.

    Where the other entry has a row with the same ``same`` columns already, the row is ``folded``
    into it (it says no more), or else it is a clash that people have to settle first.
    """

    table: str
    column: str = "actor_id"
    key: tuple[str, ...] = ("id",)
    same: tuple[str, ...] = ()
    folded: bool = False

    @property
    def name(self) -> str:
        """How the merge's record calls it."""
        return f"{self.table}.{self.column}"


REFERENCES: Final = (
    Reference("actor", "parent_id"),
    Reference("actor_contact"),
    Reference("responsibility", same=("node_id", "part"), folded=True),
    Reference("indicator_reporter", key=("indicator_id",), same=("indicator_id",), folded=True),
    Reference(
        "former_reporter",
        key=("indicator_id", "until_on"),
        same=("indicator_id", "until_on"),
        folded=True,
    ),
    Reference("period_exception"),
    Reference("assignment", same=("node_id",)),
    Reference("support_report"),
    Reference(
        "support_report_lead",
        key=("support_report_id",),
        same=("support_report_id",),
        folded=True,
    ),
    Reference("activity_report", same=("external_id",)),
    Reference("amendment"),
    Reference("submission"),
    Reference("reminder"),
    Reference("evidence", "body_id"),
    Reference("body"),
    Reference("body", "chair_id"),
    Reference("body_member", same=("body_id", "role", "since", "until"), folded=True),
    Reference("invitation", key=("meeting_id",), same=("meeting_id",)),
    Reference("meeting_mail", key=("message_id",), same=("message_id",), folded=True),
    Reference("attendance", key=("meeting_id", "sex"), same=("meeting_id",)),
    Reference("meeting_count", key=("indicator_id",)),
    Reference("record_actor", key=("record_id",), same=("record_id",), folded=True),
    Reference("recommendation", "owner_id", key=("record_id",)),
    Reference("role_grant", same=("account_id", "role"), folded=True),
    Reference("api_key"),
)
# Columns that name an actor and stay: spellings are copied, and merges are told of as they were.
STAYING: Final = frozenset(
    {
        *("actor_alias.actor_id", "actor.merged_into_id"),
        *("actor_merge.merged_id", "actor_merge.into_id", "merged_history.actor_id"),
    }
)

# Two accounts of one indicator would become one body's: for the same time they would be one fact,
# and where the last figure counts, the earlier of two bodies' figures would be lost.
_SUBMISSIONS: Final = text(
    """
    SELECT 'submission' AS kind, mine.id::text AS merged, theirs.id::text AS into
    FROM submission mine
    JOIN submission theirs
      ON theirs.indicator_id = mine.indicator_id AND theirs.actor_id = :into
    JOIN indicator ON indicator.id = mine.indicator_id
    JOIN reporting_period one ON one.id = mine.period_id
    JOIN reporting_period other ON other.id = theirs.period_id
    WHERE mine.actor_id = :merged
      AND (indicator.aggregation_time = 'last'
           OR (one.start <= other."end" AND other.start <= one."end"))
    ORDER BY mine.id, theirs.id LIMIT :most
    """
)
# What an amendment that is still open proposes names actors by code.
_AMENDMENTS: Final = text(
    """
    SELECT 'amendment' AS kind, amendment.id::text AS merged, amendment.id::text AS into
    FROM amendment
    WHERE (state IN ('draft', 'proposed') OR (state = 'accepted' AND logframe_version IS NULL))
      AND (proposed->'responsibilities' @> jsonb_build_array(
              jsonb_build_object('actor', CAST(:code AS text))))
    ORDER BY amendment.id LIMIT :most
    """
)
_OBSERVATIONS: Final = text(
    """
    UPDATE observation SET actor_id = :actor
    FROM submission
    WHERE submission.id = ANY(:ids)
      AND observation.plan_id = submission.plan_id AND observation.submission_id = submission.id
    """
)
# A history begins with a hash over the body that opened it, so that one is kept beside it.
_HISTORIES: Final = text(
    """
    INSERT INTO merged_history (subject_id, actor_id, merge_id)
    SELECT unnest(CAST(:ids AS uuid[])), :merged, :merge
    ON CONFLICT (subject_id) DO NOTHING
    """
)
SEALED: Final = ("submission.actor_id", "activity_report.actor_id")


@dataclass(frozen=True, slots=True)
class Clash:
    """Two things that cannot both be one body's: their kind, and the identifiers of each."""

    kind: str
    merged: str
    into: str


@dataclass(frozen=True, slots=True)
class MergeView:
    """A merge that stands."""

    id: UUID
    merged_id: UUID
    into_id: UUID
    into: str
    moved: dict[str, Any]


async def hold_both(session: AsyncSession, ids: Sequence[UUID]) -> None:
    """Hold entries, so that nothing new refers to them until the transaction ends."""
    await session.execute(
        select(Actor.id).where(Actor.id.in_(list(ids))).order_by(Actor.id).with_for_update()
    )


async def list_clashes(session: AsyncSession, merged: UUID, into: UUID, code: str) -> list[Clash]:
    """What stands against merging, at most ``MOST_CLASHES`` of each kind."""
    both = {"merged": merged, "into": into, "most": MOST_CLASHES}
    found = [
        *await session.execute(_SUBMISSIONS, both),
        *await session.execute(_AMENDMENTS, {"code": code, "most": MOST_CLASHES}),
    ]
    for reference in REFERENCES:
        if reference.same and not reference.folded:
            found += await session.execute(_clashing(reference), both)
    return [Clash(row.kind, row.merged, row.into) for row in found]


async def move_references(
    session: AsyncSession, merge: UUID, merged: UUID, into: UUID
) -> dict[str, Any]:
    """Move every row that names ``merged``; what was moved, and the rows that were folded.

    As many statements as there are columns, however many rows.
    """
    both = {"merged": merged, "into": into}
    moved: dict[str, Any] = {}
    folded: dict[str, Any] = {}
    for reference in REFERENCES:
        if reference.folded and (gone := await session.scalar(_folding(reference), both)):
            folded[reference.table] = gone
        if rows := await session.scalar(_moving(reference), both):
            moved[reference.name] = rows
    if reported := _ids(moved, "submission.actor_id"):
        await session.execute(_OBSERVATIONS, {"actor": into, "ids": reported})
    sealed = [identity for name in SEALED for identity in _ids(moved, name)]
    if sealed:
        await session.execute(_HISTORIES, {"ids": sealed, "merged": merged, "merge": merge})
    return {"moved": moved, "folded": folded}


async def put_back(session: AsyncSession, merge: MergeView) -> None:
    """Move back what a merge moved, as far as it is still there, and restore what it folded."""
    for reference in REFERENCES:
        rows = merge.moved["moved"].get(reference.name)
        if rows:
            await session.execute(
                _returning(reference),
                {"merged": merge.merged_id, "into": merge.into_id, "rows": rows},
            )
        gone = merge.moved["folded"].get(reference.table) if reference.folded else None
        if gone:
            await session.execute(_restoring(reference), {"rows": gone})
    if reported := _ids(merge.moved["moved"], "submission.actor_id"):
        await session.execute(_OBSERVATIONS, {"actor": merge.merged_id, "ids": reported})
    await session.execute(
        text("DELETE FROM merged_history WHERE merge_id = :merge"), {"merge": merge.id}
    )
    copied = [UUID(identity) for identity in merge.moved["aliases"]]
    if copied:
        await session.execute(delete(ActorAlias).where(ActorAlias.id.in_(copied)))


async def copy_spellings(session: AsyncSession, merged: UUID, into: UUID) -> list[str]:
    """Let the other entry be found by every spelling of this one; identifiers of the copies."""
    columns = (
        ActorAlias.text,
        ActorAlias.folded,
        ActorAlias.language,
        ActorAlias.source,
        ActorAlias.identifies,
    )
    there = select(ActorAlias.text).where(ActorAlias.actor_id == into)
    found = await session.execute(
        select(*columns).where(ActorAlias.actor_id == merged, ActorAlias.text.not_in(there))
    )
    rows = [{**row, "id": new_id(), "actor_id": into, "entered": True} for row in found.mappings()]
    # By one statement, whichever of them have no language or source.
    if rows:
        await upsert(session, ActorAlias, rows, key=["actor_id", "text"], keep=list(rows[0]))
    return [str(row["id"]) for row in rows]


async def insert_merge(
    session: AsyncSession,
    merged: UUID,
    into: UUID,
    *,
    reason: str | None,
    by: UUID | None,
    at: datetime,
) -> UUID:
    """Remember a merge, and let the entry point at the other; returns the merge's identifier."""
    made = new_id()
    await session.execute(
        insert(ActorMerge).values(
            id=made, merged_id=merged, into_id=into, reason=reason, by=by, at=at, moved={}
        )
    )
    await _point(session, merged, into)
    return made


async def keep_moved(session: AsyncSession, merge: UUID, moved: Mapping[str, Any]) -> None:
    """Keep with a merge what it moved."""
    await session.execute(
        update(ActorMerge)
        .where(ActorMerge.id == merge)
        .values(moved=moved)
        .execution_options(synchronize_session=False)
    )


async def find_merge(session: AsyncSession, merged: UUID) -> MergeView | None:
    """The merge of an entry that stands."""
    found = await session.execute(
        select(
            ActorMerge.id, ActorMerge.merged_id, ActorMerge.into_id, Actor.code, ActorMerge.moved
        )
        .join(Actor, Actor.id == ActorMerge.into_id)
        .where(ActorMerge.merged_id == merged, ActorMerge.undone_at.is_(None))
    )
    row = found.one_or_none()
    return None if row is None else MergeView(*row)


async def end_merge(
    session: AsyncSession, merge: MergeView, *, by: UUID | None, at: datetime
) -> None:
    """Remember that a merge was taken back, and let the entry stand again."""
    await session.execute(
        update(ActorMerge)
        .where(ActorMerge.id == merge.id)
        .values(undone_by=by, undone_at=at)
        .execution_options(synchronize_session=False)
    )
    await _point(session, merge.merged_id, None)


async def _point(session: AsyncSession, actor: UUID, into: UUID | None) -> None:
    await session.execute(
        update(Actor)
        .where(Actor.id == actor)
        .values(merged_into_id=into, version=Actor.version + 1)
        .execution_options(synchronize_session=False)
    )


def _ids(moved: Mapping[str, Any], name: str) -> list[UUID]:
    return [UUID(row["id"]) for row in moved.get(name, [])]


def _same(reference: Reference, one: str, other: str) -> str:
    return " AND ".join(
        f"{one}.{column} IS NOT DISTINCT FROM {other}.{column}" for column in reference.same
    )


# The names in these statements are those of REFERENCES, and never come from outside.


def _clashing(reference: Reference) -> TextClause:
    key = ", ".join(f"{{side}}.{column}::text" for column in reference.key)
    mine = f"concat_ws('/', {key.format(side='mine')})"
    theirs = f"concat_ws('/', {key.format(side='theirs')})"
    given = " AND ".join(f"mine.{column} IS NOT NULL" for column in reference.same)
    return text(
        f"SELECT '{reference.table}' AS kind, {mine} AS merged, {theirs} AS into"  # noqa: S608  # names of our own list
        f" FROM {reference.table} mine JOIN {reference.table} theirs"
        f" ON {_same(reference, 'mine', 'theirs')} AND theirs.{reference.column} = :into"
        f" WHERE mine.{reference.column} = :merged AND {given} ORDER BY 2, 3 LIMIT :most"
    )


def _folding(reference: Reference) -> TextualSelect:
    return text(
        f"WITH gone AS (DELETE FROM {reference.table} mine"  # noqa: S608  # names of our own list
        f" WHERE mine.{reference.column} = :merged AND EXISTS ("
        f"SELECT FROM {reference.table} theirs WHERE theirs.{reference.column} = :into"
        f" AND {_same(reference, 'mine', 'theirs')}) RETURNING mine.*)"
        " SELECT jsonb_agg(to_jsonb(gone)) AS rows FROM gone"
    ).columns(rows=JSONB)


def _moving(reference: Reference) -> TextualSelect:
    key = ", ".join(reference.key)
    return text(
        f"WITH moved AS (UPDATE {reference.table} SET {reference.column} = :into"  # noqa: S608  # names of our own list
        f" WHERE {reference.column} = :merged RETURNING {key})"
        " SELECT jsonb_agg(to_jsonb(moved)) AS rows FROM moved"
    ).columns(rows=JSONB)


def _returning(reference: Reference) -> TextClause:
    found = " AND ".join(f"kept.{column} = named.{column}" for column in reference.key)
    return text(
        f"UPDATE {reference.table} kept SET {reference.column} = :merged"  # noqa: S608  # names of our own list
        f" FROM jsonb_populate_recordset(NULL::{reference.table}, :rows) named"
        f" WHERE {found} AND kept.{reference.column} = :into"
    ).bindparams(bindparam("rows", type_=JSONB))


def _restoring(reference: Reference) -> TextClause:
    return text(
        f"INSERT INTO {reference.table}"  # noqa: S608  # names of our own list
        f" SELECT * FROM jsonb_populate_recordset(NULL::{reference.table}, :rows)"
        " ON CONFLICT DO NOTHING"
    ).bindparams(bindparam("rows", type_=JSONB))
