"""A submission as one caller sees it, and what that caller is towards it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.submissions import workflow
from inap.submissions.admission import Span, excepted, is_open
from inap.submissions.cells import measure_of
from inap.submissions.clock import day_of
from inap.submissions.measure import Measure


@dataclass(frozen=True, slots=True)
class Seen:
    """A submission with what its document tells of the plan, the actor and the period.

    With ``full`` the caller sees where it stands, otherwise only its published revision, as
    approved. ``shown_state`` and ``shown_revision`` are what they see, ``state`` and ``revision``
    what is stored; ``cells``, ``narrative``, ``approved_at`` and ``logframe_version`` (that it was
    made for) are of the shown revision. ``handed_in`` tells whether the present revision was ever
    submitted, ``evidence`` how many files are attached to the shown one. ``parts`` are the activity
    reports that the shown revision was made of, None where there are none; ``meetings`` those it
    was counted from. ``warnings`` are those the shown revision was last handed in with,
    ``remarks`` what the last return says of single cells.
    """

    id: UUID
    plan_id: UUID
    plan: str
    age_groups: list[str] | None
    indicator_id: UUID
    indicator: str
    indicator_title: dict[str, Any]
    unit: str
    kind: str
    over_areas: str
    disaggregation: list[str]
    actor_id: UUID
    actor: str
    actor_title: dict[str, Any]
    has_unit: bool
    jurisdiction: str
    period_id: UUID
    period: str
    period_kind: str
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None
    excepted_until: datetime | None
    area: str
    state: str
    shown_state: str
    revision: int
    shown_revision: int
    published_revision: int | None
    version: int
    submitted_by: UUID | None
    submitted_by_name: str | None
    submitted_at: datetime | None
    reason: str | None
    deadline: datetime | None
    reopened_until: datetime | None
    source: str | None
    updated_at: datetime
    cells: list[dict[str, Any]]
    narrative: dict[str, Any] | None
    handed_in: bool
    evidence: int
    approved_at: datetime | None
    logframe_version: int
    full: bool
    parts: list[dict[str, Any]] | None
    meetings: list[dict[str, Any]] | None
    warnings: list[dict[str, Any]] | None
    remarks: list[dict[str, Any]] | None

    @property
    def span(self) -> Span:
        """Its reporting period."""
        return Span(
            code=self.period,
            kind=self.period_kind,
            start=self.start,
            end=self.end,
            opens_on=self.opens_on,
            due_on=self.due_on,
            locks_on=self.locks_on,
        )

    @property
    def measure(self) -> Measure:
        """How its indicator is measured."""
        return measure_of(
            kind=self.kind,
            unit=self.unit,
            over_areas=self.over_areas,
            disaggregation=self.disaggregation,
            age_groups=self.age_groups,
        )

    def in_workflow(self, now: datetime) -> workflow.Submission:
        """What its workflow depends on.

        What was entered from a source may tell of a closed period, and a named exception may hold
        the lock off.
        """
        return workflow.Submission(
            state=cast("workflow.State", self.state),
            actor_has_unit=self.has_unit,
            submitted_by=str(self.submitted_by) if self.submitted_by else None,
            reopened_until=self.reopened_until,
            handed_in=self.handed_in,
            entry_open=self.source is not None
            or is_open(self.span, day_of(now), excepted=excepted(self.excepted_until, now)),
        )

    def standing_of(self, caller: Caller) -> workflow.Standing:
        """What the caller may do with it."""
        return workflow.Standing(
            user_id=str(caller.account_id),
            may_report=caller.reports_for(self.actor_id),
            may_verify=caller.verifies_for(self.actor_id),
            may_decide=caller.coordinates(self.jurisdiction),
        )

    def allowed(self, caller: Caller, now: datetime) -> tuple[workflow.Action, ...]:
        """The actions that a screen may offer the caller."""
        if not self.full:
            return ()
        return workflow.allowed(self.in_workflow(now), self.standing_of(caller), now)
