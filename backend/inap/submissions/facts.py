"""A fact to be reported: the codes people use for it, and what they mean in the database."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from inap.meetings.counts import MeetingPart
from inap.submissions.admission import Measured, Place, Span
from inap.submissions.cells import measure_of
from inap.submissions.measure import Cell, Measure

Narrative = dict[str, str] | None


@dataclass(frozen=True, slots=True)
class FactCodes:
    """What is reported on, by the codes people use."""

    plan: str
    indicator: str
    actor: str
    period: str
    area: str


@dataclass(frozen=True, slots=True)
class Report:
    """A fact and what is said of it; ``source`` (``001:L399``) when it was taken from one.

    ``counted`` are activity reports that the values are taken from instead, ``meetings`` those
    that the values were counted from.
    """

    codes: FactCodes
    values: Sequence[Cell]
    narrative: Narrative = None
    source: str | None = None
    counted: Sequence[UUID] | None = None
    meetings: Sequence[MeetingPart] = ()


@dataclass(frozen=True, slots=True)
class FactIds:
    """The same by ids; the area goes by its code."""

    plan: UUID
    indicator: UUID
    actor: UUID
    period: UUID


@dataclass(frozen=True, slots=True)
class Found:
    """What the codes of a fact mean; ids are None where nothing has the code."""

    plan_id: UUID | None
    age_groups: list[str] | None
    indicator_id: UUID | None
    kind: str
    unit: str
    over_areas: str
    frequency: str
    disaggregation: list[str]
    reporters: list[str] | None
    actor_id: UUID | None
    actor_jurisdiction: str | None
    actor_has_unit: bool | None
    period_id: UUID | None
    period_kind: str
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None
    excepted_until: datetime | None
    area_kind: str | None
    area_jurisdiction: str | None
    begins_on: date | None

    def unknown(self) -> list[str]:
        """The fields whose code nothing has. An unknown plan leaves its parts untold."""
        parts = {"plan": self.plan_id, "actor": self.actor_id, "area": self.area_kind}
        if self.plan_id is not None:
            parts |= {"indicator": self.indicator_id, "period": self.period_id}
        return sorted(name for name, found in parts.items() if found is None)

    @property
    def ids(self) -> FactIds:
        """The ids, once ``unknown`` is empty."""
        ids = (self.plan_id, self.indicator_id, self.actor_id, self.period_id)
        return FactIds(*cast("tuple[UUID, UUID, UUID, UUID]", ids))

    @property
    def measured(self) -> Measured:
        """What the admission rules need of the indicator."""
        return Measured(self.frequency, "area" in self.disaggregation, tuple(self.reporters or ()))

    @property
    def measure(self) -> Measure:
        """How the indicator is measured."""
        return measure_of(
            kind=self.kind,
            unit=self.unit,
            over_areas=self.over_areas,
            disaggregation=self.disaggregation,
            age_groups=self.age_groups,
        )

    def span(self, code: str) -> Span:
        """The period, whose code is ``code``."""
        return Span(
            code=code,
            kind=self.period_kind,
            start=self.start,
            end=self.end,
            opens_on=self.opens_on,
            due_on=self.due_on,
            locks_on=self.locks_on,
        )

    def place(self, code: str) -> Place:
        """The area, whose code is ``code``."""
        return Place(code, self.area_kind or "", self.area_jurisdiction, self.begins_on)
