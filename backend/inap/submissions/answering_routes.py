"""What the routes of submissions share: refusals as problems, who writes, the answer."""

from datetime import datetime
from uuid import UUID

from fastapi import Request, Response
from sqlalchemy.ext.asyncio import AsyncSession

from inap.access.caller import Caller
from inap.kit.etags import version_etag
from inap.kit.problems import Problem
from inap.submissions import clock
from inap.submissions.admission import Refused
from inap.submissions.documents import submission_document, version_shown
from inap.submissions.queries import find_submission
from inap.submissions.recording import NotThere
from inap.submissions.remembering import Writer
from inap.submissions.schemas import Submission
from inap.submissions.seen import Seen


def refusal(refused: Refused) -> Problem:
    """The problem that a refusal is answered with."""
    return Problem(
        refused.slug,
        errors=[
            {"pointer": fault.pointer, "slug": fault.slug, "params": dict(fault.params)}
            for fault in refused.faults
        ],
        **refused.params,
    )


def done(outcome: Seen | NotThere | Refused) -> Seen:
    """What was done; raises the problem of anything else."""
    if isinstance(outcome, NotThere):
        raise Problem("not-found")
    if isinstance(outcome, Refused):
        raise refusal(outcome)
    return outcome


def writer_of(request: Request, caller: Caller) -> Writer:
    """Who writes, and when."""
    return Writer(caller, clock.now(), getattr(request.state, "request_id", None))


async def answer(
    session: AsyncSession, response: Response, submission_id: UUID, caller: Caller, now: datetime
) -> Submission:
    """The submission as it stands now, with its ETag; raises ``not-found``."""
    seen = await find_submission(session, submission_id, caller, now)
    if seen is None:
        raise Problem("not-found")
    response.headers["ETag"] = version_etag(version_shown(seen))
    response.headers["Cache-Control"] = "private, no-cache"
    return submission_document(seen, caller, now)
