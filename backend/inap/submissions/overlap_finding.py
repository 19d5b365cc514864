"""Finding overlaps when submissions are handed in or approved, in the same transaction.

One statement narrows down to what others told of the same indicators and periods, and where there
is any a second one says what that was; the rule (``overlap.py``) decides. Where an indicator has
one reporter the statement ends at its first join, and where nothing is alike nothing is written.
However many were handed in together, there are as many statements as for one.

Two who hand in at the same moment do not see each other; they are found when the second is
approved, since approvals of a plan follow each other.

Only figures that are added up over bodies can count something twice, so only these are looked at.
A pair that somebody looked at before is not brought up again.
"""

import asyncio
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.cells import from_stored
from inap.submissions.overlap import Account, Amounts, Likeness, Place, likeness
from inap.submissions.overlap_finding_queries import (
    Told,
    find_revisions,
    find_told,
    hold_overlaps,
    list_pairs,
)
from inap.submissions.overlap_gathering import Alike, Gathered, gather
from inap.submissions.overlap_keeping_queries import keep
from inap.submissions.remembering import Writer
from inap.submissions.rollup import adds_up_over_bodies

# An answer of yes is no event, so two of them are not one told twice.
COUNTED_KINDS: Final = ("number", "percentage")
# After so many pairs other tasks of the event loop get their turn.
_TURN: Final = 500


def may_count_twice(kind: str, over_areas: str) -> bool:
    """Whether the figures of an indicator are added up over bodies."""
    return kind in COUNTED_KINDS and adds_up_over_bodies(kind, over_areas)


async def find_overlaps(session: AsyncSession, writer: Writer, handed_in: Sequence[UUID]) -> None:
    """Keep what submissions may tell a second time that were just handed in or approved.

    They are taken as if one had come after the other: each is held against those before it.
    """
    if not handed_in:
        return
    pairs = await list_pairs(session, handed_in)
    if not pairs:
        return
    told = await find_told(session, {each for pair in pairs for each in pair})
    alike = await _alike(handed_in, pairs, told)
    if not alike:
        return
    concerned = {each.one.id for each in alike} | {each.other.id for each in alike}
    gathered = gather(await hold_overlaps(session, concerned), alike)
    if gathered:
        revisions = await find_revisions(session, _members_of(gathered))
        await keep(session, writer, gathered, revisions)


async def _alike(
    handed_in: Sequence[UUID], pairs: Iterable[tuple[UUID, UUID]], told: Mapping[UUID, Told]
) -> list[Alike]:
    """The pairs that look alike, in the order in which they were handed in."""
    places = {each: place for place, each in enumerate(handed_in)}
    by_place: dict[int, list[UUID]] = defaultdict(list)
    for own, other in pairs:
        # What comes later is held against this one in its turn.
        if places.get(other, -1) < places[own]:
            by_place[places[own]].append(other)
    accounts: dict[UUID, Account] = {}
    found, looked = [], 0
    for place in sorted(by_place):
        one = told[handed_in[place]]
        for other in by_place[place]:
            looked += 1
            if looked % _TURN == 0:
                await asyncio.sleep(0)
            for each in (one, told[other]):
                if each.id not in accounts:
                    accounts[each.id] = _account(each)
            why: Likeness | None = likeness(accounts[one.id], accounts[other])
            if why is not None:
                found.append(Alike(one, told[other], why.reasons))
    return found


def _members_of(gathered: Iterable[Gathered]) -> set[UUID]:
    return {member for each in gathered for member in each.members}


def _account(told: Told) -> Account:
    return Account(
        kind="submission",
        actor=str(told.actor_id),
        side=told.jurisdiction,
        grounds=tuple(told.grounds),
        begins=told.start,
        ends=told.end,
        leads=frozenset(told.leads),
        numbers=_numbers(told.cells),
    )


def _numbers(cells: Iterable[Mapping[str, Any]]) -> dict[Place, Amounts]:
    """The amounts of each stored cell, by their names."""
    return {
        cell.key: {
            name: amount
            for name in ("value", "numerator", "denominator")
            if (amount := getattr(cell, name)) is not None
        }
        for cell in from_stored(cells)
    }
