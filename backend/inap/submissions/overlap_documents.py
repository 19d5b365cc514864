"""Overlaps as they are answered."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from inap.access.caller import Caller
from inap.kit.references import Person, Reference
from inap.kit.text import as_number, as_text
from inap.submissions import overlap_schemas as schemas
from inap.submissions import overlap_workflow as workflow
from inap.submissions.cells import published
from inap.submissions.documents import submission_document
from inap.submissions.overlap_queries import SeenOverlap, ToldStep
from inap.submissions.overlap_weighing import Outcome
from inap.submissions.schemas import IndicatorReference
from inap.submissions.seen import Seen


def overlap_document(
    seen: SeenOverlap, members: Mapping[UUID, Seen], caller: Caller
) -> schemas.Overlap:
    """The answer for ``caller``, who sees these of its members."""
    return schemas.Overlap(**_fields(seen, members, caller))


def overlap_detail(
    seen: SeenOverlap,
    members: Mapping[UUID, Seen],
    found: tuple[Sequence[Outcome], Sequence[ToldStep]],
    caller: Caller,
    now: datetime,
) -> schemas.OverlapDetail:
    """The answer with everything that a decision needs: outcomes, and the history."""
    outcomes, steps = found
    return schemas.OverlapDetail(
        **_fields(seen, members, caller),
        submissions=[
            submission_document(members[each], caller, now) for each in _order(seen, members)
        ],
        outcomes=[_outcome(each) for each in outcomes],
        history=[_step(each) for each in steps],
    )


def _fields(seen: SeenOverlap, members: Mapping[UUID, Seen], caller: Caller) -> dict[str, Any]:
    return {
        "id": seen.id,
        "plan": seen.plan,
        "kind": seen.kind,
        "indicator": IndicatorReference(
            code=seen.indicator,
            title=as_text(seen.indicator_title),
            unit=seen.unit,
            kind=cast("Any", seen.measured_as),
        ),
        "period": seen.period,
        "side": seen.side or "national",
        "state": seen.state,
        "reasons": seen.reasons,
        "declared": seen.declared,
        "members": [_member(members[each]) for each in _order(seen, members)],
        "resolution": seen.resolution,
        "reason": seen.reason,
        "decided_by": _person(seen.decided_by, seen.decided_by_name),
        "decided_at": seen.decided_at,
        "found_at": seen.found_at,
        "version": seen.version,
        "allowed": list(workflow.allowed(seen.in_workflow(), seen.standing_of(caller))),
    }


def _order(seen: SeenOverlap, members: Mapping[UUID, Seen]) -> list[UUID]:
    """Its members in the order in which they were made, those that the caller sees."""
    return sorted(each for each in seen.members if each in members)


def _member(member: Seen) -> schemas.OverlapMember:
    cells = published(member.kind, member.cells)
    total = next((cell for cell in cells if cell.sex is None and cell.age is None), None)
    return schemas.OverlapMember(
        submission=member.id,
        actor=Reference(code=member.actor, title=as_text(member.actor_title)),
        jurisdiction=cast("Any", member.jurisdiction),
        area=member.area,
        state=cast("Any", member.shown_state),
        value=as_number(total.value) if total else None,
        numerator=as_number(total.numerator) if total else None,
        denominator=as_number(total.denominator) if total else None,
    )


def _outcome(outcome: Outcome) -> schemas.Outcome:
    figure = outcome.figure
    return schemas.Outcome(
        resolution=outcome.resolution or "stated",
        value=as_number(figure.value) if figure else None,
        numerator=as_number(figure.numerator) if figure else None,
        denominator=as_number(figure.denominator) if figure else None,
        excluded=list(outcome.excluded),
    )


def _step(step: ToldStep) -> schemas.OverlapStep:
    return schemas.OverlapStep(
        sequence=step.sequence,
        action=cast("Any", step.action),
        from_state=cast("Any", step.from_state),
        to_state=cast("Any", step.to_state),
        resolution=cast("Any", step.resolution),
        reason=step.reason,
        by=Person(id=step.by, name=step.by_name),
        at=step.at,
        hash=step.hash.hex(),
    )


def _person(account: UUID | None, name: str | None) -> Person | None:
    return None if account is None else Person(id=account, name=name or "")
