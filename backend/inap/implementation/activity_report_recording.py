"""Writing activity reports: the rules, then the statements, then the history. No HTTP.

The workflow is that of submissions (``submissions/workflow.py``). Each function decides everything
before it writes anything; a refusal is a value (``Refused``). What happens when is told by
``Writer.at``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import activity_report_writing_queries as statements
from inap.implementation.activity_report_content import (
    Content,
    content_hash,
    decides,
    faults_of,
    in_order,
    missing,
    opening_hash,
)
from inap.implementation.activity_report_queries import find_report
from inap.implementation.activity_report_remembering import Step, Writer, remember
from inap.implementation.activity_report_seen import Seen
from inap.implementation.activity_report_writing_queries import Found, Head
from inap.submissions import workflow
from inap.submissions.admission import Refused
from inap.submissions.cells import AGE_GROUPS
from inap.submissions.clock import day_of
from inap.submissions.measure import Fault


@dataclass(frozen=True, slots=True)
class Report:
    """A new report; ``source`` names the file it was loaded from."""

    plan: str
    actor: str
    content: Content
    external_id: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such report, or the caller may not see it."""


CheckVersion = Callable[[int], None]


def any_version(_version: int) -> None:
    """Accept whatever version is stored."""


async def create(session: AsyncSession, writer: Writer, report: Report) -> UUID | Refused:
    """Keep a new draft; returns its id."""
    found = await statements.find_codes(
        session,
        writer.caller,
        plan=report.plan,
        node=report.content.node,
        actor=report.actor,
        area=report.content.area,
    )
    if refused := _refused_codes(found, report.content) or _refused_reporter(found, writer):
        return refused
    content = _accepted(found, report.content, writer)
    if isinstance(content, Refused):
        return content
    plan_id, actor_id = found.ids
    hashed = content_hash(content)
    report_id = await statements.insert_report(
        session,
        found,
        external_id=report.external_id,
        jurisdiction=decides(found.area_jurisdiction, found.actor_jurisdiction),
        source=report.source,
        by=writer.account_id,
        at=writer.at,
    )
    if report_id is None:
        external_id = report.external_id or ""
        first = await statements.find_first(session, actor_id, external_id, hashed)
        told = {"activity_report": str(first.id), "external_id": external_id, "same": first.same}
        return Refused("activity-report-exists", told)
    await statements.insert_revision(
        session, report_id, 1, content, found.node_id, by=writer.account_id, at=writer.at
    )
    opening = opening_hash(str(report_id), str(plan_id), str(actor_id), report.external_id)
    step = Step("create", None, "draft", 1)
    await remember(session, writer, report_id, Head(0, hashed, opening), step)
    return report_id


async def edit(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    changes: Mapping[str, Any],
    check_version: CheckVersion = any_version,
) -> Seen | NotThere | Refused:
    """Change what a report says; returns the report as it was before.

    ``changes`` are fields of ``Content``. An edit that changes nothing writes nothing. What was
    published once stays with the coordinator that published it.
    """
    request = workflow.Request("edit", writer.at)
    decided = await hold_and_decide(session, writer, report_id, request, check_version)
    if isinstance(decided, NotThere | Refused):
        return decided
    seen, decision = decided
    given = replace(seen.content, **changes)
    found = await statements.find_codes(
        session,
        writer.caller,
        plan=seen.plan,
        node=given.node,
        actor=seen.actor,
        area=given.area,
        report=seen,
    )
    if refused := _refused_codes(found, given):
        return refused
    content = _accepted(found, given, writer)
    if isinstance(content, Refused):
        return content
    jurisdiction = decides(found.area_jurisdiction, found.actor_jurisdiction)
    if jurisdiction != seen.jurisdiction and seen.published_revision is not None:
        told = {"area": content.area, "reason": "jurisdiction", "jurisdiction": seen.jurisdiction}
        return Refused("wrong-area", told)
    if content == seen.content:
        return seen
    number = seen.revision
    if decision.new_revision:
        number += 1
        await statements.insert_revision(
            session, seen.id, number, content, found.node_id, by=writer.account_id, at=writer.at
        )
    else:
        await statements.overwrite_revision(session, seen.id, number, content, found.node_id)
    updated = {"revision": number, "jurisdiction": jurisdiction}
    await statements.update_report(session, seen.id, updated, writer.at)
    head = await statements.find_head(session, seen.id)
    before = Head(head.sequence, content_hash(content), head.hash)
    step = Step("edit", seen.state, decision.to_state, number)
    await remember(session, writer, seen.id, before, step)
    return seen


