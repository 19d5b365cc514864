"""A plan's data files as read: every element with the place it stands in.

A plan is a folder: ``plan.yaml``, the logframe in ``pillar-*.yaml`` and ``effectiveness.yaml``, and
where wanted ``actors.yaml``, ``facts.yaml`` and ``translations.yaml``. Plans share one registry of
actors, which is the ``actors.yaml`` of every folder beside it, and above the folders ``areas.yaml``
and ``units.yaml`` (which a plan may bring itself).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from inap.kit.data_files import Spot
from inap.plans.fact_shapes import FactsFile
from inap.plans.loading_registry_shapes import (
    ActorEntry,
    AreaEntry,
    TranslationsFile,
    UnitEntry,
)
from inap.plans.loading_shapes import (
    ActivityEntry,
    IndicatorEntry,
    LogframeFile,
    NewActorEntry,
    NodeEntry,
    ObjectiveEntry,
    OutputEntry,
    PlanHead,
)

FRAMEWORK_FILE: Final = "effectiveness.yaml"


@dataclass(frozen=True, slots=True)
class NodeSpot(Spot[NodeEntry]):
    """A node in its file, under its parent; ``depth`` counts from 0 for the top level."""

    parent: "NodeSpot | None"
    depth: int
    framework: bool


@dataclass(frozen=True, slots=True)
class IndicatorSpot(Spot[IndicatorEntry]):
    """An indicator in its file, under its node."""

    node: NodeSpot


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A whole plan as its files say it, parsed but for the cross checks."""

    head: Spot[PlanHead]
    units: tuple[Spot[UnitEntry], ...]
    areas: tuple[Spot[AreaEntry], ...]
    actors: tuple[Spot[ActorEntry], ...]
    own_actors: tuple[str, ...]
    new_actors: tuple[Spot[NewActorEntry], ...]
    translations: Spot[TranslationsFile] | None
    logframe: tuple[Spot[LogframeFile], ...]
    nodes: tuple[NodeSpot, ...]
    indicators: tuple[IndicatorSpot, ...]
    facts: Spot[FactsFile] | None
    warnings: tuple[str, ...]
    digest: str

    @property
    def code(self) -> str:
        """The plan's code."""
        return self.head.item.code

    @property
    def reviewed(self) -> frozenset[str]:
        """Codes of the elements whose translations a person has reviewed."""
        return frozenset(self.translations.item.reviewed if self.translations else ())


def walk_nodes(file: Spot[LogframeFile]) -> Iterator[NodeSpot]:
    """Every node of a logframe file in the order of print, parents before children."""
    framework = file.file.file == FRAMEWORK_FILE
    top = NodeSpot(file.file, (), file.item, parent=None, depth=0, framework=framework)
    yield from _walk(top)


def _walk(spot: NodeSpot) -> Iterator[NodeSpot]:
    yield spot
    key, children = _children(spot.item)
    for at, child in enumerate(children):
        yield from _walk(
            NodeSpot(
                spot.file,
                (*spot.place, key, at),
                child,
                parent=spot,
                depth=spot.depth + 1,
                framework=spot.framework,
            )
        )


def _children(item: NodeEntry) -> tuple[str, Sequence[NodeEntry]]:
    if isinstance(item, LogframeFile):
        return "objectives", item.objectives
    if isinstance(item, ObjectiveEntry):
        return "outputs", item.outputs
    if isinstance(item, OutputEntry):
        return "activities", item.activities
    return "", ()


def walk_indicators(node: NodeSpot) -> Iterator[IndicatorSpot]:
    """The indicators of a node in the order of print."""
    for at, item in enumerate(node.item.indicators):
        yield IndicatorSpot(node.file, (*node.place, "indicators", at), item, node=node)


def activity_of(spot: NodeSpot) -> ActivityEntry | None:
    """The activity at a spot, or None for the levels above."""
    return spot.item if isinstance(spot.item, ActivityEntry) else None
