"""Leaving a trace: every step of an activity report stands in its history and in the audit trail.

The history is chained by hash as that of submissions (``submissions/history.py``). A step that
attaches or detaches a file has the file's own hash in its entry's.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.activity_report_content import told_of_files
from inap.implementation.activity_report_writing_queries import Head, insert_entry
from inap.kit import audit
from inap.submissions import history


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
    """What a history entry tells besides who, when and its hashes.

    ``evidence`` is the SHA-256 of the file that it attaches or detaches.
    """

    action: str
    from_state: str | None
    to_state: str
    revision: int
    reason: str | None = None
    deadline: datetime | None = None
    evidence: str | None = None


async def remember(
    session: AsyncSession, writer: Writer, report_id: UUID, before: Head, step: Step
) -> None:
    """Add a step to the history, behind ``before``, and to the audit trail."""
    entry = history.Entry(
        submission=str(report_id),
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
        details=told_of_files([step.evidence] if step.evidence else []),
    )
    await insert_entry(session, entry, history.entry_hash(before.hash, entry))
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"activity-report.{step.action}",
        subject=f"activity-report:{report_id}",
        request_id=writer.request_id,
        to_state=step.to_state,
        revision=step.revision,
    )
