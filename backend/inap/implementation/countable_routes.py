"""HTTP of the activity reports that may count for a fact."""

from collections.abc import Iterable
from typing import Annotated, Any, cast
from uuid import UUID

from fastapi import Query, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import OVERSIGHT_ROLES
from inap.access.policies import CanOversee
from inap.implementation import counting_schemas as schemas
from inap.implementation.activity_report_content import decides
from inap.implementation.counting import (
    MOST_COUNTED,
    Fact,
    Rule,
    added_up,
    contribution,
    unfit,
)
from inap.implementation.counting_queries import (
    Candidate,
    ReportedOn,
    Wanted,
    areas_within,
    find_reported_on,
    list_candidates,
)
from inap.implementation.counting_routes import (
    IndicatorCode,
    PlanCode,
    declared_document,
    find_indicator,
)
from inap.implementation.counting_rule_queries import Target, find_rule, nodes_of_rule
from inap.kit.database import ReadSession
from inap.kit.problems import Problem
from inap.kit.references import Reference
from inap.kit.routing import make_router
from inap.kit.text import Code, as_number, as_text
from inap.plans.queries import PlanView
from inap.submissions import clock
from inap.submissions.measure import Cell, Measure, complete, missing

router = make_router(prefix="/plans/{plan}/indicators/{indicator}", tag="implementation")


@router.get("/countable")
async def get_countable(
    response: Response,
    caller: CanOversee,
    session: ReadSession,
    plan: PlanCode,
    indicator: IndicatorCode,
    actor: Annotated[Code, Query(description="who reports the fact")],
    period: Annotated[Code, Query()],
    area: Annotated[Code, Query()],
) -> schemas.Countable:
    """The approved activity reports that may count for a fact, and what they make together.

    Reports of every actor are among them: who leads the activity counts what supporting actors and
    civil society did. What counts in another fact already is left out. For who reports for the
    actor, and for those who verify, approve and oversee.
    """
    seen, target = await find_indicator(session, caller, plan, indicator)
    fact = await find_reported_on(
        session, seen.id, target.id, actor=actor, period=period, area=area
    )
    if fact.actor_id is None or fact.start is None or fact.area is None:
        raise Problem("not-found")
    takes_part = caller.reports_for(fact.actor_id) or caller.verifies_for(fact.actor_id)
    if not (takes_part or caller.has("coordinator", *OVERSIGHT_ROLES)):
        raise Problem("not-permitted", action="count", needs="report")
    response.headers["Cache-Control"] = "private, no-cache"
    stored = await find_rule(session, target.id)
    found: list[Candidate] = []
    measure = target.measure
    rule = None
    if stored is not None and fact.reports:
        rule = stored.applied_to(await nodes_of_rule(session, target.id))
    if rule is not None:
        found = await _candidates(session, seen, target, fact, rule)
    kept = found[:MOST_COUNTED]
    given = [] if rule is None else [contribution(rule, measure, each.done) for each in kept]
    cells = complete(measure, added_up(given)) if given else ()
    return schemas.Countable(
        plan=seen.code,
        indicator=target.code,
        actor=actor,
        period=period,
        area=area,
        rule=declared_document(stored),
        reports=[_report(each, cells) for each, cells in zip(kept, given, strict=True)],
        more=len(found) > len(kept),
        cells=_cells(cells),
        lacking=_lacking(measure, cells) if given else [],
    )


async def _candidates(
    session: AsyncSession, plan: PlanView, target: Target, fact: ReportedOn, rule: Rule
) -> list[Candidate]:
    """The reports that fit the rule and the fact, one more than may be counted."""
    areas = await areas_within(session, fact.area or "")
    about = Fact(
        start=cast("Any", fact.start),
        end=cast("Any", fact.end),
        areas=frozenset(areas),
        jurisdiction=fact.actor_jurisdiction or decides(fact.area_jurisdiction, None),
        restricted=target.sensitivity == "restricted",
    )
    wanted = Wanted(
        nodes=[UUID(node) for node in rule.nodes],
        kinds=sorted(rule.kinds) if rule.kinds is not None else None,
        areas=areas,
        jurisdiction=about.jurisdiction,
        start=about.start,
        end=about.end,
    )
    found = await list_candidates(
        session,
        target.id,
        plan.id,
        wanted,
        clock.now(),
        besides=fact.submission,
        limit=MOST_COUNTED + 1,
    )
    return [each for each in found if unfit(rule, about, each.done) is None]


def _lacking(measure: Measure, cells: Iterable[Cell]) -> list[Any]:
    faults = missing(measure, list(cells))
    return [fault.params["dimension"] for fault in faults if "dimension" in fault.params]


def _cells(cells: Iterable[Cell]) -> list[schemas.CountedCell]:
    return [
        schemas.CountedCell(
            sex=cast("Any", cell.sex), age=cell.age, value=as_number(cell.value) or 0
        )
        for cell in cells
    ]


def _report(found: Candidate, cells: Iterable[Cell]) -> schemas.CountableReport:
    return schemas.CountableReport(
        id=found.id,
        revision=found.revision,
        title=as_text(found.title),
        actor=Reference(code=found.actor, title=as_text(found.actor_title)),
        kind=cast("Any", found.done.kind),
        area=found.done.area,
        start=found.start,
        end=found.end,
        cells=_cells(cells),
    )
