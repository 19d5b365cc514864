"""What the reports of a plan are made of: the dashboard's own figures, of an earlier moment.

Nothing is worked out here that dashboards do not work out: the figures, their protection and their
judgement are ``dashboards.gathering`` and ``dashboards.assessment``, read as everybody may see
them. Figures of restricted indicators stay hidden, as in every reading of an earlier moment: two
reports that differ by one submission would give a small cell away.
"""

import json
from collections import Counter
from decimal import Decimal
from itertools import groupby
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncSession

from inap.dashboards.assessment import AssessedIndicator, Completeness, Facts, assess
from inap.dashboards.figure_queries import FigureText
from inap.dashboards.gathering import Wanted
from inap.dashboards.gathering import gather as gather_facts
from inap.dashboards.progress import Thresholds, elapsed
from inap.dashboards.targets import YearPart, year_figure
from inap.implementation.implementation_overview_queries import list_parts
from inap.implementation.implementation_progress import state_of
from inap.kit.bare import connection_of, number_text
from inap.reports.plan_gathered import (
    Expected,
    Measured,
    PeriodValue,
    Pillar,
    PlanFigures,
    Value,
)
from inap.reports.scope import Scope
from inap.submissions.published_queries import Reader

# Who reads a report is told what everybody is told; which plan it is about was decided before.
_EVERYBODY: Final = Reader(unpublished_plans=True, small_cells=False, unpublished_reports=False)
_NOTHING: Final = Expected(0, 0, 0)


async def gather(session: AsyncSession, scope: Scope) -> PlanFigures:
    """Gather where the plan stands in a fixed number of statements.

    A side that the plan does not have has nothing.
    """
    facts = await gather_facts(
        await connection_of(session),
        scope.plan,
        Wanted(
            scope=scope.jurisdiction or "national",  # type: ignore[arg-type]  # one of three
            as_of=scope.known_at,
            today=scope.today,
            thresholds=Thresholds(scope.rules.on_track, scope.rules.at_risk),
            suppression_threshold=scope.rules.suppression_threshold,
        ),
        _EVERYBODY,
    )
    gone = elapsed(scope.plan_start, scope.plan_end, scope.today)
    if facts is None:
        return PlanFigures(gone, _NOTHING, [], [], {})
    assessed = assess(facts)
    return PlanFigures(
        elapsed=gone,
        expected=_expected(assessed.completeness),
        pillars=[
            Pillar(
                code=each.node.code,
                title=_stored(each.node.title),
                indicators=each.indicators,
                measured=len(each.known),
                progress=each.progress,
                status=each.status,
                expected=_expected(each.completeness),
            )
            for each in assessed.nodes
            if each.parent is None
        ],
        indicators=[_measured(each, facts, scope) for each in assessed.indicators],
        activities=await _activities(session, scope),
    )


async def _activities(session: AsyncSession, scope: Scope) -> dict[tuple[str, str], int]:
    """How many activities of each side are in each state now."""
    parts = await list_parts(session, scope.plan_id, side=scope.jurisdiction, node=None)
    counted: Counter[tuple[str, str]] = Counter()
    for (_node, side), rows in groupby(parts, lambda part: (part.node, part.side)):
        counted[side, state_of(row.stage for row in rows if row.part == "lead")] += 1
    return dict(counted)


def _measured(found: AssessedIndicator, facts: Facts, scope: Scope) -> Measured:
    indicator = found.indicator
    within = {
        period.code
        for period in facts.plan.periods
        if scope.since <= period.start and period.end <= scope.until
    }
    figures = facts.figures.get(indicator.id)
    taken = [each for each in figures.each() if each.period in within] if figures else []
    standing = facts.standing.get((indicator.id, facts.scope))
    parts = [
        YearPart(
            _number(each.value),
            _number(each.numerator),
            _number(each.denominator),
            hidden=each.suppressed,
        )
        for each in taken
    ]
    whole = year_figure(indicator.declared, parts)
    in_days = None
    if len(taken) == 1:
        in_days = _value(taken[0])
    elif taken:
        hidden = any(each.suppressed for each in taken)
        in_days = Value(_text(whole), None, None, hidden)
    return Measured(
        code=indicator.code,
        title=_stored(indicator.title),
        kind=indicator.kind,
        baseline=_text(indicator.baseline_value),
        target=_text(found.target.value if found.target else None),
        periods=tuple(PeriodValue(each.period, _value(each)) for each in taken),
        in_days=in_days,
        to_date=_value(standing) if standing else None,
        progress=_number(found.status.params.get("progress")),
        status=found.status.code,
    )


def _value(figure: FigureText) -> Value:
    return Value(figure.value, figure.numerator, figure.denominator, hidden=figure.suppressed)


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else number_text(number)


def _expected(found: Completeness) -> Expected:
    return Expected(found.expected, found.approved, found.late)


def _stored(text: str) -> dict[str, Any]:
    """A title that travels as JSON, as texts are stored."""
    return {name: each for name, each in json.loads(text).items() if each}
