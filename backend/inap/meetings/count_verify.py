"""Proving that facts counted from meetings are what their parts add up to, in plain Python."""

from sqlalchemy.ext.asyncio import AsyncSession

from inap.implementation.counting import added_up
from inap.meetings.count_queries import COUNTED
from inap.submissions.cells import from_stored
from inap.submissions.findings import Finding
from inap.submissions.verify_queries import stream


async def verify_counted_meetings(session: AsyncSession) -> list[Finding]:
    """Every revision that is not the sum of the meetings it was counted from; [] when all are."""
    findings = []
    async for row in stream(session, COUNTED):
        given = added_up([from_stored(cells) for cells in row["given"]])
        stored = {cell.key: cell.value for cell in from_stored(row["cells"])}
        if {cell.key: cell.value for cell in given} != stored:
            detail = f"revision {row['revision']} is not the sum of its meetings"
            findings.append(Finding("counting", f"submission:{row['submission']}", detail))
    return findings
