"""What attaching and removing evidence is to a submission: an edit of it, told in its history.

A revision that was handed in is never changed: evidence that comes after a return begins the next
one, with the same values. The history's hashes cover the files of each revision.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.counted_queries import carry_parts
from inap.meetings.count_queries import carry_meetings
from inap.submissions import history, workflow, writing_queries
from inap.submissions.admission import Refused
from inap.submissions.recording import NotThere, any_version, hold_and_decide
from inap.submissions.remembering import Step, Writer, remember
from inap.submissions.seen import Seen
from inap.submissions.writing_queries import Head


@dataclass(frozen=True, slots=True)
class Held:
    """A submission that is held to the end of the transaction and may be edited."""

    seen: Seen
    decision: workflow.Decision


async def hold(
    session: AsyncSession, writer: Writer, submission_id: UUID
) -> Held | NotThere | Refused:
    """Hold a submission whose evidence the writer wants to change; decided like any edit."""
    request = workflow.Request("edit", writer.at)
    decided = await hold_and_decide(session, writer, submission_id, request, any_version)
    if isinstance(decided, NotThere | Refused):
        return decided
    return Held(*decided)


async def tell(
    session: AsyncSession, writer: Writer, held: Held, action: str, sha256: str
) -> tuple[int, int]:
    """Write that a file is attached or detached; returns the revision and the step it stands in."""
    seen, decision = held.seen, held.decision
    number = seen.revision
    if decision.new_revision:
        number += 1
        await writing_queries.insert_revision(
            session,
            seen.id,
            number,
            seen.cells,
            seen.narrative,
            by=writer.account_id,
            at=writer.at,
        )
        await carry_parts(session, [(seen.id, seen.revision, number)])
        await carry_meetings(session, [(seen.id, seen.revision, number)])
    await writing_queries.update_submission(session, seen.id, {"revision": number}, writer.at)
    head = await writing_queries.find_head(session, seen.id)
    files = list(head.evidence or ())
    if action == "attach":
        files.append(sha256)
    else:
        files.remove(sha256)
    content = history.content_hash(seen.cells, seen.narrative, files)
    before = Head(head.sequence, content, head.hash)
    step = Step(action, seen.state, decision.to_state, number)
    await remember(session, writer, seen.id, before, step)
    return number, head.sequence + 1
