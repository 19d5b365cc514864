"""HTTP of entries that may be one body: finding them, merging them, and taking that back."""

import asyncio
from collections.abc import Mapping
from typing import Annotated, Any

from fastapi import Query, Request, Response

from inap.access.policies import CanMergeActors, CanTraceRegistry
from inap.actors import merging
from inap.actors.answering_routes import PRIVATE, answer, done, hand_of
from inap.actors.likeness import Likeness, find_likenesses
from inap.actors.likeness_queries import list_entries, titles_of
from inap.actors.merging_schemas import ActorLikeness, MergeInput, MergeOutlook
from inap.actors.refusing import Refused
from inap.actors.schemas import ActorDetail
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version
from inap.kit.pages import Key, Page, Paging, slice_page
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text

router = make_router(tag="actors")
# What a merge is refused for that is told beforehand; anything else is a problem of the asking.
_OUTLOOKS = ("merge-not-possible", "merge-clash")


@router.get("/actors/duplicates")
async def list_actor_duplicates(
    response: Response, _tracer: CanTraceRegistry, session: ReadSession, paging: Paging
) -> Page[ActorLikeness]:
    """Entries that may be one body, the surest pairs first; a rule points them out, people decide.

    Spellings are compared as search folds them, each within its own script. Entries of the two
    governments are never the same body, and those that stand for many bodies are left out.
    """
    entries = await list_entries(session)
    # Thousands of names take a second, in which others are to be answered.
    found = await asyncio.to_thread(find_likenesses, entries)
    kept, following = slice_page(found, paging, _place)
    titles = await titles_of(session, {code for each in kept for code in (each.first, each.second)})
    response.headers["Cache-Control"] = PRIVATE
    return Page(
        items=[
            ActorLikeness(
                first=Reference(code=each.first, title=as_text(titles.get(each.first))),
                second=Reference(code=each.second, title=as_text(titles.get(each.second))),
                reasons=list(each.reasons),
                score=each.score,
                first_name=each.first_name,
                second_name=each.second_name,
            )
            for each in kept
        ],
        next=following,
    )


@router.get("/actors/{code}/merge")
async def get_merge_outlook(
    *,
    code: Code,
    request: Request,
    response: Response,
    merger: CanMergeActors,
    session: ReadSession,
    into: Annotated[
        Code, Query(description="code of the entry that would stay", examples=["X-HOPE-NETWORK"])
    ],
) -> MergeOutlook:
    """What merging an entry into another would be refused for; nothing is changed."""
    outcome = await merging.look(session, hand_of(request, merger), code, into)
    against: Mapping[str, Any] = {}
    if isinstance(outcome, Refused) and outcome.slug in _OUTLOOKS:
        against = outcome.params
    else:
        done(outcome)
    response.headers["Cache-Control"] = PRIVATE
    return MergeOutlook.model_validate(
        {
            "into": into,
            "possible": not against,
            "why": against.get("why"),
            "clash_count": against.get("count", 0),
            "clashes": against.get("clashes", []),
        }
    )


@router.post("/actors/{code}/merge")
async def create_actor_merge(
    *,
    code: Code,
    request: Request,
    response: Response,
    merger: CanMergeActors,
    session: WriteSession,
    seen_version: IfMatch,
    given: MergeInput,
) -> ActorDetail:
    """Merge an entry into another: all that named it names the other from then on.

    It stays as a pointer, and the other one is found by its spellings. Two reports on one indicator
    that could not both be one body's, and the like, are a problem that lists them; nothing is then
    changed. What was moved is kept, so that it can be put back.
    """
    outcome = await merging.merge(
        session,
        hand_of(request, merger),
        code,
        given.into,
        given.reason,
        lambda version: require_version(seen_version, version),
    )
    done(outcome)
    return await answer(session, response, code, merger)


@router.post("/actors/{code}/unmerge")
async def create_actor_unmerge(
    *,
    code: Code,
    request: Request,
    response: Response,
    merger: CanMergeActors,
    session: WriteSession,
    seen_version: IfMatch,
) -> ActorDetail:
    """Take a merge back: what it moved stands where it stood; what came since stays."""
    outcome = await merging.unmerge(
        session,
        hand_of(request, merger),
        code,
        lambda version: require_version(seen_version, version),
    )
    done(outcome)
    return await answer(session, response, code, merger)


def _place(found: Likeness) -> Key:
    return (f"{1 - found.score:.3f}", found.first, found.second)
