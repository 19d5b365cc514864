"""HTTP of records: updates, challenges and recommendations."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from inap.access.policies import Anyone
from inap.kit.database import ReadSession
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.meetings import queries
from inap.meetings.queries import RecordView, Wanted
from inap.meetings.schemas import Kind, Level, Record, RecordState, Sector
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
    return Page(items=[_record(row) for row in kept], next=following)


@router.get("/{record_id}")
async def get_record(caller: Anyone, session: ReadSession, record_id: UUID) -> Record:
    """An update, challenge or recommendation; raises ``not-found``."""
    rows = await queries.list_records(
        session, caller, Wanted(), after=None, limit=1, record_id=record_id
    )
    if not rows:
        raise Problem("not-found")
    return _record(rows[0])


def _reference(code: str, title: dict[str, Any]) -> Reference:
    return Reference(code=code, title=as_text(title))


def _record(row: RecordView) -> Record:
    named = sorted(row.actors or [], key=lambda actor: str(actor["code"]))
    return Record.model_validate(
        {
            "id": row.id,
            "code": row.code,
            "kind": row.kind,
            "body": row.body,
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
        }
    )
