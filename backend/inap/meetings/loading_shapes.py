"""The format of the data files of coordination: bodies, meetings, records."""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field

from inap.kit.data_files import (
    CodeText,
    Confidence,
    Line,
    Note,
    Shape,
    Side,
    SourceText,
    Words,
)

BodyKind = Literal[
    "national_team",
    "coordinating_committee",
    "secretariat",
    "monitoring_team",
    "sectoral_team",
    "local_team",
    "fund",
    "board",
    "working_group",
    "committee",
    "advisory_committee",
    "series",
]
Kind = Literal["update", "challenge", "recommendation"]
Sector = Literal[
    "protection",
    "participation",
    "prevention",
    "recovery",
    "legislation",
    "awareness",
    "empowerment",
    "climate_change",
]
Level = Literal["government", "local_ngo", "international"]


class PromiseEntry(Shape):
    """How often the plan says that a body meets: ``times`` in every month, quarter, ..."""

    every: Literal["month", "quarter", "half", "year", "plan"]
    times: Annotated[int, Field(ge=1, le=366)]
    source: SourceText
    note: Note | None = None


class FigureEntry(Shape):
    """A number that a source publishes about a body; ``text`` where it is none."""

    what: Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[a-z_]+$")]
    value: int | None = None
    text: Line | None = None
    unit: Literal["percent"] | None = None
    approximate: bool = False
    source: SourceText
    note: Note | None = None


class MemberEntry(Shape):
    """An actor's seat."""

    actor: CodeText
    role: Literal["chair", "deputy", "secretary", "member"]
    since: date | None = None
    until: date | None = None
    source: SourceText


class BodyEntry(Shape):
    """A body that coordinates the plan, or a series of meetings."""

    code: CodeText
    kind: BodyKind
    parent: CodeText | None = None
    jurisdiction: Side | None = None
    actor: CodeText | None = None
    title: Words
    mandate: Words | None = None
    mandate_reference: Line | None = None
    chair: CodeText | None = None
    chair_title: Words | None = None
    begins: date | None = None
    ends: date | None = None
    members: list[MemberEntry] = []
    promises: list[PromiseEntry] = []
    figures: list[FigureEntry] = []
    source: SourceText
    confidence: Confidence
    note: Note | None = None


class BodiesFile(Shape):
    """``bodies.yaml``."""

    bodies: list[BodyEntry]


class HeldEntry(Shape):
    """When a meeting was held, as the source has it, and the bounds of that."""

    text: Line
    start: date = Field(alias="from")
    until: date
    precision: Literal["day", "month"]


class MeetingEntry(Shape):
    """A sitting that a source dates."""

    code: CodeText
    body: CodeText
    title: Words
    place: CodeText | None = None
    held: HeldEntry
    source: SourceText
    confidence: Confidence
    note: Note | None = None


class MeetingsFile(Shape):
    """``meetings.yaml``."""

    meetings: list[MeetingEntry]


class RecordEntry(Shape):
    """A statement of the participants; ``level`` and ``actors`` where it names them."""

    code: CodeText
    sectors: list[Sector]
    level: Level | None = None
    source: SourceText
    actors: list[CodeText]
    nodes: list[CodeText] = []
    text: Words
    confidence: Confidence = "high"
    note: Note | None = None


class RecordsFile(Shape):
    """``updates.yaml``, ``challenges.yaml``, ``recommendations.yaml``: records of one kind."""

    kind: Kind
    records: list[RecordEntry]


class CountEntry(Shape):
    """How an indicator is counted from meetings of bodies; the fact is of this actor and area."""

    indicator: CodeText
    what: Literal["meetings", "participations", "represented"]
    bodies: Annotated[list[CodeText], Field(min_length=1)]
    actor: CodeText
    area: CodeText
    source: SourceText
    note: Note | None = None


class NotCountedIndicator(Shape):
    """An indicator that people report on."""

    indicator: CodeText
    source: SourceText


class NotCountedEntry(Shape):
    """Why the record of meetings does not give what some indicators measure."""

    reason: Words
    indicators: Annotated[list[NotCountedIndicator], Field(min_length=1)]


class CountsFile(Shape):
    """``counts.yaml``."""

    counts: list[CountEntry]
    not_counted: list[NotCountedEntry]
