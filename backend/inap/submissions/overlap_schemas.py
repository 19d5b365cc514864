"""What the routes of overlaps take and answer."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.references import Person, Reference
from inap.kit.text import Code, LongText
from inap.submissions.overlap import Reason
from inap.submissions.overlap_workflow import Action, Resolution, State
from inap.submissions.schemas import (
    MOST_VALUES,
    IndicatorReference,
    Jurisdiction,
    Submission,
    ValueInput,
)
from inap.submissions.workflow import State as SubmissionState

MOST_MEMBERS = 20
Number = float | int


class OverlapInput(BaseModel):
    """Submissions that tell of the same thing, as somebody says."""

    model_config = ConfigDict(extra="forbid")

    plan: Annotated[Code, Field(examples=["INAP-II"])]
    submissions: Annotated[
        list[UUID],
        Field(
            min_length=2,
            max_length=MOST_MEMBERS,
            description="of one indicator and period, of different bodies, handed in",
        ),
    ]
    reason: Annotated[LongText, Field(description="what speaks for it")]


class OverlapTransitionInput(BaseModel):
    """A decision on an overlap. The reason is public where the indicator is."""

    model_config = ConfigDict(extra="forbid")

    action: Literal["resolve", "dismiss", "reopen"]
    reason: Annotated[LongText | None, Field(description="required; shown with the figure")] = None
    resolution: Annotated[
        Resolution | None,
        Field(description="to resolve: all count, only the largest, or a stated figure"),
    ] = None
    values: Annotated[
        list[ValueInput] | None,
        Field(
            max_length=MOST_VALUES,
            description="with `stated`: what counts instead of all members, with its total",
        ),
    ] = None


class OverlapMember(BaseModel):
    """A submission in an overlap, with its total as the caller sees it."""

    submission: UUID
    actor: Reference
    jurisdiction: Jurisdiction
    area: str
    state: SubmissionState
    value: Number | None
    numerator: Number | None
    denominator: Number | None


class Overlap(BaseModel):
    """Submissions of one indicator and period that may tell of the same thing.

    ``side`` is whose coordinator decides; ``national`` ones are the M&E team's, and change the
    national figure alone. ``reasons`` are why it was found, none where it was declared.
    """

    id: UUID
    plan: str
    kind: Literal["submission"]
    indicator: IndicatorReference
    period: str
    side: Literal["federal", "krg", "national"]
    state: State
    reasons: list[Reason]
    declared: bool
    members: list[OverlapMember]
    resolution: Resolution | None
    reason: str | None
    decided_by: Person | None
    decided_at: datetime | None
    found_at: datetime
    version: int
    allowed: list[Action]


class Outcome(BaseModel):
    """The period's figure under a resolution, and the members that would not count.

    With ``stated`` it is what all others come to; the stated values are added to it.
    """

    resolution: Resolution
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    excluded: list[UUID]


class OverlapStep(BaseModel):
    """One step in an overlap's history, with a hash over all before it."""

    sequence: int
    action: Literal[
        "find", "declare", "join", "resolve", "dismiss", "reopen", "outdate", "supersede"
    ]
    from_state: State | None
    to_state: State
    resolution: Resolution | None
    reason: str | None
    by: Person
    at: datetime
    hash: str


class OverlapDetail(Overlap):
    """An overlap with its submissions side by side, and what each resolution would make of them.

    ``outcomes`` are empty where another decision on one of them has to be reopened first.
    """

    submissions: list[Submission]
    outcomes: list[Outcome]
    history: list[OverlapStep]
