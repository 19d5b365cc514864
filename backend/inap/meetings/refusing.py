"""Why something is not written: values of the rules, which routes tell as problems. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one field: where (JSON pointer), what (slug), with which values."""

    pointer: str
    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why it is not done: a slug of the problem catalogue, and what it is about.

    ``forbidden``: this caller may not at all, and does not learn more.
    """

    slug: str
    params: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()
    forbidden: bool = False


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such thing, or the caller may not see it."""


def faulty(faults: Sequence[Fault]) -> Refused | None:
    """The refusal of a request with these faults; None where there are none."""
    return Refused("invalid-request", faults=tuple(faults)) if faults else None


def unknown(pointer: str) -> Fault:
    """Nothing has the code, or the identifier, that is given there."""
    return Fault(pointer, "unknown-code")
