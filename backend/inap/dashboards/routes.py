"""HTTP of the dashboards slice: series, the submissions behind a figure, and the dashboards."""

import hashlib
from datetime import date
from decimal import Decimal
from typing import Annotated, Any
from uuid import UUID

from fastapi import Query, Request, Response

from inap.access.caller import OVERSIGHT_ROLES
from inap.access.policies import Anyone
from inap.dashboards import calendar_routes, work_routes
from inap.dashboards.assessment import assess
from inap.dashboards.document import dashboard_document
from inap.dashboards.gathering import Wanted, gather
from inap.dashboards.parts_queries import After, PartRow, list_parts
from inap.dashboards.progress import Thresholds
from inap.dashboards.schemas import (
    AsOf,
    Dashboard,
    Part,
    PartDecision,
    PartMeeting,
    PartReport,
    ScopeName,
    Series,
)
from inap.dashboards.series_queries import (
    FoundIndicator,
    build_series,
    find_indicator,
    restricted_series,
)
from inap.kit import days, hot
from inap.kit.bare import bare_connection, bare_snapshot
from inap.kit.etags import read_etag, set_or_304
from inap.kit.hot import answer_document
from inap.kit.pages import Page, PageRequest, Paging, after_parts, cut_page
from inap.kit.problems import Problem
from inap.kit.references import Reference, Source
from inap.kit.routing import make_router
from inap.kit.text import Code, as_number, as_text
from inap.submissions.cells import published
from inap.submissions.published_queries import Reader, list_publishable, reader_of

router = make_router(tag="dashboards")
router.include_router(work_routes.router)
router.include_router(calendar_routes.router)

SMALL_CELLS_FOR = [*OVERSIGHT_ROLES, "coordinator"]


@router.get(
    "/plans/{plan}/indicators/{indicator}/series", response_model=Series, tags=["indicators"]
)
async def get_series(
    plan: Code, indicator: Code, request: Request, caller: Anyone, as_of: AsOf = None
) -> Response:
    """The published observations of an indicator, over all actors, by time, area, sex and age.

    Of restricted indicators, small cells (and those from which they could be worked out) are null
    with `suppressed`, except for those who approve and oversee; for everyone else an `as_of` of
    these is refused (`forbidden`), since two releases that differ by one submission give it away.
    """
    reader = reader_of(caller)
    async with bare_connection(request.app.state.engine) as connection:
        found = await find_indicator(connection, plan, indicator, reader)
        if found is None:
            raise Problem("not-found")
        protected = found.restricted and not reader.small_cells
        if protected and as_of is not None:
            raise Problem("forbidden", needs=SMALL_CELLS_FOR)
        _answer_known(request, found, reader)
        if not protected:
            version, body = await build_series(connection, found, as_of)
            return _answer(request, found, version, body, reader, kept=as_of is None)
    # The cells and the version they belong to have to be of one moment.
    async with bare_snapshot(request.app.state.engine) as connection:
        found = await find_indicator(connection, plan, indicator, reader)
        if found is None:
            raise Problem("not-found")
        publishable = await list_publishable(
            connection,
            found.plan_id,
            [(found.id, found.declared)],
            threshold=request.app.state.settings.suppression_threshold,
        )
    body = restricted_series(found, publishable[found.id].cells)
    return _answer(request, found, found.data_version, body, reader, kept=True)


def _etag(request: Request, plan: str, version: int, reader: Reader, day: str = "") -> str:
    """The ETag of a document that is the same for all who see the same.

    The settings that decide what it says are part of it, so that no copy outlives them.
    """
    settings = request.app.state.settings
    decides = (settings.suppression_threshold, settings.status_on_track, settings.status_at_risk)
    return read_etag(request, plan, version, f"{reader.audience}|{decides}|{day}")


def _answer_known(request: Request, found: FoundIndicator, reader: Reader) -> None:
    """Answer 304 before anything is built, where the caller's copy is current."""
    if "if-none-match" in request.headers:
        etag = _etag(request, found.plan, found.data_version, reader)
        set_or_304(request, Response(), etag, public=reader.public)


def _answer(
    request: Request,
    found: FoundIndicator,
    version: int,
    body: bytes,
    reader: Reader,
    *,
    kept: bool,
) -> Response:
    return answer_document(
        request,
        body,
        plan=found.plan,
        version=version,
        etag=_etag(request, found.plan, version, reader),
        public=kept and reader.public,
    )


