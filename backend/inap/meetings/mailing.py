"""Writing to those who are invited to a meeting: who is due, then their mails. No HTTP.

What is written goes into the outbox in the same transaction, under a key of meeting, version and
address: a retry writes nothing twice, and a change of the meeting may be told again.
"""

import hashlib
from dataclasses import dataclass
from email.utils import parseaddr
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit.calendars import Parties, Reader, write_invitation
from inap.kit.outbox.queries import Letter, put_in
from inap.meetings import mail_queries as queries
from inap.meetings.keeping import refused_keeper
from inap.meetings.mail_texts import write_mail
from inap.meetings.mailing_rules import Due, mails_due
from inap.meetings.meeting_calendar import meeting_event
from inap.meetings.meeting_queries import Seen, find_meeting
from inap.meetings.meeting_writing_queries import hold_meeting
from inap.meetings.refusing import NotThere, Refused
from inap.meetings.remembering import CheckVersion, Writer, remember

KIND = "meeting"
# Who keeps the record of both governments writes in the plan's first language.
LANGUAGE = "ar"


@dataclass(frozen=True, slots=True)
class Post:
    """What the mails of this portal depend on: its address, its digits, and who they are from."""

    address: str
    digits: str
    sender: str


async def mail_invited(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    check_version: CheckVersion,
    post: Post,
) -> Seen | NotThere | Refused:
    """Write to everybody whom the meeting has to be told now; returns the meeting."""
    await hold_meeting(session, meeting_id)
    meeting = await find_meeting(session, meeting_id, writer.caller)
    if meeting is None:
        return NotThere()
    if (refused := refused_keeper(writer.caller, meeting.jurisdiction, "invite")) is not None:
        return refused
    check_version(meeting.version)
    if meeting.state == "held":
        return Refused("wrong-state", {"state": meeting.state, "action": "invite"})
    synthetic = await queries.is_synthetic(session, meeting.body_id)
    addresses = await queries.list_addresses(
        session, meeting.id, synthetic=synthetic, language=LANGUAGE
    )
    told = await queries.list_told(session, meeting.id)
    due = mails_due(meeting.stand.state, addresses, told)
    keys = {_key(meeting, each): each for each in due}
    letters = [_letter(meeting, each, key, post, synthetic=synthetic) for key, each in keys.items()]
    made = await put_in(session, letters)
    await queries.keep_mails(
        session,
        [
            {
                "message_id": message,
                "actor_id": actor,
                "meeting_id": meeting.id,
                "version": meeting.version,
                "method": keys[key].method,
                "by": writer.account_id,
                "at": writer.at,
            }
            for key, message in made.items()
            for actor in keys[key].actors
        ],
    )
    await remember(session, writer, "meeting.mail", f"meeting:{meeting.id}", mails=len(made))
    return meeting


def _key(meeting: Seen, due: Due) -> str:
    # The outbox is read by more people than the contacts are.
    address = hashlib.sha256(due.email.strip().lower().encode()).hexdigest()[:32]
    return f"{KIND}:{meeting.id}:{meeting.version}:{address}"


def _letter(meeting: Seen, due: Due, key: str, post: Post, *, synthetic: bool) -> Letter:
    reader = Reader(due.language, post.digits, post.address)
    written = write_mail(meeting, due, reader, synthetic=synthetic)
    event = meeting_event(meeting, reader, cancelled=due.method == "CANCEL")
    parties = Parties(parseaddr(post.sender)[1], due.email)
    return Letter(
        kind=KIND,
        dedupe_key=key,
        account=due.account,
        to=due.email,
        language=due.language,
        subject=written.subject[:300],
        body=written.body,
        html=written.html,
        calendar=(write_invitation(event, reader, due.method, parties).decode() if event else None),
    )
