"""Writing meetings: the rules, then the statements. No HTTP.

Everything is decided before anything is written; a refusal is a value. The body's row is held
before the meeting's, always in this order.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import days
from inap.meetings import body_writing_queries as bodies
from inap.meetings import meeting_writing_queries as writing
from inap.meetings import open_item_queries as open_items
from inap.meetings.keeping import refused_keeper
from inap.meetings.meeting_queries import Seen, find_meeting
from inap.meetings.meeting_workflow import Request, decide, refused_day
from inap.meetings.refusing import Fault, NotThere, Refused, faulty, unknown
from inap.meetings.remembering import CheckVersion, Writer, remember

Given = Mapping[str, Any]
COLUMNS = {"area": "area_code", "begins_on": "held_from", "ends_on": "held_until"}
# What a source tells of a meeting stays as it has it.
OF_SOURCE = ("title", "begins_on", "ends_on", "starts_at", "ends_at")
MOST_ITEMS = 200


async def create_meeting(
    session: AsyncSession, writer: Writer, code: str, given: Given, *, from_open: bool
) -> UUID | Refused:
    """Plan a meeting; returns its id."""
    body = await bodies.hold_body(session, code)
    if body is None:
        return Refused("invalid-request", faults=(unknown("/body"),))
    refused = refused_keeper(writer.caller, body.jurisdiction, "create")
    if refused is not None:
        return refused
    if given.get("minutes"):
        return Refused("meeting-not-held")
    columns, faults = await _columns(session, given, body.id, None)
    if (refusal := faulty(faults)) is not None:
        return refusal
    outside = refused_day(columns["held_from"], body.begins_on, body.ends_on)
    if outside is not None:
        return outside
    if from_open:
        agenda = columns.get("agenda", [])
        columns["agenda"] = (agenda + await left_over(session, body.id, writer.today))[:MOST_ITEMS]
    meeting_id = await writing.insert_meeting(
        session,
        {
            "body_id": body.id,
            **columns,
            "created_by": writer.account_id,
            "updated_at": writer.at,
            "edited_at": writer.at,
        },
    )
    await remember(session, writer, "meeting.create", f"meeting:{meeting_id}", body=code)
    return meeting_id


async def edit_meeting(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    given: Given,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Change a meeting; returns it as it was."""
    seen = await hold(session, writer, meeting_id, Request("edit", writer.today), check_version)
    if not isinstance(seen, Seen):
        return seen
    columns, faults = await _columns(session, given, seen.body_id, seen)
    faults += _fixed(seen, given)
    if (refusal := faulty(faults)) is not None:
        return refusal
    if (refused := _refused_now(seen, writer.today, columns)) is not None:
        return refused
    if columns:
        await writing.update_meeting(session, seen.id, columns, writer.at)
        told = sorted(given)
        await remember(session, writer, "meeting.edit", f"meeting:{seen.id}", fields=told)
    return seen


