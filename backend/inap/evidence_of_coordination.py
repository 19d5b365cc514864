"""What carries evidence of coordination: meetings, and recommendations as they are followed up."""

from collections.abc import Collection, Mapping
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.evidence.subjects import Action, Declared, Mark, Refused, Subject, Writer
from inap.kit import days, moments
from inap.meetings import (
    meeting_evidencing,
    meeting_queries,
    recommendation_evidencing,
    recommendation_queries,
    recommendation_workflow,
)
from inap.meetings import meeting_workflow as meetings
from inap.meetings.meeting_queries import Seen as SeenMeeting
from inap.meetings.recommendation_queries import Seen as SeenRecommendation
from inap.meetings.refusing import NotThere as NothingNoted
from inap.meetings.refusing import Refused as CoordinationRefused
from inap.meetings.remembering import Writer as CoordinationWriter


def _coordination_writer(writer: Writer) -> CoordinationWriter:
    return CoordinationWriter(writer.caller, moments.now(), writer.request_id)


def _meeting(seen: SeenMeeting, caller: Caller, held: object = None) -> Subject:
    today = days.day_of(moments.now())
    allowed = meetings.allowed(seen.stand, today, keeps=seen.kept_by(caller))
    return Subject(
        id=seen.id,
        revision=1,
        version=seen.version,
        body_id=None,
        open="edit" in allowed,
        held=held,
    )


async def find_evidenced_meeting(
    session: AsyncSession, meeting_id: UUID, caller: Caller
) -> Subject | None:
    """The meeting, for those who keep or oversee the record."""
    seen = await meeting_queries.find_meeting(session, meeting_id, caller)
    return _meeting(seen, caller) if seen is not None and seen.full else None


async def hold_meeting(
    session: AsyncSession, meeting_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The meeting, held, while who keeps the record may change it."""
    held = await meeting_evidencing.hold(session, _coordination_writer(writer), meeting_id)
    if isinstance(held, NothingNoted):
        return None
    if isinstance(held, CoordinationRefused):
        return Refused(held.slug, dict(held.params))
    return _meeting(held, writer.caller, held)


async def mark_meeting(
    session: AsyncSession, subject: Subject, writer: Writer, _action: Action, _sha256: str
) -> Mark:
    """Another version of the meeting; the audit trail tells of the file."""
    by = _coordination_writer(writer)
    held = cast("SeenMeeting", subject.held)
    version = await meeting_evidencing.tell(session, by, held)
    return Mark(subject.revision, version, None, by.at)


async def visible_meetings(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Mapping[UUID, int | None]:
    """Those of the meetings whose record the caller keeps or oversees."""
    return dict.fromkeys(await meeting_queries.full_sight_of(session, ids, caller))


def _recommendation(seen: SeenRecommendation, caller: Caller, held: object = None) -> Subject:
    allowed = recommendation_workflow.allowed(seen.stands, seen.standing_of(caller))
    return Subject(
        id=seen.id,
        revision=1,
        version=seen.version,
        body_id=seen.owner_id,
        # A note and a file are open to the same people for the same time.
        open="note" in allowed,
        held=held,
    )


async def find_evidenced_recommendation(
    session: AsyncSession, record_id: UUID, caller: Caller
) -> Subject | None:
    """The recommendation, for those who read the notes on its progress."""
    seen = await recommendation_queries.find_recommendation(session, record_id)
    if seen is None or not seen.told_to(caller):
        return None
    return _recommendation(seen, caller)


async def hold_recommendation(
    session: AsyncSession, record_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The recommendation, held, while it is followed up."""
    held = await recommendation_evidencing.hold(session, _coordination_writer(writer), record_id)
    if isinstance(held, NothingNoted):
        return None
    if isinstance(held, CoordinationRefused):
        return Refused(held.slug, dict(held.params))
    return _recommendation(held.seen, writer.caller, held)


async def mark_recommendation(
    session: AsyncSession, subject: Subject, writer: Writer, action: Action, _sha256: str
) -> Mark:
    """A step in the recommendation's follow-up."""
    held = cast("recommendation_evidencing.Held", subject.held)
    by = _coordination_writer(writer)
    step = await recommendation_evidencing.tell(session, by, held, action)
    return Mark(subject.revision, held.seen.version + 1, step, by.at)


async def visible_recommendations(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Mapping[UUID, int | None]:
    """Those of the recommendations whose files the caller reads."""
    return dict.fromkeys(await recommendation_queries.told_of(session, ids, caller))


# The roles that the routes of each let pass; what they may do with one is decided there.
KEEPERS: Final = ("secretariat", "coordinator", "admin")
FOLLOWERS: Final = (*KEEPERS, "focal_point", "reporter", "verifier")

COORDINATION: Final = (
    Declared(
        kind="meeting",
        path="/meetings/{meeting_id}",
        parameter="meeting_id",
        tag="meetings",
        find=find_evidenced_meeting,
        hold=hold_meeting,
        mark=mark_meeting,
        visible=visible_meetings,
        writers=KEEPERS,
    ),
    Declared(
        kind="recommendation",
        path="/recommendations/{record_id}",
        parameter="record_id",
        tag="meetings",
        find=find_evidenced_recommendation,
        hold=hold_recommendation,
        mark=mark_recommendation,
        visible=visible_recommendations,
        writers=FOLLOWERS,
    ),
)
