"""What attaching and removing evidence is to an activity report: an edit, told in its history.

A revision that was handed in is never changed: evidence that comes after a return begins the next
one, which says the same.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import activity_report_writing_queries as statements
from inap.implementation.activity_report_recording import NotThere, hold_and_decide
from inap.implementation.activity_report_remembering import Step, Writer, remember
from inap.implementation.activity_report_seen import Seen
from inap.submissions import workflow
from inap.submissions.admission import Refused


@dataclass(frozen=True, slots=True)
class Held:
    """A report that is held to the end of the transaction and may be edited."""

    seen: Seen
    decision: workflow.Decision


async def hold(session: AsyncSession, writer: Writer, report_id: UUID) -> Held | NotThere | Refused:
    """Hold a report whose evidence the writer wants to change; decided like any edit."""
    request = workflow.Request("edit", writer.at)
    decided = await hold_and_decide(session, writer, report_id, request)
    return decided if isinstance(decided, NotThere | Refused) else Held(*decided)


async def tell(
    session: AsyncSession, writer: Writer, held: Held, action: str, sha256: str
) -> tuple[int, int]:
    """Write that a file is attached or detached; returns the revision and the step it stands in."""
    seen, decision = held.seen, held.decision
    number = seen.revision
    if decision.new_revision:
        number += 1
        await statements.copy_revision(session, seen.id, number, by=writer.account_id, at=writer.at)
    await statements.update_report(session, seen.id, {"revision": number}, writer.at)
    head = await statements.find_head(session, seen.id)
    step = Step(action, seen.state, decision.to_state, number, evidence=sha256)
    await remember(session, writer, seen.id, head, step)
    return number, head.sequence + 1
