"""What a body still has to report, and for when. Pure.

What is expected stands in ``submissions/expected.py``. Periods that end on the same day (a quarter,
its half-year and its year) are worked on together, under the code of the shortest of them.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from inap.submissions.expected import Expected, Term

__all__ = ["Expected", "LateTerm", "Term", "current_term", "late_terms"]


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
