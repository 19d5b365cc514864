"""What carries evidence: one row a kind, put together from the slices that own the things.

A slice that wants evidence says here who sees its things and who may change them; the addresses,
the store, the limits and the screens are the same for all.
"""

from collections.abc import Collection, Mapping
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.evidence.subjects import Action, Declared, Mark, Refused, Subject, Writer
from inap.evidence_of_coordination import COORDINATION
from inap.implementation import (
    activity_report_evidencing,
    activity_report_queries,
    implementation_reports_evidencing,
    implementation_reports_queries,
    implementation_reports_workflow,
)
from inap.implementation.activity_report_recording import NotThere as NoActivityReport
from inap.implementation.activity_report_remembering import Writer as ActivityWriter
from inap.implementation.activity_report_seen import Seen as SeenActivity
from inap.implementation.implementation_reports_queries import SeenReport
from inap.implementation.position_remembering import NotThere as NoReport
from inap.implementation.position_remembering import Writer as PositionWriter
from inap.implementation.position_remembering import standing_of
from inap.implementation.position_steps import Refusal
from inap.kit import moments
from inap.plans.settings_queries import find_settings
from inap.submissions import clock, evidencing
from inap.submissions.admission import Refused as SubmissionRefused
from inap.submissions.queries import find_submission, full_sight_of
from inap.submissions.recording import NotThere
from inap.submissions.remembering import Writer as SubmissionWriter
from inap.submissions.seen import Seen


def _submission_writer(writer: Writer) -> SubmissionWriter:
    return SubmissionWriter(writer.caller, clock.now(), writer.request_id)


def _activity_writer(writer: Writer) -> ActivityWriter:
    return ActivityWriter(writer.caller, clock.now(), writer.request_id)


def _position_writer(writer: Writer) -> PositionWriter:
    return PositionWriter(writer.caller, moments.now(), writer.request_id)


def _approved_thing(seen: Seen | SeenActivity, caller: Caller, held: object = None) -> Subject:
    """What takes the approval of submissions: its reporter may change it while it is open."""
    return Subject(
        id=seen.id,
        revision=seen.shown_revision,
        version=seen.version,
        body_id=seen.actor_id,
        open="edit" in seen.allowed(caller, clock.now()),
        held=held,
    )


async def find_evidenced_submission(
    session: AsyncSession, submission_id: UUID, caller: Caller
) -> Subject | None:
    """The submission, for those who take part in its approval."""
    seen = await find_submission(session, submission_id, caller, clock.now())
    return _approved_thing(seen, caller) if seen is not None and seen.full else None


