"""Proving what is stored of activity reports: their histories, and the facts that count them.

Everything is recomputed in Python by the pure rules and compared with what is stored.
"""

from collections.abc import Callable, Iterator, Sequence

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.activity_report_content import (
    content_hash,
    content_of,
    opening_hash,
    told_of_files,
)
from inap.implementation.activity_report_proof_queries import COUNTED, HISTORY, PAIRS, UNCLAIMED
from inap.implementation.counting import added_up
from inap.implementation.duplicates_verify import prove_pair
from inap.submissions.cells import from_stored
from inap.submissions.findings import Finding
from inap.submissions.history import Entry, entry_hash
from inap.submissions.verify_queries import hold_still, stream

Progress = Callable[[str, int], None]


async def verify_activity_reports(session: AsyncSession, progress: Progress) -> list[Finding]:
    """Everything that does not agree, [] when all is well; ``session`` must be a fresh one."""
    await hold_still(session)
    findings: list[Finding] = []
    rows: list[RowMapping] = []
    done = 0
    async for row in stream(session, HISTORY):
        if rows and rows[0]["report"] != row["report"]:
            findings += _of_report(rows)
            rows = []
            done += 1
        rows.append(row)
    if rows:
        findings += _of_report(rows)
        done += 1
    progress("activity reports", done)
    pair: list[RowMapping] = []
    async for row in stream(session, PAIRS):
        if pair and pair[0]["pair"] != row["pair"]:
            findings += prove_pair(pair)
            pair = []
        pair.append(row)
    if pair:
        findings += prove_pair(pair)
    async for row in stream(session, COUNTED):
        findings += _of_fact(row)
    async for row in stream(session, UNCLAIMED):
        detail = f"activity-report:{row['report']} does not count there"
        findings.append(Finding("counting", f"submission:{row['submission']}", detail))
    return findings


def _of_report(rows: Sequence[RowMapping]) -> Iterator[Finding]:
    first, last = rows[0], rows[-1]
    subject = f"activity-report:{first['report']}"
    if last["sequence"] is None:
        yield Finding("history", subject, "there is no history")
        return
    previous = opening_hash(
        str(first["report"]), str(first["plan_id"]), str(first["actor_id"]), first["external_id"]
    )
    for position, row in enumerate(rows):
        if row["sequence"] != position + 1:
            yield Finding("history", subject, f"entry {position + 1} is gone")
            return
        if entry_hash(previous, _entry(row)) != row["hash"]:
            detail = f"entry {row['sequence']} is not what its hash was taken of"
            yield Finding("history", subject, detail)
        previous = row["hash"]
        following = rows[position + 1] if position + 1 < len(rows) else None
        yield from _of_content(subject, row, following)
    approved = [row["revision"] for row in rows if row["action"] == "approve"]
    recorded = {
        "state": last["to_state"],
        "present_revision": last["revision"],
        "version": last["sequence"],
        "published_revision": approved[-1] if approved else None,
    }
    for name, value in recorded.items():
        if last[name] != value:
            yield Finding("history", subject, f"{name} is {last[name]}, by its history {value}")


def _of_content(subject: str, row: RowMapping, following: RowMapping | None) -> Iterator[Finding]:
    """Whether the revision still is what this entry saw of it."""
    if row["stored_revision"] is None:
        yield Finding("content", subject, f"revision {row['revision']} is gone")
        return
    overwritten = (
        following is not None
        and following["action"] == "edit"
        and following["revision"] == row["revision"]
    )
    if not overwritten and content_hash(content_of(dict(row))) != row["content_hash"]:
        detail = f"revision {row['revision']} is not what entry {row['sequence']} saw"
        yield Finding("content", subject, detail)


def _of_fact(row: RowMapping) -> Iterator[Finding]:
    """Whether a fact's cells are those of its reports, added up."""
    given = added_up([from_stored(cells) for cells in row["given"]])
    stored = {cell.key: cell.value for cell in from_stored(row["cells"])}
    if {cell.key: cell.value for cell in given} != stored:
        subject = f"submission:{row['submission']}"
        detail = f"revision {row['revision']} is not the sum of its activity reports"
        yield Finding("counting", subject, detail)


def _entry(row: RowMapping) -> Entry:
    return Entry(
        submission=str(row["report"]),
        sequence=row["sequence"],
        action=row["action"],
        from_state=row["from_state"],
        to_state=row["to_state"],
        revision=row["revision"],
        by=str(row["by"]),
        at=row["at"],
        reason=row["reason"],
        deadline=row["deadline"],
        content_hash=row["content_hash"],
        details=told_of_files(row["evidence"]),
    )
