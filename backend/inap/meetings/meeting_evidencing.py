"""What attaching and removing files is to a meeting: signed minutes, a sheet of who came.

Who keeps the record of the body does it, while the meeting is planned or held. A file may hold
names and numbers of people, and what is in it cannot be told from outside. So files are for those
who keep or oversee the record, as who came by actor is: publishing the minutes publishes their
words, and no file.
"""

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import meeting_recording
from inap.meetings import meeting_writing_queries as writing
from inap.meetings.meeting_queries import Seen, find_meeting
from inap.meetings.meeting_workflow import Request
from inap.meetings.refusing import NotThere, Refused
from inap.meetings.remembering import Writer, any_version


async def hold(
    session: AsyncSession, writer: Writer, meeting_id: UUID
) -> Seen | NotThere | Refused:
    """Hold a meeting whose files the writer wants to change; decided like any edit."""
    seen = await find_meeting(session, meeting_id, writer.caller)
    if seen is None or not seen.full:
        return NotThere()
    request = Request("edit", writer.today)
    return await meeting_recording.hold(session, writer, meeting_id, request, any_version)


async def tell(session: AsyncSession, writer: Writer, held: Seen) -> int:
    """The meeting is another one with other files; returns its version.

    A meeting has no history of its own: the audit trail says which file it was, as of every change.
    """
    await writing.update_meeting(session, held.id, {}, writer.at)
    return held.version + 1
