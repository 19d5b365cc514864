"""The newsletter in words: what the quarter brought, as the editors arranged it. Pure."""

from collections.abc import Sequence
from typing import Final

from inap.reports.coordination_wording import listed, more
from inap.reports.document import Block, Bullets, Document, Heading, Language, Paragraph
from inap.reports.gathered import News, Noted
from inap.reports.meetings_wording import meeting_blocks, meeting_figures, promise_table
from inap.reports.scope import Choice, Figure, Frame, Item, hidden, in_order
from inap.reports.wording import Writer, frame_document, narrative

SECTIONS: Final = ("editors",)


def word(found: News, frame: Frame, language: Language) -> Document:
    """The newsletter in one language."""
    writer = Writer(language, frame.digits)
    shown = _shown(found, frame)
    updates = _arranged(found.updates.first, shown)
    made = _arranged(found.made.first, shown)
    closed = [each for each in found.closed if str(each.id) in shown]
    closed.sort(key=lambda each: shown.index(str(each.id)))
    blocks: list[Block] = [
        *narrative(frame, writer, "editors"),
        *_by_sector(updates, "updates", writer),
        *more(found.updates.count, writer),
        *_by_sector(made, "made", writer),
        *more(found.made.count, writer),
        Heading(1, writer.say("heading.recommendations")),
        *listed(closed, "closed", len(closed), writer),
        *meeting_blocks(found.meetings, writer),
        *_next(found, writer),
    ]
    return frame_document(frame, writer, blocks)


def items(found: News) -> list[Item]:
    """What the editors may leave out or move."""
    return [
        *(Item(str(each.id), "updates", each.text) for each in found.updates.first),
        *(Item(str(each.id), "made", each.text) for each in found.made.first),
        *(Item(str(each.id), "closed", each.text) for each in found.closed),
    ]


def figures(found: News, choices: Sequence[Choice]) -> list[Figure]:
    """What it says, one by one; a record that is shown by its words."""
    out = hidden(choices)
    told = [
        Figure(f"{item.section}.{item.id}", item.text, next(iter(item.text.values()), ""))
        for item in items(found)
        if item.id not in out
    ]
    return [*told, *meeting_figures(found.meetings, found.promises)]


def _shown(found: News, frame: Frame) -> list[str]:
    out = hidden(frame.choices)
    return [item.id for item in in_order(items(found), frame.choices) if item.id not in out]


def _arranged(records: Sequence[Noted], shown: Sequence[str]) -> list[Noted]:
    place = {item: at for at, item in enumerate(shown)}
    kept = [each for each in records if str(each.id) in place]
    return sorted(kept, key=lambda each: place[str(each.id)])


def _by_sector(records: Sequence[Noted], name: str, writer: Writer) -> list[Block]:
    """Records under the first of their sectors, each sector where its first record stands."""
    heading = Heading(1, writer.say(f"heading.{name}"))
    if not records:
        return [heading, Paragraph(writer.say(f"none.{name}"), "note")]
    groups: dict[str | None, list[str]] = {}
    for each in records:
        groups.setdefault(next(iter(each.sectors), None), []).append(writer.text(each.text))
    blocks: list[Block] = [heading]
    for sector, texts in groups.items():
        title = writer.say(f"sector.{sector}") if sector else writer.say("noSector")
        blocks += [Heading(2, title), Bullets(tuple(texts))]
    return blocks


def _next(found: News, writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.next"))
    coming = [each for each in found.promises if each.next_by is not None]
    if not coming:
        return [heading, Paragraph(writer.say("none.next"), "note")]
    note = Paragraph(writer.say("note.next"), "note")
    return [heading, note, promise_table(coming, writer, "next")]