async def hold_submission(
    session: AsyncSession, submission_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The submission, held, while its reporter may edit it."""
    held = await evidencing.hold(session, _submission_writer(writer), submission_id)
    if isinstance(held, NotThere):
        return None
    if isinstance(held, SubmissionRefused):
        return Refused(held.slug, dict(held.params))
    return _approved_thing(held.seen, writer.caller, held)


async def mark_submission(
    session: AsyncSession, subject: Subject, writer: Writer, action: Action, sha256: str
) -> Mark:
    """A step in the submission's history."""
    held = cast("evidencing.Held", subject.held)
    by = _submission_writer(writer)
    revision, step = await evidencing.tell(session, by, held, action, sha256)
    return Mark(revision, held.seen.version + 1, step, by.at)


async def visible_submissions(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Mapping[UUID, int | None]:
    """Those of the submissions that the caller sees fully."""
    return dict.fromkeys(await full_sight_of(session, ids, caller))


async def find_activity_report(
    session: AsyncSession, report_id: UUID, caller: Caller
) -> Subject | None:
    """The activity report, for those who take part in its approval."""
    seen = await activity_report_queries.find_report(session, report_id, caller, clock.now())
    return _approved_thing(seen, caller) if seen is not None and seen.full else None


async def hold_activity_report(
    session: AsyncSession, report_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The activity report, held, while its reporter may edit it."""
    held = await activity_report_evidencing.hold(session, _activity_writer(writer), report_id)
    if isinstance(held, NoActivityReport):
        return None
    if isinstance(held, SubmissionRefused):
        return Refused(held.slug, dict(held.params))
    return _approved_thing(held.seen, writer.caller, held)


async def mark_activity_report(
    session: AsyncSession, subject: Subject, writer: Writer, action: Action, sha256: str
) -> Mark:
    """A step in the activity report's history."""
    held = cast("activity_report_evidencing.Held", subject.held)
    by = _activity_writer(writer)
    revision, step = await activity_report_evidencing.tell(session, by, held, action, sha256)
    return Mark(revision, held.seen.version + 1, step, by.at)


async def visible_activity_reports(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Mapping[UUID, int | None]:
    """Those of the activity reports that the caller sees fully."""
    return dict.fromkeys(await activity_report_queries.full_sight_of(session, ids, caller))


def _report(seen: SeenReport, *, may_edit: bool, held: object = None) -> Subject:
    return Subject(
        id=seen.id,
        revision=seen.shown_revision,
        version=seen.version,
        body_id=seen.actor_id,
        open=may_edit,
        newest=seen.newest_revision,
        held=held,
    )


async def find_implementation_report(
    session: AsyncSession, report_id: UUID, caller: Caller
) -> Subject | None:
    """The implementation report, as far as the caller sees it."""
    now = moments.now()
    seen = await implementation_reports_queries.find_implementation_report(
        session, report_id, caller, now
    )
    if seen is None:
        return None
    settings = (await find_settings(session, seen.plan_id)).settings
    facts = seen.facts(forms_used=settings.forms_used(seen.side))
    standing = standing_of(caller, seen.actor_id, seen.side)
    allowed = implementation_reports_workflow.allowed(facts, standing, now)
    return _report(seen, may_edit="edit" in allowed)


async def hold_implementation_report(
    session: AsyncSession, report_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The implementation report, held, while its body may edit it."""
    by = _position_writer(writer)
    held = await implementation_reports_evidencing.hold(session, by, report_id)
    if isinstance(held, NoReport):
        return None
    if isinstance(held, Refusal):
        return Refused(held.slug, dict(held.params))
    return _report(held.seen, may_edit=True, held=held)


async def mark_implementation_report(
    session: AsyncSession, subject: Subject, writer: Writer, action: Action, _sha256: str
) -> Mark:
    """A step in the implementation report's history."""
    held = cast("implementation_reports_evidencing.Held", subject.held)
    by = _position_writer(writer)
    revision, step = await implementation_reports_evidencing.tell(session, by, held, action)
    return Mark(revision, held.seen.version + 1, step, by.at)


async def visible_implementation_reports(
    session: AsyncSession, ids: Collection[UUID], caller: Caller
) -> Mapping[UUID, int | None]:
    """Those of the implementation reports that the caller sees, up to what was handed in."""
    now = moments.now()
    return await implementation_reports_queries.newest_revisions(session, ids, caller, now)


SUBJECTS: Final = (
    Declared(
        kind="submission",
        path="/submissions/{submission_id}",
        parameter="submission_id",
        tag="submissions",
        find=find_evidenced_submission,
        hold=hold_submission,
        mark=mark_submission,
        visible=visible_submissions,
    ),
    Declared(
        kind="activity_report",
        path="/activity-reports/{report_id}",
        parameter="report_id",
        tag="implementation",
        find=find_activity_report,
        hold=hold_activity_report,
        mark=mark_activity_report,
        visible=visible_activity_reports,
    ),
    Declared(
        kind="implementation_report",
        path="/implementation-reports/{implementation_report_id}",
        parameter="implementation_report_id",
        tag="implementation",
        find=find_implementation_report,
        hold=hold_implementation_report,
        mark=mark_implementation_report,
        visible=visible_implementation_reports,
    ),
    *COORDINATION,
)
