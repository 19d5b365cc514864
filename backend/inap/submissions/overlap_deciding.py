"""Deciding on overlaps: the rules, then the statements, then the history. No HTTP.

A decision changes figures like a publication does: it raises the plan's data version, is told by
``changes``, and ends at a version of its own when it is reopened, overtaken or superseded. Nothing
that was reported is touched.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.kit import audit
from inap.plans.loading_queries import raise_data_version
from inap.submissions import overlap_workflow as workflow
from inap.submissions.admission import Refused, accepted_values, refused_content
from inap.submissions.cells import Stored, measure_of
from inap.submissions.measure import Cell, Fault, Measure
from inap.submissions.overlap_decision_queries import (
    Decision,
    insert_decision,
    keep_period,
    list_standing,
    publish_decision,
)
from inap.submissions.overlap_effects import Effect, effect
from inap.submissions.overlap_ending import End, end_decision, end_those_built_on
from inap.submissions.overlap_queries import SeenOverlap, find_grounds, find_overlap
from inap.submissions.overlap_things import DecidedBefore, Weighed, stated_of, things_of
from inap.submissions.overlap_writing_queries import (
    Step,
    find_overlap_row,
    hold_plan,
    list_members,
    lock_overlap,
    move,
    remember_step,
)
from inap.submissions.recording import NotThere
from inap.submissions.remembering import Writer

CheckVersion = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is asked for; ``values`` are those of a stated figure."""

    request: workflow.Request
    values: Sequence[Cell] | None = None


@dataclass(frozen=True, slots=True)
class Weighing:
    """What a resolution would do: its effect, and the decisions that would end with it."""

    effect: Effect
    superseded: Sequence[Decision]
    outdated: Sequence[Decision]


async def act_on_overlap(
    session: AsyncSession,
    writer: Writer,
    overlap_id: UUID,
    wanted: Wanted,
    check_version: CheckVersion,
) -> SeenOverlap | NotThere | Refused:
    """Resolve, dismiss or reopen; returns the overlap as it was before."""
    await hold_plan(session, overlap_id)
    await lock_overlap(session, overlap_id)
    seen = await find_overlap(session, overlap_id, writer.caller)
    if seen is None:
        return NotThere()
    decided = workflow.decide(seen.in_workflow(), wanted.request, seen.standing_of(writer.caller))
    if isinstance(decided, workflow.Refusal) and decided.kind == "forbidden":
        return Refused(decided.slug, decided.params)
    check_version(seen.version)
    if isinstance(decided, workflow.Refusal):
        return _refused(decided)
    if wanted.request.action == "resolve":
        refused = await _resolve(session, writer, seen, wanted)
        if refused is not None:
            return refused
    elif wanted.request.action == "reopen" and seen.state == "resolved":
        await _reopen(session, writer, seen, wanted.request)
    else:
        await _set_aside(session, writer, seen, wanted.request, decided)
    await _audit(session, writer, seen, wanted.request)
    return seen


async def weigh(
    session: AsyncSession,
    seen: SeenOverlap,
    resolution: workflow.Resolution,
    stated: Sequence[Stored] | None = None,
    *,
    shown: Mapping[UUID, Sequence[Stored]] | None = None,
) -> Weighing | Refused:
    """What a resolution would do now, or which other decision stands against it.

    ``shown`` are the cells of members as somebody sees them, who is told what would become of them
    before they are approved; all others are weighed as they are published.
    """
    seen_cells = shown or {}
    members = await list_members(session, seen.id)
    weighed = [
        Weighed(
            str(member.id),
            member.area,
            seen_cells.get(member.id, member.published_cells or []),
        )
        for member in members
    ]
    standing = [
        decision
        for decision in await list_standing(
            session, seen.plan_id, seen.indicator_id, seen.period_id
        )
        if decision.overlap_id != seen.id
    ]
    before = [] if seen.side else [_before(each) for each in standing if _is_built_on(each)]
    things = things_of(seen.measured_as, weighed, before)
    instead = None
    if resolution == "stated":
        grounds = await find_grounds(session, sorted({member.area for member in members}))
        instead = stated_of(seen.measured_as, grounds, stated or [])
    done = effect(resolution, things, instead)
    covers = {UUID(each) for each in done.covers}
    level = seen.side or "national"
    superseded, outdated = [], []
    for decision in standing:
        shares = covers.intersection(decision.covers)
        if not shares:
            continue
        if decision.jurisdiction == level:
            if covers.issuperset(decision.covers):
                superseded.append(decision)
            elif "sum" not in (resolution, decision.resolution):
                return Refused("overlap-entangled", {"overlap": str(decision.overlap_id)})
        elif decision.jurisdiction == "national" and decision.resolution != "sum":
            outdated.append(decision)
    if resolution == "sum" and all(each.resolution == "sum" for each in superseded):
        # Nothing that a national decision was built on changes.
        outdated = []
    return Weighing(done, superseded, outdated)


