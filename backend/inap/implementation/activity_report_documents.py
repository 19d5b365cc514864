"""Activity reports and their history as they are answered."""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.implementation import activity_report_schemas as schemas
from inap.implementation.activity_report_content import Kind
from inap.implementation.activity_report_disclosure import (
    Shown,
    everything,
    large_numbers,
    nothing,
)
from inap.implementation.activity_report_queries import Told
from inap.implementation.activity_report_seen import Seen
from inap.kit.references import Reference, Source, evidence_name
from inap.kit.text import as_number, as_text, as_text_or_none
from inap.submissions.workflow import State

_SOURCE: Final = re.compile(r"(?P<file>[^:]+):L(?P<line>[0-9]{1,9})")


@dataclass(frozen=True, slots=True)
class Reading:
    """Who reads, when, and below which number participants are hidden from the public."""

    caller: Caller
    now: datetime
    threshold: int


def report_document(seen: Seen, reading: Reading) -> schemas.ActivityReport:
    """The answer for the caller, who sees the report as ``seen``."""
    content = seen.content
    shown, hides = _disclosed(seen, reading)
    return schemas.ActivityReport(
        id=seen.id,
        plan=seen.plan,
        node=Reference(code=seen.node, title=as_text(seen.node_title)) if seen.node else None,
        named=seen.named,
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        jurisdiction=cast("schemas.Jurisdiction", seen.jurisdiction),
        kind=cast("Kind", seen.kind),
        title=as_text(seen.title),
        area=seen.area,
        place=None if hides else seen.place,
        start=seen.start,
        end=seen.end,
        participants=[
            schemas.ParticipantsOut(
                sex=cast("schemas.Sex", each.sex),
                age=each.age,
                count=as_number(count),
                suppressed=count is None,
            )
            for each, count in zip(content.participants, shown.counts, strict=True)
        ],
        total=as_number(shown.total),
        suppressed=shown.suppressed,
        knowledge=None if hides else _knowledge(seen, shown),
        result=None if hides else as_text_or_none(seen.result),
        state=cast("State", seen.shown_state),
        revision=seen.shown_revision,
        published_revision=seen.published_revision,
        source=_source(seen.source),
        **_standing(seen, reading),
    )


def history_document(told: Told, evidence: tuple[UUID, str] | None) -> schemas.ActivityReportEntry:
    """The answer for one entry of a history, with the file that it attached or removed."""
    return schemas.ActivityReportEntry(
        sequence=told.sequence,
        action=cast("Any", told.action),
        from_state=cast("Any", told.from_state),
        to_state=cast("Any", told.to_state),
        revision=told.revision,
        by=schemas.ActivityReportPerson(id=told.by, name=told.by_name),
        at=told.at,
        reason=told.reason,
        deadline=told.deadline,
        evidence=evidence_name(evidence),
        hash=told.hash.hex(),
    )


def _disclosed(seen: Seen, reading: Reading) -> tuple[Shown, bool]:
    """The numbers that may be shown, and whether place, result and knowledge are hidden."""
    participants = seen.content.participants
    if seen.full or reading.caller.jurisdictions():
        return everything(participants), False
    if seen.protected:
        return nothing(participants), True
    if seen.node is None:
        return large_numbers(participants, reading.threshold), False
    return everything(participants), False


def _knowledge(seen: Seen, shown: Shown) -> schemas.KnowledgeOut | None:
    knowledge = seen.content.knowledge
    if knowledge is None:
        return None
    return schemas.KnowledgeOut(
        # So many of those who took part: where that is hidden, so is this.
        assessed=None if shown.suppressed else knowledge.assessed,
        before=float(knowledge.before),
        after=float(knowledge.after),
    )


def _standing(seen: Seen, reading: Reading) -> dict[str, Any]:
    """Where it stands in its approval, for those who take part in it."""
    standing: dict[str, Any] = {
        "version": seen.version_shown,
        "external_id": None,
        "reason": None,
        "deadline": None,
        "reopened_until": None,
        "submitted_at": None,
        "submitted_by": None,
        "evidence": None,
        "updated_at": seen.approved_at or seen.updated_at,
        "allowed": [],
    }
    if not seen.full:
        return standing
    standing |= {
        "external_id": seen.external_id,
        "submitted_at": seen.submitted_at,
        "submitted_by": _person(seen.submitted_by, seen.submitted_by_name),
        "evidence": seen.evidence,
        "updated_at": seen.updated_at,
        "allowed": list(seen.allowed(reading.caller, reading.now)),
    }
    # A reopening that has lapsed leaves nothing to be corrected.
    if seen.shown_state == seen.state:
        standing |= {
            "reason": seen.reason,
            "deadline": seen.deadline,
            "reopened_until": seen.reopened_until,
        }
    return standing


def _person(account_id: UUID | None, name: str | None) -> schemas.ActivityReportPerson | None:
    if account_id is None:
        return None
    return schemas.ActivityReportPerson(id=account_id, name=name or "")


def _source(source: str | None) -> Source | None:
    if source is None:
        return None
    found = _SOURCE.fullmatch(source)
    if found is None:
        return Source(file=source, line=None)
    return Source(file=found["file"], line=int(found["line"]))
