"""What the hashes of an overlap's history are taken of, so that a changed past is found. Pure.

The texts are written as those of ``history.py``. Before the first entry stands the hash of what the
overlap is about, so an entry can neither be moved to another overlap nor its overlap elsewhere.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from inap.submissions.history import json_text, moment


@dataclass(frozen=True, slots=True)
class Subject:
    """What an overlap is about; ids as text, ``side`` None where it is between the governments."""

    overlap: str
    plan: str
    kind: str
    indicator: str
    period: str
    side: str | None


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of an overlap's history; ``members`` and ``stated`` as they are stored."""

    overlap: str
    sequence: int
    action: str
    from_state: str | None
    to_state: str
    members: Sequence[Mapping[str, Any]]
    resolution: str | None
    stated: Sequence[Mapping[str, Any]] | None
    reason: str | None
    by: str
    at: datetime


def opening_hash(subject: Subject) -> bytes:
    """What stands before the first entry of an overlap."""
    parts = (
        subject.overlap,
        subject.plan,
        subject.kind,
        subject.indicator,
        subject.period,
        subject.side,
    )
    return hashlib.sha256(json_text(parts).encode()).digest()


def entry_hash(previous: bytes, entry: Entry) -> bytes:
    """The hash of an entry that stands after one whose hash is ``previous``."""
    parts = (
        entry.overlap,
        entry.sequence,
        entry.action,
        entry.from_state,
        entry.to_state,
        entry.members,
        entry.resolution,
        entry.stated,
        entry.reason,
        entry.by,
        moment(entry.at),
    )
    return hashlib.sha256(previous + json_text(parts).encode()).digest()
