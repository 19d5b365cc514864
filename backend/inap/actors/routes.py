"""HTTP of the registry: its entries, their contacts, and the history of their changes."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request, Response

from inap.access.policies import Anyone, CanKeepRegistry, CanReachActors, CanTraceRegistry
from inap.access.trail_queries import list_trail
from inap.actors import (
    documents,
    merging_routes,
    queries,
    recording,
    registry_queries,
    summary_routes,
)
from inap.actors.answering_routes import PRIVATE, answer, done, existing, hand_of
from inap.actors.filtering_routes import Filters
from inap.actors.kinds import RESERVED
from inap.actors.registry_queries import Spelling
from inap.actors.schemas import (
    Actor,
    ActorChange,
    ActorChangeEntry,
    ActorContact,
    ActorContactInput,
    ActorDetail,
    ActorInput,
    AliasInput,
)
from inap.kit.addresses import part_beside
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version
from inap.kit.pages import Page, Paging, after_id, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code

part_beside("entry", RESERVED)
ENTRY = "/actors/{code:entry}"

router = make_router(tag="actors")
# Fixed addresses come before the one that a code fits.
router.include_router(summary_routes.router)
router.include_router(merging_routes.router)

PartsOf = Annotated[
    str | None,
    Query(max_length=64, description="parts in this plan; else in all that are not synthetic"),
]


@router.get("/actors")
async def list_actors(
    _caller: Anyone,
    session: ReadSession,
    paging: Paging,
    filters: Annotated[Filters, Depends()],
) -> Page[Actor]:
    """The organisations of the registry, by code.

    Where a search met another spelling than the titles and the code, `found_by` tells which.
    """
    after = after_parts(paging, 1)
    wanted = filters.wanted()
    rows = await queries.list_actors(
        session, wanted, after=after[0] if after else None, limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda actor: (actor.code,))
    spelled = await queries.find_spellings(session, kept, wanted)
    return Page(
        items=[documents.actor_document(row, spelled.get(row.id)) for row in kept],
        next=following,
    )


@router.post("/actors", status_code=201)
async def create_actor(
    *,
    request: Request,
    response: Response,
    keeper: CanKeepRegistry,
    session: WriteSession,
    given: ActorInput,
) -> ActorDetail:
    """Add an organisation to the registry; what is not known stays null."""
    row = {**given.model_dump(exclude={"title", "aliases"}), "title": given.title.stored()}
    done(await recording.add(session, hand_of(request, keeper), row, _spellings(given.aliases)))
    response.headers["Location"] = f"{request.url.path}/{given.code}"
    return await answer(session, response, given.code, keeper)


@router.get(ENTRY)
async def get_actor(
    code: str,
    response: Response,
    caller: Anyone,
    session: ReadSession,
    plan: PartsOf = None,
) -> ActorDetail:
    """An organisation with its spellings and its parts in plans; raises ``not-found``."""
    return await answer(session, response, code, caller, plan)


@router.patch(ENTRY)
async def update_actor(
    *,
    code: Code,
    request: Request,
    response: Response,
    keeper: CanKeepRegistry,
    session: WriteSession,
    seen_version: IfMatch,
    given: ActorChange,
) -> ActorDetail:
    """Change an entry: what is left out stays, and null says that it is not known.

    Code and jurisdiction stay as they were made, since rights and figures rest on them. Loading
    the data files again leaves the entry as it is from then on.
    """
    row: dict[str, Any] = given.model_dump(exclude={"title", "aliases"}, exclude_unset=True)
    if given.title is not None:
        row["title"] = given.title.stored()
    if "subtype" in row and row["subtype"] is None:
        raise _missing("/subtype")
    if "title" in given.model_fields_set and given.title is None:
        raise _missing("/title")
    spellings = None if given.aliases is None else _spellings(given.aliases)
    done(
        await recording.change(
            session,
            hand_of(request, keeper),
            code,
            row,
            spellings,
            lambda version: require_version(seen_version, version),
        )
    )
    return await answer(session, response, code, keeper)


@router.get("/actors/{code}/history")
async def list_actor_changes(
    code: Code, response: Response, _tracer: CanTraceRegistry, session: ReadSession, paging: Paging
) -> Page[ActorChangeEntry]:
    """What people changed of an entry, oldest first."""
    await existing(session, code)
    rows = await list_trail(
        session, f"actor:{code}", after=after_id(paging), limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda change: (str(change.id),))
    response.headers["Cache-Control"] = PRIVATE
    return Page(items=[documents.change_document(row) for row in kept], next=following)


@router.get("/actors/{code}/contacts")
async def list_actor_contacts(
    code: Code, response: Response, _reader: CanReachActors, session: ReadSession, paging: Paging
) -> Page[ActorContact]:
    """Whom to reach at an actor, for those who coordinate: personal data."""
    actor = await existing(session, code)
    rows = await registry_queries.list_contacts(
        session, actor.id, after=after_id(paging), limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda contact: (str(contact.id),))
    response.headers["Cache-Control"] = "private, no-store"
    return Page(items=[documents.contact_document(row) for row in kept], next=following)


@router.post("/actors/{code}/contacts", status_code=201)
async def create_actor_contact(
    *,
    code: Code,
    request: Request,
    keeper: CanKeepRegistry,
    session: WriteSession,
    given: ActorContactInput,
) -> ActorContact:
    """Add whom to reach at an actor, by e-mail or by phone; never a beneficiary."""
    hand = hand_of(request, keeper)
    made = done(await recording.add_contact(session, hand, code, given.model_dump()))
    actor = await existing(session, code)
    rows = await registry_queries.list_contacts(session, actor.id, after=None, limit=10_000)
    return documents.contact_document(next(row for row in rows if row.id == made))


@router.delete("/actors/{code}/contacts/{contact_id}", status_code=204)
async def delete_actor_contact(
    *,
    code: Code,
    contact_id: UUID,
    request: Request,
    keeper: CanKeepRegistry,
    session: WriteSession,
) -> None:
    """Take a contact away for good: personal data is not kept longer than it is needed."""
    done(await recording.remove_contact(session, hand_of(request, keeper), code, contact_id))


def _spellings(given: list[AliasInput]) -> list[Spelling]:
    return [Spelling(each.text, each.language) for each in given]


def _missing(pointer: str) -> Problem:
    return Problem(
        "invalid-request", errors=[{"pointer": pointer, "slug": "value-missing", "params": {}}]
    )
