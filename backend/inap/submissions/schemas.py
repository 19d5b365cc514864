"""What the submissions slice takes and answers."""

from datetime import UTC, date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from inap.kit.references import EvidenceName, Person, Reference, Source
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


MOST_COUNTED = 500
Counted = Annotated[
    Annotated[list[UUID], Field(min_length=1, max_length=MOST_COUNTED)] | None,
    Field(description="activity reports that the values are taken from, instead of `values`"),
]


class SubmissionInput(BaseModel):
    """A new report of one fact: with `values`, or with the `activity_reports` that make them."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    indicator: Annotated[Code, Field(examples=["P1.1.3.F2-I1"])]
    actor: Annotated[Code, Field(description="who reports", examples=["F-MOI"])]
    period: Annotated[Code, Field(examples=["2023Q2"])]
    area: Annotated[Code, Field(examples=["IQ"])]
    values: Values = Field(default_factory=list)
    narrative: Annotated[
        TextInput | None, Field(description="what stands behind the values; never names of people")
    ] = None
    activity_reports: Counted = None


class SubmissionChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    values: Annotated[Values, Field(description="all values; they replace those before")] = Field(
        default_factory=list
    )
    narrative: Annotated[TextInput | None, Field(description="null takes it away")] = None
    activity_reports: Counted = None


class Note(BaseModel):
    """Why values stand that a quality warning doubts; one note answers every warning of a slug."""

    model_config = ConfigDict(extra="forbid")

    slug: Annotated[CleanText, Field(min_length=1, max_length=40, examples=["figure-jumps"])]
    note: Annotated[
        CleanText,
        Field(min_length=1, max_length=2_000, examples=["Two courses were added in May."]),
    ]


Notes = Annotated[
    list[Note], Field(max_length=20, description="one for each slug that the values are warned of")
]


class CellRemark(BaseModel):
    """What a return says of one value; without sex and age that is the total."""

    model_config = ConfigDict(extra="forbid")

    sex: Annotated[Sex | None, Field(description="null: of all sexes")] = None
    age: Annotated[
        Annotated[CleanText, Field(min_length=1, max_length=16)] | None,
        Field(description="an age group of the plan's settings; null: of all ages"),
    ] = None
    note: Annotated[
        CleanText,
        Field(min_length=1, max_length=2_000, examples=["The annex says 21."]),
    ]


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
    notes: Annotated[Notes, Field(description="to submit values that are warned of")] = Field(
        default_factory=list
    )
    cells: Annotated[
        list[CellRemark], Field(max_length=50, description="to return: the values it is about")
    ] = Field(default_factory=list)


class Value(BaseModel):
    """One value; without sex and age it is the total. Fields of other kinds are null."""

    sex: Sex | None
    age: str | None
    value: float | int | None
    numerator: float | int | None
    denominator: float | int | None
    yes: bool | None
    text: str | None


class QualityWarning(BaseModel):
    """Something odd about the values: not impossible, and kept with a note when handed in."""

    slug: Annotated[str, Field(description="what is odd; see PROBLEMS.md")]
    pointer: Annotated[str, Field(description="JSON pointer to the value", examples=["/values/0"])]
    params: Annotated[
        dict[str, str], Field(description="values for a sentence of one's own", examples=[{}])
    ]
    note: Annotated[str | None, Field(description="why it stands; null: not handed in yet")]
    as_printed: Annotated[
        bool, Field(description="as printed in the source it was read from", examples=[False])
    ]


class Remark(BaseModel):
    """What a return said of one value; without sex and age that is the total."""

    sex: Sex | None
    age: str | None
    note: Annotated[str, Field(examples=["The annex says 21."])]


class IndicatorReference(BaseModel):
    """An indicator, as a submission names it."""

    code: str
    title: Text
    unit: str
    kind: Kind


class CountedReport(BaseModel):
    """An activity report that the values were taken from, and the number it gave in all."""

    id: UUID
    title: Text
    actor: Reference
    end: Annotated[date, Field(description="last day of the activity")]
    value: Annotated[float | int | None, Field(description="null where the report hides it")]
    changed: Annotated[
        bool | None,
        Field(description="it is being corrected, or was since it was counted; null: not told"),
    ]


class CountedMeeting(BaseModel):
    """A meeting that the values were counted from, and the number it gave in all."""

    id: UUID
    title: Text
    body: Reference
    day: Annotated[date, Field(description="first day of the meeting")]
    value: float | int
    changed: Annotated[
        bool | None,
        Field(description="what was counted of it is not so any more; null: not told to you"),
    ]


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
    logframe_version: int = Field(
        description="version of the logframe it was made for", examples=[1]
    )
    submitted_at: datetime | None
    submitted_by: Person | None
    updated_at: datetime
    allowed: list[ActionName]
    source: Source | None
    activity_reports: Annotated[
        list[CountedReport], Field(description="what the values were taken from; []: typed")
    ]
    meetings: Annotated[
        list[CountedMeeting],
        Field(description="what the portal counted the values from; []: not from meetings"),
    ]
    parts_changed: Annotated[
        bool | None,
        Field(description="one of these changed since it was counted; null: not told to you"),
    ]
    warnings: Annotated[
        list[QualityWarning], Field(description="with which this revision was handed in")
    ]
    remarks: Annotated[list[Remark], Field(description="what the return says of single values")]
    exception_until: Annotated[
        datetime | None,
        Field(description="the period is locked, and open for this until then; null otherwise"),
    ]
    evidence: int | None


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
    warnings: Annotated[list[QualityWarning], Field(description="of what was submitted")]
    remarks: Annotated[list[Remark], Field(description="of a return, on single values")]
    evidence: EvidenceName | None
    hash: str