async def act_on_meeting(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    request: Request,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Hold, cancel or plan it again; publish or withdraw its minutes. Returns it as it was."""
    held = await hold(session, writer, meeting_id, request, check_version)
    if not isinstance(held, Seen):
        return held
    changes: dict[str, Any] = {}
    if request.action == "hold":
        changes = {"state": "held"}
    elif request.action == "cancel":
        changes = {"state": "cancelled", "reason": request.reason}
    elif request.action == "replan":
        changes = {"state": "planned", "reason": None}
    elif request.action == "publish":
        changes = {"minutes_published_at": writer.at}
    elif request.action == "withdraw":
        changes = {"minutes_published_at": None}
    await writing.update_meeting(session, meeting_id, changes, writer.at)
    told = {"reason": request.reason} if request.reason else {}
    await remember(session, writer, f"meeting.{request.action}", f"meeting:{meeting_id}", **told)
    return held


async def hold(
    session: AsyncSession,
    writer: Writer,
    meeting_id: UUID,
    request: Request,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Hold the meeting and its body, when the caller may do this with it now."""
    await writing.hold_meeting(session, meeting_id)
    seen = await find_meeting(session, meeting_id, writer.caller)
    if seen is None:
        return NotThere()
    outcome = decide(seen.stand, request, keeps=seen.kept_by(writer.caller))
    if isinstance(outcome, Refused) and outcome.forbidden:
        return outcome
    check_version(seen.version)
    return outcome if isinstance(outcome, Refused) else seen


async def left_over(session: AsyncSession, body_id: UUID, today: date) -> list[dict[str, Any]]:
    """Points for the next agenda: what the last one left, then the other open recommendations."""
    left, last = await unfinished(session, body_id)
    listed = await open_items.list_open(session, body_id, today)
    named = {item["record"] for item in left}
    carried = [{**item, "done": None, "carried_from": str(last)} for item in left]
    return carried + [
        {"title": each.text, "record": str(each.id), "done": None, "carried_from": None}
        for each in listed.first
        if str(each.id) not in named
    ]


async def unfinished(
    session: AsyncSession, body_id: UUID
) -> tuple[list[dict[str, Any]], UUID | None]:
    """What the last meeting held did not finish, and which it was; closed recommendations are."""
    last = await open_items.find_last_held(session, body_id)
    if last is None:
        return [], None
    meeting_id, agenda = last
    left = [item for item in agenda if item["done"] is not True]
    records = [UUID(item["record"]) for item in left if item["record"]]
    closed = {str(each) for each in await open_items.list_closed(session, records)}
    return [item for item in left if item["record"] not in closed], meeting_id


async def _columns(
    session: AsyncSession, given: Given, body_id: UUID, seen: Seen | None
) -> tuple[dict[str, Any], list[Fault]]:
    """What is given as columns, and what is wrong with it."""
    faults: list[Fault] = []
    columns = {COLUMNS.get(name, name): value for name, value in given.items()}
    if "title" in columns and not columns["title"]:
        faults.append(Fault("/title", "value-required"))
    if given.get("area") is not None and not await writing.find_area(session, given["area"]):
        faults.append(unknown("/area"))
    if "agenda" in columns:
        columns["agenda"], wrong = await _agenda(session, columns["agenda"], body_id)
        faults += wrong
    if seen is None or {"begins_on", "ends_on", "starts_at", "ends_at"} & set(given):
        moved, wrong = _days(given, seen)
        columns |= moved
        faults += wrong
    return columns, faults


def _days(given: Given, seen: Seen | None) -> tuple[dict[str, Any], list[Fault]]:
    """The days and times as columns: a time decides the day, another day forgets the time."""
    before = {
        name: getattr(seen, name) if seen else None
        for name in ("begins_on", "ends_on", "starts_at", "ends_at")
    }
    if (
        seen
        and "starts_at" not in given
        and given.get("begins_on", seen.begins_on)
        not in (
            None,
            seen.begins_on,
        )
    ):
        before |= {"ends_on": None, "starts_at": None, "ends_at": None}
    now = before | {name: given[name] for name in before if name in given}
    starts, ends = now["starts_at"], now["ends_at"]
    faults = []
    if starts is not None:
        if given.get("begins_on") not in (None, days.day_of(starts)):
            faults.append(Fault("/begins_on", "value-not-expected"))
        now["begins_on"] = days.day_of(starts)
        if "ends_on" not in given:
            now["ends_on"] = None
    elif ends is not None:
        faults.append(Fault("/starts_at", "value-required"))
    if starts is not None and ends is not None:
        if ends <= starts:
            faults.append(Fault("/ends_at", "ends-before-start"))
        now["ends_on"] = now["ends_on"] or days.day_of(ends)
    if now["begins_on"] is None:
        faults.append(Fault("/begins_on", "value-required"))
    elif now["ends_on"] is not None and now["ends_on"] < now["begins_on"]:
        faults.append(Fault("/ends_on", "ends-before-start"))
    return {
        "held_from": now["begins_on"],
        "held_until": now["ends_on"] or now["begins_on"],
        "starts_at": starts,
        "ends_at": ends,
        "precision": "day",
    }, faults


async def _agenda(
    session: AsyncSession, items: list[dict[str, Any]], body_id: UUID
) -> tuple[list[dict[str, Any]], list[Fault]]:
    """The agenda with the words of its records, and what is wrong with it."""
    texts = await writing.find_texts(session, {UUID(i["record"]) for i in items if i["record"]})
    others = await writing.find_meetings_of(
        session, body_id, {UUID(i["carried_from"]) for i in items if i["carried_from"]}
    )
    faults = []
    for at, item in enumerate(items):
        known = texts.get(UUID(item["record"])) if item["record"] else None
        if item["record"] and known is None:
            faults.append(unknown(f"/agenda/{at}/record"))
        elif not item["title"] and known is None:
            faults.append(Fault(f"/agenda/{at}/title", "value-required"))
        if item["carried_from"] and UUID(item["carried_from"]) not in others:
            faults.append(unknown(f"/agenda/{at}/carried_from"))
        item["title"] = item["title"] or known or {}
    return items, faults


def _refused_now(seen: Seen, today: date, columns: Mapping[str, Any]) -> Refused | None:
    """Why a change does not fit the meeting's state or the days of its body."""
    if "minutes" in columns and seen.state != "held":
        return Refused("meeting-not-held")
    if "held_from" not in columns:
        return None
    day: date = columns["held_from"]
    if seen.state == "held" and day > today:
        return Refused("meeting-to-come", {"begins_on": day.isoformat()})
    return refused_day(day, seen.body_begins_on, seen.body_ends_on)


def _fixed(seen: Seen, given: Given) -> list[Fault]:
    """What cannot be changed any more: what a source tells, and minutes that are published."""
    found = [name for name in OF_SOURCE if seen.source and name in given]
    if "minutes" in given and seen.minutes_published_at is not None:
        found.append("minutes")
    return [Fault(f"/{name}", "value-fixed") for name in found]
