"""What the routes of implementation plans take and answer."""

from datetime import date, datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.implementation_plans_workflow import Action, State
from inap.implementation.position_schemas import (
    ActingPerson,
    Deadline,
    PositionStep,
    Reason,
    Side,
)
from inap.kit.moments import WRITTEN_OUT
from inap.kit.references import Reference
from inap.kit.text import Text, TextInput

MECHANISM = "how the part is implemented"
STEPS = "the timing; together the steps cover every year of the activity's time frame"
UNITS = "the units within the body that implement it"
OWN_PART = "the body's own part; required where the activity has several leads"
SUPPORT = "the support required"
UNTIL = "last day of the step"
WORDS = "what is done in that time"
MOST_STEPS, MOST_UNITS = 60, 30
Day = Annotated[date, Field(ge=date(1990, 1, 1), le=date(2200, 1, 1)), WRITTEN_OUT]


class TimeStepInput(BaseModel):
    """One step of the timing."""

    model_config = ConfigDict(extra="forbid")

    from_: Annotated[Day, Field(alias="from", description="first day of the step")]
    until: Annotated[Day, Field(description=UNTIL)]
    text: Annotated[TextInput, Field(description=WORDS)]

    def stored(self) -> dict[str, Any]:
        """The step as it is kept."""
        return {
            "from": self.from_.isoformat(),
            "until": self.until.isoformat(),
            "text": self.text.stored(),
        }


class ImplementationPlanContent(BaseModel):
    """What an implementation plan says; what is left out stays as it is."""

    model_config = ConfigDict(extra="forbid")

    mechanism: Annotated[TextInput | None, Field(description=MECHANISM)] = None
    steps: Annotated[list[TimeStepInput], Field(max_length=MOST_STEPS, description=STEPS)] = Field(
        default_factory=list
    )
    units: Annotated[list[TextInput], Field(max_length=MOST_UNITS, description=UNITS)] = Field(
        default_factory=list
    )
    own_part: Annotated[TextInput | None, Field(description=OWN_PART)] = None
    support_required: Annotated[TextInput | None, Field(description=SUPPORT)] = None

    def content(self) -> dict[str, Any]:
        """What was named, as it is kept."""
        found: dict[str, Any] = {}
        for name in self.model_fields_set & set(ImplementationPlanContent.model_fields):
            value = getattr(self, name)
            if isinstance(value, list):
                texts = [each.stored() for each in value]
                found[name] = [each for each in texts if each]
            else:
                found[name] = (value.stored() or None) if value else None
        return found


class ImplementationPlanInput(ImplementationPlanContent):
    """A new implementation plan of an assignment."""

    assignment: Annotated[UUID, Field(description="the assignment it is for")]


class ImplementationPlanTransitionInput(BaseModel):
    """A step of an implementation plan."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["submit", "approve", "request_change", "instruct"]
    reason: Reason = None
    deadline: Deadline = None


class TimeStep(BaseModel):
    """One step of the timing."""

    from_: date = Field(alias="from", description="first day of the step", examples=["2023-01-01"])
    until: date = Field(description=UNTIL, examples=["2023-12-31"])
    text: Text = Field(description=WORDS)


class PlanContent(BaseModel):
    """What an implementation plan says."""

    mechanism: Text | None = Field(description=MECHANISM)
    steps: list[TimeStep] = Field(description=STEPS)
    units: list[Text] = Field(description=UNITS)
    own_part: Text | None = Field(description=OWN_PART)
    support_required: Text | None = Field(description=SUPPORT)


class ImplementationPlan(BaseModel):
    """How a lead actor will implement its part of an activity (Position No. 2).

    Who does not belong to its body reads the revision that was handed in last.
    """

    id: UUID
    assignment: UUID = Field(description="the assignment it is for")
    plan: str
    node: Reference = Field(description="the activity")
    actor: Reference = Field(description="the lead actor")
    side: Side = Field(description="the activity's side")
    state: State
    revision: int
    content: PlanContent = Field(description="what it says")
    shared: bool = Field(description="the activity has several leads", examples=[True])
    years: list[int] = Field(
        description="years that the timing has to cover", examples=[[2021, 2022]]
    )
    missing_years: list[int] = Field(description="years that no step touches", examples=[[]])
    joint_design: bool = Field(
        description="its leads are called to a joint design, so that it cannot be approved now",
        examples=[False],
    )
    reason: str | None
    deadline: datetime | None
    submitted_by: ActingPerson | None
    submitted_at: datetime | None
    instructed_at: datetime | None = Field(
        description="when the instruction to start was given; null: not yet", examples=[None]
    )
    updated_at: datetime
    version: int
    allowed: list[Action]


class ImplementationPlanStep(PositionStep):
    """One step of an implementation plan, with what it said then."""

    revision: int
    content: PlanContent = Field(description="what that revision says")
