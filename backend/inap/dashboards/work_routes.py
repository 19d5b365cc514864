"""HTTP of what waits for one person."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Annotated, Any, Literal, cast

from fastapi import Query, Response

from inap.access.caller import REPORTING_ROLES, Caller
from inap.access.policies import SignedIn
from inap.dashboards import work_schemas as schemas
from inap.dashboards.schemas import OverdueRecommendation
from inap.dashboards.work import Term, current_term, late_terms, open_by_exception
from inap.dashboards.work_queries import (
    ExpectedReport,
    Previous,
    find_plan,
    list_expected,
    list_previous,
)
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_number, as_text
from inap.meetings import recommendation_queries as recommendations
from inap.plans.queries import PREPARING
from inap.submissions import clock
from inap.submissions.cells import from_stored
from inap.submissions.expected_queries import list_terms
from inap.submissions.queries import Filters, list_submissions
from inap.submissions.rollup import Kind
from inap.submissions.seen import Seen
from inap.submissions.workflow import State

router = make_router(tag="dashboards")

MOST = 200


@router.get("/me/work", responses={404: {}})
async def get_my_work(
    response: Response,
    caller: SignedIn,
    session: ReadSession,
    plan: Annotated[Code, Query(examples=["INAP-II"])],
    period: Annotated[
        Code | None, Query(description="without one, the latest that takes entries")
    ] = None,
) -> schemas.Work:
    """What is due from the caller's bodies, what came back or is overdue, what is to be decided."""
    now = clock.now()
    today = clock.day_of(now)
    plan_id = await find_plan(session, plan, unpublished=caller.has(*PREPARING))
    if plan_id is None:
        raise Problem("not-found")
    terms = await list_terms(session, plan_id)
    term = _asked(terms, period) if period else current_term(terms, today)
    actors = sorted(caller.actors(*REPORTING_ROLES))
    expected = await list_expected(session, plan_id, actors, now) if actors else []
    due = [each for each in expected if term is not None and each.expected.term.end == term.end]
    before = await list_previous(session, plan_id, actors, term.end) if due and term else {}
    waiting = await list_submissions(session, caller, Filters(plan, waiting=True), now, limit=MOST)
    drafts = await list_submissions(session, caller, Filters(plan, state="draft"), now, limit=MOST)
    own = recommendations.Filters(plan, overdue=True, mine=True)
    overdue = await recommendations.list_recommendations(session, caller, own, today, limit=MOST)
    response.headers["Cache-Control"] = "private, no-cache"
    return schemas.Work(
        plan=plan,
        period=term.code if term else None,
        late_periods=[
            schemas.LatePeriod(period=late.code, count=late.count)
            for late in late_terms(terms, (each.expected for each in expected), today)
        ],
        exceptions=[
            schemas.OpenByException(period=code, until=until)
            for code, until in open_by_exception(
                (each.expected.term.code, each.exception_until) for each in expected
            )
        ],
        due=[_due(each, before.get((each.indicator, each.actor)), today) for each in due],
        returned=[_item(seen) for seen in waiting if _corrects(caller, seen)],
        waiting=[_item(seen) for seen in waiting if not _corrects(caller, seen)],
        drafts=[_item(seen) for seen in drafts if caller.reports_for(seen.actor_id)],
        overdue=[_overdue(seen) for seen in overdue],
    )


def _asked(terms: Iterable[Term], code: str) -> Term:
    for term in terms:
        if term.code == code:
            return term
    raise Problem("not-found")


def _corrects(caller: Caller, seen: Seen) -> bool:
    return seen.shown_state in ("returned", "reopened") and caller.reports_for(seen.actor_id)


def _due(report: ExpectedReport, before: Previous | None, today: date) -> schemas.DueReport:
    begun = None
    if report.submission is not None:
        state = cast("State", report.expected.state)
        begun = schemas.BegunReport(id=report.submission, state=state)
    previous = None
    if before is not None:
        previous = schemas.PreviousReport(period=before.period, values=_values(before.cells))
    return schemas.DueReport(
        indicator=_indicator(
            report.indicator,
            report.indicator_title,
            report.unit,
            report.kind,
            report.disaggregation,
        ),
        actor=Reference(code=report.actor, title=as_text(report.actor_title)),
        period=report.expected.term.code,
        due_on=report.expected.term.due_on,
        late=report.expected.late(today),
        submission=begun,
        submissions=report.submissions,
        exception_until=report.exception_until,
        previous=previous,
    )


def _overdue(seen: recommendations.Seen) -> OverdueRecommendation:
    return OverdueRecommendation(
        id=seen.id,
        text=as_text(seen.text),
        owner=None
        if seen.owner is None
        else Reference(code=seen.owner, title=as_text(seen.owner_title or {})),
        # Only what has a day is overdue.
        due_on=cast("date", seen.due_on),
    )


def _item(seen: Seen) -> schemas.WorkItem:
    return schemas.WorkItem(
        id=seen.id,
        indicator=_indicator(
            seen.indicator, seen.indicator_title, seen.unit, seen.kind, seen.disaggregation
        ),
        actor=Reference(code=seen.actor, title=as_text(seen.actor_title)),
        period=seen.period,
        area=seen.area,
        state=cast("State", seen.shown_state),
        reason=seen.reason,
        deadline=seen.deadline or seen.reopened_until,
        submitted_at=seen.submitted_at,
    )


def _indicator(
    code: str, title: dict[str, Any], unit: str, kind: str, disaggregation: list[str]
) -> schemas.WorkIndicator:
    return schemas.WorkIndicator(
        code=code,
        title=as_text(title),
        unit=unit,
        kind=cast("Kind", kind),
        disaggregation=cast('list[Literal["sex", "age", "area"]]', disaggregation),
    )


def _values(cells: Iterable[Mapping[str, Any]]) -> list[schemas.WorkValue]:
    return [
        schemas.WorkValue(
            sex=cast('Literal["female", "male", "unknown"] | None', cell.sex),
            age=cell.age,
            value=as_number(cell.value),
            numerator=as_number(cell.numerator),
            denominator=as_number(cell.denominator),
            yes=cell.yes,
            text=cell.text,
        )
        for cell in from_stored(cells)
    ]
