"""Events as a calendar (RFC 5545, and RFC 5546 where one is invited).

Whole days have an alarm the day before, events at a time one an hour before.

An event keeps its UID and its DTSTAMP as long as it tells the same, so that calendars which read
the feed again find nothing changed. It never holds a figure: whoever has the address reads it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final, Literal

from icalendar import Alarm, Calendar, vCalAddress, vDuration
from icalendar import Event as CalendarEvent

from inap.kit.messages import say, say_period, without_isolates

PRODUCT: Final = "-//INAP Portal//Reporting//EN"
Method = Literal["PUBLISH", "REQUEST", "CANCEL"]
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
class Parties:
    """Who invites whom to an event, by their addresses."""

    organizer: str
    attendee: str


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

    def at(self, path: str) -> str:
        """The address of a screen of the client."""
        return f"{self.address}/{self.language}{path}"


def write_calendar(name: str, events: Iterable[Event], reader: Reader) -> bytes:
    """The calendar in UTF-8; the same events give the same bytes."""
    calendar = _empty("PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", vDuration(READ_AGAIN), parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", vDuration(READ_AGAIN))
    for event in sorted(events, key=lambda each: (each.day, each.uid)):
        calendar.add_component(_component(event, reader))
    written: bytes = calendar.to_ical()
    return written


def write_invitation(event: Event, reader: Reader, method: Method, parties: Parties) -> bytes:
    """The invitation to one event, or that it is called off, as mail programs take it."""
    calendar = _empty(method)
    component = _component(event, reader)
    component.add("organizer", vCalAddress(f"mailto:{parties.organizer}"))
    attendee = vCalAddress(f"mailto:{parties.attendee}")
    attendee.params["PARTSTAT"] = "NEEDS-ACTION"
    # Nobody reads what a program would answer.
    attendee.params["RSVP"] = "FALSE"
    component.add("attendee", attendee)
    calendar.add_component(component)
    written: bytes = calendar.to_ical()
    return written


def _empty(method: Method) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", method)
    return calendar


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
