"""Writing amendments: the rules, then the statements, then the history. No HTTP.

Each function decides everything before it writes anything; a refusal is a value. The plan's row is
held before the amendment's, always in this order, so that what a decision is based on stands.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation import amendment_workflow as workflow
from inap.implementation import amendment_writing_queries as writing
from inap.implementation.amendment_checks import (
    Fault,
    Ground,
    Refused,
    faults_of,
    refused_now,
)
from inap.implementation.amendment_effects import take_effect
from inap.implementation.amendment_queries import find_amendment
from inap.implementation.amendment_seen import Seen
from inap.implementation.amendment_writing_queries import Codes, Place
from inap.kit import audit, days
from inap.plans import version_queries
from inap.plans import version_writing_queries as logframe
from inap.plans.content import nothing_yet
from inap.plans.version_writing_queries import HeldPlan

CheckVersion = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes and when; ``request_id`` goes into the audit trail."""

    caller: Caller
    at: datetime
    request_id: str | None = None

    @property
    def account_id(self) -> UUID:
        """The account that will stand in the history."""
        if self.caller.account_id is None:
            raise ValueError("an anonymous caller writes nothing")
        return self.caller.account_id


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new amendment as it is given; ``origin`` is what it came from: a kind and its id."""

    codes: Codes
    kind: workflow.Kind
    side: str | None
    proposed: Mapping[str, Any]
    reason: Mapping[str, str]
    origin: tuple[str, UUID] | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit changes of a draft; None leaves it as it is."""

    proposed: Mapping[str, Any] | None = None
    reason: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such amendment, or the caller may not see it."""


async def create(session: AsyncSession, writer: Writer, given: Proposal) -> UUID | Refused:
    """Keep a new draft; returns its id."""
    place = await writing.find_place(session, writer.caller, given.codes, given.kind)
    faults = _unknown(place, given.codes)
    if faults or place.node_id is None or place.plan_id is None:
        return Refused("invalid-request", faults=tuple(faults))
    jurisdiction = _decides(place, given)
    refused = _refused_proposer(place, jurisdiction, given, writer.caller)
    if refused is not None:
        return refused
    ground = await _ground(session, place, given.kind, given.proposed, besides=None)
    faults = [*faults_of(given.kind, given.side, given.proposed, ground), *_no_reason(given.reason)]
    if faults:
        return Refused("invalid-request", faults=tuple(faults))
    amendment_id = await writing.insert_amendment(
        session,
        {
            "plan_id": place.plan_id,
            "node_id": place.node_id,
            "kind": given.kind,
            "jurisdiction": jurisdiction,
            "actor_id": place.actor_id,
            "proposed": dict(given.proposed),
            "reason": dict(given.reason),
            "created_by": writer.account_id,
            "updated_at": writer.at,
            "origin_kind": given.origin[0] if given.origin else None,
            "origin_id": given.origin[1] if given.origin else None,
        },
    )
    await _remember(session, writer, amendment_id, "create", None, "draft")
    return amendment_id


async def edit(
    session: AsyncSession,
    writer: Writer,
    amendment_id: UUID,
    change: Change,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Change a draft; returns it as it was. An edit that changes nothing writes nothing."""
    held = await _hold(session, writer, amendment_id)
    if held is None:
        return NotThere()
    _plan, seen = held
    outcome = _decide(seen, workflow.Request("edit"), writer, check_version)
    if isinstance(outcome, Refused):
        return outcome
    proposed = seen.proposed if change.proposed is None else dict(change.proposed)
    reason = seen.reason if change.reason is None else dict(change.reason)
    ground = await _ground_of(session, writer, seen, proposed)
    side = _side_of(seen)
    faults = (*faults_of(seen.what, side, proposed, ground), *_no_reason(reason))
    if faults:
        return Refused("invalid-request", faults=faults)
    if proposed == seen.proposed and reason == seen.reason:
        return seen
    changes = {"proposed": proposed, "reason": reason}
    await writing.update_amendment(session, seen.id, changes, writer.at)
    await _remember(session, writer, seen.id, "edit", seen.state, "draft")
    return seen


