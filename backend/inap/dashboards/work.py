"""What a body still has to report, and for when. Pure.

A report is expected of each reporter of an indicator for every period of the indicator's own
frequency. Periods that end on the same day (a quarter, its half-year and its year) are worked on
together, under the code of the shortest of them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

# What was reopened has an approved revision: it is wanted better, but it is not missing.
HANDED_IN: Final = frozenset({"submitted", "verified", "approved", "reopened"})


@dataclass(frozen=True, slots=True)
class Term:
    """A reporting period, as far as it decides what is due."""

    code: str
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None

    def takes_entries(self, today: date) -> bool:
        """Whether it takes entries on this day."""
        return self.opens_on <= today and (self.locks_on is None or today <= self.locks_on)


@dataclass(frozen=True, slots=True)
class Expected:
    """A report that is expected, and the state of the one there is (the least far one)."""

    term: Term
    state: str | None

    @property
    def handed_in(self) -> bool:
        """Whether nothing more is wanted of the body for now."""
        return self.state in HANDED_IN

    def late(self, today: date) -> bool:
        """Whether it is still wanted after it fell due."""
        return not self.handed_in and self.term.due_on < today


@dataclass(frozen=True, slots=True)
class LateTerm:
    """How many reports of the periods that end on one day are late."""

    code: str
    count: int


def current_term(terms: Iterable[Term], today: date) -> Term | None:
    """The latest period that takes entries, the shortest of those that end on its last day."""
    open_now = [term for term in terms if term.takes_entries(today)]
    return max(open_now, key=lambda term: (term.end, term.start), default=None)


def late_terms(terms: Sequence[Term], expected: Iterable[Expected], today: date) -> list[LateTerm]:
    """Where reports are late, the newest first."""
    counts = Counter(each.term.end for each in expected if each.late(today))
    names = {term.end: term.code for term in sorted(terms, key=lambda term: term.start)}
    return [LateTerm(names[end], counts[end]) for end in sorted(counts, reverse=True)]


def open_by_exception(
    reports: Iterable[tuple[str, datetime | None]],
) -> list[tuple[str, datetime]]:
    """The locked periods that an exception holds open, each with its last moment, the newest first.

    ``reports`` are the periods of expected reports, with the end of what holds each open or None.
    """
    latest: dict[str, datetime] = {}
    for code, until in reports:
        if until is not None:
            latest[code] = max(until, latest.get(code, until))
    return sorted(latest.items(), reverse=True)
