"""Deciding on two activity reports that look alike: the rules, the statements, the history.

Nothing that was reported is touched. What a fact counts already stays as it is, and is told there
as changed: the coordinator reopens it.
"""

from collections.abc import Callable
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import duplicates_workflow as workflow
from inap.implementation.activity_report_documents import Reading
from inap.implementation.activity_report_recording import NotThere
from inap.implementation.activity_report_remembering import Writer
from inap.implementation.duplicates_finding import find_pair
from inap.implementation.duplicates_history import Entry, entry_hash, opening_hash
from inap.implementation.duplicates_queries import hold_reports, insert_step, put_pair
from inap.kit import audit
from inap.submissions.admission import Refused
from inap.submissions.measure import Fault


async def decide_on_pair(
    session: AsyncSession,
    writer: Writer,
    reading: Reading,
    reports: tuple[UUID, UUID],
    request: workflow.Request,
    check_version: Callable[[int], None],
) -> NotThere | Refused | None:
    """Say that two reports are of one event, or of two, or take that back."""
    await hold_reports(session, reports)
    found = await find_pair(session, *reports, reading)
    if found is None:
        return NotThere()
    state = workflow.decide(found.pair, request, found.standing)
    if isinstance(state, workflow.Refusal) and state.kind == "forbidden":
        return Refused(state.slug, state.params)
    check_version(found.decided.version if found.decided else 0)
    if isinstance(state, workflow.Refusal):
        return _refused(state)
    counts = UUID(request.counts) if request.counts else None
    pair_id, version, previous = await put_pair(session, *reports, state=state, counts=counts)
    if previous is None:
        first, second = sorted(reports)
        previous = opening_hash(str(pair_id), str(first), str(second))
    entry = Entry(
        sequence=version,
        action=request.action,
        from_state=found.pair.state,
        to_state=state,
        counts=request.counts,
        reasons=found.reasons,
        revisions=found.revisions,
        reason=request.reason or "",
        by=str(writer.account_id),
        at=writer.at,
    )
    await insert_step(session, pair_id, entry, entry_hash(previous, entry))
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"activity-duplicate.{request.action}",
        subject=f"activity-duplicate:{pair_id}",
        request_id=writer.request_id,
        reports=[str(each) for each in sorted(reports)],
        counts=request.counts,
    )
    return None


def _refused(refusal: workflow.Refusal) -> Refused:
    if refusal.pointer is None or refusal.fault is None:
        return Refused(refusal.slug, refusal.params)
    fault = Fault(refusal.pointer, refusal.fault, dict(refusal.params))
    return Refused(refusal.slug, faults=(fault,))
