"""What the routes of support reports take and answer."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.position_schemas import ActingPerson, Side
from inap.implementation.support_reports_workflow import Action, State
from inap.kit.references import Reference
from inap.kit.text import Code, Text, TextInput

SUPPORT = "the support that was given"
PREPARATIONS = "what was prepared for the activity"
SUGGESTIONS = "suggestions, where there are any"
LEADS = "codes of the leads that the support was given to"


class SupportReportContent(BaseModel):
    """What a support report says; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    leads: Annotated[list[Code], Field(max_length=50, description=LEADS, examples=[["F-MOI"]])] = (
        Field(default_factory=list)
    )
    support: Annotated[TextInput | None, Field(description=SUPPORT)] = None
    preparations: Annotated[TextInput | None, Field(description=PREPARATIONS)] = None
    suggestions: Annotated[TextInput | None, Field(description=SUGGESTIONS)] = None

    def content(self) -> dict[str, Any]:
        """What was named, as it is kept."""
        found: dict[str, Any] = {}
        for name in self.model_fields_set & {"support", "preparations", "suggestions"}:
            value = getattr(self, name)
            found[name] = (value.stored() or None) if value else None
        return found


class SupportReportInput(SupportReportContent):
    """A new support report of a supporting body."""

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    node: Annotated[Code, Field(description="the activity supported", examples=["P1.1.3.F3"])]
    actor: Annotated[Code, Field(description="who gave the support", examples=["X-CSO"])]


class SupportReportTransitionInput(BaseModel):
    """A step of a support report."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["submit", "note"]


class SupportReport(BaseModel):
    """A supporting actor's account of the support it gave to leads of an activity."""

    id: UUID
    plan: str
    node: Reference = Field(description="the activity supported")
    actor: Reference = Field(description="who gave the support")
    side: Side = Field(description="the activity's side")
    state: State
    leads: list[Reference] = Field(description="the leads that the support was given to")
    support: Text | None = Field(description=SUPPORT)
    preparations: Text | None = Field(description=PREPARATIONS)
    suggestions: Text | None = Field(description=SUGGESTIONS)
    submitted_by: ActingPerson | None
    submitted_at: datetime | None
    noted_at: datetime | None = Field(description="when the coordinator noted it; null: not yet")
    updated_at: datetime
    version: int
    allowed: list[Action]
