"""Writing implementation plans: the rules, then the statements, then the history. No HTTP."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import implementation_plans_queries as queries
from inap.implementation import implementation_plans_workflow as workflow
from inap.implementation.assignments_queries import SeenAssignment, find_assignment
from inap.implementation.assignments_writing_queries import lock_assignment
from inap.implementation.implementation_plans_content import (
    EMPTY,
    faults_of_steps,
    refused_content,
    steps_of,
    years_of,
)
from inap.implementation.implementation_plans_queries import SeenPlan, find_implementation_plan
from inap.implementation.position_queries import Entry, lock_activity
from inap.implementation.position_remembering import (
    NotThere,
    Writer,
    note,
    remember,
    standing_of,
)
from inap.implementation.position_steps import Asked, Refusal
from inap.plans.settings_queries import find_settings

CheckVersion = Callable[[int], None]
KIND = "implementation-plan"


async def create(
    session: AsyncSession, writer: Writer, assignment_id: UUID, given: Mapping[str, Any]
) -> UUID | NotThere | Refusal:
    """Begin the implementation plan of an assignment, as a draft; returns its id."""
    await lock_assignment(session, assignment_id)
    assignment = await find_assignment(session, assignment_id, writer.caller)
    if assignment is None:
        return NotThere()
    if refused := await _refused_creating(session, writer, assignment):
        return refused
    content = {**EMPTY, **given}
    if faults := faults_of_steps(steps_of(content)):
        return Refusal("invalid-request", "invalid", faults=tuple(faults))
    made = await queries.insert_implementation_plan(session, assignment_id, writer.at)
    await queries.insert_plan_revision(
        session, made, 1, content, by=writer.account_id, at=writer.at
    )
    await remember(session, writer, KIND, made, Entry("create", None, "draft", 1))
    return made


async def _refused_creating(
    session: AsyncSession, writer: Writer, assignment: SeenAssignment
) -> Refusal | None:
    """Why the assignment may not have a plan begun now."""
    standing = standing_of(writer.caller, assignment.actor_id, assignment.side)
    if not standing.may_report:
        return Refusal("not-permitted", "forbidden", {"action": "create", "needs": "report"})
    if assignment.state != "acknowledged":
        params = {"state": assignment.state, "action": "create"}
        return Refusal("assignment-not-acknowledged", "conflict", params)
    settings = (await find_settings(session, assignment.plan_id)).settings
    if not settings.forms_used(assignment.side):
        return Refusal("forms-not-used", "conflict", {"side": assignment.side})
    if existing := await queries.find_plan_of(session, assignment.id):
        params = {"implementation_plan": str(existing[0])}
        return Refusal("implementation-plan-exists", "conflict", params)
    return None


async def edit(
    session: AsyncSession,
    writer: Writer,
    plan_id: UUID,
    given: Mapping[str, Any],
    check_version: CheckVersion,
) -> SeenPlan | NotThere | Refusal:
    """Change what is named; what was handed in stays whole, and the change is a new revision."""
    decided = await _decide(session, writer, plan_id, Asked("edit", writer.at), check_version)
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    content = {**seen.content, **given}
    if faults := faults_of_steps(steps_of(content)):
        return Refusal("invalid-request", "invalid", faults=tuple(faults))
    if content == seen.content:
        return seen
    number = seen.revision
    if number == seen.submitted_revision:
        number += 1
        await queries.insert_plan_revision(
            session, seen.id, number, content, by=writer.account_id, at=writer.at
        )
    else:
        await queries.overwrite_plan_revision(session, seen.id, number, content)
    await queries.update_implementation_plan(session, seen.id, {"revision": number}, writer.at)
    entry = Entry("edit", seen.state, state, number)
    await note(session, writer, f"{KIND}.edit", f"{KIND}:{seen.id}", entry)
    return seen


async def act(
    session: AsyncSession,
    writer: Writer,
    plan_id: UUID,
    asked: Asked,
    check_version: CheckVersion,
) -> SeenPlan | NotThere | Refusal:
    """Submit, approve, ask for a change or instruct; returns the plan as it was before."""
    decided = await _decide(session, writer, plan_id, asked, check_version)
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    if asked.action == "submit" and (refused := _refused_handing_in(seen)):
        return refused
    changes: dict[str, Any] = {"state": state, "reason": asked.reason, "deadline": asked.deadline}
    if asked.action == "submit":
        changes |= {
            "submitted_revision": seen.revision,
            "submitted_by": writer.account_id,
            "submitted_at": writer.at,
        }
    if asked.action == "instruct":
        changes["instructed_at"] = writer.at
    await queries.update_implementation_plan(session, seen.id, changes, writer.at)
    number = seen.revision if asked.action == "submit" else seen.submitted_revision
    entry = Entry(asked.action, seen.state, state, number, asked.reason, asked.deadline)
    await remember(session, writer, KIND, seen.id, entry)
    return seen


async def _decide(
    session: AsyncSession,
    writer: Writer,
    plan_id: UUID,
    asked: Asked,
    check_version: CheckVersion,
) -> tuple[SeenPlan, str] | NotThere | Refusal:
    """Hold the plan and decide; who may not act at all does not learn its version."""
    if asked.action == "approve":
        before = await find_implementation_plan(session, plan_id, writer.caller)
        if before is not None:
            await lock_activity(session, before.node_id)
    await queries.lock_implementation_plan(session, plan_id)
    seen = await find_implementation_plan(session, plan_id, writer.caller)
    if seen is None:
        return NotThere()
    standing = standing_of(writer.caller, seen.actor_id, seen.side)
    found = workflow.decide(seen.facts, asked, standing)
    if isinstance(found, Refusal) and found.kind == "forbidden":
        return found
    check_version(seen.version)
    return found if isinstance(found, Refusal) else (seen, found)


def _refused_handing_in(seen: SeenPlan) -> Refusal | None:
    """Why a plan may not be handed in as it is."""
    frame = seen.time_frame or {}
    start, end = (
        date.fromisoformat(frame[name]) if frame.get(name) else None for name in ("start", "end")
    )
    return refused_content(seen.content, shared=seen.leads > 1, years=years_of(start, end))
