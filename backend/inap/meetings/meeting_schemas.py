"""What meetings take and answer."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.moments import Moment
from inap.kit.references import Reference, Source
from inap.kit.text import Code, LongText, ShortText, Text, TextInput
from inap.meetings.body_schemas import Day
from inap.meetings.meeting_workflow import Action, State
from inap.meetings.schemas import Confidence

Mode = Literal["physical", "virtual", "hybrid"]
Sex = Literal["female", "male", "unknown"]
People = Annotated[int, Field(ge=1, le=100_000, strict=True)]
Some = Annotated[int, Field(ge=0, le=100_000, strict=True)]
MOST_ITEMS = 200
MOST_ACTORS = 1000
# Whatever is put into a link of a page begins so.
ADDRESS = r"^https://[^\s\"<>]+$"


class AgendaItemInput(BaseModel):
    """A point of the agenda: in words, or a record, whose words it then takes."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[TextInput | None, Field(description="in at least one language")] = None
    record: Annotated[UUID | None, Field(description="the record it is about")] = None
    done: Annotated[bool | None, Field(description="null: not told yet")] = None
    carried_from: Annotated[UUID | None, Field(description="meeting it was left over from")] = None


class MeetingChange(BaseModel):
    """What to change of a meeting; what is left out stays, null empties it."""

    model_config = ConfigDict(extra="forbid")

    title: Annotated[TextInput | None, Field(description="in at least one language")] = None
    mode: Annotated[Mode | None, Field(description="whether people meet in a room")] = None
    area: Annotated[Code | None, Field(description="area it is held in", examples=["IQ-BG"])] = None
    place: Annotated[ShortText | None, Field(description="where, in words")] = None
    link: Annotated[
        str | None,
        Field(max_length=500, pattern=ADDRESS, description="of a virtual meeting; never public"),
    ] = None
    begins_on: Annotated[Day | None, Field(description="day; left out where a time is given")] = (
        None
    )
    ends_on: Annotated[Day | None, Field(description="last day of several")] = None
    starts_at: Annotated[Moment | None, Field(description="when it begins")] = None
    ends_at: Annotated[Moment | None, Field(description="when it ends")] = None
    agenda: Annotated[
        list[AgendaItemInput] | None,
        Field(max_length=MOST_ITEMS, description="all of it; it replaces that before"),
    ] = None
    minutes: Annotated[
        TextInput | None, Field(description="what was said; public once published")
    ] = None
    note: Annotated[LongText | None, Field(description="what a reader should know of it")] = None
    internal_note: Annotated[
        LongText | None, Field(description="for those who keep the record; never public")
    ] = None

    def given(self) -> dict[str, Any]:
        """The fields that are given, as they are stored; texts without words are None."""
        found = {name: getattr(self, name) for name in self.model_fields_set - _OTHER}
        for name in self.model_fields_set & {"title", "minutes"}:
            words: TextInput | None = getattr(self, name)
            found[name] = (words.stored() if words else None) or None
        if "agenda" in self.model_fields_set:
            found["agenda"] = [
                {
                    "title": item.title.stored() if item.title else {},
                    "record": str(item.record) if item.record else None,
                    "done": item.done,
                    "carried_from": str(item.carried_from) if item.carried_from else None,
                }
                for item in self.agenda or ()
            ]
        return found


_OTHER = {"title", "minutes", "agenda", "body", "from_open"}


class MeetingInput(MeetingChange):
    """A new meeting of a body, planned for a day or a time."""

    body: Annotated[Code, Field(examples=["NT1325"])]
    title: Annotated[TextInput, Field(description="in at least one language")]
    from_open: Annotated[
        bool,
        Field(description="add to the agenda what is still open: see the body's open items"),
    ] = False


class MeetingStep(BaseModel):
    """A step of a meeting, or of its minutes."""

    model_config = ConfigDict(extra="forbid")

    action: Annotated[
        Literal["hold", "cancel", "replan", "publish", "withdraw"], Field(description="the step")
    ]
    reason: Annotated[LongText | None, Field(description="required to cancel")] = None


class InvitationInput(BaseModel):
    """An actor to be invited."""

    model_config = ConfigDict(extra="forbid")

    actor: Code
    people: Annotated[People | None, Field(description="how many; null: no number is set")] = None


class InvitationsInput(BaseModel):
    """All invitations of a meeting; they replace those before."""

    model_config = ConfigDict(extra="forbid")

    invitations: Annotated[list[InvitationInput], Field(max_length=MOST_ACTORS)]


class CameInput(BaseModel):
    """How many people of one actor and sex came; no names."""

    model_config = ConfigDict(extra="forbid")

    actor: Code
    sex: Annotated[Sex, Field(description="as far as it is known")]
    people: Annotated[People, Field(description="how many came")]
    first_time: Annotated[
        Some | None, Field(description="of them for the first time; null: not asked")
    ] = None
    uninvited: Annotated[Some, Field(description="of them without an invitation")] = 0


class AttendanceInput(BaseModel):
    """All who came to a meeting; they replace those before."""

    model_config = ConfigDict(extra="forbid")

    attendance: Annotated[list[CameInput], Field(max_length=3 * MOST_ACTORS)]


class AgendaItem(BaseModel):
    """A point of an agenda."""

    title: Text
    record: UUID | None = Field(description="the record it is about; null: none")
    done: bool | None = Field(description="null: not told")
    carried_from: UUID | None = Field(description="meeting it was left over from; null: none")


