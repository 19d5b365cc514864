"""Which facts share ground and time. Pure.

One fact at a time this is asked of the database (``writing_queries``); over many facts it is
cheaper decided here, from all that were reported in the same time.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Reach:
    """Where and when a fact holds."""

    area: str
    start: date
    end: date


def same_ground(parents: Mapping[str, str | None], left: str, right: str) -> bool:
    """Whether one of two areas is the other, or lies in it."""
    return left in _with_above(parents, right) or right in _with_above(parents, left)


def share(parents: Mapping[str, str | None], left: Reach, right: Reach) -> bool:
    """Whether two facts share a day and ground."""
    together = left.start <= right.end and right.start <= left.end
    return together and same_ground(parents, left.area, right.area)


def _with_above(parents: Mapping[str, str | None], area: str) -> set[str]:
    found: set[str] = set()
    above: str | None = area
    while above is not None and above not in found:
        found.add(above)
        above = parents.get(above)
    return found
