"""What the registry's routes take and answer."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.access.schemas import Email
from inap.actors.kinds import (
    LANGUAGE,
    LEAST_SCORE,
    MOST_SCORE,
    PILLAR,
    SINCE,
    ActorType,
    Capacity,
    KeptStatus,
    Sector,
    Status,
    Subtype,
)
from inap.kit.references import Person, Source
from inap.kit.text import CleanText, Code, LongText, ShortText, Text, TextInput

Jurisdiction = Literal["federal", "krg"]
Language = Literal["en", "ar", "ckb"]
MOST_ALIASES = 100
MOST_LISTED = 60
SpokenLanguage = Annotated[CleanText, Field(pattern=LANGUAGE, examples=["ckb"])]
PillarName = Annotated[CleanText, Field(max_length=129, pattern=PILLAR, examples=["INAP-II/P1"])]
Since = Annotated[CleanText, Field(pattern=SINCE, examples=["2019"])]
Score = Annotated[int, Field(ge=LEAST_SCORE, le=MOST_SCORE, strict=True)]
People = Annotated[int, Field(ge=0, le=10_000_000, strict=True)]

AREAS = "codes of the areas it covers; null: not known"
SECTORS = "what it works on, in the meetings' sectors; null: not known"
PILLARS = "pillars it works on, each with its plan; null: not known"
LANGUAGES = "languages it works in (ISO 639); null: not known"
CAPACITIES = "what it is able to do; null: not known"
STAFF = "people employed; null: not known"
VOLUNTEERS = "people who help unpaid; null: not known"
CAPACITY_SCORE = "how it rates its own capacity, 1 (low) to 5; null: it has not said"
COLLABORATION_SCORE = "how it rates its collaboration, 1 (low) to 5; null: it has not said"
SINCE_WHEN = "since when it works on the agenda: day, month or year; null: not known"


class _Entry(BaseModel):
    """What is told of an organisation wherever it is told of."""

    code: str = Field(examples=["F-MOI"])
    title: Text
    type: ActorType | None = Field(description="null: the print hides the name")
    subtype: str = Field(description="what it is, beneath its type", examples=["ministry"])
    jurisdiction: Jurisdiction | None = Field(description="null: belongs to neither side")
    parent: str | None
    has_unit: bool = Field(description="its own unit verifies what it reports")
    collective: bool = Field(description="stands for many bodies, and never reports")
    status: Status | None = Field(description="null: not known")
    areas: list[str] | None = Field(description=AREAS, examples=[["IQ-BG"]])
    sectors: list[Sector] | None = Field(description=SECTORS)


class Alias(BaseModel):
    """Another spelling of the name; ``source`` is null for usual names no seed prints."""

    text: str
    language: Language | None
    source: Source | None
    entered: bool = Field(description="people entered it; the data files do not hold it")


class Actor(_Entry):
    """An organisation in the registry."""

    found_by: Alias | None


class SelfAssessment(BaseModel):
    """What a body says of itself."""

    capacity: int | None = Field(description=CAPACITY_SCORE, examples=[None])
    collaboration: int | None = Field(description=COLLABORATION_SCORE, examples=[None])


class MeetingAttended(BaseModel):
    """A meeting that an actor's people came to."""

    id: UUID
    title: Text
    held_from: date | None = Field(description="first day; null: not known")
    people: int = Field(description="how many of its people came", examples=[2])


class RecommendationOwed(BaseModel):
    """A recommendation that an actor owns and that is not closed; `/records/{id}` tells more."""

    id: UUID
    code: str | None
    text: Text
    state: Literal["open", "assigned", "done", "not_accepted", "superseded"]
    due_on: date | None = Field(description="day by which it is due; null: none is set")


class ActorWork(BaseModel):
    """What an actor does on the agenda, besides what it leads and supports.

    Of meetings and recommendations the first twenty are listed; the numbers are of all.
    `/submissions?actor=`, `/activity-reports?actor=` and `/records?actor=` list the rest.
    """

    reported: int = Field(description="approved reports on public indicators", examples=[25])
    activity_reports: int = Field(description="approved activity reports", examples=[3])
    expected: int | None = Field(
        description="reports expected of it so far; null: the caller may not know", examples=[40]
    )
    late: int | None = Field(
        description="of these not handed in after the due day; null: likewise", examples=[9]
    )
    meetings_attended: int = Field(description="meetings its people came to", examples=[4])
    people_sent: int = Field(
        description="its people at meetings, counted each time they came", examples=[7]
    )
    meetings: list[MeetingAttended] = Field(description="the latest of these meetings")
    recommendations_open: int = Field(
        description="recommendations that it owns and that are not closed", examples=[2]
    )
    recommendations_overdue: int = Field(description="of these past their day", examples=[1])
    recommendations: list[RecommendationOwed] = Field(description="the first of these due")


