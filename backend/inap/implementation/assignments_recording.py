"""Writing assignments: the rules, then the statements, then the history. No HTTP."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import REPORTING_ROLES
from inap.implementation import assignments_workflow as workflow
from inap.implementation.assignments_queries import SeenAssignment, find_assignment
from inap.implementation.assignments_writing_queries import (
    Circulation,
    acknowledge_all,
    insert_assignments,
    list_leads_below,
    lock_assignment,
    update_assignment,
)
from inap.implementation.position_queries import Entry, add_entries
from inap.implementation.position_remembering import NotThere, Writer, remember, standing_of
from inap.implementation.position_steps import Asked, Refusal
from inap.kit import audit
from inap.plans.queries import PlanView
from inap.plans.settings_queries import find_settings

CheckVersion = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Circulated:
    """What a circulation did: assignments made, found, and activities with unknown bodies."""

    circulated: int
    already: int
    without_actor: list[str]


async def circulate(
    session: AsyncSession,
    writer: Writer,
    plan: PlanView,
    *,
    node: str | None,
    side: str,
    note: dict[str, str] | None,
    due_on: date | None,
    dry_run: bool,
) -> Circulated | Refusal:
    """Circulate a side's activities at or below a node to every lead that has none yet.

    A ``dry_run`` only counts. Doing it again finds everything done.
    """
    if not writer.caller.coordinates(side):
        return Refusal("not-permitted", "forbidden", {"action": "circulate", "needs": "decide"})
    leads = await list_leads_below(session, plan.id, node, side)
    if not leads:
        pointer = "/side" if node is None else "/node"
        return Refusal("invalid-request", "invalid", faults=((pointer, "no-activity"),))
    known = [lead for lead in leads if lead.actor_id is not None and lead.known]
    without = list(
        dict.fromkeys(lead.node for lead in leads if lead.actor_id is None or not lead.known)
    )
    new = [(lead.node_id, lead.actor_id) for lead in known if not lead.assigned and lead.actor_id]
    if dry_run:
        return Circulated(len(new), len(known) - len(new), without)
    circulation = Circulation(plan.id, side, note, due_on, writer.account_id, writer.at)
    made = await insert_assignments(session, circulation, new)
    if made:
        entry = Entry("circulate", None, "circulated")
        await add_entries(session, made, entry, by=writer.account_id, at=writer.at)
        await audit.record(
            session,
            caller=writer.caller.label,
            action="assignment.circulate-many",
            subject=f"plan:{plan.code}",
            request_id=writer.request_id,
            side=side,
            node=node,
            circulated=len(made),
        )
    return Circulated(len(made), len(known) - len(made), without)


async def acknowledge_own(session: AsyncSession, writer: Writer, plan: str) -> int:
    """Acknowledge all that was circulated to the writer's own bodies; returns how many."""
    actors = writer.caller.actors(*REPORTING_ROLES)
    done = await acknowledge_all(session, plan, actors, writer.at)
    if done:
        entry = Entry("acknowledge", "circulated", "acknowledged")
        await add_entries(session, done, entry, by=writer.account_id, at=writer.at)
        await audit.record(
            session,
            caller=writer.caller.label,
            action="assignment.acknowledge-many",
            subject=f"plan:{plan}",
            request_id=writer.request_id,
            acknowledged=len(done),
        )
    return len(done)


async def act(
    session: AsyncSession,
    writer: Writer,
    assignment_id: UUID,
    asked: Asked,
    check_version: CheckVersion,
) -> SeenAssignment | NotThere | Refusal:
    """Acknowledge, decline, circulate again or withdraw; returns it as it was before."""
    await lock_assignment(session, assignment_id)
    seen = await find_assignment(session, assignment_id, writer.caller)
    if seen is None:
        return NotThere()
    settings = (await find_settings(session, seen.plan_id)).settings
    standing = standing_of(writer.caller, seen.actor_id, seen.side)
    found = workflow.decide(seen.state, asked, standing, refusal_allowed=settings.refusal_allowed)
    if isinstance(found, Refusal) and found.kind == "forbidden":
        return found
    check_version(seen.version)
    if isinstance(found, Refusal):
        return found
    changes: dict[str, object] = {"state": found, "reason": asked.reason}
    if asked.action == "acknowledge":
        changes["acknowledged_at"] = writer.at
    if asked.action == "circulate":
        changes |= {
            "acknowledged_at": None,
            "circulated_at": writer.at,
            "circulated_by": writer.account_id,
        }
    await update_assignment(session, seen.id, changes, writer.at)
    entry = Entry(asked.action, seen.state, found, reason=asked.reason)
    await remember(session, writer, "assignment", seen.id, entry)
    return seen
