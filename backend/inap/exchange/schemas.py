"""What the exchange slice answers."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from pydantic import BaseModel


class ExportedObservation(BaseModel):
    """One line of the NDJSON export, and one row of the CSV export.

    A row with an ``overlap`` is no observation: it is what the decision on that overlap adds to the
    others, so that a reader who sums all rows gets the portal's figure. ``national`` ones count in
    the national figure only.
    """

    plan: str
    indicator: str
    period: str
    area: str
    jurisdiction: Literal["federal", "krg", "national"]
    sex: str | None
    age: str | None
    value: float | int | None
    numerator: float | int | None
    denominator: float | int | None
    submissions: int
    suppressed: bool
    synthetic: bool
    overlap: UUID | None


class Change(BaseModel):
    """A published change; of a restricted indicator only that it changed, for most readers."""

    version: int
    kind: Literal["published", "corrected"]
    indicator: str
    period: str | None
    area: str | None
    actor: str | None
    at: datetime


class Changes(BaseModel):
    """What was published since a version; ask again with ``next_since``.

    ``plan_changed`` tells of the versions up to ``next_since`` that no item is of: the plan itself
    changed, its logframe, its periods, or the names of its actors and areas. ``plan_reset`` tells
    that it was set back after the version asked from: nothing known from before holds any longer.
    """

    plan: str
    data_version: int
    plan_changed: bool
    plan_reset: bool
    items: list[Change]
    next_since: int
