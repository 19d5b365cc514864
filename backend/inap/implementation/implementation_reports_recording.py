"""Writing implementation reports: the rules, then the statements, then the history. No HTTP."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation import implementation_reports_workflow as workflow
from inap.implementation import implementation_reports_writing_queries as writing
from inap.implementation.assignments_queries import SeenAssignment, find_assignment
from inap.implementation.assignments_writing_queries import lock_assignment
from inap.implementation.implementation_reports_queries import (
    SeenReport,
    find_implementation_report,
)
from inap.implementation.implementation_reports_writing_queries import Coverage
from inap.implementation.position_queries import Entry
from inap.implementation.position_remembering import (
    NotThere,
    Writer,
    note,
    remember,
    standing_of,
)
from inap.implementation.position_steps import Asked, Refusal
from inap.kit import days
from inap.plans.settings_queries import find_settings

CheckVersion = Callable[[int], None]
KIND = "implementation-report"
EMPTY: Final[Mapping[str, Any]] = {
    "done_from": None,
    "done_until": None,
    "done": None,
    "obstacles": None,
    "suggestions": None,
}


@dataclass(frozen=True, slots=True)
class Draft:
    """What is written into a report; ``coverage`` None leaves it as it is."""

    content: Mapping[str, Any]
    completes: bool | None = None
    coverage: Coverage | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a body's unit found of a report."""

    conformity: str
    effect: Mapping[str, str]
    proposals: Mapping[str, str] | None


def any_version(_version: int) -> None:
    """Accept whatever version is stored."""


@dataclass(frozen=True, slots=True)
class Assessed:
    """An assessment that was kept, and the version of its report, which it leaves as it is."""

    id: UUID
    report_version: int


async def create(
    session: AsyncSession, writer: Writer, assignment_id: UUID, draft: Draft, coverage: Coverage
) -> UUID | NotThere | Refusal:
    """Begin a report on an assignment, as a draft; returns its id."""
    await lock_assignment(session, assignment_id)
    assignment = await find_assignment(session, assignment_id, writer.caller)
    if assignment is None:
        return NotThere()
    refused = (
        await _refused_creating(session, writer, assignment)
        or _refused_stage(assignment.time_frame, coverage)
        or await _refused_twice(session, assignment_id, coverage, None)
    )
    if refused is not None:
        return refused
    content = {**EMPTY, **draft.content}
    if faults := workflow.faults_of_days(content["done_from"], content["done_until"]):
        return Refusal("invalid-request", "invalid", faults=tuple(faults))
    made = await writing.insert_implementation_report(session, assignment_id, coverage, writer.at)
    await writing.insert_report_revision(
        session,
        made,
        1,
        content,
        completes=bool(draft.completes),
        by=writer.account_id,
        at=writer.at,
    )
    await remember(session, writer, KIND, made, Entry("create", None, "draft", 1))
    return made


async def edit(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    draft: Draft,
    check_version: CheckVersion,
) -> SeenReport | NotThere | Refusal:
    """Change what is named. What the report covers is fixed once it was handed in."""
    decided = await hold_and_decide(
        session, writer, report_id, Asked("edit", writer.at), check_version
    )
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    content = {**seen.content, **draft.content}
    completes = seen.completes if draft.completes is None else draft.completes
    now_covers = Coverage(seen.covers, seen.stage, seen.part)
    coverage = draft.coverage or now_covers
    if refused := await _refused_change(session, seen, content, coverage, now_covers):
        return refused
    if (content, completes, coverage) == (seen.content, seen.completes, now_covers):
        return seen
    number = seen.revision
    if number == seen.submitted_revision:
        number += 1
        await writing.insert_report_revision(
            session,
            seen.id,
            number,
            content,
            completes=completes,
            by=writer.account_id,
            at=writer.at,
        )
    else:
        await writing.overwrite_report_revision(
            session, seen.id, number, content, completes=completes
        )
    changes = {
        "revision": number,
        "covers": coverage.covers,
        "stage": coverage.stage,
        "part": coverage.part,
    }
    await writing.update_implementation_report(session, seen.id, changes, writer.at)
    entry = Entry("edit", seen.shown_state, state, number)
    await note(session, writer, f"{KIND}.edit", f"{KIND}:{seen.id}", entry)
    return seen


async def act(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    asked: Asked,
    check_version: CheckVersion,
) -> SeenReport | NotThere | Refusal:
    """Submit, accept, return or reopen; returns the report as it was before."""
    decided = await hold_and_decide(session, writer, report_id, asked, check_version)
    if isinstance(decided, NotThere | Refusal):
        return decided
    seen, state = decided
    if asked.action == "submit" and (
        refused := workflow.refused_content(seen.content, days.day_of(writer.at))
    ):
        return refused
    settings = (await find_settings(session, seen.plan_id)).settings
    changes: dict[str, Any] = {
        "state": state,
        "reason": asked.reason,
        "deadline": asked.deadline,
        "reopened_until": asked.deadline if asked.action == "reopen" else None,
    }
    if asked.action == "submit":
        changes |= {
            "submitted_revision": seen.revision,
            "submitted_by": writer.account_id,
            "submitted_at": writer.at,
        }
    number = seen.revision if asked.action == "submit" else seen.submitted_revision
    if workflow.counts(asked.action, acceptance=settings.position_3_acceptance):
        changes["counted_revision"] = number
    await writing.update_implementation_report(session, seen.id, changes, writer.at)
    entry = Entry(asked.action, seen.shown_state, state, number, asked.reason, asked.deadline)
    await remember(session, writer, KIND, seen.id, entry)
    return seen


