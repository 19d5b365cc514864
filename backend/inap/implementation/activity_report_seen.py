"""An activity report as one caller sees it, and what that caller is towards it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.implementation.activity_report_content import Content, content_of
from inap.submissions import workflow


@dataclass(frozen=True, slots=True)
class Seen:
    """A report with what its document tells of the plan, the actor and the activity.

    With ``full`` the caller sees where it stands, otherwise only its published revision.
    ``shown_state`` and ``shown_revision`` are what they see, ``state`` and ``revision`` what is
    stored; the content and ``approved_at`` are of the shown revision. ``named``: the plan names the
    actor for the activity. ``protected``: a restricted indicator measures the activity.
    ``evidence``: how many files are attached to the shown revision.
    """

    id: UUID
    plan_id: UUID
    plan: str
    age_groups: list[str] | None
    actor_id: UUID
    actor: str
    actor_title: dict[str, Any]
    has_unit: bool
    external_id: str | None
    jurisdiction: str
    node: str | None
    node_title: dict[str, Any] | None
    named: bool | None
    protected: bool
    kind: str
    title: dict[str, Any]
    area: str
    place: str
    start: date
    end: date
    participants: list[dict[str, Any]]
    knowledge: dict[str, Any] | None
    result: dict[str, Any] | None
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
    handed_in: bool
    evidence: int
    approved_at: datetime | None
    full: bool

    @property
    def content(self) -> Content:
        """What the shown revision says."""
        names = Content.__dataclass_fields__
        stored: Mapping[str, Any] = {name: getattr(self, name) for name in names}
        return content_of(stored)

    @property
    def version_shown(self) -> int:
        """The version of what the caller sees: others' work in progress does not show in it."""
        return self.version if self.full else self.shown_revision

    def in_workflow(self) -> workflow.Submission:
        """What its workflow depends on. Activities may be reported at any time."""
        return workflow.Submission(
            state=cast("workflow.State", self.state),
            actor_has_unit=self.has_unit,
            submitted_by=str(self.submitted_by) if self.submitted_by else None,
            reopened_until=self.reopened_until,
            handed_in=self.handed_in,
            entry_open=True,
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
        return workflow.allowed(self.in_workflow(), self.standing_of(caller), now)
