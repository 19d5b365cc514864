"""Meetings as they are answered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inap.kit.text import as_text, as_text_or_none
from inap.meetings import meeting_schemas as schemas
from inap.meetings.attendance import Came, totals
from inap.meetings.meeting_queries import Seen
from inap.meetings.meeting_workflow import allowed
from inap.meetings.open_item_queries import OpenView
from inap.meetings.remembering import Writer
from inap.plans.sources import source_document

Document = dict[str, Any]
Counted = Sequence[tuple[Came, dict[str, Any]]]


def meeting_document(seen: Seen, counted: Counted, reader: Writer) -> schemas.Meeting:
    """The answer for one meeting; ``reader`` is the caller at this moment."""
    keeps = seen.kept_by(reader.caller)
    shown = seen.full or seen.minutes_published_at is not None
    return schemas.Meeting.model_validate(
        {
            "id": seen.id,
            "code": seen.code,
            "body": seen.body,
            "body_title": as_text(seen.body_title),
            "title": as_text(seen.title),
            "state": seen.state,
            "mode": seen.mode,
            "area": seen.area,
            "place": seen.place,
            "link": seen.link if seen.full or seen.coming else None,
            "begins_on": seen.begins_on,
            "ends_on": seen.ends_on,
            "precision": seen.precision,
            "printed": seen.printed,
            "starts_at": seen.starts_at,
            "ends_at": seen.ends_at,
            "agenda": [agenda_item(item) for item in seen.agenda],
            "minutes": as_text_or_none(seen.minutes) if shown else None,
            "minutes_published_at": seen.minutes_published_at,
            "attendance": _totals(counted),
            "note": seen.note,
            "internal_note": seen.internal_note if seen.full else None,
            "reason": seen.reason,
            "source": source_document(seen.source),
            "confidence": seen.confidence,
            "version": seen.version,
            "evidence": seen.evidence,
            "allowed": list(allowed(seen.stand, reader.today, keeps=keeps)),
        }
    )


def sheet_document(
    seen: Seen, invited: Iterable[tuple[str, dict[str, Any], int | None]], counted: Counted
) -> schemas.AttendanceSheet:
    """The answer for who is invited and who came."""
    return schemas.AttendanceSheet.model_validate(
        {
            "meeting": seen.id,
            "invitations": [
                {"actor": reference(code, title), "people": people}
                for code, title, people in invited
            ],
            "attendance": [
                {
                    "actor": reference(came.actor, title),
                    "sex": came.sex,
                    "people": came.people,
                    "first_time": came.first_time,
                    "uninvited": came.uninvited,
                }
                for came, title in counted
            ],
            "totals": _totals(counted),
            "version": seen.version,
        }
    )


def agenda_item(stored: Mapping[str, Any]) -> Document:
    """The answer for a point of an agenda."""
    return {
        "title": as_text(stored["title"]),
        "record": stored.get("record"),
        "done": stored.get("done"),
        "carried_from": stored.get("carried_from"),
    }


def open_document(view: OpenView, reader: Writer) -> Document:
    """The answer for a recommendation among a body's open items."""
    return {
        "id": view.id,
        "text": as_text(view.text),
        "state": view.state,
        "owner": None if view.owner is None else reference(view.owner, view.owner_title or {}),
        "due_on": view.due_on,
        "overdue": view.due_on is not None and view.due_on < reader.today,
    }


def reference(code: str, title: dict[str, Any]) -> Document:
    """An actor by its code and title."""
    return {"code": code, "title": as_text(title)}


def _totals(counted: Counted) -> Document | None:
    if not counted:
        return None
    found = totals(came for came, _title in counted)
    return {
        "people": found.people,
        "actors": found.actors,
        "unique": found.unique,
        "repeat": found.repeat,
        "uninvited": found.uninvited,
        "by_sex": {"female": 0, "male": 0, "unknown": 0, **found.by_sex},
    }