async def assess(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    finding: Finding,
    check_version: CheckVersion,
) -> Assessed | NotThere | Refusal:
    """Keep what the body's unit found of what was handed in last.

    ``check_version`` raises when the unit read another version of the report.
    """
    await writing.lock_implementation_report(session, report_id)
    seen = await find_implementation_report(session, report_id, writer.caller, writer.at)
    if seen is None:
        return NotThere()
    if not writer.caller.verifies_for(seen.actor_id):
        return Refusal("not-permitted", "forbidden", {"action": "assess", "needs": "verify"})
    if seen.submitted_by == writer.account_id:
        return Refusal("own-submission", "forbidden", {"action": "assess"})
    check_version(seen.version)
    if not seen.has_unit:
        return Refusal("no-unit", "conflict", {"action": "assess"})
    if seen.submitted_revision is None:
        return Refusal("wrong-state", "conflict", {"state": seen.shown_state, "action": "assess"})
    made = await writing.insert_assessment(
        session,
        seen.id,
        seen.submitted_revision,
        conformity=finding.conformity,
        effect=finding.effect,
        proposals=finding.proposals,
        by=writer.account_id,
        at=writer.at,
    )
    entry = Entry("assess", seen.shown_state, seen.shown_state, seen.submitted_revision)
    await note(session, writer, f"{KIND}.assess", f"{KIND}:{seen.id}", entry)
    return Assessed(made, seen.version)


async def hold_and_decide(
    session: AsyncSession,
    writer: Writer,
    report_id: UUID,
    asked: Asked,
    check_version: CheckVersion = any_version,
) -> tuple[SeenReport, str] | NotThere | Refusal:
    """Hold the report to the end of the transaction, and decide; returns the state that follows.

    Who may not act at all does not learn its version.
    """
    await writing.lock_implementation_report(session, report_id)
    seen = await find_implementation_report(session, report_id, writer.caller, writer.at)
    if seen is None:
        return NotThere()
    settings = (await find_settings(session, seen.plan_id)).settings
    facts = seen.facts(forms_used=settings.forms_used(seen.side))
    found = workflow.decide(facts, asked, standing_of(writer.caller, seen.actor_id, seen.side))
    if isinstance(found, Refusal) and found.kind == "forbidden":
        return found
    check_version(seen.version)
    return found if isinstance(found, Refusal) else (seen, found)


async def _refused_creating(
    session: AsyncSession, writer: Writer, assignment: SeenAssignment
) -> Refusal | None:
    standing = standing_of(writer.caller, assignment.actor_id, assignment.side)
    if not standing.may_report:
        return Refusal("not-permitted", "forbidden", {"action": "create", "needs": "report"})
    settings = (await find_settings(session, assignment.plan_id)).settings
    facts = workflow.ReportFacts(
        state="draft",
        assignment=assignment.state,
        plan=assignment.plan_state,
        forms_used=settings.forms_used(assignment.side),
        submitted_by=None,
        reopened_until=None,
    )
    return workflow.refused_beginning(facts, "create")


async def _refused_change(
    session: AsyncSession,
    seen: SeenReport,
    content: Mapping[str, Any],
    coverage: Coverage,
    now_covers: Coverage,
) -> Refusal | None:
    if faults := workflow.faults_of_days(content["done_from"], content["done_until"]):
        return Refusal("invalid-request", "invalid", faults=tuple(faults))
    if coverage == now_covers:
        return None
    if seen.submitted_revision is not None:
        return Refusal("invalid-request", "invalid", faults=(("/covers", "value-fixed"),))
    return _refused_stage(seen.time_frame, coverage) or await _refused_twice(
        session, seen.assignment_id, coverage, seen.id
    )


def _refused_stage(time_frame: Mapping[str, Any] | None, coverage: Coverage) -> Refusal | None:
    """Stages are those that the source gives the activity."""
    stages = len((time_frame or {}).get("stages") or [])
    if coverage.stage is not None and coverage.stage > stages:
        return Refusal("invalid-request", "invalid", faults=(("/stage", "unknown-code"),))
    return None


async def _refused_twice(
    session: AsyncSession, assignment_id: UUID, coverage: Coverage, besides: UUID | None
) -> Refusal | None:
    other = await writing.find_report_on(session, assignment_id, coverage, besides)
    if other is None:
        return None
    params = {"implementation_report": str(other)}
    return Refusal("implementation-report-exists", "conflict", params)
