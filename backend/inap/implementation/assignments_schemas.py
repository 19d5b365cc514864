"""What the routes of assignments take and answer."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.assignments_workflow import Action, State
from inap.implementation.implementation_plans_workflow import State as PlanState
from inap.implementation.implementation_progress import Stage
from inap.implementation.position_schemas import Reason, Side
from inap.kit.moments import IsoDay
from inap.kit.references import Reference
from inap.kit.text import Code, Text, TextInput


class CirculationInput(BaseModel):
    """What is to be circulated (Position No. 1): a side's activities at or below a node."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    node: Annotated[
        Code | None, Field(description="code of an activity or of what stands above; null: all")
    ] = None
    side: Annotated[Side, Field(description="whose activities")]
    note: Annotated[TextInput | None, Field(description="a word to those it reaches")] = None
    due_on: Annotated[
        IsoDay | None,
        Field(
            description="day by which Position No. 2 is asked for; null: as the settings say",
            examples=[None],
        ),
    ] = None
    dry_run: Annotated[
        bool, Field(strict=True, description="only count, and write nothing", examples=[False])
    ] = False


class Circulation(BaseModel):
    """What a circulation did, or would do."""

    circulated: int = Field(description="assignments made", examples=[12])
    already: int = Field(description="leads that had one already", examples=[3])
    without_actor: list[str] = Field(
        description="codes of activities with a lead that the print hides, or with none at all",
        examples=[["P2.1.3.F3"]],
    )


class AcknowledgementInput(BaseModel):
    """The plan in which everything circulated to one's own bodies is acknowledged."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]


class Acknowledgement(BaseModel):
    """How many assignments were acknowledged."""

    acknowledged: int = Field(description="assignments acknowledged", examples=[12])


class AssignmentTransitionInput(BaseModel):
    """A step of an assignment."""

    model_config = ConfigDict(extra="forbid")

    action: Action
    reason: Reason = None


class AssignmentPlan(BaseModel):
    """The implementation plan that an assignment has."""

    id: UUID
    state: PlanState


class Assignment(BaseModel):
    """One lead actor's part in one activity (Position No. 1)."""

    id: UUID
    plan: str
    node: Reference = Field(description="the activity")
    actor: Reference = Field(description="the lead actor")
    side: Side = Field(description="the activity's side")
    state: State
    stage: Stage = Field(description="how far the part is")
    note: Text | None = Field(description="a word from who circulated it")
    reason: str | None = Field(description="why it was declined or withdrawn", examples=[None])
    circulated_at: datetime = Field(description="when it was circulated last")
    acknowledged_at: datetime | None = Field(description="when it was acknowledged; null: not yet")
    plan_due_on: date | None = Field(
        description="day by which Position No. 2 is asked for; ours; null: none"
    )
    report_due_on: date | None = Field(
        description="day by which Position No. 3 is asked for; ours; null: none"
    )
    shared: bool = Field(description="the activity has several leads", examples=[True])
    years: list[int] = Field(
        description="years of the activity's time frame, as far as it is known",
        examples=[[2021, 2022]],
    )
    stages: list[str] = Field(description="stages of the activity, in order", examples=[[]])
    implementation_plan: AssignmentPlan | None = Field(
        description="its Position No. 2; null: none that the caller may see"
    )
    forms_used: bool = Field(
        description="its side uses Position No. 2 before Position No. 3; ours", examples=[True]
    )
    version: int
    allowed: list[Literal["acknowledge", "decline", "circulate", "withdraw"]]


class SharedPart(BaseModel):
    """Another lead's part in the same activity."""

    actor: Reference = Field(description="the other lead")
    known: bool = Field(description="false: the print hides its name", examples=[True])
    stage: Stage = Field(description="how far its part is")


class AssignmentDetail(Assignment):
    """An assignment with who else takes part in the activity."""

    shared_with: list[SharedPart] = Field(description="the other leads")
    supporting: list[Reference] = Field(description="supporting bodies")
