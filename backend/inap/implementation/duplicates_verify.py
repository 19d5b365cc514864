"""Proving what was decided about activity reports of one event: the chain, and what stands."""

from collections.abc import Iterator, Sequence

from sqlalchemy import RowMapping

from inap.implementation.duplicates_history import Entry, entry_hash, opening_hash
from inap.submissions.findings import Finding


def prove_pair(rows: Sequence[RowMapping]) -> Iterator[Finding]:
    """Everything that does not agree in one pair, whose entries these are, first to last."""
    last = rows[-1]
    subject = f"activity-duplicate:{last['pair']}"
    if last["sequence"] is None:
        yield Finding("history", subject, "there is no history")
        return
    previous = opening_hash(str(last["pair"]), str(last["one_id"]), str(last["other_id"]))
    for position, row in enumerate(rows, start=1):
        if row["sequence"] != position:
            yield Finding("history", subject, f"entry {position} is gone")
            return
        if entry_hash(previous, _entry(row)) != row["hash"]:
            detail = f"entry {position} is not what its hash was taken of"
            yield Finding("history", subject, detail)
        previous = row["hash"]
    recorded = {
        "state": last["to_state"],
        "counts_now": last["counts_id"],
        "version": last["sequence"],
    }
    for name, value in recorded.items():
        if last[name] != value:
            yield Finding("history", subject, f"{name} is {last[name]}, by its history {value}")


def _entry(row: RowMapping) -> Entry:
    return Entry(
        sequence=row["sequence"],
        action=row["action"],
        from_state=row["from_state"],
        to_state=row["to_state"],
        counts=str(row["counts_id"]) if row["counts_id"] else None,
        reasons=row["reasons"],
        revisions=row["revisions"],
        reason=row["reason"],
        by=str(row["by"]),
        at=row["at"],
    )
