"""The format of a plan's data files. A key that is not here is refused, so a typo is found.

What a source does not give is left out of the file, and stays null: no field has an invented
default. Rules that look at more than one element stand in ``loading_checks.py``.
"""

import datetime
from datetime import date
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

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


def _to_decimal(value: object) -> Decimal:
    """A YAML number as a Decimal; text and truth values are refused."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise PydanticCustomError("not_a_number", "has to be a number")
    return Decimal(str(value))


Value = Annotated[
    Decimal,
    BeforeValidator(_to_decimal),
    Field(max_digits=20, decimal_places=6, allow_inf_nan=False),
]


class StageEntry(Shape):
    """A stage of a time frame, as far as the print gives its bounds."""

    text: Line
    start: date | None = None
    end: date | None = None


class TimeEntry(StageEntry):
    """A time frame: the printed text, bounds where they can be read, stages where given."""

    stages: list[StageEntry] = []


class PartEntry(Shape):
    """An actor's part in an activity, with the row's own spelling."""

    actor: CodeText
    printed: Line | None = None


class CounterpartEntry(Shape):
    """The federal activity a KRG activity is the counterpart of, and why we say so."""

    activity: CodeText
    basis: Note


class FrequencyEntry(Shape):
    """How often the effectiveness framework wants an activity; parts of it may be unstated."""

    text: Line
    count: Annotated[int, Field(ge=1)] | None = None
    every: Literal["month", "quarter", "half", "year", "plan"] | None = None


class BaselineEntry(Shape):
    """Where an indicator stood."""

    value: Value
    year: Annotated[int, Field(ge=1900, le=2200)] | None = None
    source: SourceText | None = None


class TargetEntry(Shape):
    """What an indicator shall reach: by a day, or each year, or in the whole plan."""

    value: Value
    by: date | None = None
    every: Literal["year", "plan"] | None = None
    side: Side | None = None
    source: SourceText | None = None
    note: Note | None = None


class IndicatorEntry(Shape):
    """An indicator of the node it stands under."""

    code: CodeText
    title: Words
    definition: Words | None = None
    source: SourceText | None = None
    confidence: Confidence
    note: Note | None = None
    unit: Annotated[str, Field(max_length=20)]
    kind: Literal["number", "percentage", "yes_no", "qualitative"]
    direction: Literal["increase", "decrease", "none"]
    aggregation_time: Literal["sum", "last", "ratio", "none"]
    aggregation_areas: Literal["sum", "ratio", "none"]
    frequency: Literal["quarter", "half", "year", "plan"]
    sensitivity: Literal["public", "restricted"]
    disaggregation: list[Literal["sex", "age", "area"]]
    baseline: BaselineEntry | None = None
    targets: list[TargetEntry] = []
    also_measures: list[CodeText] = []
    reporters: list[CodeText] = []


class NodeEntry(Shape):
    """What every element of a logframe has."""

    code: CodeText
    printed_number: Annotated[str, Field(min_length=1, max_length=40)] | None = None
    title: Words
    title_inferred: bool = False
    source: SourceText | None = None
    confidence: Confidence
    note: Note | None = None
    indicators: list[IndicatorEntry] = []


class ActivityEntry(NodeEntry):
    """An activity. ``same_row`` tells which federal activities share its row: a fact, no link."""

    side: Side | None = None
    krg_state: Literal["activity", "nothing", "blank"] | None = None
    time: TimeEntry | None = None
    leads: list[PartEntry] = []
    supports: list[PartEntry] = []
    same_row: list[CodeText] = []
    counterparts: list[CounterpartEntry] = []
    frequency: FrequencyEntry | None = None
    frequencies: list[FrequencyEntry] = []


class OutputEntry(NodeEntry):
    """An output; ``joint_declaration`` only where the source prints the mark."""

    joint_declaration: bool = False
    results: list[Words] = []
    activities: list[ActivityEntry]


class ObjectiveEntry(NodeEntry):
    """An objective; without outputs where the source lists it without a table."""

    outputs: list[OutputEntry]


class NewActorEntry(Shape):
    """A body the file's author had to add; it has to stand in the registry."""

    code: CodeText
    title_en: Line
    parent: CodeText | None = None
    note: Note | None = None


class LogframeFile(NodeEntry):
    """One file of a logframe: a pillar, or the institutional effectiveness framework."""

    statement: Words | None = None
    objectives: list[ObjectiveEntry]
    new_actors: list[NewActorEntry] = []


class TermEntry(Shape):
    """The plan's term as shown, and where it was read."""

    start: date
    end: date
    source: SourceText | None = None
    confidence: Confidence
    note: Note | None = None


class StatedPeriodEntry(Shape):
    """A term some source states."""

    text: Line
    source: SourceText
    note: Note | None = None


class FollowUpEntry(Shape):
    """The body named as following a step up."""

    actor: CodeText
    printed: Line | None = None


class StepEntry(Shape):
    """A step of a phase."""

    title: Words
    date: datetime.date | None = None
    actor: CodeText | None = None
    printed: Line | None = None
    follow_up: FollowUpEntry | None = None
    source: SourceText | None = None
    note: Note | None = None


class PhaseEntry(Shape):
    """A phase of the plan's life, with its steps."""

    code: CodeText
    title: Words
    source: SourceText | None = None
    confidence: Confidence
    note: Note | None = None
    steps: list[StepEntry]


class ReportingEntry(Shape):
    """Settings of reporting. They are ours: the sources give no calendar of indicator reports."""

    due_days: Annotated[int, Field(ge=0, le=366)] = 30
    lock_days: Annotated[int, Field(ge=0, le=3660)] | None = None
    coordinating: dict[Side, CodeText] = {}


class SettingsEntry(Shape):
    """Further settings of a plan, ours as well."""

    age_groups: list[Annotated[str, Field(min_length=1, max_length=16)]] = [
        "0-17",
        "18-29",
        "30-59",
        "60+",
    ]


class PlanHead(Shape):
    """``plan.yaml``."""

    code: CodeText
    title: Words
    description: Words
    resolution: Line | None = None
    synthetic: bool = False
    published: bool = True
    period: TermEntry
    stated_periods: list[StatedPeriodEntry] = []
    levels: Annotated[list[CodeText], Field(min_length=4, max_length=4)]
    jurisdictions: Annotated[list[Side], Field(min_length=1)]
    phases: list[PhaseEntry] = []
    reporting: ReportingEntry = ReportingEntry()
    settings: SettingsEntry = SettingsEntry()
    new_actors: list[NewActorEntry] = []
