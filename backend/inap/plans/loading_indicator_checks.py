"""What must hold for an indicator of a plan: its kind, unit, neighbours, and sourced figures."""

from collections.abc import Iterator, Mapping

from inap.kit.marked_yaml import Fault
from inap.plans.aggregations import can_add_up, has_its_unit
from inap.plans.loading_files import IndicatorSpot, NodeSpot, PlanFile, activity_of
from inap.plans.loading_shapes import IndicatorEntry
from inap.plans.reporters import Body


def check_indicator(
    plan: PlanFile,
    spot: IndicatorSpot,
    nodes: Mapping[str, NodeSpot],
    actors: Mapping[str, Body],
) -> Iterator[Fault]:
    """Everything wrong with an indicator, given the plan's nodes and the registry by code."""
    item = spot.item
    if item.source is None and not plan.head.item.synthetic:
        yield spot.fault("a source is required", "source")
    if all(unit.item.code != item.unit for unit in plan.units):
        yield spot.fault(f"unknown unit {item.unit}", "unit")
    yield from _kind(spot, item)
    for key in ("disaggregation", "also_measures", "reporters"):
        if len(set(getattr(item, key))) < len(getattr(item, key)):
            yield spot.fault("names something twice", key)
    yield from _neighbours(spot, item, nodes, actors)
    yield from _figures(plan, spot, item)


def _neighbours(
    spot: IndicatorSpot,
    item: IndicatorEntry,
    nodes: Mapping[str, NodeSpot],
    actors: Mapping[str, Body],
) -> Iterator[Fault]:
    for at, code in enumerate(item.also_measures):
        other = nodes.get(code)
        if other is None or activity_of(other) is None:
            yield spot.fault(f"unknown activity {code}", "also_measures", at)
        elif other is spot.node:
            yield spot.fault("is its own activity", "also_measures", at)
    for at, code in enumerate(item.reporters):
        if code not in actors:
            yield spot.fault(f"unknown actor {code}", "reporters", at)
        elif not actors[code].reports:
            yield spot.fault(f"{code} cannot report", "reporters", at)


def _figures(plan: PlanFile, spot: IndicatorSpot, item: IndicatorEntry) -> Iterator[Fault]:
    """A baseline or target stands only where a source gives it."""
    sourced = not plan.head.item.synthetic
    if item.baseline is not None and item.baseline.source is None and sourced:
        yield spot.fault("a baseline needs a source", "baseline")
    for at, target in enumerate(item.targets):
        if target.source is None and sourced:
            yield spot.fault("a target needs a source", "targets", at)
        if (target.by is None) == (target.every is None):
            yield spot.fault("give either by or every", "targets", at)
        if target.by is not None and target.by < plan.head.item.period.start:
            yield spot.fault("is before the plan's term", "targets", at, "by")


def _kind(spot: IndicatorSpot, item: IndicatorEntry) -> Iterator[Fault]:
    """What a kind of indicator fixes: its unit, and how it adds up."""
    adding = (item.aggregation_time, item.aggregation_areas)
    if not can_add_up(item.kind, *adding):
        given = f"{item.aggregation_time} over time and {item.aggregation_areas} over areas"
        yield spot.fault(f"{item.kind} cannot be {given}", "aggregation_time")
    if not has_its_unit(item.kind, item.unit, *adding):
        yield spot.fault("percent is the unit of percentages, and of nothing else", "unit")
    if item.kind == "qualitative" and item.targets:
        yield spot.fault("a qualitative indicator has no numeric target", "targets")
