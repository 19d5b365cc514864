"""What amendments take and answer."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.amendment_workflow import Action, Kind, State
from inap.kit.moments import WRITTEN_OUT
from inap.kit.references import Reference
from inap.kit.text import CleanText, Code, LongText, Text, TextInput

Side = Literal["federal", "krg"]
PartKind = Literal["lead", "support"]
FieldName = Literal["title", "statement", "time_frame", "responsibilities", "dropped_on"]
# Days outside are slips of the hand.
Day = Annotated[
    date, Field(ge=date(2000, 1, 1), le=date(2100, 1, 1), examples=["2023-06-30"]), WRITTEN_OUT
]
FrameText = Annotated[CleanText, Field(min_length=1, max_length=300)]
MOST_STAGES = 40
MOST_PARTS = 60
MOST_INDICATORS = 20


def _says_something(words: TextInput | None) -> bool:
    return words is not None and bool(words.stored())


class StageInput(BaseModel):
    """A stage of a time frame: in words, and from when to when as far as that is known."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[FrameText, Field(description="in words", examples=["first half of 2023"])]
    start: Annotated[Day | None, Field(description="first day")] = None
    end: Annotated[Day | None, Field(description="last day")] = None

    def stored(self) -> dict[str, Any]:
        """As the logframe keeps it."""
        return {
            "text": self.text,
            "start": self.start.isoformat() if self.start else None,
            "end": self.end.isoformat() if self.end else None,
        }


class TimeFrameInput(StageInput):
    """When an activity is to be carried out."""

    stages: Annotated[
        list[StageInput], Field(max_length=MOST_STAGES, description="each within the bounds")
    ] = Field(default_factory=list)

    def stored(self) -> dict[str, Any]:
        """As the logframe keeps it."""
        return {**super().stored(), "stages": [stage.stored() for stage in self.stages]}


class PartInput(BaseModel):
    """An actor's part in an activity."""

    model_config = ConfigDict(extra="forbid")

    actor: Code
    part: Annotated[PartKind, Field(description="leads it, or supports")]


class AddedIndicatorInput(BaseModel):
    """What shall measure a new activity, and how its figures add up."""

    model_config = ConfigDict(extra="forbid")

    title: TextInput
    definition: Annotated[TextInput | None, Field(description="what exactly is counted")] = None
    unit: Annotated[Code, Field(examples=["programme"])]
    kind: Annotated[
        Literal["number", "percentage", "yes_no", "qualitative"], Field(description="its values")
    ]
    direction: Annotated[
        Literal["increase", "decrease", "none"], Field(description="which way is better")
    ]
    aggregation_time: Literal["sum", "last", "ratio", "none"]
    aggregation_areas: Literal["sum", "ratio", "none"]
    frequency: Literal["quarter", "half", "year", "plan"]
    sensitivity: Annotated[
        Literal["public", "restricted"], Field(description="whether small cells are hidden")
    ]
    disaggregation: Annotated[list[Literal["sex", "age", "area"]], Field(max_length=3)] = Field(
        default_factory=list
    )

    def stored(self) -> dict[str, Any]:
        """As the logframe keeps it."""
        return {
            **self.model_dump(exclude={"title", "definition"}),
            "title": self.title.stored(),
            "definition": (self.definition.stored() if self.definition else None) or None,
        }


class ProposedInput(BaseModel):
    """What shall be another than it is; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[TextInput | None, Field(description="languages left out stay as they are")] = (
        None
    )
    statement: Annotated[
        TextInput | None, Field(description="what the activity is to bring about")
    ] = None
    time_frame: TimeFrameInput | None = None
    responsibilities: Annotated[
        list[PartInput] | None,
        Field(max_length=MOST_PARTS, description="all of them; they replace those before"),
    ] = None
    indicators: Annotated[
        list[AddedIndicatorInput] | None,
        Field(max_length=MOST_INDICATORS, description="of an addition only"),
    ] = None

    def stored(self) -> dict[str, Any]:
        """The fields that say something."""
        found: dict[str, Any] = {}
        for name in ("title", "statement"):
            words: TextInput | None = getattr(self, name)
            if words is not None and _says_something(words):
                found[name] = words.stored()
        if self.time_frame is not None:
            found["time_frame"] = self.time_frame.stored()
        if self.responsibilities is not None:
            found["responsibilities"] = [part.model_dump() for part in self.responsibilities]
        if self.indicators:
            found["indicators"] = [indicator.stored() for indicator in self.indicators]
        return found


class AmendmentInput(BaseModel):
    """A proposal to change, add, repeat, retime or drop an activity; kept as a draft."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    kind: Annotated[Kind, Field(description="what it proposes")]
    node: Annotated[Code, Field(description="the activity; to add one, the output it stands under")]
    side: Annotated[Side | None, Field(description="of an addition only")] = None
    actor: Annotated[
        Code | None,
        Field(description="the body that proposes; left out by a side's coordinator"),
    ] = None
    proposed: ProposedInput = Field(default_factory=ProposedInput)
    reason: Annotated[TextInput, Field(description="why; everybody may read it once accepted")]


