"""What counting rules take and answer, and the reports that may count for a fact."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.activity_report_content import Kind as ActivityKind
from inap.implementation.activity_report_schemas import Sex
from inap.implementation.counting import What
from inap.kit.references import Reference
from inap.kit.text import CleanText, Code, Text

MOST_NODES = 200

Counted = Annotated[What, Field(description="one for each report, or the people who took part")]
OfSex = Annotated[Sex | None, Field(description="only people of this sex; null: all")]
OfKinds = list[ActivityKind] | None
WhichKinds = "only reports of these kinds; null: all"
WhichNodes = "only of these nodes and those below; null: all that the indicator measures"


class CountingRuleInput(BaseModel):
    """What of approved activity reports may count towards the indicator."""

    model_config = ConfigDict(extra="forbid")

    what: Counted
    sex: OfSex = None
    age: Annotated[
        Annotated[CleanText, Field(min_length=1, max_length=16)] | None,
        Field(description="only people of this age group; null: all"),
    ] = None
    kinds: Annotated[
        Annotated[list[ActivityKind], Field(min_length=1, max_length=8)] | None,
        Field(description=WhichKinds),
    ] = None
    nodes: Annotated[
        Annotated[list[Code], Field(min_length=1, max_length=MOST_NODES)] | None,
        Field(description=WhichNodes, examples=[["P1.1.3.F2"]]),
    ] = None


class DeclaredCounting(BaseModel):
    """A counting rule in force."""

    what: Counted
    sex: OfSex
    age: Annotated[str | None, Field(description="only people of this age group; null: all")]
    kinds: Annotated[OfKinds, Field(description=WhichKinds)]
    nodes: Annotated[list[str] | None, Field(description=WhichNodes, examples=[["P1.1.3.F2"]])]
    updated_at: datetime


class CountingRule(BaseModel):
    """How activity reports count towards an indicator."""

    plan: str
    indicator: str
    countable: Annotated[
        bool, Field(description="it is a number that adds up over time, so that reports may count")
    ]
    may_declare: Annotated[bool, Field(description="the caller may declare the rule")]
    rule: Annotated[DeclaredCounting | None, Field(description="null: no report counts")]
    version: int


class CountedCell(BaseModel):
    """How much a report, or several together, give in one cell; without sex and age the total."""

    sex: Sex | None
    age: str | None
    value: float | int


class CountableReport(BaseModel):
    """An approved activity report that may count for the fact, and what it gives."""

    id: UUID
    revision: int
    title: Text
    actor: Reference
    kind: ActivityKind
    area: str
    start: date
    end: date
    cells: Annotated[list[CountedCell], Field(description="what the report gives")]


class Countable(BaseModel):
    """The activity reports that may count for one fact, and the values they make together."""

    plan: str
    indicator: str
    actor: str
    period: str
    area: str
    rule: Annotated[DeclaredCounting | None, Field(description="null: no report counts")]
    reports: Annotated[list[CountableReport], Field(description="by their last day; at most 500")]
    more: Annotated[bool, Field(description="there are more than are listed")]
    cells: Annotated[list[CountedCell], Field(description="what all listed reports give together")]
    lacking: Annotated[
        list[Literal["sex", "age", "area"]],
        Field(description="what the indicator asks for and these reports do not tell"),
    ]
