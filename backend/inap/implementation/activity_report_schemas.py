"""What activity reports take and answer. No field may hold a beneficiary's name or contact."""

from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.activity_report_content import (
    Content,
    Knowledge,
    Participants,
)
from inap.implementation.activity_report_content import Kind as ActivityKind
from inap.kit.moments import WRITTEN_OUT, Moment
from inap.kit.references import EvidenceName, Reference, Source
from inap.kit.text import CleanText, Code, LongText, ShortText, Text, TextInput, TypedNumber
from inap.submissions.workflow import State

Sex = Literal["female", "male", "unknown"]
Jurisdiction = Literal["federal", "krg"]
ActionName = Literal["edit", "submit", "verify", "approve", "return", "reopen"]

MOST_CELLS = 100
NO_NAMES = "never names or contacts of people who took part"


Day = Annotated[date, Field(ge=date(2000, 1, 1), le=date(2200, 1, 1)), WRITTEN_OUT]
# The tool's own id: what it likes, as long as it can be seen.
ExternalId = Annotated[
    CleanText, Field(min_length=1, max_length=200, pattern=r"\S", examples=["weo-2026-017"])
]


class ParticipantsInput(BaseModel):
    """How many of one sex took part; of all ages without ``age``."""

    model_config = ConfigDict(extra="forbid")

    sex: Annotated[Sex, Field(description="unknown: of those whose sex was not recorded")]
    age: Annotated[
        Annotated[CleanText, Field(min_length=1, max_length=16)] | None,
        Field(description="an age group of the plan's settings; null: of all ages"),
    ] = None
    count: Annotated[TypedNumber, Field(description="how many people", examples=[18])]

    def counted(self) -> Participants:
        """The participants as the rules take them."""
        return Participants(self.sex, self.age, self.count)


class KnowledgeInput(BaseModel):
    """What a training changed, as measured before and after it."""

    model_config = ConfigDict(extra="forbid")

    assessed: Annotated[
        int, Field(strict=True, ge=1, le=1_000_000, description="how many people were assessed")
    ]
    before: Annotated[
        TypedNumber, Field(ge=Decimal(0), le=Decimal(100), description="right answers, percent")
    ]
    after: Annotated[
        TypedNumber, Field(ge=Decimal(0), le=Decimal(100), description="right answers, percent")
    ]

    def measured(self) -> Knowledge:
        """The knowledge as the rules take it."""
        return Knowledge(self.assessed, self.before, self.after)


class TitleInput(BaseModel):
    """A short title as written: at least the language it was written in."""

    model_config = ConfigDict(extra="forbid")

    en: Annotated[CleanText, Field(max_length=200)] | None = None
    ar: Annotated[CleanText, Field(max_length=200)] | None = None
    ckb: Annotated[CleanText, Field(max_length=200)] | None = None

    def stored(self) -> dict[str, str]:
        """The languages that hold something."""
        return {key: value for key, value in self.model_dump().items() if value}


ParticipantsList = Annotated[
    list[ParticipantsInput],
    Field(max_length=MOST_CELLS, description="by sex, and by age within a sex where it is known"),
]
Result = Annotated[TextInput | None, Field(description=f"what came of it; {NO_NAMES}")]
Place = Annotated[
    ShortText,
    Field(
        description="where in the area, as people there call it; never somebody's home",
        examples=["Community centre, Karrada"],
    ),
]
Activity = Annotated[
    Code | None,
    Field(description="code of the activity; null: none of the plan yet", examples=["P1.1.3.F2"]),
]
KindOfActivity = Annotated[ActivityKind, Field(description="what kind of activity it was")]
KnowledgeOfTraining = Annotated[
    KnowledgeInput | None, Field(description="of trainings only; null: not measured")
]


