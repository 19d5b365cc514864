"""HTTP of counting rules, and of the activity reports that may count for a fact."""

from functools import partial
from typing import Annotated, Any, cast

from fastapi import Path, Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.access.policies import Anyone, CanDeclareCounting
from inap.implementation import counting_schemas as schemas
from inap.implementation.activity_report_remembering import Writer
from inap.implementation.counting import (
    countable,
)
from inap.implementation.counting_declaring import Rule, declare, declares
from inap.implementation.counting_rule_queries import (
    StoredRule,
    Target,
    find_rule,
    find_target,
)
from inap.kit.database import ReadSession, WriteSession
from inap.kit.etags import IfMatch, require_version, version_etag
from inap.kit.problems import Problem
from inap.kit.routing import make_router
from inap.kit.text import Code
from inap.plans.queries import PlanView, find_plan
from inap.submissions import clock
from inap.submissions.admission import Refused

router = make_router(prefix="/plans/{plan}/indicators/{indicator}", tag="implementation")

PlanCode = Annotated[Code, Path(examples=["INAP-II"])]
IndicatorCode = Annotated[Code, Path(examples=["P1.1.3.F2-I1"])]


async def find_indicator(
    session: AsyncSession, caller: Caller, plan: str, indicator: str
) -> tuple[PlanView, Target]:
    """The plan and the indicator, if the caller may see them; raises ``not-found``."""
    seen = await find_plan(session, caller, plan)
    target = await find_target(session, seen.id, indicator) if seen else None
    if seen is None or target is None:
        raise Problem("not-found")
    return seen, target


def _refuse(refused: Refused) -> Problem:
    return Problem(
        refused.slug,
        errors=[
            {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
            for fault in refused.faults
        ],
        **refused.params,
    )


def declared_document(stored: StoredRule | None) -> schemas.DeclaredCounting | None:
    """The rule in force as it is answered, or None."""
    if stored is None or stored.what is None:
        return None
    return schemas.DeclaredCounting(
        what=cast("Any", stored.what),
        sex=cast("Any", stored.sex),
        age=stored.age,
        kinds=cast("Any", stored.kinds),
        nodes=stored.nodes,
        updated_at=stored.updated_at,
    )


async def _answer(
    session: AsyncSession, response: Response, caller: Caller, plan: str, target: Target
) -> schemas.CountingRule:
    stored = await find_rule(session, target.id)
    version = stored.version if stored else 0
    response.headers["ETag"] = version_etag(version)
    response.headers["Cache-Control"] = "private, no-cache"
    may_count = countable(target.kind, target.over_time)
    return schemas.CountingRule(
        plan=plan,
        indicator=target.code,
        countable=may_count,
        may_declare=may_count and declares(caller, target),
        rule=declared_document(stored),
        version=version,
    )


@router.get("/counting-rule")
async def get_counting_rule(
    response: Response,
    caller: Anyone,
    session: ReadSession,
    plan: PlanCode,
    indicator: IndicatorCode,
) -> schemas.CountingRule:
    """What of approved activity reports counts towards an indicator; version 0: never declared."""
    seen, target = await find_indicator(session, caller, plan, indicator)
    return await _answer(session, response, caller, seen.code, target)


@router.put("/counting-rule")
async def update_counting_rule(
    *,
    request: Request,
    response: Response,
    caller: CanDeclareCounting,
    seen_version: IfMatch,
    session: WriteSession,
    plan: PlanCode,
    indicator: IndicatorCode,
    given: schemas.CountingRuleInput,
) -> schemas.CountingRule:
    """Declare what counts; what is counted already stays as it was counted.

    Only a number that adds up over time takes a rule (`not-countable`). What concerns one side is
    for its coordinator, what concerns both for the M&E team; administrators may do either.
    """
    rule = Rule(
        what=given.what,
        sex=given.sex,
        age=given.age,
        kinds=list(given.kinds) if given.kinds else None,
        nodes=given.nodes,
    )
    return await _declare(request, response, caller, session, (plan, indicator), seen_version, rule)


@router.delete("/counting-rule")
async def delete_counting_rule(
    *,
    request: Request,
    response: Response,
    caller: CanDeclareCounting,
    seen_version: IfMatch,
    session: WriteSession,
    plan: PlanCode,
    indicator: IndicatorCode,
) -> schemas.CountingRule:
    """Let no further report count; what is counted already stays as it was counted."""
    return await _declare(request, response, caller, session, (plan, indicator), seen_version, None)


async def _declare(
    request: Request,
    response: Response,
    caller: Caller,
    session: AsyncSession,
    codes: tuple[str, str],
    seen_version: str,
    rule: Rule | None,
) -> schemas.CountingRule:
    seen, target = await find_indicator(session, caller, *codes)
    writer = Writer(caller, clock.now(), getattr(request.state, "request_id", None))
    check = partial(require_version, seen_version)
    if refused := await declare(session, writer, target, rule, check):
        raise _refuse(refused)
    return await _answer(session, response, caller, seen.code, target)
