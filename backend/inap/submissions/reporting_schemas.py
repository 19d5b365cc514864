"""What is answered about who has reported and who has not, and about reminders."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from inap.kit.references import Reference
from inap.kit.text import CleanText, Code
from inap.submissions.workflow import State

MOST_BODIES = 200


class BodyReporting(BaseModel):
    """What one body owes for the periods of a plan that end on one day, and what is there of it.

    `period` is the shortest of those periods. A report on a longer period stands for the shorter
    ones in it. `missing` of the `expected` reports are not handed in, `late` of them after their
    due day.
    """

    period: str
    actor: Reference
    side: Annotated[Literal["federal", "krg"] | None, Field(description="null: neither side's")]
    due_on: Annotated[date, Field(description="the first of the periods' due days")]
    locked: Annotated[bool, Field(description="nothing can be handed in any more")]
    expected: Annotated[int, Field(description="reports that are expected of it")]
    reported: Annotated[int, Field(description="handed in, in at least one area")]
    approved: Annotated[int, Field(description="approved and published")]
    missing: Annotated[int, Field(description="not handed in, late or not yet")]
    late: Annotated[int, Field(description="not handed in after the due day")]
    silent: Annotated[bool, Field(description="nothing at all is handed in")]
    returned: Annotated[int, Field(description="returned, and not handed in again yet")]
    overdue: Annotated[int, Field(description="returned, and past the deadline that was set")]
    last_activity: Annotated[
        datetime | None, Field(description="when anything but a draft last changed; null: never")
    ]
    reminded_at: Annotated[
        datetime | None, Field(description="when its people were last reminded; null: never")
    ]


class ReportingItem(BaseModel):
    """One report expected of a body, and what there is of it.

    Where there are several submissions (one an area), `submission` and `state` are of the one that
    needs the body first. `reported_for` is a longer period where that was reported instead.
    """

    indicator: Reference
    period: str
    due_on: date
    locked: Annotated[bool, Field(description="nothing can be handed in any more")]
    reported: Annotated[bool, Field(description="handed in, in at least one area")]
    approved: Annotated[bool, Field(description="approved and published, in at least one area")]
    late: Annotated[bool, Field(description="not handed in after the due day")]
    state: Annotated[State | None, Field(description="null: nothing, or a draft of the body's own")]
    submission: Annotated[UUID | None, Field(description="null: there is none, or only a draft")]
    submissions: Annotated[int, Field(description="how many there are, one an area")]
    reported_for: Annotated[str | None, Field(description="period of the submission")]
    deadline: Annotated[
        datetime | None, Field(description="until when a correction is asked for; null: no day set")
    ]
    overdue: Annotated[bool, Field(description="returned, and past that deadline")]
    last_activity: Annotated[datetime | None, Field(description="null: nothing happened yet")]


class NoteInput(BaseModel):
    """A note in one or more languages; each person gets it in theirs where there is one."""

    model_config = ConfigDict(extra="forbid")

    en: Annotated[CleanText, Field(max_length=500)] | None = None
    ar: Annotated[CleanText, Field(max_length=500)] | None = None
    ckb: Annotated[CleanText, Field(max_length=500)] | None = None

    def stored(self) -> dict[str, str]:
        """The languages that say something."""
        told = {key: (value or "").strip() for key, value in self.model_dump().items()}
        return {key: value for key, value in told.items() if value}


class RemindersInput(BaseModel):
    """Whom to remind now, and of which period (with all that end on its day)."""

    model_config = ConfigDict(extra="forbid")

    period: Annotated[Code, Field(examples=["2023Q2"])]
    actors: Annotated[
        list[Code],
        Field(
            min_length=1,
            max_length=MOST_BODIES,
            description="codes of bodies of the caller's side",
            examples=[["F-MOI"]],
        ),
    ]
    note: Annotated[NoteInput | None, Field(description="a sentence of the coordinator's own")] = (
        None
    )


class RemindedBody(BaseModel):
    """What became of the wish to remind one body."""

    actor: str
    outcome: Literal["reminded", "already-reminded", "nobody", "nothing-missing"]
    people: Annotated[int, Field(description="how many were written to")]


class Reminders(BaseModel):
    """What became of each body, in the order in which they were asked for."""

    bodies: list[RemindedBody]


class ReminderOut(BaseModel):
    """One mail to one person that reminded them of what a body owes."""

    id: UUID
    actor: Reference
    period: Annotated[str | None, Field(description="null: all that was due at the time")]
    name: str
    at: datetime
    by: Annotated[str | None, Field(description="the coordinator who asked; null: the daily task")]
    sent_at: Annotated[datetime | None, Field(description="null: not sent yet")]
    failed_at: Annotated[
        datetime | None, Field(description="when sending it was given up; null: it was not")
    ]
