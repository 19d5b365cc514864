"""Reading a plan's folder: files to shapes, then every cross check. No SQL, no writing."""

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final, TypeVar

from inap.kit.data_files import MISSING, Shape, Spot, read_shape
from inap.kit.marked_yaml import WHOLE, Fault
from inap.plans.fact_shapes import FactsFile
from inap.plans.loading_checks import check_plan
from inap.plans.loading_files import (
    FRAMEWORK_FILE,
    IndicatorSpot,
    NodeSpot,
    PlanFile,
    walk_indicators,
    walk_nodes,
)
from inap.plans.loading_registry_shapes import ActorsFile, AreasFile, TranslationsFile, UnitsFile
from inap.plans.loading_shapes import (
    LogframeFile,
    PlanHead,
)

S = TypeVar("S", bound=Shape)
T = TypeVar("T", bound=Shape)

# Raise it when the rules that make rows out of files change, so that unchanged files load again.
RULES: Final = 2
PILLAR_FILES: Final = "pillar-*.yaml"
KNOWN_FILES: Final = {
    "plan.yaml",
    "units.yaml",
    "actors.yaml",
    "facts.yaml",
    "translations.yaml",
    FRAMEWORK_FILE,
}


def read_plan(folder: Path) -> PlanFile | list[Fault]:
    """The plan in ``folder``, or everything that is wrong with its files, sorted by place."""
    folder = folder.resolve()
    reading = _Reading(folder)
    head = reading.one(folder / "plan.yaml", PlanHead)
    own_units = folder / "units.yaml"
    shared_units = folder.parent / "units.yaml"
    units = reading.one(shared_units if shared_units.exists() else own_units, UnitsFile)
    areas = reading.one(folder.parent / "areas.yaml", AreasFile)
    logframe = [reading.one(path, LogframeFile) for path in _logframe_files(folder)]
    registry = [
        reading.one(path, ActorsFile) for path in sorted(folder.parent.glob("*/actors.yaml"))
    ]
    facts = reading.optional(folder / "facts.yaml", FactsFile)
    translations = reading.optional(folder / "translations.yaml", TranslationsFile)
    if not logframe:
        reading.faults.append(Fault("pillar-1.yaml", 1, WHOLE, MISSING))
    if reading.faults or head is None or units is None or areas is None:
        return sorted(reading.faults)

    files = [spot for spot in logframe if spot is not None]
    registries = [spot for spot in registry if spot is not None]
    nodes = tuple(node for file in files for node in walk_nodes(file))
    made = _made_for_facts(facts, nodes)
    homeless = [spot for spot in made if isinstance(spot, Fault)]
    if homeless:
        return sorted(homeless)
    read: list[Spot[Shape]] = [head, units, areas, *files, *registries]
    read += [spot for spot in (facts, translations) if spot is not None]
    plan = PlanFile(
        head=head,
        units=_entries(units, "units", lambda file: file.units),
        areas=_entries(areas, "areas", lambda file: file.areas),
        actors=tuple(
            entry for file in registries for entry in _entries(file, "actors", lambda f: f.actors)
        ),
        own_actors=tuple(
            actor.code
            for file in registries
            if file.file.file == "actors.yaml"
            for actor in file.item.actors
        ),
        new_actors=(
            *_entries(head, "new_actors", lambda file: file.new_actors),
            *(
                new
                for file in files
                for new in _entries(file, "new_actors", lambda f: f.new_actors)
            ),
        ),
        translations=translations,
        logframe=tuple(files),
        nodes=nodes,
        indicators=(
            *(found for node in nodes for found in walk_indicators(node)),
            *(spot for spot in made if isinstance(spot, IndicatorSpot)),
        ),
        facts=facts,
        warnings=tuple(reading.not_read()),
        digest=_digest(read),
    )
    return sorted(check_plan(plan)) or plan


def _made_for_facts(
    facts: Spot[FactsFile] | None, nodes: Sequence[NodeSpot]
) -> list[IndicatorSpot | Fault]:
    """The indicators made for reported facts, each under the node it names."""
    if facts is None:
        return []
    homes = {node.item.code: node for node in nodes}
    return [
        IndicatorSpot(facts.file, ("indicators", at), item, node=homes[item.node])
        if item.node in homes
        else facts.file.fault(("indicators", at, "node"), f"unknown node {item.node}")
        for at, item in enumerate(facts.item.indicators)
    ]


class _Reading:
    """Reads files one by one and gathers what is wrong with any of them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[Fault] = []

    def name(self, path: Path) -> str:
        """How a file is called in messages: from the plan's folder, or from the one above."""
        base = self.folder if path.is_relative_to(self.folder) else self.folder.parent
        return path.relative_to(base).as_posix()

    def one(self, path: Path, shape: type[S]) -> Spot[S] | None:
        """A file that has to be there."""
        read = read_shape(path, self.name(path), shape)
        if isinstance(read, list):
            self.faults.extend(read)
            return None
        return read

    def optional(self, path: Path, shape: type[S]) -> Spot[S] | None:
        """A file that may be there."""
        return self.one(path, shape) if path.exists() else None

    def not_read(self) -> Iterable[str]:
        """A warning for each YAML file of the folder whose name means nothing to the loader."""
        for path in sorted(self.folder.glob("*.y*ml")):
            if path.name not in KNOWN_FILES and not path.match(PILLAR_FILES):
                yield f"{path.name}: not read, because no part of a plan has this name"


def _logframe_files(folder: Path) -> Sequence[Path]:
    """Pillars in the order of their numbers, then the effectiveness framework."""

    def number(path: Path) -> tuple[int, str]:
        found = re.search(r"\d+", path.stem)
        return (int(found[0]) if found else 0, path.name)

    pillars = sorted(folder.glob(PILLAR_FILES), key=number)
    framework = folder / FRAMEWORK_FILE
    return [*pillars, framework] if framework.exists() else pillars


def _entries(spot: Spot[S], key: str, of: Callable[[S], Sequence[T]]) -> tuple[Spot[T], ...]:
    return tuple(Spot(spot.file, (key, at), item) for at, item in enumerate(of(spot.item)))


def _digest(files: Sequence[Spot[Shape]]) -> str:
    """A digest of what the files say; comments and layout do not count."""
    content = {spot.file.file: spot.item.model_dump(mode="json") for spot in files}
    text = json.dumps([RULES, content], sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
