"""Writing submissions: the rules, then the statements, then the history. No HTTP.

Every report takes this path: a form, a tool with an API key, and the facts a plan is loaded with.
Each function decides everything before it writes anything; a refusal is a value (``Refused``) and
leaves the transaction as it was. What happens when is told by ``Writer.at``.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.counted_queries import Part, list_parts, release_reports, replace_parts
from inap.meetings.count_queries import list_meetings_behind, replace_meetings
from inap.meetings.counts import MeetingPart
from inap.submissions import history, workflow, writing_queries
from inap.submissions.admission import (
    Refused,
    dates_of,
    excepted,
    jurisdiction_of,
    refused_fact,
    refused_overlap,
)
from inap.submissions.clock import day_of
from inap.submissions.counted import About, Taken, about_seen, refused_parts, taken_values
from inap.submissions.facts import Found, Narrative, Report
from inap.submissions.handing_in import details_of
from inap.submissions.measure import Cell, Fault
from inap.submissions.overlap_ending import overtake_decisions
from inap.submissions.overlap_finding import find_overlaps, may_count_twice
from inap.submissions.publishing_queries import Publishing, publish
from inap.submissions.queries import find_submission
from inap.submissions.remarks import NOTHING_SAID, Said
from inap.submissions.remembering import Step, Writer, remember
from inap.submissions.seen import Seen
from inap.submissions.writing_queries import Head


@dataclass(frozen=True, slots=True)
class Change:
    """What an edit changes; None leaves the values as they are.

    ``counted`` are activity reports that the values are taken from instead, ``meetings`` those
    that the values were counted from.
    """

    values: Sequence[Cell] | None = None
    narrative: Narrative = None
    with_narrative: bool = False
    counted: Sequence[UUID] | None = None
    meetings: Sequence[MeetingPart] = ()


@dataclass(frozen=True, slots=True)
class NotThere:
    """There is no such submission, or the caller may not see it."""


CheckVersion = Callable[[int], None]


def any_version(_version: int) -> None:
    """Accept whatever version is stored."""


async def create(session: AsyncSession, writer: Writer, report: Report) -> UUID | Refused:
    """Keep a new draft; returns its id. What is entered from a source may be of a closed period."""
    codes, narrative = report.codes, report.narrative
    found = await writing_queries.find_fact(session, codes)
    refused = refused_codes(found) or refused_reporter(found, writer.caller)
    if refused is not None:
        return refused
    span, place = found.span(codes.period), found.place(codes.area)
    refused = refused_fact(
        measured=found.measured,
        actor=codes.actor,
        actor_jurisdiction=found.actor_jurisdiction,
        span=span,
        place=place,
        today=day_of(writer.at),
        past_periods_too=report.source is not None or excepted(found.excepted_until, writer.at),
    )
    if refused is not None:
        return refused
    ids = found.ids
    jurisdiction = jurisdiction_of(found.actor_jurisdiction, place)
    about = About(
        plan_id=ids.plan,
        indicator=codes.indicator,
        indicator_id=ids.indicator,
        span=span,
        area=codes.area,
        jurisdiction=jurisdiction,
        measure=found.measure,
    )
    await writing_queries.wait_for_turn(session, ids)
    taken = await taken_values(session, about, report.values, report.counted, writer.at)
    if isinstance(taken, Refused):
        return taken
    cells = taken.cells
    neighbours = await writing_queries.find_overlapping(session, ids, span, codes.area)
    if refused := refused_overlap(span, codes.area, neighbours, by=codes.actor):
        return refused
    submission_id = await writing_queries.insert_submission(
        session,
        ids,
        area=codes.area,
        jurisdiction=jurisdiction,
        source=report.source,
        by=writer.account_id,
        at=writer.at,
    )
    await writing_queries.insert_revision(
        session, submission_id, 1, cells, narrative, by=writer.account_id, at=writer.at
    )
    if taken.parts:
        await replace_parts(session, submission_id, 1, taken.parts)
    if report.meetings:
        await replace_meetings(session, submission_id, 1, report.meetings)
    opening = history.opening_hash(
        history.Fact(
            submission=str(submission_id),
            plan=str(ids.plan),
            indicator=str(ids.indicator),
            actor=str(ids.actor),
            period=str(ids.period),
            area=codes.area,
            jurisdiction=jurisdiction,
        )
    )
    before = Head(0, history.content_hash(cells, narrative), opening)
    await remember(session, writer, submission_id, before, Step("create", None, "draft", 1))
    return submission_id


async def edit(
    session: AsyncSession,
    writer: Writer,
    submission_id: UUID,
    change: Change,
    check_version: CheckVersion = any_version,
) -> Seen | NotThere | Refused:
    """Change values or narrative; returns the submission as it was before.

    ``check_version`` raises when the caller saw another version. An edit that changes nothing
    writes nothing.
    """
    request = workflow.Request("edit", writer.at)
    decided = await hold_and_decide(session, writer, submission_id, request, check_version)
    if isinstance(decided, NotThere | Refused):
        return decided
    seen, decision = decided
    before_parts = await list_parts(session, seen.id, seen.revision) if seen.parts else []
    taken = await _changed_values(session, writer, seen, change, before_parts)
    if isinstance(taken, Refused):
        return taken
    cells = taken.cells
    narrative = change.narrative if change.with_narrative else seen.narrative
    before_meetings = (
        await list_meetings_behind(session, seen.id, seen.revision) if seen.meetings else []
    )
    untouched = change.values is None and change.counted is None
    meetings = before_meetings if untouched else change.meetings
    same_values = (
        cells == seen.cells
        and _by_report(taken.parts) == _by_report(before_parts)
        and {part.meeting: part for part in meetings}
        == {part.meeting: part for part in before_meetings}
    )
    if same_values and (narrative or None) == (seen.narrative or None):
        return seen
    number = seen.revision
    if decision.new_revision:
        number += 1
        await writing_queries.insert_revision(
            session, seen.id, number, cells, narrative, by=writer.account_id, at=writer.at
        )
    else:
        await writing_queries.overwrite_revision(session, seen.id, number, cells, narrative)
    if taken.parts or before_parts:
        await replace_parts(session, seen.id, number, taken.parts)
    if meetings or before_meetings:
        await replace_meetings(session, seen.id, number, meetings)
    await writing_queries.update_submission(session, seen.id, {"revision": number}, writer.at)
    head = await writing_queries.find_head(session, seen.id)
    content = history.content_hash(cells, narrative, head.evidence or ())
    before = Head(head.sequence, content, head.hash)
    step = Step("edit", seen.state, decision.to_state, number)
    await remember(session, writer, seen.id, before, step)
    return seen


async def _changed_values(
    session: AsyncSession, writer: Writer, seen: Seen, change: Change, before: list[Part]
) -> Taken | Refused:
    """The values that an edit leaves: typed, taken from activity reports, or those before."""
    if change.values is None and change.counted is None:
        return Taken(seen.cells, before)
    return await taken_values(
        session, about_seen(seen), change.values or (), change.counted, writer.at
    )


def _by_report(parts: Sequence[Part]) -> dict[UUID, Part]:
    return {part.report: part for part in parts}


async def act(
    session: AsyncSession,
    writer: Writer,
    submission_id: UUID,
    request: workflow.Request,
    check_version: CheckVersion = any_version,
    said: Said = NOTHING_SAID,
) -> Seen | NotThere | Refused:
    """Submit, verify, approve, return or reopen; returns the submission as it was before.

    Odd values are handed in with a note to each kind of warning (``said.notes``), or as printed in
    a source. A return may point at single cells.
    """
    decided = await hold_and_decide(session, writer, submission_id, request, check_version)
    if isinstance(decided, NotThere | Refused):
        return decided
    seen, decision = decided
    details = await details_of(session, seen, request, said)
    if isinstance(details, Refused):
        return details
    if request.action == "submit" and (refused := await refused_parts(session, seen, writer.at)):
        return refused
    changes = _changes(seen, writer, request, decision)
    await writing_queries.update_submission(session, seen.id, changes, writer.at)
    if request.action == "submit":
        await writing_queries.take_version(session, seen.id, seen.revision)
    # What was typed from the beginning never counted any report.
    if request.action in ("submit", "approve") and (seen.parts or seen.revision > 1):
        await release_reports(session, seen.id)
    head = await writing_queries.find_head(session, seen.id)
    state = workflow.state_at(seen.in_workflow(writer.at), writer.at)
    step = Step(
        request.action,
        state,
        decision.to_state,
        seen.revision,
        request.reason,
        request.deadline,
        details,
    )
    await remember(session, writer, seen.id, head, step)
    # Approving again what is published already changes nothing that anyone reads.
    if decision.publishes and seen.revision != seen.published_revision:
        plan = await publish(
            session,
            Publishing(
                plan_id=seen.plan_id,
                submission_id=seen.id,
                indicator_id=seen.indicator_id,
                period_id=seen.period_id,
                revision=seen.revision,
                corrects=seen.published_revision is not None,
            ),
        )
        session.info.setdefault("published_plans", set()).add(plan)
        if seen.published_revision is not None:
            await overtake_decisions(session, writer, seen)
    if request.action in ("submit", "approve"):
        told = [seen.id] if may_count_twice(seen.kind, seen.over_areas) else []
        await find_overlaps(session, writer, told)
    return seen


async def hold_and_decide(
    session: AsyncSession,
    writer: Writer,
    submission_id: UUID,
    request: workflow.Request,
    check_version: CheckVersion,
) -> tuple[Seen, workflow.Decision] | NotThere | Refused:
    """Hold the submission and decide; who may not act at all does not learn its version.

    What is handed in is held against other facts of its indicator and actor (``handing_in``), and
    waits for its turn first.
    """
    if request.action == "submit":
        await writing_queries.wait_for_turn_of(session, submission_id)
    await writing_queries.lock_submission(session, submission_id)
    seen = await find_submission(session, submission_id, writer.caller, writer.at)
    if seen is None:
        return NotThere()
    decision = workflow.decide(
        seen.in_workflow(writer.at), request, seen.standing_of(writer.caller)
    )
    if isinstance(decision, workflow.Refusal) and decision.kind == "forbidden":
        return Refused(decision.slug, decision.params)
    check_version(seen.version)
    if isinstance(decision, workflow.Refusal):
        dates = dates_of(seen.span) if decision.slug == "period-closed" else {}
        return Refused(decision.slug, {**decision.params, **dates})
    return seen, decision


def _changes(
    seen: Seen, writer: Writer, request: workflow.Request, decision: workflow.Decision
) -> Mapping[str, Any]:
    """The columns that a transition changes."""
    changes: dict[str, Any] = {"state": decision.to_state}
    if request.action == "submit":
        changes |= {"submitted_by": writer.account_id, "submitted_at": writer.at}
    if decision.clears_deadline:
        changes |= {"deadline": None, "reopened_until": None}
    if request.action in ("return", "reopen"):
        changes |= {"reason": request.reason, "deadline": request.deadline}
    if request.action == "reopen":
        changes["reopened_until"] = request.deadline
    if decision.publishes:
        changes |= {"published_revision": seen.revision, "reason": None}
    return changes


def refused_codes(found: Found) -> Refused | None:
    """The codes of a fact that nothing has, or None."""
    faults = tuple(Fault(f"/{name}", "unknown-code") for name in found.unknown())
    return Refused("invalid-request", faults=faults) if faults else None


def refused_reporter(found: Found, caller: Caller) -> Refused | None:
    """The refusal of who does not report for the actor, or None."""
    if found.actor_id is not None and caller.reports_for(found.actor_id):
        return None
    return Refused("not-permitted", {"action": "create", "needs": "report"})
