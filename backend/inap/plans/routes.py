"""HTTP of the plans slice: plans, their logframe, periods and areas."""

import datetime

from fastapi import Request, Response

from inap.access.policies import Anyone
from inap.kit import moments
from inap.kit.database import ReadSession
from inap.kit.hot import answer_document
from inap.kit.pages import Page, Paging, after_parts, cut_page, slice_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import as_text
from inap.plans import indicator_routes, node_queries, queries
from inap.plans.documents import (
    actors_of_head,
    logframe_bytes,
    node_detail,
    plan_detail,
    plan_summary,
    review_item,
)
from inap.plans.periods import state_on
from inap.plans.schemas import (
    Area,
    Logframe,
    NodeDetail,
    Period,
    PlanDetail,
    PlanSummary,
    ReviewItem,
)
from inap.plans.seen import SeenPlan, Version

router = make_router(tag="plans")
router.include_router(indicator_routes.router)


@router.get("/plans")
async def list_plans(caller: Anyone, session: ReadSession, paging: Paging) -> Page[PlanSummary]:
    """The plans the caller may see, by code."""
    after = after_parts(paging, 1)
    rows = await queries.list_plans(
        session, caller, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda plan: (plan.code,))
    items = [PlanSummary.model_validate(plan_summary(plan)) for plan in kept]
    return Page(items=items, next=following)


@router.get("/plans/{plan}")
async def get_plan(
    seen: SeenPlan, version: Version, session: ReadSession, request: Request
) -> PlanDetail:
    """A plan with its phases, units and settings; raises ``not-found``."""
    settings = request.app.state.settings
    thresholds = {"on_track": settings.status_on_track, "at_risk": settings.status_at_risk}
    version.check(thresholds)
    counts = await queries.count_elements(session, seen)
    actors = await queries.actor_titles(session, actors_of_head(seen))
    return PlanDetail.model_validate(plan_detail(seen, counts, actors, thresholds))


@router.get("/plans/{plan}/logframe", response_model=Logframe)
async def get_logframe(
    seen: SeenPlan, version: Version, session: ReadSession, request: Request
) -> Response:
    """The whole logframe, parents before children, in the order of print."""
    version.check()
    body = logframe_bytes(seen, await node_queries.list_nodes(session, seen.id))
    return answer_document(
        request,
        body,
        plan=seen.code,
        version=seen.data_version,
        etag=version.etag(),
        public=version.public,
    )


@router.get("/plans/{plan}/nodes/{code}")
async def get_node(seen: SeenPlan, version: Version, code: str, session: ReadSession) -> NodeDetail:
    """A node with its place in the tree; raises ``not-found``."""
    version.check()
    found = await node_queries.list_nodes(session, seen.id, code)
    if not found:
        raise Problem("not-found")
    place = await node_queries.find_place(session, found[0].id)
    return NodeDetail.model_validate(node_detail(found[0], place))


@router.get("/plans/{plan}/periods")
async def list_periods(
    seen: SeenPlan, version: Version, session: ReadSession, paging: Paging
) -> Page[Period]:
    """The reporting periods by first day, the longer of two first, as they stand today."""
    today = moments.today()
    version.check(today)
    rows = await queries.list_periods(session, seen.id)
    kept, following = slice_page(
        rows, paging, lambda each: (each.start.isoformat(), _descending(each.end), each.code)
    )
    items = [
        Period(
            code=each.code,
            kind=each.kind,
            start=each.start,
            end=each.end,
            opens_on=each.opens_on,
            due_on=each.due_on,
            locks_on=each.locks_on,
            state=state_on(today, each.opens_on, each.due_on, each.locks_on),
        )
        for each in kept
    ]
    return Page(items=items, next=following)


def _descending(day: datetime.date) -> str:
    """A text that sorts later days first."""
    return f"{datetime.date.max.toordinal() - day.toordinal():07d}"


@router.get("/plans/{plan}/review")
async def list_review(
    seen: SeenPlan, version: Version, session: ReadSession, paging: Paging
) -> Page[ReviewItem]:
    """What a person should look at: nodes, indicators and actors read unclearly from the source."""
    version.check()
    found = await queries.list_unclear(session, seen.id, seen.head.get("registry", []))
    numbered = list(enumerate(found))
    kept, following = slice_page(numbered, paging, lambda row: (f"{row[0]:07d}",))
    items = [ReviewItem.model_validate(review_item(unclear)) for _, unclear in kept]
    return Page(items=items, next=following)


@router.get("/areas")
async def list_areas(_caller: Anyone, session: ReadSession, paging: Paging) -> Page[Area]:
    """The country, its region and its governorates, by code."""
    after = after_parts(paging, 1)
    rows = await queries.list_areas(
        session, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda area: (area.code,))
    items = [
        Area.model_validate(
            {
                "code": area.code,
                "kind": area.kind,
                "parent": area.parent,
                "jurisdiction": area.jurisdiction,
                "title": as_text(area.title),
                "iso": area.iso,
                "begins_on": area.begins_on,
            }
        )
        for area in kept
    ]
    return Page(items=items, next=following)
