"""What the coordination report is made of."""

from dataclasses import asdict

from sqlalchemy.ext.asyncio import AsyncSession

from inap.meetings import coordination_queries as coordination
from inap.meetings.coordination_figures import counted_figures
from inap.reports import meeting_figures_queries as meetings
from inap.reports import record_figures_queries as records
from inap.reports.gathered import Coordination, Counted, Published
from inap.reports.scope import Scope


async def gather(session: AsyncSession, scope: Scope) -> Coordination:
    """Gather the report in a fixed number of statements."""
    registry = asdict(await coordination.count_registry(session))
    bodies = await coordination.count_bodies(session, scope.plan_id, scope.today)
    return Coordination(
        published=[
            Published(
                body.code,
                body.title,
                figure,
                counted_figures(asdict(body), registry).get(figure["what"]),
            )
            for body in bodies
            if scope.jurisdiction in (None, body.jurisdiction)
            for figure in body.figures
        ],
        meetings=await meetings.gather_meetings(session, scope),
        promises=await meetings.gather_promises(session, scope),
        records=[
            Counted(found.what, found.kind, found.name, found.records)
            for found in await coordination.count_records(
                session, scope.plan_id, as_of=scope.as_of, side=scope.jurisdiction
            )
        ],
        challenges=await records.list_challenges(session, scope),
        states=await records.count_states(session, scope),
        open=await records.list_open(session, scope),
    )
