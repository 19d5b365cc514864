"""Everything one dashboard is made of, gathered in a constant number of statements.

Eight statements whatever the size of the plan, nine where restricted indicators are protected, ten
where something was reported for a longer period than it is asked for, and an eleventh only when a
restricted indicator changed since it was last worked out. Of an earlier moment one less.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import cast
from uuid import UUID

from inap.dashboards.assessment import Facts
from inap.dashboards.figure_queries import (
    FigureText,
    PeriodFigures,
    count_reported,
    list_period_figures,
    list_standing,
)
from inap.dashboards.logframe_queries import (
    ShownIndicator,
    ShownPlan,
    find_shown_plan,
    list_shown_indicators,
    list_shown_nodes,
)
from inap.dashboards.overdue_queries import list_overdue
from inap.dashboards.progress import Thresholds
from inap.kit.bare import Connection, number_text
from inap.submissions.publishable import SCOPES, Publishable, SafeFigure
from inap.submissions.published_queries import Reader, list_publishable
from inap.submissions.rollup import Scope


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which dashboard: of a scope, as known at a moment, judged on a day by these thresholds."""

    scope: Scope
    as_of: datetime | None
    today: date
    thresholds: Thresholds
    suppression_threshold: int


async def gather(connection: Connection, code: str, wanted: Wanted, reader: Reader) -> Facts | None:
    """The facts as ``reader`` may see them, or None where there is no such plan or side.

    Who may not see small cells gets the figures of restricted indicators from
    ``submissions.publishable``, and of an earlier moment none at all: two releases that differ by
    one submission would give it away.
    """
    plan = await find_shown_plan(connection, code, reader)
    if plan is None or wanted.scope not in ("national", *plan.jurisdictions):
        return None
    nodes = await list_shown_nodes(connection, plan)
    indicators = await list_shown_indicators(connection, plan, wanted.scope)
    figures = await list_period_figures(connection, plan.id, wanted.scope, wanted.as_of)
    scopes = SCOPES if wanted.scope == "national" else (wanted.scope,)
    standing = await list_standing(connection, plan.id, scopes, wanted.as_of)
    restricted = [indicator for indicator in indicators if indicator.restricted]
    if restricted and not reader.small_cells:
        if wanted.as_of is None:
            await _protect(connection, plan, restricted, wanted, figures, standing)
        else:
            _hide(restricted, figures, standing)
    return Facts(
        plan=plan,
        scope=wanted.scope,
        as_of=wanted.as_of,
        today=wanted.today,
        thresholds=wanted.thresholds,
        nodes=nodes,
        indicators=indicators,
        figures=figures,
        standing=standing,
        reported=await count_reported(
            connection,
            plan.id,
            wanted.scope,
            today=wanted.today,
            as_of=wanted.as_of,
            unpublished=reader.unpublished_reports,
            frequencies={indicator.id: indicator.frequency for indicator in indicators},
        ),
        tells_reported=reader.unpublished_reports,
        overdue=await list_overdue(connection, plan, wanted.scope, wanted.today)
        if wanted.as_of is None
        else None,
    )


async def _protect(
    connection: Connection,
    plan: ShownPlan,
    restricted: Sequence[ShownIndicator],
    wanted: Wanted,
    figures: dict[UUID, PeriodFigures],
    standing: dict[tuple[UUID, str], FigureText],
) -> None:
    """Put what may be published of restricted indicators in the place of what is known."""
    publishable = await list_publishable(
        connection,
        plan.id,
        [(indicator.id, indicator.declared) for indicator in restricted],
        threshold=wanted.suppression_threshold,
    )
    for indicator, safe in publishable.items():
        figures.pop(indicator, None)
        if safe.periods[wanted.scope]:
            figures[indicator] = _safe_periods(safe, wanted.scope)
        for scope in SCOPES:
            standing.pop((indicator, scope), None)
            if scope in safe.standing:
                standing[indicator, scope] = _safe_figure("", safe.standing[scope])


def _safe_periods(safe: Publishable, scope: Scope) -> PeriodFigures:
    each = [_safe_figure(period, figure) for period, figure in safe.periods[scope].items()]
    return PeriodFigures(
        periods=[figure.period for figure in each],
        values=[figure.value for figure in each],
        numerators=[figure.numerator for figure in each],
        denominators=[figure.denominator for figure in each],
        parts=[figure.parts for figure in each],
        suppressed=[figure.suppressed for figure in each],
    )


def _safe_figure(period: str, figure: SafeFigure) -> FigureText:
    value, numerator, denominator = (
        None if number is None else number_text(number)
        for number in (figure.value, figure.numerator, figure.denominator)
    )
    return FigureText(period, value, numerator, denominator, figure.parts, figure.suppressed)


def _hide(
    restricted: Sequence[ShownIndicator],
    figures: dict[UUID, PeriodFigures],
    standing: dict[tuple[UUID, str], FigureText],
) -> None:
    for indicator in restricted:
        if (known := figures.get(indicator.id)) is not None:
            nothing = (None,) * len(known.periods)
            figures[indicator.id] = PeriodFigures(
                known.periods, nothing, nothing, nothing, known.parts, (True,) * len(known.periods)
            )
        for scope in cast("tuple[str, ...]", SCOPES):
            if (figure := standing.get((indicator.id, scope))) is not None:
                standing[indicator.id, scope] = FigureText(
                    "", None, None, None, figure.parts, suppressed=True
                )
