"""HTTP of reporting periods: when they take entries, and the named exceptions to their lock."""

import datetime
from collections.abc import Iterable
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Path, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, CanAdminister, SignedIn, any_of
from inap.kit.audit import record
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.pages import Page, Paging, after_id, cut_page, slice_page
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.tables import new_id
from inap.kit.text import as_text
from inap.plans import exception_queries, period_exceptions, period_queries, queries
from inap.plans.exception_queries import ExceptionView
from inap.plans.models import PeriodException as Stored
from inap.plans.period_exceptions import Asked, Giver
from inap.plans.period_queries import PeriodView
from inap.plans.period_schemas import Period, PeriodChange, PeriodException, PeriodExceptionInput
from inap.plans.periods import date_faults, state_on
from inap.plans.queries import PlanView
from inap.plans.seen import SeenPlan, Version
from inap.submissions import clock

router = make_router(tag="plans")

PeriodCode = Annotated[str, Path(description="the period's code", examples=["2023Q2"])]
Coordinating = Annotated[Caller, Depends(any_of("coordinator", "admin"))]


async def _plan(session: AsyncSession, caller: Caller, code: str) -> PlanView:
    found = await queries.find_plan(session, caller, code)
    if found is None:
        raise Problem("not-found")
    return found


async def _period(
    session: AsyncSession, plan: PlanView, code: str, *, hold: bool = False
) -> PeriodView:
    found = await period_queries.find_period(session, plan.id, code, hold=hold)
    if found is None:
        raise Problem("not-found")
    return found


@router.get("/plans/{plan}/periods")
async def list_periods(
    seen: SeenPlan, version: Version, caller: Anyone, session: ReadSession, paging: Paging
) -> Page[Period]:
    """The reporting periods by first day, the longer of two first, as they stand today."""
    now = clock.now()
    today = clock.day_of(now)
    if not caller.grants:
        version.check(today)
    rows = await period_queries.list_periods(session, seen.id)
    held = []
    if caller.grants:
        held = await exception_queries.list_open(session, caller, [row.id for row in rows], now)
        version.check(today, *(each.id for each in held))
    kept, following = slice_page(
        rows, paging, lambda each: (each.start.isoformat(), _descending(each.end), each.code)
    )
    return Page(items=[_document(each, held, now) for each in kept], next=following)


@router.get("/plans/{plan}/periods/{period}")
async def get_period(
    seen: SeenPlan, caller: Anyone, session: ReadSession, period: PeriodCode, response: Response
) -> Period:
    """A reporting period with the exceptions that hold; its ETag is what a change names."""
    return await _answer(session, response, caller, seen, period)


@router.patch("/plans/{plan}/periods/{period}")
async def update_period(
    *,
    plan: str,
    period: PeriodCode,
    request: Request,
    response: Response,
    caller: CanAdminister,
    session: WriteSession,
    seen_version: IfMatch,
    given: PeriodChange,
) -> Period:
    """Change when a period opens, falls due or locks; what was loaded again leaves it so."""
    seen = await _plan(session, caller, plan)
    found = await _period(session, seen, period, hold=True)
    require_version(seen_version, found.version)
    wanted = {
        "opens_on": given.opens_on or found.opens_on,
        "due_on": given.due_on or found.due_on,
        "locks_on": given.locks_on if "locks_on" in given.model_fields_set else found.locks_on,
    }
    faults = date_faults(
        found.start,
        given.opens_on or found.opens_on,
        given.due_on or found.due_on,
        wanted["locks_on"],
    )
    if faults:
        raise Problem(
            "invalid-request",
            errors=[
                {
                    "pointer": f"/{fault.field}",
                    "slug": fault.slug,
                    "params": {"day": fault.day.isoformat()},
                }
                for fault in faults
            ],
        )
    changed = {name: day for name, day in wanted.items() if day != getattr(found, name)}
    if changed:
        await period_queries.change_dates(session, seen.id, found, changed)
        await record(
            session,
            caller=caller.label,
            action="period.update",
            subject=f"period:{plan}/{period}",
            request_id=request.state.request_id,
            **{name: None if day is None else day.isoformat() for name, day in changed.items()},
        )
    return await _answer(session, response, caller, seen, period)


@router.get("/plans/{plan}/periods/{period}/exceptions")
async def list_period_exceptions(
    plan: str, period: PeriodCode, caller: SignedIn, session: ReadSession, paging: Paging
) -> Page[PeriodException]:
    """The exceptions to a period's lock, ended and revoked ones too, in the order of giving."""
    seen = await _plan(session, caller, plan)
    found = await _period(session, seen, period)
    rows = await exception_queries.list_exceptions(
        session, caller, found.id, limit=paging.limit + 1, after=after_id(paging)
    )
    kept, following = cut_page(rows, paging, lambda each: (str(each.id),))
    now = clock.now()
    return Page(items=[exception_document(each, now) for each in kept], next=following)


