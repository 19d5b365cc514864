"""Which reports are expected of whom, and how each stands on a day. Pure.

A report is expected of each reporter of an indicator for every period of the indicator's own
frequency. This is the one home of the rule: the completeness of the dashboards, "my work", who has
not reported, the reminders and the calendar all go by it.

- A period counts from the day after it ended, and once it is open (``has_ended``). "My work" also
  offers one that opened early, so that nobody has to wait (``takes_entries``).
- A report is there when at least one of its areas is handed in: submitted, verified, or with a
  published revision. What was returned or is a draft is not there.
- A report on a longer period stands for the shorter ones in it: a body that reported the year is
  not asked for its quarters, which would be refused.
- It is late when it is not there after its due day. After the lock it stays late, although nobody
  can mend that without an exception; "my work" then leaves it out.
- A body is silent about a period when nothing of what is expected is there.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Literal

# What was reopened has an approved revision: it is wanted better, but it is not missing.
HANDED_IN: Final = frozenset({"submitted", "verified", "approved", "reopened"})

Standing = Literal["due", "late", "silent", "reported"]


def has_ended(end: date, opens_on: date, today: date) -> bool:
    """Whether reports for a period are expected by now."""
    return end < today and opens_on <= today


def is_overdue(due_on: date, today: date) -> bool:
    """Whether what is missing of a period is late."""
    return due_on < today


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
    """A report that is expected, and the state of the one there is (the least far one).

    ``there``: another of its areas, or an earlier revision, is handed in.
    """

    term: Term
    state: str | None
    there: bool = False

    @property
    def handed_in(self) -> bool:
        """Whether nothing more is wanted of the body for now."""
        return self.there or self.state in HANDED_IN

    def late(self, today: date) -> bool:
        """Whether it is still wanted after it fell due."""
        return not self.handed_in and is_overdue(self.term.due_on, today)


@dataclass(frozen=True, slots=True)
class Counted:
    """What one body owes for the periods that end on one day, and what of it is there.

    ``expected`` reports, of which ``reported`` are handed in and ``approved`` are published;
    ``late`` are past their due day and not there. ``returned`` wait for a correction, of which
    ``overdue`` are past the deadline that was set. ``excepted`` are not there, locked, and held
    open by a named exception.
    """

    expected: int
    reported: int
    approved: int
    late: int
    returned: int
    overdue: int
    last_activity: datetime | None
    excepted: int = 0

    @property
    def missing(self) -> int:
        """How many are not there, late or not yet."""
        return self.expected - self.reported

    @property
    def silent(self) -> bool:
        """Whether nothing at all is there."""
        return self.reported == 0

    def is_in(self, standing: Standing) -> bool:
        """Whether the body belongs to a list: with something due, late, all silent, or all there.

        What is late is due as well, and so is what a silent body has not reported.
        """
        match standing:
            case "due":
                return self.missing > 0
            case "late":
                return self.late > 0
            case "silent":
                return self.silent
            case "reported":
                return self.missing == 0
