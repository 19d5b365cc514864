"""Who reports on an indicator. Pure: the loader gives the facts, this decides.

The plan names lead bodies of activities, and no reporters of indicators. Our rules:

1. An indicator's own list of reporters, when the data file gives one.
2. Otherwise the leads of the activities it measures. Where an activity has no lead that can
   report (the print names none, hides it, or names a collective), the body that coordinates the
   activity's side does, so that no figure is out of reach.
3. On an output, objective or pillar: the coordinating bodies of both sides, that is the Iraqi
   Women Empowerment Department and the High Council of Women and Development.
4. On the institutional effectiveness framework, which names no bodies and has no side: the
   first coordinating body, which is the federal one wherever a plan has a federal side.

A collective, a body that belongs to neither side, and one that is unknown never report.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

Side = Literal["federal", "krg"]

COORDINATING: Final[dict[Side, str]] = {"federal": "F-COMSEC-DWE", "krg": "K-HCWD"}


@dataclass(frozen=True, slots=True)
class Body:
    """What decides whether an actor may report."""

    code: str
    jurisdiction: Side | None
    collective: bool

    @property
    def reports(self) -> bool:
        """Whether this body can report at all."""
        outside = self.code.startswith("X-") or self.jurisdiction is None
        return not outside and not self.collective


@dataclass(frozen=True, slots=True)
class Measured:
    """A node an indicator measures: its side (None above activities) and its lead actors."""

    side: Side | None
    leads: tuple[str, ...]


def reporters_of(
    *,
    explicit: Sequence[str],
    measured: Sequence[Measured],
    framework: bool,
    bodies: Mapping[str, Body],
    coordinating: Mapping[Side, str],
) -> tuple[str, ...]:
    """The codes of the actors that report, each once, in the order the rules give them."""
    if explicit:
        return _able(explicit, bodies)
    if framework:
        return _able([*coordinating.values()][:1], bodies)
    found: list[str] = []
    for node in measured:
        if node.side is None:
            found.extend(coordinating.values())
        else:
            leads = _able(node.leads, bodies)
            found.extend(leads or [coordinating[node.side]])
    return _able(found, bodies)


def _able(codes: Iterable[str], bodies: Mapping[str, Body]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(code for code in codes if bodies[code].reports))
