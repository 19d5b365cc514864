"""The one clock of the slice, so that tests can stand at any moment.

Ask ``clock.now()`` through the module, never an imported name: tests replace the attribute.
"""

from datetime import UTC, date, datetime


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """The day of a moment, in UTC like every date of the portal."""
    return moment.astimezone(UTC).date()