async def act(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    request: workflow.Request,
    check_version: CheckVersion = any_version,
) -> Seen | NotThere | Refused:
    """Submit, verify, approve, return or reopen; returns the report as it was before."""
    decided = await hold_and_decide(session, writer, report_id, request, check_version)
    if isinstance(decided, NotThere | Refused):
        return decided
    seen, decision = decided
    if request.action == "submit" and (faults := missing(seen.content)):
        return Refused("incomplete-submission", faults=tuple(faults))
    await statements.update_report(
        session, seen.id, _changes(seen, writer, request, decision), writer.at
    )
    if decision.publishes:
        await statements.mark_approved(session, seen.id, seen.revision, writer.at)
    head = await statements.find_head(session, seen.id)
    state = workflow.state_at(seen.in_workflow(), writer.at)
    step = Step(
        request.action, state, decision.to_state, seen.revision, request.reason, request.deadline
    )
    await remember(session, writer, seen.id, head, step)
    return seen


async def hold_and_decide(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    request: workflow.Request,
    check_version: CheckVersion = any_version,
) -> tuple[Seen, workflow.Decision] | NotThere | Refused:
    """Hold the report to the end of the transaction, and decide.

    Who may not act at all does not learn its version.
    """
    await statements.lock_report(session, report_id)
    seen = await find_report(session, report_id, writer.caller, writer.at)
    if seen is None:
        return NotThere()
    decision = workflow.decide(seen.in_workflow(), request, seen.standing_of(writer.caller))
    if isinstance(decision, workflow.Refusal) and decision.kind == "forbidden":
        return Refused(decision.slug, decision.params)
    check_version(seen.version)
    if isinstance(decision, workflow.Refusal):
        return Refused(decision.slug, decision.params)
    return seen, decision


def _changes(
    seen: Seen, writer: Writer, request: workflow.Request, decision: workflow.Decision
) -> Mapping[str, Any]:
    """The columns that a transition changes."""
    changes: dict[str, Any] = {"state": decision.to_state}
    if request.action == "submit":
        changes |= {"submitted_by": writer.account_id, "submitted_at": writer.at}
    if decision.clears_deadline:
        changes |= {"deadline": None, "reopened_until": None}
    if request.action in ("return", "reopen"):
        changes |= {"reason": request.reason, "deadline": request.deadline}
    if request.action == "reopen":
        changes["reopened_until"] = request.deadline
    if decision.publishes:
        changes |= {"published_revision": seen.revision, "reason": None}
    return changes


def _accepted(found: Found, content: Content, writer: Writer) -> Content | Refused:
    """The content as it is kept, or everything that is wrong with it."""
    age_groups = found.age_groups or AGE_GROUPS
    if faults := faults_of(content, age_groups, day_of(writer.at)):
        return Refused("invalid-request", faults=tuple(faults))
    return replace(content, participants=in_order(content.participants, age_groups))


def _refused_codes(found: Found, content: Content) -> Refused | None:
    """The codes that nothing has, and a node that is no activity."""
    ids = {"plan": found.plan_id, "actor": found.actor_id, "area": found.area}
    unknown = [name for name, identity in ids.items() if identity is None]
    if content.node is not None and found.plan_id is not None and found.node_id is None:
        unknown.append("node")
    faults = [Fault(f"/{name}", "unknown-code") for name in sorted(unknown)]
    if found.is_activity is False:
        faults.append(Fault("/node", "not-an-activity", {"node": content.node or ""}))
    return Refused("invalid-request", faults=tuple(faults)) if faults else None


def _refused_reporter(found: Found, writer: Writer) -> Refused | None:
    if found.actor_id is not None and writer.caller.reports_for(found.actor_id):
        return None
    return Refused("not-permitted", {"action": "create", "needs": "report"})
