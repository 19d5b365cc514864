"""Moments and days as they travel, within bounds that every store can hold.

Moments are kept and told in UTC; ``kit/days.py`` says which day they belong to.
"""

import re
from datetime import UTC, date, datetime
from typing import Annotated, Final

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


def _written_out(given: object) -> object:
    if isinstance(given, date) or (isinstance(given, str) and DAY.fullmatch(given)):
        return given
    raise PydanticCustomError("date_parsing", "not a day such as 2026-03-31", {})


DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
# Beside a day that people send: it is text, since a number would be taken for seconds since 1970.
WRITTEN_OUT: Final = BeforeValidator(_written_out)
IsoDay = Annotated[date, WRITTEN_OUT]
# A moment with its offset, kept in UTC.
Moment = Annotated[AwareDatetime, AfterValidator(_within)]
