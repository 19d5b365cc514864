"""The one clock of the slice, so that tests can stand at any moment.

Ask ``clock.now()`` through the module, never an imported name: tests replace the attribute.
"""

from datetime import UTC, date, datetime

from inap.kit import days


def now() -> datetime:
    """The present moment in UTC."""
    return datetime.now(UTC)


def day_of(moment: datetime) -> date:
    """The day of a moment in the portal's time zone, in which periods open and fall due."""
    return days.day_of(moment)
