"""Answers of the coordination routes."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.references import Person, Reference, Source
from inap.kit.text import Text
from inap.meetings.record_workflow import Action as RecordAction

Jurisdiction = Literal["federal", "krg"]
Confidence = Literal["high", "medium", "low"]
Kind = Literal["update", "challenge", "recommendation"]
Level = Literal["government", "local_ngo", "international"]
RecordState = Literal["draft", "approved"]
SeatRole = Literal["chair", "deputy", "secretary", "member"]
RecommendationState = Literal["open", "assigned", "done", "not_accepted", "superseded"]
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


class Promise(BaseModel):
    """How often the plan says that a body meets."""

    every: Literal["month", "quarter", "half", "year", "plan"]
    times: int = Field(examples=[1])
    note: str | None
    source: Source | None


class PublishedFigure(BaseModel):
    """A number that a source publishes, as the source has it."""

    what: str = Field(description="what is counted", examples=["participations"])
    value: int | None = Field(description="null where the source gives no number", examples=[500])
    text: str | None = Field(description="what it gives instead", examples=["2022-10"])
    unit: Literal["percent"] | None
    approximate: bool = Field(description="the source says about")
    note: str | None
    source: Source | None


class Member(BaseModel):
    """An actor's seat in a body."""

    id: UUID
    actor: Reference
    role: SeatRole
    since: date | None = Field(description="null: not known", examples=["2023-01-01"])
    until: date | None = Field(description="null: it lasts, or the end is not known")
    source: Source | None
    version: int


class Body(BaseModel):
    """A body that coordinates a plan, or a series of meetings."""

    code: str = Field(description="code of the body", examples=["NT1325"])
    plan: str | None
    parent: str | None = Field(description="code of the body above it")
    kind: str = Field(description="what sort of body it is", examples=["national_team"])
    title: Text
    jurisdiction: Jurisdiction | None = Field(description="null: of both governments")
    actor: str | None = Field(description="code of its entry in the registry")
    meetings: int = Field(description="meetings that the portal holds", examples=[4])
    records: int = Field(description="approved records noted there", examples=[185])


class BodyDetail(Body):
    """A body with its mandate, seats, promises and what sources publish about it."""

    mandate: Text | None
    mandate_reference: str | None = Field(
        description="the order it rests on", examples=["Diwani Order No. 138 of 2017"]
    )
    chair: Reference | None
    chair_title: Text | None
    begins_on: date | None
    ends_on: date | None
    members: list[Member]
    promises: list[Promise]
    figures: list[PublishedFigure]
    bodies: list[str] = Field(
        description="codes of the bodies beneath it", examples=[["NT1325-CC"]]
    )
    may_keep: bool = Field(
        description="whether the caller keeps its record and may change it", examples=[False]
    )
    source: Source | None
    confidence: Confidence
    note: str | None
    version: int


class Record(BaseModel):
    """An update, challenge or recommendation: what participants of a meeting said."""

    id: UUID
    code: str | None = Field(description="null: entered in the portal", examples=["R-PRO-01"])
    kind: Kind
    body: str = Field(description="code of the body or series", examples=["COORD"])
    body_title: Text = Field(description="title of the body or series")
    meeting: UUID | None = Field(description="null: the source does not say at which meeting")
    sectors: list[Sector] = Field(description="empty: of all sectors")
    level: Level | None = Field(description="who acts; null where it is not said")
    text: Text
    actors: list[Reference] = Field(description="the actors it names")
    nodes: list[str] = Field(description="codes of the nodes it is about", examples=[["P2.1.2"]])
    state: RecordState
    noted_on: date | None = Field(description="null: no source gives the day")
    follow_up: RecommendationState | None = Field(description="of recommendations only")
    source: Source | None
    confidence: Confidence
    note: str | None
    version: int
    allowed: list[RecordAction] = Field(
        description="what the caller may do now", examples=[["edit"]]
    )


class RecordEntry(BaseModel):
    """One step of a record's way."""

    id: UUID
    at: datetime
    action: Literal["create", "edit", "approve", "withdraw"] = Field(description="what was done")
    by: Person | None = Field(description="null: no account did it")
    fields: list[str] = Field(
        description="what a change was of; empty for other steps", examples=[["text", "level"]]
    )
    reason: str | None = Field(description="why an approval was withdrawn")
