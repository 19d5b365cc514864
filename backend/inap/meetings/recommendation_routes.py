"""HTTP of the follow-up of recommendations."""

from collections.abc import Sequence
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, SignedIn, any_of
from inap.evidence.queries import list_steps
from inap.implementation.amendment_queries import MadeFrom, list_amendments_from
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch
from inap.kit.pages import Page, PageRequest, Paging, after_id, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.references import evidence_name
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text, as_text_or_none
from inap.meetings import recommendation_queries as queries
from inap.meetings import recommendation_schemas as schemas
from inap.meetings.meeting_documents import reference
from inap.meetings.recommendation_queries import NO_DAY, Filters, Seen, Told
from inap.meetings.recommendation_recording import ORIGIN, Step, act
from inap.meetings.recommendation_workflow import State, allowed, is_overdue
from inap.meetings.remembering import Writer
from inap.meetings.schemas import Level, Sector
from inap.meetings.writing_routes import CanKeep, after_number, done, mark, seen, writer_of
from inap.plans.sources import source_document

router = make_router(prefix="/recommendations", tag="meetings")

CanFollow = Annotated[
    Caller,
    Depends(any_of("secretariat", "coordinator", "admin", "focal_point", "reporter", "verifier")),
]


def filters(
    *,
    plan: Annotated[Code | None, Query()] = None,
    body: Annotated[Code | None, Query()] = None,
    state: Annotated[State | None, Query(description="what became of it")] = None,
    open: Annotated[  # noqa: A002  # the word of the interface
        bool | None, Query(description="whether it is not closed")
    ] = None,
    overdue: Annotated[bool, Query(description="only what is past its day")] = False,
    owner: Annotated[Code | None, Query(description="that this actor took on")] = None,
    sector: Annotated[Sector | None, Query()] = None,
    level: Annotated[Level | None, Query()] = None,
    node: Annotated[Code | None, Query(description="linked to, or about, this node")] = None,
    mine: Annotated[bool, Query(description="only what the caller's actors took on")] = False,
) -> Filters:
    """What a list is limited to."""
    return Filters(plan, body, state, open, overdue, owner, sector, level, node, mine)


@router.get("")
async def list_recommendations(
    request: Request,
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    limited: Annotated[Filters, Depends(filters)],
) -> Page[schemas.Recommendation]:
    """Approved recommendations and what became of them, those due first before the others."""
    reader = writer_of(request, caller)
    found = await queries.list_recommendations(
        session, caller, limited, reader.today, limit=paging.limit + 1, after=_after(paging)
    )
    kept, following = cut_page(
        found, paging, lambda each: ((each.due_on or NO_DAY).isoformat(), str(each.id))
    )
    return Page(items=await _documents(session, kept, reader), next=following)


@router.get("/{record_id}")
async def get_recommendation(
    request: Request, response: Response, caller: Anyone, session: ReadSession, record_id: UUID
) -> schemas.Recommendation:
    """A recommendation and what became of it, by the identifier of its record."""
    return await _answer(request, session, response, record_id, caller)


@router.post("/{record_id}/transitions")
async def create_recommendation_transition(
    *,
    request: Request,
    response: Response,
    caller: CanFollow,
    seen_version: IfMatch,
    session: WriteSession,
    record_id: UUID,
    given: schemas.RecommendationStepInput,
) -> schemas.Recommendation:
    """Take a step in the follow-up: assign, link, note, complete, decline, supersede or reopen.

    Completing is shown by an accepted implementation report of the linked activity, by an accepted
    amendment that came from the recommendation, or told in `text`. The people of the actor that
    owns it may add notes.
    """
    fields = given.model_dump(exclude={"text"})
    step = Step(**fields, text=given.text.stored() if given.text else None)
    writer = writer_of(request, caller)
    done(await act(session, writer, record_id, step, seen(seen_version)))
    return await _answer(request, session, response, record_id, caller)


@router.get("/{record_id}/history")
async def list_recommendation_history(
    caller: SignedIn, session: ReadSession, paging: Paging, record_id: UUID
) -> Page[schemas.RecommendationEntry]:
    """Every step of the follow-up, first to last, for those who take part in it."""
    after = after_number(paging)
    found = await _found(session, record_id)
    if not found.told_to(caller):
        raise Problem("not-found")
    steps = await queries.list_steps(session, record_id, limit=paging.limit + 1, after=after)
    kept, following = cut_page(steps, paging, lambda each: (str(each.sequence),))
    files = await list_steps(session, "recommendation", record_id)
    return Page(items=[_entry(each, files.get(each.sequence)) for each in kept], next=following)


