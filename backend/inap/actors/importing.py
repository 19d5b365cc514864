"""Entries from a file: read as text, held against the rules of every other entry, kept all or none.

A row with a code that is there changes that entry, any other adds one. An empty cell says nothing
and takes nothing away. What is wrong is told with its row and column. No HTTP.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, Literal
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.actors.importing_queries import (
    Stored,
    Writing,
    find_parents,
    find_stored,
    write_entries,
)
from inap.actors.kinds import RESERVED, fits
from inap.actors.recording import Hand, may_keep
from inap.actors.registry_queries import Spelling, find_areas, find_pillars, tell_plans
from inap.actors.schemas import ActorChange, ActorInput
from inap.kit import audit
from inap.kit.problems import error_item
from inap.kit.tables import new_id

TITLES: Final = ("title_en", "title_ar", "title_ckb")
LISTS: Final = ("areas", "sectors", "pillars", "languages", "capacities")
NUMBERS: Final = ("staff", "volunteers", "capacity_score", "collaboration_score")
TEXTS: Final = ("type", "subtype", "jurisdiction", "parent", "since", "status", "note")
COLUMNS: Final = ("code", *TITLES, *TEXTS, *LISTS, *NUMBERS, "aliases")
MOST_FAULTS: Final = 1_000
_SEPARATOR: Final = ";"

Outcome = Literal["created", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class RowFault:
    """One thing wrong: the row, the column, a slug, values for a sentence."""

    row: int
    column: str | None
    slug: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Imported:
    """What becomes, or would become, of a row; the fields that it changes."""

    row: int
    code: str
    outcome: Outcome
    fields: tuple[str, ...]


@dataclass(slots=True)
class Import:
    """How an import went: what becomes of each row, or what is wrong."""

    entries: list[Imported] = field(default_factory=list)
    faults: list[RowFault] = field(default_factory=list)


@dataclass(slots=True)
class _Row:
    number: int
    code: str
    given: dict[str, Any]
    spellings: list[Spelling]
    stored: Stored | None
    id: UUID


async def import_entries(
    session: AsyncSession,
    caller: Caller,
    rows: Sequence[tuple[int, Mapping[str, str]]],
    *,
    dry_run: bool,
    request_id: str | None,
) -> Import:
    """Keep the entries of a file, all or none; with ``dry_run`` only tell what would become.

    As many statements as there are kinds of things to look up, however many rows there are.
    """
    hand = Hand(caller, request_id)
    told = Import()
    codes = [cells.get("code", "") for _row, cells in rows]
    stored = await find_stored(session, codes)
    read: list[_Row] = []
    seen: set[str] = set()
    for number, cells in rows:
        code = cells.get("code", "")
        if code in seen:
            told.faults.append(RowFault(number, "code", "named-twice", {"code": code}))
            continue
        seen.add(code)
        found = _read(number, cells, stored.get(code), told.faults)
        if found is not None:
            told.faults += _refused(hand, found)
            read.append(found)
    told.faults += await _unknown(session, read, {row.code: row.id for row in read})
    if told.faults:
        return told
    writings = [_writing(row) for row in read]
    told.entries = [
        Imported(row.number, row.code, _outcome(row, writing), tuple(sorted(writing.changes)))
        for row, writing in zip(read, writings, strict=True)
    ]
    if not dry_run:
        await _keep(session, hand, writings)
    return told


def _read(
    number: int, cells: Mapping[str, str], stored: Stored | None, faults: list[RowFault]
) -> _Row | None:
    """The row as the registry's own input; None where it cannot be read, which is told."""
    sent: dict[str, Any] = {name: cells[name] for name in TEXTS if cells.get(name)}
    sent |= {name: _listed(cells[name]) for name in LISTS if cells.get(name)}
    for name in NUMBERS:
        if cells.get(name):
            text = cells[name].removesuffix(".0")
            sent[name] = int(text) if text.isascii() and text.isdigit() else text
    title = {name.removeprefix("title_"): cells[name] for name in TITLES if cells.get(name)}
    if title:
        sent["title"] = {**(stored.title if stored else {}), **title}
    sent["aliases"] = [{"text": text} for text in _listed(cells.get("aliases", ""))]
    fixed = sent.pop("jurisdiction", None) if stored else None
    if stored is not None and fixed not in (None, stored.jurisdiction):
        faults.append(RowFault(number, "jurisdiction", "value-fixed"))
    model = ActorChange if stored else ActorInput
    if stored is None:
        sent["code"] = cells.get("code", "")
    try:
        checked = model.model_validate(sent)
    except ValidationError as error:
        faults += [_fault(number, dict(item)) for item in error.errors()]
        return None
    given = checked.model_dump(exclude={"title", "aliases"}, exclude_unset=stored is not None)
    if checked.title is not None:
        given["title"] = checked.title.stored()
    spellings = [Spelling(each.text, each.language) for each in checked.aliases or []]
    identity = stored.id if stored else new_id()
    return _Row(number, cells.get("code", ""), given, spellings, stored, identity)


