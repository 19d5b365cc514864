"""The meetings of a report in words. Pure."""

from collections.abc import Sequence

from inap.reports.document import Block, Cell, Heading, Paragraph, Table
from inap.reports.gathered import Came, Kept, Meetings
from inap.reports.scope import Figure
from inap.reports.wording import MOST_LISTED, Writer, in_every_language, joined

_CAME = ("people", "female", "male", "unrecorded", "unique", "actors")


def _counts(came: Came) -> tuple[int | None, ...]:
    return (came.people, came.female, came.male, came.unrecorded, came.first_time, came.actors)


def meeting_blocks(found: Meetings, writer: Writer) -> list[Block]:
    """The meetings held in the period, and who came by sex."""
    heading = Heading(1, writer.say("heading.meetings"))
    notes: list[Block] = [Paragraph(writer.say("note.meetings"), "note")]
    if found.undated:
        notes.append(Paragraph(writer.say("undated", count=found.undated), "note"))
    if not found.first:
        return [heading, Paragraph(writer.say("none.meetings")), *notes]
    columns = writer.columns(
        ("meeting", "text"),
        ("body", "text"),
        ("day", "text"),
        *((name, "number") for name in _CAME),
    )
    rows = [
        (
            Cell(writer.text(each.title)),
            Cell(writer.text(each.body_title)),
            Cell(writer.day(each.day)),
            *map(writer.number, _counts(each.came)),
        )
        for each in found.first
    ]
    whole = (
        Cell(writer.say("total")),
        writer.number(found.count),
        Cell(""),
        *map(writer.number, _counts(found.came)),
    )
    table = writer.table(heading.text, "meetings", columns, [*rows, whole])
    left = found.count - MOST_LISTED
    if left > 0:
        notes.append(Paragraph(writer.say("more", count=left), "note"))
    return [heading, table, *notes]


def promise_table(found: Sequence[Kept], writer: Writer, sheet: str) -> Table:
    """How often each body met as promised, and when it is due to meet next."""
    columns = writer.columns(
        ("body", "text"),
        ("promise", "text"),
        ("kept", "number"),
        ("missed", "number"),
        ("nextBy", "text"),
    )
    rows = [
        (
            Cell(writer.text(each.title)),
            Cell(writer.say(f"every.{each.every}", count=each.times)),
            writer.number(each.kept),
            writer.number(each.missed),
            Cell(writer.day(each.next_by)),
        )
        for each in found
    ]
    return writer.table(writer.say(f"heading.{sheet}"), sheet, columns, rows)


def meeting_figures(found: Meetings, promises: Sequence[Kept]) -> list[Figure]:
    """What the report says of meetings, one by one."""
    heading = in_every_language("heading.meetings")
    told = [Figure("meetings", heading, str(found.count))]
    told += [
        Figure(
            f"meetings.{name}",
            joined(heading, in_every_language(f"column.{name}")),
            None if value is None else str(value),
        )
        for name, value in zip(_CAME, _counts(found.came), strict=True)
    ]
    told += [
        Figure(
            f"meeting.{each.id}",
            joined(each.title, in_every_language("column.people")),
            "" if each.came.people is None else str(each.came.people),
        )
        for each in found.first
    ]
    for each in promises:
        for name, value in (("kept", each.kept), ("missed", each.missed)):
            told.append(
                Figure(
                    f"promise.{each.body}.{each.every}.{name}",
                    joined(each.title, in_every_language(f"column.{name}")),
                    str(value),
                )
            )
    return told
