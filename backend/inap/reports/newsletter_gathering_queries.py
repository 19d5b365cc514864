"""What the newsletter is made of."""

from sqlalchemy.ext.asyncio import AsyncSession

from inap.reports.gathered import News
from inap.reports.meeting_figures_queries import gather_meetings, gather_promises
from inap.reports.record_figures_queries import list_closed, list_noted
from inap.reports.scope import Scope


async def gather(session: AsyncSession, scope: Scope) -> News:
    """Gather the newsletter in a fixed number of statements."""
    return News(
        updates=await list_noted(session, scope, "update"),
        made=await list_noted(session, scope, "recommendation"),
        closed=await list_closed(session, scope),
        meetings=await gather_meetings(session, scope),
        promises=await gather_promises(session, scope),
    )
