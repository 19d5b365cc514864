"""What an implementation plan has to say before it is handed in. Pure.

The source asks for the mechanism, the timing and the implementing units in the body (001:L744), for
one's own part where the activity is shared (L745), for the support required (L746), and for
mechanisms that cover the whole time of an activity that extends over years (L747).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from inap.implementation.position_steps import Refusal, says_anything

Fault = tuple[str, str]
FIELDS: Final = ("mechanism", "steps", "units", "own_part", "support_required")
EMPTY: Final[Mapping[str, Any]] = {
    "mechanism": None,
    "steps": [],
    "units": [],
    "own_part": None,
    "support_required": None,
}


@dataclass(frozen=True, slots=True)
class TimeStep:
    """One step of the timing, both days included."""

    start: date
    until: date


def years_of(start: date | None, end: date | None) -> list[int]:
    """The years of a time frame; none where the source does not give both of its ends."""
    if start is None or end is None:
        return []
    return list(range(start.year, end.year + 1))


def missing_years(years: Iterable[int], steps: Sequence[TimeStep]) -> list[int]:
    """The years that no step touches."""
    return [year for year in years if not any(s.start.year <= year <= s.until.year for s in steps)]


def steps_of(content: Mapping[str, Any]) -> list[TimeStep]:
    """The timing as it is stored."""
    return [
        TimeStep(date.fromisoformat(step["from"]), date.fromisoformat(step["until"]))
        for step in content["steps"]
    ]


def faults_of_steps(steps: Sequence[TimeStep]) -> list[Fault]:
    """Steps that end before they begin."""
    return [
        (f"/steps/{place}/until", "ends-before-it-begins")
        for place, step in enumerate(steps)
        if step.until < step.start
    ]


def lacking(content: Mapping[str, Any], *, shared: bool) -> list[Fault]:
    """What is missing before the plan may be handed in, by JSON pointer."""
    found: list[Fault] = []
    if not says_anything(content["mechanism"]):
        found.append(("/mechanism", "value-missing"))
    if not content["steps"]:
        found.append(("/steps", "value-missing"))
    if not any(says_anything(unit) for unit in content["units"]):
        found.append(("/units", "value-missing"))
    if shared and not says_anything(content["own_part"]):
        found.append(("/own_part", "value-missing"))
    return found


def refused_content(
    content: Mapping[str, Any], *, shared: bool, years: Sequence[int]
) -> Refusal | None:
    """Why the plan may not be handed in as it is, or None."""
    if found := lacking(content, shared=shared):
        return Refusal("incomplete-submission", "invalid", faults=tuple(found))
    if uncovered := missing_years(years, steps_of(content)):
        return Refusal("years-not-covered", "invalid", {"years": uncovered})
    return None
