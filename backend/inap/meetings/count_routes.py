"""HTTP of what the record of meetings gives for an indicator."""

from collections.abc import Sequence
from typing import Annotated, Any, cast

from fastapi import Query, Request
from sqlalchemy import Row

from inap.access.policies import Anyone
from inap.implementation.counting import added_up
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_number, as_text, as_text_or_none
from inap.meetings import count_queries as queries
from inap.meetings import count_schemas as schemas
from inap.meetings.counting import Count, counted
from inap.meetings.writing_routes import writer_of
from inap.plans.queries import find_plan
from inap.plans.sources import source_document
from inap.submissions.measure import Cell

router = make_router(prefix="/plans/{plan}/indicators/{indicator}", tag="meetings")


@router.get("/meeting-count")
async def get_meeting_count(
    request: Request,
    caller: Anyone,
    session: ReadSession,
    plan: Code,
    indicator: Code,
    period: Annotated[
        Code | None, Query(description="of the indicator's frequency; the latest begun otherwise")
    ] = None,
) -> schemas.MeetingCount:
    """How an indicator is counted from the meetings of bodies, and what the record gives.

    Only meetings that were held, each in the period of its first day. When the period has ended the
    count is handed in by itself, and published by approval like any other submission.
    """
    seen = await find_plan(session, caller, plan)
    stored = await queries.find_count(session, seen.id, indicator) if seen else None
    if seen is None or stored is None:
        raise Problem("not-found")
    today = writer_of(request, caller).today
    begun = await queries.find_begun(session, seen.id, stored.frequency, today, period)
    if begun is None and period is not None:
        raise Problem("not-found")
    rows: Sequence[Row[Any]] = ()
    if stored.what is not None and begun is not None:
        rows = await queries.list_of_period(session, stored.indicator_id, begun.id)
    counts = counted(rows)
    count = counts[0] if counts else None
    return schemas.MeetingCount(
        plan=seen.code,
        indicator=stored.code,
        rule=await _rule(session, stored),
        not_counted=as_text_or_none(stored.reason),
        period=begun.code if begun and count else None,
        ended=begun is not None and begun.end < today,
        meetings=_meetings(count),
        cells=_cells(added_up(count.given)) if count and count.given else [],
        lacking=count.lacking if count else None,
        published=rows[0].submission if rows and rows[0].published_revision else None,
    )


async def _rule(
    session: ReadSession, stored: queries.StoredCount
) -> schemas.MeetingCountRule | None:
    if stored.what is None or stored.actor is None or stored.area is None:
        return None
    bodies = await queries.list_counted_bodies(session, stored.indicator_id)
    return schemas.MeetingCountRule(
        what=cast("Any", stored.what),
        bodies=[Reference(code=code, title=as_text(title)) for code, title in bodies],
        actor=Reference(code=stored.actor, title=as_text(stored.actor_title)),
        area=stored.area,
        source=cast("Any", source_document(stored.source)),
        note=stored.note,
    )


def _meetings(count: Count | None) -> list[schemas.MeetingCounted]:
    if count is None:
        return []
    given = count.given or [()] * len(count.rows)
    return [
        schemas.MeetingCounted(
            id=row.meeting,
            title=as_text(row.title),
            body=Reference(code=row.body, title=as_text(row.body_title)),
            day=row.day,
            cells=_cells(cells),
        )
        for row, cells in zip(count.rows, given, strict=True)
    ]


def _cells(cells: Sequence[Cell]) -> list[schemas.CountedOfSex]:
    return [
        schemas.CountedOfSex(sex=cast("Any", cell.sex), value=as_number(cell.value) or 0)
        for cell in cells
    ]
