"""HTTP of calendars: one's own secret feed, and the public one of a plan."""

import hashlib
from datetime import timedelta
from typing import Annotated, Final, Literal
from uuid import UUID

from fastapi import Path, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access import feed_queries
from inap.access.caller import REPORTING_ROLES, Caller
from inap.access.policies import Anyone, Person, SignedIn
from inap.access.queries import find_caller_by_account
from inap.access.tokens import hash_secret, new_secret
from inap.dashboards import calendar_schemas as schemas
from inap.dashboards.calendar import deadline_event, named, term_events
from inap.dashboards.calendar_queries import list_deadlines, list_reported, list_titles
from inap.kit.audit import record
from inap.kit.calendars import Event, Reader, write_calendar
from inap.kit.database import ReadSession, SecretSession, WriteSession
from inap.kit.etags import set_or_304
from inap.kit.messages import Named
from inap.kit.moments import now, today
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.meetings.meeting_calendar import meeting_event
from inap.meetings.meeting_queries import Filters, find_meeting, list_coming, list_meetings
from inap.plans.queries import find_plan
from inap.submissions import clock
from inap.submissions.reminder_queries import list_plan_terms, list_plans

router = make_router(tag="dashboards")

PREFIX: Final = "inapcal_"
MOST_MEETINGS: Final = 500
LOOKS_BACK: Final = timedelta(days=180)
Token = Annotated[
    str,
    Path(
        max_length=200,
        description="the secret of the address",
        examples=["inapcal_made-up"],
    ),
]


class CalendarText(Response):
    """A calendar in the format that calendar programs read."""

    media_type = "text/calendar"


@router.get("/me/calendar")
async def get_calendar_feed(
    caller: SignedIn, response: Response, session: ReadSession
) -> schemas.CalendarFeed:
    """Whether one's calendar has a secret address; the address itself is shown only when made."""
    response.headers["Cache-Control"] = "private, no-store"
    made = caller.account_id and await feed_queries.feed_made_at(session, caller.account_id)
    return schemas.CalendarFeed(created_at=made or None)


@router.post("/me/calendar", status_code=201)
async def create_calendar_feed(
    caller: Person, request: Request, response: Response, session: SecretSession
) -> schemas.NewCalendarFeed:
    """Make a secret address of one's calendar; one made before ends. It is shown this once."""
    if caller.account_id is None:
        raise Problem("not-signed-in")
    secret = new_secret(PREFIX)
    moment = now()
    await feed_queries.keep_feed(session, caller.account_id, secret.hashed, moment)
    await record(
        session,
        caller=caller.label,
        action="create-calendar-feed",
        subject=caller.label,
        request_id=request.state.request_id,
    )
    response.headers["Cache-Control"] = "no-store"
    address = f"{_address(request)}/api/v1/calendars/{secret.plain}.ics"
    return schemas.NewCalendarFeed(address=address, created_at=moment)


@router.delete("/me/calendar", status_code=204)
async def delete_calendar_feed(caller: Person, request: Request, session: WriteSession) -> None:
    """End the secret address of one's calendar; ending it again changes nothing."""
    if caller.account_id and await feed_queries.end_feed(session, caller.account_id):
        await record(
            session,
            caller=caller.label,
            action="end-calendar-feed",
            subject=caller.label,
            request_id=request.state.request_id,
        )


@router.get("/calendars/{token}.ics", response_class=CalendarText, responses={404: {}})
async def get_calendar(token: Token, request: Request, session: ReadSession) -> Response:
    """A person's due dates, deadlines and meetings, by the secret address; no figures.

    It says when periods open, fall due and lock, by when corrections are asked for, and when the
    bodies meet that invited the person's actors or in which these have a seat.
    """
    feed = await feed_queries.find_feed(session, hash_secret(token))
    owner = feed and await find_caller_by_account(session, feed.account_id)
    if not feed or not owner:
        raise Problem("not-found")
    settings = request.app.state.settings
    reader = Reader(feed.language, settings.digits, _address(request))
    events = await _events_of(session, owner, reader)
    return _answer(request, write_calendar(reader.say("mine"), events, reader), public=False)


