"""HTTP of support reports."""

from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanOversee, CanReport
from inap.implementation import support_reports_queries as queries
from inap.implementation import support_reports_schemas as schemas
from inap.implementation import support_reports_workflow as workflow
from inap.implementation.position_queries import list_history
from inap.implementation.position_remembering import standing_of
from inap.implementation.position_routes import (
    done,
    page_of_steps,
    step_document,
    writer_of,
)
from inap.implementation.position_schemas import ActingPerson, PositionStep, Side
from inap.implementation.position_steps import possible
from inap.implementation.support_reports_queries import (
    Filters,
    SeenSupport,
    find_support_report,
)
from inap.implementation.support_reports_recording import Draft, act, create, edit
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.plans.queries import find_plan

router = make_router(prefix="/support-reports", tag="implementation")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query(description="code of the activity")] = None,
    actor: Annotated[Code | None, Query()] = None,
    side: Annotated[Side | None, Query(description="the activities' side")] = None,
    state: Annotated[
        workflow.State | None, Query(description="where it stands", examples=["submitted"])
    ] = None,
    waiting: Annotated[bool, Query(description="only what the caller is to note")] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, actor, side, state, waiting)


def document(seen: SeenSupport, caller: Caller) -> schemas.SupportReport:
    """The answer for ``caller``."""
    standing = standing_of(caller, seen.actor_id, seen.side)
    submitted_by = str(seen.submitted_by) if seen.submitted_by else None
    by = None
    if seen.submitted_by is not None:
        by = ActingPerson(id=seen.submitted_by, name=seen.submitted_by_name or "")
    return schemas.SupportReport(
        id=seen.id,
        plan=seen.plan,
        node=Reference(code=seen.node, title=as_text(seen.node_title)),
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        side=cast("Side", seen.side),
        state=cast("workflow.State", seen.state),
        leads=[Reference(code=lead["code"], title=as_text(lead["title"])) for lead in seen.leads],
        support=as_text_or_none(seen.content["support"]),
        preparations=as_text_or_none(seen.content["preparations"]),
        suggestions=as_text_or_none(seen.content["suggestions"]),
        submitted_by=by,
        submitted_at=seen.submitted_at,
        noted_at=seen.noted_at,
        updated_at=seen.updated_at,
        version=seen.version,
        allowed=cast("Any", possible(workflow.STEPS, seen.state, standing, submitted_by)),
    )


async def _answer(
    session: AsyncSession, response: Response, report_id: UUID, caller: Caller
) -> schemas.SupportReport:
    seen = await find_support_report(session, report_id, caller)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document(seen, caller)


@router.get("")
async def list_support_reports(
    caller: CanOversee,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.SupportReport]:
    """The support reports that the caller may see, oldest first."""
    found = await queries.list_support_reports(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=[document(seen, caller) for seen in kept], next=following)


@router.post("", status_code=201)
async def create_support_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    given: schemas.SupportReportInput,
) -> schemas.SupportReport:
    """Begin an account of support given to leads of an activity, as a draft."""
    plan = await find_plan(session, reporter, given.plan)
    if plan is None:
        raise Problem(
            "invalid-request", errors=[{"pointer": "/plan", "slug": "unknown-code", "params": {}}]
        )
    draft = Draft(given.content(), given.leads)
    writer = writer_of(request, reporter)
    made = done(await create(session, writer, plan.id, given.node, given.actor, draft))
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(session, response, made, reporter)


@router.get("/{support_report_id}")
async def get_support_report(
    response: Response, caller: CanOversee, session: ReadSession, support_report_id: UUID
) -> schemas.SupportReport:
    """A support report."""
    return await _answer(session, response, support_report_id, caller)


@router.patch("/{support_report_id}")
async def update_support_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    support_report_id: UUID,
    seen_version: IfMatch,
    given: schemas.SupportReportContent,
) -> schemas.SupportReport:
    """Change a draft."""
    draft = Draft(given.content(), given.leads if "leads" in given.model_fields_set else None)
    done(
        await edit(
            session,
            writer_of(request, reporter),
            support_report_id,
            draft,
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, support_report_id, reporter)


@router.post("/{support_report_id}/transitions")
async def create_support_report_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    support_report_id: UUID,
    seen_version: IfMatch,
    given: schemas.SupportReportTransitionInput,
) -> schemas.SupportReport:
    """Submit a support report, or take note of it."""
    done(
        await act(
            session,
            writer_of(request, caller),
            support_report_id,
            given.action,
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, support_report_id, caller)


@router.get("/{support_report_id}/history")
async def list_support_report_history(
    caller: CanOversee, session: ReadSession, paging: Paging, support_report_id: UUID
) -> Page[PositionStep]:
    """Every step of a support report, first to last."""
    after = after_number(paging)
    if await find_support_report(session, support_report_id, caller) is None:
        raise Problem("not-found")
    told = await list_history(session, support_report_id, limit=paging.limit + 1, after=after)
    kept, following = page_of_steps(told, paging)
    return Page(items=[step_document(each) for each in kept], next=following)
