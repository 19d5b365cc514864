"""Where each indicator and each node of a plan stands. Pure: figures in, judgements out.

Of a node:

- `progress` is the mean of the progress of the indicators that measure it or anything below it,
  each counted once and held between 0 and 1; `measured` says how many indicators that is. It is
  None where none has a known progress.
- `status` is the worst that any of these indicators has, in the order of ``WORST_FIRST``: a node
  is behind as soon as one indicator is behind, and achieved only when all that can be judged are.
- `completeness` is the sum over these indicators.

An activity that is dropped is not judged: an indicator that measures nothing else adds neither to
`progress` nor to `status` of the nodes above. Its figures stay.

Completeness counts what is expected (``submissions/expected.py``): pairs of a reporter of the
indicator in the scope and a period of its frequency that has ended and is open, in which the
reporter had that duty on any day: `expected` of them, of which `reported` have at least one
submission that is handed in (submitted, verified, approved or reopened; not told to the public),
`approved` at least one that is published, and `late` are past the day they were due without having
been handed in (for the public: published). So who takes an activity over or gives it up within a
period is expected to tell of its part, and nothing is expected of a dropped activity for periods
that begin after.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import ROUND_FLOOR, Decimal
from typing import Final
from uuid import UUID

from inap.dashboards.figure_queries import FigureText, PeriodFigures, Reported
from inap.dashboards.logframe_queries import Period, ShownIndicator, ShownNode, ShownPlan
from inap.dashboards.overdue_queries import OverdueList
from inap.dashboards.progress import Status, Thresholds, progress, status, why_unknown
from inap.dashboards.targets import (
    Span,
    Target,
    YearPart,
    target_in_force,
    time_elapsed,
    year_figure,
    year_of,
)
from inap.submissions.expected import has_ended, is_overdue

WORST_FIRST: Final = (
    "behind",
    "at_risk",
    "on_track",
    "achieved",
    "reported",
    "no_target",
    "no_data",
)
NOTHING_REPORTED: Final = Reported(0, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a dashboard is made of; figures are those of ``scope``, and for it of the sides.

    ``tells_reported``: whether the reader is told what is handed in but not published.
    ``overdue``: None of an earlier moment, since what was open then is not kept.
    """

    plan: ShownPlan
    scope: str
    as_of: datetime | None
    today: date
    thresholds: Thresholds
    nodes: Sequence[ShownNode]
    indicators: Sequence[ShownIndicator]
    figures: Mapping[UUID, PeriodFigures]
    standing: Mapping[tuple[UUID, str], FigureText]
    reported: Mapping[tuple[UUID, str], Reported]
    tells_reported: bool
    overdue: OverdueList | None


@dataclass(slots=True)
class Completeness:
    """Pairs of reporter and period; see the head of this file."""

    expected: int = 0
    reported: int = 0
    approved: int = 0
    late: int = 0

    def add(self, other: "Completeness") -> None:
        """Count another's pairs in."""
        self.expected += other.expected
        self.reported += other.reported
        self.approved += other.approved
        self.late += other.late


@dataclass(frozen=True, slots=True)
class AssessedIndicator:
    """An indicator, the code of the node it stands at in this scope, and how it stands."""

    indicator: ShownIndicator
    node: str
    target: Target | None
    status: Status
    completeness: Completeness


@dataclass(slots=True)
class AssessedNode:
    """A node and what its indicators sum up to; ``known`` is their known progress, 0 to 1."""

    node: ShownNode
    parent: str | None
    completeness: Completeness = field(default_factory=Completeness)
    indicators: int = 0
    known: list[Decimal] = field(default_factory=list)
    codes: set[str] = field(default_factory=set)

    @property
    def progress(self) -> Decimal | None:
        """The mean of the known progress, or None."""
        return sum(self.known, Decimal(0)) / len(self.known) if self.known else None

    @property
    def status(self) -> str:
        """The worst status of its indicators."""
        return next((code for code in WORST_FIRST if code in self.codes), "no_data")


@dataclass(frozen=True, slots=True)
class Assessment:
    """The nodes and indicators of a scope, in the order of the logframe."""

    nodes: Sequence[AssessedNode]
    indicators: Sequence[AssessedIndicator]
    completeness: Completeness


def assess(facts: Facts) -> Assessment:
    """Return how everything that belongs to the scope stands.

    A node belongs to it unless it is of the other side. An indicator does when it measures such a
    node, or has a figure in the scope.
    """
    every = {node.id: node for node in facts.nodes}
    nodes = {
        node.id: AssessedNode(node, every[node.parent_id].code if node.parent_id else None)
        for node in facts.nodes
        if facts.scope == "national" or node.side in (None, facts.scope)
    }
    ended: dict[str, list[Period]] = defaultdict(list)
    for period in facts.plan.periods:
        if has_ended(period.end, period.opens_on, facts.today):
            ended[period.kind].append(period)
    dropped = {node.id for node in facts.nodes if _is_dropped(node, facts.today)}
    total = Completeness()
    assessed = []
    for indicator in facts.indicators:
        measured = [node for node in indicator.nodes if node in nodes]
        if not measured and (indicator.id, facts.scope) not in facts.standing:
            continue
        target = target_in_force(indicator.targets, facts.scope, facts.today)
        found = AssessedIndicator(
            indicator,
            _place(indicator, measured, every),
            target,
            _status(facts, indicator, target, every[indicator.node_id]),
            _completeness(facts, indicator, ended),
        )
        assessed.append(found)
        total.add(found.completeness)
        live = _with_those_above([node for node in measured if node not in dropped], every)
        for node in _with_those_above(measured, every) & nodes.keys():
            _sum_up(nodes[node], found, judged=node in live)
    return Assessment(list(nodes.values()), assessed, total)


