"""Days, as the people who report live them. Pure.

Moments are kept and told in UTC. A period that opens on 1 April opens at midnight where its
reporters live, and is due until midnight there; the setting ``INAP_TIME_ZONE`` says where that is.
"""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo


class _Place:
    """Where the portal's days begin; one for the whole process."""

    zone = ZoneInfo("Asia/Baghdad")


def use_zone(name: str) -> None:
    """Let days begin at midnight in this time zone; called when a process starts."""
    _Place.zone = ZoneInfo(name)


def local(moment: datetime) -> datetime:
    """A moment as the clock on the wall shows it."""
    return moment.astimezone(_Place.zone)


def day_of(moment: datetime) -> date:
    """The day of a moment."""
    return local(moment).date()


def begin_of(day: date) -> datetime:
    """The first moment of a day."""
    return datetime.combine(day, time(), _Place.zone)


def zone_name() -> str:
    """The time zone's name, as PostgreSQL knows it too."""
    return _Place.zone.key
