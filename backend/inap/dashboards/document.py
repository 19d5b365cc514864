"""A dashboard as JSON text.

It is put together from pieces that PostgreSQL wrote as JSON (titles, numbers), because a dashboard
of 200 indicators has to be quick after each change as well as between changes. What it looks like
is declared in ``schemas.Dashboard``; a contract test holds these bytes against it.
"""

import json
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from inap.dashboards.assessment import (
    AssessedIndicator,
    AssessedNode,
    Assessment,
    Completeness,
    Facts,
    shown,
)
from inap.dashboards.figure_queries import FigureText, PeriodFigures
from inap.dashboards.overdue_queries import OverdueList
from inap.dashboards.progress import Status, elapsed
from inap.dashboards.targets import Target
from inap.kit.bare import number_text

NO_DETAILS = '"elapsed":null,"threshold":null,"reason":null'


def dashboard_document(facts: Facts, assessment: Assessment) -> bytes:
    """The dashboard as UTF-8 JSON."""
    nodes = ",".join(_node(node, facts) for node in assessment.nodes)
    indicators = ",".join(_indicator(found, facts) for found in assessment.indicators)
    share = elapsed(facts.plan.start, facts.plan.end, facts.today)
    return (
        f'{{"plan":{_quoted(facts.plan.code)},"side":"{facts.scope}",'
        f'"as_of":{moment_text(facts.as_of)},"data_version":{facts.plan.data_version},'
        f'"today":"{facts.today.isoformat()}","elapsed":{_share(share)},'
        f'"thresholds":{{"on_track":{facts.thresholds.on_track},'
        f'"at_risk":{facts.thresholds.at_risk}}},'
        f'"completeness":{_completeness(assessment.completeness, facts)},'
        f'"overdue":{_overdue(facts.overdue)},'
        f'"nodes":[{nodes}],"indicators":[{indicators}]}}'
    ).encode()


def moment_text(moment: datetime | None) -> str:
    """A moment as JSON text."""
    return "null" if moment is None else f'"{moment.isoformat()}"'


@lru_cache(maxsize=8192)
def _quoted(text: str | None) -> str:
    """A code as JSON text; the same few hundred stand in every dashboard."""
    return json.dumps(text)


def _indicator(found: AssessedIndicator, facts: Facts) -> str:
    indicator = found.indicator
    figures = facts.figures.get(indicator.id)
    standing = facts.standing.get((indicator.id, facts.scope))
    return (
        f'{{"code":{_quoted(indicator.code)},"node":{_quoted(found.node)},'
        f'"title":{indicator.title},"unit":{_quoted(indicator.unit)},'
        f'"kind":"{indicator.kind}","direction":"{indicator.direction}",'
        f'"sensitivity":"{indicator.sensitivity}","frequency":"{indicator.frequency}",'
        f'"split_by_area":{"true" if indicator.split_by_area else "false"},'
        f'"baseline":{indicator.baseline_text},"target":{_target(found.target)},'
        f'"latest":{_latest(figures)},"standing":{_figure(standing)},'
        f'"sides":{_sides(found, facts)},'
        f'"progress":{found.status.params.get("progress", "null")},'
        f'"status":{_status(found.status)},"trend":[{",".join(_trend(figures))}],'
        f'"completeness":{_completeness(found.completeness, facts)}}}'
    )


def _node(assessed: AssessedNode, facts: Facts) -> str:
    node = assessed.node
    mean = "null" if assessed.progress is None else _share(assessed.progress)
    return (
        f'{{"code":{_quoted(node.code)},"parent":{_quoted(assessed.parent)},'
        f'"level":{_quoted(node.level)},"side":{_quoted(node.side)},'
        f'"title":{node.title},"progress":{mean},"measured":{len(assessed.known)},'
        f'"status":{{"code":"{assessed.status}","progress":{mean},{NO_DETAILS}}},'
        f'"completeness":{_completeness(assessed.completeness, facts)},'
        f'"indicators":{assessed.indicators}}}'
    )


def _overdue(overdue: OverdueList | None) -> str:
    if overdue is None:
        return "null"
    first = ",".join(
        f'{{"id":"{each.id}","text":{each.text},"owner":{_owner(each.owner, each.owner_title)},'
        f'"due_on":"{each.due_on.isoformat()}"}}'
        for each in overdue.first
    )
    return f'{{"count":{overdue.count},"first":[{first}]}}'


def _owner(code: str | None, title: str | None) -> str:
    return "null" if code is None else f'{{"code":{_quoted(code)},"title":{title}}}'


def _completeness(counted: Completeness, facts: Facts) -> str:
    reported = counted.reported if facts.tells_reported else "null"
    return (
        f'{{"expected":{counted.expected},"reported":{reported},'
        f'"approved":{counted.approved},"late":{counted.late}}}'
    )


def _status(found: Status) -> str:
    told = found.params
    return (
        f'{{"code":"{found.code}","progress":{told.get("progress", "null")},'
        f'"elapsed":{told.get("elapsed", "null")},"threshold":{told.get("threshold", "null")},'
        f'"reason":{_quoted(told.get("reason"))}}}'
    )


def _target(target: Target | None) -> str:
    if target is None:
        return "null"
    by = "null" if target.by is None else f'"{target.by.isoformat()}"'
    return f'{{"value":{number_text(target.value)},"by":{by},"every":{_quoted(target.every)}}}'


def _figure(figure: FigureText | None) -> str:
    return "null" if figure is None else f"{{{_numbers(figure)}}}"


def _latest(figures: PeriodFigures | None) -> str:
    if figures is None:
        return "null"
    latest = figures.at(-1)
    return f'{{"period":{_quoted(latest.period)},{_numbers(latest)}}}'


def _numbers(figure: FigureText) -> str:
    return (
        f'"value":{figure.value or "null"},"numerator":{figure.numerator or "null"},'
        f'"denominator":{figure.denominator or "null"},"parts":{figure.parts},'
        f'"suppressed":{"true" if figure.suppressed else "false"}'
    )


def _sides(found: AssessedIndicator, facts: Facts) -> str:
    if facts.scope != "national":
        return "null"
    figures = (facts.standing.get((found.indicator.id, side)) for side in ("federal", "krg"))
    federal, krg = ((figure.value if figure else None) or "null" for figure in figures)
    return f'{{"federal":{federal},"krg":{krg}}}'


def _trend(figures: PeriodFigures | None) -> Iterator[str]:
    if figures is not None:
        for period, value in zip(figures.periods, figures.values, strict=True):
            yield f'{{"period":{_quoted(period)},"value":{value or "null"}}}'


def _share(share: Decimal) -> str:
    return number_text(shown(share))
