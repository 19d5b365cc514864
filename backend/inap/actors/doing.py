"""What an actor does on the agenda: gathered from the slices that hold it. No HTTP."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.actors import doing_queries as queries
from inap.actors.queries import ActorView
from inap.actors.schemas import ActorWork, MeetingAttended, RecommendationOwed
from inap.kit import days
from inap.kit.text import as_text
from inap.submissions.expected_queries import Sight, count_bodies, visible_to


async def work_of(
    session: AsyncSession, caller: Caller, actor: ActorView, plan: str | None, now: datetime
) -> ActorWork:
    """What it reported, is late with, attended and owes; a fixed number of statements.

    Numbers of reports are of what is public. What it is late with is told to those who may know.
    """
    today = days.day_of(now)
    plans = [each.id for each in await queries.list_plan_keys(session, caller, plan)]
    expected = late = None
    if plans and _knows(visible_to(caller), actor):
        own = Sight(actors=(actor.id,))
        counts = await count_bodies(session, plans, own, now=now, today=today)
        expected = sum(each.counted.expected for each in counts)
        late = sum(each.counted.late for each in counts)
    attended = await queries.count_attended(session, actor.id)
    owed = await queries.count_owed(session, caller, actor.id, today)
    return ActorWork(
        reported=await queries.count_published(session, actor.id, plans),
        activity_reports=await queries.count_activities(session, actor.id, plans),
        expected=expected,
        late=late,
        meetings_attended=attended.meetings,
        people_sent=attended.people,
        meetings=[
            MeetingAttended(
                id=each.id, title=as_text(each.title), held_from=each.held_from, people=each.people
            )
            for each in await queries.list_attended(session, actor.id)
        ],
        recommendations_open=owed.open,
        recommendations_overdue=owed.overdue,
        recommendations=[
            RecommendationOwed.model_validate(
                {
                    "id": each.id,
                    "code": each.code,
                    "text": as_text(each.text),
                    "state": each.state,
                    "due_on": each.due_on,
                }
            )
            for each in await queries.list_owed(session, caller, actor.id)
        ],
    )


def _knows(sight: Sight, actor: ActorView) -> bool:
    """Whether the caller may know what the actor is late with."""
    return sight.everybody or actor.jurisdiction in sight.sides or actor.id in sight.actors
