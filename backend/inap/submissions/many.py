"""Writing many facts of one caller at once: the rules of a single entry, in few statements.

First every fact is looked at (``look``), then each is decided (``many_deciding``), and at the end
those that are to be kept are written together (``keep``). What is decided holds to the end of the
transaction when ``look`` was asked to hold it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.counted_queries import (
    carry_parts,
    drop_parts,
    list_parts,
    release_reports,
)
from inap.kit import audit
from inap.kit.tables import new_id
from inap.meetings.count_queries import carry_meetings, drop_meetings
from inap.submissions import history, many_queries, writing_queries
from inap.submissions.admission import Refused, jurisdiction_of
from inap.submissions.counted import refused_parts, unfit_parts
from inap.submissions.facts import FactCodes, Found
from inap.submissions.many_deciding import Hand, Looked, Step, facts_in_way
from inap.submissions.overlap_finding import find_overlaps, may_count_twice
from inap.submissions.quality import as_kept
from inap.submissions.quality_queries import Place, find_series
from inap.submissions.queries import list_by_ids
from inap.submissions.remembering import Writer
from inap.submissions.seen import Seen
from inap.submissions.writing_queries import Head


async def look(
    session: AsyncSession, hand: Hand, codes: Sequence[FactCodes], *, hold: bool
) -> list[Looked]:
    """Each fact as it stands; with ``hold``, nobody else writes them until the end."""
    found = await writing_queries.find_facts(session, codes)
    known = [place for place, each in enumerate(found) if not each.unknown()]
    if not known:
        return [Looked(code, each, None, ()) for code, each in zip(codes, found, strict=True)]
    ids = [found[place].ids for place in known]
    if hold:
        await many_queries.wait_for_turns(session, ids)
    facts = [(found[place].ids, codes[place].area) for place in known]
    stored = await many_queries.find_stored(session, facts, hold=hold)
    seen = await list_by_ids(session, hand.caller, list(stored.values()), hand.at)
    near = await many_queries.list_near(
        session,
        ids,
        min(found[place].start for place in known),
        max(found[place].end for place in known),
    )
    parents = await many_queries.list_parents(session)
    places = {place: _place_of(found[place], codes[place].area) for place in known}
    series = await find_series(session, list(dict.fromkeys(places.values())))
    looked = [Looked(code, each, None, ()) for code, each in zip(codes, found, strict=True)]
    for turn, place in enumerate(known):
        own = stored.get(turn)
        fact = replace(looked[place], seen=seen.get(own) if own else None)
        looked[place] = replace(
            fact,
            in_way=facts_in_way(fact, near, parents, besides=own),
            background=series[places[place]].around(found[place].span(codes[place].period)),
            unfit=await _unfit(session, fact.seen, hand.at),
        )
    return looked


async def _unfit(session: AsyncSession, seen: Seen | None, now: datetime) -> Refused | None:
    """Why what a fact's values were taken from counts no more; asks only where they were taken."""
    if seen is None or not seen.full or not seen.parts:
        return None
    parts = await list_parts(session, seen.id, seen.revision)
    return await unfit_parts(session, seen, parts, now)


async def keep(session: AsyncSession, hand: Hand, steps: Sequence[Step]) -> Refused | None:
    """Write all steps, with their histories and audit entries.

    Refused where an activity report came to count elsewhere meanwhile; what was written then has
    to be taken back by whoever asked.
    """
    ids = [step.looked.seen.id if step.looked.seen else new_id() for step in steps]
    kept = list(zip(ids, steps, strict=True))
    created = [(each, step) for each, step in kept if step.looked.seen is None]
    await many_queries.insert_submissions(
        session, [_submission_row(hand, each, step) for each, step in created]
    )
    await many_queries.insert_revisions(
        session,
        [
            {
                "submission_id": each,
                "number": _number(step),
                "cells": step.cells,
                "narrative": step.narrative,
                "created_by": hand.account_id,
                "created_at": hand.at,
            }
            for each, step in kept
            if step.changes and step.new_revision
        ],
    )
    await many_queries.overwrite_revisions(
        session,
        [
            (each, _number(step), step.cells, step.narrative)
            for each, step in kept
            if step.changes and not step.new_revision
        ],
    )
    moved = [
        (
            each,
            _number(step),
            int(step.changes and step.looked.seen is not None) + int(step.submits),
        )
        for each, step in kept
    ]
    await many_queries.move_submissions(
        session,
        [row for row in moved if row[2]],
        submitted_by=hand.account_id if hand.submit else None,
        at=hand.at,
    )
    await many_queries.take_versions(
        session,
        [(each, _number(step)) for each, step in kept if step.submits or step.new_revision],
    )
    refused = await _keep_parts(session, hand, kept)
    await _remember(session, hand, kept)
    if refused is None:
        await _find_overlaps(session, hand, kept)
    return refused


async def _find_overlaps(
    session: AsyncSession, hand: Hand, kept: Sequence[tuple[UUID, Step]]
) -> None:
    """Look for what of these others told as well; what stays a draft is looked at later."""
    handed_in = [
        each
        for each, step in kept
        if step.submits and may_count_twice(step.looked.found.kind, step.looked.found.over_areas)
    ]
    await find_overlaps(session, Writer(hand.caller, hand.at, hand.request_id), handed_in)


