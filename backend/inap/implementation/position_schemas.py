"""Shapes that the answers about positions share."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.moments import Moment
from inap.kit.text import LongText

Side = Literal["federal", "krg"]
Reason = Annotated[
    LongText | None, Field(description="why; required where something is sent back or taken away")
]
Deadline = Annotated[
    Moment | None,
    Field(description="until when it is asked for; in the future", examples=[None]),
]


class ActingPerson(BaseModel):
    """Who took a step, by the name they show."""

    id: UUID
    name: str


class PositionStep(BaseModel):
    """One step of a history: who did what, when and why."""

    sequence: int
    action: str = Field(description="what was done", examples=["submit"])
    from_state: str | None
    to_state: str
    by: ActingPerson = Field(description="who did it")
    at: datetime
    reason: str | None
    deadline: datetime | None
