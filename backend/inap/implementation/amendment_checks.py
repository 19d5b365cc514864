"""Whether an amendment can be made: as strict as the loader is with the plan's files. Pure.

Faults are of single fields, told by JSON pointer; a refusal is of the whole, because of what stands
in the plan or waits beside it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from inap.implementation.amendment_workflow import Kind
from inap.plans.aggregations import can_add_up, has_its_unit
from inap.plans.content import Content, amended, changed_fields
from inap.plans.spelling import wrong_letters

Proposed = Mapping[str, Any]

# What each kind may say, and what it has to.
GIVEN: Final[Mapping[Kind, frozenset[str]]] = {
    "change": frozenset({"title", "statement", "time_frame", "responsibilities"}),
    "retime": frozenset({"time_frame"}),
    "repeat": frozenset({"title", "statement", "time_frame", "responsibilities"}),
    "add": frozenset({"title", "statement", "time_frame", "responsibilities", "indicators"}),
    "drop": frozenset(),
}
NEEDED: Final[Mapping[Kind, tuple[str, ...]]] = {
    "change": (),
    "retime": ("time_frame",),
    "repeat": ("time_frame",),
    "add": ("title", "responsibilities"),
    "drop": (),
}
# Kinds that make an activity of their own, and leave the one they are about as it is.
MAKING: Final = frozenset({"add", "repeat"})


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field: where (JSON pointer), what (slug), with which values."""

    pointer: str
    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why something was not done: a slug of the problem catalogue, and what it is about."""

    slug: str
    params: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class Beside:
    """Another amendment of the same activity that is proposed, or accepted for a day to come."""

    id: str
    kind: str
    scheduled: bool
    proposed: Proposed


@dataclass(frozen=True, slots=True)
class Ground:
    """What of the plan an amendment is checked against.

    `level` is how far the node stands from the last level: 0 for an activity, 1 for an output.
    `known` are the codes of those actors named that the registry has.
    """

    level: int
    side: str | None
    framework: bool
    content: Content
    jurisdictions: Sequence[str]
    units: frozenset[str]
    known: frozenset[str]
    beside: Sequence[Beside] = ()


def faults_of(
    kind: Kind, side: str | None, proposed: Proposed, ground: Ground
) -> tuple[Fault, ...]:
    """Everything wrong with what is proposed, field by field."""
    return (
        *_of_place(kind, side, ground),
        *_of_fields(kind, proposed),
        *_of_words(proposed),
        *_of_time(proposed.get("time_frame")),
        *_of_parts(proposed.get("responsibilities"), ground),
        *_of_indicators(proposed.get("indicators", ()), ground),
    )


def refused_now(
    kind: Kind, proposed: Proposed, before: Content | None, ground: Ground
) -> Refused | None:
    """What stands against proposing or accepting it as things are, or None.

    `before` is what the activity was when it was proposed; None while that is still open.
    """
    if kind != "add" and ground.content["dropped_on"]:
        return Refused("node-dropped", {"dropped_on": ground.content["dropped_on"]})
    if kind not in MAKING and before is not None:
        moved = [
            name for name in _touched(kind, proposed) if _differs(before, ground.content, name)
        ]
        if moved:
            return Refused("amendment-outdated", {"fields": moved})
    for other in ground.beside:
        if _clash(kind, proposed, other):
            return Refused("amendment-pending", {"amendment": other.id, "kind": other.kind})
    if kind in ("change", "retime") and not changed_fields(
        ground.content, amended(ground.content, proposed)
    ):
        return Refused("invalid-request", faults=(Fault("/proposed", "changes-nothing"),))
    return None


def is_outdated(kind: Kind, proposed: Proposed, before: Content, present: Content) -> bool:
    """Whether what it would change was changed since it was proposed."""
    if kind in MAKING:
        return False
    return any(_differs(before, present, name) for name in _touched(kind, proposed))


def _touched(kind: Kind, proposed: Proposed) -> tuple[str, ...]:
    """The fields of the activity that it changes."""
    return ("dropped_on",) if kind == "drop" else tuple(sorted(set(proposed) - {"indicators"}))


def _differs(one: Content, other: Content, name: str) -> bool:
    return name in changed_fields(one, other)


def _clash(kind: Kind, proposed: Proposed, other: Beside) -> bool:
    """Whether the two cannot both wait: a drop beside anything, or two of the same field.

    Two proposals of the same field may be discussed side by side; one that is accepted for a day to
    come stands against another until that day.
    """
    if "add" in (kind, other.kind):
        return False
    if "drop" in (kind, other.kind):
        return True
    if not other.scheduled or "repeat" in (kind, other.kind):
        return False
    return bool(set(_touched(kind, proposed)) & set(other.proposed))


def _of_place(kind: Kind, side: str | None, ground: Ground) -> Iterator[Fault]:
    if kind == "add":
        if ground.level != 1:
            yield Fault("/node", "not-an-output")
        elif ground.framework:
            if side is not None:
                yield Fault("/side", "value-not-expected")
        elif side is None:
            yield Fault("/side", "value-required")
        elif side not in ground.jurisdictions:
            yield Fault("/side", "no-such-side", {"side": side})
        return
    if ground.level != 0:
        yield Fault("/node", "not-an-activity")
    if side is not None:
        yield Fault("/side", "value-not-expected")


def _of_fields(kind: Kind, proposed: Proposed) -> Iterator[Fault]:
    for name in sorted(set(proposed) - GIVEN[kind]):
        yield Fault(f"/proposed/{name}", "value-not-expected", {"kind": kind})
    for name in NEEDED[kind]:
        if not proposed.get(name):
            yield Fault(f"/proposed/{name}", "value-required")


def _of_words(proposed: Proposed) -> Iterator[Fault]:
    """No Persian or Kurdish letter in Arabic, no legacy letter in Sorani."""
    texts = [(f"/proposed/{name}", proposed.get(name)) for name in ("title", "statement")]
    for at, indicator in enumerate(proposed.get("indicators", ())):
        texts += [
            (f"/proposed/indicators/{at}/{name}", indicator.get(name))
            for name in ("title", "definition")
        ]
    for pointer, words in texts:
        for language, text in (words or {}).items():
            if wrong := wrong_letters(language, text):
                yield Fault(f"{pointer}/{language}", "wrong-letters", {"letters": " ".join(wrong)})


def _of_time(frame: Mapping[str, Any] | None) -> Iterator[Fault]:
    if frame is None:
        return
    start, end = _bounds(frame)
    if start and end and start > end:
        yield Fault("/proposed/time_frame/end", "ends-before-start")
        return
    for at, stage in enumerate(frame["stages"]):
        pointer = f"/proposed/time_frame/stages/{at}"
        begins, ends = _bounds(stage)
        if begins and ends and begins > ends:
            yield Fault(f"{pointer}/end", "ends-before-start")
        for name, day in (("start", begins), ("end", ends)):
            if day and ((start and day < start) or (end and day > end)):
                yield Fault(f"{pointer}/{name}", "stage-outside")


def _bounds(stage: Mapping[str, Any]) -> tuple[date | None, date | None]:
    start, end = (
        date.fromisoformat(stage[name]) if stage.get(name) else None for name in ("start", "end")
    )
    return start, end


def _of_parts(parts: Sequence[Mapping[str, str]] | None, ground: Ground) -> Iterator[Fault]:
    if not parts:
        if parts is not None:
            yield Fault("/proposed/responsibilities", "lead-required")
        return
    if all(part["part"] != "lead" for part in parts):
        yield Fault("/proposed/responsibilities", "lead-required")
    yield from _repeated([(part["actor"], part["part"]) for part in parts])
    for at, part in enumerate(parts):
        if part["actor"] not in ground.known:
            yield Fault(f"/proposed/responsibilities/{at}/actor", "unknown-code")


def _repeated(parts: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    seen: Counter[tuple[str, str]] = Counter()
    for at, part in enumerate(parts):
        if seen[part]:
            yield Fault(f"/proposed/responsibilities/{at}/actor", "named-twice")
        seen[part] += 1


def _of_indicators(indicators: Iterable[Mapping[str, Any]], ground: Ground) -> Iterator[Fault]:
    for at, indicator in enumerate(indicators):
        pointer = f"/proposed/indicators/{at}"
        kind, unit = indicator["kind"], indicator["unit"]
        adding = (indicator["aggregation_time"], indicator["aggregation_areas"])
        if unit not in ground.units:
            yield Fault(f"{pointer}/unit", "unknown-code")
        elif not has_its_unit(kind, unit, *adding):
            yield Fault(f"{pointer}/unit", "wrong-unit")
        if not can_add_up(kind, *adding):
            yield Fault(f"{pointer}/aggregation_time", "cannot-add-up")
        if len(set(indicator["disaggregation"])) < len(indicator["disaggregation"]):
            yield Fault(f"{pointer}/disaggregation", "named-twice")
