"""Writing records: the rules, then the statements. No HTTP.

Everything is decided before anything is written; a refusal is a value.
"""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import body_writing_queries as bodies
from inap.meetings import record_writing_queries as writing
from inap.meetings.keeping import refused_keeper
from inap.meetings.queries import RecordView, find_record
from inap.meetings.record_workflow import Action, decide
from inap.meetings.refusing import Fault, NotThere, Refused, faulty, unknown
from inap.meetings.remembering import CheckVersion, Writer, remember
from inap.plans.loading_queries import raise_data_version

Given = Mapping[str, Any]
LINKS = ("actors", "nodes")


async def create_record(
    session: AsyncSession, writer: Writer, kind: str, code: str, given: Given
) -> UUID | Refused:
    """Keep a new draft; returns its id."""
    body = await bodies.hold_body(session, code)
    if body is None:
        return Refused("invalid-request", faults=(unknown("/body"),))
    refused = refused_keeper(writer.caller, body.jurisdiction, "create")
    if refused is not None:
        return refused
    columns, links, faults = await _columns(session, given, code, body.plan_id)
    if (refusal := faulty(faults)) is not None:
        return refusal
    record_id = await writing.insert_record(
        session,
        {
            "sectors": [],
            **columns,
            "kind": kind,
            "body_id": body.id,
            "created_by": writer.account_id,
            "updated_at": writer.at,
        },
    )
    await _link(session, record_id, links)
    await remember(session, writer, "record.create", f"record:{record_id}", kind=kind, body=code)
    return record_id


async def edit_record(
    session: AsyncSession,
    writer: Writer,
    record_id: UUID,
    given: Given,
    check_version: CheckVersion,
) -> RecordView | NotThere | Refused:
    """Change a draft, or the links of any record to its plan; returns it as it was."""
    await writing.hold_record(session, record_id)
    seen = await find_record(session, writer.caller, record_id)
    if seen is None:
        return NotThere()
    refused: Refused | None = refused_keeper(writer.caller, seen.jurisdiction, "edit")
    if refused is not None:
        return refused
    check_version(seen.version)
    if set(given) - {"nodes"}:
        outcome = decide(seen.stand, "edit", seen.standing_of(writer.caller))
        refused = outcome if isinstance(outcome, Refused) else None
    columns, links, faults = await _columns(session, given, seen.body, seen.plan_id)
    if refused is not None or faults:
        return refused or Refused("invalid-request", faults=tuple(faults))
    if given:
        # Who only links it to the plan has not changed what it says.
        author = {"edited_by": writer.account_id} if set(given) - {"nodes"} else {}
        await writing.update_record(session, record_id, {**columns, **author}, writer.at)
        await _link(session, record_id, links)
        told = sorted(given)
        await remember(session, writer, "record.edit", f"record:{record_id}", fields=told)
    return seen


async def act_on_record(
    session: AsyncSession,
    writer: Writer,
    record_id: UUID,
    action: Action,
    reason: str | None,
    check_version: CheckVersion,
) -> RecordView | NotThere | Refused:
    """Approve a draft, or withdraw an approval; returns the record as it was."""
    await writing.hold_record(session, record_id)
    seen = await find_record(session, writer.caller, record_id)
    if seen is None:
        return NotThere()
    outcome = decide(seen.stand, action, seen.standing_of(writer.caller), reason)
    if isinstance(outcome, Refused) and outcome.forbidden:
        return outcome
    check_version(seen.version)
    if isinstance(outcome, Refused):
        return outcome
    approved = outcome == "approved"
    changes = {
        "state": outcome,
        "approved_by": writer.account_id if approved else None,
        "approved_at": writer.at if approved else None,
    }
    await writing.update_record(session, record_id, changes, writer.at)
    told = {"reason": reason} if reason else {}
    await remember(session, writer, f"record.{action}", f"record:{record_id}", **told)
    if seen.kind == "recommendation" and seen.plan_id is not None:
        # The plan's dashboards tell approved recommendations that are overdue.
        await raise_data_version(session, seen.plan_id)
    return seen


async def _columns(
    session: AsyncSession, given: Given, body: str, plan_id: UUID | None
) -> tuple[dict[str, Any], dict[str, list[UUID]], list[Fault]]:
    """What is given as columns and as links, and what is wrong with it."""
    columns = {name: value for name, value in given.items() if name not in LINKS}
    faults = []
    if "text" in columns and columns["text"] is None:
        faults.append(Fault("/text", "value-required"))
    if "meeting" in columns:
        faults += await _meet(session, columns, body)
    known = {
        "actors": await bodies.find_actors(session, given.get("actors", ())),
        "nodes": await writing.find_nodes(session, plan_id, given.get("nodes", ())),
    }
    links: dict[str, list[UUID]] = {}
    for name in LINKS:
        for at, code in enumerate(given.get(name, ())):
            if code not in known[name]:
                faults.append(unknown(f"/{name}/{at}"))
        if name in given:
            links[name] = list(known[name].values())
    return columns, links, faults


async def _meet(session: AsyncSession, columns: dict[str, Any], body: str) -> list[Fault]:
    """Put the meeting's id among the columns, and its day where no other is given."""
    meeting_id: UUID | None = columns.pop("meeting")
    columns["meeting_id"] = meeting_id
    if meeting_id is None:
        return []
    met = await writing.find_met(session, meeting_id)
    if met is None:
        return [unknown("/meeting")]
    if met.body != body:
        return [Fault("/meeting", "of-another-body", {"body": met.body})]
    if met.precision != "month":
        columns.setdefault("noted_on", met.begins_on)
    return []


async def _link(session: AsyncSession, record_id: UUID, links: Mapping[str, list[UUID]]) -> None:
    if "actors" in links:
        await writing.replace_actors(session, record_id, links["actors"])
    if "nodes" in links:
        await writing.replace_nodes(session, record_id, links["nodes"])
