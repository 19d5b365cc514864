"""What the routes of activity reports that look alike take and answer."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.implementation.activity_report_schemas import ActivityReport
from inap.implementation.duplicates import Reason
from inap.implementation.duplicates_workflow import Action, State
from inap.kit.references import Person
from inap.kit.text import LongText


class DuplicateTransitionInput(BaseModel):
    """A decision on two reports that look alike."""

    model_config = ConfigDict(extra="forbid")

    action: Action
    reason: Annotated[LongText | None, Field(description="required; kept with the decision")] = None
    counts: Annotated[
        UUID | None,
        Field(description="of the same event: the one of the two that may count towards figures"),
    ] = None


class DuplicateStep(BaseModel):
    """One decision on a pair, with a hash over all before it."""

    sequence: int
    action: Literal["same", "different", "reopen"]
    counts: UUID | None
    reasons: list[Reason]
    reason: str
    by: Person
    at: datetime
    hash: str


class LikelyDuplicate(BaseModel):
    """Another body's report that may tell of the same event, as the caller sees it.

    ``reasons`` is empty where nothing looks alike any more. ``set_aside`` and ``counted`` are ids
    of these two reports.
    """

    report: ActivityReport
    reasons: list[Reason]
    state: State
    counts: UUID | None
    set_aside: list[UUID]
    counted: list[UUID]
    changed: bool
    version: int
    allowed: list[Action]
    history: list[DuplicateStep]


class LikelyDuplicates(BaseModel):
    """What may tell of the same event as one report, those with most reasons first."""

    items: list[LikelyDuplicate]
    more: bool
