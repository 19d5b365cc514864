"""HTTP of the actors slice."""

from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Query

from inap.access.policies import Anyone
from inap.actors import queries
from inap.actors.folding import words
from inap.actors.queries import ActorView, Wanted
from inap.actors.schemas import Actor, ActorDetail, ActorType, Jurisdiction
from inap.kit.database import ReadSession
from inap.kit.pages import Page, Paging, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import as_text
from inap.plans.node_queries import list_parts
from inap.plans.sources import source_document

router = make_router(tag="actors")


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list of actors may be narrowed to."""

    q: Annotated[
        str | None,
        Query(
            max_length=200, description="words in any spelling of the name; spellings are folded"
        ),
    ] = None
    jurisdiction: Annotated[Jurisdiction | None, Query(description="federal or krg")] = None
    type: Annotated[ActorType | None, Query(description="kind of organisation")] = None


@router.get("/actors")
async def list_actors(
    _caller: Anyone,
    session: ReadSession,
    paging: Paging,
    filters: Annotated[Filters, Depends()],
) -> Page[Actor]:
    """The organisations of the registry, by code."""
    after = after_parts(paging, 1)
    wanted = Wanted(
        words=None if filters.q is None else words(filters.q),
        jurisdiction=filters.jurisdiction,
        type=filters.type,
    )
    rows = await queries.list_actors(
        session, wanted, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda actor: (actor.code,))
    return Page(items=[Actor.model_validate(_document(row)) for row in kept], next=following)


@router.get("/actors/{code}")
async def get_actor(
    code: str,
    caller: Anyone,
    session: ReadSession,
    plan: Annotated[
        str | None,
        Query(max_length=64, description="parts in this plan; else in all that are not synthetic"),
    ] = None,
) -> ActorDetail:
    """An organisation with its spellings and its parts in plans; raises ``not-found``."""
    found = await queries.find_actor(session, code)
    if found is None:
        raise Problem("not-found")
    aliases = await queries.list_aliases(session, found)
    parts = await list_parts(session, caller, found.id, plan)
    return ActorDetail.model_validate(
        {
            **_document(found),
            "aliases": [
                {
                    "text": alias.text,
                    "language": alias.language,
                    "source": source_document(alias.source),
                }
                for alias in aliases
            ],
            "leads": [node for part, node in parts if part == "lead"],
            "supports": [node for part, node in parts if part == "support"],
            "source": source_document(found.source),
            "confidence": found.confidence,
            "note": found.note,
        }
    )


def _document(actor: ActorView) -> dict[str, Any]:
    return {
        "code": actor.code,
        "title": as_text(actor.title),
        "type": actor.type,
        "subtype": actor.subtype,
        "jurisdiction": actor.jurisdiction,
        "parent": actor.parent,
        "has_unit": actor.has_unit,
        "collective": actor.collective,
    }
