"""Reports as they are answered and asked for."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.moments import IsoDay
from inap.kit.references import Person
from inap.kit.text import Code, LongText, ShortText, Text, TextInput
from inap.reports.formats import Format
from inap.reports.kinds import KindCode
from inap.reports.workflow import Action, State

Side = Literal["federal", "krg"]
Language = Literal["en", "ar", "ckb"]
Step = Literal["issue", "cancel", "withdraw"]
MOST_CHOICES = 1_000


class ReportFile(BaseModel):
    """One of an issued report's files: the same bytes for ever."""

    language: Language
    format: Format
    size: int = Field(description="bytes", examples=[48213])
    sha256: str
    name: str = Field(description="name to save it under", examples=["newsletter-2023-07-14.pdf"])


class ReportSection(BaseModel):
    """A section that the editors write."""

    section: str = Field(description="which section of its kind", examples=["editors"])
    text: Text


class ReportChoice(BaseModel):
    """What the editors say of an item; the order of the items is that of the list."""

    model_config = ConfigDict(extra="forbid")

    item: UUID
    shown: bool


class Report(BaseModel):
    """A report about a plan's days."""

    id: UUID
    plan: str
    kind: KindCode
    period: str | None
    since: date
    until: date
    jurisdiction: Side | None
    state: State
    narrative: list[ReportSection]
    choices: list[ReportChoice]
    as_of: datetime | None
    data_version: int | None
    files: list[ReportFile]
    files_expected: int
    failing: bool
    created_by: Person | None
    created_at: datetime
    issued_by: Person | None
    issued_at: datetime | None
    withdrawn_at: datetime | None
    reason: str | None
    version: int
    allowed: list[Action]


class ReportInput(BaseModel):
    """A new draft: about a reporting period of the plan, or about days."""

    model_config = ConfigDict(extra="forbid")

    kind: KindCode
    period: Code | None = None
    since: IsoDay | None = None
    until: IsoDay | None = None
    jurisdiction: Side | None = None


class ReportChange(BaseModel):
    """What changes of a draft; sections that are not named stay as they are."""

    model_config = ConfigDict(extra="forbid")

    period: Code | None = None
    since: IsoDay | None = None
    until: IsoDay | None = None
    jurisdiction: Side | None = None
    narrative: (
        Annotated[dict[Annotated[ShortText, Field(max_length=40)], TextInput], Field(max_length=20)]
        | None
    ) = None
    choices: Annotated[list[ReportChoice], Field(max_length=MOST_CHOICES)] | None = None


class ReportStep(BaseModel):
    """A step of a report."""

    model_config = ConfigDict(extra="forbid")

    action: Step
    reason: LongText | None = None


class ReportItem(BaseModel):
    """Something that the editors may leave out of the report or move within its section."""

    id: UUID
    section: str = Field(description="where it stands", examples=["updates"])
    text: Text
    shown: bool


class ReportItems(BaseModel):
    """The items of a draft in their order."""

    report: UUID
    items: list[ReportItem]


class ReportCorrection(BaseModel):
    """Something that the report says and that is told differently now."""

    name: Text
    then: str | None = Field(description="as issued; null: it was not there", examples=["12"])
    now: str | None = Field(description="as told now; null: it is no longer there", examples=["11"])


class ReportCorrections(BaseModel):
    """What was corrected since a report was issued: the same figures as of the same moment."""

    report: UUID
    as_of: datetime
    compared_at: datetime
    items: list[ReportCorrection]
