"""What carries evidence: one row a kind, put together from the slices that own the things.

A slice that wants evidence says here who sees its things and who may change them; the addresses,
the store, the limits and the screens are the same for all.
"""

from collections.abc import Collection
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.evidence.subjects import Action, Declared, Mark, Refused, Subject, Writer
from inap.submissions import clock, evidencing
from inap.submissions.admission import Refused as SubmissionRefused
from inap.submissions.queries import find_submission, full_sight_of
from inap.submissions.recording import NotThere
from inap.submissions.remembering import Writer as SubmissionWriter
from inap.submissions.seen import Seen


def _submission_writer(writer: Writer) -> SubmissionWriter:
    return SubmissionWriter(writer.caller, clock.now(), writer.request_id)


def _as_subject(seen: Seen, caller: Caller, held: object = None) -> Subject:
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
    return _as_subject(seen, caller) if seen is not None and seen.full else None


async def hold_submission(
    session: AsyncSession, submission_id: UUID, writer: Writer
) -> Subject | Refused | None:
    """The submission, held, while its reporter may edit it."""
    held = await evidencing.hold(session, _submission_writer(writer), submission_id)
    if isinstance(held, NotThere):
        return None
    if isinstance(held, SubmissionRefused):
        return Refused(held.slug, dict(held.params))
    return _as_subject(held.seen, writer.caller, held)


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
) -> frozenset[UUID]:
    """Those of the submissions that the caller sees fully."""
    return await full_sight_of(session, ids, caller)


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
)
