"""The coordination report in words, and its figures for comparing. Pure."""

from collections.abc import Iterable, Sequence
from typing import Final

from inap.kit.messages import in_digits
from inap.reports.document import (
    Bar,
    BarChart,
    Block,
    Cell,
    Document,
    Heading,
    Language,
    Paragraph,
    Table,
)
from inap.reports.gathered import Coordination, Followed, Published
from inap.reports.meetings_wording import meeting_blocks, meeting_figures, promise_table
from inap.reports.scope import Choice, Figure, Frame
from inap.reports.wording import (
    MOST_LISTED,
    Writer,
    frame_document,
    in_every_language,
    joined,
    narrative,
)

SECTIONS: Final = ("introduction", "findings", "next_steps")
KINDS: Final = ("update", "challenge", "recommendation")
STATES: Final = ("open", "assigned", "done", "not_accepted", "superseded")
SHARES: Final = "share_"


def word(found: Coordination, frame: Frame, language: Language) -> Document:
    """The report in one language."""
    writer = Writer(language, frame.digits)
    blocks = [
        *narrative(frame, writer, "introduction"),
        *_published(found.published, writer),
        *meeting_blocks(found.meetings, writer),
        *_promises(found, writer),
        *_records(found, writer),
        *_challenges(found, writer),
        *_recommendations(found, writer),
        *narrative(frame, writer, "findings"),
        *narrative(frame, writer, "next_steps"),
    ]
    return frame_document(frame, writer, blocks)


def figures(found: Coordination, _choices: Sequence[Choice]) -> list[Figure]:
    """What it says, one by one; the lists by what they list.

    Of published figures only what the source says: what the portal counts beside it is of all times
    and grows without anything being corrected.
    """
    told = [
        Figure(
            f"published.{each.body}.{each.figure['what']}",
            joined(each.title, in_every_language(f"published.{each.figure['what']}")),
            str(each.figure.get("value") or each.figure.get("text")),
        )
        for each in found.published
    ]
    told += meeting_figures(found.meetings, found.promises)
    for each in found.records:
        name = in_every_language(f"records.{each.kind}")
        if each.what != "kind":
            group = f"{each.what}.{each.name}" if each.name else f"no{each.what.title()}"
            name = joined(in_every_language(group), name)
        told.append(Figure(f"records.{each.what}.{each.name}.{each.kind}", name, str(each.records)))
    told += [
        Figure(
            f"recommendations.{state}",
            joined(
                in_every_language("heading.recommendations"), in_every_language(f"state.{state}")
            ),
            str(found.states.counts.get(state, 0)),
        )
        for state in STATES
    ]
    told.append(Figure("overdue", in_every_language("heading.overdue"), str(found.states.overdue)))
    for each_open in found.open:
        due = each_open.due_on.isoformat() if each_open.due_on else None
        told.append(
            Figure(
                f"open.{each_open.id}",
                joined(each_open.text, in_every_language("column.dueOn")),
                due or "",
            )
        )
    told += [Figure(f"challenge.{each.id}", each.text, "") for each in found.challenges.first]
    return told


