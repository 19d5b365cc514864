"""What must hold for a node of a plan: its side, actors, neighbours and dates."""

from collections.abc import Iterator, Mapping, Sequence

from inap.kit.marked_yaml import Fault
from inap.plans.loading_files import NodeSpot, PlanFile, activity_of
from inap.plans.loading_shapes import ActivityEntry, PartEntry, StageEntry
from inap.plans.reporters import Body


def check_node(
    plan: PlanFile, spot: NodeSpot, nodes: Mapping[str, NodeSpot], actors: Mapping[str, Body]
) -> Iterator[Fault]:
    """Everything wrong with a node, given the plan's nodes and the registry by code."""
    if spot.item.source is None and not plan.head.item.synthetic:
        yield spot.fault("a source is required", "source")
    item = activity_of(spot)
    if item is None:
        return
    yield from _side(plan, spot, item)
    yield from _krg_state(plan, spot, item)
    yield from _parts(plan, spot, "leads", item.leads, actors)
    yield from _parts(plan, spot, "supports", item.supports, actors)
    for at, code in enumerate(item.same_row):
        yield from _opposite(spot, nodes, code, "same_row", at)
    for at, link in enumerate(item.counterparts):
        yield from _opposite(spot, nodes, link.activity, "counterparts", at, "activity")
    if item.time is not None:
        yield from _dates(spot, item.time, "time")
        for at, stage in enumerate(item.time.stages):
            yield from _dates(spot, stage, "time", "stages", at)
    if item.frequency is not None and item.frequencies:
        yield spot.fault("give either frequency or frequencies", "frequencies")


def _parts(
    plan: PlanFile,
    spot: NodeSpot,
    key: str,
    parts: Sequence[PartEntry],
    actors: Mapping[str, Body],
) -> Iterator[Fault]:
    seen: set[str] = set()
    for at, part in enumerate(parts):
        if part.actor not in actors:
            yield spot.fault(f"unknown actor {part.actor}", key, at, "actor")
        if part.actor in seen:
            yield spot.fault(f"{part.actor} stands twice among {key}", key, at, "actor")
        seen.add(part.actor)
        if part.printed is None and not plan.head.item.synthetic:
            yield spot.fault("the printed spelling is required", key, at, "printed")


def _side(plan: PlanFile, spot: NodeSpot, item: ActivityEntry) -> Iterator[Fault]:
    """Sides: none in the effectiveness framework, else one of the plan's."""
    if spot.framework:
        if item.side is not None:
            yield spot.fault("the effectiveness framework prints no sides", "side")
    elif item.side is None:
        yield spot.fault("a side is required", "side")
    elif item.side not in plan.head.item.jurisdictions:
        yield spot.fault(f"the plan has no {item.side} side", "side")
    elif not item.leads and item.note is None:
        yield spot.fault("an activity needs a lead, or a note that says why it has none", "leads")


def _krg_state(plan: PlanFile, spot: NodeSpot, item: ActivityEntry) -> Iterator[Fault]:
    """Federal activities of a plan of both sides say what the KRG cells of their row hold."""
    if item.side != "federal":
        if item.krg_state is not None:
            yield spot.fault("only a federal activity says what the KRG cells hold", "krg_state")
    elif item.krg_state is None:
        if "krg" in plan.head.item.jurisdictions:
            yield spot.fault("a federal activity says what the KRG cells hold", "krg_state")
    else:
        shared = item.code in _rows(spot)
        if shared != (item.krg_state == "activity"):
            faces = "faces a KRG activity" if shared else "faces no KRG activity"
            yield spot.fault(f"is {item.krg_state}, but the activity {faces}", "krg_state")


def _rows(spot: NodeSpot) -> set[str]:
    """The federal activities under the same output that some KRG activity shares a row with."""
    output = spot.parent.item if spot.parent else None
    found: list[ActivityEntry] = getattr(output, "activities", [])
    return {code for activity in found for code in activity.same_row}


def _opposite(
    spot: NodeSpot, nodes: Mapping[str, NodeSpot], code: str, *place: str | int
) -> Iterator[Fault]:
    """A KRG activity may name federal activities of its own output, and nothing else."""
    own = activity_of(spot)
    if own is None or own.side != "krg":
        yield spot.fault("only a KRG activity names the federal ones beside it", *place)
        return
    found = nodes.get(code)
    other = activity_of(found) if found else None
    if found is None or other is None:
        yield spot.fault(f"unknown activity {code}", *place)
    elif other.side != "federal":
        yield spot.fault(f"{code} is not a federal activity", *place)
    elif found.parent != spot.parent:
        yield spot.fault(f"{code} stands under another output", *place)


def _dates(spot: NodeSpot, stage: StageEntry, *place: str | int) -> Iterator[Fault]:
    if stage.start is not None and stage.end is not None and stage.start > stage.end:
        yield spot.fault("starts after it ends", *place, "start")
