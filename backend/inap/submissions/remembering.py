"""Leaving a trace: every step of a submission stands in its history and in the audit trail."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.kit import audit
from inap.submissions import history
from inap.submissions.writing_queries import Head, insert_entry


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
class Step:
    """What a history entry tells besides who, when and its hashes."""

    action: str
    from_state: str | None
    to_state: str
    revision: int
    reason: str | None = None
    deadline: datetime | None = None
    details: Mapping[str, Any] | None = None


async def remember(
    session: AsyncSession,
    writer: Writer,
    submission_id: UUID,
    before: Head,
    step: Step,
) -> None:
    """Add a step to the history, behind ``before``, and to the audit trail."""
    entry = history.Entry(
        submission=str(submission_id),
        sequence=before.sequence + 1,
        action=step.action,
        from_state=step.from_state,
        to_state=step.to_state,
        revision=step.revision,
        by=str(writer.account_id),
        at=writer.at,
        reason=step.reason,
        deadline=step.deadline,
        content_hash=before.content_hash,
        details=step.details,
    )
    await insert_entry(session, entry, history.entry_hash(before.hash, entry))
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"submission.{step.action}",
        subject=f"submission:{submission_id}",
        request_id=writer.request_id,
        to_state=step.to_state,
        revision=step.revision,
    )
