"""Answers about the logframe's versions."""

from datetime import date, datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.text import Text
from inap.plans.schemas import Responsibility, Side, TimeFrame

AmendmentKind = Literal["change", "add", "repeat", "retime", "drop"]
FieldName = Literal["title", "statement", "time_frame", "responsibilities", "dropped_on"]
NodeChangeKind = Literal["added", "dropped", "changed"]


class NodeContent(BaseModel):
    """What an amendment can change of an activity, as it stood."""

    title: Text
    statement: Text | None
    time_frame: TimeFrame | None
    responsibilities: list[Responsibility]
    dropped_on: date | None = Field(description="day from which it is dropped; null: it is not")


class ChangedNode(BaseModel):
    """What became of an activity between two versions."""

    code: str = Field(examples=["P1.1.1.F1"])
    side: Side | None
    change: NodeChangeKind = Field(description="what became of it")
    fields: list[FieldName] = Field(description="in what it differs", examples=[["time_frame"]])
    before: NodeContent | None = Field(description="null: it was not there yet")
    after: NodeContent


class VersionChanges(BaseModel):
    """What two versions of a logframe differ in, in the logframe's order."""

    plan: str
    from_version: int = Field(description="the earlier version", examples=[1])
    to_version: int = Field(description="the later version", examples=[2])
    nodes: list[ChangedNode]


class MakingAmendment(BaseModel):
    """The amendment that made a version."""

    id: UUID
    kind: AmendmentKind
    node: str
    reason: Text = Field(description="why it was proposed")


class ChangedBriefly(BaseModel):
    """What became of an activity, in a word."""

    code: str = Field(examples=["P1.1.1.F1"])
    title: Text
    change: NodeChangeKind = Field(description="what became of it")
    fields: list[FieldName] = Field(description="in what it differs", examples=[["time_frame"]])


class LogframeVersion(BaseModel):
    """A version of the logframe; the first is the plan as it was loaded."""

    number: int = Field(description="from 1, in the order in which they took effect", examples=[2])
    effective_on: date = Field(description="first day on which it is in force")
    at: datetime | None = Field(description="when it was decided; null for the first")
    amendment: MakingAmendment | None = Field(description="null for the first")
    changes: list[ChangedBriefly] = Field(description="what it changed of the one before")
