"""Loading coordination data from its files: all or nothing, and nothing when nothing changed.

The files hold what seeds 000, 001 and 002 say. What people enter in the portal has no code of the
files and is never touched; nor is a body or a meeting of the files that was changed here since. The
follow-up of a loaded recommendation belongs to the portal too.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.audit import record
from inap.kit.data_files import Spot
from inap.kit.marked_yaml import Fault
from inap.kit.tables import new_id
from inap.meetings import loading_queries as stored
from inap.meetings.loading_counts import count_rows, counted_indicators, unknown_in_counts
from inap.meetings.loading_read import DATA, SERIES, CoordinationFiles, read_coordination
from inap.meetings.loading_shapes import BodyEntry, MeetingEntry, RecordEntry
from inap.meetings.models import RecordActor, RecordNode
from inap.plans.loading_queries import raise_data_version


@dataclass(frozen=True, slots=True)
class CoordinationReport:
    """What a load did: how many rows it changed, and what the files hold."""

    changed: int
    bodies: int
    meetings: int
    records: int


class CoordinationRefused(Exception):
    """The files cannot be loaded; ``faults`` holds every reason, and nothing was stored."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__("\n".join(map(str, faults)))
        self.faults = tuple(faults)


@dataclass(frozen=True, slots=True)
class _Ids:
    """Identifiers by code of what the files name."""

    plan: UUID
    actors: dict[str, UUID]
    nodes: dict[str, UUID]
    areas: set[str]
    indicators: dict[str, UUID]
    bodies: dict[str, UUID]
    meetings: dict[str, UUID]
    records: dict[str, UUID]


async def load_coordination(
    session: AsyncSession, plan: str = "INAP-II", folder: Path = DATA
) -> CoordinationReport:
    """Store the files within the session's transaction; the plan and its registry are loaded.

    Raises ``CoordinationRefused`` before anything is written.
    """
    read = read_coordination(folder)
    if isinstance(read, list):
        raise CoordinationRefused(read)
    await stored.lock_loading(session)
    ids = await _find_ids(session, read, plan)
    if isinstance(ids, list):
        raise CoordinationRefused(ids)
    changed = await _store(session, read, ids)
    report = CoordinationReport(changed, len(read.bodies), len(read.meetings), len(read.records))
    if changed:
        # The plan's dashboards tell approved recommendations that are overdue.
        await raise_data_version(session, ids.plan)
        await record(
            session,
            caller="command",
            action="coordination.load",
            subject=f"plan:{plan}",
            content_digest=read.digest,
            changed=changed,
        )
    return report


async def _find_ids(
    session: AsyncSession, read: CoordinationFiles, plan: str
) -> _Ids | list[Fault]:
    plan_id = await stored.find_plan_id(session, plan)
    if plan_id is None:
        return [read.bodies[0].file.fault((), f"the plan {plan} is not loaded")]
    body_codes = [spot.item.code for spot in read.bodies]
    meeting_codes = [spot.item.code for spot in read.meetings]
    record_codes = [found.spot.item.code for found in read.records]
    known_bodies = await stored.find_ids(session, "body", body_codes)
    known_meetings = await stored.find_ids(session, "meeting", meeting_codes)
    known_records = await stored.find_ids(session, "record", record_codes)
    ids = _Ids(
        plan=plan_id,
        actors=await stored.find_ids(session, "actor", _actors(read)),
        nodes=await stored.find_nodes(
            session, plan, (code for found in read.records for code in found.spot.item.nodes)
        ),
        areas=await stored.find_areas(
            session,
            [
                *(spot.item.place for spot in read.meetings if spot.item.place),
                *(spot.item.area for spot in read.counts),
            ],
        ),
        indicators=await stored.find_indicators(session, plan_id, counted_indicators(read)),
        bodies={code: known_bodies.get(code) or new_id() for code in body_codes},
        meetings={code: known_meetings.get(code) or new_id() for code in meeting_codes},
        records={code: known_records.get(code) or new_id() for code in record_codes},
    )
    return sorted(_unknown(read, ids)) or ids


def _actors(read: CoordinationFiles) -> Iterator[str]:
    for spot in read.bodies:
        yield from (code for code in (spot.item.actor, spot.item.chair) if code)
        yield from (member.actor for member in spot.item.members)
    for found in read.records:
        yield from found.spot.item.actors
    yield from (spot.item.actor for spot in read.counts)


def _unknown(read: CoordinationFiles, ids: _Ids) -> Iterator[Fault]:
    for spot in read.bodies:
        body = spot.item
        named = (("actor", body.actor), ("chair", body.chair))
        yield from (
            spot.fault(f"unknown actor {code}", name)
            for name, code in named
            if code is not None and code not in ids.actors
        )
        yield from (
            spot.fault(f"unknown actor {member.actor}", "members", at, "actor")
            for at, member in enumerate(body.members)
            if member.actor not in ids.actors
        )
    for meeting in read.meetings:
        if meeting.item.place is not None and meeting.item.place not in ids.areas:
            yield meeting.fault(f"unknown area {meeting.item.place}", "place")
    for found in read.records:
        yield from _unlinked(found.spot, ids)
    yield from unknown_in_counts(read, ids.indicators, ids.actors, ids.areas)