async def act(
    session: AsyncSession,
    writer: Writer,
    amendment_id: UUID,
    request: workflow.Request,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Propose, withdraw, accept or reject; returns the amendment as it was before."""
    held = await _hold(session, writer, amendment_id)
    if held is None:
        return NotThere()
    plan, seen = held
    outcome = _decide(seen, request, writer, check_version)
    if isinstance(outcome, Refused):
        return outcome
    if request.action == "accept":
        # What is due already comes first, so that the checks below see the logframe of today.
        plan = await take_effect(session, plan, days.day_of(writer.at))
    changes: dict[str, Any] = {"state": outcome}
    if request.action in ("propose", "accept"):
        checked = await _checked(session, writer, seen, request)
        if isinstance(checked, Refused):
            return checked
        changes |= checked
    if request.action in workflow.DECISIONS:
        changes |= {
            "decided_by": writer.account_id,
            "decided_at": writer.at,
            "decision": request.reason,
            "effective_on": request.effective_on if request.action == "accept" else None,
        }
    await writing.update_amendment(session, seen.id, changes, writer.at)
    await _remember(session, writer, seen.id, request.action, seen.state, outcome, request)
    if request.action == "accept":
        await take_effect(session, plan, days.day_of(writer.at))
    return seen


async def comment(
    session: AsyncSession, writer: Writer, amendment_id: UUID, text: Mapping[str, str]
) -> UUID | NotThere | Refused:
    """Add to the discussion; returns the comment's id."""
    await writing.lock_amendment(session, amendment_id)
    seen = await find_amendment(session, amendment_id, writer.caller)
    if seen is None or not seen.full:
        return NotThere()
    if not seen.may_comment(writer.caller):
        if seen.state != "proposed":
            return Refused("amendment-settled", {"state": seen.state, "action": "comment"})
        return Refused("not-permitted", {"action": "comment"})
    if not text:
        return Refused("invalid-request", faults=(Fault("/text", "value-required"),))
    comment_id = await writing.insert_comment(
        session, amendment_id, by=writer.account_id, at=writer.at, text=text
    )
    await _audit(session, writer, amendment_id, "comment")
    return comment_id


async def _hold(
    session: AsyncSession, writer: Writer, amendment_id: UUID
) -> tuple[HeldPlan, Seen] | None:
    """Hold the plan and then the amendment, and read it as the caller sees it."""
    plan_id = await writing.find_plan_of(session, amendment_id)
    if plan_id is None:
        return None
    plan = await logframe.lock_plan(session, plan_id)
    await writing.lock_amendment(session, amendment_id)
    seen = await find_amendment(session, amendment_id, writer.caller)
    return None if seen is None else (plan, seen)


def _decide(
    seen: Seen, request: workflow.Request, writer: Writer, check_version: CheckVersion
) -> workflow.State | Refused:
    """The state it leads to; who may not act at all does not learn its version."""
    outcome = workflow.decide(seen.stands, request, seen.standing_of(writer.caller))
    if isinstance(outcome, workflow.Refusal) and outcome.forbidden:
        return Refused(outcome.slug, outcome.params)
    check_version(seen.version)
    if isinstance(outcome, workflow.Refusal):
        return Refused(outcome.slug, outcome.params)
    return outcome


async def _checked(
    session: AsyncSession, writer: Writer, seen: Seen, request: workflow.Request
) -> dict[str, Any] | Refused:
    """What proposing or accepting changes beside the state, or why it cannot be done by now."""
    ground = await _ground_of(session, writer, seen, seen.proposed)
    if faults := faults_of(seen.what, _side_of(seen), seen.proposed, ground):
        return Refused("invalid-request", faults=faults)
    accepting = request.action == "accept"
    before = seen.before if accepting else None
    if refused := refused_now(seen.what, seen.proposed, before, ground):
        return refused
    if not accepting:
        if seen.actor_id is not None and not seen.actor_leads:
            return Refused("not-a-lead", {"actor": seen.actor})
        before = None if seen.kind == "add" else ground.content
        return {"before": before, "proposed_by": writer.account_id, "proposed_at": writer.at}
    since = await version_queries.effective_day(session, seen.plan_id)
    day = request.effective_on
    refusal = workflow.refused_day(day, since) if day else None
    return Refused(refusal.slug, refusal.params) if refusal else {}


def _unknown(place: Place, codes: Codes) -> list[Fault]:
    """The fields whose code nothing has. An unknown plan leaves its nodes untold."""
    found = {"plan": place.plan_id}
    if place.plan_id is not None:
        found["node"] = place.node_id
    if codes.actor is not None:
        found["actor"] = place.actor_id
    return [Fault(f"/{name}", "unknown-code") for name, known in found.items() if known is None]


def _no_reason(reason: Mapping[str, str]) -> list[Fault]:
    return [] if reason else [Fault("/reason", "value-required")]


def _decides(place: Place, given: Proposal) -> str:
    """Whose coordinator decides: the side's, and in the framework, which has none, the first."""
    sides = place.jurisdictions or ["federal"]
    wanted = given.side if given.kind == "add" and not place.framework else place.side
    return wanted if wanted in sides else sides[0]


def _refused_proposer(
    place: Place, jurisdiction: str, given: Proposal, caller: Caller
) -> Refused | None:
    """Why the caller may not propose this: only who leads the activity, or coordinates its side."""
    params = {"action": "create"}
    if given.codes.actor is None:
        if caller.coordinates(jurisdiction):
            return None
        return Refused("not-permitted", {**params, "needs": "coordinator"})
    if place.actor_id not in caller.actors("focal_point"):
        return Refused("not-permitted", {**params, "needs": "focal_point"})
    if not place.actor_leads:
        return Refused("not-a-lead", {"actor": given.codes.actor})
    return None


async def _ground_of(
    session: AsyncSession, writer: Writer, seen: Seen, proposed: Mapping[str, Any]
) -> Ground:
    codes = Codes(seen.plan, seen.node, seen.actor)
    place = await writing.find_place(session, writer.caller, codes, seen.kind)
    return await _ground(session, place, seen.what, proposed, besides=seen.id)


async def _ground(
    session: AsyncSession,
    place: Place,
    kind: workflow.Kind,
    proposed: Mapping[str, Any],
    *,
    besides: UUID | None,
) -> Ground:
    """What of the plan the amendment is checked against, in four statements."""
    node_id = place.node_id
    assert node_id is not None  # noqa: S101  # a code that nothing has was refused before
    contents = await version_queries.present_contents(session, [node_id])
    named = [part["actor"] for part in proposed.get("responsibilities", ())]
    known = await version_queries.actor_ids(session, named)
    beside = [] if kind == "add" else await writing.list_beside(session, node_id, besides)
    return Ground(
        level=place.steps_to_last,
        side=place.side,
        framework=bool(place.framework),
        content=contents.get(node_id, nothing_yet()),
        jurisdictions=place.jurisdictions or (),
        units=frozenset(unit["code"] for unit in place.units or ()),
        known=frozenset(known),
        beside=beside,
    )


def _side_of(seen: Seen) -> str | None:
    """The side as an addition gives it; of all others it is the activity's."""
    return seen.jurisdiction if seen.kind == "add" and not seen.framework else None


async def _remember(
    session: AsyncSession,
    writer: Writer,
    amendment_id: UUID,
    action: str,
    before: str | None,
    after: str,
    request: workflow.Request | None = None,
) -> None:
    """Add a step to the history and to the audit trail."""
    await writing.insert_entry(
        session,
        amendment_id,
        {
            "action": action,
            "from_state": before,
            "to_state": after,
            "by": writer.account_id,
            "at": writer.at,
            "reason": request.reason if request else None,
            "effective_on": request.effective_on if request else None,
        },
    )
    await _audit(session, writer, amendment_id, action, to_state=after)


async def _audit(
    session: AsyncSession, writer: Writer, amendment_id: UUID, action: str, **detail: object
) -> None:
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"amendment.{action}",
        subject=f"amendment:{amendment_id}",
        request_id=writer.request_id,
        **detail,
    )
