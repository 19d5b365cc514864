"""Seats in a body over time. Pure."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Term:
    """From when to when; the first day is None where it is not known, the last where it lasts."""

    since: date | None
    until: date | None


def overlap(one: Term, other: Term) -> bool:
    """Whether the two share a day; what is not known may be any day."""
    return not (
        (one.until is not None and other.since is not None and one.until < other.since)
        or (other.until is not None and one.since is not None and other.until < one.since)
    )


def holds_on(term: Term, day: date) -> bool:
    """Whether the seat is held on a day; an unknown first day was before it."""
    return overlap(term, Term(day, day))
