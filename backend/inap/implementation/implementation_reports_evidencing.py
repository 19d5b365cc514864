"""What attaching and removing evidence is to an implementation report: a step of its history.

It is decided like an edit. What was handed in is never changed: evidence that comes after that
begins the next revision, which says the same.
"""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import implementation_reports_writing_queries as writing
from inap.implementation.implementation_reports_queries import SeenReport
from inap.implementation.implementation_reports_recording import KIND, hold_and_decide
from inap.implementation.position_queries import Entry, find_last_step
from inap.implementation.position_remembering import NotThere, Writer, remember
from inap.implementation.position_steps import Asked, Refusal


@dataclass(frozen=True, slots=True)
class Held:
    """A report that is held to the end of the transaction and may be edited; ``state`` follows."""

    seen: SeenReport
    state: str


async def hold(session: AsyncSession, writer: Writer, report_id: UUID) -> Held | NotThere | Refusal:
    """Hold a report whose evidence the writer wants to change."""
    decided = await hold_and_decide(session, writer, report_id, Asked("edit", writer.at))
    return decided if isinstance(decided, NotThere | Refusal) else Held(*decided)


async def tell(session: AsyncSession, writer: Writer, held: Held, action: str) -> tuple[int, int]:
    """Write that a file is attached or detached; returns the revision and the step it stands in."""
    seen = held.seen
    number = seen.revision
    if number == seen.submitted_revision:
        number += 1
        await writing.insert_report_revision(
            session,
            seen.id,
            number,
            seen.content,
            completes=seen.completes,
            by=writer.account_id,
            at=writer.at,
        )
    await writing.update_implementation_report(session, seen.id, {"revision": number}, writer.at)
    entry = Entry(action, seen.shown_state, held.state, number)
    await remember(session, writer, KIND, seen.id, entry)
    return number, await find_last_step(session, seen.id)
