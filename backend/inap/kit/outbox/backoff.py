"""What becomes of a mail that could not be sent. Pure.

Each attempt waits twice as long as the one before, from a minute to six hours. After five days a
reminder tells of a world that is gone, so it is given up.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

FIRST: Final = timedelta(minutes=1)
LONGEST: Final = timedelta(hours=6)
GIVEN_UP_AFTER: Final = timedelta(days=5)


@dataclass(frozen=True, slots=True)
class Later:
    """It is tried again from this moment on."""

    at: datetime


@dataclass(frozen=True, slots=True)
class GivenUp:
    """It is never tried again."""


def after_failure(
    *, created_at: datetime, attempts: int, now: datetime, for_good: bool
) -> Later | GivenUp:
    """What follows the failure of the attempt with this number (from 1).

    ``for_good`` tells that the receiving server refused this very mail, so that it would again.
    """
    if for_good or now - created_at >= GIVEN_UP_AFTER:
        return GivenUp()
    # The exponent is bounded as well: a number of attempts is no reason for an overflow.
    return Later(now + min(LONGEST, FIRST * 2 ** min(attempts - 1, 16)))
