"""Gathering what a workbook is made of, as its caller sees it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, cast

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.exchange import workbook_queries as queries
from inap.exchange.workbook_layout import (
    AreaTitle,
    AskedIndicator,
    Contents,
    Earlier,
    FactKey,
    Held,
    Stamp,
)
from inap.exchange.workbook_queries import AreaRow, AskedRow, Body
from inap.plans.queries import PlanView
from inap.submissions.admission import Span, excepted, is_open
from inap.submissions.cells import measure_of
from inap.submissions.clock import day_of
from inap.submissions.measure import Kind
from inap.submissions.queries import list_by_ids
from inap.submissions.seen import Seen

_WHOLE_FIRST: Final = ("country", "region", "governorate")


@dataclass(frozen=True, slots=True)
class Desired:
    """What a workbook is asked for."""

    plan: PlanView
    body: Body
    terms: list[Span]
    period: str
    language: str


def may_look(caller: Caller, body: Body) -> bool:
    """Whether the caller may see the body's workbook: its people, and its coordinator."""
    if caller.reports_for(body.id) or caller.verifies_for(body.id):
        return True
    if body.jurisdiction is None:
        # An organisation of neither government has the coordinator of each area it reports for.
        return bool(caller.jurisdictions())
    return caller.coordinates(body.jurisdiction)


async def gather(
    session: AsyncSession, caller: Caller, desired: Desired, now: datetime
) -> Contents:
    """The contents; a fixed number of statements, however much is reported."""
    plan, body, terms = desired.plan, desired.body, desired.terms
    by_kind = {term.kind: term for term in reversed(terms)}
    codes = [term.code for term in by_kind.values()]
    rows = await queries.list_asked(session, plan.id, body, codes)
    own = caller.reports_for(body.id) or caller.verifies_for(body.id)
    present, before = await queries.list_reported(
        session, plan.id, body.id, start=terms[0].start, end=terms[0].end, drafts=own
    )
    seen = await list_by_ids(session, caller, [*present, *before], now)
    areas = [area for area in await queries.list_areas(session) if _fits(area, body, terms[0].end)]
    held = {
        FactKey(each.indicator, each.period, each.area): _held(each, caller, now)
        for identity in present
        if (each := seen.get(identity)) is not None and each.full
    }
    age_groups = (plan.head.get("settings") or {}).get("age_groups")
    return Contents(
        stamp=Stamp(
            plan=plan.code,
            actor=body.code,
            period=desired.period,
            language=desired.language,
            versions={key: each.version for key, each in held.items()},
        ),
        plan_title=plan.title,
        actor_title=body.title,
        synthetic=plan.synthetic,
        periods=frozenset(term.code for term in terms),
        units={unit["code"]: unit["one"] for unit in plan.head.get("units", ())},
        indicators=[_asked(row, by_kind[row.frequency], age_groups, now) for row in rows],
        areas=[AreaTitle(area.code, area.kind, area.title) for area in areas],
        whole=min(areas, key=lambda area: _WHOLE_FIRST.index(area.kind)).code if areas else "",
        held=held,
        earlier={
            (each.indicator, each.area): Earlier(each.period, each.cells)
            for identity in before
            if (each := seen.get(identity)) is not None and each.full
        },
        writable=caller.reports_for(body.id),
    )


def _fits(area: AreaRow, body: Body, end: date) -> bool:
    """Whether a body may report for an area: one of its government's that was there by then."""
    begun = area.begins_on is None or area.begins_on <= end
    return begun and (
        body.jurisdiction is None or (area.jurisdiction or "federal") == body.jurisdiction
    )


def _held(seen: Seen, caller: Caller, now: datetime) -> Held:
    return Held(
        state=seen.shown_state,
        version=seen.version,
        cells=seen.cells,
        narrative=seen.narrative,
        open_to_entry="edit" in seen.allowed(caller, now),
    )


def _asked(
    row: AskedRow, term: Span, age_groups: list[str] | None, now: datetime
) -> AskedIndicator:
    return AskedIndicator(
        code=row.code,
        title=row.title,
        definition=row.definition,
        unit=row.unit,
        kind=cast("Kind", row.kind),
        disaggregation=tuple(row.disaggregation),
        measure=measure_of(
            kind=row.kind,
            unit=row.unit,
            over_areas=row.over_areas,
            disaggregation=row.disaggregation,
            age_groups=age_groups,
        ),
        period=term.code,
        takes_entries=is_open(term, day_of(now), excepted=excepted(row.excepted_until, now)),
    )