def _unlinked(spot: Spot[RecordEntry], ids: _Ids) -> Iterator[Fault]:
    for name, codes, known in (
        ("actors", spot.item.actors, ids.actors),
        ("nodes", spot.item.nodes, ids.nodes),
    ):
        for at, code in enumerate(codes):
            if code not in known:
                yield spot.fault(f"unknown {name[:-1]} {code}", name, at)


async def _store(session: AsyncSession, read: CoordinationFiles, ids: _Ids) -> int:
    edited = await stored.find_edited(session, [*ids.bodies.values(), *ids.meetings.values()])
    bodies = [_body(spot, ids) for spot in read.bodies]
    changed = await stored.store_bodies(session, [row for row in bodies if row["id"] not in edited])
    kept = [body_id for body_id in ids.bodies.values() if body_id not in edited]
    seats = [seat for seat in _seats(read, ids) if seat["body_id"] not in edited]
    changed += await stored.store_members(session, kept, seats)
    meetings = [_meeting(spot, ids) for spot in read.meetings]
    changed += await stored.store_meetings(
        session, [row for row in meetings if row["id"] not in edited]
    )
    changed += await stored.store_records(
        session, [_record(found.kind, found.spot, ids) for found in read.records]
    )
    named = {
        (ids.records[found.spot.item.code], ids.actors[code])
        for found in read.records
        for code in found.spot.item.actors
    }
    about = {
        (ids.records[found.spot.item.code], ids.nodes[code])
        for found in read.records
        for code in found.spot.item.nodes
    }
    records = ids.records.values()
    changed += await stored.store_links(session, RecordActor, "actor_id", records, named)
    # Links to nodes are added in the portal as well, so the files' ones are only ever added.
    known = await stored.list_node_links(session, records)
    changed += await stored.store_links(session, RecordNode, "node_id", records, about | known)
    rows, counted = count_rows(read, ids.indicators, ids.actors, ids.bodies)
    return changed + await stored.store_counts(session, ids.plan, rows, counted)


def _body(spot: Spot[BodyEntry], ids: _Ids) -> dict[str, Any]:
    body = spot.item
    return {
        "id": ids.bodies[body.code],
        "code": body.code,
        "plan_id": ids.plan,
        "parent_id": ids.bodies[body.parent] if body.parent else None,
        "kind": body.kind,
        "title": body.title.stored(),
        "mandate": body.mandate.stored() if body.mandate else None,
        "mandate_reference": body.mandate_reference,
        "jurisdiction": body.jurisdiction,
        "actor_id": ids.actors[body.actor] if body.actor else None,
        "chair_id": ids.actors[body.chair] if body.chair else None,
        "chair_title": body.chair_title.stored() if body.chair_title else None,
        "begins_on": body.begins,
        "ends_on": body.ends,
        "promises": [promise.model_dump(mode="json") for promise in body.promises],
        "figures": [figure.model_dump(mode="json") for figure in body.figures],
        "source": body.source,
        "confidence": body.confidence,
        "note": body.note,
    }


def _seats(read: CoordinationFiles, ids: _Ids) -> Iterator[dict[str, Any]]:
    for spot in read.bodies:
        for member in spot.item.members:
            yield {
                "body_id": ids.bodies[spot.item.code],
                "actor_id": ids.actors[member.actor],
                "role": member.role,
                "since": member.since,
                "until": member.until,
                "source": member.source,
            }


def _meeting(spot: Spot[MeetingEntry], ids: _Ids) -> dict[str, Any]:
    meeting = spot.item
    return {
        "id": ids.meetings[meeting.code],
        "code": meeting.code,
        "body_id": ids.bodies[meeting.body],
        "title": meeting.title.stored(),
        "state": "held",
        "area_code": meeting.place,
        "held_from": meeting.held.start,
        "held_until": meeting.held.until,
        "held_text": meeting.held.text,
        "precision": meeting.held.precision,
        "source": meeting.source,
        "confidence": meeting.confidence,
        "note": meeting.note,
    }


def _record(kind: str, spot: Spot[RecordEntry], ids: _Ids) -> dict[str, Any]:
    entry = spot.item
    return {
        "id": ids.records[entry.code],
        "code": entry.code,
        "kind": kind,
        "body_id": ids.bodies[SERIES],
        "sectors": list(entry.sectors),
        "level": entry.level,
        "text": entry.text.stored(),
        "state": "approved",
        "source": entry.source,
        "confidence": entry.confidence,
        "note": entry.note,
    }
