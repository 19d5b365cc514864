"""HTTP of the submissions slice."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from inap.access.policies import Anyone, CanAct, CanReport
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.submissions import (
    batch_routes,
    checking_routes,
    clock,
    deciding_routes,
    queries,
    workflow,
)
from inap.submissions.admission import Refused
from inap.submissions.answering_routes import answer, done, refusal, writer_of
from inap.submissions.documents import history_document, submission_document
from inap.submissions.facts import FactCodes, Report
from inap.submissions.queries import Filters, find_submission, list_history
from inap.submissions.recording import Change, act, create, edit
from inap.submissions.remarks import Remark, Said
from inap.submissions.schemas import (
    HistoryEntry,
    Jurisdiction,
    Submission,
    SubmissionChange,
    SubmissionInput,
    TransitionInput,
)

router = make_router(prefix="/submissions", tag="submissions")
router.include_router(batch_routes.router)
router.include_router(checking_routes.router)
router.include_router(deciding_routes.router)


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    indicator: Annotated[Code | None, Query()] = None,
    actor: Annotated[Code | None, Query()] = None,
    period: Annotated[Code | None, Query()] = None,
    area: Annotated[Code | None, Query()] = None,
    state: Annotated[workflow.State | None, Query(description="as the caller sees it")] = None,
    jurisdiction: Annotated[Jurisdiction | None, Query()] = None,
    waiting: Annotated[
        bool, Query(description="only what the caller is to verify, approve or correct")
    ] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, indicator, actor, period, area, state, jurisdiction, waiting)


def _refuse_both(given: SubmissionInput | SubmissionChange, *, values_required: bool) -> None:
    """Raise ``invalid-request`` unless the values are typed or taken from reports, not both."""
    typed = "values" in given.model_fields_set
    taken = given.activity_reports is not None
    if (typed and taken) or (values_required and not typed and not taken):
        slug = "value-not-expected" if taken else "missing"
        raise Problem(
            "invalid-request", errors=[{"pointer": "/values", "slug": slug, "params": {}}]
        )


@router.get("")
async def list_submissions(
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[Submission]:
    """The submissions that the caller may see, oldest first."""
    now = clock.now()
    found = await queries.list_submissions(
        session, caller, limited, now, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=[submission_document(seen, caller, now) for seen in kept], next=following)


@router.post("", status_code=201, responses={200: {"model": Submission}})
async def create_submission(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    given: SubmissionInput,
    dry_run: Annotated[
        bool,
        Query(
            description="look, and write nothing: 200 with what it would be, its id means nothing"
        ),
    ] = False,
) -> Submission:
    """Report a fact: keeps a draft, to be submitted by a transition."""
    writer = writer_of(request, reporter)
    codes = FactCodes(given.plan, given.indicator, given.actor, given.period, given.area)
    narrative = given.narrative.stored() if given.narrative else None
    _refuse_both(given, values_required=True)
    report = Report(
        codes,
        [value.cell() for value in given.values],
        narrative or None,
        counted=given.activity_reports,
    )
    trial = await session.begin_nested() if dry_run else None
    created = await create(session, writer, report)
    if isinstance(created, Refused):
        raise refusal(created)
    document = await answer(session, response, created, reporter, writer.at)
    if trial is None:
        response.headers["Location"] = f"{request.url.path}/{created}"
    else:
        await trial.rollback()
        response.status_code = 200
    return document


@router.get("/{submission_id:uuid}")
async def get_submission(
    response: Response, caller: Anyone, session: ReadSession, submission_id: UUID
) -> Submission:
    """A submission; who does not take part in its approval sees what is published of it."""
    return await answer(session, response, submission_id, caller, clock.now())


@router.patch("/{submission_id:uuid}")
async def update_submission(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    submission_id: UUID,
    seen_version: IfMatch,
    given: SubmissionChange,
) -> Submission:
    """Change a draft, a returned or a reopened submission."""
    writer = writer_of(request, reporter)
    change = Change(
        values=[value.cell() for value in given.values]
        if "values" in given.model_fields_set
        else None,
        narrative=(given.narrative.stored() if given.narrative else None) or None,
        with_narrative="narrative" in given.model_fields_set,
        counted=given.activity_reports,
    )
    _refuse_both(given, values_required=False)
    check = partial(require_version, seen_version)
    done(await edit(session, writer, submission_id, change, check))
    return await answer(session, response, submission_id, reporter, writer.at)


@router.post("/{submission_id}/transitions")
async def create_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    submission_id: UUID,
    seen_version: IfMatch,
    given: TransitionInput,
) -> Submission:
    """Submit, verify, approve, return or reopen a submission."""
    writer = writer_of(request, caller)
    if misplaced := _misplaced(given):
        raise Problem(
            "invalid-request",
            errors=[
                {
                    "pointer": f"/{name}",
                    "slug": "value-not-expected",
                    "params": {"action": given.action},
                }
                for name in misplaced
            ],
        )
    step = workflow.Request(given.action, writer.at, given.reason, given.deadline)
    said = Said(
        notes={each.slug: each.note for each in given.notes},
        remarks=[Remark(each.sex, each.age, each.note) for each in given.cells],
    )
    check = partial(require_version, seen_version)
    done(await act(session, writer, submission_id, step, check, said))
    return await answer(session, response, submission_id, caller, writer.at)


def _misplaced(given: TransitionInput) -> list[str]:
    """What is given with an action that has no use for it."""
    uses = {
        "deadline": (given.deadline is not None, ("return", "reopen")),
        "notes": (bool(given.notes), ("submit",)),
        "cells": (bool(given.cells), ("return",)),
    }
    return [name for name, (told, actions) in uses.items() if told and given.action not in actions]


@router.get("/{submission_id}/history")
async def list_submission_history(
    caller: Anyone, session: ReadSession, paging: Paging, submission_id: UUID
) -> Page[HistoryEntry]:
    """Every step of a submission, first to last, for those who take part in its approval."""
    after = after_number(paging)
    seen = await find_submission(session, submission_id, caller, clock.now())
    if seen is None or not seen.full:
        raise Problem("not-found")
    found = await list_history(session, submission_id, limit=paging.limit + 1, after=after)
    kept, following = cut_page(found, paging, lambda told: (str(told.sequence),))
    return Page(items=[history_document(told) for told in kept], next=following)
