"""What ``GET /plans/{plan}/implementation`` answers."""

from uuid import UUID

from pydantic import BaseModel, Field

from inap.implementation.implementation_progress import ActivityState, Stage
from inap.implementation.position_schemas import Side
from inap.kit.references import Reference


class LeadProgress(BaseModel):
    """A lead of an activity, and how far its part is."""

    actor: Reference = Field(description="the lead actor")
    known: bool = Field(description="false: the print hides its name", examples=[True])
    stage: Stage | None = Field(description="how far its part is; null: not for the caller")
    assignment: UUID | None = Field(
        description="its assignment, where the caller may see it", examples=[None]
    )


class ActivityProgress(BaseModel):
    """An activity, who leads it, and how far its implementation is."""

    node: Reference = Field(description="the activity")
    pillar: str = Field(description="code of what stands at the top above it", examples=["P1"])
    side: Side = Field(description="whose activity it is")
    state: ActivityState
    leads: list[LeadProgress] = Field(description="its leads, in the order of print")
    supporting: list[Reference] = Field(description="its supporting bodies")


class Implementation(BaseModel):
    """How far the implementation of a plan's activities is, in the logframe's order."""

    plan: str
    activities: list[ActivityProgress] = Field(description="the activities asked for")
