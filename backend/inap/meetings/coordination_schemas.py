"""The summary of a plan's coordination."""

from datetime import date

from pydantic import BaseModel, Field

from inap.kit.text import Text
from inap.meetings.schemas import Level, PublishedFigure, RecommendationState, Sector


class RecordCounts(BaseModel):
    """Approved records by kind."""

    update: int = Field(description="what participants told", examples=[79])
    challenge: int = Field(description="what stands in the way", examples=[43])
    recommendation: int = Field(description="what should be done", examples=[63])


class SectorCounts(RecordCounts):
    """Approved records of one sector; a record of several counts in each."""

    sector: Sector | None = Field(description="null: of no sector in particular")


class LevelCounts(RecordCounts):
    """Approved records of one level."""

    level: Level | None = Field(description="null: it is not said who acts")


class StateCount(BaseModel):
    """Recommendations by what became of them."""

    state: RecommendationState = Field(description="what became of them")
    recommendations: int = Field(description="how many", examples=[63])


class ComparedFigure(PublishedFigure):
    """A published number beside what the portal counts."""

    counted: int | None = Field(
        description="what the portal counts; null: it keeps nothing of this", examples=[0]
    )


class BodySummary(BaseModel):
    """What a body did, as far as the portal knows it, and what sources publish about it."""

    code: str = Field(description="code of the body", examples=["COORD"])
    title: Text
    kind: str = Field(description="what sort of body it is", examples=["series"])
    members: int = Field(description="seats that are held today", examples=[5])
    records: int = Field(description="approved records noted there", examples=[185])
    meetings: int = Field(description="meetings held that the portal knows", examples=[4])
    physical_meetings: int = Field(description="of them in a room", examples=[2])
    virtual_meetings: int = Field(description="of them over a line", examples=[1])
    hybrid_meetings: int = Field(description="of them both", examples=[1])
    first_day: date | None = Field(description="day of the first; null: not known")
    last_day: date | None = Field(description="day of the last; null: not known")
    participations: int | None = Field(
        description="people, counted each time they came; null: no attendance is kept",
        examples=[45],
    )
    female: int | None = Field(description="women and girls among them", examples=[31])
    male: int | None = Field(description="men and boys among them", examples=[14])
    unique_people: int | None = Field(
        description="counted once; null: not asked of all", examples=[12]
    )
    actors: int = Field(description="actors that were represented", examples=[18])
    figures: list[ComparedFigure]


class Coordination(BaseModel):
    """The coordination of a plan in figures: approved records and held meetings only."""

    plan: str
    today: date = Field(description="day that `overdue` is held against")
    records: RecordCounts
    by_sector: list[SectorCounts]
    by_level: list[LevelCounts]
    recommendations: list[StateCount]
    open: int = Field(description="recommendations that are not closed", examples=[63])
    overdue: int = Field(description="of them past their day", examples=[4])
    meetings: int = Field(description="meetings held that the portal knows", examples=[10])
    bodies: list[BodySummary]
