"""What a write to the registry comes to when it is not done. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong in what was sent: a JSON pointer, a slug, and values for a sentence."""

    pointer: str
    slug: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why nothing was written: a slug of the problem catalogue, parameters, and faults."""

    slug: str
    params: Mapping[str, object] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such entry."""
