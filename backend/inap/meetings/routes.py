"""HTTP of the coordination slice: bodies and records."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from inap.access.policies import Anyone
from inap.kit.database import ReadSession
from inap.kit.pages import Page, Paging, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.meetings import queries
from inap.meetings.queries import BodyView, RecordView, Wanted
from inap.meetings.schemas import (
    Body,
    BodyDetail,
    Kind,
    Level,
    Record,
    RecordState,
    Sector,
)
from inap.plans.sources import source_document

router = make_router(tag="meetings")


def filters(
    *,
    kind: Annotated[Kind | None, Query()] = None,
    sector: Annotated[Sector | None, Query()] = None,
    level: Annotated[Level | None, Query()] = None,
    body: Annotated[Code | None, Query()] = None,
    meeting: Annotated[UUID | None, Query()] = None,
    actor: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query()] = None,
    state: Annotated[RecordState | None, Query()] = None,
    q: Annotated[str | None, Query(max_length=200, description="words of the text")] = None,
) -> Wanted:
    """What a list of records is narrowed to."""
    return Wanted(kind, sector, level, body, meeting, actor, node, state, q)


@router.get("/bodies")
async def list_bodies(_caller: Anyone, session: ReadSession, paging: Paging) -> Page[Body]:
    """The bodies that coordinate plans, by code."""
    after = after_parts(paging, 1)
    rows = await queries.list_bodies(
        session, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda body: (body.code,))
    return Page(items=[Body.model_validate(_body(row)) for row in kept], next=following)


@router.get("/bodies/{body}")
async def get_body(_caller: Anyone, session: ReadSession, body: Code) -> BodyDetail:
    """A body with its mandate, seats, promises and published figures; raises ``not-found``."""
    listed = await queries.list_bodies(session, after=None, limit=1, code=body)
    found = await queries.find_body(session, body)
    if found is None or not listed:
        raise Problem("not-found")
    chair = await queries.find_actor(session, found.chair_id)
    members = await queries.list_members(session, found.id)
    return BodyDetail.model_validate(
        {
            **_body(listed[0]),
            "mandate": as_text_or_none(found.mandate),
            "mandate_reference": found.mandate_reference,
            "chair": None if chair is None else _reference(*chair),
            "chair_title": as_text_or_none(found.chair_title),
            "begins_on": found.begins_on,
            "ends_on": found.ends_on,
            "members": [
                {
                    "actor": _reference(member.code, member.title),
                    "role": member.role,
                    "since": member.since,
                    "until": member.until,
                    "source": source_document(member.source),
                }
                for member in members
            ],
            "promises": [_with_source(promise) for promise in found.promises],
            "figures": [_with_source(figure) for figure in found.figures],
            "bodies": await queries.list_beneath(session, found.id),
            "source": source_document(found.source),
            "confidence": found.confidence,
            "note": found.note,
        }
    )


@router.get("/records")
async def list_records(
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    wanted: Annotated[Wanted, Depends(filters)],
) -> Page[Record]:
    """Updates, challenges and recommendations that the caller may see, oldest first."""
    after = after_parts(paging, 1)
    rows = await queries.list_records(
        session, caller, wanted, after=_id_of(after[0]) if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda record: (str(record.id),))
    return Page(items=[_record(row) for row in kept], next=following)


@router.get("/records/{record_id}")
async def get_record(caller: Anyone, session: ReadSession, record_id: UUID) -> Record:
    """An update, challenge or recommendation; raises ``not-found``."""
    rows = await queries.list_records(
        session, caller, Wanted(), after=None, limit=1, record_id=record_id
    )
    if not rows:
        raise Problem("not-found")
    return _record(rows[0])


def _id_of(given: str) -> UUID:
    try:
        return UUID(given)
    except ValueError as error:
        raise Problem("invalid-cursor") from error


def _reference(code: str, title: dict[str, Any]) -> Reference:
    return Reference(code=code, title=as_text(title))


def _with_source(stored: dict[str, Any]) -> dict[str, Any]:
    return {**stored, "source": source_document(stored.get("source"))}


def _body(row: BodyView) -> dict[str, Any]:
    return {
        "code": row.code,
        "plan": row.plan,
        "parent": row.parent,
        "kind": row.kind,
        "title": as_text(row.title),
        "jurisdiction": row.jurisdiction,
        "actor": row.actor,
        "meetings": row.meetings,
        "records": row.records,
    }


def _record(row: RecordView) -> Record:
    named = sorted(row.actors or [], key=lambda actor: str(actor["code"]))
    return Record.model_validate(
        {
            "id": row.id,
            "code": row.code,
            "kind": row.kind,
            "body": row.body,
            "meeting": row.meeting,
            "sectors": row.sectors,
            "level": row.level,
            "text": as_text(row.text),
            "actors": [_reference(actor["code"], actor["title"]) for actor in named],
            "nodes": sorted(row.nodes or []),
            "state": row.state,
            "noted_on": row.noted_on,
            "follow_up": row.follow_up,
            "source": source_document(row.source),
            "confidence": row.confidence,
            "note": row.note,
        }
    )
