"""What the routes of implementation reports and their assessments take and answer."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from inap.implementation.implementation_reports_workflow import Action, Covers, State
from inap.implementation.implementation_reports_writing_queries import Coverage
from inap.implementation.position_schemas import (
    ActingPerson,
    Deadline,
    PositionStep,
    Reason,
    Side,
)
from inap.kit.moments import WRITTEN_OUT
from inap.kit.references import EvidenceName, Reference
from inap.kit.text import ShortText, Text, TextInput

COVERS = "the body's whole part, a stage of the activity, or a part named here"
STAGE = "number of the activity's stage, from 1; only of a stage"
PART = "name of the part; only of a part"
DONE_FROM = "first day of what was done"
DONE_UNTIL = "last day of what was done; not in the future"
DONE = "what was done; never names of people"
OBSTACLES = "obstacles met, where there were any"
SUGGESTIONS = "suggestions and recommendations, where there are any"
COMPLETES = "with this the body's own part is complete"
EFFECT = "what effect the activity had"
PROPOSALS = "proposals to develop the work"
CONTENT = ("done_from", "done_until", "done", "obstacles", "suggestions")
Day = Annotated[date, Field(ge=date(1990, 1, 1), le=date(2200, 1, 1)), WRITTEN_OUT]
Conformity = Literal["conforms", "partly", "does_not"]


class ImplementationReportContent(BaseModel):
    """What an implementation report says; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    covers: Annotated[Covers, Field(description=COVERS)] = "whole"
    stage: Annotated[
        int | None, Field(ge=1, le=1000, strict=True, description=STAGE, examples=[None])
    ] = None
    part: Annotated[ShortText | None, Field(description=PART, examples=[None])] = None
    done_from: Annotated[Day | None, Field(description=DONE_FROM)] = None
    done_until: Annotated[Day | None, Field(description=DONE_UNTIL)] = None
    done: Annotated[TextInput | None, Field(description=DONE)] = None
    obstacles: Annotated[TextInput | None, Field(description=OBSTACLES)] = None
    suggestions: Annotated[TextInput | None, Field(description=SUGGESTIONS)] = None
    completes: Annotated[bool, Field(strict=True, description=COMPLETES, examples=[True])] = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        """A stage has a number, a part has a name, and the whole has neither."""
        fits = (self.stage is not None) == (self.covers == "stage") and (self.part is not None) == (
            self.covers == "part"
        )
        if not fits and {"covers", "stage", "part"} & self.model_fields_set:
            raise PydanticCustomError("covers_does_not_fit", "stage and part follow covers", {})
        return self

    @property
    def coverage(self) -> Coverage:
        """What the report is about."""
        return Coverage(self.covers, self.stage, self.part)

    @property
    def names_coverage(self) -> bool:
        """Whether the request says what the report is about."""
        return bool({"covers", "stage", "part"} & self.model_fields_set)

    def content(self) -> dict[str, Any]:
        """What was named, as it is kept."""
        found: dict[str, Any] = {}
        for name in self.model_fields_set & set(CONTENT):
            value = getattr(self, name)
            if isinstance(value, date):
                found[name] = value.isoformat()
            else:
                found[name] = (value.stored() or None) if value else None
        return found


class ImplementationReportInput(ImplementationReportContent):
    """A new report on an assignment."""

    assignment: Annotated[UUID, Field(description="the assignment it is about")]


class ImplementationReportTransitionInput(BaseModel):
    """A step of an implementation report."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["submit", "accept", "return", "reopen"]
    reason: Reason = None
    deadline: Deadline = None


class ReportContent(BaseModel):
    """What an implementation report says."""

    done_from: date | None = Field(description=DONE_FROM)
    done_until: date | None = Field(description=DONE_UNTIL)
    done: Text | None = Field(description=DONE)
    obstacles: Text | None = Field(description=OBSTACLES)
    suggestions: Text | None = Field(description=SUGGESTIONS)
    completes: bool = Field(description=COMPLETES, examples=[True])


class ImplementationReport(BaseModel):
    """What a lead actor implemented of its part of an activity (Position No. 3)."""

    id: UUID
    assignment: UUID = Field(description="the assignment it is about")
    plan: str
    node: Reference = Field(description="the activity")
    actor: Reference = Field(description="the lead actor")
    side: Side = Field(description="the activity's side")
    covers: Covers = Field(description=COVERS)
    stage: int | None = Field(description=STAGE, examples=[None])
    part: str | None = Field(description=PART, examples=[None])
    state: State
    revision: int
    content: ReportContent = Field(description="what it says")
    counts: bool = Field(
        description="a revision of it counts towards the activity", examples=[True]
    )
    reason: str | None
    deadline: datetime | None
    reopened_until: datetime | None
    submitted_by: ActingPerson | None
    submitted_at: datetime | None
    updated_at: datetime
    version: int
    allowed: list[Literal[Action, "assess"]]
    evidence: int


class ImplementationReportStep(PositionStep):
    """One step of an implementation report, with what it said then."""

    revision: int
    content: ReportContent = Field(description="what that revision says")
    evidence: EvidenceName | None


class AssessmentInput(BaseModel):
    """What a body's women's-empowerment unit finds of an implementation report."""

    model_config = ConfigDict(extra="forbid")

    conformity: Conformity
    effect: Annotated[TextInput, Field(description=EFFECT)]
    proposals: Annotated[TextInput | None, Field(description=PROPOSALS)] = None


class Assessment(BaseModel):
    """What a body's women's-empowerment unit found; the newest holds, the others stay."""

    id: UUID
    revision: int = Field(description="revision of the report that was assessed")
    conformity: Conformity
    effect: Text = Field(description=EFFECT)
    proposals: Text | None = Field(description=PROPOSALS)
    by: ActingPerson = Field(description="who assessed it")
    at: datetime
