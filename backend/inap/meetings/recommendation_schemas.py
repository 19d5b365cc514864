"""What the follow-up of recommendations takes and answers."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.amendment_workflow import Kind as AmendmentKind
from inap.implementation.amendment_workflow import State as AmendmentState
from inap.kit.references import EvidenceName, Person, Reference, Source
from inap.kit.text import Code, LongText, Text, TextInput
from inap.meetings.body_schemas import Day
from inap.meetings.recommendation_workflow import Action, State, Transition
from inap.meetings.schemas import Level, Sector


class RecommendationStepInput(BaseModel):
    """A step in the follow-up of a recommendation."""

    model_config = ConfigDict(extra="forbid")

    action: Annotated[Transition, Field(description="the step")]
    owner: Annotated[Code | None, Field(description="to assign: the actor that takes it on")] = None
    due_on: Annotated[Day | None, Field(description="to assign: day it is to be done by")] = None
    plan: Annotated[
        Code | None, Field(description="of the activity; left out: the body's plan")
    ] = None
    node: Annotated[
        Code | None, Field(description="to assign or link: the activity that carries it out")
    ] = None
    text: Annotated[
        TextInput | None, Field(description="a note on its progress; required by `note`")
    ] = None
    reason: Annotated[LongText | None, Field(description="required to decline and to reopen")] = (
        None
    )
    report: Annotated[
        UUID | None,
        Field(description="to complete: an accepted implementation report of the activity"),
    ] = None
    amendment: Annotated[
        UUID | None, Field(description="to complete: an accepted amendment that came from it")
    ] = None
    superseded_by: Annotated[
        UUID | None, Field(description="to supersede: the open recommendation in its place")
    ] = None


class LinkedActivity(BaseModel):
    """An activity of a plan."""

    plan: str
    code: str = Field(description="code of the activity", examples=["P2.1.2.F1"])
    title: Text


class ShownBy(BaseModel):
    """What shows that a recommendation is done."""

    kind: Literal["implementation_report", "amendment"] = Field(description="what it is")
    id: UUID | None = Field(description="null for who does not follow it up")


class RecommendedAmendment(BaseModel):
    """An amendment that came from a recommendation, as far as the caller sees it."""

    id: UUID
    plan: str
    node: str
    kind: AmendmentKind = Field(description="what it proposes")
    state: AmendmentState = Field(description="how far it is")


class Recommendation(BaseModel):
    """A recommendation and what became of it."""

    id: UUID = Field(description="identifier of its record")
    code: str | None = Field(description="code of the source's records; null: entered here")
    body: str = Field(description="code of the body or series", examples=["COORD"])
    meeting: UUID | None = Field(description="null: not known at which meeting")
    sectors: list[Sector] = Field(description="empty: of all sectors")
    level: Level | None = Field(description="who acts; null where it is not said")
    text: Text
    noted_on: date | None = Field(description="null: no source gives the day")
    source: Source | None
    state: State = Field(description="what became of it")
    owner: Reference | None = Field(description="the actor that took it on; null: nobody yet")
    due_on: date | None = Field(description="null: no day is set")
    overdue: bool = Field(description="its day has passed and it is not closed", examples=[False])
    activity: LinkedActivity | None = Field(description="what carries it out; null: none linked")
    amendments: list[RecommendedAmendment]
    reason: str | None = Field(description="why it was not accepted")
    superseded_by: UUID | None = Field(description="the recommendation in its place")
    shown_by: ShownBy | None = Field(
        description="what shows that it is done; null: words, or nothing"
    )
    closed_at: datetime | None = Field(description="null: it is not closed")
    version: int
    evidence: int | None = Field(
        description="number of files attached; null for who does not follow it up"
    )
    allowed: list[Action] = Field(description="what the caller may do now", examples=[["note"]])


class RecommendationEntry(BaseModel):
    """One step in the follow-up of a recommendation; steps are only ever added."""

    sequence: int
    action: Action = Field(description="what was done")
    to_state: State = Field(description="state after")
    by: Person
    at: datetime
    text: Text | None = Field(description="the note; null: none")
    reason: str | None = Field(description="why; null: not asked for")
    owner: str | None = Field(description="code of the actor it was given to")
    due_on: date | None = Field(description="day it was to be done by")
    node: str | None = Field(description="code of the activity it was linked to")
    report: UUID | None = Field(description="the report that shows it")
    amendment: UUID | None = Field(description="the amendment made of it, or that shows it")
    superseded_by: UUID | None = Field(description="the recommendation in its place")
    evidence: EvidenceName | None


class ReportThatShows(BaseModel):
    """An accepted implementation report of the linked activity."""

    id: UUID
    actor: Reference
    covers: Literal["whole", "stage", "part"] = Field(description="what it is about")
    submitted_at: datetime | None
