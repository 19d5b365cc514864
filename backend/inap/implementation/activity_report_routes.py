"""HTTP of activity reports."""

from dataclasses import dataclass
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, CanAct, CanReport
from inap.evidence.queries import list_steps
from inap.implementation import activity_report_queries as queries
from inap.implementation.activity_report_content import Kind
from inap.implementation.activity_report_documents import (
    Reading,
    history_document,
    report_document,
)
from inap.implementation.activity_report_queries import find_report, list_report_history
from inap.implementation.activity_report_recording import (
    NotThere,
    Report,
    act,
    create,
    edit,
)
from inap.implementation.activity_report_remembering import Writer
from inap.implementation.activity_report_schemas import (
    ActivityReport,
    ActivityReportChange,
    ActivityReportEntry,
    ActivityReportInput,
    ActivityReportStep,
)
from inap.implementation.activity_report_seen import Seen
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.moments import IsoDay
from inap.kit.pages import Page, Paging, after_id, after_number, cut_page
from inap.kit.problems import Problem
from inap.kit.routing import NotKept, make_router
from inap.kit.text import Code
from inap.submissions import clock, workflow
from inap.submissions.admission import Refused

router = make_router(prefix="/activity-reports", tag="implementation")


@dataclass(frozen=True, slots=True)
class Limits:
    """What a list is limited to."""

    plan: Annotated[Code | None, Query()] = None
    node: Annotated[Code | None, Query(description="of this node and those below it")] = None
    actor: Annotated[Code | None, Query()] = None
    area: Annotated[Code | None, Query()] = None
    kind: Annotated[Kind | None, Query(description="what kind of activity it was")] = None
    state: Annotated[workflow.State | None, Query(description="as the caller sees it")] = None
    since: Annotated[
        IsoDay | None, Query(alias="from", description="lasted on this day or later")
    ] = None
    until: Annotated[IsoDay | None, Query(description="lasted on this day or earlier")] = None
    waiting: Annotated[
        bool, Query(description="only what the caller is to verify, approve or correct")
    ] = False

    def filters(self) -> queries.Filters:
        """The same for the statement."""
        return queries.Filters(
            plan=self.plan,
            node=self.node,
            actor=self.actor,
            area=self.area,
            kind=self.kind,
            state=self.state,
            since=self.since,
            until=self.until,
            waiting=self.waiting,
        )


def _refuse(refused: Refused) -> Problem:
    return Problem(
        refused.slug,
        errors=[
            {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
            for fault in refused.faults
        ],
        **refused.params,
    )


def _done(outcome: Seen | NotThere | Refused) -> Seen:
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise _refuse(outcome)
    return outcome


def _writer(request: Request, caller: Caller) -> Writer:
    return Writer(caller, clock.now(), getattr(request.state, "request_id", None))


def _reading(request: Request, caller: Caller) -> Reading:
    return Reading(caller, clock.now(), request.app.state.settings.suppression_threshold)


async def _answer(
    session: AsyncSession, response: Response, report_id: UUID, reading: Reading
) -> ActivityReport:
    """The report as it stands now, with its ETag; raises ``not-found``."""
    seen = await find_report(session, report_id, reading.caller, reading.now)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(seen.version_shown)
    response.headers["Cache-Control"] = "private, no-cache"
    return report_document(seen, reading)


@router.get("")
async def list_activity_reports(
    request: Request,
    caller: Anyone,
    session: ReadSession,
    paging: Paging,
    limits: Annotated[Limits, Depends()],
) -> Page[ActivityReport]:
    """The activity reports that the caller may see, newest first."""
    reading = _reading(request, caller)
    found = await queries.list_reports(
        session,
        caller,
        limits.filters(),
        reading.now,
        limit=paging.limit + 1,
        after=after_id(paging),
    )
    kept, following = cut_page(found, paging, lambda seen: (str(seen.id),))
    return Page(items=[report_document(seen, reading) for seen in kept], next=following)


@router.post("", status_code=201, responses={200: {"model": ActivityReport}})
async def create_activity_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    session: WriteSession,
    given: ActivityReportInput,
) -> ActivityReport:
    """Report an activity; with `submit` it is handed in by the same call.

    A second report under the same `external_id` of an actor is refused, whatever it says. With
    `dry_run` everything is checked and answered by 200, and nothing is kept, the key included.
    """
    writer = _writer(request, reporter)
    report = Report(given.plan, given.actor, given.content(), given.external_id)
    made = await create(session, writer, report)
    if isinstance(made, Refused):
        raise _refuse(made)
    if given.submit:
        _done(await act(session, writer, made, workflow.Request("submit", writer.at)))
    document = await _answer(session, response, made, _reading(request, reporter))
    if given.dry_run:
        raise NotKept(document.model_dump_json().encode(), etag=response.headers["ETag"])
    response.headers["Location"] = f"{request.url.path}/{made}"
    return document


@router.get("/{report_id}")
async def get_activity_report(
    request: Request, response: Response, caller: Anyone, session: ReadSession, report_id: UUID
) -> ActivityReport:
    """A report; who does not take part in its approval sees what is approved of it."""
    return await _answer(session, response, report_id, _reading(request, caller))


@router.patch("/{report_id}")
async def update_activity_report(
    *,
    request: Request,
    response: Response,
    reporter: CanReport,
    seen_version: IfMatch,
    session: WriteSession,
    report_id: UUID,
    given: ActivityReportChange,
) -> ActivityReport:
    """Change a draft, a returned or a reopened report."""
    writer = _writer(request, reporter)
    check = partial(require_version, seen_version)
    _done(await edit(session, writer, report_id, given.changes(), check))
    return await _answer(session, response, report_id, _reading(request, reporter))


@router.post("/{report_id}/transitions")
async def create_activity_report_transition(
    *,
    request: Request,
    response: Response,
    caller: CanAct,
    seen_version: IfMatch,
    session: WriteSession,
    report_id: UUID,
    given: ActivityReportStep,
) -> ActivityReport:
    """Submit, verify, approve, return or reopen a report."""
    writer = _writer(request, caller)
    if given.deadline is not None and given.action not in ("return", "reopen"):
        fault = {"pointer": "/deadline", "slug": "value-not-expected"}
        params = {"action": str(given.action)}
        raise Problem("invalid-request", errors=[{**fault, "params": params}])  # type: ignore[typeddict-item]
    step = workflow.Request(given.action, writer.at, given.reason, given.deadline)
    check = partial(require_version, seen_version)
    _done(await act(session, writer, report_id, step, check))
    return await _answer(session, response, report_id, _reading(request, caller))


@router.get("/{report_id}/history")
async def list_activity_report_history(
    caller: Anyone, session: ReadSession, paging: Paging, report_id: UUID
) -> Page[ActivityReportEntry]:
    """Every step of a report, first to last, for those who take part in its approval."""
    after = after_number(paging)
    seen = await find_report(session, report_id, caller, clock.now())
    if seen is None or not seen.full:
        raise Problem("not-found")
    found = await list_report_history(session, report_id, limit=paging.limit + 1, after=after)
    kept, following = cut_page(found, paging, lambda told: (str(told.sequence),))
    files = await list_steps(session, "activity_report", report_id)
    items = [history_document(told, files.get(told.sequence)) for told in kept]
    return Page(items=items, next=following)
