"""What an actor does on the agenda, as other slices hold it: a fixed number of statements."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.implementation.activity_models import ActivityReport
from inap.meetings.models import Attendance, Meeting, Recommendation, Record
from inap.meetings.queries import visible_to as records_visible_to
from inap.plans.models import Indicator, Plan
from inap.plans.queries import visible_to as plans_visible_to
from inap.submissions.models import Submission

MOST_SHOWN: Final = 20
OWED: Final = ("open", "assigned")


@dataclass(frozen=True, slots=True)
class PlanKey:
    """A plan, by its identifier and code."""

    id: UUID
    code: str


@dataclass(frozen=True, slots=True)
class Attended:
    """How many meetings an actor's people came to, and how many of them came, counted each time."""

    meetings: int
    people: int


@dataclass(frozen=True, slots=True)
class AttendedMeeting:
    """A meeting that an actor's people came to."""

    id: UUID
    title: dict[str, Any]
    held_from: date | None
    people: int


@dataclass(frozen=True, slots=True)
class Owed:
    """How many recommendations an actor owns that are not closed, and how many past their day."""

    open: int
    overdue: int


@dataclass(frozen=True, slots=True)
class OwedRecommendation:
    """A recommendation that an actor owns and that is not closed."""

    id: UUID
    code: str | None
    text: dict[str, Any]
    state: str
    due_on: date | None


async def list_plan_keys(session: AsyncSession, caller: Caller, plan: str | None) -> list[PlanKey]:
    """The plan named, or else every plan the caller may see that is not synthetic."""
    narrowed = Plan.synthetic.is_(False) if plan is None else Plan.code == plan
    found = await session.execute(
        select(Plan.id, Plan.code).where(plans_visible_to(caller), narrowed).order_by(Plan.code)
    )
    return [PlanKey(*row) for row in found]


async def count_published(session: AsyncSession, actor: UUID, plans: Sequence[UUID]) -> int:
    """Approved reports on public indicators."""
    found = await session.scalar(
        select(func.count())
        .select_from(Submission)
        .join(Indicator, Indicator.id == Submission.indicator_id)
        .where(
            Submission.actor_id == actor,
            Submission.plan_id.in_(list(plans)),
            Submission.published_revision.is_not(None),
            Indicator.sensitivity == "public",
        )
    )
    return found or 0


async def count_activities(session: AsyncSession, actor: UUID, plans: Sequence[UUID]) -> int:
    """Approved activity reports."""
    found = await session.scalar(
        select(func.count())
        .select_from(ActivityReport)
        .where(
            ActivityReport.actor_id == actor,
            ActivityReport.plan_id.in_(list(plans)),
            ActivityReport.published_revision.is_not(None),
        )
    )
    return found or 0


async def count_attended(session: AsyncSession, actor: UUID) -> Attended:
    """Meetings that the actor's people came to."""
    found = await session.execute(
        select(
            func.count(Attendance.meeting_id.distinct()),
            func.coalesce(func.sum(Attendance.people), 0),
        ).where(Attendance.actor_id == actor)
    )
    meetings, people = found.one()
    return Attended(meetings, int(people))


async def list_attended(session: AsyncSession, actor: UUID) -> list[AttendedMeeting]:
    """The meetings that its people came to, the latest first, at most ``MOST_SHOWN``."""
    came = (
        select(Attendance.meeting_id, func.sum(Attendance.people).label("people"))
        .where(Attendance.actor_id == actor)
        .group_by(Attendance.meeting_id)
        .subquery()
    )
    found = await session.execute(
        select(Meeting.id, Meeting.title, Meeting.held_from, came.c.people)
        .join(came, came.c.meeting_id == Meeting.id)
        .order_by(Meeting.held_from.desc().nulls_last(), Meeting.id.desc())
        .limit(MOST_SHOWN)
    )
    return [AttendedMeeting(row.id, row.title, row.held_from, int(row.people)) for row in found]


async def count_owed(session: AsyncSession, caller: Caller, actor: UUID, today: date) -> Owed:
    """Recommendations it owns that are not closed, among those the caller sees."""
    found = await session.execute(
        select(func.count(), func.count().filter(Recommendation.due_on < today))
        .select_from(Recommendation)
        .join(Record, Record.id == Recommendation.record_id)
        .where(
            Recommendation.owner_id == actor,
            Recommendation.state.in_(OWED),
            records_visible_to(caller),
        )
    )
    return Owed(*found.one())


async def list_owed(session: AsyncSession, caller: Caller, actor: UUID) -> list[OwedRecommendation]:
    """Those recommendations, the first due first, at most ``MOST_SHOWN``."""
    found = await session.execute(
        select(Record.id, Record.code, Record.text, Recommendation.state, Recommendation.due_on)
        .join(Recommendation, Recommendation.record_id == Record.id)
        .where(
            Recommendation.owner_id == actor,
            Recommendation.state.in_(OWED),
            records_visible_to(caller),
        )
        .order_by(Recommendation.due_on.asc().nulls_last(), Record.id)
        .limit(MOST_SHOWN)
    )
    return [OwedRecommendation(*row) for row in found]
