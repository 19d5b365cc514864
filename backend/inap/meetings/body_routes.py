"""HTTP of bodies and of the seats in them."""

from typing import Any
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch
from inap.kit.pages import Page, Paging, after_id, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.meetings import body_recording, queries
from inap.meetings.body_schemas import BodyChange, BodyInput, SeatChange, SeatInput
from inap.meetings.keeping import keeps
from inap.meetings.queries import BodyView, MemberView
from inap.meetings.schemas import Body, BodyDetail, Member
from inap.meetings.seats import Term
from inap.meetings.writing_routes import CanKeep, done, mark, seen, writer_of
from inap.plans.sources import source_document

router = make_router(prefix="/bodies", tag="meetings")

FIXED = ("code", "kind", "plan", "jurisdiction")


@router.get("")
async def list_bodies(_caller: Anyone, session: ReadSession, paging: Paging) -> Page[Body]:
    """The bodies that coordinate plans, by code."""
    after = after_parts(paging, 1)
    rows = await queries.list_bodies(
        session, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda body: (body.code,))
    return Page(items=[Body.model_validate(_body(row)) for row in kept], next=following)


@router.post("", status_code=201)
async def create_body(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    session: WriteSession,
    given: BodyInput,
) -> BodyDetail:
    """Enter a body: the secretariat, or the coordinator of its side."""
    fixed = {name: getattr(given, name) for name in FIXED}
    writer = writer_of(request, keeper)
    done(await body_recording.create_body(session, writer, fixed, given.given()))
    response.headers["Location"] = f"{request.url.path}/{given.code}"
    return await _answer(session, response, given.code, keeper)


@router.get("/{code}")
async def get_body(
    response: Response, caller: Anyone, session: ReadSession, code: Code
) -> BodyDetail:
    """A body with its mandate, seats, promises and published figures; raises ``not-found``."""
    return await _answer(session, response, code, caller)


@router.patch("/{code}")
async def update_body(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    code: Code,
    given: BodyChange,
) -> BodyDetail:
    """Change a body's mandate, chair, place among the others, days or promises."""
    writer = writer_of(request, keeper)
    check = seen(seen_version)
    done(await body_recording.edit_body(session, writer, code, given.given(), check))
    return await _answer(session, response, code, keeper)


@router.get("/{code}/members")
async def list_body_members(
    _caller: Anyone, session: ReadSession, paging: Paging, code: Code
) -> Page[Member]:
    """The seats of a body, past ones too, as they were entered."""
    found = await queries.find_body(session, code)
    if found is None:
        raise Problem("not-found")
    rows = await queries.list_members(
        session, found.id, after=after_id(paging), limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda seat: (str(seat.id),))
    return Page(items=[Member.model_validate(_member(row)) for row in kept], next=following)


@router.post("/{code}/members", status_code=201)
async def create_body_member(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    session: WriteSession,
    code: Code,
    given: SeatInput,
) -> Member:
    """Give an actor a seat in a body; nobody holds two in one body at a time."""
    term = Term(given.since, given.until)
    made = done(
        await body_recording.create_seat(
            session, writer_of(request, keeper), code, given.actor, given.role, term
        )
    )
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _seat(session, response, code, made)


@router.get("/{code}/members/{member_id}")
async def get_body_member(
    response: Response, _caller: Anyone, session: ReadSession, code: Code, member_id: UUID
) -> Member:
    """A seat in a body."""
    return await _seat(session, response, code, member_id)


@router.patch("/{code}/members/{member_id}")
async def update_body_member(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    code: Code,
    member_id: UUID,
    given: SeatChange,
) -> Member:
    """Change a seat, or end it by its last day; ended seats stay."""
    writer = writer_of(request, keeper)
    check = seen(seen_version)
    done(await body_recording.edit_seat(session, writer, code, member_id, given.given(), check))
    return await _seat(session, response, code, member_id)


async def _answer(
    session: AsyncSession, response: Response, code: str, caller: Caller
) -> BodyDetail:
    """The body as it stands, with its ETag; raises ``not-found``."""
    listed = await queries.list_bodies(session, after=None, limit=1, code=code)
    found = await queries.find_body(session, code)
    if found is None or not listed:
        raise Problem("not-found")
    chair = await queries.find_actor(session, found.chair_id)
    members = await queries.list_members(session, found.id)
    by_seat = sorted(members, key=lambda seat: (seat.role != "chair", seat.code, str(seat.since)))
    mark(response, found.version)
    return BodyDetail.model_validate(
        {
            **_body(listed[0]),
            "mandate": as_text_or_none(found.mandate),
            "mandate_reference": found.mandate_reference,
            "chair": None if chair is None else _reference(*chair),
            "chair_title": as_text_or_none(found.chair_title),
            "begins_on": found.begins_on,
            "ends_on": found.ends_on,
            "members": [_member(seat) for seat in by_seat],
            "promises": [_with_source(promise) for promise in found.promises],
            "figures": [_with_source(figure) for figure in found.figures],
            "bodies": await queries.list_beneath(session, found.id),
            "may_keep": keeps(caller, found.jurisdiction),
            "source": source_document(found.source),
            "confidence": found.confidence,
            "note": found.note,
            "version": found.version,
        }
    )


async def _seat(session: AsyncSession, response: Response, code: str, seat_id: UUID) -> Member:
    body = await queries.find_body(session, code)
    rows = await queries.list_members(session, body.id, seat_id=seat_id) if body else ()
    if not rows:
        raise Problem("not-found")
    mark(response, rows[0].version)
    return Member.model_validate(_member(rows[0]))


def _member(seat: MemberView) -> dict[str, Any]:
    return {
        "id": seat.id,
        "actor": _reference(seat.code, seat.title),
        "role": seat.role,
        "since": seat.since,
        "until": seat.until,
        "source": source_document(seat.source),
        "version": seat.version,
    }


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
