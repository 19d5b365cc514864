"""What the dashboards slice answers.

Series and dashboards are built as bytes; ``tests/contract/test_hot_bytes.py`` holds these bytes
against the shapes here, which are what the OpenAPI file declares.
"""

from datetime import UTC, date, datetime
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Query
from pydantic import AfterValidator, BaseModel, Field
from pydantic_core import PydanticCustomError

from inap.dashboards.progress import Code as StatusCode
from inap.kit.references import Reference, Source
from inap.kit.text import Text
from inap.submissions.overlap_workflow import Resolution
from inap.submissions.rollup import Jurisdiction, Kind, Scope

Number = float | int
ScopeName = Scope
EARLIEST = datetime(2000, 1, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)


def _in_utc(moment: datetime) -> datetime:
    """The moment in UTC; one without an offset is in UTC already."""
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    # Compared before it is converted: near the ends of the calendar a conversion fails.
    if not EARLIEST <= aware <= LATEST:
        raise PydanticCustomError("moment_out_of_range", "not between 2000 and 2200", {})
    return aware.astimezone(UTC)


AsOf = Annotated[
    Annotated[datetime, AfterValidator(_in_utc)] | None,
    Query(
        description="answer what was known and approved at this moment (UTC without an offset)",
        examples=["2026-03-31T12:00:00Z"],
    ),
]


class SeriesObservation(BaseModel):
    """One cell of a series, over all actors. ``sex`` and ``age`` null is the total.

    ``value`` is in the indicator's unit, in percent for percentages and yes-no answers; null with
    ``suppressed`` where it is hidden, and without where the submissions have no common figure.
    """

    period: str
    area: str
    jurisdiction: Jurisdiction
    sex: str | None
    age: str | None
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    submissions: int
    suppressed: bool


class SeriesAdjustment(BaseModel):
    """What a decision on an overlap adds to the observations of an area, mostly negative."""

    area: str
    sex: str | None
    age: str | None
    value: Number | None
    numerator: Number | None
    denominator: Number | None


class SeriesDecision(BaseModel):
    """A decision on an overlap that counts, and what it adds to the observations.

    ``jurisdiction`` tells whose figures it changes: a side's (and so the national one) or only the
    ``national`` one. With ``sum`` it adds nothing.
    """

    overlap: UUID
    period: str
    jurisdiction: Scope
    resolution: Resolution
    reason: str
    decided_at: datetime
    submissions: int
    adjustments: list[SeriesAdjustment]


class Series(BaseModel):
    """Every published observation of an indicator, by time, area, sex and age.

    The observations are as reported; the portal's figures are these with the adjustments of the
    decisions added.
    """

    plan: str
    indicator: str
    data_version: int
    as_of: datetime | None
    suppressed_cells: int
    observations: list[SeriesObservation]
    decisions: list[SeriesDecision]


class PartDecision(BaseModel):
    """What was decided on an overlap of a submission with others.

    ``jurisdiction`` tells whose figures it changes, ``decided_by`` is told to those who work on the
    plan, and the numbers are the stated figure, null with any other resolution.
    """

    overlap: UUID
    jurisdiction: Scope
    resolution: Resolution
    reason: str
    decided_at: datetime
    decided_by: str | None
    value: Number | None
    numerator: Number | None
    denominator: Number | None


class PartReport(BaseModel):
    """An activity report behind a submission, and the number it gave in all."""

    id: UUID
    title: Text
    actor: Reference
    end: Annotated[date, Field(description="last day of the activity")]
    value: Annotated[Number | None, Field(description="null where the report hides it")]


class PartMeeting(BaseModel):
    """A meeting that a submission was counted from, and the number it gave in all."""

    id: UUID
    title: Text
    body: Reference
    day: Annotated[date, Field(description="first day of the meeting")]
    value: Number


class Part(BaseModel):
    """A submission behind a figure, with the total of its published revision.

    ``counts`` is false where a decision on an overlap takes it out of the figure; ``decisions`` say
    which and why, and may tell of a figure that counts instead.
    """

    submission: UUID
    actor: Reference
    area: str
    period: str
    revision: int
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    approved_at: datetime | None
    source: Source | None
    activity_reports: Annotated[
        list[PartReport], Field(description="what the values were taken from; []: typed")
    ]
    meetings: Annotated[
        list[PartMeeting],
        Field(description="what the portal counted the values from; []: not from meetings"),
    ]
    counts: bool
    decisions: list[PartDecision]


