"""The words of a mail about a meeting, in one person's language. Pure.

It says what the meeting's page says to who comes to it: title, body, time, place, link and agenda.
Why a meeting was cancelled stands on its page only, and nothing internal is in a mail.
"""

from dataclasses import dataclass
from datetime import datetime

from inap.kit import days
from inap.kit.calendars import Reader
from inap.kit.messages import Named, in_digits, machine_made, messages, say, say_date
from inap.kit.outbox.paper import Paper
from inap.meetings.mailing_rules import Due
from inap.meetings.meeting_calendar import meeting_path
from inap.meetings.meeting_queries import Seen


@dataclass(frozen=True, slots=True)
class Written:
    """A mail in words."""

    subject: str
    body: str
    html: str


def write_mail(meeting: Seen, due: Due, reader: Reader, *, synthetic: bool) -> Written:
    """The mail to one address."""
    language = reader.language

    def told(key: str, **values: object) -> str:
        return say(language, f"invitation.{key}", reader.digits, **values)

    title = Named(meeting.body, meeting.title).told(language)
    body = Named(meeting.body, meeting.body_title).told(language)
    day = _day(meeting, reader)
    if due.method == "CANCEL":
        kind = "cancelled" if meeting.state == "cancelled" else "uninvited"
    else:
        kind = "changed" if due.again else "invited"
    subject = told(f"subject.{kind}", title=title, day=day)
    if synthetic:
        subject = told("training", subject=subject)
    paper = Paper()
    if due.name:
        paper.paragraph(say(language, "mail.greeting", reader.digits, name=due.name))
    paper.paragraph(told(f"text.{kind}", title=title, body=body))
    if due.method == "REQUEST":
        paper.items(_facts(meeting, reader))
        agenda = [Named("", item["title"]).told(language) for item in meeting.agenda]
        if points := [point for point in agenda if point]:
            paper.heading(told("agenda"))
            paper.items(points)
    paper.link(told("page"), reader.at(meeting_path(meeting)))
    if machine_made(language):
        paper.paragraph(say(language, "mail.machine", reader.digits))
    return Written(f"{say(language, 'app')}: {subject}", paper.body, paper.html)


def _facts(meeting: Seen, reader: Reader) -> list[str]:
    """When and where, as far as it is settled."""

    def told(key: str, **values: object) -> str:
        return say(reader.language, f"invitation.{key}", reader.digits, **values)

    facts = [told("when", when=_when(meeting, reader))]
    if meeting.place:
        facts.append(told("where", where=meeting.place))
    if meeting.mode:
        facts.append(told(f"mode.{meeting.mode}"))
    if meeting.link:
        facts.append(told("link", link=meeting.link))
    return facts


def _day(meeting: Seen, reader: Reader) -> str:
    if meeting.begins_on is None:
        return say(reader.language, "invitation.noDay", reader.digits)
    return say_date(reader.language, meeting.begins_on, reader.digits)


def _when(meeting: Seen, reader: Reader) -> str:
    """The day, or the days, and the hours where they are set."""
    day = _day(meeting, reader)
    if meeting.starts_at is not None:
        hours = [_hour(each, reader) for each in (meeting.starts_at, meeting.ends_at) if each]
        return say(
            reader.language,
            "invitation.atHours" if len(hours) == 2 else "invitation.atHour",
            reader.digits,
            day=day,
            hour=hours[0],
            until=hours[-1],
            zone=_zone(reader.language),
        )
    if meeting.ends_on is not None and meeting.ends_on != meeting.begins_on:
        last = say_date(reader.language, meeting.ends_on, reader.digits)
        return say(reader.language, "invitation.days", reader.digits, day=day, until=last)
    return day


def _hour(moment: datetime, reader: Reader) -> str:
    return in_digits(f"{days.local(moment):%H:%M}", reader.digits)


def _zone(language: str) -> str:
    """The name of the time zone, as people say it where we know that."""
    zone = days.zone_name()
    return messages(language).get(f"invitation.zone.{zone}", zone)