async def _resolve(
    session: AsyncSession, writer: Writer, seen: SeenOverlap, wanted: Wanted
) -> Refused | None:
    resolution = wanted.request.resolution
    if resolution is None:
        raise ValueError("a resolution was asked for without saying which")
    stated: list[Stored] | None = None
    if wanted.values is not None:
        accepted = _accepted(seen, wanted.values)
        if isinstance(accepted, Refused):
            return accepted
        stated = accepted
    weighing = await weigh(session, seen, resolution, stated)
    if isinstance(weighing, Refused):
        return weighing
    row = await find_overlap_row(session, seen.id)
    covers = [UUID(each) for each in weighing.effect.covers]
    plan, version = await raise_data_version(session, seen.plan_id)
    at = await publish_decision(session, row, covers, version)
    if at is None:
        raise LookupError(f"overlap {seen.id} has no published member")
    for decision in weighing.superseded:
        end = End("supersede", "dismissed", version, at, wanted.request.reason)
        await end_decision(session, writer, decision.overlap_id, end)
    for decision in weighing.outdated:
        await end_decision(
            session, writer, decision.overlap_id, End("outdate", "outdated", version, at)
        )
    step = Step("resolve", seen.state, "resolved", resolution, stated, wanted.request.reason)
    sequence = await remember_step(session, seen.id, step, by=writer.account_id, at=writer.at)
    await insert_decision(session, row, sequence, weighing.effect, version=version, at=at)
    await move(
        session,
        seen.id,
        {
            "state": "resolved",
            "resolution": resolution,
            "stated": stated,
            **_decided(writer, wanted.request),
        },
    )
    await keep_period(session, row)
    session.info.setdefault("published_plans", set()).add(plan)
    return None


async def _reopen(
    session: AsyncSession, writer: Writer, seen: SeenOverlap, request: workflow.Request
) -> None:
    """Let the decision end: everything counts as reported until somebody decides again."""
    row = await find_overlap_row(session, seen.id)
    standing = await list_standing(session, seen.plan_id, seen.indicator_id, seen.period_id)
    [own] = [decision for decision in standing if decision.overlap_id == seen.id]
    plan, version = await raise_data_version(session, seen.plan_id)
    at: datetime | None = await publish_decision(session, row, own.covers, version)
    if at is None:
        raise LookupError(f"overlap {seen.id} has no published member")
    await end_decision(
        session, writer, seen.id, End("reopen", "found", version, at, request.reason)
    )
    if seen.side is not None and own.resolution != "sum":
        await end_those_built_on(session, writer, standing, own, version=version, at=at)
    await keep_period(session, row)
    session.info.setdefault("published_plans", set()).add(plan)


async def _set_aside(
    session: AsyncSession,
    writer: Writer,
    seen: SeenOverlap,
    request: workflow.Request,
    state: workflow.State,
) -> None:
    """Dismiss, or bring back what was dismissed; no figure changes."""
    cleared: dict[str, Any] = {"decided_by": None, "decided_at": None, "reason": None}
    told = _decided(writer, request) if request.action == "dismiss" else cleared
    await move(session, seen.id, {"state": state, **told})
    step = Step(request.action, seen.state, state, reason=request.reason)
    await remember_step(session, seen.id, step, by=writer.account_id, at=writer.at)


def _accepted(seen: SeenOverlap, values: Sequence[Cell]) -> list[Stored] | Refused:
    """A stated figure as it is stored; it takes what a report takes, and needs a total only."""
    asked = measure_of(
        kind=seen.measured_as,
        unit=seen.unit,
        over_areas=seen.over_areas,
        disaggregation=(),
        age_groups=seen.age_groups,
    )
    return _complete(asked, values)


def _complete(asked: Measure, values: Sequence[Cell]) -> list[Stored] | Refused:
    cells = accepted_values(asked, values)
    if isinstance(cells, Refused):
        return cells
    if lacking := refused_content(asked, cells):
        return lacking
    return cells


def _is_built_on(decision: Decision) -> bool:
    """Whether it is one side's and changes something, so that a national one builds on it."""
    return decision.jurisdiction != "national" and decision.resolution != "sum"


def _before(decision: Decision) -> DecidedBefore:
    return DecidedBefore(
        str(decision.overlap_id),
        tuple(sorted(str(each) for each in decision.covers)),
        decision.covered or [],
        decision.added or [],
    )


def _decided(writer: Writer, request: workflow.Request) -> dict[str, Any]:
    return {
        "decided_by": writer.account_id,
        "decided_at": writer.at,
        "reason": request.reason,
    }


def _refused(refusal: workflow.Refusal) -> Refused:
    if refusal.pointer is None or refusal.fault is None:
        return Refused(refusal.slug, refusal.params)
    fault = Fault(refusal.pointer, refusal.fault, dict(refusal.params))
    return Refused(refusal.slug, faults=(fault,))


async def _audit(
    session: AsyncSession, writer: Writer, seen: SeenOverlap, request: workflow.Request
) -> None:
    await audit.record(
        session,
        caller=writer.caller.label,
        action=f"overlap.{request.action}",
        subject=f"overlap:{seen.id}",
        request_id=writer.request_id,
        resolution=request.resolution,
    )
