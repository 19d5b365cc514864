"""HTTP of what a report says: its document, its files, its items, what was corrected since."""

import hashlib
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

import structlog
from fastapi import Depends, Query, Request, Response

from inap.access.caller import Caller
from inap.access.policies import Anyone, any_of
from inap.kit import moments
from inap.kit.database import ReadSession, reading
from inap.kit.downloads import FileAnswer
from inap.kit.etags import NotModified, listed_etags, set_or_304
from inap.kit.files import FileLost, FileStore
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import as_text
from inap.reports import queries, schemas
from inap.reports.assembling import assemble
from inap.reports.document_json import to_json
from inap.reports.document_schemas import ReportDocument
from inap.reports.formats import FORMATS, Format
from inap.reports.queries import Seen
from inap.reports.scope import Rules, differences, hidden

log = structlog.get_logger(__name__)
router = make_router(tag="reports")

BINARY = {"schema": {"type": "string", "format": "binary"}}
CONTENT: dict[int | str, dict[str, Any]] = {
    200: {"content": {each.media_type: BINARY for each in FORMATS.values()}}
}
WITHDRAWN: dict[int | str, dict[str, Any]] = {410: {"description": "It was withdrawn"}}
NOT_ISSUED: dict[int | str, dict[str, Any]] = {409: {"description": "It is not issued"}}
# Asked for again each time: a withdrawn report is not given out any more.
PUBLIC = "public, no-cache"
CanArrange = Annotated[
    Caller, Depends(any_of("secretariat", "me_team", "admin", "coordinator", "auditor"))
]


@router.get("/reports/{report_id}/document", responses=WITHDRAWN)
async def get_report_document(
    *,
    request: Request,
    response: Response,
    caller: Anyone,
    session: ReadSession,
    report_id: UUID,
    language: Annotated[schemas.Language, Query()],
) -> ReportDocument:
    """What a report says in one language: headings, texts, tables and charts.

    Of a draft as it would say it now; of an issued one as it was frozen, for ever.
    """
    seen = _readable(await queries.find_report(session, caller, report_id))
    if seen.state == "draft":
        scope = seen.scope(moments.now(), rules_of(request))
        made = await assemble(session, seen, scope, draft=True)
        told = ReportDocument.model_validate(to_json(made.document(language)))
        digest = hashlib.sha256(told.model_dump_json().encode()).hexdigest()
        set_or_304(request, response, f'"{digest}"', public=False)
        return told
    etag = f'"{report_id}.{language}.{request.app.state.build}"'
    set_or_304(request, response, etag, public=seen.state == "issued")
    kept = await queries.find_content(session, report_id, language)
    return ReportDocument.model_validate(kept)


@router.get(
    "/reports/{report_id}/files/{language}.{format}",
    response_class=Response,
    responses=CONTENT | WITHDRAWN,
)
async def get_report_file(
    request: Request,
    caller: Anyone,
    report_id: UUID,
    language: schemas.Language,
    format: Format,  # noqa: A002  # part of the address
) -> Response:
    """A report as PDF, DOCX or XLSX, to be saved: always the same bytes."""
    # No connection is held while the store answers, which may take long.
    async with reading(request) as session:
        seen = _readable(await queries.find_report(session, caller, report_id))
        found = await queries.find_file(session, report_id, language, format)
    if found is None:
        raise Problem("not-found")
    cache = PUBLIC if seen.state == "issued" else "private, no-store"
    etag = f'"{found.sha256}"'
    if etag in listed_etags(request.headers.get("if-none-match")):
        raise NotModified(etag, cache)
    store: FileStore = request.app.state.files
    try:
        pieces = await store.read(found.sha256)
    except FileLost as lost:
        log.exception("a report's file is gone", sha256=found.sha256)
        raise Problem("internal-error", "The file is not in the store.") from lost
    answer = FileAnswer(
        pieces, name=found.name, media_type=found.media_type, size=found.size, etag=etag
    )
    answer.headers["Cache-Control"] = cache
    return answer


@router.get("/reports/{report_id}/items", responses=WITHDRAWN)
async def get_report_items(
    request: Request, caller: CanArrange, session: ReadSession, report_id: UUID
) -> schemas.ReportItems:
    """What the editors of a draft may leave out or move, in their order.

    A kind without such items answers with none.
    """
    seen = _readable(await queries.find_report(session, caller, report_id))
    scope = seen.scope(moments.now(), rules_of(request))
    made = await assemble(session, seen, scope, draft=True)
    out = hidden(seen.chosen())
    return schemas.ReportItems.model_validate(
        {
            "report": report_id,
            "items": [
                {
                    "id": item.id,
                    "section": item.section,
                    "text": as_text(dict(item.text)),
                    "shown": item.id not in out,
                }
                for item in made.items()
            ],
        }
    )


@router.get("/reports/{report_id}/corrections", responses=WITHDRAWN | NOT_ISSUED)
async def get_report_corrections(
    request: Request, caller: Anyone, session: ReadSession, report_id: UUID
) -> schemas.ReportCorrections:
    """What was corrected since a report was issued.

    The same figures are gathered again, as of the same moment; what differs is listed. What came
    later is no correction. Of progress and annual reports: the figures of the same periods as they
    are known now.
    """
    seen = _readable(await queries.find_report(session, caller, report_id))
    if seen.as_of is None:
        raise Problem("wrong-state", state=seen.state, action="compare")
    now = moments.now()
    made = await assemble(session, seen, seen.scope(now, rules_of(request)), draft=False)
    found = differences(await queries.frozen_figures(session, report_id), made.figures())
    return schemas.ReportCorrections.model_validate(
        {
            "report": report_id,
            "as_of": seen.as_of,
            "compared_at": now,
            "items": [
                {"name": as_text(dict(each.name)), "then": each.then, "now": each.now}
                for each in found
            ],
        }
    )


def rules_of(request: Request) -> Rules:
    """What the settings decide about reports."""
    settings = request.app.state.settings
    return Rules(
        digits=settings.digits,
        on_track=Decimal(str(settings.status_on_track)),
        at_risk=Decimal(str(settings.status_at_risk)),
        suppression_threshold=settings.suppression_threshold,
    )


def _readable(seen: Seen | None) -> Seen:
    """The report, when what it says may be told; raises ``not-found`` and ``report-withdrawn``."""
    if seen is None:
        raise Problem("not-found")
    if seen.state == "withdrawn":
        raise Problem("report-withdrawn", reason=seen.reason)
    return seen
