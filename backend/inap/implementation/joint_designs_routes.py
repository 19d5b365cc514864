"""HTTP of joint designs: the leads of a shared activity called to design it together."""

from typing import Annotated, cast
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import CanAct, CanCoordinate, CanOversee
from inap.implementation import joint_designs_queries as queries
from inap.implementation.joint_designs_queries import Filters, SeenDesign, find_design
from inap.implementation.joint_designs_recording import call, settle
from inap.implementation.joint_designs_schemas import (
    DesignState,
    JointDesign,
    JointDesignInput,
    JointDesignTransitionInput,
)
from inap.implementation.position_remembering import standing_of
from inap.implementation.position_routes import done, writer_of
from inap.implementation.position_schemas import ActingPerson, Side
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.plans.queries import find_plan

router = make_router(prefix="/joint-designs", tag="implementation")


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query(description="code of the activity")] = None,
    state: Annotated[
        DesignState | None, Query(description="where it stands", examples=["open"])
    ] = None,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, state)


def document(seen: SeenDesign, caller: Caller) -> JointDesign:
    """The answer for ``caller``."""
    standing = standing_of(caller, None, seen.side)
    return JointDesign(
        id=seen.id,
        plan=seen.plan,
        node=Reference(code=seen.node, title=as_text(seen.node_title)),
        side=cast("Side", seen.side),
        state=cast("DesignState", seen.state),
        note=as_text(seen.note),
        held_on=seen.held_on,
        outcome=as_text_or_none(seen.outcome),
        called_by=ActingPerson(id=seen.called_by, name=seen.called_by_name),
        called_at=seen.called_at,
        settled_at=seen.settled_at,
        version=seen.version,
        allowed=["settle"] if standing.may_decide and seen.state == "open" else [],
    )


async def _answer(
    session: AsyncSession, response: Response, design_id: UUID, caller: Caller
) -> JointDesign:
    seen = await find_design(session, design_id, caller)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return document(seen, caller)


@router.get("")
async def list_joint_designs(
    caller: CanOversee,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[JointDesign]:
    """The joint designs that the caller may see, oldest first."""
    found = await queries.list_designs(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=[document(seen, caller) for seen in kept], next=following)


@router.post("", status_code=201)
async def create_joint_design(
    *,
    request: Request,
    response: Response,
    coordinator: CanCoordinate,
    session: WriteSession,
    given: JointDesignInput,
) -> JointDesign:
    """Call the leads of a shared activity to a joint design; their plans wait until it settles."""
    plan = await find_plan(session, coordinator, given.plan)
    if plan is None:
        raise Problem(
            "invalid-request", errors=[{"pointer": "/plan", "slug": "unknown-code", "params": {}}]
        )
    writer = writer_of(request, coordinator)
    made = done(
        await call(session, writer, plan.id, given.node, given.note.stored(), given.held_on)
    )
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(session, response, made, coordinator)


@router.get("/{joint_design_id}")
async def get_joint_design(
    response: Response, caller: CanOversee, session: ReadSession, joint_design_id: UUID
) -> JointDesign:
    """A joint design."""
    return await _answer(session, response, joint_design_id, caller)


@router.post("/{joint_design_id}/transitions")
async def create_joint_design_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    session: WriteSession,
    joint_design_id: UUID,
    seen_version: IfMatch,
    given: JointDesignTransitionInput,
) -> JointDesign:
    """Settle a joint design with what was agreed."""
    done(
        await settle(
            session,
            writer_of(request, caller),
            joint_design_id,
            given.outcome.stored(),
            lambda version: require_version(seen_version, version),
        )
    )
    return await _answer(session, response, joint_design_id, caller)
