"""HTTP of meetings: planning, holding and cancelling them, their minutes and who came."""

from datetime import date
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, SignedIn
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch
from inap.kit.moments import IsoDay
from inap.kit.pages import Page, PageRequest, Paging, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.meetings import meeting_queries as queries
from inap.meetings import meeting_recording as recording
from inap.meetings import meeting_schemas as schemas
from inap.meetings.attendance import Came
from inap.meetings.attendance_recording import attend, invite
from inap.meetings.meeting_documents import meeting_document, sheet_document
from inap.meetings.meeting_queries import LAST_DAY, Filters, Seen
from inap.meetings.meeting_workflow import Request as Step
from inap.meetings.meeting_workflow import State
from inap.meetings.writing_routes import CanKeep, done, mark, seen, writer_of

router = make_router(prefix="/meetings", tag="meetings")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    body: Annotated[Code | None, Query()] = None,
    state: Annotated[State | None, Query(description="planned, held or cancelled")] = None,
    actor: Annotated[Code | None, Query(description="that this actor attended")] = None,
    since: Annotated[IsoDay | None, Query(description="from this day on")] = None,
    until: Annotated[IsoDay | None, Query(description="up to this day")] = None,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, body, state, actor, since, until)


@router.get("")
async def list_meetings(
    request: Request,
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.Meeting]:
    """The meetings that the caller may see, the latest first, those without a day at the end."""
    found = await queries.list_meetings(
        session, caller, limited, limit=paging.limit + 1, after=_after(paging)
    )
    kept, following = cut_page(
        found, paging, lambda each: ((each.begins_on or LAST_DAY).isoformat(), str(each.id))
    )
    came = await queries.list_came(session, [each.id for each in kept])
    reader = writer_of(request, caller)
    items = [meeting_document(each, came.get(each.id, ()), reader) for each in kept]
    return Page(items=items, next=following)


@router.post("", status_code=201)
async def create_meeting(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    session: WriteSession,
    given: schemas.MeetingInput,
) -> schemas.Meeting:
    """Plan a meeting of a body; with `from_open` its agenda takes up what is still open."""
    made = done(
        await recording.create_meeting(
            session,
            writer_of(request, keeper),
            given.body,
            given.given(),
            from_open=given.from_open,
        )
    )
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(request, session, response, made, keeper)


@router.get("/{meeting_id}")
async def get_meeting(
    request: Request, response: Response, caller: Anyone, session: ReadSession, meeting_id: UUID
) -> schemas.Meeting:
    """A meeting; who does not keep the record sees it without what is not published."""
    return await _answer(request, session, response, meeting_id, caller)


@router.patch("/{meeting_id}")
async def update_meeting(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    meeting_id: UUID,
    given: schemas.MeetingChange,
) -> schemas.Meeting:
    """Change a meeting: its day, place or agenda, and of a held one its minutes."""
    writer = writer_of(request, keeper)
    check = seen(seen_version)
    done(await recording.edit_meeting(session, writer, meeting_id, given.given(), check))
    return await _answer(request, session, response, meeting_id, keeper)


@router.post("/{meeting_id}/transitions")
async def create_meeting_transition(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    meeting_id: UUID,
    given: schemas.MeetingStep,
) -> schemas.Meeting:
    """Mark a meeting as held, cancel it or plan it again; publish or withdraw its minutes."""
    writer = writer_of(request, keeper)
    step = Step(given.action, writer.today, given.reason)
    check = seen(seen_version)
    done(await recording.act_on_meeting(session, writer, meeting_id, step, check))
    return await _answer(request, session, response, meeting_id, keeper)


@router.get("/{meeting_id}/attendance")
async def get_meeting_attendance(
    response: Response, caller: SignedIn, session: ReadSession, meeting_id: UUID
) -> schemas.AttendanceSheet:
    """Who is invited and who came, by actor, for those who keep or oversee the record."""
    return await _sheet(session, response, meeting_id, caller)


@router.put("/{meeting_id}/attendance")
async def update_meeting_attendance(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    meeting_id: UUID,
    given: schemas.AttendanceInput,
) -> schemas.AttendanceSheet:
    """Keep who came to a held meeting, by actor and sex; it replaces what was kept before.

    More people of an actor than were invited have to be counted as `uninvited`.
    """
    writer = writer_of(request, keeper)
    came = [
        Came(each.actor, each.sex, each.people, each.first_time, each.uninvited)
        for each in given.attendance
    ]
    done(await attend(session, writer, meeting_id, came, seen(seen_version)))
    return await _sheet(session, response, meeting_id, keeper)


@router.put("/{meeting_id}/invitations")
async def update_meeting_invitations(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    meeting_id: UUID,
    given: schemas.InvitationsInput,
) -> schemas.AttendanceSheet:
    """Keep which actors are invited, and how many people of each; it replaces those before."""
    writer = writer_of(request, keeper)
    invited = [(each.actor, each.people) for each in given.invitations]
    done(await invite(session, writer, meeting_id, invited, seen(seen_version)))
    return await _sheet(session, response, meeting_id, keeper)


async def _answer(
    request: Request, session: AsyncSession, response: Response, meeting_id: UUID, caller: Caller
) -> schemas.Meeting:
    """The meeting as it stands now, with its ETag; raises ``not-found``."""
    found = await _found(session, meeting_id, caller)
    came = await queries.list_came(session, [found.id])
    mark(response, found.version)
    return meeting_document(found, came.get(found.id, ()), writer_of(request, caller))


async def _sheet(
    session: AsyncSession, response: Response, meeting_id: UUID, caller: Caller
) -> schemas.AttendanceSheet:
    """Who is invited and who came, with the meeting's ETag; raises ``not-found``."""
    found = await _found(session, meeting_id, caller)
    if not found.full:
        raise Problem("not-found")
    came = await queries.list_came(session, [found.id])
    invited = await queries.list_invited(session, found.id)
    mark(response, found.version)
    return sheet_document(found, invited, came.get(found.id, ()))


async def _found(session: AsyncSession, meeting_id: UUID, caller: Caller) -> Seen:
    found = await queries.find_meeting(session, meeting_id, caller)
    if found is None:
        raise Problem("not-found")
    return found


def _after(paging: PageRequest) -> tuple[date, UUID] | None:
    parts = after_parts(paging, 2)
    if parts is None:
        return None
    try:
        return date.fromisoformat(parts[0]), UUID(parts[1])
    except ValueError as error:
        raise Problem("invalid-cursor") from error