@router.post("/plans/{plan}/periods/{period}/exceptions", status_code=201)
async def create_period_exception(
    *,
    plan: str,
    period: PeriodCode,
    request: Request,
    caller: Coordinating,
    session: WriteSession,
    given: PeriodExceptionInput,
) -> PeriodException:
    """Hold entry open past the lock for one actor, and at most one indicator, until a moment."""
    seen = await _plan(session, caller, plan)
    # Held, so that the lock it is an exception to does not move meanwhile.
    found = await _period(session, seen, period, hold=True)
    named = await exception_queries.find_named(session, seen.id, given.actor, given.indicator)
    if named.actor_id is None:
        raise _unknown("actor")
    if given.indicator is not None and named.indicator_id is None:
        raise _unknown("indicator")
    now = clock.now()
    giver = _giver(caller)
    asked = Asked(
        opens_on=found.opens_on,
        locks_on=found.locks_on,
        side=named.actor_side,
        reports=named.reports,
        until=given.until,
        reason=given.reason,
    )
    refused = period_exceptions.refused(asked, giver, now, clock.day_of(now))
    if refused is not None:
        raise Problem(refused.slug, None, **dict[str, Any](refused.params))
    made = Stored(
        id=new_id(),
        period_id=found.id,
        actor_id=named.actor_id,
        indicator_id=named.indicator_id,
        jurisdiction=period_exceptions.side_of(giver, named.actor_side),
        until=given.until,
        reason=given.reason,
        given_by=caller.account_id,
        given_at=now,
    )
    session.add(made)
    await session.flush()
    await record(
        session,
        caller=caller.label,
        action="period-exception.give",
        subject=f"period-exception:{made.id}",
        request_id=request.state.request_id,
        plan=plan,
        period=period,
        actor=given.actor,
        indicator=given.indicator,
        until=given.until.isoformat(),
        reason=given.reason,
    )
    shown = await exception_queries.find_exception(session, caller, made.id)
    if shown is None:
        raise Problem("not-found")
    return exception_document(shown, now)


@router.delete("/period-exceptions/{exception_id}", status_code=204)
async def delete_period_exception(
    exception_id: UUID, caller: Coordinating, request: Request, session: WriteSession
) -> None:
    """End an exception at once; it stays in the list. Ending it again changes nothing."""
    await exception_queries.hold_exception(session, exception_id)
    found = await exception_queries.find_exception(session, caller, exception_id)
    if found is None:
        raise Problem("not-found")
    if not period_exceptions.may_revoke(_giver(caller), found.jurisdiction):
        raise Problem("not-permitted", action="except", needs="decide")
    now = clock.now()
    state = period_exceptions.state_at(found.until, found.revoked_at, now)
    if state == "open" and caller.account_id is not None:
        await exception_queries.revoke(session, exception_id, by=caller.account_id, at=now)
        await record(
            session,
            caller=caller.label,
            action="period-exception.end",
            subject=f"period-exception:{exception_id}",
            request_id=request.state.request_id,
        )


async def _answer(
    session: AsyncSession, response: Response, caller: Caller, plan: PlanView, code: str
) -> Period:
    """The period as it stands now, with its ETag; raises ``not-found``."""
    found = await _period(session, plan, code)
    now = clock.now()
    held = []
    if caller.grants:
        held = await exception_queries.list_open(session, caller, [found.id], now)
    response.headers["ETag"] = version_etag(found.version)
    response.headers["Cache-Control"] = "private, no-cache"
    return _document(found, held, now)


def _document(period: PeriodView, held: Iterable[ExceptionView], now: datetime.datetime) -> Period:
    days = (period.opens_on, period.due_on, period.locks_on)
    return Period(
        code=period.code,
        kind=period.kind,
        start=period.start,
        end=period.end,
        opens_on=period.opens_on,
        due_on=period.due_on,
        locks_on=period.locks_on,
        state=state_on(clock.day_of(now), *days),
        version=period.version,
        exceptions=[exception_document(each, now) for each in held if each.period == period.code],
    )


def exception_document(found: ExceptionView, now: datetime.datetime) -> PeriodException:
    """The answer for one exception, as it stands at ``now``."""
    indicator = None
    if found.indicator is not None:
        indicator = Reference(code=found.indicator, title=as_text(found.indicator_title))
    return PeriodException.model_validate(
        {
            "id": found.id,
            "period": found.period,
            "actor": Reference(code=found.actor, title=as_text(found.actor_title)),
            "indicator": indicator,
            "jurisdiction": found.jurisdiction,
            "until": found.until,
            "reason": found.reason,
            "given_by": found.given_by,
            "given_at": found.given_at,
            "revoked_by": found.revoked_by,
            "revoked_at": found.revoked_at,
            "state": period_exceptions.state_at(found.until, found.revoked_at, now),
        }
    )


def _giver(caller: Caller) -> Giver:
    return Giver(caller.has("admin"), caller.jurisdictions())


def _unknown(field: str) -> Problem:
    return Problem(
        "invalid-request",
        errors=[{"pointer": f"/{field}", "slug": "unknown-code", "params": {}}],
    )


def _descending(day: datetime.date) -> str:
    """A text that sorts later days first."""
    return f"{datetime.date.max.toordinal() - day.toordinal():07d}"
