"""HTTP of the mails about a meeting: writing to those invited, and who was told what."""

from collections import Counter
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.policies import SignedIn
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import as_text
from inap.meetings import mail_queries as queries
from inap.meetings import mail_schemas as schemas
from inap.meetings.mailing import LANGUAGE, Post, mail_invited
from inap.meetings.mailing_rules import not_told
from inap.meetings.meeting_queries import Seen, find_meeting
from inap.meetings.writing_routes import CanKeep, done, mark, seen, writer_of

router = make_router(prefix="/meetings/{meeting_id}/mails", tag="meetings")


@router.get("")
async def get_meeting_mails(
    response: Response, caller: SignedIn, session: ReadSession, meeting_id: UUID
) -> schemas.MeetingMails:
    """Who was told of a meeting and who has no address, for those who keep the record."""
    found = await find_meeting(session, meeting_id, caller)
    if found is None or not found.full:
        raise Problem("not-found")
    return await _answer(session, response, found)


@router.post("", status_code=201)
async def create_meeting_mails(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    meeting_id: UUID,
) -> schemas.MeetingMails:
    """Write to those who are invited, in their language, with an entry for their calendar.

    Each address gets one mail for one version of the meeting. After a change they are invited
    again; who is not invited any more, or to a meeting that was cancelled, is told so. Accounts of
    the invited actors and their contacts in the registry are written to; of a plan made up for
    training, accounts only.
    """
    writer = writer_of(request, keeper)
    settings = request.app.state.settings
    address = settings.public_url or str(request.base_url).rstrip("/")
    post = Post(address, settings.digits, settings.mail_from)
    found = done(await mail_invited(session, writer, meeting_id, seen(seen_version), post))
    response.headers["Location"] = request.url.path
    return await _answer(session, response, found)


async def _answer(session: AsyncSession, response: Response, found: Seen) -> schemas.MeetingMails:
    synthetic = await queries.is_synthetic(session, found.body_id)
    addresses = await queries.list_addresses(
        session, found.id, synthetic=synthetic, language=LANGUAGE
    )
    told = await queries.list_told(session, found.id)
    rows = await queries.list_mailed(session, found.id)
    reached = Counter(each.actor for each in addresses)
    mark(response, found.version)
    return schemas.MeetingMails.model_validate(
        {
            "meeting": found.id,
            "version": found.version,
            "due": len(not_told(found.stand.state, found.version, addresses, told)),
            "training": synthetic,
            "actors": [
                {
                    "actor": {"code": row.code, "title": as_text(row.title)},
                    "invited": row.invited,
                    "addresses": reached[row.actor_id],
                    "method": row.method,
                    "version": row.version,
                    "at": row.at,
                    "written": row.written,
                    "sent": row.sent,
                    "given_up": row.given_up,
                }
                for row in rows
            ],
            "without_address": [
                {"code": row.code, "title": as_text(row.title)}
                for row in rows
                if row.invited and not reached[row.actor_id]
            ],
        }
    )
