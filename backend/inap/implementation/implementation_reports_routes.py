"""HTTP of implementation reports (Position No. 3)."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanOversee, CanReport
from inap.evidence.queries import list_steps
from inap.implementation import implementation_reports_queries as queries
from inap.implementation import implementation_reports_schemas as schemas
from inap.implementation import implementation_reports_workflow as workflow
from inap.implementation.implementation_reports_queries import (
    Filters,
    SeenReport,
    find_implementation_report,
)
from inap.implementation.implementation_reports_recording import Draft, act, create, edit
from inap.implementation.position_queries import list_history
from inap.implementation.position_remembering import standing_of
from inap.implementation.position_routes import (
    done,
    page_of_steps,
    step_document,
    writer_of,
)
from inap.implementation.position_schemas import ActingPerson, Side
from inap.implementation.position_steps import Asked
from inap.kit import moments
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference, evidence_name
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.plans.settings import FollowUpSettings
from inap.plans.settings_queries import find_settings, list_settings

router = make_router(prefix="/implementation-reports", tag="implementation")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query(description="code of the activity")] = None,
    actor: Annotated[Code | None, Query()] = None,
    side: Annotated[Side | None, Query(description="the activities' side")] = None,
    state: Annotated[
        workflow.State | None, Query(description="where it stands", examples=["submitted"])
    ] = None,
    assignment: Annotated[UUID | None, Query(description="only those on one assignment")] = None,
    waiting: Annotated[
        bool, Query(description="only what the caller is to accept, to correct or to assess")
    ] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, actor, side, state, assignment, waiting)


def content_document(content: Mapping[str, Any], *, completes: bool) -> schemas.ReportContent:
    """What a revision says, as it is answered."""
    return schemas.ReportContent.model_validate(
        {
            "done_from": content["done_from"],
            "done_until": content["done_until"],
            "done": as_text_or_none(content["done"]),
            "obstacles": as_text_or_none(content["obstacles"]),
            "suggestions": as_text_or_none(content["suggestions"]),
            "completes": completes,
        }
    )


def _allowed(
    seen: SeenReport, caller: Caller, settings: FollowUpSettings, now: datetime
) -> list[str]:
    """What the caller may do now; assessing is the unit's, and leads nowhere."""
    facts = seen.facts(forms_used=settings.forms_used(seen.side))
    found = workflow.allowed(facts, standing_of(caller, seen.actor_id, seen.side), now)
    assessable = (
        seen.has_unit
        and caller.verifies_for(seen.actor_id)
        and seen.submitted_revision is not None
        and seen.submitted_by != caller.account_id
    )
    return [*found, "assess"] if assessable else found


def document(
    seen: SeenReport, caller: Caller, settings: FollowUpSettings, now: datetime
) -> schemas.ImplementationReport:
    """The answer for ``caller``, who sees it as ``seen``."""
    by = None
    if seen.submitted_by is not None:
        by = ActingPerson(id=seen.submitted_by, name=seen.submitted_by_name or "")
    lapsed = seen.shown_state != seen.state
    return schemas.ImplementationReport(
        id=seen.id,
        assignment=seen.assignment_id,
        plan=seen.plan,
        node=Reference(code=seen.node, title=as_text(seen.node_title)),
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        side=cast("Side", seen.side),
        covers=cast("workflow.Covers", seen.covers),
        stage=seen.stage,
        part=seen.part,
        state=cast("workflow.State", seen.shown_state),
        revision=seen.shown_revision,
        content=content_document(seen.content, completes=seen.completes),
        counts=seen.counted_revision is not None,
        reason=None if lapsed else seen.reason,
        deadline=None if lapsed else seen.deadline,
        reopened_until=None if lapsed else seen.reopened_until,
        submitted_by=by,
        submitted_at=seen.submitted_at,
        updated_at=seen.updated_at,
        version=seen.version,
        allowed=cast("Any", _allowed(seen, caller, settings, now)),
        evidence=seen.evidence,
    )


