"""Following recommendations up: the rules, then the statements, then the history. No HTTP.

Everything is decided before anything is written; a refusal is a value.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.amendment_queries import list_amendments_from
from inap.meetings import body_writing_queries as bodies
from inap.meetings import recommendation_queries as queries
from inap.meetings import recommendation_writing_queries as writing
from inap.meetings.recommendation_queries import Seen
from inap.meetings.recommendation_workflow import OPEN, Action, Request, decide
from inap.meetings.refusing import Fault, NotThere, Refused, faulty, unknown
from inap.meetings.remembering import CheckVersion, Writer, remember
from inap.plans.loading_queries import raise_data_version

ORIGIN = "recommendation"


@dataclass(frozen=True, slots=True)
class Step:
    """A step as it is given; codes and identifiers."""

    action: Action
    owner: str | None = None
    due_on: date | None = None
    plan: str | None = None
    node: str | None = None
    text: Mapping[str, str] | None = None
    reason: str | None = None
    report: UUID | None = None
    amendment: UUID | None = None
    superseded_by: UUID | None = None

    @property
    def request(self) -> Request:
        """The step as its rules take it."""
        names = ("owner", "due_on", "node", "reason", "report", "amendment", "superseded_by")
        given = {name for name in names if getattr(self, name) is not None}
        if self.text:
            given.add("text")
        return Request(self.action, frozenset(given), self.reason, self.due_on)


async def act(
    session: AsyncSession,
    writer: Writer,
    record_id: UUID,
    step: Step,
    check_version: CheckVersion,
) -> Seen | NotThere | Refused:
    """Take a step with a recommendation; returns it as it was."""
    held = [record_id, *([step.superseded_by] if step.superseded_by else [])]
    await writing.hold_recommendations(session, held)
    seen = await queries.find_recommendation(session, record_id)
    if seen is None:
        return NotThere()
    standing = seen.standing_of(writer.caller)
    owned = seen.owner_id is not None
    outcome = decide(seen.stands, step.request, standing, writer.today, owned=owned)
    if isinstance(outcome, Refused) and outcome.forbidden:
        return outcome
    check_version(seen.version)
    if isinstance(outcome, Refused):
        return outcome
    changes, faults = await _changes(session, writer, seen, step)
    if (refusal := faulty(faults)) is not None:
        return refusal
    if step.action == "reopen":
        changes |= dict.fromkeys(
            ("reason", "superseded_by", "closed_at", "closed_by", "shown_by_kind", "shown_by_id")
        )
    elif outcome not in OPEN:
        changes |= {"closed_at": writer.at, "closed_by": writer.account_id, "reason": step.reason}
    await writing.update_recommendation(session, record_id, {**changes, "state": outcome})
    await remember_step(session, writer, record_id, step, outcome)
    if seen.plan_id is not None and (outcome != seen.state or "due_on" in changes):
        # The plan's dashboards tell what is overdue, and with whom.
        await raise_data_version(session, seen.plan_id)
    return seen


async def hold_for_amendment(session: AsyncSession, record_id: UUID) -> Seen | NotThere | Refused:
    """Hold a recommendation from which an amendment is about to be made."""
    await writing.hold_recommendations(session, [record_id])
    seen = await queries.find_recommendation(session, record_id)
    if seen is None:
        return NotThere()
    if seen.state not in OPEN:
        return Refused("recommendation-settled", {"state": seen.state, "action": "amend"})
    return seen


async def tell_amendment(
    session: AsyncSession, writer: Writer, seen: Seen, amendment: UUID
) -> None:
    """Keep in the history that an amendment was made from a held recommendation."""
    await writing.update_recommendation(session, seen.id, {})
    step = Step("amend", amendment=amendment)
    await remember_step(session, writer, seen.id, step, seen.state)


async def _changes(
    session: AsyncSession, writer: Writer, seen: Seen, step: Step
) -> tuple[dict[str, Any], list[Fault]]:
    """What the step sets, and what is wrong with it."""
    changes: dict[str, Any] = {}
    faults: list[Fault] = []
    if step.owner is not None:
        changes["owner_id"] = (await bodies.find_actors(session, [step.owner])).get(step.owner)
        changes["due_on"] = step.due_on
        if changes["owner_id"] is None:
            faults.append(unknown("/owner"))
    if step.node is not None:
        plan = step.plan or seen.plan or ""
        changes["node_id"] = await writing.find_activity(session, plan, step.node)
        if changes["node_id"] is None:
            faults.append(Fault("/node", "not-an-activity"))
    if step.superseded_by is not None:
        changes["superseded_by"] = step.superseded_by
        faults += await _superseding(session, seen, step.superseded_by)
    if step.report is not None and step.amendment is not None:
        faults.append(Fault("/amendment", "value-not-expected", {"action": step.action}))
    elif step.report is not None or step.amendment is not None:
        shown, wrong = await _shown(session, writer, seen, step)
        changes |= shown
        faults += wrong
    return changes, faults


async def _superseding(session: AsyncSession, seen: Seen, other: UUID) -> list[Fault]:
    """What is wrong with another recommendation in this one's place: it has to be open itself."""
    found = await queries.find_recommendation(session, other) if other != seen.id else None
    if found is None:
        return [unknown("/superseded_by")]
    return [] if found.state in OPEN else [Fault("/superseded_by", "not-open")]


async def _shown(
    session: AsyncSession, writer: Writer, seen: Seen, step: Step
) -> tuple[dict[str, Any], list[Fault]]:
    """What shows that it is done, when that was accepted and belongs to it."""
    kind: Literal["implementation_report", "amendment"]
    shown: UUID | None
    if step.report is not None:
        kind, shown = "implementation_report", step.report
        reports = await queries.list_showing_reports(
            session, seen.node_id, limit=1, report_id=step.report
        )
        faults = [] if reports else [Fault("/report", "not-an-accepted-report")]
    else:
        kind, shown = "amendment", step.amendment
        made = await list_amendments_from(session, writer.caller, ORIGIN, [seen.id])
        accepted = {each.id for each in made if each.state == "accepted"}
        faults = [] if shown in accepted else [Fault("/amendment", "not-an-accepted-amendment")]
    return {"shown_by_kind": kind, "shown_by_id": shown}, faults


async def remember_step(
    session: AsyncSession, writer: Writer, record_id: UUID, step: Step, outcome: str
) -> int:
    """Add a step to the history and to the audit trail; returns its place there."""
    told = {
        "owner": step.owner,
        "due_on": step.due_on.isoformat() if step.due_on else None,
        "node": step.node,
        "reason": step.reason,
        "report": str(step.report) if step.report else None,
        "amendment": str(step.amendment) if step.amendment else None,
        "superseded_by": str(step.superseded_by) if step.superseded_by else None,
    }
    detail = {name: value for name, value in told.items() if value is not None}
    sequence = await writing.insert_step(
        session,
        record_id,
        by=writer.account_id,
        at=writer.at,
        values={
            "action": step.action,
            "to_state": outcome,
            "text": dict(step.text) if step.text else None,
            "detail": detail,
        },
    )
    subject = f"recommendation:{record_id}"
    await remember(session, writer, f"recommendation.{step.action}", subject, **detail)
    return sequence