def _listed(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(_SEPARATOR) if part.strip()]


def _fault(number: int, item: dict[str, Any]) -> RowFault:
    told = error_item({**item, "loc": ("body", *item["loc"])})
    parts = [str(part) for part in item["loc"]]
    column = f"title_{parts[1]}" if parts[0] == "title" and len(parts) > 1 else parts[0]
    if parts == ["title"]:
        column = "title_en"
    return RowFault(number, column, told["slug"], told["params"])


def _refused(hand: Hand, row: _Row) -> Iterator[RowFault]:
    """What the registry's rules have against a row."""
    before = row.stored
    side = before.jurisdiction if before else row.given["jurisdiction"]
    if not may_keep(hand.caller, side):
        yield RowFault(row.number, "jurisdiction", "not-permitted")
    if before is not None and before.merged:
        yield RowFault(row.number, "code", "actor-merged")
    if before is None and row.code.lower() in RESERVED:
        yield RowFault(row.number, "code", "code-reserved")
    if before is None and not row.given["title"]:
        yield RowFault(row.number, "title_en", "value-missing")
    kind = row.given.get("type", before.row["type"] if before else None)
    subtype = row.given.get("subtype", before.row["subtype"] if before else "other")
    if not fits(kind, subtype):
        yield RowFault(row.number, "subtype", "subtype-does-not-fit", {"type": kind})


async def _unknown(
    session: AsyncSession, rows: Sequence[_Row], new: Mapping[str, UUID]
) -> list[RowFault]:
    """What rows name that is not there, and who would stand above itself."""
    faults = []
    for name, find in (("areas", find_areas), ("pillars", find_pillars)):
        named = sorted({code for row in rows for code in row.given.get(name) or []})
        known = await find(session, named) if named else set()
        faults += [
            RowFault(row.number, name, "unknown-code", {"code": code})
            for row in rows
            for code in row.given.get(name) or []
            if code not in known
        ]
    wanted = [row for row in rows if row.given.get("parent")]
    if not wanted:
        return faults
    ids, parents = await find_parents(session)
    ids = {**ids, **new}
    for row in wanted:
        found = ids.get(row.given["parent"])
        if found is None:
            faults.append(RowFault(row.number, "parent", "unknown-code"))
        else:
            parents[row.id] = found
            row.given["parent_id"] = found
    faults += [
        RowFault(row.number, "parent", "own-ancestor")
        for row in wanted
        if _stands_above_itself(row.id, parents)
    ]
    return faults


def _stands_above_itself(identity: UUID, parents: Mapping[UUID, UUID]) -> bool:
    seen: set[UUID] = set()
    above = parents.get(identity)
    while above is not None and above not in seen:
        if above == identity:
            return True
        seen.add(above)
        above = parents.get(above)
    return False


def _writing(row: _Row) -> Writing:
    """What is to be written of a row, and what it changes."""
    given = {name: value for name, value in row.given.items() if name != "parent"}
    before = row.stored.row if row.stored else {}
    known = row.stored.spellings if row.stored else frozenset()
    changes = {
        name: {"from": before.get(name), "to": value}
        for name, value in given.items()
        if row.stored is None or before.get(name) != value
    }
    new = [each for each in row.spellings if each.text not in known]
    if new:
        changes["aliases"] = {"to": [each.text for each in new]}
    return Writing(
        row.id, row.code, given, row.stored, {**changes}, tuple(new), row.given.get("parent_id")
    )


def _outcome(row: _Row, writing: Writing) -> Outcome:
    if row.stored is None:
        return "created"
    return "changed" if writing.changes else "unchanged"


async def _keep(session: AsyncSession, hand: Hand, writings: Sequence[Writing]) -> None:
    changed = [each for each in writings if each.changes or each.stored is None]
    await write_entries(session, changed)
    if any(each.stored is not None and "title" in each.changes for each in changed):
        await tell_plans(session)
    await audit.record_all(
        session,
        caller=hand.caller.label,
        request_id=hand.request_id,
        entries=[
            (
                "actor.update" if each.stored else "actor.create",
                f"actor:{each.code}",
                {"import": True, "changes": _told(each.changes)},
            )
            for each in changed
        ],
    )


def _told(changes: Mapping[str, Any]) -> dict[str, Any]:
    """The changes as they are kept; what stands above is told by its identifier."""
    return {
        name: {key: str(value) if isinstance(value, UUID) else value for key, value in each.items()}
        for name, each in changes.items()
    }