async def _answer(
    session: AsyncSession, response: Response, report_id: UUID, caller: Caller
) -> schemas.ImplementationReport:
    """The report as it stands now, with its ETag; raises ``not-found``."""
    now = moments.now()
    seen = await find_implementation_report(session, report_id, caller, now)
    if seen is None:
        raise Problem("not-found")
    settings = (await find_settings(session, seen.plan_id)).settings
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document(seen, caller, settings, now)


@router.get("")
async def list_implementation_reports(
    caller: CanOversee,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.ImplementationReport]:
    """The implementation reports that the caller may see, oldest first."""
    now = moments.now()
    found = await queries.list_implementation_reports(
        session, caller, limited, now, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    settings = await list_settings(session, {seen.plan_id for seen in kept})
    return Page(
        items=[document(seen, caller, settings[seen.plan_id], now) for seen in kept],
        next=following,
    )


@router.post("", status_code=201)
async def create_implementation_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    given: schemas.ImplementationReportInput,
) -> schemas.ImplementationReport:
    """Begin a report on an assignment (Position No. 3): the whole, a stage or a part; a draft."""
    writer = writer_of(request, reporter)
    draft = Draft(given.content(), given.completes)
    made = done(await create(session, writer, given.assignment, draft, given.coverage))
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(session, response, made, reporter)


@router.get("/{implementation_report_id}")
async def get_implementation_report(
    response: Response, caller: CanOversee, session: ReadSession, implementation_report_id: UUID
) -> schemas.ImplementationReport:
    """An implementation report; who is not of its body reads what was handed in last."""
    return await _answer(session, response, implementation_report_id, caller)


@router.patch("/{implementation_report_id}")
async def update_implementation_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    implementation_report_id: UUID,
    seen_version: IfMatch,
    given: schemas.ImplementationReportContent,
) -> schemas.ImplementationReport:
    """Change a draft, a returned or a reopened report."""
    draft = Draft(
        given.content(),
        given.completes if "completes" in given.model_fields_set else None,
        given.coverage if given.names_coverage else None,
    )
    done(
        await edit(
            session,
            writer_of(request, reporter),
            implementation_report_id,
            draft,
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, implementation_report_id, reporter)


@router.post("/{implementation_report_id}/transitions")
async def create_implementation_report_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    implementation_report_id: UUID,
    seen_version: IfMatch,
    given: schemas.ImplementationReportTransitionInput,
) -> schemas.ImplementationReport:
    """Submit, accept, return or reopen a report."""
    writer = writer_of(request, caller)
    done(
        await act(
            session,
            writer,
            implementation_report_id,
            Asked(given.action, writer.at, given.reason, given.deadline),
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, implementation_report_id, caller)


@router.get("/{implementation_report_id}/history")
async def list_implementation_report_history(
    caller: CanOversee, session: ReadSession, paging: Paging, implementation_report_id: UUID
) -> Page[schemas.ImplementationReportStep]:
    """Every step of an implementation report, each with what the report said then."""
    after = after_number(paging)
    seen = await find_implementation_report(
        session, implementation_report_id, caller, moments.now()
    )
    if seen is None:
        raise Problem("not-found")
    told = await list_history(
        session,
        seen.id,
        limit=paging.limit + 1,
        after=after,
        up_to_revision=seen.shown_revision,
    )
    contents = await queries.list_contents(session, seen.id)
    kept, following = page_of_steps(told, paging)
    files = await list_steps(session, "implementation_report", seen.id)
    items = []
    for each in kept:
        revision = each.revision or 1
        content, completes = contents[revision]
        items.append(
            schemas.ImplementationReportStep(
                **dict(step_document(each)),
                revision=revision,
                content=content_document(content, completes=completes),
                evidence=evidence_name(files.get(each.sequence)),
            )
        )
    return Page(items=items, next=following)