async def _keep_parts(
    session: AsyncSession, hand: Hand, kept: Sequence[tuple[UUID, Step]]
) -> Refused | None:
    """Keep, or let go, the activity reports and meetings behind the values (``recording``)."""
    seen_before = [
        (each, step, step.looked.seen) for each, step in kept if step.looked.seen is not None
    ]
    counted = [made for made in seen_before if made[2].parts]
    await drop_parts(session, _overwritten(counted))
    await carry_parts(session, _carried(counted))
    from_meetings = [made for made in seen_before if made[2].meetings]
    await drop_meetings(session, _overwritten(from_meetings))
    await carry_meetings(session, _carried(from_meetings))
    for _each, step, seen in counted:
        claims = step.submits and not step.typed
        if claims and (refused := await refused_parts(session, seen, hand.at)):
            return refused
    if handed_in := [each for each, step in kept if step.submits]:
        await release_reports(session, *handed_in)
    return None


def _overwritten(made: Iterable[tuple[UUID, Step, Seen]]) -> list[tuple[UUID, int]]:
    """The revisions that are typed over."""
    return [(each, _number(step)) for each, step, _ in made if step.typed and not step.new_revision]


def _carried(made: Iterable[tuple[UUID, Step, Seen]]) -> list[tuple[UUID, int, int]]:
    """The new revisions that stay made of what the ones before them are."""
    return [
        (each, seen.revision, _number(step))
        for each, step, seen in made
        if step.new_revision and not step.typed
    ]


async def _remember(session: AsyncSession, hand: Hand, kept: Sequence[tuple[UUID, Step]]) -> None:
    heads = await many_queries.find_heads(
        session, [each for each, step in kept if step.looked.seen is not None]
    )
    entries: list[tuple[history.Entry, bytes]] = []
    audited: list[tuple[str, str, Mapping[str, object]]] = []
    for each, step in kept:
        head = heads.get(each) or Head(0, b"", _opening(hand, each, step))
        # What only moves on keeps the content that it has.
        content = head.content_hash
        if step.changes:
            content = history.content_hash(step.cells, step.narrative, head.evidence or ())
        for action, before, after in _moves(step):
            entry = history.Entry(
                submission=str(each),
                sequence=head.sequence + 1,
                action=action,
                from_state=before,
                to_state=after,
                revision=_number(step),
                by=str(hand.account_id),
                at=hand.at,
                reason=None if action == "submit" else step.note,
                deadline=None,
                content_hash=content,
                details=_details(step) if action == "submit" else None,
            )
            hashed = history.entry_hash(head.hash, entry)
            head = Head(entry.sequence, content, hashed, head.evidence)
            entries.append((entry, hashed))
            detail = {"to_state": after, "revision": _number(step)}
            audited.append((f"submission.{action}", f"submission:{each}", detail))
    await many_queries.insert_entries(session, entries)
    await audit.record_all(
        session, caller=hand.caller.label, request_id=hand.request_id, entries=audited
    )


def _details(step: Step) -> Mapping[str, Any] | None:
    """The warnings that values are handed in with, and the note that answers all of them."""
    notes = {each.slug: step.note or "" for each in step.warned}
    kept = as_kept(step.warned, notes, as_printed=False)
    return {"warnings": kept} if kept else None


def _moves(step: Step) -> list[tuple[str, str | None, str]]:
    """The steps of a history that a step makes: action, state before and after."""
    seen = step.looked.seen
    state = seen.state if seen else "draft"
    moves: list[tuple[str, str | None, str]] = []
    if seen is None:
        moves.append(("create", None, "draft"))
    elif step.changes:
        moves.append(("edit", state, state))
    if step.submits:
        moves.append(("submit", state, "submitted"))
    return moves


def _number(step: Step) -> int:
    seen = step.looked.seen
    if seen is None:
        return 1
    return seen.revision + int(step.new_revision)


def _submission_row(hand: Hand, submission: UUID, step: Step) -> dict[str, Any]:
    ids, area = step.looked.found.ids, step.looked.codes.area
    return {
        "id": submission,
        "plan_id": ids.plan,
        "indicator_id": ids.indicator,
        "actor_id": ids.actor,
        "period_id": ids.period,
        "area_code": area,
        "jurisdiction": _jurisdiction(step),
        "created_by": hand.account_id,
        "updated_at": hand.at,
    }


def _jurisdiction(step: Step) -> str:
    return _place_of(step.looked.found, step.looked.codes.area).jurisdiction


def _place_of(found: Found, area: str) -> Place:
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, found.place(area))
    return Place(found.ids.indicator, found.ids.actor, area, jurisdiction)


def _opening(hand: Hand, submission: UUID, step: Step) -> bytes:
    row = _submission_row(hand, submission, step)
    return history.opening_hash(
        history.Fact(
            submission=str(submission),
            plan=str(row["plan_id"]),
            indicator=str(row["indicator_id"]),
            actor=str(row["actor_id"]),
            period=str(row["period_id"]),
            area=row["area_code"],
            jurisdiction=row["jurisdiction"],
        )
    )
