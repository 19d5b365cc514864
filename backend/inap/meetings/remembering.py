"""Who writes coordination, and leaving a trace of it in the audit trail."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.kit import audit, days

CheckVersion = Callable[[int], None]


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

    @property
    def today(self) -> date:
        """The day on which this is written, where the people live."""
        return days.day_of(self.at)


def any_version(_version: int) -> None:
    """The check of a change that does not depend on what was seen before."""


async def remember(
    session: AsyncSession, writer: Writer, action: str, subject: str, **detail: object
) -> None:
    """Add to the audit trail; ``subject`` reads like ``meeting:<id>``."""
    await audit.record(
        session,
        caller=writer.caller.label,
        action=action,
        subject=subject,
        request_id=writer.request_id,
        **detail,
    )
