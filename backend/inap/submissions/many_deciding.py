"""What becomes of each of many facts that one caller writes at once. Pure.

The rules are those of a single entry (``admission``, ``measure``, ``workflow``), asked in the order
of ``recording``. ``many`` finds what they need and writes what they decide.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from inap.access.caller import Caller
from inap.submissions import workflow
from inap.submissions.admission import (
    Refused,
    Reported,
    accepted_values,
    dates_of,
    excepted,
    refused_content,
    refused_fact,
    refused_overlap,
)
from inap.submissions.cells import Stored, from_stored
from inap.submissions.clock import day_of
from inap.submissions.facts import FactCodes, Found, Narrative
from inap.submissions.measure import Cell, Fault, Measure
from inap.submissions.quality import Background, QualityWarning, warnings
from inap.submissions.seen import Seen
from inap.submissions.touching import Reach, same_ground, share


@dataclass(frozen=True, slots=True)
class Hand:
    """Who writes, when, and whether what is written is handed in at once."""

    caller: Caller
    account_id: UUID
    at: datetime
    request_id: str | None
    submit: bool


@dataclass(frozen=True, slots=True)
class Looked:
    """A fact as it was found: what its codes mean, what is stored of it, and what it touches.

    ``in_way`` are the stored facts of the same indicator and actor that touch it, ``background``
    is what its values are held against. ``unfit`` is why the activity reports that its stored
    values were taken from do not count any more.
    """

    codes: FactCodes
    found: Found
    seen: Seen | None
    in_way: tuple[Reported, ...]
    background: Background | None = None
    unfit: Refused | None = None

    @property
    def reach(self) -> Reach:
        """Where and when it holds; its codes have to be known."""
        return Reach(self.codes.area, self.found.start, self.found.end)


@dataclass(frozen=True, slots=True)
class Wanted:
    """All values of a fact and its narrative, as they shall be."""

    values: Sequence[Cell]
    narrative: Narrative


@dataclass(frozen=True, slots=True)
class Step:
    """What is to be written of one fact. ``changes`` is false where it is only handed in.

    ``typed``: its values are no longer those that were taken from activity reports. ``warned`` is
    what is odd about the values; ``note`` says why they are right.
    """

    looked: Looked
    cells: list[Stored]
    narrative: Narrative
    changes: bool
    new_revision: bool
    submits: bool
    typed: bool = False
    warned: tuple[QualityWarning, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Near:
    """A stored fact of the same indicators and actors whose period shares a day with theirs."""

    id: UUID
    indicator: UUID
    actor: UUID
    period: str
    start: date
    end: date
    area: str
    draft: bool


def facts_in_way(
    fact: Looked, near: Iterable[Near], parents: Mapping[str, str | None], *, besides: UUID | None
) -> tuple[Reported, ...]:
    """As ``writing_queries.find_overlapping``: drafts of other facts do not count."""
    ids, reach = fact.found.ids, fact.reach
    return tuple(
        Reported(str(other.id), other.period, other.area)
        for other in near
        if other.id != besides
        and (other.indicator, other.actor) == (ids.indicator, ids.actor)
        and share(parents, reach, Reach(other.area, other.start, other.end))
        and (
            not other.draft
            or (other.area, other.start, other.end) == (reach.area, reach.start, reach.end)
        )
    )


def decide(hand: Hand, looked: Looked, wanted: Wanted) -> Step | Refused | None:
    """What is to be written of a fact, or why it may not be; None where nothing changes.

    The order of the rules is that of ``recording``: standing, state, values, then what touches it.
    """
    if looked.seen is None:
        return _decide_new(hand, looked, wanted)
    return _decide_change(hand, looked, looked.seen, wanted)


def _decide_new(hand: Hand, looked: Looked, wanted: Wanted) -> Step | Refused | None:
    found, codes = looked.found, looked.codes
    if unknown := found.unknown():
        faults = tuple(Fault(f"/{name}", "unknown-code") for name in unknown)
        return Refused("invalid-request", faults=faults)
    if found.actor_id is None or not hand.caller.reports_for(found.actor_id):
        return Refused("not-permitted", {"action": "create", "needs": "report"})
    refused = refused_fact(
        measured=found.measured,
        actor=codes.actor,
        actor_jurisdiction=found.actor_jurisdiction,
        span=found.span(codes.period),
        place=found.place(codes.area),
        today=day_of(hand.at),
        past_periods_too=excepted(found.excepted_until, hand.at),
    )
    cells = refused or accepted_values(found.measure, wanted.values)
    if isinstance(cells, Refused):
        return cells
    overlap = refused_overlap(found.span(codes.period), codes.area, looked.in_way, by=codes.actor)
    lacking = refused_content(found.measure, cells) if hand.submit else None
    if refused := overlap or lacking:
        return refused
    return Step(
        looked,
        cells,
        wanted.narrative,
        changes=True,
        new_revision=True,
        submits=hand.submit,
        warned=_warned(looked, found.measure, cells),
    )


def _decide_change(hand: Hand, looked: Looked, seen: Seen, wanted: Wanted) -> Step | Refused | None:
    in_workflow, standing = seen.in_workflow(hand.at), seen.standing_of(hand.caller)
    decision = workflow.decide(in_workflow, workflow.Request("edit", hand.at), standing)
    cells = accepted_values(seen.measure, wanted.values)
    same_values = cells == seen.cells
    same = same_values and (wanted.narrative or None) == (seen.narrative or None)
    if isinstance(decision, workflow.Refusal):
        # What may not be changed any more may well stand in the file as it stands in the portal.
        if same:
            return None
        dates = dates_of(seen.span) if decision.slug == "period-closed" else {}
        return Refused(decision.slug, {**decision.params, **dates})
    if isinstance(cells, Refused):
        return cells
    # What was sent back is handed in again only once something in it was changed.
    if same and not (hand.submit and seen.state == "draft"):
        return None
    if hand.submit and (
        refused := refused_content(seen.measure, cells)
        or refused_overlap(seen.span, seen.area, looked.in_way, by=seen.actor)
        or (looked.unfit if same_values else None)
    ):
        return refused
    return Step(
        looked,
        cells,
        wanted.narrative,
        changes=not same,
        new_revision=decision.new_revision and not same,
        submits=hand.submit,
        typed=not same_values,
        warned=_warned(looked, seen.measure, cells),
    )


def _warned(
    looked: Looked, measure: Measure, cells: Sequence[Stored]
) -> tuple[QualityWarning, ...]:
    """What is odd about the values, as ``handing_in.find_warnings`` of a single entry."""
    if looked.background is None:
        return ()
    return tuple(warnings(measure, from_stored(cells), looked.background))


def refused_touching(
    hand: Hand, steps: Sequence[Step], parents: Mapping[str, str | None]
) -> dict[int, Refused]:
    """The steps that touch an earlier one of the same indicator and actor, by place.

    Drafts may touch one another, as everywhere; what is handed in may not.
    """
    if not hand.submit:
        return {}
    refused: dict[int, Refused] = {}
    earlier: dict[tuple[UUID, UUID], list[Step]] = {}
    for place, step in enumerate(steps):
        ids = step.looked.found.ids
        others = earlier.setdefault((ids.indicator, ids.actor), [])
        for other in others:
            if share(parents, step.looked.reach, other.looked.reach):
                codes = other.looked.codes
                slug = (
                    "area-overlap"
                    if codes.period == step.looked.codes.period
                    and same_ground(parents, codes.area, step.looked.codes.area)
                    else "period-overlap"
                )
                params = {"actor": codes.actor, "period": codes.period, "area": codes.area}
                refused[place] = Refused(slug, params)
                break
        others.append(step)
    return refused
