"""What is answered of the counting of an indicator from meetings."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.kit.references import Reference, Source
from inap.kit.text import Text
from inap.meetings.counts import Lacking, What


class CountedOfSex(BaseModel):
    """How much a meeting, or several together, give of one sex; null: in all."""

    sex: Literal["female", "male", "unknown"] | None
    value: float | int


class MeetingCountRule(BaseModel):
    """What of which bodies' meetings is counted, and for whom, as the data files declare it."""

    what: Annotated[
        What,
        Field(description="the meetings, the people who came, or the actors whose people came"),
    ]
    bodies: list[Reference]
    actor: Annotated[Reference, Field(description="in whose name the count is handed in")]
    area: str
    source: Annotated[Source, Field(description="where the plan names the measure")]
    note: Annotated[str | None, Field(examples=["The row names no body."])]


class MeetingCounted(BaseModel):
    """A meeting that counts, and what it gives."""

    id: UUID
    title: Text
    body: Reference
    day: Annotated[date, Field(description="first day of the meeting")]
    cells: Annotated[list[CountedOfSex], Field(description="[] while something is lacking")]


class MeetingCount(BaseModel):
    """How an indicator is counted from meetings, and what the record gives for one period."""

    plan: str
    indicator: str
    rule: Annotated[MeetingCountRule | None, Field(description="null: not counted")]
    not_counted: Annotated[
        Text | None, Field(description="why people report it; null: counted, or nothing is said")
    ]
    period: Annotated[str | None, Field(description="null where none has begun, or not counted")]
    ended: Annotated[bool, Field(description="the period has ended, so the count is handed in")]
    meetings: list[MeetingCounted]
    cells: Annotated[list[CountedOfSex], Field(description="what the meetings give together")]
    lacking: Annotated[
        Lacking | None, Field(description="what the record lacks, so that there is no figure")
    ]
    published: Annotated[
        UUID | None, Field(description="the approved submission of the period; null: none")
    ]
