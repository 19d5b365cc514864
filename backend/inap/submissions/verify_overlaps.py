"""Proving overlaps: their histories, and that each decision adds what the rule says.

Each proof yields the findings of one thing after the other, mostly none.
"""

from collections.abc import AsyncIterator, Iterator, Sequence
from decimal import Decimal
from typing import Any

from sqlalchemy import RowMapping
from sqlalchemy.ext.asyncio import AsyncSession

from inap.submissions.findings import Finding
from inap.submissions.overlap_effects import Effect, effect, in_order
from inap.submissions.overlap_history import Entry, Subject, entry_hash, opening_hash
from inap.submissions.overlap_things import DecidedBefore, Weighed, stated_of, things_of
from inap.submissions.verify_overlap_queries import OVERLAP_DECISIONS, OVERLAP_HISTORY
from inap.submissions.verify_queries import stream

Row = tuple[str, str | None, str | None, Decimal | None, Decimal | None, Decimal | None]


async def prove_overlaps(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each overlap: its chain, and that it stands where its history ends."""
    rows: list[RowMapping] = []
    async for row in stream(session, OVERLAP_HISTORY):
        if rows and rows[0]["overlap"] != row["overlap"]:
            yield list(_of_overlap(rows))
            rows = []
        rows.append(row)
    if rows:
        yield list(_of_overlap(rows))


async def prove_decisions(session: AsyncSession) -> AsyncIterator[list[Finding]]:
    """Each decision: that it covers, excludes and adds what the rule says of what was published."""
    async for row in stream(session, OVERLAP_DECISIONS):
        yield list(_of_decision(row))


def _of_overlap(rows: Sequence[RowMapping]) -> Iterator[Finding]:
    last = rows[-1]
    subject = f"overlap:{last['overlap']}"
    if last["sequence"] is None:
        yield Finding("overlap", subject, "there is no history")
        return
    previous = opening_hash(
        Subject(
            overlap=str(last["overlap"]),
            plan=str(last["plan"]),
            kind=last["kind"],
            indicator=str(last["indicator"]),
            period=str(last["period"]),
            side=last["side"],
        )
    )
    for position, row in enumerate(rows, start=1):
        if row["sequence"] != position:
            yield Finding("overlap", subject, f"entry {position} is gone")
            break
        if entry_hash(previous, _entry(row)) != row["hash"]:
            yield Finding("overlap", subject, f"entry {position} is not what its hash was taken of")
        previous = row["hash"]
    recorded = {
        "state": last["to_state"],
        "version": last["sequence"],
        "present_resolution": last["resolution"],
        "standing": last["sequence"] if last["action"] == "resolve" else None,
        "present_members": sorted(each["submission"] for each in last["members"]),
    }
    for name, value in recorded.items():
        if last[name] != value:
            detail = f"{name.removeprefix('present_')} is {last[name]}, by its history {value}"
            yield Finding("overlap", subject, detail)


def _entry(row: RowMapping) -> Entry:
    return Entry(
        overlap=str(row["overlap"]),
        sequence=row["sequence"],
        action=row["action"],
        from_state=row["from_state"],
        to_state=row["to_state"],
        members=row["members"],
        resolution=row["resolution"],
        stated=row["stated"],
        reason=row["reason"],
        by=str(row["by"]),
        at=row["at"],
    )


def _of_decision(row: RowMapping) -> Iterator[Finding]:
    subject = f"overlap:{row['overlap']}"
    if not row["in_place"]:
        detail = f"decision {row['sequence']} stands under another subject than its overlap"
        yield Finding("decision", subject, detail)
    if not row["in_time"]:
        detail = f"decision {row['sequence']} is not known for the time of its versions"
        yield Finding("decision", subject, detail)
    # What counts today was decided on today's figures; what ended, on those of its time.
    wanted = _effect(row, then=True)
    told = (sorted(row["covers"]), sorted(row["excluded"]), _rows(row["added"] or []))
    if told != (list(wanted.covers), list(wanted.excluded), _added(wanted)):
        detail = f"decision {row['sequence']} does not do what was decided"
        yield Finding("decision", subject, detail)
    elif row["counts"] and _added(_effect(row, then=False)) != _added(wanted):
        detail = f"decision {row['sequence']} counts, but its reports were corrected since"
        yield Finding("decision", subject, detail)


def _effect(row: RowMapping, *, then: bool) -> Effect:
    covered = {
        each[0]: (each[1], (each[2] if then else each[3]) or [], each[4])
        for each in row["covered"] or []
    }
    members = [
        Weighed(each["submission"], *covered[each["submission"]][:2])
        for each in row["members"]
        if each["submission"] in covered
    ]
    before = [
        DecidedBefore(
            overlap,
            tuple(sorted(covers)),
            [covered[each][:2] for each in covers if each in covered],
            added or [],
        )
        for overlap, covers, added in row["before"] or []
    ]
    stated = None
    if row["resolution"] == "stated":
        grounds = {
            covered[member.submission][0]: covered[member.submission][2] for member in members
        }
        stated = stated_of(row["kind"], grounds, row["stated"] or [])
    return effect(row["resolution"], things_of(row["kind"], members, before), stated)


def _added(done: Effect) -> list[Row]:
    return [(*spot, *amounts) for spot, amounts in in_order(done.added)]


def _rows(stored: Sequence[Sequence[Any]]) -> list[Row]:
    return [
        (area, sex, age, _number(value), _number(numerator), _number(denominator))
        for area, sex, age, value, numerator, denominator in stored
    ]


def _number(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)