class BySex(BaseModel):
    """People by sex, as far as it is known."""

    female: int = Field(description="women and girls", examples=[31])
    male: int = Field(description="men and boys", examples=[14])
    unknown: int = Field(description="of unknown sex", examples=[0])


class AttendanceTotals(BaseModel):
    """What an attendance adds up to."""

    people: int = Field(description="everybody who came", examples=[45])
    actors: int = Field(description="actors that were represented", examples=[18])
    unique: int | None = Field(
        description="came for the first time; null: not asked of all", examples=[12]
    )
    repeat: int | None = Field(description="had come before; null: not asked of all", examples=[33])
    uninvited: int = Field(description="came without an invitation", examples=[2])
    by_sex: BySex


class Meeting(BaseModel):
    """A sitting of a body, as the caller sees it.

    Everybody sees held meetings, without links and internal notes, and the minutes once they are
    published. Members and those invited see planned ones too; who keeps the record sees all of it.
    """

    id: UUID
    code: str | None = Field(description="code of the source's meetings; null: entered here")
    body: str = Field(description="code of the body", examples=["NT1325"])
    body_title: Text = Field(description="title of the body")
    title: Text
    state: State = Field(description="planned, held or cancelled")
    mode: Mode | None = Field(description="null: not known")
    area: str | None = Field(description="area it is held in; null: not known")
    place: str | None = Field(description="where, in words")
    link: str | None = Field(description="of a virtual meeting, for those who are to come")
    begins_on: date | None = Field(description="first day; with `month` the first it may be")
    ends_on: date | None = Field(description="last day; with `month` the last it may be")
    precision: Literal["day", "month"] | None = Field(description="how closely the day is known")
    printed: str | None = Field(description="the day as a source has it")
    starts_at: datetime | None = Field(description="null: no time is set")
    ends_at: datetime | None = Field(description="null: no time is set")
    agenda: list[AgendaItem]
    minutes: Text | None = Field(description="null: none, or not published")
    minutes_published_at: datetime | None = Field(description="null: a draft, or none")
    attendance: AttendanceTotals | None = Field(description="null: none is kept")
    note: str | None
    internal_note: str | None = Field(description="null for who does not keep the record")
    reason: str | None = Field(description="why it was cancelled")
    source: Source | None
    confidence: Confidence
    version: int
    evidence: int | None = Field(
        description="number of files attached; null for who does not keep or oversee the record"
    )
    allowed: list[Action] = Field(description="what the caller may do now", examples=[["edit"]])


class Invitation(BaseModel):
    """An actor that is invited."""

    actor: Reference
    people: int | None = Field(description="how many; null: no number is set", examples=[2])


class Came(BaseModel):
    """How many people of one actor and sex came."""

    actor: Reference
    sex: Sex
    people: int = Field(description="how many came", examples=[3])
    first_time: int | None = Field(description="of them for the first time; null: not asked")
    uninvited: int = Field(description="of them without an invitation", examples=[0])


class AttendanceSheet(BaseModel):
    """Who is invited to a meeting and who came, for those who keep or oversee the record."""

    meeting: UUID
    invitations: list[Invitation]
    attendance: list[Came]
    totals: AttendanceTotals | None = Field(description="null: no attendance is kept")
    version: int


class SpanOfTime(BaseModel):
    """A span of time that a promise counts in."""

    start: date
    end: date
    held: int = Field(description="meetings held in it that the portal knows", examples=[1])
    kept: bool | None = Field(description="null: it goes on, and is not kept yet")


class PromiseKept(BaseModel):
    """A promise of meetings against those that the portal knows."""

    every: Literal["month", "quarter", "half", "year", "plan"]
    times: int = Field(examples=[1])
    note: str | None
    source: Source | None
    kept: int = Field(description="spans in which it was kept", examples=[3])
    missed: int = Field(description="ended spans without a meeting known", examples=[2])
    next_by: date | None = Field(description="by when the next meeting is due; null: none is")
    spans: list[SpanOfTime]


class Regularity(BaseModel):
    """Whether a body meets as often as was promised, as far as the portal knows its meetings."""

    body: str = Field(description="code of the body", examples=["NT1325"])
    since: date | None = Field(description="counted from here; null: no plan and no first day")
    until: date | None = Field(description="counted up to here at most")
    held: int = Field(description="meetings held in that time", examples=[4])
    promises: list[PromiseKept]


class OpenRecommendation(BaseModel):
    """A recommendation of the body that is not closed."""

    id: UUID
    text: Text
    state: Literal["open", "assigned"] = Field(description="`assigned`: somebody has taken it on")
    owner: Reference | None = Field(description="null: nobody yet")
    due_on: date | None = Field(description="null: no day is set")
    overdue: bool = Field(description="its day has passed", examples=[False])


class OpenItems(BaseModel):
    """What the next meeting of a body has before it."""

    body: str = Field(description="code of the body", examples=["NT1325"])
    meeting: UUID | None = Field(description="the last meeting held; null: none")
    agenda: list[AgendaItem] = Field(description="points that it did not finish")
    open: int = Field(description="recommendations that are not closed", examples=[63])
    overdue: int = Field(description="of them past their day", examples=[4])
    recommendations: list[OpenRecommendation] = Field(
        description="the first 200 of them, those due first before the others"
    )
