"""HTTP of amendments: proposing, discussing and deciding on changes of the plan."""

from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, SignedIn, any_of
from inap.implementation import amendment_queries as queries
from inap.implementation import amendment_workflow as workflow
from inap.implementation.amendment_checks import Refused
from inap.implementation.amendment_documents import (
    amendment_documents,
    comment_document,
    entry_document,
)
from inap.implementation.amendment_queries import Filters
from inap.implementation.amendment_recording import (
    Change,
    NotThere,
    Proposal,
    Writer,
    act,
    comment,
    create,
    edit,
)
from inap.implementation.amendment_schemas import (
    Amendment,
    AmendmentChange,
    AmendmentEntry,
    AmendmentInput,
    AmendmentStep,
    Comment,
    CommentInput,
    Side,
)
from inap.implementation.amendment_writing_queries import Codes
from inap.kit import moments
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import ErrorItem, Problem
from inap.kit.routing import make_router
from inap.kit.text import Code

router = make_router(prefix="/amendments", tag="implementation")

CanPropose = Annotated[Caller, Depends(any_of("focal_point", "coordinator"))]
CanDiscuss = Annotated[
    Caller, Depends(any_of("focal_point", "reporter", "verifier", "coordinator", "me_team"))
]


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    node: Annotated[
        Code | None, Query(description="about this node, or the one that made it")
    ] = None,
    kind: Annotated[workflow.Kind | None, Query(description="what it proposes")] = None,
    state: Annotated[workflow.State | None, Query(description="how far it is")] = None,
    jurisdiction: Annotated[Side | None, Query()] = None,
    waiting: Annotated[bool, Query(description="only what the caller is to decide")] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, node, kind, state, jurisdiction, waiting)


@router.get("")
async def list_amendments(
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[Amendment]:
    """The amendments that the caller may see, the newest first."""
    found = await queries.list_amendments(
        session, caller, limited, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=await amendment_documents(session, kept, caller), next=following)


@router.post("", status_code=201)
async def create_amendment(
    *,
    request: Request,
    response: Response,
    proposer: CanPropose,
    session: WriteSession,
    given: AmendmentInput,
) -> Amendment:
    """Begin a proposal: keeps a draft, to be proposed by a transition."""
    proposal = Proposal(
        Codes(given.plan, given.node, given.actor),
        given.kind,
        given.side,
        given.proposed.stored(),
        given.reason.stored(),
    )
    created = await create(session, _writer(request, proposer), proposal)
    if isinstance(created, Refused):
        raise _problem(created)
    response.headers["Location"] = f"{request.url.path}/{created}"
    return await _answer(session, response, created, proposer)


@router.get("/{amendment_id}")
async def get_amendment(
    response: Response, caller: Anyone, session: ReadSession, amendment_id: UUID
) -> Amendment:
    """An amendment; who takes no part in it sees it once it is accepted."""
    return await _answer(session, response, amendment_id, caller)


@router.patch("/{amendment_id}")
async def update_amendment(
    *,
    request: Request,
    response: Response,
    proposer: CanPropose,
    session: WriteSession,
    amendment_id: UUID,
    seen_version: IfMatch,
    given: AmendmentChange,
) -> Amendment:
    """Change a draft."""
    change = Change(
        given.proposed.stored() if given.proposed is not None else None,
        given.reason.stored() if given.reason is not None else None,
    )
    check = partial(require_version, seen_version)
    _done(await edit(session, _writer(request, proposer), amendment_id, change, check))
    return await _answer(session, response, amendment_id, proposer)


@router.post("/{amendment_id}/transitions")
async def create_amendment_transition(
    *,
    request: Request,
    response: Response,
    caller: CanPropose,
    session: WriteSession,
    amendment_id: UUID,
    seen_version: IfMatch,
    given: AmendmentStep,
) -> Amendment:
    """Propose, withdraw, accept or reject an amendment.

    Accepting makes the next version of the logframe, at once or on the day given.
    """
    if given.effective_on is not None and given.action != "accept":
        told: dict[str, str] = {"action": given.action}
        fault: ErrorItem = {
            "pointer": "/effective_on",
            "slug": "value-not-expected",
            "params": told,
        }
        raise Problem("invalid-request", errors=[fault])
    step = workflow.Request(given.action, given.reason, given.effective_on)
    check = partial(require_version, seen_version)
    _done(await act(session, _writer(request, caller), amendment_id, step, check))
    return await _answer(session, response, amendment_id, caller)


@router.get("/{amendment_id}/history")
async def list_amendment_history(
    caller: SignedIn, session: ReadSession, paging: Paging, amendment_id: UUID
) -> Page[AmendmentEntry]:
    """Every step of an amendment, first to last, for those who take part in it."""
    after = after_number(paging)
    await _taking_part(session, amendment_id, caller)
    found = await queries.list_history(session, amendment_id, limit=paging.limit + 1, after=after)
    kept, following = cut_page(found, paging, lambda told: (str(told.sequence),))
    return Page(items=[entry_document(told) for told in kept], next=following)


@router.get("/{amendment_id}/comments")
async def list_amendment_comments(
    caller: SignedIn, session: ReadSession, paging: Paging, amendment_id: UUID
) -> Page[Comment]:
    """What was said of an amendment, oldest first, for those who take part in it."""
    after = after_id(paging)
    await _taking_part(session, amendment_id, caller)
    found = await queries.list_comments(session, amendment_id, limit=paging.limit + 1, after=after)
    kept, following = cut_page(found, paging, lambda said: (str(said.id),))
    return Page(items=[comment_document(said) for said in kept], next=following)


@router.post("/{amendment_id}/comments", status_code=201)
async def create_amendment_comment(
    *,
    request: Request,
    caller: CanDiscuss,
    session: WriteSession,
    amendment_id: UUID,
    given: CommentInput,
) -> Comment:
    """Say something of a proposed amendment: its bodies, its coordinator and the M&E team may."""
    writer = _writer(request, caller)
    made = await comment(session, writer, amendment_id, given.text.stored())
    if isinstance(made, NotThere):
        raise Problem("not-found")
    if isinstance(made, Refused):
        raise _problem(made)
    said = await queries.find_comment(session, made)
    return comment_document(said)


def _writer(request: Request, caller: Caller) -> Writer:
    return Writer(caller, moments.now(), getattr(request.state, "request_id", None))


def _problem(refused: Refused) -> Problem:
    return Problem(
        refused.slug,
        errors=[
            {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
            for fault in refused.faults
        ],
        **refused.params,
    )


def _done(outcome: object) -> None:
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise _problem(outcome)


async def _taking_part(session: AsyncSession, amendment_id: UUID, caller: Caller) -> None:
    """Raise ``not-found`` unless the caller sees who said what."""
    seen = await queries.find_amendment(session, amendment_id, caller)
    if seen is None or not seen.full:
        raise Problem("not-found")


async def _answer(
    session: AsyncSession, response: Response, amendment_id: UUID, caller: Caller
) -> Amendment:
    """The amendment as it stands now, with its ETag; raises ``not-found``."""
    seen = await queries.find_amendment(session, amendment_id, caller)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    [document] = await amendment_documents(session, [seen], caller)
    return document
