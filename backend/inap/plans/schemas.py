"""Answers of the logframe's routes."""

from datetime import date
from typing import Literal

from pydantic import BaseModel, Field

from inap.kit.references import Reference, Source
from inap.kit.text import Text

Side = Literal["federal", "krg"]
Number = int | float
Confidence = Literal["high", "medium", "low"]


class Term(BaseModel):
    """First and last day of a plan."""

    start: date
    end: date


class PlanSummary(BaseModel):
    """A plan in a list."""

    code: str = Field(examples=["INAP-II"])
    title: Text
    period: Term
    synthetic: bool = Field(description="made up for training; figures mean nothing")
    published: bool
    data_version: int = Field(description="rises with every published change")
    jurisdictions: list[Side]


class StatedPeriod(BaseModel):
    """A term that some source states, in its own words."""

    text: str
    source: Source | None
    note: str | None


class FollowUp(BaseModel):
    """Who is named as following a step up."""

    actor: Reference | None
    printed: str | None


class Step(BaseModel):
    """A step of a phase; its date is null where the source gives none."""

    title: Text
    date: str | None = Field(examples=["2020-12-24"])
    actor: Reference | None
    printed: str | None
    follow_up: FollowUp | None
    source: Source | None
    note: str | None


class Phase(BaseModel):
    """A phase of the plan's life."""

    code: str
    title: Text
    source: Source | None
    confidence: Confidence
    note: str | None
    steps: list[Step]


class Unit(BaseModel):
    """A unit of measurement: its singular and its plural."""

    code: str
    one: Text
    other: Text


class StatusThresholds(BaseModel):
    """From which share of progress over time elapsed a status is given."""

    on_track: float
    at_risk: float


class ReportingRule(BaseModel):
    """How reporting runs. Ours, not the plan's: the sources give no calendar of reports."""

    due_days: int | None = Field(description="days from opening to due")
    lock_days: int | None = Field(description="days from opening to locking; null: never locks")


class PlanSettings(BaseModel):
    """Settings of a plan. They are ours, and no rule of the plan itself."""

    age_groups: list[str]
    thresholds: StatusThresholds
    reporting: ReportingRule


class Counts(BaseModel):
    """How many elements a plan has."""

    objectives: int
    outputs: int
    federal_activities: int
    krg_activities: int
    indicators: int


class PlanDetail(PlanSummary):
    """A plan with everything above its logframe."""

    description: Text
    logframe_version: int = Field(description="version of the logframe in force, from 1")
    levels: list[str]
    phases: list[Phase]
    stated_periods: list[StatedPeriod]
    units: list[Unit]
    translation_note: Text | None
    counts: Counts
    settings: PlanSettings
    machine_translated: list[str] = Field(
        description="languages with titles that no person has reviewed", examples=[["ar", "ckb"]]
    )


class Stage(BaseModel):
    """A stage of a time frame; bounds are null where they cannot be read."""

    text: str
    start: date | None
    end: date | None


class TimeFrame(Stage):
    """A time frame: the source's text, bounds and stages as far as it gives them."""

    stages: list[Stage]


class Responsibility(BaseModel):
    """An actor's part in an activity, with the spelling of the source."""

    actor: str
    title: Text
    part: Literal["lead", "support"]
    printed: str | None


class Node(BaseModel):
    """An element of the logframe."""

    code: str = Field(examples=["P1.1.1.F1"])
    level: str = Field(description="one of the plan's levels", examples=["activity"])
    parent: str | None
    title: Text
    title_inferred: bool = Field(description="the source lost the title; this one is inferred")
    side: Side | None
    printed_number: str | None = Field(description="the source's own number, which is no key")
    joint_declaration: bool | None = Field(description="outputs only: the source prints the mark")
    krg_state: Literal["activity", "nothing", "blank"] | None = Field(
        description="federal activities only: what the KRG cells of the row hold"
    )
    time_frame: TimeFrame | None
    responsibilities: list[Responsibility]
    indicators: list[str] = Field(description="codes of the indicators that measure it")
    counterparts: list[str] = Field(description="activities of the other side stated to match")
    source: Source | None
    confidence: Confidence
    note: str | None
    since_version: int = Field(description="version of the logframe it came with", examples=[1])
    dropped_on: date | None = Field(description="day from which it is dropped; null: it is not")


class Logframe(BaseModel):
    """A whole logframe: parents before children, in the order of print."""

    plan: str
    data_version: int
    logframe_version: int = Field(description="version of the logframe that this is")
    nodes: list[Node]


class Frequency(BaseModel):
    """How often the source wants an activity, as far as it says."""

    text: str
    count: int | None
    every: Literal["month", "quarter", "half", "year", "plan"] | None


class NodeDetail(Node):
    """A node with its place in the tree and what only some nodes have."""

    logframe_version: int = Field(description="version of the logframe it is told from")
    children: list[str]
    path: list[Reference]
    statement: Text | None
    results: list[Text]
    frequencies: list[Frequency]


class ReviewItem(BaseModel):
    """An element a person should look at: read unclearly, or with an inferred title."""

    kind: Literal["node", "indicator", "actor"]
    code: str
    title: Text
    confidence: Confidence
    note: str | None
    source: Source | None
    title_inferred: bool


class Area(BaseModel):
    """A country, region or governorate."""

    code: str = Field(examples=["IQ-BG"])
    kind: Literal["country", "region", "governorate"]
    parent: str | None
    jurisdiction: Side | None
    title: Text
    iso: bool = Field(description="the code is one of ISO 3166")
    begins_on: date | None = Field(description="set where the area did not always exist")


class IndicatorBaseline(BaseModel):
    """Where an indicator stood, as a source gives it."""

    value: Number
    year: int | None
    source: Source | None


class Target(BaseModel):
    """What an indicator shall reach: by a day, or (``every``) each year or in the whole plan."""

    value: Number
    by: date | None
    every: Literal["year", "plan"] | None
    side: Side | None = Field(description="null: the plan as a whole")
    note: str | None
    source: Source | None


class Reporter(BaseModel):
    """An actor that reports on an indicator."""

    actor: str
    title: Text
    jurisdiction: Side | None


class Indicator(BaseModel):
    """What measures a node, and how its figures add up."""

    code: str = Field(examples=["P1.1.1.F1-I1"])
    node: str
    also_measures: list[str] = Field(description="further nodes, of the other side's row")
    title: Text
    definition: Text | None
    unit: str
    kind: Literal["number", "percentage", "yes_no", "qualitative"]
    direction: Literal["increase", "decrease", "none"]
    aggregation_time: Literal["sum", "last", "ratio", "none"]
    aggregation_areas: Literal["sum", "ratio", "none"]
    frequency: Literal["quarter", "half", "year", "plan"]
    sensitivity: Literal["public", "restricted"]
    disaggregation: list[Literal["sex", "age", "area"]]
    baseline: IndicatorBaseline | None = Field(description="null: no source gives one")
    targets: list[Target] = Field(description="empty: no source gives one")
    reporters: list[Reporter]
    source: Source | None
    confidence: Confidence
    note: str | None
