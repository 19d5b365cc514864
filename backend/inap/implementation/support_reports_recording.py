"""Writing support reports: the rules, then the statements, then the history. No HTTP."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import support_reports_queries as queries
from inap.implementation.position_queries import Activity, Entry, find_activity
from inap.implementation.position_remembering import (
    NotThere,
    Writer,
    note,
    remember,
    standing_of,
)
from inap.implementation.position_steps import Asked, Refusal, next_state
from inap.implementation.support_reports_queries import SeenSupport, find_support_report
from inap.implementation.support_reports_workflow import STEPS, refused_content

CheckVersion = Callable[[int], None]
KIND = "support-report"


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written into a support report; ``leads`` (codes) None leaves them as they are."""

    content: Mapping[str, Any]
    leads: Sequence[str] | None = None


async def create(
    session: AsyncSession, writer: Writer, plan_id: UUID, node: str, actor: str, draft: Draft
) -> UUID | Refusal:
    """Begin a supporting body's report on an activity, as a draft; returns its id."""
    activity = await find_activity(session, plan_id, node)
    if activity is None:
        return Refusal("invalid-request", "invalid", faults=(("/node", "unknown-code"),))
    actor_id = activity.supports.get(actor)
    if actor_id is None:
        params = {"actor": actor, "supporting": sorted(activity.supports)}
        return Refusal("not-a-supporter", "invalid", params)
    if not writer.caller.reports_for(actor_id):
        return Refusal("not-permitted", "forbidden", {"action": "create", "needs": "report"})
    leads = _leads(activity, draft.leads or [])
    if isinstance(leads, Refusal):
        return leads
    content = {"support": None, "preparations": None, "suggestions": None, **draft.content}
    made = await queries.insert_support_report(session, activity, actor_id, content, writer.at)
    await queries.replace_leads(session, made, leads)
    await remember(session, writer, KIND, made, Entry("create", None, "draft"))
    return made


async def edit(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    draft: Draft,
    check_version: CheckVersion,
) -> SeenSupport | NotThere | Refusal:
    """Change what is named of a draft."""
    decided = await _decide(session, writer, report_id, Asked("edit", writer.at), check_version)
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    if draft.leads is not None:
        activity = await find_activity(session, seen.plan_id, seen.node)
        leads = _leads(activity, draft.leads) if activity else []
        if isinstance(leads, Refusal):
            return leads
        await queries.replace_leads(session, seen.id, leads)
    content = {**seen.content, **draft.content}
    await queries.update_support_report(session, seen.id, {"content": content}, writer.at)
    entry = Entry("edit", seen.state, state)
    await note(session, writer, f"{KIND}.edit", f"{KIND}:{seen.id}", entry)
    return seen


async def act(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    action: str,
    check_version: CheckVersion,
) -> SeenSupport | NotThere | Refusal:
    """Submit a support report, or take note of it; returns it as it was before."""
    decided = await _decide(session, writer, report_id, Asked(action, writer.at), check_version)
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    changes: dict[str, Any] = {"state": state}
    if action == "submit":
        if refused := refused_content(seen.content, len(seen.leads)):
            return refused
        changes |= {"submitted_by": writer.account_id, "submitted_at": writer.at}
    else:
        changes["noted_at"] = writer.at
    await queries.update_support_report(session, seen.id, changes, writer.at)
    await remember(session, writer, KIND, seen.id, Entry(action, seen.state, state))
    return seen


async def _decide(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    asked: Asked,
    check_version: CheckVersion,
) -> tuple[SeenSupport, str] | NotThere | Refusal:
    await queries.lock_support_report(session, report_id)
    seen = await find_support_report(session, report_id, writer.caller)
    if seen is None:
        return NotThere()
    standing = standing_of(writer.caller, seen.actor_id, seen.side)
    submitted_by = str(seen.submitted_by) if seen.submitted_by else None
    found = next_state(STEPS, seen.state, asked, standing, submitted_by)
    if isinstance(found, Refusal) and found.kind == "forbidden":
        return found
    check_version(seen.version)
    return found if isinstance(found, Refusal) else (seen, found)


def _leads(activity: Activity, codes: Sequence[str]) -> list[UUID] | Refusal:
    """The ids of leads of the activity by code, each once; or which code is none of them."""
    known = {lead.code: lead.actor_id for lead in activity.leads}
    faults = tuple(
        (f"/leads/{place}", "unknown-code") for place, code in enumerate(codes) if code not in known
    )
    if faults:
        return Refusal("invalid-request", "invalid", faults=faults)
    return [known[code] for code in dict.fromkeys(codes)]
