"""What ``GET /me/work`` answers."""

from datetime import date, datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from inap.dashboards.schemas import Number, OverdueRecommendation
from inap.kit.references import Reference
from inap.kit.text import Text
from inap.submissions.rollup import Kind
from inap.submissions.workflow import State


class WorkIndicator(BaseModel):
    """The indicator of a report, with what a form for it asks for."""

    code: str
    title: Text
    unit: str
    kind: Kind
    disaggregation: list[Literal["sex", "age", "area"]]


class WorkValue(BaseModel):
    """One reported value; without sex and age it is the total. Fields of other kinds are null."""

    sex: Literal["female", "male", "unknown"] | None
    age: str | None
    value: Number | None
    numerator: Number | None
    denominator: Number | None
    yes: bool | None
    text: str | None


class BegunReport(BaseModel):
    """The submission that an expected report has already, the one that needs its body first."""

    id: UUID
    state: State


class PreviousReport(BaseModel):
    """What the body reported on the indicator last, whether it was approved or not."""

    period: str
    values: list[WorkValue]


class DueReport(BaseModel):
    """A report that is expected of one of the caller's actors."""

    indicator: WorkIndicator
    actor: Reference
    period: str
    due_on: date
    late: Annotated[bool, Field(description="still wanted after it fell due")]
    submission: BegunReport | None
    submissions: Annotated[int, Field(description="how many there are, one an area")]
    previous: PreviousReport | None
    exception_until: Annotated[
        datetime | None,
        Field(description="the period is locked, and open for this until then; null otherwise"),
    ]


class OpenByException(BaseModel):
    """A locked period in which something is still open for a body of the caller's."""

    period: str
    until: Annotated[datetime, Field(description="when the last of it locks again")]


class LatePeriod(BaseModel):
    """How many reports are late of the periods that end with this one."""

    period: str
    count: int


class WorkItem(BaseModel):
    """A submission that the caller is to go on with or to decide on."""

    id: UUID
    indicator: WorkIndicator
    actor: Reference
    period: str
    area: str
    state: State
    reason: str | None
    deadline: datetime | None
    submitted_at: datetime | None


class Work(BaseModel):
    """What waits for the caller in a plan.

    ``due`` is what is expected for the periods that end with ``period``, handed in or not.
    ``returned`` is to be corrected, ``waiting`` to be verified or approved, ``drafts`` to be
    finished; each is cut at 200, and the list of submissions has the rest. ``overdue`` are the
    recommendations past their day that the caller's actors took on, cut likewise.
    """

    plan: str
    period: Annotated[str | None, Field(description="null where no period takes entries")]
    late_periods: list[LatePeriod]
    exceptions: list[OpenByException]
    due: list[DueReport]
    returned: list[WorkItem]
    waiting: list[WorkItem]
    drafts: list[WorkItem]
    overdue: list[OverdueRecommendation]
