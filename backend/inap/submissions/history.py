"""What the history's hashes are taken of, so that a changed past is found.

The texts are written the way PostgreSQL prints ``jsonb``, so one statement can compute the same
hashes over many submissions::

    content_hash: sha256(convert_to(
        jsonb_build_object('cells', cells, 'narrative', narrative)::text, 'UTF8'))
        (where files are attached: with 'evidence', the sorted array of their hexadecimal SHA-256)
    hash: sha256(previous || convert_to(jsonb_build_array(submission_id, sequence, action,
        from_state, to_state, revision, by, at, reason, deadline, content_hash)::text, 'UTF8'))

Where a step says more (its ``details``), that stands behind the content's hash.
Moments stand in it as ``2023-07-01T12:00:00.000000Z``, hashes as hexadecimal digits. Before the
first entry of a submission stands the hash of its fact, so an entry can neither be moved to
another submission nor its submission to another fact.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Fact:
    """What a submission is about; ids as text."""

    submission: str
    plan: str
    indicator: str
    actor: str
    period: str
    area: str
    jurisdiction: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a submission's history; ``content_hash`` is that of the entry's revision.

    ``details`` is what else it says, as it is stored: without floats, or None.
    """

    submission: str
    sequence: int
    action: str
    from_state: str | None
    to_state: str
    revision: int
    by: str
    at: datetime
    reason: str | None
    deadline: datetime | None
    content_hash: bytes
    details: Mapping[str, Any] | None = None


def content_hash(
    cells: Sequence[Mapping[str, Any]],
    narrative: Mapping[str, Any] | None,
    evidence: Iterable[str] = (),
) -> bytes:
    """The hash of a revision: its cells and narrative as they are stored, and its files' hashes."""
    content: dict[str, Any] = {"cells": cells, "narrative": narrative}
    if files := sorted(evidence):
        content["evidence"] = files
    return _sha256(json_text(content))


def opening_hash(fact: Fact) -> bytes:
    """What stands before the first entry of a submission."""
    parts = (
        fact.submission,
        fact.plan,
        fact.indicator,
        fact.actor,
        fact.period,
        fact.area,
        fact.jurisdiction,
    )
    return _sha256(json_text(parts))


def entry_hash(previous: bytes, entry: Entry) -> bytes:
    """The hash of an entry that stands after one whose hash is ``previous``."""
    said = () if entry.details is None else (entry.details,)
    parts = (
        entry.submission,
        entry.sequence,
        entry.action,
        entry.from_state,
        entry.to_state,
        entry.revision,
        entry.by,
        moment(entry.at),
        entry.reason,
        None if entry.deadline is None else moment(entry.deadline),
        entry.content_hash.hex(),
        *said,
    )
    return hashlib.sha256(previous + json_text(parts).encode()).digest()


def checkpoint_digest(previous: bytes, heads: Iterable[tuple[bytes, int, bytes]]) -> bytes:
    """The digest of a checkpoint after one whose digest is ``previous`` (empty for the first).

    ``heads`` are (submission id of 16 bytes, sequence, entry hash), in the order of the ids.
    """
    digest = hashlib.sha256(previous)
    for submission, sequence, entry in heads:
        digest.update(submission + sequence.to_bytes(4, "big") + entry)
    return digest.digest()


def reset_opening(previous: bytes, plan: bytes) -> bytes:
    """What stands before the heads of a checkpoint that is a reset of a plan (id of 16 bytes).

    It differs from the digest before, so that no other checkpoint can be passed off as a reset.
    """
    return hashlib.sha256(previous + b"reset" + plan).digest()


def moment(at: datetime) -> str:
    """A moment to the microsecond, in UTC."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def json_text(value: object) -> str:
    """``value`` as PostgreSQL prints ``jsonb``; it holds no floats, whose printing may differ."""
    return json.dumps(_ordered(value), ensure_ascii=False, separators=(", ", ": "))


def _ordered(value: object) -> object:
    if isinstance(value, Mapping):
        # PostgreSQL keeps keys by their length in bytes first, and then by their bytes.
        keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
        return {key: _ordered(value[key]) for key in keys}
    if isinstance(value, list | tuple):
        return [_ordered(part) for part in value]
    return value


def _sha256(text: str) -> bytes:
    return hashlib.sha256(text.encode()).digest()
