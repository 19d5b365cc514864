"""HTTP of overlaps: what may be told twice, and what is decided about it."""

from datetime import datetime
from functools import partial
from typing import Annotated, Literal
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanReconcile, CanWeigh
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.submissions import clock, overlap_queries, overlap_workflow
from inap.submissions.admission import Refused
from inap.submissions.overlap_deciding import Wanted, act_on_overlap
from inap.submissions.overlap_declaring import Declaration, declare
from inap.submissions.overlap_documents import overlap_detail, overlap_document
from inap.submissions.overlap_queries import Filters, find_overlap, list_steps
from inap.submissions.overlap_schemas import (
    Overlap,
    OverlapDetail,
    OverlapInput,
    OverlapTransitionInput,
)
from inap.submissions.overlap_weighing import outcomes
from inap.submissions.queries import find_submissions
from inap.submissions.recording import NotThere
from inap.submissions.remembering import Writer

router = make_router(prefix="/overlaps", tag="submissions")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    indicator: Annotated[Code | None, Query()] = None,
    period: Annotated[Code | None, Query()] = None,
    state: Annotated[overlap_workflow.State | None, Query(description="where it stands")] = None,
    side: Annotated[
        Literal["federal", "krg", "national"] | None,
        Query(description="`national`: between the two governments"),
    ] = None,
    submission: Annotated[UUID | None, Query(description="those that it is in")] = None,
    waiting: Annotated[bool, Query(description="only what the caller is to decide")] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, indicator, period, state, side, submission, waiting)


@router.get("")
async def list_overlaps(
    caller: CanWeigh,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[Overlap]:
    """Submissions that may tell of the same thing, the first found first."""
    found = await overlap_queries.list_overlaps(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    ids = {member for seen in kept for member in seen.members}
    members = await find_submissions(session, ids, caller, clock.now())
    return Page(items=[overlap_document(seen, members, caller) for seen in kept], next=following)


@router.post("", status_code=201)
async def create_overlap(
    *,
    request: Request,
    response: Response,
    caller: CanReconcile,
    session: WriteSession,
    given: OverlapInput,
) -> OverlapDetail:
    """Declare an overlap that was not found by itself; it then waits for a decision."""
    writer = _writer(request, caller)
    declaration = Declaration(given.plan, given.submissions, given.reason)
    declared = await declare(session, writer, declaration)
    if isinstance(declared, Refused):
        raise _refuse(declared)
    response.headers["Location"] = f"{request.url.path}/{declared}"
    return await _answer(session, response, declared, caller, writer.at)


@router.get("/{overlap_id}")
async def get_overlap(
    response: Response, caller: CanWeigh, session: ReadSession, overlap_id: UUID
) -> OverlapDetail:
    """An overlap, its submissions side by side, and what each resolution would make of them."""
    return await _answer(session, response, overlap_id, caller, clock.now())


@router.post("/{overlap_id}/transitions")
async def create_overlap_transition(
    *,
    request: Request,
    response: Response,
    caller: CanReconcile,
    session: WriteSession,
    overlap_id: UUID,
    seen_version: IfMatch,
    given: OverlapTransitionInput,
) -> OverlapDetail:
    """Resolve an overlap, dismiss it, or reopen it.

    Within one government its coordinator decides. Between the two the M&E team does, and only the
    national figure changes. A decision ends by itself when a submission that it covers is corrected
    (`outdated`): everything then counts as reported until somebody decides again.
    """
    writer = _writer(request, caller)
    values = None if given.values is None else [value.cell() for value in given.values]
    step = overlap_workflow.Request(
        given.action, given.reason, given.resolution, with_values=values is not None
    )
    check = partial(require_version, seen_version)
    outcome = await act_on_overlap(session, writer, overlap_id, Wanted(step, values), check)
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise _refuse(outcome)
    return await _answer(session, response, overlap_id, caller, writer.at)


async def _answer(
    session: AsyncSession, response: Response, overlap_id: UUID, caller: Caller, now: datetime
) -> OverlapDetail:
    """The overlap as it stands now, with its ETag; raises ``not-found``."""
    seen = await find_overlap(session, overlap_id, caller)
    if seen is None:
        raise Problem("not-found")
    members = await find_submissions(session, seen.members, caller, now)
    found = (await outcomes(session, seen, members), await list_steps(session, seen.id))
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return overlap_detail(seen, members, found, caller, now)


def _writer(request: Request, caller: Caller) -> Writer:
    return Writer(caller, clock.now(), getattr(request.state, "request_id", None))


def _refuse(refused: Refused) -> Problem:
    return Problem(
        refused.slug,
        errors=[
            {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
            for fault in refused.faults
        ],
        **refused.params,
    )