@router.get("/{record_id}/reports")
async def list_recommendation_reports(
    keeper: CanKeep, session: ReadSession, paging: Paging, record_id: UUID
) -> Page[schemas.ReportThatShows]:
    """The accepted implementation reports of the linked activity: they can show that it is done."""
    found = await _found(session, record_id)
    if not found.told_to(keeper):
        raise Problem("not-found")
    reports = await queries.list_showing_reports(
        session, found.node_id, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(reports, paging, lambda each: (str(each.id),))
    items = [
        schemas.ReportThatShows.model_validate(
            {
                "id": each.id,
                "actor": reference(each.actor, each.actor_title),
                "covers": each.covers,
                "submitted_at": each.submitted_at,
            }
        )
        for each in kept
    ]
    return Page(items=items, next=following)


async def _found(session: AsyncSession, record_id: UUID) -> Seen:
    found = await queries.find_recommendation(session, record_id)
    if found is None:
        raise Problem("not-found")
    return found


async def _answer(
    request: Request, session: AsyncSession, response: Response, record_id: UUID, caller: Caller
) -> schemas.Recommendation:
    """The recommendation as it stands, with its ETag; raises ``not-found``."""
    found = await _found(session, record_id)
    mark(response, found.version)
    [document] = await _documents(session, [found], writer_of(request, caller))
    return document


async def _documents(
    session: AsyncSession, found: Sequence[Seen], reader: Writer
) -> list[schemas.Recommendation]:
    """The answers for these; one statement, however many there are."""
    ids = [each.id for each in found]
    made = await list_amendments_from(session, reader.caller, ORIGIN, ids)
    return [_document(each, [m for m in made if m.origin_id == each.id], reader) for each in found]


def _document(found: Seen, made: Sequence[MadeFrom], reader: Writer) -> schemas.Recommendation:
    told = found.told_to(reader.caller)
    shown = None
    if found.shown_by_kind is not None:
        shown = {"kind": found.shown_by_kind, "id": found.shown_by_id if told else None}
    activity = None
    if found.node is not None:
        title = as_text(found.node_title)
        activity = {"plan": found.node_plan, "code": found.node, "title": title}
    owner = None if found.owner is None else reference(found.owner, found.owner_title or {})
    return schemas.Recommendation.model_validate(
        {
            "id": found.id,
            "code": found.code,
            "body": found.body,
            "meeting": found.meeting,
            "sectors": found.sectors,
            "level": found.level,
            "text": as_text(found.text),
            "noted_on": found.noted_on,
            "source": source_document(found.source),
            "state": found.state,
            "owner": owner,
            "due_on": found.due_on,
            "overdue": is_overdue(found.state, found.due_on, reader.today),
            "activity": activity,
            "amendments": [
                {
                    "id": each.id,
                    "plan": each.plan,
                    "node": each.node,
                    "kind": each.kind,
                    "state": each.state,
                }
                for each in made
            ],
            "reason": found.reason if found.state == "not_accepted" else None,
            "superseded_by": found.superseded_by,
            "shown_by": shown,
            "closed_at": found.closed_at,
            "version": found.version,
            "evidence": found.evidence if told else None,
            "allowed": list(allowed(found.stands, found.standing_of(reader.caller))),
        }
    )


def _entry(told: Told, file: tuple[UUID, str] | None) -> schemas.RecommendationEntry:
    names = ("reason", "owner", "due_on", "node", "report", "amendment", "superseded_by")
    document: dict[str, Any] = {name: told.detail.get(name) for name in names}
    document |= {
        "sequence": told.sequence,
        "action": told.action,
        "to_state": told.to_state,
        "by": {"id": told.by, "name": told.by_name},
        "at": told.at,
        "text": as_text_or_none(told.text),
        "evidence": evidence_name(file),
    }
    return schemas.RecommendationEntry.model_validate(document)


def _after(paging: PageRequest) -> tuple[date, UUID] | None:
    parts = after_parts(paging, 2)
    if parts is None:
        return None
    try:
        return date.fromisoformat(parts[0]), UUID(parts[1])
    except ValueError as error:
        raise Problem("invalid-cursor") from error