class ActivityReportInput(BaseModel):
    """A new report of an activity."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    node: Activity = None
    actor: Annotated[Code, Field(description="who carried it out", examples=["X-WEO"])]
    kind: KindOfActivity
    title: Annotated[TitleInput, Field(description=f"short title; {NO_NAMES}")]
    area: Annotated[Code, Field(examples=["IQ-BG"])]
    place: Place
    start: Annotated[Day, Field(description="first day")]
    end: Annotated[Day, Field(description="last day; not in the future")]
    participants: ParticipantsList
    knowledge: KnowledgeOfTraining = None
    result: Result = None
    external_id: Annotated[
        ExternalId | None,
        Field(description="the id in the actor's own tool; an actor's second report is refused"),
    ] = None
    submit: Annotated[bool, Field(strict=True, description="hand it in at once")] = False
    dry_run: Annotated[
        bool,
        Field(strict=True, description="answer what would be said (200), and keep nothing"),
    ] = False

    def content(self) -> Content:
        """What it says, as the rules take it."""
        return Content(
            node=self.node,
            kind=self.kind,
            title=self.title.stored(),
            area=self.area,
            place=self.place,
            start=self.start,
            end=self.end,
            participants=tuple(each.counted() for each in self.participants),
            knowledge=self.knowledge.measured() if self.knowledge else None,
            result=(self.result.stored() if self.result else None) or None,
        )


def _absent() -> Any:  # noqa: ANN401 - stands for a value of any type
    """Stands where nothing was given, and is not read: a default would be sent by clients."""
    return None


class ActivityReportChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    node: Activity = None
    kind: KindOfActivity = Field(default_factory=_absent)
    title: Annotated[TitleInput, Field(description=f"short title; {NO_NAMES}")] = Field(
        default_factory=_absent
    )
    area: Annotated[Code, Field(examples=["IQ-BG"])] = Field(default_factory=_absent)
    place: Place = Field(default_factory=_absent)
    start: Annotated[Day, Field(description="first day")] = Field(default_factory=_absent)
    end: Annotated[Day, Field(description="last day; not in the future")] = Field(
        default_factory=_absent
    )
    participants: ParticipantsList = Field(default_factory=list)
    knowledge: KnowledgeOfTraining = None
    result: Result = None

    def changes(self) -> dict[str, Any]:
        """The fields that were given, as ``Content`` holds them."""
        told: dict[str, Any] = {name: getattr(self, name) for name in self.model_fields_set}
        if "title" in told:
            told["title"] = self.title.stored()
        if "participants" in told:
            told["participants"] = tuple(each.counted() for each in self.participants)
        if "knowledge" in told:
            told["knowledge"] = self.knowledge.measured() if self.knowledge else None
        if "result" in told:
            told["result"] = (self.result.stored() if self.result else None) or None
        return told


class ActivityReportStep(BaseModel):
    """A step in the approval."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["submit", "verify", "approve", "return", "reopen"]
    reason: Annotated[
        LongText | None, Field(description="required to return and to reopen; kept with any step")
    ] = None
    deadline: Annotated[
        Moment | None, Field(description="required to reopen, possible to return; in the future")
    ] = None


class ParticipantsOut(BaseModel):
    """How many of one sex took part; null with ``suppressed`` where few people are hidden."""

    sex: Sex
    age: str | None
    count: int | float | None
    suppressed: bool


class KnowledgeOut(BaseModel):
    """What a training changed, as measured before and after it."""

    assessed: Annotated[int | None, Field(description="how many; null where it is hidden")]
    before: Annotated[float | int, Field(description="right answers before, in percent")]
    after: Annotated[float | int, Field(description="right answers after, in percent")]


class ActivityReportPerson(BaseModel):
    """An account, by the name it shows."""

    id: UUID
    name: str


class ActivityReport(BaseModel):
    """What an actor carried out, as the caller sees it.

    Who does not take part in its approval sees the approved revision, without people, reasons,
    deadlines and the actor's own id. Of activities that restricted indicators measure they see
    neither how many took part nor the place, the result and what a training changed; where no
    activity is named, small numbers are hidden.
    """

    id: UUID
    plan: str
    node: Annotated[Reference | None, Field(description="the activity; null: none of the plan yet")]
    named: Annotated[
        bool | None, Field(description="the plan names the actor for the activity; null without")
    ]
    actor: Reference
    jurisdiction: Jurisdiction
    kind: KindOfActivity
    title: Text
    area: str
    place: Annotated[str | None, Field(description="null where it is hidden")]
    start: date
    end: date
    participants: list[ParticipantsOut]
    total: Annotated[
        int | float | None, Field(description="participants in all; null where it is hidden")
    ]
    suppressed: bool
    knowledge: Annotated[
        KnowledgeOut | None, Field(description="null where it was not measured, or is hidden")
    ]
    result: Text | None
    external_id: str | None
    state: State
    revision: int
    version: int
    reason: str | None
    deadline: datetime | None
    reopened_until: datetime | None
    published_revision: int | None
    submitted_at: datetime | None
    submitted_by: ActivityReportPerson | None
    updated_at: datetime
    allowed: list[ActionName]
    source: Source | None
    evidence: int | None


class ActivityReportEntry(BaseModel):
    """One step of an activity report, with a hash over all before it."""

    sequence: int
    action: Literal[
        "create", "edit", "submit", "verify", "approve", "return", "reopen", "attach", "detach"
    ]
    from_state: State | None
    to_state: State
    revision: int
    by: ActivityReportPerson
    at: datetime
    reason: str | None
    deadline: datetime | None
    evidence: EvidenceName | None
    hash: str
