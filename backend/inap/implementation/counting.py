"""What of approved activity reports counts towards an indicator, and how it adds up.

A counting rule is declared for an indicator that is a number and adds up over time. A report counts
for a fact where all of this holds:

1. It is approved, and not being corrected.
2. Its activity is one that the rule names, or stands below one.
3. Its kind is one that the rule names.
4. It ended within the fact's period: what spans two periods counts in the one in which it was done.
5. Its area is the fact's or lies within it, and the same government's coordinator decides on both.
6. Where the rule asks for an age group, the report tells the ages of all its participants.
7. A public indicator counts no people of activities that restricted indicators measure, since its
   figure would give away what is hidden there.

8. No other report of the same event was chosen to count instead (``duplicates_workflow.py``).

Whether it counts in another fact already is decided where facts are stored. All this is ours: the
source says nothing of how reports of activities become indicator values.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final, Literal

from inap.implementation.activity_report_content import Participants, by_sex, tells_ages
from inap.submissions.measure import Cell, Measure

What = Literal["activities", "participants"]
Unfit = Literal[
    "not-approved", "set-aside", "node", "kind", "period", "area", "side", "ages", "restricted"
]

# So many reports may stand behind one value.
MOST_COUNTED: Final = 500


@dataclass(frozen=True, slots=True)
class Rule:
    """A counting rule; ``nodes`` are the ids of all nodes that fit, those below included."""

    what: What
    sex: str | None
    age: str | None
    kinds: frozenset[str] | None
    nodes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Fact:
    """The fact that is reported; ``areas`` are its area and those within it."""

    start: date
    end: date
    areas: frozenset[str]
    jurisdiction: str
    restricted: bool


@dataclass(frozen=True, slots=True)
class Done:
    """What of a report matters here; ``protected``: restricted indicators measure its activity.

    ``set_aside``: another report of the same event was chosen to count.
    """

    approved: bool
    set_aside: bool
    node: str | None
    kind: str
    area: str
    end: date
    jurisdiction: str
    protected: bool
    participants: tuple[Participants, ...]


def unfit(rule: Rule, fact: Fact, done: Done) -> Unfit | None:
    """The first thing that keeps a report from counting for the fact, or None."""
    reasons: tuple[tuple[bool, Unfit], ...] = (
        (not done.approved, "not-approved"),
        (done.set_aside, "set-aside"),
        (done.node not in rule.nodes, "node"),
        (rule.kinds is not None and done.kind not in rule.kinds, "kind"),
        (not fact.start <= done.end <= fact.end, "period"),
        (done.area not in fact.areas, "area"),
        (done.jurisdiction != fact.jurisdiction, "side"),
        (rule.age is not None and not tells_ages(done.participants), "ages"),
        (rule.what == "participants" and done.protected and not fact.restricted, "restricted"),
    )
    return next((reason for holds, reason in reasons if holds), None)


def contribution(rule: Rule, measure: Measure, done: Done) -> tuple[Cell, ...]:
    """The cells that one report gives: the total, and the dimensions that the indicator asks for.

    Ages are given only where the report tells those of all the people it counts.
    """
    if rule.what == "activities":
        return (Cell(value=Decimal(1)),)
    counted = tuple(
        each
        for each in done.participants
        if (rule.sex is None or each.sex == rule.sex) and (rule.age is None or each.age == rule.age)
    )
    cells = of_sexes(by_sex(counted), measure)
    if "age" in measure.required and tells_ages(counted):
        ages: dict[str | None, Decimal] = defaultdict(Decimal)
        for each in counted:
            ages[each.age] += each.count
        cells += [Cell(age=age, value=ages[age]) for age in measure.age_groups]
    return tuple(cells)


def of_sexes(sexes: Mapping[str, Decimal], measure: Measure) -> list[Cell]:
    """The cells of so many people of each sex: the total, and the sexes if they are asked for."""
    cells = [Cell(value=sum(sexes.values(), Decimal(0)))]
    if "sex" in measure.required:
        cells += [
            Cell(sex=sex, value=sexes.get(sex, Decimal(0)))
            for sex in measure.sexes
            if sex in sexes or sex != "unknown"
        ]
    return cells


def added_up(contributions: Sequence[Iterable[Cell]]) -> list[Cell]:
    """The cells of a fact: those of its reports, added up.

    Ages are told only where every report tells them, since a part of them would pass for the whole.
    """
    listed = [{cell.key: cell.value or Decimal(0) for cell in cells} for cells in contributions]
    sums: dict[tuple[str | None, str | None], Decimal] = defaultdict(Decimal)
    for cells in listed:
        for key, value in cells.items():
            sums[key] += value
    whole_ages = all(any(age is not None for _sex, age in cells) for cells in listed)
    return [
        Cell(sex=sex, age=age, value=value)
        for (sex, age), value in sums.items()
        if age is None or whole_ages
    ]


def changed_since(part: Mapping[str, Any], now: datetime) -> bool:
    """Whether a counted report is being corrected, was corrected since, or was set aside.

    ``part`` is one of ``counted_queries.PARTS_DOCUMENT``. A reopening that has lapsed is none.
    """
    if part["published_revision"] != part["revision"] or part["set_aside"]:
        return True
    if part["state"] != "reopened":
        return bool(part["state"] != "approved")
    until = part["reopened_until"]
    return until is not None and now < datetime.fromisoformat(until)


def countable(kind: str, over_time: str) -> bool:
    """Whether reports may count towards an indicator at all: a number that adds up over time."""
    return kind == "number" and over_time == "sum"


def may_declare(sides: Iterable[str | None], coordinates: frozenset[str], *, central: bool) -> bool:
    """Who declares a rule: the M&E team and administrators, or the coordinator of its one side.

    ``sides`` are those of the nodes it measures; None (above activities) is both sides'. What
    concerns both is left to the central team, since neither coordinator decides for the other.
    """
    return central or (bool(found := set(sides)) and None not in found and found <= coordinates)
