"""HTTP of records: updates, challenges and recommendations."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, SignedIn
from inap.access.trail_queries import TrailView, list_trail
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Person, Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.meetings import queries
from inap.meetings import record_recording as recording
from inap.meetings.keeping import KEEPERS
from inap.meetings.queries import RecordView, Wanted
from inap.meetings.record_schemas import RecordChange, RecordInput, RecordStep
from inap.meetings.record_workflow import allowed
from inap.meetings.schemas import Kind, Level, Record, RecordEntry, RecordState, Sector
from inap.meetings.writing_routes import CanKeep, done, mark, seen, writer_of
from inap.plans.sources import source_document

router = make_router(prefix="/records", tag="meetings")


def filters(
    *,
    kind: Annotated[Kind | None, Query()] = None,
    sector: Annotated[Sector | None, Query()] = None,
    level: Annotated[Level | None, Query()] = None,
    body: Annotated[Code | None, Query()] = None,
    meeting: Annotated[UUID | None, Query()] = None,
    actor: Annotated[Code | None, Query()] = None,
    node: Annotated[Code | None, Query()] = None,
    state: Annotated[RecordState | None, Query()] = None,
    q: Annotated[str | None, Query(max_length=200, description="words of the text")] = None,
) -> Wanted:
    """What a list of records is narrowed to."""
    return Wanted(kind, sector, level, body, meeting, actor, node, state, q)


@router.get("")
async def list_records(
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    wanted: Annotated[Wanted, Depends(filters)],
) -> Page[Record]:
    """Updates, challenges and recommendations that the caller may see, oldest first."""
    rows = await queries.list_records(
        session, caller, wanted, after=after_id(paging), limit=paging.limit + 1
    )
    kept, following = cut_page(rows, paging, lambda record: (str(record.id),))
    return Page(items=[_record(row, caller) for row in kept], next=following)


@router.post("", status_code=201)
async def create_record(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    session: WriteSession,
    given: RecordInput,
) -> Record:
    """Note an update, a challenge or a recommendation; kept as a draft until it is approved."""
    writer = writer_of(request, keeper)
    made = done(
        await recording.create_record(session, writer, given.kind, given.body, given.given())
    )
    response.headers["Location"] = f"{request.url.path}/{made}"
    return await _answer(session, response, made, keeper)


@router.get("/{record_id}")
async def get_record(
    response: Response, caller: Anyone, session: ReadSession, record_id: UUID
) -> Record:
    """An update, challenge or recommendation; raises ``not-found``."""
    return await _answer(session, response, record_id, caller)


@router.patch("/{record_id}")
async def update_record(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    record_id: UUID,
    given: RecordChange,
) -> Record:
    """Change a draft; `nodes` can be changed of any record, since they are not what was said."""
    writer = writer_of(request, keeper)
    check = seen(seen_version)
    done(await recording.edit_record(session, writer, record_id, given.given(), check))
    return await _answer(session, response, record_id, keeper)


@router.post("/{record_id}/transitions")
async def create_record_transition(
    *,
    request: Request,
    response: Response,
    keeper: CanKeep,
    seen_version: IfMatch,
    session: WriteSession,
    record_id: UUID,
    given: RecordStep,
) -> Record:
    """Approve a record, or withdraw the approval; nobody approves what they wrote themselves."""
    writer = writer_of(request, keeper)
    check = seen(seen_version)
    done(
        await recording.act_on_record(session, writer, record_id, given.action, given.reason, check)
    )
    return await _answer(session, response, record_id, keeper)


@router.get("/{record_id}/history")
async def list_record_history(
    caller: SignedIn, session: ReadSession, paging: Paging, record_id: UUID
) -> Page[RecordEntry]:
    """Who wrote, changed, approved or withdrew a record, oldest first; for who sees drafts."""
    found = await queries.find_record(session, caller, record_id)
    if found is None or not caller.has(*KEEPERS):
        raise Problem("not-found")
    steps = await list_trail(
        session, f"record:{record_id}", after=after_id(paging), limit=paging.limit + 1
    )
    kept, following = cut_page(steps, paging, lambda step: (str(step.id),))
    return Page(items=[_entry(step) for step in kept], next=following)


async def _answer(
    session: AsyncSession, response: Response, record_id: UUID, caller: Caller
) -> Record:
    """The record as it stands, with its ETag; raises ``not-found``."""
    found = await queries.find_record(session, caller, record_id)
    if found is None:
        raise Problem("not-found")
    mark(response, found.version)
    return _record(found, caller)


def _reference(code: str, title: dict[str, Any]) -> Reference:
    return Reference(code=code, title=as_text(title))


def _entry(step: TrailView) -> RecordEntry:
    by = None if step.by is None else Person(id=step.by, name=step.by_name or "")
    return RecordEntry.model_validate(
        {
            "id": step.id,
            "at": step.at,
            "action": step.action.removeprefix("record."),
            "by": by,
            "fields": step.detail.get("fields", []),
            "reason": step.detail.get("reason"),
        }
    )


def _record(row: RecordView, caller: Caller) -> Record:
    named = sorted(row.actors or [], key=lambda actor: str(actor["code"]))
    return Record.model_validate(
        {
            "id": row.id,
            "code": row.code,
            "kind": row.kind,
            "body": row.body,
            "body_title": as_text(row.body_title),
            "meeting": row.meeting,
            "sectors": row.sectors,
            "level": row.level,
            "text": as_text(row.text),
            "actors": [_reference(actor["code"], actor["title"]) for actor in named],
            "nodes": sorted(row.nodes or []),
            "state": row.state,
            "noted_on": row.noted_on,
            "follow_up": row.follow_up,
            "source": source_document(row.source),
            "confidence": row.confidence,
            "note": row.note,
            "version": row.version,
            "allowed": list(allowed(row.stand, row.standing_of(caller))),
        }
    )
