"""What the routes of joint designs take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.position_schemas import ActingPerson, Side
from inap.kit.moments import IsoDay
from inap.kit.references import Reference
from inap.kit.text import Code, Text, TextInput

NOTE = "what is to be designed together"
HELD_ON = "day of the sitting, where one is set"
OUTCOME = "what was agreed"
DesignState = Literal["open", "settled"]


class JointDesignInput(BaseModel):
    """A call to the leads of a shared activity."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    node: Annotated[Code, Field(description="the shared activity", examples=["P1.1.3.F4"])]
    note: Annotated[TextInput, Field(description=NOTE)]
    held_on: Annotated[IsoDay | None, Field(description=HELD_ON, examples=[None])] = None


class JointDesignTransitionInput(BaseModel):
    """A step of a joint design."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["settle"] = Field(description="the only step there is", examples=["settle"])
    outcome: Annotated[TextInput, Field(description=OUTCOME)]


class JointDesign(BaseModel):
    """The leads of a shared activity called to one design; until it is settled no plan passes."""

    id: UUID
    plan: str
    node: Reference = Field(description="the shared activity")
    side: Side = Field(description="the activity's side")
    state: DesignState
    note: Text = Field(description=NOTE)
    held_on: date | None = Field(description=HELD_ON)
    outcome: Text | None = Field(description=OUTCOME)
    called_by: ActingPerson = Field(description="who called them")
    called_at: datetime = Field(description="when they were called")
    settled_at: datetime | None = Field(description="when it was settled; null: it is open")
    version: int
    allowed: list[str] = Field(description="what the caller may do now", examples=[["settle"]])
