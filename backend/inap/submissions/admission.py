"""Whether a fact may be reported: by this actor, for this period and area, with these values.

The first thing that stands against it is told, in the order in which a person can mend it.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Final

from inap.submissions.cells import Stored, from_stored, to_stored
from inap.submissions.measure import Cell, Fault, Measure, check, complete, missing

# From fine to coarse; an indicator may be reported for a coarser period than its own.
PERIOD_KINDS: Final = ("quarter", "half", "year", "plan")


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something was not recorded: a slug of the problem catalogue, and what it is about."""

    slug: str
    params: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Measured:
    """What of the indicator matters here; ``reporters`` are codes of actors."""

    frequency: str
    by_governorate: bool
    reporters: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """A reporting period: what it covers, and when it takes entries."""

    code: str
    kind: str
    start: date
    end: date
    opens_on: date
    due_on: date
    locks_on: date | None


@dataclass(frozen=True, slots=True)
class Place:
    """An area; ``jurisdiction`` is None for the country."""

    code: str
    kind: str
    jurisdiction: str | None
    begins_on: date | None


@dataclass(frozen=True, slots=True)
class Reported:
    """A fact that is there already and touches the new one in time and area."""

    submission: str
    period: str
    area: str


def jurisdiction_of(actor: str | None, place: Place) -> str:
    """Whose coordinator decides: the actor's government, or the area's for all other actors."""
    return actor or _government_of(place)


def is_open(span: Span, today: date, *, excepted: bool = False) -> bool:
    """Whether the period takes entries on this day; an exception holds off nothing but the lock."""
    unlocked = span.locks_on is None or today <= span.locks_on
    return span.opens_on <= today and (unlocked or excepted)


def excepted(until: datetime | None, now: datetime) -> bool:
    """Whether a named exception that ends at ``until`` (None: there is none) holds at ``now``."""
    return until is not None and now < until


def dates_of(span: Span) -> dict[str, object]:
    """The dates of a period, as problems tell them."""
    return {
        "period": span.code,
        "opens_on": span.opens_on.isoformat(),
        "due_on": span.due_on.isoformat(),
        "locks_on": span.locks_on.isoformat() if span.locks_on else None,
    }


def refused_fact(
    *,
    measured: Measured,
    actor: str,
    actor_jurisdiction: str | None,
    span: Span,
    place: Place,
    today: date,
    past_periods_too: bool,
) -> Refused | None:
    """What stands against the fact as such, or None.

    ``past_periods_too`` is for what is entered from a source, and for what a named exception is
    held open for: the period it tells of may be locked.
    """
    if actor not in measured.reporters:
        return Refused("not-a-reporter", {"actor": actor, "reporters": list(measured.reporters)})
    if PERIOD_KINDS.index(span.kind) < PERIOD_KINDS.index(measured.frequency):
        return Refused(
            "wrong-period",
            {"period": span.code, "kind": span.kind, "frequency": measured.frequency},
        )
    if today < span.opens_on:
        return Refused("period-not-open", dates_of(span))
    if not past_periods_too and not is_open(span, today):
        return Refused("period-closed", dates_of(span))
    return _refused_place(measured, actor_jurisdiction, span, place)


def refused_overlap(
    span: Span, area: str, neighbours: Iterable[Reported], *, by: str
) -> Refused | None:
    """What of the same indicator and actor (code ``by``) was reported already, or None.

    ``neighbours`` are the facts whose periods share a day and whose areas share ground with it.
    """
    found = sorted(neighbours, key=lambda other: (other.period != span.code, other.area != area))
    for other in found[:1]:
        params = {
            "submission": other.submission,
            "actor": by,
            "period": other.period,
            "area": other.area,
        }
        if other.period != span.code:
            return Refused("period-overlap", params)
        return Refused("submission-exists" if other.area == area else "area-overlap", params)
    return None


def accepted_values(measured: Measure, values: Sequence[Cell]) -> list[Stored] | Refused:
    """The values as they are stored, with the total that follows from them, or what is wrong."""
    if faults := check(measured, values):
        return Refused("invalid-request", faults=tuple(faults))
    return to_stored(measured, complete(measured, values))


def refused_content(measured: Measure, cells: Sequence[Stored]) -> Refused | None:
    """What stored cells lack before they may be submitted, or None."""
    faults = missing(measured, from_stored(cells))
    return Refused("incomplete-submission", faults=tuple(faults)) if faults else None


def _refused_place(
    measured: Measured, actor_jurisdiction: str | None, span: Span, place: Place
) -> Refused | None:
    if actor_jurisdiction is not None and _government_of(place) != actor_jurisdiction:
        return Refused(
            "wrong-area",
            {"area": place.code, "reason": "jurisdiction", "jurisdiction": actor_jurisdiction},
        )
    if measured.by_governorate and place.kind != "governorate":
        return Refused("wrong-area", {"area": place.code, "reason": "governorate-required"})
    if place.begins_on is not None and span.end < place.begins_on:
        return Refused(
            "wrong-area",
            {
                "area": place.code,
                "reason": "not-begun",
                "begins_on": place.begins_on.isoformat(),
            },
        )
    return None


def _government_of(place: Place) -> str:
    # The country as a whole is reported on by federal bodies; the Region has an area of its own.
    return place.jurisdiction or "federal"
