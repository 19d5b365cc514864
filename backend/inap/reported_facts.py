"""Entering what the sources report as achieved: through the same code path as any report.

Three accounts that cannot sign in do what people do: one reports, one verifies, one decides. A fact
that is there already is left as it is, so loading twice changes nothing. This module composes two
slices (the plan's files, the reporting path), as ``main.py`` and ``cli.py`` do.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller, Grant
from inap.access.loading_accounts import ensure_loading_accounts
from inap.kit.data_files import Spot
from inap.kit.marked_yaml import Fault
from inap.plans.fact_shapes import EditStep, FactEntry, ReopenStep, ReportedValue, ReturnStep, Step
from inap.plans.loading import LoadRefused
from inap.plans.loading_files import PlanFile
from inap.plans.loading_read import read_plan
from inap.submissions import clock, workflow, writing_queries
from inap.submissions.admission import Refused, jurisdiction_of
from inap.submissions.facts import FactCodes, Report
from inap.submissions.measure import Cell
from inap.submissions.recording import Change, NotThere, act, create, edit
from inap.submissions.remarks import Said
from inap.submissions.remembering import Writer

Progress = Callable[[int, int], object]


@dataclass(frozen=True, slots=True)
class _Hands:
    """Who reports, verifies and decides on one fact."""

    report: Caller
    verify: Caller
    decide: Caller
    has_unit: bool

    def of(self, step: Step) -> Caller:
        """The caller that takes a step; the coordinator returns and reopens."""
        if step == "submit" or isinstance(step, EditStep):
            return self.report
        return self.verify if step == "verify" else self.decide


async def load_facts(session: AsyncSession, folder: Path, progress: Progress) -> int:
    """Enter the facts of the plan in ``folder``; returns how many were new.

    Raises ``LoadRefused`` with file, line and reason of every fact that was refused; the caller's
    transaction then ends without any of them.
    """
    plan = read_plan(folder)
    if not isinstance(plan, PlanFile):
        raise LoadRefused(plan)
    if plan.facts is None:
        return 0
    accounts = await ensure_loading_accounts(session)
    faults: list[Fault] = []
    entered = 0
    facts = plan.facts.item.facts
    for at, fact in enumerate(facts):
        spot = Spot(plan.facts.file, ("facts", at), fact)
        outcome = await _enter(session, plan.code, spot, accounts)
        if isinstance(outcome, Fault):
            faults.append(outcome)
        entered += outcome is True
        progress(at + 1, len(facts))
    if faults:
        raise LoadRefused(faults)
    return entered


async def _enter(
    session: AsyncSession, plan: str, spot: Spot[FactEntry], accounts: tuple[UUID, UUID, UUID]
) -> bool | Fault:
    """Enter one fact and take its steps; False when it was there already."""
    fact = spot.item
    codes = FactCodes(plan, fact.indicator, fact.actor, fact.period, fact.area)
    found = await writing_queries.find_fact(session, codes)
    # What is there is left alone before anything else is asked: amendments may have moved on since.
    if not found.unknown() and await writing_queries.find_submitted(session, found.ids, codes.area):
        return False
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, found.place(codes.area))
    hands = _Hands(
        report=_caller(accounts[0], Grant("reporter", actor_id=found.actor_id)),
        verify=_caller(accounts[1], Grant("verifier", actor_id=found.actor_id)),
        decide=_caller(accounts[2], Grant("coordinator", jurisdiction)),
        has_unit=bool(found.actor_has_unit),
    )
    narrative = fact.narrative.stored() if fact.narrative else None
    source = fact.source or f"{plan}:L{spot.line}"
    report = Report(codes, _cells(fact.values), narrative, source)
    created = await create(session, Writer(hands.report, clock.now()), report)
    if isinstance(created, Refused):
        return created.slug != "submission-exists" and _fault(spot, created)
    for step in _steps(fact, hands):
        done = await _take(session, created, step, hands)
        if isinstance(done, Refused):
            return _fault(spot, done)
    return True


def _steps(fact: FactEntry, hands: _Hands) -> list[Step]:
    if fact.steps is not None:
        return fact.steps
    return ["submit", "verify", "approve"] if hands.has_unit else ["submit", "approve"]


async def _take(
    session: AsyncSession, submission: UUID, step: Step, hands: _Hands
) -> Refused | None:
    now = clock.now()
    writer = Writer(hands.of(step), now)
    if isinstance(step, EditStep):
        done = await edit(session, writer, submission, Change(_cells(step.edit.values)))
    else:
        done = await act(session, writer, submission, _request(step), said=Said(as_printed=True))
    if isinstance(done, Refused):
        return done
    if done == NotThere():
        raise LookupError(f"{submission} is not there for who should take the step {step}")
    return None


def _request(step: str | ReturnStep | ReopenStep) -> workflow.Request:
    now = clock.now()
    if isinstance(step, ReturnStep | ReopenStep):
        sent = step.sent
        return workflow.Request(
            action="return" if isinstance(step, ReturnStep) else "reopen",
            now=now,
            reason=sent.reason.en,
            deadline=now + timedelta(days=sent.days) if sent.days else None,
        )
    if step == "submit":
        return workflow.Request("submit", now)
    return workflow.Request("verify" if step == "verify" else "approve", now)


def _cells(values: list[ReportedValue]) -> list[Cell]:
    return [Cell(**value.model_dump()) for value in values]


def _caller(account: UUID, grant: Grant) -> Caller:
    return Caller(account_id=account, name="plan loader", grants=(grant,))


def _fault(spot: Spot[FactEntry], refused: Refused) -> Fault:
    told = ", ".join(f"{key}={value}" for key, value in refused.params.items())
    faults = "; ".join(f"{fault.pointer} {fault.slug}" for fault in refused.faults)
    return spot.fault(" ".join(part for part in (refused.slug, told, faults) if part))