class AmendmentChange(BaseModel):
    """What to change of a draft; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    proposed: Annotated[
        ProposedInput | None, Field(description="all of it; it replaces that before")
    ] = None
    reason: TextInput | None = None


class AmendmentStep(BaseModel):
    """A step of an amendment."""

    model_config = ConfigDict(extra="forbid")

    action: Annotated[
        Literal["propose", "withdraw", "accept", "reject"], Field(description="the step")
    ]
    reason: Annotated[
        LongText | None, Field(description="required to accept and to reject; kept with any step")
    ] = None
    effective_on: Annotated[
        Day | None,
        Field(description="required to accept: first day of the version that it makes"),
    ] = None


class CommentInput(BaseModel):
    """Something to say of an amendment."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[TextInput, Field(description="in the language it is written in")]


class AmendedStage(BaseModel):
    """A stage of a time frame; bounds are null where they are not known."""

    text: str
    start: date | None
    end: date | None


class AmendedTimeFrame(AmendedStage):
    """A time frame, with its stages."""

    stages: list[AmendedStage]


class AmendedPart(BaseModel):
    """An actor's part in an activity."""

    actor: str
    title: Text
    part: PartKind


class AddedIndicator(BaseModel):
    """What shall measure a new activity."""

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


class AmendedContent(BaseModel):
    """What can be amended of an activity."""

    title: Text
    statement: Text | None
    time_frame: AmendedTimeFrame | None
    responsibilities: list[AmendedPart]
    dropped_on: date | None = Field(description="day from which it is dropped; null: it is not")


class AmendmentAuthor(BaseModel):
    """An account, by the name it shows."""

    id: UUID
    name: str = Field(description="name of the person", examples=["Zainab Hassan"])


class AmendmentOrigin(BaseModel):
    """What an amendment came from."""

    kind: Literal["recommendation"] = Field(description="what it is")
    id: UUID = Field(description="its identifier; see `GET /recommendations/{record_id}`")


class Amendment(BaseModel):
    """A proposal about an activity, as the caller sees it.

    Who takes no part in it sees it once it is accepted, without people and discussion.
    """

    id: UUID
    plan: str
    kind: Kind = Field(description="what it proposes")
    node: Reference = Field(description="the activity; of an addition the output")
    jurisdiction: Side = Field(description="whose coordinator decides")
    actor: Reference | None = Field(description="the body that proposes; null: the coordinator")
    fields: list[FieldName] = Field(
        description="in what before and after differ", examples=[["time_frame"]]
    )
    before: AmendedContent | None = Field(
        description="the activity as it was when this was proposed; null for an addition"
    )
    after: AmendedContent = Field(description="what it shall be, or what the new one shall be")
    indicators: list[AddedIndicator] = Field(description="of a new activity")
    reason: Text = Field(description="why it is proposed")
    state: State = Field(description="how far it is")
    version: int
    outdated: bool = Field(
        description="what it would change was changed since; it cannot be accepted",
        examples=[False],
    )
    effective_on: date | None = Field(description="first day of its version; null: not accepted")
    logframe_version: int | None = Field(
        description="the version that it made; null: it has not taken effect"
    )
    made: Reference | None = Field(description="the activity that it made; null: none")
    proposed_by: AmendmentAuthor | None
    proposed_at: datetime | None = Field(description="when it was proposed; null before")
    decided_by: AmendmentAuthor | None
    decided_at: datetime | None = Field(description="when it was decided; null before")
    decision: str | None = Field(description="why it was decided so; null before")
    updated_at: datetime
    allowed: list[Action] = Field(description="what the caller may do now", examples=[["accept"]])
    may_comment: bool = Field(
        description="whether the caller may join the discussion", examples=[True]
    )
    origin: AmendmentOrigin | None = Field(description="what it came from; null: of itself")


class AmendmentEntry(BaseModel):
    """One step of an amendment."""

    sequence: int
    action: Literal["create", "edit", "propose", "withdraw", "accept", "reject"]
    from_state: State | None = Field(description="state before; null for the first entry")
    to_state: State = Field(description="state after")
    by: AmendmentAuthor
    at: datetime
    reason: str | None
    effective_on: date | None = Field(description="first day of its version, where it was accepted")


class Comment(BaseModel):
    """Something said of an amendment."""

    id: UUID
    by: AmendmentAuthor
    at: datetime
    text: Text = Field(description="what was said")
