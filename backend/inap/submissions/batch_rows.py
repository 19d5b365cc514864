"""The rows that a batch of submissions writes: those that single entries would leave."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from inap.kit.tables import new_id
from inap.submissions import history
from inap.submissions.batch_queries import Rows
from inap.submissions.cells import Stored
from inap.submissions.facts import FactCodes, Found, Narrative
from inap.submissions.remembering import Writer


@dataclass(frozen=True, slots=True)
class Accepted:
    """An item that nothing stands against, and what is written of it."""

    id: UUID
    found: Found
    codes: FactCodes
    jurisdiction: str
    cells: list[Stored]
    narrative: Narrative
    details: Mapping[str, Any] | None


def rows_of(writer: Writer, accepted: Sequence[Accepted], *, submit: bool) -> Rows:
    """Everything that is written of a batch; histories are chained as those of single entries."""
    at = history.moment(writer.at)
    by = writer.account_id
    submissions, revisions, histories, audit = [], [], [], []
    for each in accepted:
        ids = each.found.ids
        submissions.append(
            {
                "id": each.id,
                "plan_id": ids.plan,
                "indicator_id": ids.indicator,
                "actor_id": ids.actor,
                "period_id": ids.period,
                "area_code": each.codes.area,
                "jurisdiction": each.jurisdiction,
                "state": "submitted" if submit else "draft",
                "version": 2 if submit else 1,
                "created_by": by,
                "submitted_by": by if submit else None,
                "submitted_at": at if submit else None,
                "updated_at": at,
            }
        )
        revisions.append(
            {
                "submission_id": each.id,
                "cells": each.cells,
                "narrative": each.narrative,
                "created_by": by,
                "created_at": at,
            }
        )
        for entry, entry_hash in _entries(writer, each, submit=submit):
            histories.append(
                {
                    "submission_id": each.id,
                    "sequence": entry.sequence,
                    "action": entry.action,
                    "from_state": entry.from_state,
                    "to_state": entry.to_state,
                    "by": by,
                    "at": at,
                    "details": entry.details,
                    "content_hash": entry.content_hash.hex(),
                    "hash": entry_hash.hex(),
                }
            )
            audit.append(
                {
                    "id": new_id(),
                    "caller": writer.caller.label,
                    "action": f"submission.{entry.action}",
                    "subject": f"submission:{each.id}",
                    "detail": {"to_state": entry.to_state, "revision": 1, "batch": True},
                    "request_id": writer.request_id,
                }
            )
    return Rows(submissions, revisions, histories, audit)


def _entries(writer: Writer, each: Accepted, *, submit: bool) -> list[tuple[history.Entry, bytes]]:
    """The beginning of a history, with the hash of each entry."""
    ids = each.found.ids
    previous = history.opening_hash(
        history.Fact(
            submission=str(each.id),
            plan=str(ids.plan),
            indicator=str(ids.indicator),
            actor=str(ids.actor),
            period=str(ids.period),
            area=each.codes.area,
            jurisdiction=each.jurisdiction,
        )
    )
    content = history.content_hash(each.cells, each.narrative)
    steps: list[tuple[str, str | None, str, Mapping[str, Any] | None]]
    steps = [("create", None, "draft", None)]
    if submit:
        steps.append(("submit", "draft", "submitted", each.details))
    entries = []
    for sequence, (action, from_state, to_state, details) in enumerate(steps, start=1):
        entry = history.Entry(
            submission=str(each.id),
            sequence=sequence,
            action=action,
            from_state=from_state,
            to_state=to_state,
            revision=1,
            by=str(writer.account_id),
            at=writer.at,
            reason=None,
            deadline=None,
            content_hash=content,
            details=details,
        )
        previous = history.entry_hash(previous, entry)
        entries.append((entry, previous))
    return entries