def _published(found: Sequence[Published], writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.published"))
    if not found:
        return [heading, Paragraph(writer.say("none.published"), "note")]
    columns = writer.columns(
        ("body", "text"),
        ("figure", "text"),
        ("published", "number"),
        ("source", "text"),
        ("counted", "number"),
    )
    rows = [
        (
            Cell(writer.text(each.title)),
            Cell(writer.say(f"published.{each.figure['what']}")),
            _value(each, writer),
            Cell(_source(each, writer)),
            writer.number(each.counted),
        )
        for each in found
    ]
    table = writer.table(heading.text, "published", columns, rows)
    return [heading, Paragraph(writer.say("note.published"), "note"), table]


def _value(each: Published, writer: Writer) -> Cell:
    value = each.figure.get("value")
    if value is None:
        return Cell(writer.month(str(each.figure.get("text") or "")))
    written = in_digits(str(value), writer.digits)
    if str(each.figure["what"]).startswith(SHARES):
        written = writer.say("percent", value=value)
    if each.figure.get("approximate"):
        written = writer.say("about", value=value)
    return Cell(written, float(value))


def _source(each: Published, writer: Writer) -> str:
    file, _, line = str(each.figure.get("source") or "").partition(":L")
    first = line.partition("-")[0]
    return writer.say("sourceAt", file=file, line=int(first)) if first.isdigit() else ""


def _promises(found: Coordination, writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.regularity"))
    if not found.promises:
        return [heading, Paragraph(writer.say("none.regularity"), "note")]
    return [heading, promise_table(found.promises, writer, "regularity")]


def _records(found: Coordination, writer: Writer) -> list[Block]:
    counts = {(each.what, each.name, each.kind): each.records for each in found.records}
    blocks: list[Block] = [
        Heading(1, writer.say("heading.records")),
        Paragraph(writer.say("note.records"), "note"),
    ]
    for what, sheet, unnamed in (
        ("sector", "sectors", "noSector"),
        ("level", "levels", "noLevel"),
    ):
        names = list(dict.fromkeys(each.name for each in found.records if each.what == what))
        rows = []
        for name in sorted(names, key=lambda name: (name is None, name or "")):
            label = writer.say(f"{what}.{name}") if name else writer.say(unnamed)
            numbers = [counts.get((what, name, kind), 0) for kind in KINDS]
            rows.append((label, numbers))
        if rows:
            caption = writer.say(f"sheet.{sheet}")
            blocks += [Heading(2, caption), *_grouped(caption, what, sheet, rows, writer)]
    return blocks


def _grouped(
    caption: str, what: str, sheet: str, rows: Sequence[tuple[str, list[int]]], writer: Writer
) -> list[Block]:
    """A table of counts by group with their chart."""
    heads = (writer.columns((what, "text"))[0],)
    kinds = tuple(type(heads[0])(writer.say(f"records.{kind}"), "number") for kind in KINDS)
    cells = [(Cell(label), *map(writer.number, numbers)) for label, numbers in rows]
    bars = tuple(
        Bar(label, float(sum(numbers)), in_digits(str(sum(numbers)), writer.digits))
        for label, numbers in rows
    )
    longest = max(bars, key=lambda bar: bar.value)
    summary = writer.say("chart", count=int(sum(bar.value for bar in bars)), longest=longest.label)
    return [
        BarChart(caption, summary, bars),
        Table(caption, writer.say(f"sheet.{sheet}"), heads + kinds, tuple(cells)),
    ]


def _challenges(found: Coordination, writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.challenges"))
    if not found.challenges.first:
        return [heading, Paragraph(writer.say("none.challenges"), "note")]
    columns = writer.columns(("challenge", "text"), ("sector", "text"), ("level", "text"))
    rows = [
        (
            Cell(writer.text(each.text)),
            Cell(sectors(each.sectors, writer)),
            Cell(writer.say(f"level.{each.level}") if each.level else ""),
        )
        for each in found.challenges.first
    ]
    table = writer.table(heading.text, "challenges", columns, rows)
    return [heading, table, *more(found.challenges.count, writer)]


def sectors(names: Sequence[str], writer: Writer) -> str:
    """The sectors of a record; of none in particular, all of them."""
    if not names:
        return writer.say("noSector")
    comma = ", " if writer.language == "en" else "، "
    return comma.join(writer.say(f"sector.{name}") for name in names)


def more(count: int, writer: Writer) -> list[Block]:
    """How many a bounded list leaves out."""
    left = count - MOST_LISTED
    return [Paragraph(writer.say("more", count=left), "note")] if left > 0 else []


def _recommendations(found: Coordination, writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.recommendations"))
    rows = [
        (Cell(writer.say(f"state.{state}")), writer.number(found.states.counts.get(state, 0)))
        for state in STATES
    ]
    columns = writer.columns(("state", "text"), ("count", "number"))
    is_open = sum(found.states.counts.get(state, 0) for state in ("open", "assigned"))
    overdue = [each for each in found.open if each.overdue]
    late = listed(overdue, "overdue", found.states.overdue, writer)
    blocks: list[Block] = [
        heading,
        Paragraph(writer.say("recommendationsSummary", count=is_open)),
        writer.table(heading.text, "states", columns, rows),
        *late,
    ]
    return [*blocks, *listed(found.open, "open", is_open, writer)]


def listed(rows: Iterable[Followed], name: str, count: int, writer: Writer) -> list[Block]:
    """Recommendations with owner and due day under a heading, and how many are left out."""
    heading = Heading(2, writer.say(f"heading.{name}"))
    cells = [
        (
            Cell(writer.text(each.text)),
            Cell(writer.say(f"state.{each.state}")),
            Cell(writer.text(each.owner)),
            Cell(writer.day(each.due_on)),
        )
        for each in rows
    ]
    if not cells:
        return [heading, Paragraph(writer.say(f"none.{name}"), "note")]
    columns = writer.columns(
        ("recommendation", "text"), ("state", "text"), ("owner", "text"), ("dueOn", "text")
    )
    return [heading, writer.table(heading.text, name, columns, cells), *more(count, writer)]
