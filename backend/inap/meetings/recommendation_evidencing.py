"""What attaching and removing files is to a recommendation: a step of its follow-up.

The people of the actor that owns it, and who keeps the record, attach what shows that it is done,
as long as it is not closed. Those who read the notes on its progress see the files; the public,
which reads the recommendation itself, does not.
"""

from dataclasses import dataclass
from typing import Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import recommendation_writing_queries as writing
from inap.meetings.recommendation_queries import Seen, find_recommendation
from inap.meetings.recommendation_recording import Step, remember_step
from inap.meetings.recommendation_workflow import Request, State, decide
from inap.meetings.refusing import NotThere, Refused
from inap.meetings.remembering import Writer


@dataclass(frozen=True, slots=True)
class Held:
    """A recommendation that is held to the end of the transaction; ``state`` follows."""

    seen: Seen
    state: State


async def hold(session: AsyncSession, writer: Writer, record_id: UUID) -> Held | NotThere | Refused:
    """Hold a recommendation whose files the writer wants to change."""
    await writing.hold_recommendations(session, [record_id])
    seen = await find_recommendation(session, record_id)
    if seen is None or not seen.told_to(writer.caller):
        return NotThere()
    standing = seen.standing_of(writer.caller)
    owned = seen.owner_id is not None
    outcome = decide(seen.stands, Request("attach"), standing, writer.today, owned=owned)
    return outcome if isinstance(outcome, Refused) else Held(seen, outcome)


async def tell(
    session: AsyncSession, writer: Writer, held: Held, action: Literal["attach", "detach"]
) -> int:
    """Write that a file is attached or detached; returns the step that says it."""
    await writing.update_recommendation(session, held.seen.id, {})
    return await remember_step(session, writer, held.seen.id, Step(action), held.state)