class ActorDetail(_Entry):
    """An organisation with its spellings and its parts in plans."""

    aliases: list[Alias]
    pillars: list[str] | None = Field(description=PILLARS, examples=[["INAP-II/P1"]])
    languages: list[str] | None = Field(description=LANGUAGES, examples=[["ar"]])
    capacities: list[Capacity] | None = Field(description=CAPACITIES)
    staff: int | None = Field(description=STAFF, examples=[None])
    volunteers: int | None = Field(description=VOLUNTEERS, examples=[None])
    self_assessment: SelfAssessment
    since: str | None = Field(description=SINCE_WHEN, examples=["2019"])
    merged_into: str | None = Field(
        description="the entry this one was merged into; null: it stands", examples=[None]
    )
    leads: list[str] = Field(description="codes of the activities it leads")
    supports: list[str] = Field(description="codes of the activities it supports")
    work: ActorWork
    source: Source | None
    confidence: Literal["high", "medium", "low"]
    note: str | None
    version: int


class AliasInput(BaseModel):
    """A spelling that people use."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[ShortText, Field(examples=["MoI"])]
    language: Annotated[Language | None, Field(description="null: no language of its own")] = None


class _Profile(BaseModel):
    """What may be told of an organisation; null says that it is not known."""

    model_config = ConfigDict(extra="forbid")

    areas: Annotated[
        list[Code] | None, Field(max_length=MOST_LISTED, description=AREAS, examples=[["IQ-BG"]])
    ] = None
    sectors: Annotated[list[Sector] | None, Field(max_length=MOST_LISTED, description=SECTORS)] = (
        None
    )
    pillars: Annotated[
        list[PillarName] | None, Field(max_length=MOST_LISTED, description=PILLARS)
    ] = None
    languages: Annotated[
        list[SpokenLanguage] | None, Field(max_length=MOST_LISTED, description=LANGUAGES)
    ] = None
    capacities: Annotated[
        list[Capacity] | None, Field(max_length=MOST_LISTED, description=CAPACITIES)
    ] = None
    staff: Annotated[People | None, Field(description=STAFF, examples=[12])] = None
    volunteers: Annotated[People | None, Field(description=VOLUNTEERS, examples=[30])] = None
    capacity_score: Annotated[Score | None, Field(description=CAPACITY_SCORE, examples=[3])] = None
    collaboration_score: Annotated[
        Score | None, Field(description=COLLABORATION_SCORE, examples=[4])
    ] = None
    since: Annotated[Since | None, Field(description=SINCE_WHEN)] = None
    status: Annotated[KeptStatus | None, Field(description="null: not known")] = None
    note: Annotated[LongText | None, Field(examples=[None])] = None


class ActorInput(_Profile):
    """A new entry of the registry."""

    code: Annotated[Code, Field(examples=["X-HOPE"])]
    title: TextInput
    type: Annotated[ActorType, Field(description="what it is")]
    subtype: Annotated[Subtype, Field(description="what it is, beneath its type")]
    jurisdiction: Annotated[
        Jurisdiction | None, Field(description="null: belongs to neither side")
    ] = None
    parent: Annotated[
        Code | None, Field(description="code of the body it belongs to", examples=[None])
    ] = None
    aliases: Annotated[
        list[AliasInput], Field(max_length=MOST_ALIASES, description="other spellings")
    ] = []


class ActorChange(_Profile):
    """What changes of an entry; a field that is left out stays, null says it is not known."""

    title: Annotated[TextInput | None, Field(description="all its titles")] = None
    type: Annotated[ActorType | None, Field(description="what it is")] = None
    subtype: Annotated[Subtype | None, Field(description="what it is, beneath its type")] = None
    parent: Annotated[
        Code | None, Field(description="code of the body it belongs to", examples=[None])
    ] = None
    aliases: Annotated[
        list[AliasInput] | None,
        Field(max_length=MOST_ALIASES, description="all spellings that people entered"),
    ] = None


class ActorContact(BaseModel):
    """Whom to reach at an actor: personal data, for those who coordinate."""

    id: UUID
    name: str
    position: str | None = Field(description="what they are there", examples=["Head of unit"])
    email: str | None = Field(description="null: none is known", examples=["unit@inap.test"])
    phone: str | None = Field(description="null: none is known", examples=["+964 1 000 0000"])
    language: Language | None = Field(description="in which they like to be written to")
    note: str | None
    created_at: datetime


class ActorContactInput(BaseModel):
    """Whom to reach at an actor; by e-mail or by phone."""

    model_config = ConfigDict(extra="forbid")

    name: Annotated[ShortText, Field(examples=["Zainab Hassan"])]
    position: Annotated[
        ShortText | None, Field(description="what they are there", examples=["Head of unit"])
    ] = None
    email: Annotated[
        Email | None, Field(description="e-mail address", examples=["unit@inap.test"])
    ] = None
    phone: Annotated[
        CleanText | None,
        Field(
            max_length=40,
            pattern=r"^[+()0-9 ./-]{4,40}$",
            description="phone number",
            examples=["+964 1 000 0000"],
        ),
    ] = None
    language: Annotated[
        Language | None, Field(description="in which they like to be written to")
    ] = None
    note: Annotated[LongText | None, Field(examples=[None])] = None


class ActorChangeEntry(BaseModel):
    """One change of an entry of the registry."""

    id: UUID
    at: datetime
    action: str = Field(description="what was done", examples=["actor.update"])
    by: Person | None = Field(description="null: no account did it")
    changes: dict[str, Any] = Field(
        description="what changed; of a contact only its identifier",
        examples=[{"status": {"from": None, "to": "active"}}],
    )
