"""What the routes of a plan's settings take and answer."""

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from inap.plans.settings import LONGEST_DUE_DAYS

OURS = "ours, since the plan's documents leave it open: "
FORMS = OURS + "whether each side uses Position No. 1 and 2 before it reports (Position No. 3)"
DUE_2 = OURS + "days from circulation until Position No. 2 is asked for; null: no due day"
DUE_3 = OURS + "days from the end of an activity until its Position No. 3 is asked for; null: none"
ACCEPTANCE = OURS + "whether a Position No. 3 counts only once the coordinator accepted it"
REFUSAL = OURS + "whether a lead actor may decline an assignment with a reason"

DueDays = Annotated[int, Field(ge=1, le=LONGEST_DUE_DAYS, strict=True)]
Switch = Annotated[bool, Field(strict=True)]


class PositionForms(BaseModel):
    """Which side uses the forms."""

    federal: bool = Field(description="the federal side uses the forms", examples=[True])
    krg: bool = Field(
        description="the Kurdistan Region's side uses the forms; no source says it does",
        examples=[True],
    )


class FollowUpSettings(BaseModel):
    """How the follow-up plan is carried out where its text says nothing. All of it is ours."""

    plan: str
    version: int
    changed_at: datetime | None = Field(description="when one was last changed; null: never")
    position_forms: PositionForms = Field(description=FORMS)
    position_2_due_days: int | None = Field(description=DUE_2, examples=[30])
    position_3_due_days: int | None = Field(description=DUE_3, examples=[30])
    position_3_acceptance: bool = Field(description=ACCEPTANCE, examples=[True])
    refusal_allowed: bool = Field(description=REFUSAL, examples=[False])


class PositionFormsChange(BaseModel):
    """Which side is to use the forms; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    federal: Annotated[Switch, Field(description="the federal side", examples=[True])] = True
    krg: Annotated[Switch, Field(description="the Kurdistan Region", examples=[True])] = True


class FollowUpSettingsChange(BaseModel):
    """What to change; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    position_forms: Annotated[PositionFormsChange, Field(description=FORMS)] = Field(
        default_factory=PositionFormsChange
    )
    position_2_due_days: Annotated[DueDays | None, Field(description=DUE_2, examples=[30])] = None
    position_3_due_days: Annotated[DueDays | None, Field(description=DUE_3, examples=[30])] = None
    position_3_acceptance: Annotated[Switch, Field(description=ACCEPTANCE, examples=[True])] = True
    refusal_allowed: Annotated[Switch, Field(description=REFUSAL, examples=[False])] = False

    def wanted(self) -> dict[str, bool | int | None]:
        """The settings that were named, by their key."""
        named = self.model_fields_set
        found: dict[str, bool | int | None] = {
            key: getattr(self, key) for key in sorted(named - {"position_forms"})
        }
        if "position_forms" in named:
            for side in sorted(self.position_forms.model_fields_set):
                found[f"position_forms_{side}"] = getattr(self.position_forms, side)
        return found
