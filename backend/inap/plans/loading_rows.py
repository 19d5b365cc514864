"""What a plan's files become: rows that name each other by code. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from inap.actors.loading_queries import RegistryActor, RegistryAlias
from inap.kit.text import as_number
from inap.plans.loading_checks import bodies_of, coordinating_of
from inap.plans.loading_files import IndicatorSpot, NodeSpot, PlanFile, activity_of
from inap.plans.loading_registry_shapes import ActorEntry
from inap.plans.loading_shapes import (
    ActivityEntry,
    LogframeFile,
    OutputEntry,
    StageEntry,
    TimeEntry,
)
from inap.plans.periods import Period, make_periods
from inap.plans.reporters import Measured, reporters_of

Row = dict[str, Any]

MACHINE_NOTE: Final = {
    "en": "The Arabic and Sorani titles were translated by machine; a person has yet to review"
    " those not marked as reviewed.",
    "ar": "العناوين بالعربية والسورانية مترجمة آليا، وما لم يوضع عليه أنه مراجع لم يراجعه أحد بعد.",
    "ckb": "ناونیشانەکان بە عەرەبی و سۆرانی بە ئامێر وەرگێڕدراون؛ ئەوانەی وەک پێداچوونەوەکراو"
    " نیشان نەکراون هێشتا کەس پێیاندا نەچووەتەوە.",
}


@dataclass(frozen=True, slots=True)
class PlanRows:
    """Everything a plan's files say, by table; rows refer to each other by code."""

    plan: Row
    areas: tuple[Row, ...]
    actors: tuple[RegistryActor, ...]
    nodes: tuple[Row, ...]
    responsibilities: tuple[Row, ...]
    counterparts: tuple[Row, ...]
    indicators: tuple[Row, ...]
    measures: tuple[tuple[str, str], ...]
    reporters: tuple[tuple[str, str], ...]
    targets: tuple[Row, ...]
    periods: tuple[Period, ...]


def rows_of(plan: PlanFile) -> PlanRows:
    """The rows of a plan that has passed every check."""
    item = plan.head.item
    return PlanRows(
        plan={
            "code": plan.code,
            "title": item.title.stored(),
            "description": item.description.stored(),
            "start": item.period.start,
            "end": item.period.end,
            "synthetic": item.synthetic,
            "published": item.published,
            "levels": list(item.levels),
            "jurisdictions": list(item.jurisdictions),
            "head": _head(plan),
            "content_digest": plan.digest,
        },
        areas=tuple(_areas(plan)),
        actors=tuple(_actor(spot.item) for spot in plan.actors),
        nodes=tuple(_node(plan, spot, at) for at, spot in enumerate(plan.nodes, 1)),
        responsibilities=tuple(
            row for spot in plan.nodes for row in _responsibilities(activity_of(spot))
        ),
        counterparts=tuple(
            {"federal": link.activity, "krg": activity.code, "basis": link.basis}
            for activity in filter(None, map(activity_of, plan.nodes))
            for link in activity.counterparts
        ),
        indicators=tuple(_indicator(spot, at) for at, spot in enumerate(plan.indicators, 1)),
        measures=tuple(
            (spot.item.code, node)
            for spot in plan.indicators
            for node in (spot.node.item.code, *spot.item.also_measures)
        ),
        reporters=tuple(_reporters(plan)),
        targets=tuple(row for spot in plan.indicators for row in _targets(spot)),
        periods=make_periods(
            item.period.start,
            item.period.end,
            due_days=item.reporting.due_days,
            lock_days=item.reporting.lock_days,
        ),
    )


def _head(plan: PlanFile) -> Row:
    """What is kept of ``plan.yaml`` and its neighbours as one document.

    Everything under ``settings`` is ours: the sources give no age groups, no calendar of reports,
    and no reporters of indicators.
    """
    item = plan.head.item
    return {
        "resolution": item.resolution,
        "period": {
            "source": item.period.source,
            "confidence": item.period.confidence,
            "note": item.period.note,
        },
        "stated_periods": [period.model_dump(mode="json") for period in item.stated_periods],
        "phases": [phase.model_dump(mode="json") for phase in item.phases],
        "units": [unit.item.model_dump(mode="json") for unit in plan.units],
        "settings": {
            "age_groups": list(item.settings.age_groups),
            "due_days": item.reporting.due_days,
            "lock_days": item.reporting.lock_days,
            "coordinating": dict(coordinating_of(plan)),
        },
        "registry": sorted(plan.own_actors),
        "translations": _translations(plan),
    }


def _translations(plan: PlanFile) -> Row:
    """Which languages hold titles no person has reviewed, and what readers are told of it."""
    titles = [(spot.item.code, spot.item.title) for spot in plan.nodes]
    titles += [(spot.item.code, spot.item.title) for spot in plan.indicators]
    unreviewed = [title for code, title in titles if code not in plan.reviewed]
    machine = [
        language
        for language in ("ar", "ckb")
        if any(getattr(title, language) for title in unreviewed)
    ]
    given = plan.translations.item.note if plan.translations else None
    note = given.stored() if given else MACHINE_NOTE
    return {
        "machine": machine,
        "reviewed": sorted(plan.reviewed),
        "note": note if machine else None,
    }


