"""What the routes of reporting periods take and answer."""

import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

from inap.kit.moments import WRITTEN_OUT
from inap.kit.references import Reference
from inap.kit.text import CleanText, Code
from inap.plans.schemas import Side

# Days and moments outside are slips of the hand.
Day = Annotated[
    datetime.date, Field(ge=datetime.date(2000, 1, 1), le=datetime.date(2200, 1, 1)), WRITTEN_OUT
]
Moment = Annotated[
    AwareDatetime,
    Field(
        ge=datetime.datetime(2000, 1, 1, tzinfo=datetime.UTC),
        le=datetime.datetime(2200, 1, 1, tzinfo=datetime.UTC),
        examples=["2026-03-31T20:59:59Z"],
    ),
]


class PeriodException(BaseModel):
    """A named exception to a period's lock: who may still report, on what, until when and why."""

    id: UUID
    period: str
    actor: Reference
    indicator: Annotated[
        Reference | None, Field(description="null: everything the actor reports on")
    ]
    jurisdiction: Annotated[Side | None, Field(description="whose matter it is; null: both sides'")]
    until: Annotated[datetime.datetime, Field(description="entry locks again at this moment")]
    reason: str
    given_by: Annotated[str, Field(description="name of who gave it")]
    given_at: datetime.datetime
    revoked_by: Annotated[str | None, Field(description="name of who ended it early")]
    revoked_at: Annotated[datetime.datetime | None, Field(description="when it was ended early")]
    state: Literal["open", "ended", "revoked"]


class PeriodExceptionInput(BaseModel):
    """Who may report past the lock, on what, until when and why."""

    model_config = ConfigDict(extra="forbid")

    actor: Annotated[Code, Field(examples=["F-MOI"])]
    indicator: Annotated[
        Code | None,
        Field(description="null: everything it reports on", examples=["P1.1.3.F2-I1"]),
    ] = None
    until: Moment
    reason: Annotated[
        CleanText, Field(min_length=1, max_length=2_000, examples=["The line was cut in June."])
    ]


class Period(BaseModel):
    """A reporting period, and how it stands today (UTC).

    ``exceptions`` are the named exceptions to its lock that hold now, as far as they are the
    caller's matter: of their bodies, of the side they coordinate, or all for those who oversee.
    """

    code: str = Field(examples=["2023Q2"])
    kind: Literal["quarter", "half", "year", "plan"]
    start: datetime.date
    end: datetime.date
    opens_on: datetime.date
    due_on: datetime.date
    locks_on: datetime.date | None = Field(
        description="last day on which it takes entries; null: never locks"
    )
    state: Literal["upcoming", "open", "overdue", "locked"]
    version: int
    exceptions: list[PeriodException]


class PeriodChange(BaseModel):
    """When the period takes entries; what is left out stays."""

    model_config = ConfigDict(extra="forbid")

    opens_on: Annotated[Day | None, Field(description="null: it stays")] = None
    due_on: Annotated[Day | None, Field(description="null: it stays")] = None
    locks_on: Annotated[
        Day | None, Field(description="null: never locks", examples=["2023-08-31"])
    ] = None
