"""HTTP of indicators."""

from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Query

from inap.actors.folding import matches, words
from inap.kit.database import ReadSession
from inap.kit.pages import Page, Paging, slice_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.plans import indicator_queries
from inap.plans.documents import indicator_document, searched_texts
from inap.plans.indicator_queries import Wanted
from inap.plans.schemas import Indicator, Side
from inap.plans.seen import SeenPlan, Version

router = make_router(tag="indicators")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of indicators may be narrowed to."""

    node: Annotated[
        str | None, Query(max_length=64, description="measures this node or one below it")
    ] = None
    side: Annotated[Side | None, Query(description="measures an activity of this side")] = None
    actor: Annotated[str | None, Query(max_length=64, description="this actor reports on it")] = (
        None
    )
    q: Annotated[
        str | None,
        Query(
            max_length=200,
            description="words in its code or title, or in its node's; spellings are folded",
        ),
    ] = None


@router.get("/plans/{plan}/indicators")
async def list_indicators(
    seen: SeenPlan,
    version: Version,
    session: ReadSession,
    paging: Paging,
    filters: Annotated[Filters, Depends()],
) -> Page[Indicator]:
    """The plan's indicators in the order of print."""
    version.check()
    wanted = Wanted(filters.node, filters.side, filters.actor)
    listed = await indicator_queries.list_listed(session, seen.id, wanted)
    if filters.q is not None:
        sought = words(filters.q)
        listed = [
            each
            for each in listed
            if matches(sought, each.code, each.node, *searched_texts(each.title, each.node_title))
        ]
    kept, following = slice_page(listed, paging, lambda each: (f"{each.position:09d}", each.code))
    found = await indicator_queries.load_indicators(session, [each.id for each in kept])
    items = [Indicator.model_validate(indicator_document(each)) for each in found]
    return Page(items=items, next=following)


@router.get("/plans/{plan}/indicators/{code}")
async def get_indicator(
    seen: SeenPlan, version: Version, code: str, session: ReadSession
) -> Indicator:
    """An indicator; raises ``not-found``."""
    version.check()
    identity = await indicator_queries.find_indicator_id(session, seen.id, code)
    if identity is None:
        raise Problem("not-found")
    found = await indicator_queries.load_indicators(session, [identity])
    return Indicator.model_validate(indicator_document(found[0]))
