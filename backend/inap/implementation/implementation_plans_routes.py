"""HTTP of implementation plans (Position No. 2)."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanOversee, CanReport
from inap.implementation import implementation_plans_queries as queries
from inap.implementation import implementation_plans_schemas as schemas
from inap.implementation import implementation_plans_workflow as workflow
from inap.implementation.implementation_plans_content import missing_years, steps_of, years_of
from inap.implementation.implementation_plans_queries import (
    Filters,
    SeenPlan,
    find_implementation_plan,
)
from inap.implementation.implementation_plans_recording import act, create, edit
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
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none

router = make_router(prefix="/implementation-plans", tag="implementation")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query(description="code of the activity")] = None,
    actor: Annotated[Code | None, Query()] = None,
    side: Annotated[Side | None, Query(description="the activities' side")] = None,
    state: Annotated[
        workflow.State | None, Query(description="where it stands", examples=["submitted"])
    ] = None,
    waiting: Annotated[
        bool, Query(description="only what the caller is to decide on, to instruct or to change")
    ] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, actor, side, state, waiting)


def content_document(content: Mapping[str, Any]) -> schemas.PlanContent:
    """What a revision says, as it is answered."""
    return schemas.PlanContent(
        mechanism=as_text_or_none(content["mechanism"]),
        steps=[
            schemas.TimeStep.model_validate({**step, "text": as_text(step["text"])})
            for step in content["steps"]
        ],
        units=[as_text(unit) for unit in content["units"]],
        own_part=as_text_or_none(content["own_part"]),
        support_required=as_text_or_none(content["support_required"]),
    )


def document(seen: SeenPlan, caller: Caller) -> schemas.ImplementationPlan:
    """The answer for ``caller``, who sees it as ``seen``."""
    frame = seen.time_frame or {}
    start, end = (
        date.fromisoformat(frame[name]) if frame.get(name) else None for name in ("start", "end")
    )
    years = years_of(start, end)
    standing = standing_of(caller, seen.actor_id, seen.side)
    by = None
    if seen.full and seen.submitted_by is not None:
        by = ActingPerson(id=seen.submitted_by, name=seen.submitted_by_name or "")
    return schemas.ImplementationPlan(
        id=seen.id,
        assignment=seen.assignment_id,
        plan=seen.plan,
        node=Reference(code=seen.node, title=as_text(seen.node_title)),
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        side=cast("Side", seen.side),
        state=cast("workflow.State", seen.state),
        revision=seen.shown_revision,
        content=content_document(seen.content),
        shared=seen.leads > 1,
        years=years,
        missing_years=missing_years(years, steps_of(seen.content)),
        joint_design=seen.joint_design,
        reason=seen.reason if seen.full else None,
        deadline=seen.deadline if seen.full else None,
        submitted_by=by,
        submitted_at=seen.submitted_at,
        instructed_at=seen.instructed_at,
        updated_at=seen.updated_at,
        version=seen.version,
        allowed=cast("Any", workflow.allowed(seen.facts, standing)) if seen.full else [],
    )


async def _answer(
    session: AsyncSession, response: Response, plan_id: UUID, caller: Caller
) -> schemas.ImplementationPlan:
    """The plan as it stands now, with its ETag; raises ``not-found``."""
    seen = await find_implementation_plan(session, plan_id, caller)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document(seen, caller)


@router.get("")
async def list_implementation_plans(
    caller: CanOversee,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.ImplementationPlan]:
    """The implementation plans that the caller may see, oldest first."""
    found = await queries.list_implementation_plans(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=[document(seen, caller) for seen in kept], next=following)


@router.post("", status_code=201)
async def create_implementation_plan(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    given: schemas.ImplementationPlanInput,
) -> schemas.ImplementationPlan:
    """Begin the implementation plan of an assignment (Position No. 2), as a draft."""
    writer = writer_of(request, reporter)
    made = done(await create(session, writer, given.assignment, given.content()))
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(session, response, made, reporter)


@router.get("/{implementation_plan_id}")
async def get_implementation_plan(
    response: Response, caller: CanOversee, session: ReadSession, implementation_plan_id: UUID
) -> schemas.ImplementationPlan:
    """An implementation plan; who is not of its body reads what was handed in last."""
    return await _answer(session, response, implementation_plan_id, caller)


@router.patch("/{implementation_plan_id}")
async def update_implementation_plan(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    implementation_plan_id: UUID,
    seen_version: IfMatch,
    given: schemas.ImplementationPlanContent,
) -> schemas.ImplementationPlan:
    """Change a draft, or a plan of which a change was asked for."""
    done(
        await edit(
            session,
            writer_of(request, reporter),
            implementation_plan_id,
            given.content(),
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, implementation_plan_id, reporter)


@router.post("/{implementation_plan_id}/transitions")
async def create_implementation_plan_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    implementation_plan_id: UUID,
    seen_version: IfMatch,
    given: schemas.ImplementationPlanTransitionInput,
) -> schemas.ImplementationPlan:
    """Submit a plan, approve it, ask for a change, or instruct its body to start."""
    writer = writer_of(request, caller)
    done(
        await act(
            session,
            writer,
            implementation_plan_id,
            Asked(given.action, writer.at, given.reason, given.deadline),
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, implementation_plan_id, caller)


@router.get("/{implementation_plan_id}/history")
async def list_implementation_plan_history(
    caller: CanOversee, session: ReadSession, paging: Paging, implementation_plan_id: UUID
) -> Page[schemas.ImplementationPlanStep]:
    """Every step of an implementation plan, each with what the plan said then."""
    after = after_number(paging)
    seen = await find_implementation_plan(session, implementation_plan_id, caller)
    if seen is None or not seen.full:
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
    items = [
        schemas.ImplementationPlanStep(
            **dict(step_document(each)),
            revision=each.revision or 1,
            content=content_document(contents[each.revision or 1]),
        )
        for each in kept
    ]
    return Page(items=items, next=following)
