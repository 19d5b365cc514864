"""A batch of submissions from a tool: up to thousands of facts, all of them or each by itself.

Each item meets the rules of a single entry, in the order of the items: an item counts for those
after it as if it had been entered, and handed in, before them. What the rules ask is read for all
items at once, and what they accept is written at once; no statement is made for a single item.
"""

import asyncio
from collections import defaultdict
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.tables import new_id
from inap.submissions import batch_queries, many_queries, quality
from inap.submissions.admission import (
    Refused,
    Reported,
    accepted_values,
    excepted,
    jurisdiction_of,
    refused_content,
    refused_fact,
    refused_overlap,
)
from inap.submissions.batch_queries import Placed
from inap.submissions.batch_rows import Accepted, rows_of
from inap.submissions.cells import Stored, from_stored
from inap.submissions.clock import day_of
from inap.submissions.facts import FactCodes, Found, Narrative
from inap.submissions.handing_in import needs_note
from inap.submissions.many_queries import MOST_PAIRS
from inap.submissions.measure import Cell
from inap.submissions.overlap_finding import find_overlaps, may_count_twice
from inap.submissions.quality_queries import Place, Series, find_series
from inap.submissions.recording import refused_codes, refused_reporter
from inap.submissions.remembering import Writer
from inap.submissions.touching import Reach, share
from inap.submissions.writing_queries import find_facts

MOST_ITEMS: Final = 5_000
# After so many items other tasks of the event loop get their turn.
_TURN: Final = 200


@dataclass(frozen=True, slots=True)
class Item:
    """One report of a batch; ``notes`` answer quality warnings by their slug."""

    codes: FactCodes
    values: Sequence[Cell]
    narrative: Narrative
    notes: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of an item: why it was refused, or the id of what it is now or would be."""

    refused: Refused | None
    submission: UUID | None = None


@dataclass(slots=True)
class _Desk:
    """What the items of a batch are held against, and those of them accepted so far."""

    writer: Writer
    submit: bool
    stored: Mapping[int, Sequence[Reported]]
    parents: Mapping[str, str | None]
    series: Mapping[Place, Series]
    accepted: dict[tuple[UUID, UUID], list[tuple[int, Placed, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    reports: dict[Place, list[quality.Reported]] = field(default_factory=lambda: defaultdict(list))


async def take(
    session: AsyncSession,
    writer: Writer,
    items: Sequence[Item | Refused],
    *,
    submit: bool,
    whole: bool,
    dry_run: bool,
) -> tuple[bool, list[Outcome]]:
    """Take a batch; returns whether anything was written, and the outcome of each item in order.

    ``whole``: one refused item leaves everything unwritten. An item that is refused already (it
    could not be read) only takes its place.
    """
    outcomes = [Outcome(item if isinstance(item, Refused) else None) for item in items]
    accepted = await _accept(session, writer, items, outcomes, submit=submit)
    stopped = whole and any(outcome.refused for outcome in outcomes)
    if dry_run or stopped or not accepted:
        return False, outcomes
    await batch_queries.write(session, rows_of(writer, accepted, submit=submit))
    if submit:
        counted = (
            each for each in accepted if may_count_twice(each.found.kind, each.found.over_areas)
        )
        await find_overlaps(session, writer, [each.id for each in counted])
    return True, outcomes


async def _accept(
    session: AsyncSession,
    writer: Writer,
    items: Sequence[Item | Refused],
    outcomes: list[Outcome],
    *,
    submit: bool,
) -> list[Accepted]:
    """The items that nothing stands against; ``outcomes`` takes what stands against the others."""
    read = [(place, item) for place, item in enumerate(items) if isinstance(item, Item)]
    found = await find_facts(session, [item.codes for _place, item in read])
    sound: list[tuple[int, Item, Found, list[Stored]]] = []
    async for number, (place, item) in _in_turns(read):
        cells = _sound(writer, item, found[number])
        if isinstance(cells, Refused):
            outcomes[place] = Outcome(cells)
        else:
            sound.append((place, item, found[number], cells))
    sound = _within_locks(sound, outcomes)
    placed = [_placed(place, item, known) for place, item, known, _cells in sound]
    await many_queries.wait_for_turns(session, [each.ids for each in placed])
    places = {_place_of(item, known) for _place, item, known, _cells in sound} if submit else ()
    desk = _Desk(
        writer=writer,
        submit=submit,
        stored=await batch_queries.find_overlapping(session, placed),
        parents=await many_queries.list_parents(session),
        series=await find_series(session, list(places)) if submit else {},
    )
    accepted = []
    async for _number, (place, item, known, cells) in _in_turns(sound):
        outcome = _decide(desk, place, item, known, cells)
        if isinstance(outcome, Refused):
            outcomes[place] = Outcome(outcome)
        else:
            outcomes[place] = Outcome(None, outcome.id)
            accepted.append(outcome)
    return accepted


def _sound(writer: Writer, item: Item, found: Found) -> list[Stored] | Refused:
    """The item's values as they are stored, or what stands against it taken by itself."""
    codes = item.codes
    if refused := refused_codes(found) or refused_reporter(found, writer.caller):
        return refused
    refused = refused_fact(
        measured=found.measured,
        actor=codes.actor,
        actor_jurisdiction=found.actor_jurisdiction,
        span=found.span(codes.period),
        place=found.place(codes.area),
        today=day_of(writer.at),
        past_periods_too=excepted(found.excepted_until, writer.at),
    )
    return refused or accepted_values(found.measure, item.values)


