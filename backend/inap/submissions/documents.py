"""Submissions and their history as they are answered."""

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.implementation.counting import changed_since
from inap.kit.references import EvidenceName, Person, Reference, Source
from inap.kit.text import as_number, as_text, as_text_or_none
from inap.submissions import schemas
from inap.submissions.admission import excepted, is_open
from inap.submissions.cells import from_stored
from inap.submissions.clock import day_of
from inap.submissions.measure import Cell
from inap.submissions.queries import Told
from inap.submissions.seen import Seen
from inap.submissions.workflow import State

_SOURCE: Final = re.compile(r"(?P<file>[^:]+):L(?P<line>[0-9]{1,9})")


def submission_document(seen: Seen, caller: Caller, now: datetime) -> schemas.Submission:
    """The answer for ``caller``, who sees it as ``seen``."""
    lapsed = seen.shown_state != seen.state
    # The narrative is written for those who review; another government's coordinator is one.
    narrative = seen.narrative if seen.full or caller.jurisdictions() else None
    standing: dict[str, Any] = {
        "version": version_shown(seen),
        "reason": None,
        "deadline": None,
        "reopened_until": None,
        "submitted_at": None,
        "submitted_by": None,
        "evidence": None,
        "updated_at": seen.approved_at or seen.updated_at,
        "allowed": [],
        "warnings": [],
        "remarks": [],
        "exception_until": None,
    }
    if seen.full:
        standing |= {
            "submitted_at": seen.submitted_at,
            "submitted_by": _person(seen.submitted_by, seen.submitted_by_name),
            "updated_at": seen.updated_at,
            "allowed": list(seen.allowed(caller, now)),
            "warnings": warnings_document(seen.warnings),
            "exception_until": _exception(seen, now),
            "evidence": seen.evidence,
        }
    if seen.full and not lapsed:
        standing |= {
            "reason": seen.reason,
            "deadline": seen.deadline,
            "reopened_until": seen.reopened_until,
            "remarks": _remarks(seen.remarks) if seen.state == "returned" else [],
        }
    return schemas.Submission(
        id=seen.id,
        plan=seen.plan,
        indicator=schemas.IndicatorReference(
            code=seen.indicator,
            title=as_text(seen.indicator_title),
            unit=seen.unit,
            kind=cast("schemas.Kind", seen.kind),
        ),
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        jurisdiction=cast("schemas.Jurisdiction", seen.jurisdiction),
        period=seen.period,
        area=seen.area,
        state=cast("State", seen.shown_state),
        revision=seen.shown_revision,
        values=_values(seen.cells),
        narrative=as_text_or_none(narrative),
        published_revision=seen.published_revision,
        logframe_version=seen.logframe_version,
        source=_source(seen.source),
        activity_reports=_counted(seen, caller, now),
        meetings=_met(seen),
        parts_changed=_changed(seen, now),
        **standing,
    )


def version_shown(seen: Seen) -> int:
    """The version of what the caller sees: others' work in progress does not show in it."""
    return seen.version if seen.full else seen.shown_revision


def history_document(told: Told) -> schemas.HistoryEntry:
    """The answer for one entry of a history."""
    return schemas.HistoryEntry(
        sequence=told.sequence,
        action=cast("Any", told.action),
        from_state=cast("Any", told.from_state),
        to_state=cast("Any", told.to_state),
        revision=told.revision,
        by=Person(id=told.by, name=told.by_name),
        at=told.at,
        reason=told.reason,
        deadline=told.deadline,
        values=_values(told.cells),
        warnings=warnings_document((told.details or {}).get("warnings")),
        remarks=_remarks((told.details or {}).get("cells")),
        evidence=_evidence(told),
        hash=told.hash.hex(),
    )


def warnings_document(kept: Iterable[Mapping[str, Any]] | None) -> list[schemas.QualityWarning]:
    """The answer for warnings as the history keeps them."""
    return [schemas.QualityWarning(**warning) for warning in kept or ()]


def value_document(cell: Cell) -> schemas.Value:
    """The answer for one value."""
    return schemas.Value(
        sex=cast("schemas.Sex | None", cell.sex),
        age=cell.age,
        value=as_number(cell.value),
        numerator=as_number(cell.numerator),
        denominator=as_number(cell.denominator),
        yes=cell.yes,
        text=cell.text,
    )


def _values(cells: Iterable[Mapping[str, Any]]) -> list[schemas.Value]:
    return [value_document(cell) for cell in from_stored(cells)]


def _remarks(kept: Iterable[Mapping[str, Any]] | None) -> list[schemas.Remark]:
    return [schemas.Remark(**remark) for remark in kept or ()]


def _exception(seen: Seen, now: datetime) -> datetime | None:
    """Until when a named exception holds the lock off; None where nothing is locked, or held."""
    if is_open(seen.span, day_of(now)) or not excepted(seen.excepted_until, now):
        return None
    return seen.excepted_until


def _changed(seen: Seen, now: datetime) -> bool | None:
    if not seen.full:
        return None
    reports = (changed_since(part, now) for part in seen.parts or ())
    return any(reports) or any(part["changed"] for part in seen.meetings or ())


def _counted(seen: Seen, caller: Caller, now: datetime) -> list[schemas.CountedReport]:
    """What it was made of; numbers that the reports themselves hide are hidden here too."""
    everything = seen.full or bool(caller.jurisdictions())
    return [
        schemas.CountedReport(
            id=part["id"],
            title=as_text(part["title"]),
            actor=Reference(code=part["actor"], title=as_text(part["actor_title"])),
            end=part["end"],
            value=_values(part["cells"])[0].value if everything or not part["protected"] else None,
            changed=changed_since(part, now) if seen.full else None,
        )
        for part in seen.parts or ()
    ]


def _met(seen: Seen) -> list[schemas.CountedMeeting]:
    """The meetings it was counted from; whether they changed only for who takes part."""
    return [
        schemas.CountedMeeting(
            id=part["id"],
            title=as_text(part["title"]),
            body=Reference(code=part["body"], title=as_text(part["body_title"])),
            day=part["day"],
            value=_values(part["cells"])[0].value or 0,
            changed=part["changed"] if seen.full else None,
        )
        for part in seen.meetings or ()
    ]


def _evidence(told: Told) -> EvidenceName | None:
    if told.evidence_id is None:
        return None
    return EvidenceName(id=told.evidence_id, name=told.evidence_name or "")


def _person(account_id: UUID | None, name: str | None) -> Person | None:
    return None if account_id is None else Person(id=account_id, name=name or "")


def _source(source: str | None) -> Source | None:
    if source is None:
        return None
    found = _SOURCE.fullmatch(source)
    if found is None:
        return Source(file=source, line=None)
    return Source(file=found["file"], line=int(found["line"]))
