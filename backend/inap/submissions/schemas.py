"""What the submissions slice takes and answers."""

from datetime import UTC, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from inap.kit.references import Person, Reference, Source
from inap.kit.text import CleanText, Code, LongText, Text, TextInput, TypedNumber
from inap.submissions.measure import Cell
from inap.submissions.workflow import State

Sex = Literal["female", "male", "unknown"]
Jurisdiction = Literal["federal", "krg"]
Kind = Literal["number", "percentage", "yes_no", "qualitative"]
ActionName = Literal["edit", "submit", "verify", "approve", "return", "reopen"]

MOST_VALUES = 500
# Moments outside are slips of the hand, and some of them no calendar here can hold in UTC.
Moment = Annotated[
    AwareDatetime,
    Field(
        ge=datetime(2000, 1, 1, tzinfo=UTC),
        le=datetime(2200, 1, 1, tzinfo=UTC),
        examples=["2026-03-31T12:00:00Z"],
    ),
]


class ValueInput(BaseModel):
    """One value; without sex and age it is the total. Fill the fields of the indicator's kind."""

    model_config = ConfigDict(extra="forbid")

    sex: Annotated[Sex | None, Field(description="null: of all sexes")] = None
    age: Annotated[
        Annotated[CleanText, Field(min_length=1, max_length=16)] | None,
        Field(description="an age group of the plan's settings; null: of all ages"),
    ] = None
    value: Annotated[TypedNumber | None, Field(description="of a number")] = None
    numerator: Annotated[TypedNumber | None, Field(description="of a percentage")] = None
    denominator: Annotated[TypedNumber | None, Field(description="of a percentage")] = None
    yes: Annotated[bool | None, Field(strict=True, description="of a yes-no question")] = None
    text: Annotated[LongText | None, Field(description="of a qualitative indicator")] = None

    def cell(self) -> Cell:
        """The value as the rules take it."""
        return Cell(
            sex=self.sex,
            age=self.age,
            value=self.value,
            numerator=self.numerator,
            denominator=self.denominator,
            yes=self.yes,
            text=self.text,
        )


Values = Annotated[
    list[ValueInput],
    Field(max_length=MOST_VALUES, description="a total left out follows from whole parts"),
]


class SubmissionInput(BaseModel):
    """A new report of one fact."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    indicator: Annotated[Code, Field(examples=["P1.1.3.F2-I1"])]
    actor: Annotated[Code, Field(description="who reports", examples=["F-MOI"])]
    period: Annotated[Code, Field(examples=["2023Q2"])]
    area: Annotated[Code, Field(examples=["IQ"])]
    values: Values
    narrative: Annotated[
        TextInput | None, Field(description="what stands behind the values; never names of people")
    ] = None


class SubmissionChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    values: Annotated[Values, Field(description="all values; they replace those before")] = Field(
        default_factory=list
    )
    narrative: Annotated[TextInput | None, Field(description="null takes it away")] = None


class TransitionInput(BaseModel):
    """A step in the approval."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["submit", "verify", "approve", "return", "reopen"]
    reason: Annotated[
        LongText | None, Field(description="required to return and to reopen; kept with any step")
    ] = None
    deadline: Annotated[
        Moment | None, Field(description="required to reopen, possible to return; in the future")
    ] = None


class Value(BaseModel):
    """One value; without sex and age it is the total. Fields of other kinds are null."""

    sex: Sex | None
    age: str | None
    value: float | int | None
    numerator: float | int | None
    denominator: float | int | None
    yes: bool | None
    text: str | None


class IndicatorReference(BaseModel):
    """An indicator, as a submission names it."""

    code: str
    title: Text
    unit: str
    kind: Kind


class Submission(BaseModel):
    """What an actor reports on an indicator for a period and area, as the caller sees it.

    Who does not take part in its approval sees the published revision, as approved, without
    narrative, people, reasons and deadlines.
    """

    id: UUID
    plan: str
    indicator: IndicatorReference
    actor: Reference
    jurisdiction: Jurisdiction
    period: str
    area: str
    state: State
    revision: int
    version: int
    values: list[Value]
    narrative: Text | None
    reason: str | None
    deadline: datetime | None
    reopened_until: datetime | None
    published_revision: int | None
    submitted_at: datetime | None
    submitted_by: Person | None
    updated_at: datetime
    allowed: list[ActionName]
    source: Source | None
    evidence: int | None


class EvidenceName(BaseModel):
    """A file that was attached or removed."""

    id: UUID
    name: str


class HistoryEntry(BaseModel):
    """One step of a submission, with the values of its revision and a hash over all before it."""

    sequence: int
    action: Literal[
        "create", "edit", "submit", "verify", "approve", "return", "reopen", "attach", "detach"
    ]
    from_state: State | None
    to_state: State
    revision: int
    by: Person
    at: datetime
    reason: str | None
    deadline: datetime | None
    values: list[Value]
    evidence: EvidenceName | None
    hash: str
