"""HTTP of assignments (Position No. 1)."""

from datetime import date
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanCoordinate, CanOversee, CanReport
from inap.implementation import assignments_queries as queries
from inap.implementation import assignments_schemas as schemas
from inap.implementation import assignments_workflow as workflow
from inap.implementation.assignments_queries import (
    Filters,
    SeenAssignment,
    find_assignment,
    list_other_parts,
)
from inap.implementation.assignments_recording import acknowledge_own, act, circulate
from inap.implementation.implementation_plans_content import years_of
from inap.implementation.implementation_progress import plan_due_on, report_due_on
from inap.implementation.position_queries import list_history
from inap.implementation.position_remembering import standing_of
from inap.implementation.position_routes import (
    done,
    page_of_steps,
    step_document,
    writer_of,
)
from inap.implementation.position_schemas import PositionStep, Side
from inap.implementation.position_steps import Asked
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.plans.queries import find_plan
from inap.plans.settings import FollowUpSettings
from inap.plans.settings_queries import find_settings, list_settings

router = make_router(prefix="/assignments", tag="implementation")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query(description="code of the activity")] = None,
    actor: Annotated[Code | None, Query()] = None,
    side: Annotated[Side | None, Query(description="the activities' side")] = None,
    state: Annotated[
        workflow.State | None, Query(description="where it stands", examples=["circulated"])
    ] = None,
    own: Annotated[bool, Query(description="only those of the caller's own bodies")] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, actor, side, state, own)


def fields_of(seen: SeenAssignment, caller: Caller, settings: FollowUpSettings) -> dict[str, Any]:
    """The answer's fields for ``caller``, who sees it as ``seen``."""
    frame = seen.time_frame or {}
    start, end = (date.fromisoformat(day) if day else None for day in _ends(frame))
    own = seen.actor_id in queries.own_actors(caller)
    plan = None
    if seen.implementation_plan is not None and (own or seen.plan_handed_in):
        plan = schemas.AssignmentPlan(
            id=seen.implementation_plan, state=cast("Any", seen.plan_state)
        )
    standing = standing_of(caller, seen.actor_id, seen.side)
    allowed = workflow.allowed(seen.state, standing, refusal_allowed=settings.refusal_allowed)
    return {
        "id": seen.id,
        "plan": seen.plan,
        "node": Reference(code=seen.node, title=as_text(seen.node_title)),
        "actor": Reference(code=seen.actor, title=as_text(seen.actor_title)),
        "side": seen.side,
        "state": seen.state,
        "stage": seen.stage,
        "note": as_text_or_none(seen.note) if seen.full else None,
        "reason": seen.reason if seen.full else None,
        "circulated_at": seen.circulated_at,
        "acknowledged_at": seen.acknowledged_at,
        "plan_due_on": plan_due_on(seen.due_on, seen.circulated_at, settings.position_2_due_days),
        "report_due_on": report_due_on(end, settings.position_3_due_days),
        "shared": seen.leads > 1,
        "years": years_of(start, end),
        "stages": [stage["text"] for stage in frame.get("stages") or []],
        "implementation_plan": plan,
        "forms_used": settings.forms_used(seen.side),
        "version": seen.version,
        "allowed": allowed if seen.full else [],
    }


def _ends(frame: dict[str, Any]) -> tuple[str | None, str | None]:
    return frame.get("start"), frame.get("end")


async def _answer(
    session: AsyncSession, response: Response, assignment_id: UUID, caller: Caller
) -> schemas.AssignmentDetail:
    """The assignment as it stands now, with its ETag; raises ``not-found``."""
    seen = await find_assignment(session, assignment_id, caller)
    if seen is None:
        raise Problem("not-found")
    settings = (await find_settings(session, seen.plan_id)).settings
    parts = await list_other_parts(session, seen.node_id)
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return schemas.AssignmentDetail(
        **fields_of(seen, caller, settings),
        shared_with=[
            schemas.SharedPart(
                actor=Reference(code=part.actor, title=as_text(part.title)),
                known=part.known,
                stage=part.stage,
            )
            for part in parts
            if part.part == "lead" and part.actor != seen.actor
        ],
        supporting=[
            Reference(code=part.actor, title=as_text(part.title))
            for part in parts
            if part.part == "support"
        ],
    )


@router.get("")
async def list_assignments(
    caller: CanOversee,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.Assignment]:
    """The assignments that the caller may see, oldest first."""
    found = await queries.list_assignments(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    settings = await list_settings(session, {seen.plan_id for seen in kept})
    return Page(
        items=[
            schemas.Assignment(**fields_of(seen, caller, settings[seen.plan_id])) for seen in kept
        ],
        next=following,
    )


@router.post("")
async def create_assignments(
    *,
    request: Request,
    coordinator: CanCoordinate,
    session: WriteSession,
    given: schemas.CirculationInput,
) -> schemas.Circulation:
    """Circulate activities to all of their leads that have no assignment yet (Position No. 1)."""
    plan = await find_plan(session, coordinator, given.plan)
    if plan is None:
        raise Problem(
            "invalid-request", errors=[{"pointer": "/plan", "slug": "unknown-code", "params": {}}]
        )
    made = done(
        await circulate(
            session,
            writer_of(request, coordinator),
            plan,
            node=given.node,
            side=given.side,
            note=(given.note.stored() or None) if given.note else None,
            due_on=given.due_on,
            dry_run=given.dry_run,
        )
    )
    return schemas.Circulation(
        circulated=made.circulated, already=made.already, without_actor=made.without_actor
    )


@router.post("/acknowledgements")
async def create_acknowledgements(
    request: Request,
    reporter: CanReport,
    session: WriteSession,
    given: schemas.AcknowledgementInput,
) -> schemas.Acknowledgement:
    """Acknowledge everything that was circulated to one's own bodies in a plan."""
    count = await acknowledge_own(session, writer_of(request, reporter), given.plan)
    return schemas.Acknowledgement(acknowledged=count)


@router.get("/{assignment_id:uuid}")
async def get_assignment(
    response: Response, caller: CanOversee, session: ReadSession, assignment_id: UUID
) -> schemas.AssignmentDetail:
    """An assignment, with who else leads and supports the activity."""
    return await _answer(session, response, assignment_id, caller)


@router.post("/{assignment_id}/transitions")
async def create_assignment_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    assignment_id: UUID,
    seen_version: IfMatch,
    given: schemas.AssignmentTransitionInput,
) -> schemas.AssignmentDetail:
    """Acknowledge, decline, circulate again or withdraw an assignment."""
    writer = writer_of(request, caller)
    asked = Asked(given.action, writer.at, given.reason)
    done(
        await act(
            session,
            writer,
            assignment_id,
            asked,
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, assignment_id, caller)


@router.get("/{assignment_id}/history")
async def list_assignment_history(
    caller: CanOversee, session: ReadSession, paging: Paging, assignment_id: UUID
) -> Page[PositionStep]:
    """Every step of an assignment, first to last."""
    after = after_number(paging)
    seen = await find_assignment(session, assignment_id, caller)
    if seen is None or not seen.full:
        raise Problem("not-found")
    told = await list_history(session, assignment_id, limit=paging.limit + 1, after=after)
    kept, following = page_of_steps(told, paging)
    return Page(items=[step_document(each) for each in kept], next=following)