@router.get("/plans/{plan}/indicators/{indicator}/parts", tags=["indicators"])
async def list_figure_parts(
    plan: Code,
    indicator: Code,
    request: Request,
    response: Response,
    caller: Anyone,
    paging: Paging,
    scope: Annotated[ScopeName, Query(description="whose figure")] = "national",
    period: Annotated[
        Code | None, Query(description="of which period; without one, the figure to date")
    ] = None,
    as_of: AsOf = None,
) -> Page[Part]:
    """The submissions behind a figure, in the order of time, actor and area.

    Of a figure to date that takes the latest value, the latest submission of each actor and area.
    The parts of restricted indicators are there only for those who approve and oversee; for
    everyone else they are not found. What a decision on an overlap takes out of the figure stays
    among them, with the decision.
    """
    reader = reader_of(caller)
    after = _part_after(paging)
    async with bare_snapshot(request.app.state.engine) as connection:
        found = await find_indicator(connection, plan, indicator, reader)
        if found is None or (found.restricted and not reader.small_cells):
            raise Problem("not-found")
        etag = _etag(request, found.plan, found.data_version, reader)
        set_or_304(request, response, etag, public=reader.public)
        rows = await list_parts(
            connection,
            found,
            scope=scope,
            period=period,
            as_of=as_of,
            after=after,
            limit=paging.limit + 1,
        )
    kept, following = cut_page(rows, paging, _part_key)
    return Page(items=[_part(row, found.declared.kind, reader) for row in kept], next=following)


def _part_key(row: PartRow) -> tuple[str, ...]:
    return (row.end.isoformat(), row.period, row.actor, row.area, str(row.submission_id))


def _part_after(paging: PageRequest) -> After | None:
    parts = after_parts(paging, 5)
    if parts is None:
        return None
    end, period, actor, area, submission = parts
    try:
        for text in (period, actor, area):
            text.encode()
        return (date.fromisoformat(end), period, actor, area, UUID(submission))
    except ValueError as error:
        raise Problem("invalid-cursor") from error


def _part(row: PartRow, kind: str, reader: Reader) -> Part:
    file, _, line = (row.source or "").partition(":L")
    number = line.partition("-")[0]
    return Part(
        submission=row.submission_id,
        actor=Reference(code=row.actor, title=as_text(row.actor_title)),
        area=row.area,
        period=row.period,
        revision=row.revision,
        value=as_number(row.value),
        numerator=as_number(row.numerator),
        denominator=as_number(row.denominator),
        approved_at=row.approved_at,
        source=Source(file=file, line=int(number) if number.isdecimal() else None)
        if row.source
        else None,
        activity_reports=[
            PartReport(
                id=each["id"],
                title=as_text(each["title"]),
                actor=Reference(code=each["actor"], title=as_text(each["actor_title"])),
                end=each["end"],
                value=each["value"] if reader.small_cells or not each["protected"] else None,
            )
            for each in row.reports or ()
        ],
        meetings=[
            PartMeeting(
                id=each["id"],
                title=as_text(each["title"]),
                body=Reference(code=each["body"], title=as_text(each["body_title"])),
                day=each["day"],
                value=as_number(Decimal(each["cells"][0]["value"])) or 0,
            )
            for each in row.meetings or ()
        ],
        counts=row.counts,
        decisions=[_decision(told, kind, reader) for told in row.decisions or []],
    )


def _decision(told: dict[str, Any], kind: str, reader: Reader) -> PartDecision:
    stated = next(iter(published(kind, [told["stated"]] if told["stated"] else [])), None)
    return PartDecision(
        overlap=told["overlap"],
        jurisdiction=told["jurisdiction"],
        resolution=told["resolution"],
        reason=told["reason"],
        decided_at=told["decided_at"],
        decided_by=told["decided_by"] if reader.unpublished_reports else None,
        value=as_number(stated.value) if stated else None,
        numerator=as_number(stated.numerator) if stated else None,
        denominator=as_number(stated.denominator) if stated else None,
    )


@router.get("/plans/{plan}/dashboards/{side}", response_model=Dashboard)
async def get_dashboard(
    plan: Code, side: ScopeName, request: Request, caller: Anyone, as_of: AsOf = None
) -> Response:
    """Where the plan stands: each indicator against its target in force, and each node.

    With `as_of`, what was known and approved then, judged on that day. Figures of restricted
    indicators are protected as in the series; with `as_of` they are all hidden.
    """
    reader = reader_of(caller)
    settings = request.app.state.settings
    today = days.day_of(as_of) if as_of else date.fromisoformat(hot.today())
    wanted = Wanted(
        scope=side,
        as_of=as_of,
        today=today,
        thresholds=Thresholds(
            Decimal(str(settings.status_on_track)), Decimal(str(settings.status_at_risk))
        ),
        suppression_threshold=settings.suppression_threshold,
    )
    async with bare_snapshot(request.app.state.engine) as connection:
        facts = await gather(connection, plan, wanted, reader)
    if facts is None:
        raise Problem("not-found")
    body = dashboard_document(facts, assess(facts))
    version = facts.plan.data_version
    etag = _etag(request, facts.plan.code, version, reader, today.isoformat())
    if reader.unpublished_reports:
        # What is handed in moves without the data version: the bytes themselves are the version.
        etag = f'"{facts.plan.code}.{version}.{hashlib.sha256(body).hexdigest()[:16]}"'
    return answer_document(
        request,
        body,
        plan=facts.plan.code,
        version=version,
        etag=etag,
        public=reader.public and as_of is None,
    )
