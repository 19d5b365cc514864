"""HTTP of assessments: what a body's women's-empowerment unit finds of an implementation report."""

from typing import Any, cast
from uuid import UUID

from fastapi import Request, Response

from inap.access.policies import CanAct, CanOversee
from inap.implementation import implementation_reports_schemas as schemas
from inap.implementation.implementation_reports_queries import (
    ToldAssessment,
    find_implementation_report,
    list_assessments,
)
from inap.implementation.implementation_reports_recording import Finding, assess
from inap.implementation.position_routes import done, writer_of
from inap.implementation.position_schemas import ActingPerson
from inap.kit import moments
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import as_text, as_text_or_none

router = make_router(prefix="/implementation-reports", tag="implementation")


def _document(told: ToldAssessment) -> schemas.Assessment:
    return schemas.Assessment(
        id=told.id,
        revision=told.revision,
        conformity=cast("Any", told.conformity),
        effect=as_text(told.effect),
        proposals=as_text_or_none(told.proposals),
        by=ActingPerson(id=told.by, name=told.by_name),
        at=told.at,
    )


@router.get("/{implementation_report_id}/assessments")
async def list_report_assessments(
    caller: CanOversee, session: ReadSession, paging: Paging, implementation_report_id: UUID
) -> Page[schemas.Assessment]:
    """The assessments of a report, the newest first; the newest holds."""
    before = after_id(paging)
    seen = await find_implementation_report(
        session, implementation_report_id, caller, moments.now()
    )
    if seen is None:
        raise Problem("not-found")
    found = await list_assessments(session, seen.id, limit=paging.limit + 1, before=before)
    kept, following = cut_page(found, paging, lambda told: (str(told.id),))
    return Page(items=[_document(told) for told in kept], next=following)


@router.post("/{implementation_report_id}/assessments", status_code=201)
async def create_assessment(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    implementation_report_id: UUID,
    seen_version: IfMatch,
    given: schemas.AssessmentInput,
) -> schemas.Assessment:
    """Assess what was handed in last: conformity, effect, proposals. Earlier ones stay.

    `If-Match` is the report's version: what was handed in meanwhile is to be read first.
    """
    effect = given.effect.stored()
    if not effect:
        raise Problem(
            "invalid-request",
            errors=[{"pointer": "/effect", "slug": "value-missing", "params": {}}],
        )
    finding = Finding(
        given.conformity, effect, (given.proposals.stored() or None) if given.proposals else None
    )
    made = done(
        await assess(
            session,
            writer_of(request, caller),
            implementation_report_id,
            finding,
            lambda version: require_version(seen_version, version),
        )
    )
    found = await list_assessments(session, implementation_report_id, limit=1)
    if not found or found[0].id != made.id:
        raise Problem("conflict")
    response.headers["ETag"] = version_etag(made.report_version)
    return _document(found[0])