def _areas(plan: PlanFile) -> Iterator[Row]:
    for spot in plan.areas:
        yield {
            "code": spot.item.code,
            "kind": spot.item.kind,
            "parent_code": spot.item.parent,
            "jurisdiction": spot.item.jurisdiction,
            "title": spot.item.title.stored(),
            "iso": spot.item.iso,
            "begins_on": spot.item.begins,
            "split_from": spot.item.split_from,
            "note": spot.item.note,
        }


def _actor(item: ActorEntry) -> RegistryActor:
    return RegistryActor(
        code=item.code,
        title=item.title.stored(),
        type=item.type,
        subtype=item.subtype,
        jurisdiction=item.jurisdiction,
        parent=item.parent,
        collective=item.collective,
        has_unit=item.has_unit,
        source=item.source,
        confidence=item.confidence,
        note=item.note,
        aliases=tuple(
            RegistryAlias(alias.text, alias.language, alias.source, alias.match)
            for alias in item.aliases
        ),
    )


def _node(plan: PlanFile, spot: NodeSpot, position: int) -> Row:
    item = spot.item
    activity = activity_of(spot)
    return {
        "code": item.code,
        "parent": spot.parent.item.code if spot.parent else None,
        "level": plan.head.item.levels[spot.depth],
        "position": position,
        "title": item.title.stored(),
        "title_inferred": item.title_inferred,
        "printed_number": item.printed_number,
        "side": activity.side if activity else None,
        "krg_state": activity.krg_state if activity else None,
        "joint_declaration": item.joint_declaration if isinstance(item, OutputEntry) else None,
        "time_frame": _time_frame(activity.time) if activity and activity.time else None,
        "details": _details(spot, activity),
        "source": item.source,
        "confidence": item.confidence,
        "note": item.note,
    }


def _details(spot: NodeSpot, activity: ActivityEntry | None) -> Row:
    """What only some nodes have: statement, results, frequencies, the shared row."""
    details: Row = {"framework": True} if spot.framework else {}
    if isinstance(spot.item, LogframeFile) and spot.item.statement:
        details["statement"] = spot.item.statement.stored()
    if isinstance(spot.item, OutputEntry) and spot.item.results:
        details["results"] = [result.stored() for result in spot.item.results]
    if activity is not None:
        frequencies = [activity.frequency] if activity.frequency else activity.frequencies
        if frequencies:
            details["frequencies"] = [frequency.model_dump() for frequency in frequencies]
        if activity.same_row:
            details["same_row"] = list(activity.same_row)
    return details


def _time_frame(time: TimeEntry) -> Row:
    return {**_stage(time), "stages": [_stage(stage) for stage in time.stages]}


def _stage(stage: StageEntry) -> Row:
    return {
        "text": stage.text,
        "start": stage.start.isoformat() if stage.start else None,
        "end": stage.end.isoformat() if stage.end else None,
    }


def _responsibilities(activity: ActivityEntry | None) -> Iterator[Row]:
    if activity is None:
        return
    parts = [("lead", part) for part in activity.leads]
    parts += [("support", part) for part in activity.supports]
    for position, (name, part) in enumerate(parts, 1):
        yield {
            "node": activity.code,
            "actor": part.actor,
            "part": name,
            "printed": part.printed,
            "position": position,
        }


def _indicator(spot: IndicatorSpot, position: int) -> Row:
    item = spot.item
    return {
        "code": item.code,
        "node": spot.node.item.code,
        "position": position,
        "title": item.title.stored(),
        "definition": item.definition.stored() if item.definition else None,
        "unit": item.unit,
        "kind": item.kind,
        "direction": item.direction,
        "aggregation_time": item.aggregation_time,
        "aggregation_areas": item.aggregation_areas,
        "frequency": item.frequency,
        "sensitivity": item.sensitivity,
        "disaggregation": list(item.disaggregation),
        "stated_reporters": list(item.reporters),
        "baseline": None
        if item.baseline is None
        else {
            "value": as_number(item.baseline.value),
            "year": item.baseline.year,
            "source": item.baseline.source,
        },
        "source": item.source,
        "confidence": item.confidence,
        "note": item.note,
    }


def _targets(spot: IndicatorSpot) -> Iterator[Row]:
    for target in spot.item.targets:
        yield {"indicator": spot.item.code, **target.model_dump()}


def _reporters(plan: PlanFile) -> Iterable[tuple[str, str]]:
    bodies = bodies_of(plan)
    coordinating = coordinating_of(plan)
    nodes = {spot.item.code: activity_of(spot) for spot in plan.nodes}
    for spot in plan.indicators:
        measured = [
            Measured(side=None, leads=())
            if activity is None
            else Measured(activity.side, tuple(part.actor for part in activity.leads))
            for activity in (
                nodes[code] for code in (spot.node.item.code, *spot.item.also_measures)
            )
        ]
        found = reporters_of(
            explicit=spot.item.reporters,
            measured=measured,
            framework=spot.node.framework,
            bodies=bodies,
            coordinating=coordinating,
        )
        for actor in found:
            yield spot.item.code, actor