def _is_dropped(node: ShownNode, today: date) -> bool:
    return node.dropped_on is not None and node.dropped_on <= today


def _place(
    indicator: ShownIndicator, measured: Sequence[UUID], every: Mapping[UUID, ShownNode]
) -> str:
    """Its own node, or where only another node of the scope is measured, that one."""
    own = indicator.node_id in measured or not measured
    return every[indicator.node_id if own else measured[0]].code


def _with_those_above(start: Sequence[UUID], every: Mapping[UUID, ShownNode]) -> set[UUID]:
    found: set[UUID] = set()
    for each in start:
        node: UUID | None = each
        while node is not None and node not in found:
            found.add(node)
            node = every[node].parent_id
    return found


def _sum_up(node: AssessedNode, found: AssessedIndicator, *, judged: bool) -> None:
    node.completeness.add(found.completeness)
    node.indicators += 1
    if not judged:
        return
    node.codes.add(found.status.code)
    known = found.status.params.get("progress")
    if known is not None:
        node.known.append(min(max(Decimal(known), Decimal(0)), Decimal(1)))


def _completeness(
    facts: Facts, indicator: ShownIndicator, ended: Mapping[str, Sequence[Period]]
) -> Completeness:
    expected = due = 0
    for period in ended.get(indicator.frequency, ()):
        reporters = indicator.reporters + len(_on_duty(indicator, period))
        expected += reporters
        due += reporters if is_overdue(period.due_on, facts.today) else 0
    there = facts.reported.get((indicator.id, indicator.frequency), NOTHING_REPORTED)
    of_due = there.reported_of_due if facts.tells_reported else there.approved_of_due
    return Completeness(
        expected=expected,
        reported=there.reported,
        approved=there.approved,
        late=due - of_due,
    )


def _on_duty(indicator: ShownIndicator, period: Period) -> set[UUID]:
    """Who reports for a time, and for this period; each once, even who left and came back."""
    return {duty.actor for duty in indicator.for_a_time if duty.touches(period)}


def _status(
    facts: Facts, indicator: ShownIndicator, target: Target | None, node: ShownNode
) -> Status:
    """Hold the figure to date against the target, or for a yearly target the figure of a year."""
    standing = facts.standing.get((indicator.id, facts.scope))
    there = standing is not None
    actual = standing.number if standing else None
    hidden = standing is not None and standing.suppressed
    year: int | None = None
    if target is not None and target.every == "year":
        parts = _parts_by_year(facts, indicator)
        year = year_of(list(parts), facts.today)
        taken = parts.get(year, []) if year is not None else []
        there, hidden = bool(taken), any(part.hidden for part in taken)
        actual = year_figure(indicator.declared, taken)
    share = time_elapsed(_frame(facts.plan, node), target, year, facts.today)
    if actual is None and there:
        # Reported, but not to be told here, or without a figure that is common to its parts.
        reason = "suppressed" if hidden else "no-common-figure"
        return Status("reported", {"elapsed": str(shown(share)), "reason": reason})
    compared = (
        actual,
        indicator.baseline_value,
        target.value if target else None,
        indicator.direction,
    )
    return status(progress(*compared), share, facts.thresholds, why_unknown(*compared))


def _parts_by_year(facts: Facts, indicator: ShownIndicator) -> dict[int, list[YearPart]]:
    parts: dict[int, list[YearPart]] = {}
    figures = facts.figures.get(indicator.id)
    if figures is None:
        return parts
    years = {period.code: period.end.year for period in facts.plan.periods}
    for figure in figures.each():
        parts.setdefault(years[figure.period], []).append(
            YearPart(
                _decimal(figure.value),
                _decimal(figure.numerator),
                _decimal(figure.denominator),
                figure.suppressed,
            )
        )
    return parts


def _frame(plan: ShownPlan, node: ShownNode) -> Span:
    """The time frame of the node where it has both bounds, else the plan's."""
    if node.start and node.end and node.start <= node.end:
        return Span(node.start, node.end)
    return Span(plan.start, plan.end)


def shown(share: Decimal) -> Decimal:
    """A share as it is shown, rounded down so that it never seems to reach what it has not."""
    return share.quantize(Decimal("0.0001"), rounding=ROUND_FLOOR)


def _decimal(number: str | None) -> Decimal | None:
    return None if number is None else Decimal(number)
