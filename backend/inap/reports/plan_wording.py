"""The progress report and the annual report in words, and their figures for comparing. Pure.

What is missing is said before what is achieved.
"""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import Final

from inap.kit.messages import in_digits, say_period, without_isolates
from inap.reports.document import (
    Bar,
    BarChart,
    Block,
    Cell,
    Column,
    Document,
    Heading,
    Language,
    Paragraph,
)
from inap.reports.plan_gathered import Expected, Measured, PlanFigures, Value
from inap.reports.scope import Choice, Figure, Frame
from inap.reports.wording import EVERY_LANGUAGE, Writer, frame_document, joined, narrative

SECTIONS: Final = ("introduction", "findings", "next_steps")
SIDES: Final = ("federal", "krg")
STATUSES: Final = (
    "behind",
    "at_risk",
    "on_track",
    "achieved",
    "reported",
    "no_target",
    "no_data",
)
ACTIVITIES: Final = ("not_circulated", "preparing", "under_way", "complete")


def word(found: PlanFigures, frame: Frame, language: Language) -> Document:
    """The report in one language."""
    writer = Writer(language, frame.digits)
    blocks = [
        *narrative(frame, writer, "introduction"),
        *_missing(found, writer),
        *_standing(found, writer),
        *_activities(found, frame, writer),
        *_indicators(found.indicators, writer),
        *_periods(found.indicators, writer),
        *narrative(frame, writer, "findings"),
        *narrative(frame, writer, "next_steps"),
    ]
    return frame_document(frame, writer, blocks)


def figures(found: PlanFigures, _choices: Sequence[Choice]) -> list[Figure]:
    """What was reported of each period within the days.

    What the report says to date, and every status, moves with each later period without anything
    being corrected.
    """
    return [
        Figure(
            f"figure.{indicator.code}.{each.period}",
            joined(
                indicator.title,
                {name: say_period(name, each.period, "latn") for name in EVERY_LANGUAGE},
            ),
            _compared(each.figure),
        )
        for indicator in found.indicators
        for each in indicator.periods
    ]


def _compared(figure: Value) -> str | None:
    """A figure as it is compared; of a hidden one nothing, not even that it changed."""
    if figure.hidden:
        return ""
    return figure.value if figure.value is not None else figure.numerator or ""


def _missing(found: PlanFigures, writer: Writer) -> list[Block]:
    """How much of what was expected is there, by pillar, and which indicators have no figure."""
    rows = [
        (Cell(each.code), Cell(writer.text(each.title)), *_counts(each.expected, writer))
        for each in found.pillars
    ]
    columns = writer.columns(
        ("code", "text"),
        ("pillar", "text"),
        ("expected", "number"),
        ("approved", "number"),
        ("late", "number"),
    )
    heading = Heading(1, writer.say("heading.missing"))
    whole = found.expected
    summary = writer.say(
        "missingSummary", approved=whole.approved, expected=whole.expected, late=whole.late
    )
    blocks: list[Block] = [
        heading,
        Paragraph(summary, "lead"),
        Paragraph(writer.say("note.missing"), "note"),
    ]
    if rows:
        blocks.append(writer.table(heading.text, "missing", columns, rows))
    without = [each for each in found.indicators if each.to_date is None]
    title = Heading(2, writer.say("heading.unmeasured"))
    if not without:
        return [*blocks, title, Paragraph(writer.say("none.unmeasured"), "note")]
    names = [(Cell(each.code), Cell(writer.text(each.title))) for each in without]
    heads = writer.columns(("code", "text"), ("indicator", "text"))
    return [
        *blocks,
        title,
        Paragraph(writer.say("unmeasured", count=len(without))),
        writer.table(title.text, "unmeasured", heads, names),
    ]


def _counts(told: Expected, writer: Writer) -> tuple[Cell, Cell, Cell]:
    return writer.number(told.expected), writer.number(told.approved), writer.number(told.late)


def _standing(found: PlanFigures, writer: Writer) -> list[Block]:
    """Where the plan stands: indicators by status, and each pillar."""
    counts = {
        status: sum(each.status == status for each in found.indicators) for status in STATUSES
    }
    bars = tuple(
        Bar(writer.say(f"status.{status}"), float(count), in_digits(str(count), writer.digits))
        for status, count in counts.items()
    )
    title = writer.say("heading.statuses")
    longest = max(bars, key=lambda bar: bar.value).label
    rows = [
        (Cell(writer.say(f"status.{status}")), writer.number(count))
        for status, count in counts.items()
    ]
    gone = writer.say("elapsed", share=_percent(found.elapsed, writer))
    return [
        Heading(1, writer.say("heading.standing")),
        Paragraph(without_isolates(gone), "lead"),
        Heading(2, title),
        BarChart(
            title, writer.say("statusChart", count=len(found.indicators), longest=longest), bars
        ),
        writer.table(
            title, "statuses", writer.columns(("status", "text"), ("count", "number")), rows
        ),
        *_pillars(found, writer),
    ]


