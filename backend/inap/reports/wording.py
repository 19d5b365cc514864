"""Putting a report into words: what every kind shares. Pure.

The words stand in ``backend/inap/messages`` under ``report``, with the marks of their review.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from inap.kit.messages import (
    LANGUAGES,
    in_digits,
    machine_made,
    messages,
    say,
    say_date,
    say_period,
)
from inap.reports.document import (
    Align,
    Block,
    Cell,
    Column,
    Document,
    Fact,
    Heading,
    Language,
    Paragraph,
    Table,
)
from inap.reports.scope import Frame, Stored

EVERY_LANGUAGE: Final[tuple[Language, ...]] = ("en", "ar", "ckb")
MOST_LISTED: Final = 200
"""How many rows a list in a report has at most; how many more there are is said."""


def in_every_language(key: str) -> dict[str, str]:
    """A word of the reports in the three languages."""
    return {language: say(language, f"report.{key}") for language in LANGUAGES}


def joined(first: Stored, second: Stored) -> dict[str, str]:
    """Two texts as one, in each language: what it is about, and what of it."""
    return {
        language: say(
            language,
            "report.labelled",
            first=first.get(language) or next(iter(first.values()), ""),
            second=second.get(language) or next(iter(second.values()), ""),
        )
        for language in LANGUAGES
    }


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes a report in one language."""

    language: Language
    digits: str

    def say(self, key: str, /, **values: object) -> str:
        """A sentence of the reports."""
        return say(self.language, f"report.{key}", self.digits, **values)

    def day(self, day: date | None) -> str:
        """A day in words; empty where it is not known."""
        return "" if day is None else say_date(self.language, day, self.digits)

    def number(self, value: int | None) -> Cell:
        """A whole number as a cell; empty where it is not known."""
        if value is None:
            return Cell("")
        return Cell(in_digits(str(value), self.digits), float(value))

    def text(self, stored: Stored | None) -> str:
        """A text in the language, or in the one it stands in, which is then said."""
        found = {name: value for name, value in (stored or {}).items() if value}
        if self.language in found:
            return str(found[self.language])
        for other in LANGUAGES:
            if other in found:
                return self.say(f"standsIn.{other}", text=str(found[other]))
        return ""

    def month(self, written: str) -> str:
        """A month written ``2022-10`` in words; any other text as it is."""
        year, _, month = written.partition("-")
        name = messages(self.language).get(f"date.month.{int(month)}" if month.isdigit() else "")
        if name is None or not year.isdigit():
            return written
        return self.say("monthYear", month=name, year=int(year))

    def columns(self, *heads: tuple[str, Align]) -> tuple[Column, ...]:
        """Columns by the keys of their heads."""
        return tuple(Column(self.say(f"column.{head}"), align) for head, align in heads)

    def table(
        self, caption: str, sheet: str, columns: tuple[Column, ...], rows: Sequence[Sequence[Cell]]
    ) -> Table:
        """A table by the key of its sheet."""
        name = self.say(f"sheet.{sheet}")
        return Table(caption, name, columns, tuple(tuple(row) for row in rows))


def narrative(frame: Frame, writer: Writer, section: str) -> list[Block]:
    """A section that the editors write, with its heading; nothing where they wrote nothing."""
    text = writer.text(frame.narrative.get(section))
    if not text:
        return []
    paragraphs = [part.strip() for part in text.split("\n\n") if part.strip()]
    return [Heading(1, writer.say(f"section.{section}")), *map(Paragraph, paragraphs)]


def span(frame: Frame, writer: Writer) -> str:
    """The days that a report is about, in words."""
    scope = frame.scope
    if scope.period is not None:
        return say_period(writer.language, scope.period, writer.digits)
    return writer.say("span", since=writer.day(scope.since), until=writer.day(scope.until))


def frame_document(frame: Frame, writer: Writer, blocks: Sequence[Block]) -> Document:
    """The report with its cover around the content."""
    scope = frame.scope
    title = writer.say(f"kind.{frame.kind}")
    plan = writer.text(scope.plan_title)
    facts = {
        "plan": plan,
        "period": span(frame, writer),
        "side": writer.say(f"side.{scope.jurisdiction or 'both'}"),
        "asOf": writer.day(scope.today),
        "version": in_digits(str(scope.data_version), writer.digits),
        "identifier": frame.identifier,
    }
    if machine_made(writer.language):
        facts["translation"] = writer.say("machine")
    return Document(
        language=writer.language,
        identifier=frame.identifier,
        title=title,
        subtitle=span(frame, writer),
        publisher=writer.say("publisher"),
        issued=scope.today.isoformat(),
        facts=tuple(Fact(writer.say(f"fact.{name}"), value) for name, value in facts.items()),
        blocks=tuple(blocks),
        footer=writer.say("footer", title=title, plan=plan),
        contents=writer.say("contents"),
        unknown=writer.say("unknown"),
        warning=_warning(frame, writer),
    )


def _warning(frame: Frame, writer: Writer) -> str | None:
    said = [
        writer.say(key)
        for key, holds in (("draft", frame.draft), ("synthetic", frame.scope.synthetic))
        if holds
    ]
    if len(said) == 2:
        return writer.say("both", first=f"{said[0]}.", second=said[1])
    return said[0] if said else None
