"""Due dates and deadlines as events of a calendar."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from uuid import UUID

from inap.dashboards.calendar_queries import Deadline
from inap.kit import days
from inap.kit.calendars import Event, Reader
from inap.kit.messages import Named
from inap.submissions.reminders import PlanTerm


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
            link=reader.at(f"/plans/{plan.code}/{screen or 'calendar'}"),
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
        link=reader.at(f"/plans/{plan.code}/submissions/{deadline.submission}"),
        rings=True,
    )


def named(rows: Iterable[Any]) -> Mapping[UUID, Named]:
    """Names by id."""
    return {row.id: Named(row.code, row.title) for row in rows}