class Completeness(BaseModel):
    """Reports that are expected (a reporter and a period that has ended), and those that are there.

    ``reported`` (handed in) is null for the public, and ``late`` then counts what is not approved.
    """

    expected: int
    reported: int | None
    approved: int
    late: int


class Status(BaseModel):
    """Where something stands, and the figures that explain it.

    ``reason`` says why progress is not known: no-data, no-target, no-baseline, no-direction,
    target-equals-baseline, target-against-direction, no-common-figure or suppressed.
    """

    code: StatusCode
    progress: Number | None
    elapsed: Number | None
    threshold: Number | None
    reason: str | None


class DashboardNode(BaseModel):
    """A node: ``progress`` is the mean over ``measured`` indicators, ``status`` their worst."""

    code: str
    parent: str | None
    level: str
    side: Jurisdiction | None
    title: Text
    progress: Number | None
    measured: int
    status: Status
    completeness: Completeness
    indicators: int


class DashboardBaseline(BaseModel):
    """Where an indicator stood before the plan."""

    value: Number
    year: int | None
    source: Source | None


class DashboardTarget(BaseModel):
    """The target in force: to be reached by a day, or each year or over the plan."""

    value: Number
    by: date | None
    every: Literal["year", "plan"] | None


class Figure(BaseModel):
    """A figure and the number of submissions behind it."""

    value: Number | None
    numerator: Number | None
    denominator: Number | None
    parts: int
    suppressed: bool


class PeriodFigure(Figure):
    """The figure of one period."""

    period: str


class SideValues(BaseModel):
    """The figures to date of the two sides."""

    federal: Number | None
    krg: Number | None


class TrendPoint(BaseModel):
    """The value of one period."""

    period: str
    value: Number | None


class DashboardIndicator(BaseModel):
    """An indicator in a scope: its figures, and how they stand against the target in force."""

    code: str
    node: str
    title: Text
    unit: str
    kind: Kind
    direction: Literal["increase", "decrease", "none"]
    sensitivity: Literal["public", "restricted"]
    frequency: Literal["quarter", "half", "year", "plan"]
    split_by_area: bool
    baseline: DashboardBaseline | None
    target: DashboardTarget | None
    latest: PeriodFigure | None
    standing: Figure | None
    sides: Annotated[SideValues | None, Field(description="on the national dashboard only")]
    progress: Number | None
    status: Status
    trend: list[TrendPoint]
    completeness: Completeness


class DashboardThresholds(BaseModel):
    """From which ratio of progress to elapsed time a figure is on track, or only at risk."""

    on_track: Number
    at_risk: Number


class OverdueRecommendation(BaseModel):
    """An approved recommendation that is not closed and past its day."""

    id: Annotated[UUID, Field(description="identifier of its record")]
    text: Text
    owner: Annotated[
        Reference | None, Field(description="the actor that took it on; null: nobody yet")
    ]
    due_on: Annotated[date, Field(description="day it was to be done by", examples=["2023-09-30"])]


class OverdueList(BaseModel):
    """The recommendations that are overdue with a side, the longest first.

    The side is the owner's; of an owner of neither, the one of the body that recommended.
    """

    count: Annotated[int, Field(description="how many there are", examples=[4])]
    first: Annotated[list[OverdueRecommendation], Field(description="the first 20 of them")]


class Dashboard(BaseModel):
    """Where a plan stands on one side or nationally, judged on the day ``today``."""

    plan: str
    side: Scope
    as_of: datetime | None
    data_version: int
    today: date
    elapsed: Number
    thresholds: DashboardThresholds
    completeness: Completeness
    overdue: Annotated[
        OverdueList | None,
        Field(description="null with `as_of`: what was overdue then is not kept"),
    ]
    nodes: list[DashboardNode]
    indicators: list[DashboardIndicator]
