"""HTTP of reports."""

from collections.abc import Sequence
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, any_of
from inap.kit import moments
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Person
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.plans.queries import find_plan
from inap.reports import queries, recording, schemas
from inap.reports.file_routes import router as file_router
from inap.reports.file_routes import rules_of
from inap.reports.formats import EVERY_FILE
from inap.reports.kinds import KINDS, KindCode
from inap.reports.queries import FileView, Seen
from inap.reports.recording import Editor, Faulty, Wish, writes
from inap.reports.workflow import Refused, State, allowed

router = make_router(tag="reports")
T = TypeVar("T")

CanDraft = Annotated[Caller, Depends(any_of("secretariat", "me_team", "admin", "coordinator"))]


@router.get("/plans/{plan}/reports")
async def list_reports(
    *,
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    plan: Code,
    kind: Annotated[KindCode | None, Query()] = None,
    state: Annotated[State | None, Query()] = None,
) -> Page[schemas.Report]:
    """The reports about a plan, newest first.

    Issued and withdrawn ones are for everybody; drafts for who prepares reports, and auditors. A
    coordinator sees no draft about the other side.
    """
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    rows = await queries.list_reports(
        session,
        caller,
        found.id,
        kind=kind,
        state=state,
        after=after_id(paging),
        limit=paging.limit + 1,
    )
    kept, following = cut_page(rows, paging, lambda seen: (str(seen.id),))
    files = await queries.list_files(session, [seen.id for seen in kept])
    items = [_report(seen, files.get(seen.id, ()), caller) for seen in kept]
    return Page(items=items, next=following)


@router.post("/plans/{plan}/reports", status_code=201)
async def create_report(
    *,
    request: Request,
    response: Response,
    caller: CanDraft,
    session: WriteSession,
    plan: Code,
    given: schemas.ReportInput,
) -> schemas.Report:
    """Begin a draft about a reporting period, or about days.

    The coordination report is written by the secretariat, the M&E team and administrators, the
    newsletter by the secretariat and administrators, the progress report and the annual report (of
    a calendar year) by the M&E team and administrators; a coordinator writes each, about the bodies
    of their own side only (`jurisdiction`).
    """
    found = await find_plan(session, caller, plan)
    if found is None:
        raise Problem("not-found")
    wish = Wish(given.kind, given.period, given.since, given.until, given.jurisdiction)
    made = _done(await recording.create_report(session, _editor(request, caller), found, wish))
    base = request.url.path.rpartition("/plans/")[0]
    response.headers["Location"] = f"{base}/reports/{made}"
    return await _answer(session, response, made, caller)


@router.get("/reports/{report_id}")
async def get_report(
    response: Response, caller: Anyone, session: ReadSession, report_id: UUID
) -> schemas.Report:
    """A report: what it is about, where it stands, and its files."""
    return await _answer(session, response, report_id, caller)


@router.patch("/reports/{report_id}")
async def update_report(
    *,
    request: Request,
    response: Response,
    caller: CanDraft,
    seen_version: IfMatch,
    session: WriteSession,
    report_id: UUID,
    given: schemas.ReportChange,
) -> schemas.Report:
    """Change what a draft is about, what its editors write, and which items it shows.

    Figures are never written: they are gathered.
    """
    changes = given.model_dump(mode="json", exclude_unset=True, include={"choices"})
    changes |= given.model_dump(exclude_unset=True, exclude={"choices", "narrative"})
    if given.narrative is not None:
        changes["narrative"] = {name: text.stored() for name, text in given.narrative.items()}
    changes = {
        name: value
        for name, value in changes.items()
        if value is not None or name in ("jurisdiction", "period")
    }
    done = await recording.edit_report(
        session, _editor(request, caller), report_id, changes, _check(seen_version)
    )
    _done(done)
    return await _answer(session, response, report_id, caller)


@router.post("/reports/{report_id}/transitions")
async def create_report_transition(
    *,
    request: Request,
    response: Response,
    caller: CanDraft,
    seen_version: IfMatch,
    session: WriteSession,
    report_id: UUID,
    given: schemas.ReportStep,
) -> schemas.Report:
    """Issue a draft, take it back while its files are made, or withdraw what was issued.

    Issuing freezes what the report says in the three languages. Its nine files are then made one by
    one (`files` of `files_expected`); the last makes it public.
    """
    done = await recording.act_on_report(
        session,
        _editor(request, caller),
        report_id,
        given.action,
        given.reason,
        _check(seen_version),
    )
    _done(done)
    return await _answer(session, response, report_id, caller)


@router.delete("/reports/{report_id}", status_code=204)
async def delete_report(
    *,
    request: Request,
    caller: CanDraft,
    seen_version: IfMatch,
    session: WriteSession,
    report_id: UUID,
) -> None:
    """Delete a draft for good; what was issued is withdrawn instead."""
    done = await recording.act_on_report(
        session, _editor(request, caller), report_id, "delete", None, _check(seen_version)
    )
    _done(done)


def _editor(request: Request, caller: Caller) -> Editor:
    rules = rules_of(request)
    return Editor(caller, moments.now(), rules, getattr(request.state, "request_id", None))


def _check(header: str) -> recording.CheckVersion:
    return lambda version: require_version(header, version)


def _done(outcome: T | Refused | Faulty | None) -> T:
    """What came of it; raises ``not-found`` or the problem of the refusal."""
    if outcome is None:
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise Problem(outcome.slug, **outcome.params)
    if isinstance(outcome, Faulty):
        errors = [{"pointer": at, "slug": slug, "params": {}} for at, slug in outcome.faults]
        raise Problem("invalid-request", errors=errors)  # type: ignore[arg-type]
    return outcome


async def _answer(
    session: AsyncSession, response: Response, report_id: UUID, caller: Caller
) -> schemas.Report:
    """The report as it stands, with its ETag; raises ``not-found``."""
    seen = await queries.find_report(session, caller, report_id)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version)
    response.headers["Cache-Control"] = "private, no-cache"
    files = await queries.list_files(session, [report_id])
    return _report(seen, files.get(report_id, ()), caller)


def _report(seen: Seen, files: Sequence[FileView], caller: Caller) -> schemas.Report:
    internal = caller.has(*queries.PREPARING)
    return schemas.Report.model_validate(
        {
            "id": seen.id,
            "plan": seen.plan,
            "kind": seen.kind,
            "period": seen.period,
            "since": seen.since,
            "until": seen.until,
            "jurisdiction": seen.jurisdiction,
            "state": seen.state,
            "narrative": [
                {"section": section, "text": as_text(seen.narrative.get(section))}
                for section in KINDS[seen.kind].sections
                if internal
            ],
            "choices": seen.choices if internal else [],
            "as_of": seen.as_of,
            "data_version": seen.data_version,
            "files": [
                {
                    "language": file.language,
                    "format": file.format,
                    "size": file.size,
                    "sha256": file.sha256,
                    "name": file.name,
                }
                for file in files
                if seen.state != "withdrawn"
            ],
            "files_expected": len(EVERY_FILE),
            "failing": seen.attempts > 0,
            "created_by": Person(id=seen.created_by, name=seen.author) if internal else None,
            "created_at": seen.created_at,
            "issued_by": Person(id=seen.issued_by, name=seen.issuer)
            if internal and seen.issued_by and seen.issuer
            else None,
            "issued_at": seen.issued_at,
            "withdrawn_at": seen.withdrawn_at,
            "reason": seen.reason,
            "version": seen.version,
            "allowed": list(
                allowed(seen.state, writes=writes(caller, seen.kind, seen.jurisdiction))
            ),
        }
    )


router.include_router(file_router)
