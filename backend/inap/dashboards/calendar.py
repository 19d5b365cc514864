"""Due dates, deadlines and meetings as a calendar (RFC 5545).

Whole days have an alarm the day before, meetings at a time one an hour before.

An event keeps its UID and its DTSTAMP as long as it tells the same, so that calendars which read
the feed again find nothing changed. It never holds a figure: whoever has the address reads it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID

from icalendar import Alarm, Calendar, vDuration
from icalendar import Event as CalendarEvent

from inap.dashboards.calendar_queries import Deadline
from inap.kit import days
from inap.kit.messages import say, say_period, without_isolates
from inap.meetings.meeting_queries import Seen
from inap.submissions.reminder_texts import Named
from inap.submissions.reminders import PlanTerm

PRODUCT: Final = "-//INAP Portal//Reporting//EN"
READ_AGAIN: Final = timedelta(hours=12)
# Nine in the morning of the day before.
ALARM: Final = timedelta(hours=-15)
AT_AN_HOUR: Final = timedelta(hours=-1)


@dataclass(frozen=True, slots=True)
class Event:
    """One day in the calendar; ``since`` is when it became what it is.

    ``until`` is the last of several days. With ``starts`` it is at a time of that day.
    """

    uid: str
    day: date
    since: datetime
    summary: str
    description: str
    link: str
    rings: bool
    until: date | None = None
    starts: datetime | None = None
    ends: datetime | None = None
    place: str | None = None
    status: Literal["CONFIRMED", "CANCELLED"] | None = None
    sequence: int | None = None


@dataclass(frozen=True, slots=True)
class Reader:
    """For whom a calendar is written: language, digits, and where the portal is."""

    language: str
    digits: str
    address: str

    def say(self, key: str, **values: object) -> str:
        """A sentence of the calendar, without invisible characters."""
        return without_isolates(say(self.language, f"calendar.{key}", self.digits, **values))

    def period(self, code: str) -> str:
        """A period in words."""
        return say_period(self.language, code, self.digits)

    def screen(self, plan: str, screen: str) -> str:
        """The address of one of a plan's screens."""
        return f"{self.address}/{self.language}/plans/{plan}/{screen}"


def term_events(
    term: PlanTerm, plan: Named, reader: Reader, bodies: Sequence[str] = (), screen: str = ""
) -> Iterable[Event]:
    """When periods open, fall due, and (where they do) lock; for these bodies where named."""
    told = {"plan": plan.told(reader.language)}
    period = reader.period(term.code)
    due = reader.say("due", period=period)
    if bodies:
        due = reader.say("dueFor", period=period, bodies=", ".join(bodies))
    found = [
        ("opens", term.opens_on, reader.say("opens", period=period), "aboutOpens", False),
        ("due", term.due_on, due, "about", True),
    ]
    if term.locks_on is not None:
        summary = reader.say("locks", period=period)
        found.append(("locks", term.locks_on, summary, "aboutLocks", True))
    for kind, day, summary, about, rings in found:
        yield Event(
            uid=f"{kind}.{term.plan}.{term.end.isoformat()}@inap",
            day=day,
            since=days.begin_of(term.end),
            summary=summary,
            description=reader.say(about, **told),
            link=reader.screen(plan.code, screen or "calendar"),
            rings=rings,
        )


def deadline_event(deadline: Deadline, plan: Named, reader: Reader) -> Event:
    """Until when a correction is asked for."""
    body = Named("", deadline.actor_title).told(reader.language)
    return Event(
        uid=f"correction.{deadline.submission}@inap",
        day=days.day_of(deadline.at),
        since=deadline.since,
        summary=reader.say(
            "returned", indicator=deadline.indicator, period=reader.period(deadline.period)
        ),
        description=reader.say("aboutReturned", body=body, plan=plan.told(reader.language)),
        link=reader.screen(plan.code, f"submissions/{deadline.submission}"),
        rings=True,
    )


def meeting_event(meeting: Seen, reader: Reader) -> Event | None:
    """A meeting as its reader sees it; None where no day of it is known."""
    if meeting.begins_on is None or meeting.precision == "month":
        return None
    body = Named(meeting.body, meeting.body_title).told(reader.language)
    title = Named(meeting.body, meeting.title).told(reader.language)
    summary = reader.say("meeting", title=title)
    cancelled = meeting.state == "cancelled"
    told = [reader.say("aboutMeeting", body=body)]
    if meeting.link and (meeting.full or meeting.coming):
        told.append(meeting.link)
    return Event(
        uid=f"meeting.{meeting.id}@inap",
        day=meeting.begins_on,
        since=meeting.updated_at,
        summary=reader.say("cancelled", summary=summary) if cancelled else summary,
        description="\n".join(told),
        link=f"{reader.address}/{reader.language}{_screen(meeting)}",
        rings=meeting.state == "planned",
        until=meeting.ends_on,
        starts=meeting.starts_at,
        ends=meeting.ends_at,
        place=meeting.place,
        status="CANCELLED" if cancelled else "CONFIRMED",
        sequence=meeting.version - 1,
    )


def _screen(meeting: Seen) -> str:
    """Where the client shows a meeting: within the plan of its body, if that is of one."""
    return f"/plans/{meeting.plan}/meetings/{meeting.id}" if meeting.plan else ""


def write_calendar(name: str, events: Iterable[Event], reader: Reader) -> bytes:
    """The calendar in UTF-8; the same events give the same bytes."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(READ_AGAIN), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(READ_AGAIN))
    for event in sorted(events, key=lambda each: (each.day, each.uid)):
        calendar.add_component(_component(event, reader))
    written: bytes = calendar.to_ical()
    return written


def named(rows: Iterable[Any]) -> Mapping[UUID, Named]:
    """Names by id."""
    return {row.id: Named(row.code, row.title) for row in rows}


def _component(event: Event, reader: Reader) -> CalendarEvent:
    found = CalendarEvent()
    found.add("uid", event.uid)
    found.add("dtstamp", event.since.astimezone(UTC).replace(microsecond=0))
    _add_time(found, event)
    found.add("summary", event.summary, parameters={"LANGUAGE": reader.language})
    found.add("description", event.description, parameters={"LANGUAGE": reader.language})
    found.add("url", event.link)
    found.add("transp", "TRANSPARENT")
    found.add("categories", ["INAP"])
    if event.place:
        found.add("location", event.place)
    if event.status:
        found.add("status", event.status)
    if event.sequence is not None:
        found.add("sequence", event.sequence)
    if event.rings:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("trigger", AT_AN_HOUR if event.starts else ALARM)
        when = "hour" if event.starts else "alarm"
        alarm.add("description", reader.say(when, summary=event.summary))
        found.add_component(alarm)
    return found


def _add_time(found: CalendarEvent, event: Event) -> None:
    if event.starts is None:
        # The end of a whole day is the first day that is not part of it.
        found.add("dtstart", event.day)
        found.add("dtend", (event.until or event.day) + timedelta(days=1))
        return
    found.add("dtstart", event.starts.astimezone(UTC))
    if event.ends is not None:
        found.add("dtend", event.ends.astimezone(UTC))
