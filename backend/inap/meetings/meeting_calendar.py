"""A meeting as an event of a calendar."""

from inap.kit.calendars import Event, Reader
from inap.kit.messages import Named
from inap.meetings.meeting_queries import Seen


def meeting_event(meeting: Seen, reader: Reader, *, cancelled: bool = False) -> Event | None:
    """A meeting as its reader sees it; None where no day of it is known.

    ``cancelled``: for this reader it is, whatever it is for others.
    """
    if meeting.begins_on is None or meeting.precision == "month":
        return None
    body = Named(meeting.body, meeting.body_title).told(reader.language)
    title = Named(meeting.body, meeting.title).told(reader.language)
    summary = reader.say("meeting", title=title)
    cancelled = cancelled or meeting.state == "cancelled"
    told = [reader.say("aboutMeeting", body=body)]
    if meeting.link and (meeting.full or meeting.coming):
        told.append(meeting.link)
    return Event(
        uid=f"meeting.{meeting.id}@inap",
        day=meeting.begins_on,
        since=meeting.updated_at,
        summary=reader.say("cancelled", summary=summary) if cancelled else summary,
        description="\n".join(told),
        link=reader.at(meeting_path(meeting)),
        rings=meeting.state == "planned",
        until=meeting.ends_on,
        starts=meeting.starts_at,
        ends=meeting.ends_at,
        place=meeting.place,
        status="CANCELLED" if cancelled else "CONFIRMED",
        sequence=meeting.version - 1,
    )


def meeting_path(meeting: Seen) -> str:
    """Where the client shows a meeting: within the plan of its body, if that is of one."""
    return f"/plans/{meeting.plan}/meetings/{meeting.id}" if meeting.plan else ""
