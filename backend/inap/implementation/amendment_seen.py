"""An amendment as its caller sees it, with what its rules and its document need."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.implementation.amendment_workflow import Action, Kind, Standing, State, allowed


@dataclass(frozen=True, slots=True)
class Seen:
    """With ``full`` the caller sees who said what; otherwise what everybody may know of it.

    ``takes_part``: somebody of a lead or supporting actor of the activity (for an addition: of any
    activity under the output). ``actor_leads``: the body that proposes leads it still.
    """

    id: UUID
    plan_id: UUID
    plan: str
    node_id: UUID
    node: str
    node_title: dict[str, Any]
    parent_id: UUID | None
    side: str | None
    framework: bool
    kind: str
    jurisdiction: str
    actor_id: UUID | None
    actor: str | None
    actor_title: dict[str, Any] | None
    proposed: dict[str, Any]
    before: dict[str, Any] | None
    reason: dict[str, Any]
    state: str
    version: int
    created_by: UUID
    proposed_by: UUID | None
    proposed_by_name: str | None
    proposed_at: datetime | None
    decided_by: UUID | None
    decided_by_name: str | None
    decided_at: datetime | None
    decision: str | None
    effective_on: date | None
    logframe_version: int | None
    made: str | None
    made_title: dict[str, Any] | None
    updated_at: datetime
    origin_kind: str | None
    origin_id: UUID | None
    actor_leads: bool
    takes_part: bool
    full: bool

    @property
    def what(self) -> Kind:
        """Its kind."""
        return cast("Kind", self.kind)

    @property
    def stands(self) -> State:
        """Its state."""
        return cast("State", self.state)

    def standing_of(self, caller: Caller) -> Standing:
        """What the caller may do with it."""
        if self.actor_id is None:
            may_propose = caller.coordinates(self.jurisdiction)
        else:
            may_propose = self.actor_id in caller.actors("focal_point")
        return Standing(
            may_propose=may_propose,
            may_decide=caller.coordinates(self.jurisdiction),
            own=caller.account_id in (self.created_by, self.proposed_by),
        )

    def allowed(self, caller: Caller) -> tuple[Action, ...]:
        """The actions that a screen may offer the caller."""
        return allowed(self.stands, self.standing_of(caller)) if self.full else ()

    def may_comment(self, caller: Caller) -> bool:
        """Whether the caller may join the discussion, which ends with the decision."""
        if self.state != "proposed" or not self.full:
            return False
        return (
            self.takes_part
            or caller.coordinates(self.jurisdiction)
            or caller.has("me_team")
            or self.standing_of(caller).may_propose
        )
