"""Leaving a trace: every step stands in its subject's history and in the audit trail."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.position_queries import Entry, add_entries
from inap.implementation.position_steps import Standing
from inap.kit import audit


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes and when; ``request_id`` goes into the audit trail."""

    caller: Caller
    at: datetime
    request_id: str | None = None

    @property
    def account_id(self) -> UUID:
        """The account that will stand in the history."""
        if self.caller.account_id is None:
            raise ValueError("an anonymous caller writes nothing")
        return self.caller.account_id


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such thing, or the caller may not see it."""


def standing_of(caller: Caller, actor_id: UUID | None, side: str) -> Standing:
    """What the caller is towards something of an actor on a side."""
    return Standing(
        user_id=str(caller.account_id),
        may_report=actor_id is not None and caller.reports_for(actor_id),
        may_decide=caller.coordinates(side),
    )


async def remember(
    session: AsyncSession, writer: Writer, kind: str, subject_id: UUID, entry: Entry
) -> None:
    """Add a step to the history of one subject and to the audit trail."""
    await add_entries(session, [subject_id], entry, by=writer.account_id, at=writer.at)
    await note(session, writer, f"{kind}.{entry.action}", f"{kind}:{subject_id}", entry)


async def note(
    session: AsyncSession, writer: Writer, action: str, subject: str, entry: Entry
) -> None:
    """Add a step to the audit trail alone: an edit leads nowhere and is no step of a history."""
    await audit.record(
        session,
        caller=writer.caller.label,
        action=action,
        subject=subject,
        request_id=writer.request_id,
        to_state=entry.to_state,
        revision=entry.revision,
    )