def _decide(
    desk: _Desk, place: int, item: Item, found: Found, cells: list[Stored]
) -> Accepted | Refused:
    """Hold a sound item against what is stored and against the items before it."""
    span, pair = found.span(item.codes.period), (found.ids.indicator, found.ids.actor)
    mine = _placed(place, item, found)
    stored = desk.stored.get(place, ())
    if refused := refused_overlap(span, item.codes.area, stored, by=item.codes.actor):
        return refused
    before = [
        Reported(str(number), period, other.reach.area)
        for number, other, period in desk.accepted[pair]
        if _touches(desk, mine, other)
    ]
    if refused := refused_overlap(span, item.codes.area, before, by=item.codes.actor):
        params = {**refused.params, "item": refused.params["submission"]}
        del params["submission"]
        return Refused(refused.slug, params)
    details = None
    if desk.submit:
        if refused := refused_content(found.measure, cells):
            return refused
        where = _place_of(item, found)
        values = from_stored(cells)
        background = desk.series[where].around(span, desk.reports[where])
        warned = quality.warnings(found.measure, values, background)
        if refused := needs_note(warned, item.notes):
            return refused
        kept = quality.as_kept(warned, item.notes, as_printed=False)
        details = {"warnings": kept} if kept else None
        desk.reports[where].append(quality.Reported(span.code, span.kind, span.end, values))
    desk.accepted[pair].append((place, mine, span.code))
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, found.place(item.codes.area))
    return Accepted(new_id(), found, item.codes, jurisdiction, cells, item.narrative, details)


def _touches(desk: _Desk, mine: Placed, other: Placed) -> bool:
    """Whether an item before counts as reported already; a draft keeps nobody but its own fact."""
    if mine.reach == other.reach or not desk.submit:
        return mine.reach == other.reach
    return share(desk.parents, mine.reach, other.reach)


def _within_locks(
    sound: list[tuple[int, Item, Found, list[Stored]]], outcomes: list[Outcome]
) -> list[tuple[int, Item, Found, list[Stored]]]:
    """The items whose indicators and actors can all be held at once; refuses the rest."""
    pairs: set[tuple[UUID, UUID]] = set()
    kept = []
    for each in sound:
        pair = (each[2].ids.indicator, each[2].ids.actor)
        if pair not in pairs and len(pairs) >= MOST_PAIRS:
            outcomes[each[0]] = Outcome(Refused("too-many-pairs", {"limit": MOST_PAIRS}))
            continue
        pairs.add(pair)
        kept.append(each)
    return kept


def _placed(place: int, item: Item, found: Found) -> Placed:
    return Placed(place, found.ids, Reach(item.codes.area, found.start, found.end))


def _place_of(item: Item, found: Found) -> Place:
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, found.place(item.codes.area))
    return Place(found.ids.indicator, found.ids.actor, item.codes.area, jurisdiction)


async def _in_turns(items: Sequence[Any]) -> AsyncIterator[tuple[int, Any]]:
    """The items with their numbers, letting other tasks have their turn from time to time."""
    for number, item in enumerate(items):
        if number % _TURN == _TURN - 1:
            await asyncio.sleep(0)
        yield number, item
