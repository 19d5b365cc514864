"""HTTP of activity reports that may tell of the same event."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response

from inap.access.caller import Caller
from inap.access.policies import CanReconcile, CanWeigh
from inap.implementation import duplicates_schemas as schemas
from inap.implementation import duplicates_workflow as workflow
from inap.implementation.activity_report_documents import Reading
from inap.implementation.activity_report_recording import NotThere
from inap.implementation.activity_report_remembering import Writer
from inap.implementation.duplicates_deciding import decide_on_pair
from inap.implementation.duplicates_finding import Likely, find_likely, find_pair
from inap.implementation.duplicates_queries import Told
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.problems import Problem
from inap.kit.references import Person
from inap.kit.routing import make_router
from inap.submissions import clock
from inap.submissions.admission import Refused

router = make_router(prefix="/activity-reports/{report_id}/likely-duplicates", tag="implementation")


def _reading(request: Request, caller: Caller) -> Reading:
    return Reading(caller, clock.now(), request.app.state.settings.suppression_threshold)


def _document(found: Likely) -> schemas.LikelyDuplicate:
    decided = found.decided
    return schemas.LikelyDuplicate(
        report=found.document,
        reasons=list(found.reasons),
        state=found.pair.state,
        counts=decided.counts if decided else None,
        set_aside=sorted(found.set_aside),
        counted=sorted(found.counted),
        changed=found.changed,
        version=decided.version if decided else 0,
        allowed=workflow.allowed(found.pair, found.standing),
        history=[_step(told) for told in decided.steps] if decided else [],
    )


def _step(told: Told) -> schemas.DuplicateStep:
    return schemas.DuplicateStep.model_validate(
        {
            "sequence": told.sequence,
            "action": told.action,
            "counts": told.counts_id,
            "reasons": told.reasons,
            "reason": told.reason,
            "by": Person(id=told.by, name=told.by_name),
            "at": told.at,
            "hash": told.hash.hex(),
        }
    )


@router.get("")
async def get_likely_duplicates(
    *,
    request: Request,
    response: Response,
    caller: CanWeigh,
    session: ReadSession,
    report_id: UUID,
    different: Annotated[
        bool, Query(description="also those that were said to be another event")
    ] = False,
) -> schemas.LikelyDuplicates:
    """Other bodies' reports that may tell of the same event, each with the reasons.

    For those who decide on the report or oversee. They are found from what the caller may see.
    """
    found = await find_likely(
        session, report_id, _reading(request, caller), different_too=different
    )
    if found is None:
        raise Problem("not-found")
    response.headers["Cache-Control"] = "private, no-cache"
    pairs, more = found
    return schemas.LikelyDuplicates(items=[_document(each) for each in pairs], more=more)


@router.get("/{other_id}")
async def get_likely_duplicate(
    request: Request,
    response: Response,
    caller: CanWeigh,
    session: ReadSession,
    report_id: UUID,
    other_id: UUID,
) -> schemas.LikelyDuplicate:
    """One other body's report beside this one, alike or not, and what was decided about the two."""
    found = await find_pair(session, report_id, other_id, _reading(request, caller))
    if found is None:
        raise Problem("not-found")
    document = _document(found)
    response.headers["ETag"] = version_etag(document.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document


@router.post("/{other_id}/transitions")
async def create_duplicate_transition(
    *,
    request: Request,
    response: Response,
    caller: CanReconcile,
    session: WriteSession,
    report_id: UUID,
    other_id: UUID,
    seen_version: IfMatch,
    given: schemas.DuplicateTransitionInput,
) -> schemas.LikelyDuplicate:
    """Say that two reports are of one event, or of two, or take that back.

    Where one government's coordinator decides on both, it is theirs to say; where each government
    has one, the M&E team's. Both reports stay. Of one event only the chosen report may count
    towards figures; what counts already stays, and is told there as changed.
    """
    reading = _reading(request, caller)
    writer = Writer(caller, reading.now, getattr(request.state, "request_id", None))
    step = workflow.Request(given.action, given.reason, str(given.counts) if given.counts else None)
    reports = (report_id, other_id)
    check = partial(require_version, seen_version)
    outcome = await decide_on_pair(session, writer, reading, reports, step, check)
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise Problem(
            outcome.slug,
            errors=[
                {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
                for fault in outcome.faults
            ],
            **outcome.params,
        )
    found = await find_pair(session, report_id, other_id, reading)
    if found is None:
        raise Problem("not-found")
    document = _document(found)
    response.headers["ETag"] = version_etag(document.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document