def _pillars(found: PlanFigures, writer: Writer) -> list[Block]:
    heading = Heading(2, writer.say("heading.pillars"))
    if not found.pillars:
        return [heading, Paragraph(writer.say("none.pillars"), "note")]
    columns = writer.columns(
        ("code", "text"),
        ("pillar", "text"),
        ("progress", "number"),
        ("measured", "number"),
        ("indicators", "number"),
        ("status", "text"),
    )
    rows = [
        (
            Cell(each.code),
            Cell(writer.text(each.title)),
            _share(each.progress, writer),
            writer.number(each.measured),
            writer.number(each.indicators),
            Cell(writer.say(f"status.{each.status}")),
        )
        for each in found.pillars
    ]
    note = Paragraph(writer.say("note.pillars"), "note")
    table = writer.table(heading.text, "pillars", columns, rows)
    known = [(each, each.progress) for each in found.pillars if each.progress is not None]
    if not known:
        return [heading, note, table]
    bars = tuple(
        Bar(writer.text(each.title), float(share) * 100, _percent(share, writer))
        for each, share in known
    )
    furthest = max(bars, key=lambda bar: bar.value).label
    chart = BarChart(heading.text, writer.say("pillarChart", longest=furthest), bars)
    return [heading, note, chart, table]


def _activities(found: PlanFigures, frame: Frame, writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.activities"))
    if not found.activities:
        return [heading, Paragraph(writer.say("none.activities"), "note")]
    sides = [side for side in SIDES if frame.scope.jurisdiction in (None, side)]
    heads = [Column(writer.say(f"side.{side}"), "number") for side in sides]
    rows = [
        (
            Cell(writer.say(f"activity.{state}")),
            *(writer.number(found.activities.get((side, state), 0)) for side in sides),
        )
        for state in ACTIVITIES
    ]
    columns = (*writer.columns(("state", "text")), *heads)
    note = Paragraph(writer.say("note.activities"), "note")
    return [heading, note, writer.table(heading.text, "activities", columns, rows)]


def _indicators(found: Sequence[Measured], writer: Writer) -> list[Block]:
    heading = Heading(1, writer.say("heading.indicators"))
    if not found:
        return [heading, Paragraph(writer.say("none.indicators"), "note")]
    columns = writer.columns(
        ("code", "text"),
        ("indicator", "text"),
        ("baseline", "number"),
        ("target", "number"),
        ("inDays", "number"),
        ("toDate", "number"),
        ("progress", "number"),
        ("status", "text"),
    )
    rows = [
        (
            Cell(each.code),
            Cell(writer.text(each.title)),
            _number(each.baseline, each.kind, writer),
            _number(each.target, each.kind, writer),
            _figure(each.in_days, each.kind, writer),
            _figure(each.to_date, each.kind, writer),
            _share(each.progress, writer),
            Cell(writer.say(f"status.{each.status}")),
        )
        for each in found
    ]
    note = Paragraph(writer.say("note.indicators"), "note")
    return [heading, note, writer.table(heading.text, "indicators", columns, rows)]


def _periods(found: Sequence[Measured], writer: Writer) -> list[Block]:
    """The figures that stand behind those of the days: what later corrections are held against."""
    heading = Heading(1, writer.say("heading.periods"))
    rows = [
        (
            Cell(each.code),
            Cell(writer.text(each.title)),
            Cell(say_period(writer.language, told.period, writer.digits)),
            _figure(told.figure, each.kind, writer),
        )
        for each in found
        for told in each.periods
    ]
    if not rows:
        return [heading, Paragraph(writer.say("none.periods"), "note")]
    columns = writer.columns(
        ("code", "text"), ("indicator", "text"), ("period", "text"), ("figure", "number")
    )
    return [heading, writer.table(heading.text, "periods", columns, rows)]


def _figure(figure: Value | None, kind: str, writer: Writer) -> Cell:
    """A figure as a cell: hidden, in words, of how many, or a number."""
    if figure is None:
        return Cell("")
    if figure.hidden:
        return Cell(writer.say("hidden"))
    if kind == "qualitative":
        return Cell(writer.say("inWords"))
    if kind == "yes_no" and figure.numerator is not None and figure.denominator is not None:
        return Cell(f"{_digits(figure.numerator, writer)} / {_digits(figure.denominator, writer)}")
    return _number(figure.value, kind, writer)


def _number(text: str | None, kind: str, writer: Writer) -> Cell:
    if text is None:
        return Cell("")
    if kind != "percentage":
        return Cell(_digits(text, writer), float(text))
    short = Decimal(text).quantize(Decimal("0.1"), rounding=ROUND_HALF_UP)
    written = _digits(f"{short.normalize():f}", writer)
    return Cell(without_isolates(writer.say("percent", value=written)), float(text))


def _digits(text: str, writer: Writer) -> str:
    return in_digits(text, writer.digits)


def _share(share: Decimal | None, writer: Writer) -> Cell:
    return Cell("") if share is None else Cell(_percent(share, writer), float(_hundredths(share)))


def _hundredths(share: Decimal) -> Decimal:
    """A share in percent, rounded down, so that it never seems to reach what it has not."""
    return (share * 100).quantize(Decimal("0.1"), rounding=ROUND_FLOOR)


def _percent(share: Decimal, writer: Writer) -> str:
    written = _digits(str(_hundredths(share)), writer)
    return without_isolates(writer.say("percent", value=written))
