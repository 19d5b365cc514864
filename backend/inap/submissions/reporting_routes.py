"""HTTP of who has reported and who has not, and of reminding them."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Annotated, Final, Literal, cast
from uuid import UUID

from fastapi import Query, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import REPORTING_ROLES, Caller
from inap.access.policies import CanCoordinate, CanOversee
from inap.kit.audit import record
from inap.kit.database import ReadSession, WriteSession
from inap.kit.pages import Page, PageRequest, Paging, after_id, after_number, after_parts, cut_page
from inap.kit.problems import ErrorItem, Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_text
from inap.plans.queries import PlanView, find_plan
from inap.submissions import clock, reminder_queries
from inap.submissions import reporting_schemas as schemas
from inap.submissions.expected import Standing, is_overdue
from inap.submissions.expected_queries import (
    Body,
    BodyCount,
    ExpectedItem,
    count_bodies,
    find_body,
    list_items,
    visible_to,
)
from inap.submissions.reminder_queries import list_plan_terms
from inap.submissions.reminder_texts import Asked
from inap.submissions.reminders import PlanTerm
from inap.submissions.reminding import Wish, remind_now
from inap.submissions.workflow import State

router = make_router(tag="submissions")

PRIVATE: Final = "private, no-cache"
PeriodQuery = Annotated[
    Code | None, Query(description="with all that end on its day; without one, all that ended")
]


@router.get("/plans/{plan}/reporting")
async def list_reporting(
    plan: Code,
    response: Response,
    caller: CanOversee,
    paging: Paging,
    session: ReadSession,
    period: PeriodQuery = None,
    side: Annotated[Literal["federal", "krg"] | None, Query(description="whose bodies")] = None,
    actor: Annotated[Code | None, Query(description="only this body")] = None,
    state: Annotated[
        Standing | None,
        Query(description="only bodies with something due, late, all silent, or all reported"),
    ] = None,
) -> Page[schemas.BodyReporting]:
    """Which bodies have reported and which have not, the newest period first, then by code.

    Coordinators see the bodies of their side, overseers all, a body's own people their body.
    """
    found = await _plan(session, caller, plan)
    now = clock.now()
    today = clock.day_of(now)
    terms = await list_plan_terms(session, [found.id])
    end = _end_of(terms.values(), period)
    counts = await count_bodies(
        session, [found.id], visible_to(caller), now=now, today=today, end=end
    )
    after = _after(paging)
    wanted = [
        each
        for each in counts
        if (side is None or each.body.jurisdiction == side)
        and (actor is None or each.body.code == actor)
        and (state is None or each.counted.is_in(state))
        and (after is None or _place(each) > after)
    ][: paging.limit + 1]
    kept, following = cut_page(wanted, paging, _key)
    reminded = await reminder_queries.last_reminded(
        session, found.id, [each.body.id for each in kept]
    )
    response.headers["Cache-Control"] = PRIVATE
    return Page(
        items=[_body_out(each, terms[each.plan_id, each.end], reminded, today) for each in kept],
        next=following,
    )


@router.get("/plans/{plan}/reporting/{actor}")
async def list_body_reporting(
    plan: Code,
    actor: Code,
    response: Response,
    caller: CanOversee,
    paging: Paging,
    session: ReadSession,
    period: PeriodQuery = None,
) -> Page[schemas.ReportingItem]:
    """Each report that is expected of a body, the newest period first, in the logframe's order."""
    found = await _plan(session, caller, plan)
    body = await find_body(session, actor, visible_to(caller))
    if body is None:
        raise Problem("not-found")
    now = clock.now()
    today = clock.day_of(now)
    items = await list_items(
        session,
        found.id,
        body.id,
        now=now,
        today=today,
        end=_end_of((await list_plan_terms(session, [found.id])).values(), period),
        drafts=body.id in caller.actors(*REPORTING_ROLES, "verifier"),
    )
    start = after_number(paging)
    numbered = list(enumerate(items))[start : start + paging.limit + 1]
    kept, following = cut_page(numbered, paging, lambda each: (str(each[0] + 1),))
    response.headers["Cache-Control"] = PRIVATE
    return Page(items=[_item_out(item, now, today) for _, item in kept], next=following)


