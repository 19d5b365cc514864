"""Calling and settling joint designs: the rules, then the statements. No HTTP."""

from collections.abc import Callable, Mapping
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.joint_designs_queries import (
    find_design,
    find_open,
    insert_design,
    lock_design,
    settle_design,
)
from inap.implementation.position_queries import Entry, find_activity, lock_activity
from inap.implementation.position_remembering import NotThere, Writer, remember, standing_of
from inap.implementation.position_steps import Asked, Refusal, next_state, says_anything
from inap.implementation.support_reports_workflow import DESIGN_STEPS

KIND = "joint-design"


async def call(
    session: AsyncSession,
    writer: Writer,
    plan_id: UUID,
    node: str,
    note: Mapping[str, str],
    held_on: date | None,
) -> UUID | Refusal:
    """Call the leads of a shared activity; returns the joint design's id."""
    activity = await find_activity(session, plan_id, node)
    if activity is None:
        return Refusal("invalid-request", "invalid", faults=(("/node", "unknown-code"),))
    if not writer.caller.coordinates(activity.side):
        return Refusal("not-permitted", "forbidden", {"action": "call", "needs": "decide"})
    if not says_anything(note):
        return Refusal("invalid-request", "invalid", faults=(("/note", "value-missing"),))
    if len(activity.leads) < 2:
        return Refusal("not-shared", "conflict", {"node": node})
    await lock_activity(session, activity.node_id)
    if other := await find_open(session, activity.node_id):
        return Refusal("joint-design-open", "conflict", {"joint_design": str(other)})
    made = await insert_design(session, activity, note, held_on, by=writer.account_id, at=writer.at)
    await remember(session, writer, KIND, made, Entry("call", None, "open"))
    return made


async def settle(
    session: AsyncSession,
    writer: Writer,
    design_id: UUID,
    outcome: Mapping[str, str],
    check_version: Callable[[int], None],
) -> UUID | NotThere | Refusal:
    """Settle a joint design with what was agreed."""
    await lock_design(session, design_id)
    seen = await find_design(session, design_id, writer.caller)
    if seen is None:
        return NotThere()
    standing = standing_of(writer.caller, None, seen.side)
    found = next_state(DESIGN_STEPS, seen.state, Asked("settle", writer.at), standing, None)
    if isinstance(found, Refusal) and found.kind == "forbidden":
        return found
    check_version(seen.version)
    if isinstance(found, Refusal):
        return found
    if not says_anything(outcome):
        return Refusal("invalid-request", "invalid", faults=(("/outcome", "value-missing"),))
    await settle_design(session, seen.id, outcome, writer.at)
    await remember(session, writer, KIND, seen.id, Entry("settle", seen.state, found))
    return seen.id