@router.get("/plans/{plan}/calendar.ics", response_class=CalendarText)
async def get_plan_calendar(
    plan: Code,
    request: Request,
    caller: Anyone,
    session: ReadSession,
    language: Annotated[
        Literal["en", "ar", "ckb"], Query(description="language of the entries")
    ] = "en",
) -> Response:
    """When the reporting periods of a plan open, fall due and lock, and when its bodies meet.

    Everybody finds the meetings that were held; who may see those to come finds them too.
    """
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    reader = Reader(language, request.app.state.settings.digits, _address(request))
    name = Named(found.code, found.title)
    terms = await list_plan_terms(session, [found.id])
    events = [event for term in terms.values() for event in term_events(term, name, reader)]
    met = await list_meetings(session, caller, Filters(plan=found.code), limit=MOST_MEETINGS)
    events += [event for each in met if (event := meeting_event(each, reader))]
    title = reader.say("name", plan=name.told(language))
    public = caller.audience == "public" and found.published
    return _answer(request, write_calendar(title, events, reader), public=public)


@router.get("/meetings/{meeting_id}/calendar.ics", response_class=CalendarText)
async def get_meeting_calendar(
    meeting_id: UUID,
    request: Request,
    caller: Anyone,
    session: ReadSession,
    language: Annotated[
        Literal["en", "ar", "ckb"], Query(description="language of the entry")
    ] = "en",
) -> Response:
    """A meeting for a calendar program, to be sent with the invitation; `not-found` without a day.

    Sent again after a change, it replaces what the program had, a cancelled one included.
    """
    found = await find_meeting(session, meeting_id, caller)
    reader = Reader(language, request.app.state.settings.digits, _address(request))
    event = meeting_event(found, reader) if found else None
    if event is None:
        raise Problem("not-found")
    public = caller.audience == "public"
    return _answer(request, write_calendar(event.summary, [event], reader), public=public)


async def _events_of(session: AsyncSession, owner: Caller, reader: Reader) -> list[Event]:
    """What stands in a person's calendar: their due dates, and the meetings they are to come to."""
    coming = await list_coming(session, owner, today() - LOOKS_BACK, MOST_MEETINGS)
    met = [event for each in coming if (event := meeting_event(each, reader))]
    return await _due_dates(session, owner, reader) + met


async def _due_dates(session: AsyncSession, owner: Caller, reader: Reader) -> list[Event]:
    """The due dates in a person's calendar: of their bodies, or for others of every plan."""
    plans = named(await list_plans(session))
    terms = await list_plan_terms(session, list(plans))
    actors = sorted(owner.actors(*REPORTING_ROLES))
    if not actors:
        return [
            event
            for term in terms.values()
            for event in term_events(term, plans[term.plan], reader)
        ]
    reported = await list_reported(session, list(plans), actors)
    codes = sorted({code for bodies in reported.values() for code in bodies})
    titles = await list_titles(session, codes)
    names = {code: Named(code, titles[code]).told(reader.language) for code in codes}
    events = [
        event
        for place, bodies in reported.items()
        for event in term_events(
            terms[place],
            plans[place[0]],
            reader,
            [names[code] for code in bodies] if len(actors) > 1 else (),
            "work",
        )
    ]
    deadlines = await list_deadlines(session, list(plans), actors, clock.now())
    return events + [deadline_event(each, plans[each.plan], reader) for each in deadlines]


def _address(request: Request) -> str:
    """Where people reach the portal: the setting, or where this request came to."""
    address: str | None = request.app.state.settings.public_url
    return address or str(request.base_url).rstrip("/")


def _answer(request: Request, body: bytes, *, public: bool) -> Response:
    response = CalendarText(body)
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    set_or_304(request, response, etag, public=public)
    return response
