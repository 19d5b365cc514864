"""Proving the histories: each chain, the contents it speaks of, and the anchors over all chains.

Each proof yields the findings of one thing after the other, mostly none.
"""

from collections.abc import AsyncIterator, Sequence

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.findings import Finding
from inap.submissions.history import (
    Entry,
    Fact,
    checkpoint_digest,
    content_hash,
    entry_hash,
    opening_hash,
    reset_opening,
)
from inap.submissions.verify_queries import CHECKPOINTS, HEADS, HISTORY, stream


async def prove_histories(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each submission: its chain, its contents, and that it stands where its history ends."""
    rows: list[RowMapping] = []
    async for row in stream(session, HISTORY):
        if rows and rows[0]["submission"] != row["submission"]:
            yield list(_of_submission(rows))
            rows = []
        rows.append(row)
    if rows:
        yield list(_of_submission(rows))


async def prove_checkpoints(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each checkpoint: the histories it anchored, and its digest over them and the one before.

    A history may be gone where a reset of a plan for training took it away, and only there: the
    reset is a checkpoint itself, whose heads are the ends of what it cut off.
    """
    checkpoints = [row async for row in stream(session, CHECKPOINTS)]
    heads = stream(session, HEADS)
    head = await anext(heads, None)
    previous = b""
    for checkpoint in checkpoints:
        subject = f"checkpoint:{checkpoint['id']}"
        findings: list[Finding] = []
        anchored: list[tuple[bytes, int, bytes]] = []
        while head is not None and head["checkpoint"] == checkpoint["id"]:
            anchored.append((head["submission"].bytes, head["sequence"], head["hash"]))
            if wrong := _wrong_with(head, reset=checkpoint["plan"] is not None):
                detail = f"entry {head['sequence']} of submission:{head['submission']} {wrong}"
                findings.append(Finding("checkpoint", subject, detail))
            head = await anext(heads, None)
        if len(anchored) != checkpoint["heads"]:
            detail = f"{len(anchored)} heads are stored of {checkpoint['heads']}"
            findings.append(Finding("checkpoint", subject, detail))
        opening = previous
        if checkpoint["plan"] is not None:
            opening = reset_opening(previous, checkpoint["plan"].bytes)
            if not checkpoint["synthetic"]:
                findings.append(Finding("checkpoint", subject, "a plan was reset that counts"))
        if checkpoint_digest(opening, anchored) != checkpoint["digest"]:
            findings.append(Finding("checkpoint", subject, "the digest is not that of its heads"))
        previous = checkpoint["digest"]
        yield findings


def _wrong_with(head: RowMapping, *, reset: bool) -> str:
    """What is wrong with an anchored entry, "" when all is well."""
    if reset:
        return "" if head["present_hash"] is None else "is there, although a reset took it away"
    if head["present_hash"] is None:
        return "" if head["cut_off"] else "is gone"
    return "" if head["present_hash"] == head["hash"] else "has changed"


def _of_submission(rows: Sequence[RowMapping]) -> list[Finding]:
    last = rows[-1]
    subject = f"submission:{last['submission']}"
    if last["sequence"] is None:
        return [Finding("history", subject, "there is no history")]
    findings = []
    previous = opening_hash(
        Fact(
            submission=str(last["submission"]),
            plan=str(last["plan"]),
            indicator=str(last["indicator"]),
            actor=str(last["actor"]),
            period=str(last["period"]),
            area=last["area"],
            jurisdiction=last["jurisdiction"],
        )
    )
    last_edits = {row["revision"]: row["sequence"] for row in rows if row["action"] == "edit"}
    for position, row in enumerate(rows):
        if row["sequence"] != position + 1:
            findings.append(Finding("history", subject, f"entry {position + 1} is gone"))
            break
        if entry_hash(previous, _entry(row)) != row["hash"]:
            detail = f"entry {row['sequence']} is not what its hash was taken of"
            findings.append(Finding("history", subject, detail))
        previous = row["hash"]
        overwritten = row["sequence"] < last_edits.get(row["revision"], 0)
        findings += _of_content(subject, row, overwritten=overwritten)
    return findings + _of_place(subject, rows)


def _entry(row: RowMapping) -> Entry:
    return Entry(
        submission=str(row["submission"]),
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
        details=row["details"],
    )


def _of_content(subject: str, row: RowMapping, *, overwritten: bool) -> list[Finding]:
    """Whether the revision, with its files, still is what this entry saw of it."""
    if row["stored_revision"] is None:
        return [Finding("content", subject, f"revision {row['revision']} is gone")]
    seen = content_hash(row["cells"], row["narrative"], row["evidence"])
    if overwritten or seen == row["content_hash"]:
        return []
    detail = f"revision {row['revision']} is not what entry {row['sequence']} saw"
    return [Finding("content", subject, detail)]


def _of_place(subject: str, rows: Sequence[RowMapping]) -> list[Finding]:
    """Whether the submission stands where its history ends."""
    last = rows[-1]
    approved = [row["revision"] for row in rows if row["action"] == "approve"]
    recorded = {
        "state": last["to_state"],
        "present_revision": last["revision"],
        "version": last["sequence"],
        "published_revision": approved[-1] if approved else None,
    }
    return [
        Finding("history", subject, f"{name} is {last[name]}, by its history {value}")
        for name, value in recorded.items()
        if last[name] != value
    ]
