"""Moments and days as they travel, within bounds that every store can hold.

Moments are kept and told in UTC; ``kit/days.py`` says which day they belong to.
"""

from datetime import UTC, date, datetime
from typing import Annotated

from pydantic import AfterValidator, AwareDatetime, BeforeValidator
from pydantic_core import PydanticCustomError

from inap.kit import days

FIRST_YEAR, LAST_YEAR = 1990, 2200


def _within(moment: datetime) -> datetime:
    if not FIRST_YEAR <= moment.year <= LAST_YEAR:
        raise PydanticCustomError("out_of_range", "the year is out of range", {})
    return moment.astimezone(UTC)


def now() -> datetime:
    """This moment, in UTC; the one clock of the portal's rules."""
    return datetime.now(UTC)


def today() -> date:
    """This day, where the people who report live."""
    return days.day_of(now())


# A moment with its offset, kept in UTC.
Moment = Annotated[AwareDatetime, AfterValidator(_within)]


def _written_out(day: object) -> object:
    # Pydantic takes a number in an address for seconds since 1970.
    if isinstance(day, str) and day.strip().lstrip("+-").replace(".", "", 1).isdigit():
        raise PydanticCustomError("date_parsing", "not a day", {})
    return day


# A day in an address: 2023-06-30 and nothing else.
WrittenDay = Annotated[date, BeforeValidator(_written_out)]