@router.post("/plans/{plan}/reminders")
async def create_reminders(
    plan: Code,
    given: schemas.RemindersInput,
    request: Request,
    coordinator: CanCoordinate,
    session: WriteSession,
) -> schemas.Reminders:
    """Remind the people of chosen bodies now, by e-mail; each person at most once a day."""
    found = await _plan(session, coordinator, plan)
    period = await reminder_queries.find_period(session, found.id, given.period)
    if period is None:
        raise Problem("invalid-request", errors=[_unknown("/period")])
    # Whoever may see more may still remind only those whose reports they decide on.
    codes = list(dict.fromkeys(given.actors))
    bodies = await reminder_queries.list_bodies(session, codes, sorted(coordinator.jurisdictions()))
    unknown = [
        _unknown(f"/actors/{place}")
        for place, code in enumerate(given.actors)
        if code not in bodies
    ]
    if unknown:
        raise Problem("invalid-request", errors=unknown)
    note = given.note.stored() if given.note else None
    became = await remind_now(
        session,
        request.app.state.settings,
        Wish(
            plan=found.id,
            end=period[1],
            actors=set(bodies.values()),
            by=coordinator.account_id,
            period_id=period[0],
            asked=Asked(given.period, note or None),
        ),
    )
    told = [
        schemas.RemindedBody.model_validate(
            {
                "actor": code,
                "outcome": became[bodies[code]][0],
                "people": became[bodies[code]][1],
            }
        )
        for code in codes
    ]
    await record(
        session,
        caller=coordinator.label,
        action="remind",
        subject=f"plan:{found.code}",
        request_id=request.state.request_id,
        period=given.period,
        bodies={each.actor: each.outcome for each in told},
    )
    return schemas.Reminders(bodies=told)


@router.get("/plans/{plan}/reminders")
async def list_reminders(
    plan: Code,
    response: Response,
    caller: CanOversee,
    paging: Paging,
    session: ReadSession,
    actor: Annotated[Code | None, Query(description="only about this body")] = None,
) -> Page[schemas.ReminderOut]:
    """Who was reminded about which body, the newest first."""
    found = await _plan(session, caller, plan)
    sight = visible_to(caller)
    body: Body | None = None
    if actor is not None:
        body = await find_body(session, actor, sight)
        if body is None:
            return Page(items=[], next=None)
    rows = await reminder_queries.list_reminders(
        session,
        found.id,
        sight.parameters,
        actor=body.id if body else None,
        after=after_id(paging),
        limit=paging.limit + 1,
    )
    kept, following = cut_page(rows, paging, lambda row: (str(row.id),))
    response.headers["Cache-Control"] = PRIVATE
    return Page(
        items=[
            schemas.ReminderOut(
                id=row.id,
                actor=Reference(code=row.actor, title=as_text(row.actor_title)),
                period=row.period,
                name=row.name,
                at=row.at,
                by=row.by,
                sent_at=row.sent_at,
                failed_at=row.given_up_at,
            )
            for row in kept
        ],
        next=following,
    )


async def _plan(session: AsyncSession, caller: Caller, code: str) -> PlanView:
    found = await find_plan(session, caller, code)
    if found is None:
        raise Problem("not-found")
    return found


def _end_of(terms: Iterable[PlanTerm], code: str | None) -> date | None:
    """The last day of a period, None where none is asked for; raises ``not-found``."""
    if code is None:
        return None
    for term in terms:
        if code in term.codes:
            return term.end
    raise Problem("not-found")


def _unknown(pointer: str) -> ErrorItem:
    return {"pointer": pointer, "slug": "unknown-code", "params": {}}


def _place(count: BodyCount) -> tuple[int, str]:
    """Where a row stands: the newest period first, then by the body's code."""
    return -count.end.toordinal(), count.body.code


def _key(count: BodyCount) -> tuple[str, str]:
    return count.end.isoformat(), count.body.code


def _after(paging: PageRequest) -> tuple[int, str] | None:
    parts = after_parts(paging, 2)
    if parts is None:
        return None
    try:
        return -date.fromisoformat(parts[0]).toordinal(), parts[1]
    except ValueError as error:
        raise Problem("invalid-cursor") from error


def _body_out(
    count: BodyCount, term: PlanTerm, reminded: Mapping[UUID, datetime], today: date
) -> schemas.BodyReporting:
    counted = count.counted
    return schemas.BodyReporting(
        period=term.code,
        actor=Reference(code=count.body.code, title=as_text(count.body.title)),
        side=cast('Literal["federal", "krg"] | None', count.body.jurisdiction),
        due_on=term.due_on,
        locked=term.is_locked(today) and not counted.excepted,
        expected=counted.expected,
        reported=counted.reported,
        approved=counted.approved,
        missing=counted.missing,
        late=counted.late,
        silent=counted.silent,
        returned=counted.returned,
        overdue=counted.overdue,
        last_activity=counted.last_activity,
        reminded_at=reminded.get(count.body.id),
    )


def _item_out(item: ExpectedItem, now: datetime, today: date) -> schemas.ReportingItem:
    term = item.term
    return schemas.ReportingItem(
        indicator=Reference(code=item.indicator, title=as_text(item.indicator_title)),
        period=term.code,
        due_on=term.due_on,
        locked=item.is_locked(today),
        reported=item.handed_in,
        approved=item.approved,
        late=not item.handed_in and is_overdue(term.due_on, today),
        state=cast("State | None", item.state),
        submission=item.submission,
        submissions=item.submissions,
        reported_for=item.reported_for,
        deadline=item.deadline,
        overdue=item.state == "returned" and item.deadline is not None and item.deadline <= now,
        last_activity=item.last_activity,
    )
