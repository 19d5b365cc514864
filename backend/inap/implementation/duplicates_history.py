"""What the hashes of a pair's history are taken of, so that a changed past is found. Pure.

The texts are written as those of ``submissions/history.py``. Before the first entry stands the hash
of the pair, so that no entry can be moved to another one.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from inap.submissions.history import json_text, moment


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry; ids as text. ``revisions`` are those of the two reports that were looked at."""

    sequence: int
    action: str
    from_state: str
    to_state: str
    counts: str | None
    reasons: Sequence[str]
    revisions: Mapping[str, int]
    reason: str
    by: str
    at: datetime


def opening_hash(pair: str, one: str, other: str) -> bytes:
    """What stands before the first entry of a pair."""
    return hashlib.sha256(json_text((pair, one, other)).encode()).digest()


def entry_hash(previous: bytes, entry: Entry) -> bytes:
    """The hash of an entry that stands after one whose hash is ``previous``."""
    parts = (
        entry.sequence,
        entry.action,
        entry.from_state,
        entry.to_state,
        entry.counts,
        tuple(entry.reasons),
        entry.revisions,
        entry.reason,
        entry.by,
        moment(entry.at),
    )
    return hashlib.sha256(previous + json_text(parts).encode()).digest()
